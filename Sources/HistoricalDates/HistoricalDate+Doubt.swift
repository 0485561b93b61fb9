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

  /// Whether the date, as a period, covers for certain every day that another may mean: what a rate's
  /// period must do of a figure's date for the rate to be used without a caution.
  public func surelyCovers(_ other: HistoricalDate, approximately units: Int = 1) -> Bool {
    sure(approximately: units)?.contains(other.possible(approximately: units)) ?? false
  }
}
