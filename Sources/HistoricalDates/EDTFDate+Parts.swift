extension EDTFDate {
  func fail(_ place: Range<Int>, _ message: String) -> EDTFError {
    EDTFError(offset: place.lowerBound, length: place.count, message: message)
  }

  func level2(_ place: Range<Int>, _ what: String) -> EDTFError {
    .level2(place, what)
  }

  /// Takes the qualifier off the end; one that stands elsewhere qualifies a part: level 2.
  func withoutQualifier() throws(EDTFError) -> (content: Range<Int>, DateQualifiers) {
    guard let first = range.first(where: { EDTFDate.qualifier(bytes[$0]) != nil }),
      let qualifier = EDTFDate.qualifier(bytes[first])
    else { return (range, []) }
    let rest = (first + 1)..<range.upperBound
    if rest.isEmpty && first > range.lowerBound { return (range.lowerBound..<first, qualifier) }
    if !rest.isEmpty && rest.allSatisfy({ EDTFDate.qualifier(bytes[$0]) != nil }) {
      throw fail(rest, "one qualifier is enough: `%` is both uncertain and approximate")
    }
    throw level2(first..<(first + 1), "a qualifier on a part of the date")
  }

  private static func qualifier(_ byte: UInt8) -> DateQualifiers? {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): [.uncertain, .approximate]
    default: nil
    }
  }

  /// Splits at hyphens; a first hyphen is the sign of the year.
  func split(_ content: Range<Int>) throws(EDTFError) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = content.lowerBound
    for index in content where bytes[index] == ASCII.hyphen && index > content.lowerBound {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<content.upperBound)
    if parts.count > 3 {
      throw fail(parts[3], "a date has a year, a month and a day, and no more parts")
    }
    if let strange = content.first(where: { !EDTFDate.isKnown(bytes[$0]) }) {
      throw fail(strange..<(strange + 1), "`\(character(strange))` has no meaning in a date")
    }
    return parts
  }

  private static func isKnown(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.unspecified
  }

  private func character(_ index: Int) -> Character {
    Character(Unicode.Scalar(bytes[index]))
  }

  /// A month or day: two digits, or `nil` for `XX`.
  func number(_ part: Range<Int>, _ name: String) throws(EDTFError) -> Int? {
    let text = bytes[part]
    if part.count == 4 && name == "month" && text.allSatisfy(ASCII.isDigit) {
      throw fail(
        (part.lowerBound - 1)..<part.lowerBound, "two years are joined by a slash: 1920/1921")
    }
    guard part.count == 2 else {
      throw fail(part, "a \(name) has two digits: 09, or XX where it is unspecified")
    }
    let unspecified = text.count { $0 == ASCII.unspecified }
    if unspecified == 1 { throw level2(part, "one unspecified digit of a \(name)") }
    return unspecified == 2 ? nil : ASCII.number(text)
  }
}

extension EDTFError {
  /// The refusal of a level 2 form, by name.
  static func level2(_ place: Range<Int>, _ what: String) -> EDTFError {
    EDTFError(
      offset: place.lowerBound, length: place.count,
      message: "this is EDTF level 2 (\(what)): a ledger takes levels 0 and 1")
  }
}
