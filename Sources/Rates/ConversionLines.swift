import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// A conversion as lines that a reader can redo by hand.
public struct ConversionLines: Sendable {
  /// The amount, then one line a step.
  public let lines: [Line]
  /// The exact result: `585398000000 over 1161351 = 504,066.384753…`.
  public let result: String

  /// One line: `x`, `59`, why, and who says so.
  public struct Line: Sendable {
    /// `x`, `/`, or nothing before the amount.
    public let operation: String
    /// The number and its unit.
    public let factor: String
    /// Where the number comes from.
    public let ground: String
    /// Who says so.
    public let citations: [Citation]
  }

  /// How many rates of one step are named.
  static let namedRates = 12
}

extension Conversion {
  /// The conversion step by step.
  public func derivation(in ledger: Ledger) -> ConversionLines {
    let amountLine = ConversionLines.Line(
      operation: "", factor: "\(amount.words) \(from)", ground: "", citations: [])
    return ConversionLines(
      lines: [amountLine] + steps.map { $0.line(in: ledger) }, result: "\(result.inFull) \(to)")
  }

  /// The conversion in one line: `100 a x 59 / 100 = 59 b`.
  public func line(in ledger: Ledger) -> String { line(by: way.factorWords) }

  /// The same with the words for its factors, which the rows of a long ledger share.
  package func line(by factors: String) -> String {
    "\(amount.words) \(from)\(factors) = \(result.words) \(to)"
  }

  /// The currencies passed through, in order: `rub.gold > ott.kurus.paper > ott.lira.paper`.
  public var route: String {
    var names = [from.text]
    for step in steps {
      switch step.ground {
      case .toFineMetal(let content): names.append("fine \(content.metal.rawValue)")
      default: if names.last != step.to.text { names.append(step.to.text) }
      }
    }
    return names.joined(separator: " > ")
  }
}

extension Route {
  /// What an amount is multiplied and divided by: ` x 59 / 100`.
  package var factorWords: String {
    steps.map { step in
      let (operation, factor) = step.operation
      return " \(operation) \(factor)"
    }.joined()
  }
}

extension ConversionStep {
  /// `x` or `/`, and by what.
  fileprivate var operation: (String, String) {
    switch ground {
    case .minorToMajor(let unit): ("/", unit.parts.grouped)
    case .majorToMinor(let unit): ("x", unit.parts.grouped)
    case .toFineMetal(let metal): ("x", metal.weight)
    case .fromFineMetal(let metal): ("/", metal.weight)
    case .rates(let use):
      use.isInverted && use.isOfOneUnit
        ? ("/", (Interval(exactly: .one).divided(by: factor) ?? factor).words)
        : ("x", factor.words)
    }
  }

  fileprivate func line(in ledger: Ledger) -> ConversionLines.Line {
    let (operation, factor) = operation
    var ground: String
    var citations: [Citation] = []
    switch self.ground {
    case .minorToMajor(let unit):
      ground = "\(unit.parts.grouped) \(from) make one \(to)"
      citations = ledger.currencies[from]?.citations ?? []
    case .majorToMinor(let unit):
      ground = "\(unit.parts.grouped) \(to) make one \(from)"
      citations = ledger.currencies[to]?.citations ?? []
    case .toFineMetal(let metal):
      ground = metal.ground(of: from)
      citations = ledger.currencies[from]?.citations ?? []
    case .fromFineMetal(let metal):
      ground = metal.ground(of: to)
      citations = ledger.currencies[to]?.citations ?? []
    case .rates(let use):
      // A step over a long series names its first rates only; the step itself says how far it reaches.
      let named = use.parts.prefix(ConversionLines.namedRates)
      let rates = named.compactMap { ledger.rates[$0.rate] }
      ground = zip(rates, named).map { rate, part in
        use.isOfOneUnit
          ? rate.ground : "\(rate.ground): here x \(part.factor(at: rate.price).words)"
      }.joined(separator: "; ")
      if use.parts.count > rates.count { ground += "; and \(use.parts.count - rates.count) more" }
      citations = OrderedSet(rates.flatMap(\.citations)).elements
    }
    return ConversionLines.Line(
      operation: operation, factor: factor, ground: ground, citations: citations)
  }
}

extension MetalContent {
  fileprivate var weight: String { fineGrams.words + " g" }

  fileprivate func ground(of currency: Identifier<Currency>) -> String {
    parts == of
      ? "fine \(metal.rawValue) in one \(currency)"
      : "fine \(metal.rawValue) in one \(currency): \(grossGrams) g x \(parts)/\(of)"
  }
}

extension Rate {
  /// `R59: 59 ott.kurus.paper a rub.gold, recorded, undated`.
  fileprivate var ground: String {
    "\(id): \(price.words) \(quote) a \(base), \(kind.rawValue), "
      + (inForce.map { "in force \($0.text)" } ?? "undated")
  }
}
