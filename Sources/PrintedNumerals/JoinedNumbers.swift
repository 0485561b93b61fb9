import ExactNumbers

/// What the numbers of a print come to where its words or signs join them: `12 × 1,000`, `3 instalments of 50,000`,
/// `£5,000 and £600`, `two thirds of 300,000`.
///
/// One list of words for all languages: they are asked only whether they may give a number that is known.
struct JoinedNumbers {
  private let tokens: [Token]
  private let figures: [Numeral]
  /// Where each figure stands among the tokens.
  private let places: [Range<Int>]

  private enum Link { case times, price, plus, minus }

  /// What stands before the last sum, and the product that may go on.
  private struct Term {
    let sum: Ratio
    let product: Ratio

    func joined(with number: Ratio, by link: Link) -> [Term] {
      switch link {
      case .times: [Term(sum: sum, product: product * number)]
      case .price:
        [product * number, product.divided(by: number)].compactMap(\.self)
          .map { Term(sum: sum, product: $0) }
      case .plus: [Term(sum: sum + product, product: number)]
      case .minus: [Term(sum: sum + product, product: -number)]
      }
    }
  }

  private static let times = words(
    """
    × x * by times of at each in for during mal je zu a fois de par chacun chacune pendant по на за каждый каждая \
    veces cada por durante volte di da per ciascuno ciascuna keer van kere kez çarpı boyunca ar er şer şar
    """)
  private static let each = words(
    """
    each apiece je jede jeder chacun chacune каждый каждая каждое каждого uno una ciascuno ciascuna elk biri başına ar er şer şar
    """)
  /// Between a price and what it is the price of: `22 fr. 80 les 10 roubles`.
  private static let price = words(
    "for per ten the pour les la par für je pro por за per al ogni voor için")
  private static let plus = words("+ & plus artı плюс più mais más")
  private static let minus = words("− minus less weniger moins минус без menos meno eksi")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map { Token.folded($0) })
  }

  init(_ tokens: [Token], _ figures: [Numeral]) {
    var (places, next) = ([Range<Int>](), 0)
    for figure in figures {
      while next < tokens.count, tokens[next].range.upperBound <= figure.range.lowerBound {
        next += 1
      }
      var end = next
      while end < tokens.count, tokens[end].range.lowerBound < figure.range.upperBound { end += 1 }
      places.append(next..<end)
    }
    (self.tokens, self.figures, self.places) = (tokens, figures, places)
  }

  /// Whether a word may stand between a price and what it is the price of.
  static func isOfPrice(_ token: Token) -> Bool { token.isLetters && price.contains(token.folded) }

  /// Whether a word joins a number to what it is multiplied by, or to what it is the price of: `each`, `per`.
  static func isJoin(_ token: Token) -> Bool {
    isOfPrice(token)
      || token.isLetters && (times.contains(token.folded) || each.contains(token.folded))
  }

  /// Every number that some figures, one behind the other, come to.
  var values: [Ratio] {
    figures.indices.flatMap { start -> [Ratio] in
      var found: [Ratio] = []
      var terms = factors(start).map { Term(sum: .zero, product: $0) }
      for next in figures.indices[(start + 1)...].prefix(JoinedNumbers.most) {
        guard let link = link(before: next) else { break }
        let numbers = JoinedNumbers.numbers(figures[next])
        terms = Array(
          terms.flatMap { term in numbers.flatMap { term.joined(with: $0, by: link) } }.prefix(16))
        found += terms.map { $0.sum + $0.product }
      }
      return found
    }
  }

  /// The figures that only count how often another is paid: the 3 of `3 instalments of £50,000`, the 12 of `£1,000 × 12`.
  func counts(of units: MoneyUnits) -> [Numeral] {
    figures.indices.filter { place in
      guard !isMoney(place, units), figures[place].readings.allSatisfy(\.isSmallCount) else {
        return false
      }
      let isBefore = place + 1 < figures.count && link(before: place + 1) == .times
      let isBehind = place > 0 && link(before: place) == .times
      return isBefore && isMoney(place + 1, units) || isBehind && isMoney(place - 1, units)
    }.map { figures[$0] }
  }

  /// Whether a word or a sign of the money stands at a figure, or in it.
  private func isMoney(_ place: Int, _ units: MoneyUnits) -> Bool {
    let range = places[place]
    let isBefore = (1...2).contains { length in
      range.lowerBound >= length
        && units.unit(at: range.lowerBound - length, in: tokens)?.end == range.lowerBound
    }
    return isBefore || units.unit(at: range.upperBound, in: tokens) != nil
      || figures[place].readings.contains { $0.rules.contains(.partsOfMoney) }
  }

  /// So many numbers are joined at most.
  private static let most = 7

  private func factors(_ place: Int) -> [Ratio] {
    let isPercent = PercentWords.stand(beside: places[place], in: tokens)
    return JoinedNumbers.numbers(figures[place]).map { isPercent ? $0 * .hundredth : $0 }
  }

  /// What a figure may be, its marks between thousands where they may be: `12 × 1,000` is not twelve times one.
  private static func numbers(_ figure: Numeral) -> [Ratio] {
    figure.readings.prefix(1).compactMap(\.value)
  }

  /// How a figure is joined with the one before.
  private func link(before next: Int) -> Link? {
    let (first, second) = (places[next - 1].upperBound, places[next].lowerBound)
    guard first <= second, second - first <= 8 else { return nil }
    let between = tokens[first..<second]
    if between.contains(where: { JoinedNumbers.minus.contains($0.folded) }) { return .minus }
    if between.contains(where: { JoinedNumbers.plus.contains($0.folded) || Lexicon.isJoint($0) }) {
      return .plus
    }
    if between.contains(where: JoinedNumbers.isOfPrice) { return .price }
    let behind = tokens[places[next].upperBound...].prefix(4)
    return between.contains { JoinedNumbers.times.contains($0.folded) }
      || behind.contains { JoinedNumbers.each.contains($0.folded) } ? .times : nil
  }
}

extension PrintedWords {
  /// What some figures of the phrase come to where it joins them by words or signs.
  ///
  /// - Parameter figures: numerals of the phrase, in its order.
  /// - Returns: the sums, differences and products of figures that stand one behind the other.
  public func joined(_ figures: [Numeral]) -> [Ratio] {
    figures.count > 1 ? JoinedNumbers(tokens, figures).values : []
  }

  /// Which figures of the phrase only count how often a money is paid.
  ///
  /// - Parameters:
  ///   - figures: numerals of the phrase, in its order.
  ///   - units: the parts in which the money is counted.
  /// - Returns: figures below a thousand that multiply one with a word of the money, and have none.
  public func counts(among figures: [Numeral], of units: MoneyUnits) -> [Numeral] {
    figures.count > 1 ? JoinedNumbers(tokens, figures).counts(of: units) : []
  }
}

extension NumeralReading {
  /// Whether it is a whole number below a thousand, as instalments are.
  fileprivate var isSmallCount: Bool {
    value.map { $0.isInteger && $0 < Ratio(1_000) && $0 > .zero } ?? false
  }
}
