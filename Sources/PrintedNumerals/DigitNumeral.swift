import ExactNumbers

/// Digits with marks between them: which numbers they may be.
struct DigitNumeral {
  let readings: [NumeralReading]
  let problem: String?

  /// - Parameter text: ASCII digits with `.` and `,` between them, starting and ending with a digit.
  init(_ text: Substring) {
    let marks = Set(text.utf8.filter { !(0x30...0x39).contains($0) })
    guard text.utf8.count <= 2 * ExactDecimal.digitLimit else {
      (readings, problem) = ([], "more than \(ExactDecimal.digitLimit) digits")
      return
    }
    if marks.isEmpty {
      readings = DigitNumeral.reading(String(text), "", [.plainDigits])
    } else if marks.count == 2 {
      readings = DigitNumeral.mixed(text)
    } else {
      readings = DigitNumeral.single(text, mark: text.utf8.contains(0x2C) ? "," : ".")
    }
    problem =
      readings.isEmpty ? "the groups of digits are not of three, and it is no decimal either" : nil
  }

  /// One sort of mark: thousands, a decimal mark, or either.
  private static func single(_ text: Substring, mark: Character) -> [NumeralReading] {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    let thousands: [NumeralRule] = [mark == "," ? .commaThousands : .dotThousands]
    let decimals: [NumeralRule] = [mark == "," ? .decimalComma : .decimalPoint]
    let grouped = isGrouped(groups) ? reading(groups.joined(), "", thousands) : []
    guard groups.count == 2 else { return grouped }
    return grouped + reading(String(groups[0]), String(groups[1]), decimals)
  }

  /// Both marks: the last one is the decimal mark, the other stands between thousands.
  private static func mixed(_ text: Substring) -> [NumeralReading] {
    guard let last = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return [] }
    let decimalMark = text[last]
    let thousandsMark: Character = decimalMark == "," ? "." : ","
    let whole = text[..<last]
    let groups = whole.split(separator: thousandsMark, omittingEmptySubsequences: false)
    guard !whole.contains(decimalMark), isGrouped(groups) else { return [] }
    return reading(
      groups.joined(), String(text[text.index(after: last)...]),
      decimalMark == "," ? [.dotThousands, .decimalComma] : [.commaThousands, .decimalPoint])
  }

  /// One to three digits, not starting with a zero, then groups of three.
  private static func isGrouped(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else {
      return false
    }
    return groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func reading(
    _ whole: String, _ decimals: String, _ rules: [NumeralRule]
  ) -> [NumeralReading] {
    let digits = (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals)
    do throws(NumberSyntaxError) {
      return [NumeralReading(value: try ExactDecimal(parsing: digits), rules: rules)]
    } catch {
      // Digits alone have one fault, that they are too many; then the numeral has no reading.
      return []
    }
  }
}
