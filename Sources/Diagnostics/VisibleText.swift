extension String {
  /// The text with control, bidirectional and other invisible characters written as `\u{…}`.
  ///
  /// What a ledger holds is shown on terminals and in reports; it must not move the cursor, change
  /// the direction of the line or hide a letter. A tab is shown as one space.
  public var visible: String { shown(keepingLines: false) }

  /// The same for a text of many lines, whose line ends stay.
  ///
  /// A text that is visible already is not changed, so that the last gate before a terminal can
  /// pass everything through it.
  public var visibleLines: String { shown(keepingLines: true) }

  private func shown(keepingLines: Bool) -> String {
    // Nearly every text is plain ASCII, and then there is nothing to look up.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) || keepingLines && $0 == 0x0A }) {
      return self
    }
    guard unicodeScalars.contains(where: { $0.isHiddenOnScreen || $0 == "\t" }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if scalar.isHiddenOnScreen, !(keepingLines && scalar == "\n") {
        result += "\\u{" + scalar.value.hexadecimal(digits: 1) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The visible text, cut with `…` where it is longer than `limit` characters.
  public func visible(upTo limit: Int) -> String {
    let shown = visible
    return shown.count > limit ? shown.prefix(max(0, limit - 1)) + "…" : shown
  }

  /// A name between backquotes, with the characters that are not ASCII named after it.
  ///
  /// Ids are ASCII, and a Kelvin sign looks like a K: `marK.paper` would seem to be known.
  public var quotedName: String {
    var foreign: [String] = []
    for scalar in unicodeScalars where !scalar.isASCII {
      let code = "`\\u{" + scalar.value.hexadecimal(digits: 1) + "}`"
      if !foreign.contains(code) { foreign.append(code) }
      if foreign.count == 5 { break }
    }
    let shown = "`\(visible(upTo: 80))`"
    return foreign.isEmpty ? shown : "\(shown) (with \(foreign.joined(separator: ", ")))"
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a browser would not show the character itself: controls, format
  /// characters (bidirectional marks, zero-width joiners, byte-order marks), line separators.
  public var isHiddenOnScreen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }
}

extension BinaryInteger {
  /// The number in hexadecimal, with zeros before it up to so many digits: 31 in four digits
  /// is `001F`.
  ///
  /// - Parameters:
  ///   - digits: the least number of digits.
  ///   - uppercase: whether the digits above 9 are capital letters.
  /// - Returns: the digits alone, without a prefix.
  public func hexadecimal(digits: Int, uppercase: Bool = true) -> String {
    let text = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}

extension Unicode.Scalar {
  /// The code point as Unicode writes it, without `U+`: at least four digits, `0041`, `1F600`.
  public var codePoint: String { value.hexadecimal(digits: 4) }
}
