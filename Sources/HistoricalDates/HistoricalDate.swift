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
/// The bounds are strict: a qualifier widens nothing, it is kept for whoever reads the date.
/// Seasons are those of the northern hemisphere in whole months: spring March to May, summer June
/// to August, autumn September to November, winter December to the February of the next year. EDTF
/// leaves their days open; this is the meteorologists' choice.
public struct HistoricalDate: Sendable, Hashable {
  /// The text as it stands in the ledger.
  public let text: String
  /// The first day that the date may mean; `nil` where the start is open or unknown.
  public let earliest: DayNumber?
  /// The last day that the date may mean; `nil` where the end is open or unknown.
  public let latest: DayNumber?
  /// What the source or the keeper doubts; for an interval, of either end.
  public let qualifiers: DateQualifiers
  /// Whether the text is an interval with a start and an end.
  public let isInterval: Bool

  /// Reads an EDTF text of level 0 or 1.
  ///
  /// - Parameter text: the date as the ledger writes it, without spaces around it.
  /// - Throws: `EDTFError` with the place in the text and what to write.
  public init(parsing text: String) throws(EDTFError) {
    let bytes = Array(text.utf8)
    try ForeignDateForms(bytes: bytes).refuse(text)
    let span = try EDTFParser(bytes: bytes).span()
    self.text = text
    earliest = span.earliest
    latest = span.latest
    qualifiers = span.qualifiers
    isInterval = span.isInterval
  }

  /// The date of a single day, written as `1920-12-17`.
  public init(day: DayNumber) {
    text = day.description
    earliest = day
    latest = day
    qualifiers = []
    isInterval = false
  }
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
