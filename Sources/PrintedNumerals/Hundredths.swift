import ExactNumbers

/// A money whose smaller part is told in hundredths, by the words of prints: `5 руб. 30 коп.`, `22 fr. 80`.
///
/// Asked only where a ledger names no parts of a money: what it says of its units goes before. Words of four letters
/// or more may have an ending.
struct Hundredths: Sendable {
  /// What the money is called.
  private let names: [String]
  /// How prints shorten that.
  private let short: [String]
  /// What a hundredth is called, and how prints shorten it.
  private let parts: [String]
  /// Whether two digits behind it are hundredths without a word: `12 marks 50`, but not `12 florins 50`, which
  /// may be kreuzers.
  private let isByOrder: Bool

  private init(_ names: String, short: String, parts: String, isByOrder: Bool = true) {
    func words(_ list: String) -> [String] {
      list.split(separator: " ").map { Token.folded($0) }
    }
    self.init(
      names: words(names), short: words(short), parts: words(parts), isByOrder: isByOrder)
  }

  private init(names: [String], short: [String], parts: [String], isByOrder: Bool) {
    (self.names, self.short, self.parts, self.isByOrder) = (names, short, parts, isByOrder)
  }

  private static let all = [
    Hundredths(
      "рубл rouble ruble rubel rublo", short: "руб р r rub", parts: "коп копе к kop kope cope k"),
    Hundredths(
      "franc frank frang франк", short: "f fr frs frcs",
      parts: "c ct cts cent centime centimo rappen rp сант"),
    Hundredths("markka", short: "mk fmk", parts: "p penni"),
    Hundredths("mark марк reichsmark", short: "m mk rm", parts: "pf pfg pfge pfennig пфенн"),
    Hundredths(
      "lira lire лир", short: "l lt ltq tl lit", parts: "kuruş krş kr k c cent centesim"),
    Hundredths("peseta", short: "pta pts ptas pes", parts: "c ct cts cent centimo"),
    Hundredths("peso", short: "$ ps", parts: "c ct cts cent centavo"),
    Hundredths("escudo", short: "$ esc", parts: "c cent centavo"),
    Hundredths("drachm драхм", short: "dr drs", parts: "l lept"),
    Hundredths("lev leva лев лева левов", short: "lv лв", parts: "st stotink ст стотин"),
    Hundredths("leu lei", short: "l", parts: "b bani ban"),
    Hundredths("dinar динар", short: "d din дин", parts: "p para пара"),
    Hundredths("zlot злот", short: "zl", parts: "gr grosz грош"),
    Hundredths("yen иен иена", short: "¥", parts: "sen сен", isByOrder: false),
    Hundredths(
      "gulden guilder florin", short: "f fl hfl", parts: "c ct cts cent", isByOrder: false),
    Hundredths(
      "kron крон crown", short: "k kr", parts: "öre øre heller h fillér", isByOrder: false),
    Hundredths("dollar dolar доллар $", short: "doll dols", parts: "c ct cts cent ¢ сент цент"),
  ]

  /// The words of the larger unit, of the hundredth, and which of the two a unit of a ledger is; `nil` where its words
  /// are not known.
  private static func money(of unit: MoneyUnits.Unit) -> (money: Hundredths, isPart: Bool)? {
    let words = unit.words.joined() + unit.name
    func isNamed(_ names: [String]) -> Bool {
      words.contains { word in names.contains { word == $0 || word.isEnded($0) } }
    }
    if let found = all.first(where: { isNamed($0.names) }) { return (found, false) }
    // One or two letters may be the parts of many moneys, and a cent is one of several.
    let wholes = all.filter { isNamed($0.parts.filter { $0.unicodeScalars.count > 3 }) }
    guard let first = wholes.first else { return nil }
    return (wholes.dropFirst().reduce(first) { $0.with($1) }, true)
  }

  private func with(_ other: Hundredths) -> Hundredths {
    Hundredths(
      names: names + other.names, short: short + other.short, parts: parts + other.parts,
      isByOrder: isByOrder && other.isByOrder)
  }

