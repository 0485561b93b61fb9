/// Why a text is no number in plain digits, and where.
public struct NumberSyntaxError: Error, Sendable, Hashable {
  /// The first byte (UTF-8) that does not fit.
  public let offset: Int
  /// What is wrong there.
  public let cause: Cause

  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    /// There is nothing to read.
    case empty
    /// A digit is missing where one must stand: after the sign, before or after the point.
    case missingDigit
    /// More digits than `ExactDecimal.digitLimit`.
    case tooManyDigits
    /// A character that is no part of a plain number.
    case unexpected(Unicode.Scalar)
    /// No unit of the money stands behind a number of an amount in parts; the symbols there are.
    case unknownUnit(String)
    /// A number without its unit.
    case missingUnit
    /// A unit that is not smaller than the one before; the symbols there are.
    case unitOrder(String)
    /// A fraction before a smaller unit.
    case fractionBeforeUnit
  }
}

extension NumberSyntaxError: CustomStringConvertible {
  /// What was read and what was expected.
  public var description: String {
    switch cause {
    case .empty: "expected digits, found nothing"
    case .missingDigit: "expected a digit here"
    case .tooManyDigits: "more than \(ExactDecimal.digitLimit) digits"
    case .unexpected(let scalar): NumberSyntaxError.sentence(for: scalar)
    case .unknownUnit(let symbols): "expected one of the units here: \(symbols)"
    case .missingUnit: "a number without its unit"
    case .unitOrder(let symbols): "the units go down and each stands once: \(symbols)"
    case .fractionBeforeUnit: "only the last number has a fraction"
    }
  }

  private static func sentence(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case ",": "`,` is no decimal mark here and numbers are not grouped; write plain digits with `.`"
    case ".": "a second `.`; numbers are not grouped, `.` is the decimal mark"
    case " ": "a space; numbers are not grouped"
    case "\u{A0}": "a no-break space (U+00A0); numbers are not grouped"
    case "\u{202F}": "a narrow no-break space (U+202F); numbers are not grouped"
    case "e", "E": "an exponent; write all the digits"
    case "+": "a plus sign; write the digits alone"
    case "(", ")": "a bracket; a negative amount has `-` before it"
    case "%": "a percent sign; write the number alone"
    case "\u{2212}": "U+2212 is not the minus sign of a keyboard, U+002D"
    default:
      scalar.properties.numericType != nil
        ? "\(name(of: scalar)) is no ASCII digit; write 0 to 9"
        : "\(name(of: scalar)) is no part of a number in plain digits"
    }
  }

  /// The character itself, or its code point where nobody would see it.
  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
      .privateUse,
      .unassigned, .nonspacingMark, .enclosingMark:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    default: return "`\(scalar)`"
    }
  }
}
