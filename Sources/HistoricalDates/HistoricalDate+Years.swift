extension HistoricalDate {
  /// How many whole years the date covers, from its first to its last day; `nil` where an end is open
  /// or the days are no whole years.
  ///
  /// `1921` is one year, `1921/1922` two, `1758-04-11/1761-04-10` three.
  public var wholeYears: Int? {
    guard let first = earliest?.civil, let next = latest?.advanced(by: 1)?.civil,
      first.month == next.month, first.day == next.day, next.year > first.year
    else { return nil }
    return next.year - first.year
  }
}
