/// A date as a ledger holds it: an EDTF text (ISO 8601-2, levels 0 and 1) and the days it may mean.
///
/// ```
/// 1920-12-17   1920-09   1921         a day, a month, a year
/// 1921-09-18/1922-06-14              an interval, both ends included
/// 1920/..  ../1920  1920/  /1922     an open or unknown end
/// 1920?  1920-09~  1920%             uncertain, approximate, both
/// 192X  19XX  1920-XX  1921-03-XX    unspecified digits, on the right
/// 1920-21 … 1920-24                  spring, summer, autumn, winter
/// ```
///
/// Seasons are those of the northern hemisphere in whole months: spring March to May, summer June
/// to August, autumn September to November, winter December to the February of the next year. EDTF
/// leaves their days open; this is the meteorologists' choice.
///
/// A doubt stays a doubt. What a date says is asked for in one of these ways:
///
/// | | `1920` | `1920~` | `1920?`, `1920%` | `192X` |
/// |---|---|---|---|---|
/// | `stated`: the days as written | 1920 | 1920 | 1920 | 1920s |
/// | `possible`: one of these days, or all | 1920 | 1919 to 1921 | any | 1920s |
/// | `sure`: in it for certain, as a period | 1920 | none | none | none |
/// | `wholeMonths`: how long, as a period | 12 | 12 | 12 | not known |
/// | `isDoubted`: by its qualifiers | no | yes | yes | no |
///
/// `~` reaches one unit of the date's own precision each way, or as many as the ledger says: a day, a
/// month, a season, a year, a decade. `?` says that the value itself is doubted, so that it sets no limit. In an
/// interval each end has its own doubt: `1921-03~/1923` begins between February and April 1921 and is
/// sure from the last of April to the end of 1923. An end that is open (`..`) or not stated is no limit.
public struct HistoricalDate: Sendable, Hashable {
  /// The text as it stands in the ledger.
  public let text: String
  /// Whether the text is an interval with a start and an end.
  public let isInterval: Bool
  /// What is written on the left of the slash, or alone; `nil` where the start is open or unknown.
  let start: DateEnd?
  /// What is written on the right of the slash, or alone; `nil` where the end is open or unknown.
  let end: DateEnd?

  /// Reads an EDTF text of level 0 or 1.
  ///
  /// - Parameter text: the date as the ledger writes it, without spaces around it.
  /// - Throws: `EDTFError` with the place in the text and what to write.
  public init(parsing text: String) throws(EDTFError) {
    let bytes = Array(text.utf8)
    try ForeignDateForms(bytes: bytes).refuse(text)
    (start, end) = try EDTFParser(bytes: bytes).ends()
    self.text = text
    isInterval = bytes.contains(ASCII.slash)
  }

  /// The date of a single day, written as `1920-12-17`.
  public init(day: DayNumber) {
    text = day.description
    start = DateEnd(first: day, last: day, unitInMonths: 0, isUnspecified: false)
    end = start
    isInterval = false
  }

  /// The first day as written; `nil` where the start is open or unknown.
  public var earliest: DayNumber? { start?.first }
  /// The last day as written; `nil` where the end is open or unknown.
  public var latest: DayNumber? { end?.last }
}

/// What is doubted about a date.
public struct DateQualifiers: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The date is doubted: `?`, and `%` with approximate.
  public static let uncertain = DateQualifiers(rawValue: 1)
  /// The date is near the truth: `~`, and `%` with uncertain.
  public static let approximate = DateQualifiers(rawValue: 2)
}

extension HistoricalDate: CustomStringConvertible {
  /// The text as it stands in the ledger.
  public var description: String { text }
}
