import ExactNumbers

/// Ranges: `between 5 and 6 million`, `15–20`, `three or four hundred`, `9 à 10,000`.
extension PhraseReader {
  /// The range that begins at a token.
  func range(at index: Int) -> Draft? {
    let starts =
      tokens[index].isLetters
      ? parsers.compactMap { $0.lexicon.rangeStarts[tokens[index].folded] } : []
    let opens = !starts.isEmpty
    guard let first = value(at: afterSign(opens ? index + 1 : index)), first.problem == nil,
      first.role == .figure
    else { return nil }
    let joins = opens ? starts.reduce(into: Set<String>()) { $0.formUnion($1) } : nil
    guard let between = connector(behind: first, joins),
      let second = value(at: afterSign(between)), second.problem == nil,
      let readings = ends(first, second)
    else { return nil }
    return Draft(
      start: opens ? index : first.start, end: second.end, readings: readings, problem: nil,
      unit: second.unit)
  }

  /// The token behind the word or dash between two ends of a range.
  private func connector(behind first: Draft, _ words: Set<String>?) -> Int? {
    let index = first.end
    guard index < tokens.count else { return nil }
    if let words {
      // A word for what is counted may stand between: `between 5 rubles and 6 rubles`.
      for place in index..<min(index + 4, tokens.count) where words.contains(tokens[place].folded) {
        return place + 1
      }
    }
    // `Sechs- bis achttausend`
    let word = tokens[index].isDash && index + 1 < tokens.count ? index + 1 : index
    if Lexicon.betweenEnds.contains(tokens[word].folded) {
      return word + 1
    }
    if tokens[index].isDash {
      return index + 1 < tokens.count && tokens[index + 1].isDash ? index + 2 : index + 1
    }
    // `üç dört ay`
    let areWords = tokens[first.start].isLetters && tokens[index].isLetters
    return hint == "tr" && words == nil && areWords ? index : nil
  }

  private func ends(_ first: Draft, _ second: Draft) -> [NumeralReading]? {
    guard !areYears(first, second) else { return nil }
    let highs = second.parts
    let lows = first.parts
    var found: [NumeralReading] = []
    for low in lows {
      for high in highs where lows.count == 1 || highs.count == 1 || low.agrees(with: high) {
        for factor in factors(first, second, low.value, high) {
          let scaled = factor == .one ? low : low.times(factor, by: .scaleWord)
          guard scaled.value < high.value,
            let interval = Interval(low: scaled.value, high: high.value)
          else { continue }
          found.append(
            NumeralReading(
              interval: interval, rules: (scaled.rules + high.rules + [.range]).withoutRepeats,
              lastPlace: min(scaled.lastPlace, high.lastPlace)))
        }
      }
    }
    return found.isEmpty ? nil : Array(found.prefix(8))
  }

  /// By what the first end is multiplied: what the second is counted in, where that makes a range, and the
  /// zeros of its digits: `three or four hundred`, `9 à 10,000`.
  private func factors(
    _ first: Draft, _ second: Draft, _ low: Ratio, _ end: NumeralPart
  ) -> [Ratio] {
    let high = end.value
    let money = first.money == nil ? second.money ?? .one : .one
    guard first.unit == nil else { return [money] }
    var factors: [Ratio] = []
    let countedIn = first.countedIn == .one ? second.countedIn : nil
    // Both ends are in the billions of one scale.
    let scale = Ratio(end.rules.contains(.longScale) ? 1_000 : 1)
    let units = [countedIn, second.unit].compactMap { $0.map { $0 * scale } } + [.one]
    for unit in units where factors.isEmpty {
      if low * unit * money < high { factors = [unit * money] }
    }
    guard let base = factors.first, tokens[first.start].isDigits,
      let count = high.divided(by: base), count.isInteger, low < Ratio(1000)
    else { return factors.isEmpty ? [.one] : factors }
    let digits = count.rounded(toPlaces: 0, .down).description
    let zeros = digits.utf8.count - digits.trimmedOfZeros
    let powers = [zeros, 6, 3].filter { $0 <= zeros && $0 > 1 && digits.utf8.count > $0 }
    let power = powers.first {
      low * Lexicon.ten(to: $0) < count
        && tokens[first.start].text.utf8.count <= digits.utf8.count - $0
    }
    return (power.map { [base * Lexicon.ten(to: $0)] } ?? []) + factors
  }

  /// `1919–1922`: years, unless something is counted by them.
  private func areYears(_ first: Draft, _ second: Draft) -> Bool {
    [first, second].allSatisfy { draft in
      draft.end == draft.start + 1 && PhraseRoles.isYear(tokens[draft.start])
    } && !(second.end < tokens.count && tokens[second.end].isLetters)
  }

  private func afterSign(_ index: Int) -> Int {
    index < tokens.count && tokens[index].isCurrencySign
      && compound(at: index) == nil ? index + 1 : index
  }
}

extension String {
  /// How many digits are left without the zeros at the end.
  fileprivate var trimmedOfZeros: Int {
    utf8.count - utf8.reversed().prefix { $0 == 0x30 }.count
  }
}

extension NumeralPart {
  /// Whether both have their single mark between thousands, or both before decimals.
  fileprivate func agrees(with other: NumeralPart) -> Bool {
    let decimals: Set<NumeralRule> = [.decimalComma, .decimalPoint]
    return rules.contains(where: decimals.contains)
      == other.rules.contains(where: decimals.contains)
  }
}
