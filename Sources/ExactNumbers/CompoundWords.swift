// Amounts of a money with parts as a reader sees them. As with plain digits nothing that is shown is false.

extension CompoundUnits {
  /// A value in parts, in one line: `-225,281l 19s 4½d`.
  public func text(_ value: Ratio, places: Int, _ rule: RoundingRule) -> String {
    let (isNegative, parts) = shown(value, places: places, rule)
    return (isNegative ? "-" : "") + parts.map { $0.digits + $0.symbol }.joined(separator: " ")
  }

  /// The value whole where its smallest part has eighths at most, else cut in the sixth place, with `…`.
  fileprivate func words(_ value: Ratio) -> String {
    let (isNegative, parts) = shown(value, places: 6, .towardZero)
    let isCut = !isWhole(value) && !isShown(value, toPlaces: 6)
    let said = parts.enumerated().map { place, part in
      part.digits + (isCut && place == parts.count - 1 ? "…" : "") + part.symbol
    }
    return (isNegative ? "-" : "") + said.joined(separator: " ")
  }

  /// The value as a limit, rounded to the side where it stays true.
  fileprivate func limitWords(_ value: Ratio, _ rule: RoundingRule) -> String {
    text(value, places: 6, rule)
  }
}

extension Interval {
  /// The interval as its ends in the parts of a money; in plain digits where it has none.
  public func inWords(in units: CompoundUnits?) -> IntervalWords {
    guard let units else { return inWords }
    return inWords {
      units.words($0)
    } limit: {
      units.limitWords($0, $1)
    }
  }

  /// The same of a difference, which has two ends where it ends at zero.
  public func differenceInWords(in units: CompoundUnits?) -> IntervalWords {
    guard let units else { return differenceInWords }
    guard let low, low.isZero, let high, !high.isZero else { return inWords(in: units) }
    return .between("0", units.limitWords(high, .up))
  }
}
