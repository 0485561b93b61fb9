/// How prints say that a number is of a hundred.
///
/// `54 %`, `%54`, `54 per cent`, `yüzde 54`, `54 v. H.`; one list for all languages: no word of it means anything else beside a number.
enum PercentWords {
  /// What stands behind the number.
  private static let behind = words(
    "%;‰;per cent;percent;per centum;p. cent;p. c.;pct;pour cent;p. 100;pour 100;p. %;prozent;proz.;procent;v. h.;vom hundert;процент;процента;процентов;проц.;por ciento;per mille;promille"
  )
  /// What stands before it.
  private static let before = words("%;yüzde")

  private static func words(_ text: String) -> [[String]] {
    text.split(separator: ";").map { Token.all(in: String($0)).map(\.folded) }
  }

  /// Whether the words right before or right behind some tokens make them a number of a hundred.
  static func stand(beside tokens: Range<Int>, in phrase: [Token]) -> Bool {
    let after = phrase[tokens.upperBound...].lazy.map(\.folded)
    let ahead = phrase[..<tokens.lowerBound].reversed().lazy.map(\.folded)
    return behind.contains { after.starts(with: $0) }
      || before.contains { ahead.starts(with: $0.reversed()) }
  }
}

extension PrintedWords {
  /// Whether a numeral of the phrase is said to be of a hundred.
  ///
  /// - Parameter range: where the numeral stands, in bytes.
  /// - Returns: whether a word for hundredths stands right before or behind it.
  public func arePercent(at range: Range<Int>) -> Bool {
    guard let first = tokens.firstIndex(where: { $0.range.overlaps(range) }),
      let last = tokens.lastIndex(where: { $0.range.overlaps(range) })
    else { return false }
    return PercentWords.stand(beside: first..<(last + 1), in: tokens)
      // The sign may be taken for a part of the numeral.
      || tokens[first...last].contains { $0.text == "%" }
  }

  /// The words right before and right behind a numeral, each for themselves: `£` and `million` of `£428 million`.
  ///
  /// - Parameters:
  ///   - name: a name of a unit.
  ///   - range: where the numeral stands, in bytes.
  ///   - isWithin: whether its last word may be a part of the numeral.
  /// - Returns: whether the name stands right before it or right behind it, a dot between them or not.
  public func name(
    _ name: String, beside range: Range<Int>, orWithin isWithin: Bool = false
  ) -> Bool {
    let words = PrintedWords.words(of: name)
    guard !words.isEmpty, let first = tokens.firstIndex(where: { $0.range.overlaps(range) }),
      let last = tokens.lastIndex(where: { $0.range.overlaps(range) })
    else { return false }
    // The word may be a part of the numeral: `250 milliers` that are read in quintals.
    let end = tokens[last].isMark(".") ? last : last + 1
    let places =
      [last + 1, first - words.count, first - words.count - 1]
      + (isWithin ? [end - words.count] : [])
    return places.contains { start in
      guard start >= 0, start + words.count <= tokens.count else { return false }
      let isBefore = start < first
      // `50 T-26`: a word that a dash joins to another is a part of that.
      let end = start + words.count
      if !isBefore, end < tokens.count, tokens[end].isDash, !tokens[end].isSpaced { return false }
      // One word away only over the dot of an abbreviation: `M. 5`.
      if isBefore, end < first, !tokens[first - 1].isMark(".") { return false }
      return PrintedWords.names(tokens[start..<(start + words.count)], words)
    }
  }
}
