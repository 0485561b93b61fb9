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
public struct HistoricalDate: Sendable {
  /// The text as it stands in the ledger.
  public var text: String { content.text }
  /// Whether the text is an interval with a start and an end.
  public var isInterval: Bool { content.isInterval }
  /// What is written on the left of the slash, or alone; `nil` where the start is open or unknown.
  var start: DateEnd? { content.start }
  /// What is written on the right of the slash, or alone; `nil` where the end is open or unknown.
  var end: DateEnd? { content.end }

  private let content: Content

  /// Held once for all rows of one date: a long ledger has few days.
  private final class Content: Sendable {
    let text: String
    let isInterval: Bool
    let start, end: DateEnd?

    init(_ text: String, _ start: DateEnd?, _ end: DateEnd?, isInterval: Bool) {
      (self.text, self.start, self.end, self.isInterval) = (text, start, end, isInterval)
    }
  }

  /// Reads an EDTF text of level 0 or 1.
  ///
  /// - Parameter text: the date as the ledger writes it, without spaces around it.
  /// - Throws: `EDTFError` with the place in the text and what to write.
  public init(parsing text: String) throws(EDTFError) {
    let bytes = Array(text.utf8)
    try ForeignDateForms(bytes: bytes).refuse(text)
    let (start, end) = try EDTFParser(bytes: bytes).ends()
    content = Content(text, start, end, isInterval: bytes.contains(ASCII.slash))
  }

  /// The date of a single day, written as `1920-12-17`.
  public init(day: DayNumber) {
    let end = DateEnd(first: day, last: day, unitInMonths: 0, isUnspecified: false)
    content = Content(day.description, end, end, isInterval: false)
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

extension HistoricalDate: Hashable {
  /// The text says all.
  public static func == (left: HistoricalDate, right: HistoricalDate) -> Bool {
    left.content === right.content || left.text == right.text
  }

  /// By the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension HistoricalDate: CustomStringConvertible {
  /// The text as it stands in the ledger.
  public var description: String { text }
}

extension HistoricalDate {
  /// The days as written, whatever is doubted about them.
  public var stated: DaySpan { DaySpan(earliest, latest) }

  /// What the source or the keeper doubts; for an interval, of either end.
  public var qualifiers: DateQualifiers {
    (start?.qualifiers ?? []).union(end?.qualifiers ?? [])
  }

  /// Whether a qualifier stands on the date: `?`, `~` or `%`.
  public var isDoubted: Bool { !qualifiers.isEmpty }

  /// Whether digits are unknown, as in `192X`: the date is some day of those that it names.
  public var isUnspecified: Bool { start?.isUnspecified ?? end?.isUnspecified ?? false }

  /// Every day that the date may mean; without limit on the side of an end that is open or doubted with `?`.
  ///
  /// What is true of all of these days is sure, what is true of none is false, and all else is
  /// possible. `units` is how far `~` reaches each way, in units of the date's own precision.
  public func possible(approximately units: Int = 1) -> DaySpan {
    DaySpan(beginning(approximately: units).first, ending(approximately: units).last)
  }

  /// Whether the two dates may have a day in common.
  public func mayMeet(_ other: HistoricalDate, approximately units: Int = 1) -> Bool {
    possible(approximately: units).intersects(other.possible(approximately: units))
  }

  /// The days of which one is the first that the date covers; of a date without doubt it is one day.
  public func beginning(approximately units: Int = 1) -> DaySpan {
    start?.beginning(approximately: units) ?? .unbounded
  }

  /// The days of which one is the last that the date covers; of a date without doubt it is one day.
  public func ending(approximately units: Int = 1) -> DaySpan {
    end?.ending(approximately: units) ?? .unbounded
  }

  /// The days that the date, as a period, covers for certain; `nil` where there is none.
  ///
  /// An end that is open or not stated sets no limit; one that is doubted with `?` leaves no day sure.
  public func sure(approximately units: Int = 1) -> DaySpan? {
    guard !qualifiers.contains(.uncertain), !isUnspecified else { return nil }
    let first = start.flatMap { $0.beginning(approximately: units).last }
    let last = end.flatMap { $0.ending(approximately: units).first }
    if let first, let last, last < first { return nil }
    return DaySpan(first, last)
  }
}

extension HistoricalDate {
  /// How many days pass from this date to the other: the least and the most that is possible, with all
  /// their doubts.
  ///
  /// - Parameters:
  ///   - other: the date to count to.
  ///   - units: how far `~` reaches each way, in units of each date's own precision.
  /// - Returns: negative where the other comes first; `nil` where an end that is open or doubted with
  ///   `?` sets no bound.
  public func daysUntil(
    _ other: HistoricalDate, approximately units: Int = 1
  ) -> (low: Int?, high: Int?) {
    possible(approximately: units).days(until: other.possible(approximately: units))
  }

  /// How many whole months the date covers as written, from its first to its last day, and whether days
  /// are left over; `nil` where an end is open or digits are unknown.
  ///
  /// `1921` is 12 months, `1901-02-15/1901-05-14` is 3, `1901-01-09/1908-09-03` is 91 and a rest. A
  /// month that begins on a day which the next month lacks ends with that month: 31 January to 28
  /// February is one. That a count hangs on a doubted date is told by `isDoubted`.
  public func wholeMonths() -> (months: Int, hasRest: Bool)? {
    guard !isUnspecified, let first = earliest?.civil, let last = latest?.civil else { return nil }
    let start = DayOfMonths(first)
    let next = DayOfMonths(CivilDate(year: last.year, month: last.month, day: last.day + 1)).rolled
    let months = next.month - start.month
    let whole = start.advanced(by: months) <= next ? months : months - 1
    return (whole, start.advanced(by: whole) != next)
  }
}

/// A day of a month, with months counted through the years; the calendar's end is no end here.
private struct DayOfMonths: Comparable {
  let month: Int
  let day: Int

  init(_ date: CivilDate) { self.init(date.year * 12 + date.month - 1, date.day) }

  private init(_ month: Int, _ day: Int) {
    self.month = month
    self.day = day
  }

  /// The same day so many months later, or the first of the next month where that month lacks it.
  func advanced(by months: Int) -> DayOfMonths { DayOfMonths(month + months, day).rolled }

  /// The first of the next month, where the month is shorter.
  var rolled: DayOfMonths {
    let year = CivilDate.floorDivide(month, by: 12)
    let length = CivilDate.length(ofMonth: month - year * 12 + 1, year: year)
    return day > length ? DayOfMonths(month + 1, 1) : self
  }

  static func < (left: DayOfMonths, right: DayOfMonths) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}
