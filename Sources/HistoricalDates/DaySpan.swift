/// Days from a first to a last, both included; an end may be open.
public struct DaySpan: Sendable, Hashable {
  /// The first day, or `nil`: no day is too early.
  public let first: DayNumber?
  /// The last day, or `nil`: no day is too late.
  public let last: DayNumber?

  /// Makes a span; the first day is not after the last.
  init(_ first: DayNumber?, _ last: DayNumber?) {
    self.first = first
    self.last = last
  }

  /// Every day.
  public static let unbounded = DaySpan(nil, nil)

  /// Whether a day is one of these.
  public func contains(_ day: DayNumber) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }

  /// Whether every day of the other is one of these.
  public func contains(_ other: DaySpan) -> Bool {
    let startsInTime = first.map { mine in other.first.map { mine <= $0 } ?? false } ?? true
    let endsInTime = last.map { mine in other.last.map { mine >= $0 } ?? false } ?? true
    return startsInTime && endsInTime
  }

  /// Whether the two have a day in common.
  public func intersects(_ other: DaySpan) -> Bool {
    DaySpan.mayReach(first, other.last) && DaySpan.mayReach(other.first, last)
  }

  /// How many days pass from a day of this span to one of the other: the least and the most.
  ///
  /// Negative where the other day comes first; `nil` where an open end sets no bound.
  public func days(until other: DaySpan) -> (low: Int?, high: Int?) {
    (low: DaySpan.days(last, other.first), high: DaySpan.days(first, other.last))
  }

  private static func mayReach(_ start: DayNumber?, _ end: DayNumber?) -> Bool {
    guard let start, let end else { return true }
    return start <= end
  }

  private static func days(_ start: DayNumber?, _ end: DayNumber?) -> Int? {
    guard let start, let end else { return nil }
    return start.days(until: end)
  }
}

/// One date of an EDTF text: the days that it names, and what is doubted about it.
struct DateEnd: Sendable, Hashable {
  /// The days as they are written.
  let first: DayNumber
  let last: DayNumber
  /// What `~` counts in: so many months (12 for a year, 120 for a decade), or days where it is 0.
  let unitInMonths: Int
  /// Whether it has digits that are not known, `X`: then it is some day of those, not all of them.
  let isUnspecified: Bool
  var qualifiers: DateQualifiers = []

  /// The days as they are written.
  var stated: DaySpan { DaySpan(first, last) }

  /// The days that it may mean: all where it is doubted, more where it is approximate.
  func possible(approximately units: Int) -> DaySpan {
    if qualifiers.contains(.uncertain) { return .unbounded }
    guard qualifiers.contains(.approximate) else { return stated }
    // More units than there are years would change nothing.
    let reach = min(max(units, 0), 8_000_000)
    guard unitInMonths > 0 else {
      return DaySpan(
        first.advanced(by: -reach) ?? .first, last.advanced(by: reach) ?? .last)
    }
    return DaySpan(
      DayNumber.start(ofMonth: first.civil.months - reach * unitInMonths),
      DayNumber.end(ofMonth: last.civil.months + reach * unitInMonths))
  }

  /// The days of which one is the first that it covers, as a period.
  func beginning(approximately units: Int) -> DaySpan {
    isSure ? DaySpan(first, first) : possible(approximately: units)
  }

  /// The days of which one is the last that it covers, as a period.
  func ending(approximately units: Int) -> DaySpan {
    isSure ? DaySpan(last, last) : possible(approximately: units)
  }

  private var isSure: Bool { qualifiers.isEmpty && !isUnspecified }
}

extension CivilDate {
  /// Months since January of the year 0.
  fileprivate var months: Int { year * 12 + month - 1 }
}

extension DayNumber {
  /// The first day of a month that is counted from January of the year 0; the limits beyond them.
  fileprivate static func start(ofMonth months: Int) -> DayNumber {
    let year = CivilDate.floorDivide(months, by: 12)
    return DayNumber(year: year, month: months - year * 12 + 1, day: 1)
      ?? (year < 0 ? .first : .last)
  }

  /// The last day of a month that is counted from January of the year 0; the limits beyond them.
  fileprivate static func end(ofMonth months: Int) -> DayNumber {
    let next = start(ofMonth: months + 1)
    // After December 9999 there is no day that the next month could begin with.
    return next == .last ? .last : next.advanced(by: -1) ?? .first
  }
}
