import HistoricalDates
import Testing

@Suite("A date is the interval of days it may mean")
struct HistoricalDateTests {
  @Test(
    "Levels 0 and 1",
    arguments: [
      ("1920-12-17", "1920-12-17", "1920-12-17"),
      ("1920-09", "1920-09-01", "1920-09-30"),
      ("1921", "1921-01-01", "1921-12-31"),
      ("1920-02", "1920-02-01", "1920-02-29"),
      ("1921-02", "1921-02-01", "1921-02-28"),
      ("1920-02-29", "1920-02-29", "1920-02-29"),
      ("1921-09-18/1922-06-14", "1921-09-18", "1922-06-14"),
      ("1921-09/1922", "1921-09-01", "1922-12-31"),
      ("1921/1921", "1921-01-01", "1921-12-31"),
      ("1920?", "1920-01-01", "1920-12-31"),
      ("1920-09~", "1920-09-01", "1920-09-30"),
      ("1920-09-10%", "1920-09-10", "1920-09-10"),
      ("1920?/1921-03~", "1920-01-01", "1921-03-31"),
      ("192X", "1920-01-01", "1929-12-31"),
      ("19XX", "1900-01-01", "1999-12-31"),
      ("192X?", "1920-01-01", "1929-12-31"),
      ("1920-XX", "1920-01-01", "1920-12-31"),
      ("1920-XX-XX", "1920-01-01", "1920-12-31"),
      ("1921-03-XX", "1921-03-01", "1921-03-31"),
      ("1920/..", "1920-01-01", ""),
      ("../1920", "", "1920-12-31"),
      ("1920/", "1920-01-01", ""),
      ("/1922", "", "1922-12-31"),
      ("1920-21", "1920-03-01", "1920-05-31"),
      ("1920-22", "1920-06-01", "1920-08-31"),
      ("1920-23", "1920-09-01", "1920-11-30"),
      ("1920-24", "1920-12-01", "1921-02-28"),
      ("1919-24", "1919-12-01", "1920-02-29"),
      ("9999-24", "9999-12-01", "9999-12-31"),
      ("-0044", "-0044-01-01", "-0044-12-31"),
      ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
      ("-004X", "-0049-01-01", "-0040-12-31"),
      ("-000X", "-0009-01-01", "-0001-12-31"),
      ("0000", "0000-01-01", "0000-12-31"),
    ])
  func bounds(text: String, earliest: String, latest: String) throws {
    let date = try HistoricalDate(parsing: text)
    #expect(date.earliest?.description ?? "" == earliest)
    #expect(date.latest?.description ?? "" == latest)
    #expect(date.description == text)
    #expect(date.isInterval == text.contains("/"))
  }

