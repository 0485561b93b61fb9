import ExactNumbers

/// The units in which a print may count a money: pounds, shillings and pence, by the words of a ledger.
public struct MoneyUnits: Sendable {
  /// The units, the largest first.
  let units: [Unit]

  /// One unit.
  public struct Unit: Sendable {
    /// How many of the row's own unit one is: 20 for pounds of a row in shillings.
    public let factor: Ratio
    /// The words and signs by which it is printed.
    let words: [[String]]
    /// The words of its name, which prints need not have.
    let name: [String]

    /// Makes a unit.
    ///
    /// - Parameters:
    ///   - factor: how many of the row's own unit one is; above zero.
    ///   - words: the words and signs by which it is printed: `£`, `l.`, `shillings`.
    ///   - name: what it is called: `Russian gold rubles`.
    public init(factor: Ratio, words: [String], name: String = "") {
      self.factor = factor
      self.name = PrintedWords.words(of: name)
      self.words = words.map(PrintedWords.words).filter { !$0.isEmpty }.sorted {
        $0.count > $1.count
      }
    }
  }

  /// The words of the units by the first letter or sign of each, those of the largest unit first.
  private let byFirst: [Unicode.Scalar: [(place: Int, words: [String])]]
  /// Which numbers without a word are of the next smaller unit.
  let byOrder: ByOrder
  /// The same money with hundredths, where the ledger names no parts of it; one or none.
  let withHundredths: [MoneyUnits]
  /// Whether they are units of goods, whose numbers stand with their words.
  let isOfGoods: Bool

  /// Which number behind one with its unit is of the next smaller unit.
  enum ByOrder: Sendable {
    /// Any: `29 fr. 5`.
    case any
    /// One of two digits: `29 fr. 05`.
    case twoDigits
    /// None.
    case none
  }

  /// Makes the units of a money.
  public init(_ units: [Unit]) {
    self.init(units, byOrder: .any, withHundredths: MoneyUnits.hundredths(of: units))
  }

  /// Makes the units in which goods are counted: `2,345 tons 10 cwt.`.
  public init(ofGoods units: [Unit]) { self.init(units, byOrder: .none, isOfGoods: true) }

  init(
    _ units: [Unit], byOrder: ByOrder, withHundredths: [MoneyUnits] = [], isOfGoods: Bool = false
  ) {
    self.isOfGoods = isOfGoods
    let units = units.sorted { $0.factor > $1.factor }
    self.units = units
    (self.byOrder, self.withHundredths) = (byOrder, withHundredths)
    var byFirst: [Unicode.Scalar: [(place: Int, words: [String])]] = [:]
    for (place, unit) in units.enumerated() {
      for words in unit.words {
        if let first = words[0].unicodeScalars.first {
          byFirst[first, default: []].append((place, words))
        }
      }
    }
    self.byFirst = byFirst
    words = Set(units.flatMap { $0.words.filter { $0.count == 1 }.joined() })
    ownWords = Set(units.first { $0.factor == .one }.map { Array($0.words.joined()) } ?? [])
  }

  /// No units are known.
  public static let none = MoneyUnits([])

  /// The notation of pounds, shillings and pence, of livres, sols and deniers, for ledgers that name no parts.
  ///
  /// 20 and 12; what its largest unit is worth in the row's is not known.
  static let notation = MoneyUnits([
    Unit(
      factor: Ratio(240),
      words: [
        "£", "l", "li", "lb", "liv", "livres", "pounds", "pound", "libras", "фунтов стерлингов",
        "lire sterline", "livres sterling", "Pfund Sterling", "İngiliz lirası", "sterlin",
      ]),
    Unit(
      factor: Ratio(12),
      words: [
        "s", "sh", "shillings", "shilling", "sols", "sous", "chelines", "Schilling", "шилл",
        "şilin",
        "scellini",
      ]),
    Unit(
      factor: .one,
      words: [
        "d", "den", "pence", "penny", "deniers", "peniques", "пенс", "peni", "denari", "Pence",
      ]),
    Unit(factor: .half, words: ["half penny", "half pence"]),
    Unit(factor: .quarter, words: ["farthing", "farthings"]),
  ])

  /// A unit in which the notation may be counted: how many pence it is, and how it is told.
  typealias NotationUnit = (pence: Int, rule: NumeralRule)

  /// Of pounds, shillings and pence the one that the row's own money is by its words, or each of them where the words
  /// do not say it: `12s 6d` of a money that is printed as `francs`.
  var unitsOfNotation: [NotationUnit] {
    let all: [NotationUnit] = [(240, .inPounds), (12, .inShillings), (1, .inPence)]
    let ownWords = Set(own.map { Array(units[$0].words.joined()) } ?? [])
    let named = zip(all, MoneyUnits.notation.units).compactMap { unit, words -> NotationUnit? in
      words.words.contains { !ownWords.isDisjoint(with: $0) } ? unit : nil
    }
    return named.count == 1 ? named : all
  }

  /// The unit whose word stands at a token, and the first token behind it.
  func unit(at index: Int, in tokens: [Token]) -> (place: Int, end: Int)? {
    guard index < tokens.count, !tokens[index].isDigits,
      let first = tokens[index].folded.unicodeScalars.first, let known = byFirst[first]
    else { return nil }
    for (place, words) in known {
      let end = index + words.count
      guard end <= tokens.count, PrintedWords.names(tokens[index..<end], words) else { continue }
      let dot = end < tokens.count && tokens[end].isMark(".") && !tokens[end].isSpaced
      return (place, dot ? end + 1 : end)
    }
    return nil
  }

  /// The unit that a token names without its first letters: the `penny` of `halfpenny`.
  func unit(at index: Int, in tokens: [Token], without letters: Int) -> (place: Int, end: Int)? {
    let word = tokens[index].folded.dropFirst(letters)
    guard !word.isEmpty else { return nil }
    return units.firstIndex { $0.words.contains { $0.count == 1 && $0[0] == word } }.map {
      ($0, index + 1)
    }
  }

  /// How many of a unit make the next larger one.
  func parts(at place: Int) -> Ratio? {
    place > 0 ? units[place - 1].factor.divided(by: units[place].factor) : nil
  }

  /// Whether a word of two letters or more stands in a phrase by which only prints name the money or its parts.
  public func names(in words: PrintedWords) -> Bool {
    withHundredths.contains { units in
      words.tokens.indices.contains { index in
        words.tokens[index].folded.unicodeScalars.count > 1
          && units.unit(at: index, in: words.tokens) != nil
      }
    }
  }

  /// Whether it is told in several units, the row's own not the smallest.
  public var haveParts: Bool { own.map { $0 + 1 < units.count } ?? false }

  /// The words of one word by which its units are printed.
  let words: Set<String>

  /// All words by which the row's own unit is printed.
  let ownWords: Set<String>

  /// The place of the row's own unit.
  var own: Int? { units.firstIndex { $0.factor == .one } }
}
