extension HistoricalDate {
  /// How many whole years the date covers, from its first to its last day; `nil` where an end is open
  /// or the days are no whole years.
  ///
  /// `1921` covers one year, `1921/1922` two, `1758-04-11/1761-04-10` three.
  public var wholeYears: Int? {
    wholeMonths.flatMap { $0 % 12 == 0 ? $0 / 12 : nil }
  }

  /// How many whole months the date covers, from its first to its last day; `nil` where an end is open
  /// or the days are no whole months.
  ///
  /// `1921-03` covers one month, `1758/1761` forty-eight, `1758-04-11/1758-07-10` three.
  public var wholeMonths: Int? {
    guard let first = earliest?.civil, let next = latest?.advanced(by: 1)?.civil,
      first.day == next.day
    else { return nil }
    let months = (next.year - first.year) * 12 + next.month - first.month
    return months > 0 ? months : nil
  }
}