  @Test("Qualifiers are kept, and the days as written stay as they are")
  func qualifiers() throws {
    #expect(try HistoricalDate(parsing: "1920").qualifiers == [])
    #expect(try HistoricalDate(parsing: "1920?").qualifiers == .uncertain)
    #expect(try HistoricalDate(parsing: "1920-09~").qualifiers == .approximate)
    #expect(try HistoricalDate(parsing: "1920%").qualifiers == [.uncertain, .approximate])
    #expect(
      try HistoricalDate(parsing: "1920?/1921~").qualifiers == [.uncertain, .approximate])
  }

  @Test(
    "Level 2 is refused by name",
    arguments: [
      ("[1920,1921]", 0, "one of a set"),
      ("[..1920]", 0, "one of a set"),
      ("{1920,1921}", 0, "all of a set"),
      ("1920-?09", 5, "a qualifier on a part of the date"),
      ("?1920", 0, "a qualifier on a part of the date"),
      ("1920?-09", 4, "a qualifier on a part of the date"),
      ("1921/1922-?09", 10, "a qualifier on a part of the date"),
      ("Y-17E7", 0, "a year with an exponent"),
      ("1950S2", 0, "significant digits of a year"),
      ("XXXX-12-XX", 0, "more than two unspecified digits of a year"),
      ("1XXX", 1, "more than two unspecified digits of a year"),
      ("1X2X", 1, "an unspecified digit before a known one"),
      ("192X-09", 3, "a month of an unspecified year"),
      ("1920-1X", 5, "one unspecified digit of a month"),
      ("1920-12-1X", 8, "one unspecified digit of a day"),
      ("1920-XX-17", 5, "a day of an unspecified month"),
      ("1920-25", 5, "a season, quarter or half-year"),
      ("1920-41", 5, "a season, quarter or half-year"),
      ("1920-XX/1921", 5, "an unspecified digit in an interval"),
    ])
  func level2(text: String, offset: Int, name: String) {
    let error = #expect(throws: EDTFError.self) { try HistoricalDate(parsing: text) }
    #expect(error?.offset == offset)
    #expect(
      error?.message == "this is EDTF level 2 (\(name)): a ledger takes levels 0 and 1")
  }

  @Test(
    "What is no date is refused with what to write",
    arguments: [
      ("", 0, "the date is empty"),
      ("1921-02-29", 8, "there is no 29 February 1921: that month has 28 days"),
      ("1920-02-30", 8, "there is no 30 February 1920: that month has 29 days"),
      ("1920-12-00", 8, "there is no 0 December 1920: that month has 31 days"),
      ("1920-00", 5, "there is no month 00"),
      (
        "1920-13", 5,
        "there is no month 13: months are 01 to 12, and 21 to 24 are the seasons"
      ),
      (
        "1920-42-01", 5,
        "there is no month 42: months are 01 to 12, and 21 to 24 are the seasons"
      ),
      ("17-12-1920", 0, "the year comes first, then month and day: 1920-12-17"),
      ("17.12.1920", 0, "the year comes first, then month and day: 1920-12-17"),
      ("12/17/1920", 0, "the year comes first, then month and day: 1920-12-17"),
      ("3.5.1920", 0, "the year comes first, then month and day: 1920-05-03 or 1920-03-05"),
      ("5.5.1920", 0, "the year comes first, then month and day: 1920-05-05"),
      ("30.02.1920", 0, "the year comes first, then month and day, as in 1920-12-17"),
      ("1920/12/17", 0, "year, month and day are joined by hyphens: 1920-12-17"),
      ("1920.12.17", 0, "year, month and day are joined by hyphens: 1920-12-17"),
      ("19201217", 0, "put hyphens between year, month and day: 1920-12-17"),
      ("192012", 0, "put a hyphen between year and month: 1920-12"),
      ("1920-9", 5, "a month has two digits: 09, or XX where it is unspecified"),
      ("1920-12-7", 8, "a day has two digits: 09, or XX where it is unspecified"),
      ("1920-1921", 4, "two years are joined by a slash: 1920/1921"),
      ("1920\u{2013}1921", 4, "U+2013 is a dash: write `-` within a date and `/` between two"),
      ("\u{661}\u{669}20", 0, "U+0661 has no meaning in a date; use the digits 0 to 9"),
      (" 1920", 0, "a date has no spaces"),
      ("1920-12-17T10:10", 10, "ledgers have days: leave the time of day out"),
      ("Y17000", 0, "ledgers have years of four digits, without `Y`"),
      ("17000", 0, "ledgers have years of four digits"),
      ("192", 0, "a year has four digits: 1920, or 192X for the 1920s"),
      ("-0000", 0, "the year zero has no sign: 0000"),
      ("192x", 3, "an unspecified digit is a capital X: 192X"),
      ("1920/open", 0, "`open` is of an old draft of EDTF: write `..` on that side of the slash"),
      ("1920?~", 5, "one qualifier is enough: `%` is both uncertain and approximate"),
      ("1922/1921", 5, "the interval ends before it starts: 1921-12-31 is before 1922-01-01"),
      ("1920/1921/1922", 9, "an interval has one start and one end"),
      (
        "../..", 0,
        "an interval needs a date on one side at least; leave the cell empty instead"
      ),
      ("1920-21-01", 5, "a season (21) has no days; write the month"),
      (
        "1920-21/1921", 5, "a season cannot end an interval; write its first or last month"
      ),
      ("1920-12-17-1", 11, "a date has a year, a month and a day, and no more parts"),
      ("1920, 1921", 5, "a date has no spaces"),
      ("1920,1921", 4, "one cell holds one date; give each date its own row"),
      ("192a", 3, "`a` has no meaning in a date"),
    ])
  func refused(text: String, offset: Int, message: String) {
    let error = #expect(throws: EDTFError.self) { try HistoricalDate(parsing: text) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }

  @Test("Ten thousand random texts of date letters neither trap nor give an end before a start")
  func fuzz() {
    var generator = SeededGenerator(seed: 20)
    let letters = Array("0123456789XX--//..?~%Y[]{}TES,x \u{661}")
    for _ in 0..<10_000 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "0" })
      guard let date = try? HistoricalDate(parsing: text) else { continue }
      if let first = date.earliest, let last = date.latest { #expect(first <= last, "\(text)") }
      #expect(date.earliest != nil || date.latest != nil, "\(text)")
    }
  }
}

/// SplitMix64, so that a failing case can be made again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
