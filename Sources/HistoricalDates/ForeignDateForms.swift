/// Forms that are dates, but not dates of a ledger: each is refused by name, with what to write.
struct ForeignDateForms {
  let bytes: [UInt8]

  func refuse(_ text: String) throws(EDTFError) {
    if bytes.isEmpty {
      throw EDTFError(all, "the date is empty")
    }
    try refuseCharacters(text)
    try refuseSets()
    try refuseDayMonthYear()
    try refuseLongYears()
    try refuseTimes()
    try refuseOldWords(text)
  }

  private var all: Range<Int> { 0..<bytes.count }

  private func refuseCharacters(_ text: String) throws(EDTFError) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let place = offset..<(offset + UTF8.width(scalar))
      if scalar.properties.isWhitespace {
        throw EDTFError(place, "a date has no spaces")
      }
      if !scalar.isASCII || scalar.value < 0x20 || scalar.value == 0x7F {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
        let isDash = scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
        throw EDTFError(
          place,
          isDash
            ? "U+\(digits) is a dash: write `-` within a date and `/` between two"
            : "U+\(digits) has no meaning in a date; use the digits 0 to 9")
      }
      offset = place.upperBound
    }
  }

  private func refuseSets() throws(EDTFError) {
    switch bytes[0] {
    case UInt8(ascii: "["): throw .level2(all, "one of a set")
    case UInt8(ascii: "{"): throw .level2(all, "all of a set")
    default: break
    }
    if let comma = bytes.firstIndex(of: UInt8(ascii: ",")) {
      throw EDTFError(comma..<(comma + 1), "one cell holds one date; give each date its own row")
    }
  }

  /// `Y17000`, `Y17E8`, `1950S2`.
  private func refuseLongYears() throws(EDTFError) {
    if bytes[0] == UInt8(ascii: "Y") {
      if bytes.contains(UInt8(ascii: "E")) { throw .level2(all, "a year with an exponent") }
      throw EDTFError(all, "ledgers have years of four digits, without `Y`")
    }
    if let mark = bytes.firstIndex(of: UInt8(ascii: "S")), mark >= 4,
      bytes[..<mark].allSatisfy(ASCII.isDigit)
    {
      throw .level2(all, "significant digits of a year")
    }
  }

  private func refuseTimes() throws(EDTFError) {
    let marks = Set("T:Z".utf8)
    guard let mark = bytes.firstIndex(where: marks.contains) else { return }
    throw EDTFError(mark..<bytes.count, "ledgers have days: leave the time of day out")
  }

  /// `open` and `unknown` of the drafts of 2012, and small letters for X.
  private func refuseOldWords(_ text: String) throws(EDTFError) {
    for (word, now) in [("open", "`..`"), ("unknown", "nothing")]
    where text.split(separator: "/").contains(where: { $0 == word }) {
      throw EDTFError(
        all, "`\(word)` is of an old draft of EDTF: write \(now) on that side of the slash")
    }
    let small = Set("xu".utf8)
    guard let letter = bytes.firstIndex(where: small.contains) else { return }
    throw EDTFError(letter..<(letter + 1), "an unspecified digit is a capital X: 192X")
  }
  /// `17-12-1920`, `17.12.1920`, `12/17/1920`, `1920.12.17`: the parts are there in another dress.
  private func refuseDayMonthYear() throws(EDTFError) {
    let marks: Set<UInt8> = [ASCII.hyphen, ASCII.slash, ASCII.dot]
    let parts = bytes.split(omittingEmptySubsequences: false, whereSeparator: marks.contains)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) })
    else { return }
    let isShort = parts.map { $0.count <= 2 }
    if isShort == [true, true, false] && parts[2].count == 4 {
      throw wrongOrder(ASCII.number(parts[0]), ASCII.number(parts[1]), ASCII.number(parts[2]))
    }
    if isShort == [false, true, true], parts[0].count == 4,
      bytes.contains(where: { $0 == ASCII.slash || $0 == ASCII.dot })
    {
      let written = form(ASCII.number(parts[0]), ASCII.number(parts[1]), ASCII.number(parts[2]))
      throw EDTFError(
        all,
        written.map { "year, month and day are joined by hyphens: \($0)" }
          ?? "year, month and day are joined by hyphens, as in 1920-12-17")
    }
  }

  /// Days before months are usual, months before days American: where both are possible, both are
  /// shown and none is chosen.
  private func wrongOrder(_ first: Int, _ second: Int, _ year: Int) -> EDTFError {
    let readings = [form(year, second, first), form(year, first, second)].compactMap { $0 }
    guard let one = readings.first else {
      return EDTFError(all, "the year comes first, then month and day, as in 1920-12-17")
    }
    let other = readings.dropFirst().first { $0 != one }
    return EDTFError(
      all, "the year comes first, then month and day: \(one)" + (other.map { " or \($0)" } ?? ""))
  }

  private func form(_ year: Int, _ month: Int, _ day: Int) -> String? {
    DayNumber(year: year, month: month, day: day)?.description
  }
}