  /// A money and its hundredths of a ledger, by the words of prints too.
  fileprivate static func units(
    by larger: MoneyUnits.Unit, and smaller: MoneyUnits.Unit
  ) -> MoneyUnits? {
    guard let (money, isPart) = money(of: larger), !isPart else { return nil }
    func words(_ unit: MoneyUnits.Unit) -> [String] { unit.words.map { $0.joined(separator: " ") } }
    return MoneyUnits(
      [
        MoneyUnits.Unit(
          factor: larger.factor, words: words(larger) + money.names + money.short),
        MoneyUnits.Unit(factor: smaller.factor, words: words(smaller) + money.parts),
      ], byOrder: .twoDigits)
  }

  /// A money with hundredths by the words of prints, in a unit of a ledger that is one of the two.
  fileprivate static func units(by own: MoneyUnits.Unit) -> MoneyUnits? {
    guard let (money, isPart) = money(of: own) else { return nil }
    let ownWords = own.words.map { $0.joined(separator: " ") }
    return MoneyUnits(
      [
        MoneyUnits.Unit(
          factor: isPart ? Ratio(100) : .one,
          words: money.names + money.short + (isPart ? [] : ownWords)),
        MoneyUnits.Unit(
          factor: isPart ? .one : .hundredth, words: money.parts + (isPart ? ownWords : [])),
      ], byOrder: money.isByOrder ? .twoDigits : .none)
  }
}

/// Grams of metal as a money, which prints tell in kilograms and tons: `460,5 т чистого золота`.
private enum Metric {
  private static let units = [
    (Ratio(1_000_000), "t т ton tons tonne tonnes tonnen tonelada tonnellate тонн тонна тонны"),
    (Ratio(1_000), "kg кг kilo kilos kilogram kilogramm килограмм"),
    (Ratio.one, "gram gramo grammi грамм"),
  ].map { (factor: $0, words: $1.split(separator: " ").map(String.init)) }

  fileprivate static func units(by own: MoneyUnits.Unit) -> MoneyUnits? {
    let names = own.words.joined() + own.name
    let place = units.firstIndex { unit in
      names.contains { name in
        unit.words.contains { $0.unicodeScalars.count > 3 && (name == $0 || name.isEnded($0)) }
      }
    }
    guard let place else { return nil }
    let ownWords = own.words.map { $0.joined(separator: " ") }
    return MoneyUnits(
      units.enumerated().compactMap { index, unit in
        unit.factor.divided(by: units[place].factor).map {
          MoneyUnits.Unit(factor: $0, words: unit.words + (index == place ? ownWords : []))
        }
      }, byOrder: .any)
  }
}

extension MoneyUnits {
  /// One money with hundredths by the words of prints; none where the ledger has parts of it, or the words are not
  /// known.
  static func hundredths(of units: [Unit]) -> [MoneyUnits] {
    switch units.count {
    case 1:
      return [Metric.units(by: units[0]) ?? Hundredths.units(by: units[0])].compactMap(\.self)
    case 2 where units[0].factor == units[1].factor * Ratio(100),
      2 where units[1].factor == units[0].factor * Ratio(100):
      // The parts of the ledger, by the words of prints besides its own: `1 р. 20 к.`.
      let (larger, smaller) =
        units[0].factor > units[1].factor ? (units[0], units[1]) : (units[1], units[0])
      return [Hundredths.units(by: larger, and: smaller)].compactMap(\.self)
    default: return []
    }
  }
}

extension MoneyUnits {
  /// Whether a number may be of one of the units: hundredths of which only prints tell are less than a whole behind
  /// one, and one letter names them alone where it stands apart: `85 c.`, but not `500k`.
  func takes(
    _ parts: [NumeralPart], of place: Int, behind last: Int?, by word: Token? = nil
  ) -> Bool {
    guard byOrder != .any, !isOfGoods, place > 0, let value = parts.first?.value else {
      return true
    }
    if last != nil { return value < Ratio(100) }
    guard let word else { return false }
    return word.folded.unicodeScalars.count > 1 || !word.isLetters
      || word.isSpaced && value < Ratio(100)
  }
}

extension String {
  /// Whether it is a word of four letters or more with an ending of four at most.
  fileprivate func isEnded(_ word: String) -> Bool {
    word.unicodeScalars.count >= 4 && hasPrefix(word)
      && unicodeScalars.count - word.unicodeScalars.count <= 4
  }
}
