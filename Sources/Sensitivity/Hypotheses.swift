import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections

/// Ways in which items could make up a stated total: which of them count, and at which rates.
public struct Hypotheses: Sendable {
  /// The total.
  public let total: Figure
  /// What the total states: its value, or its limit.
  public let stated: Ratio
  /// The ways with the smallest rest, smallest first; of equal rests those with more items first.
  public let best: [Hypothesis]
  /// How many ways were tried: all there are.
  public let tried: Int
  /// The items that have no value in the total's currency at any of the rates, and why.
  public let leftOut: [Summation.LeftOut]

  /// One way: for each item that counts its rate and value.
  public struct Hypothesis: Sendable {
    /// The items that count.
    public let parts: [Part]
    /// Stated less counted; exactly zero where the way fits.
    public let residual: Ratio
  }

  /// An item at a rate.
  public struct Part: Sendable {
    /// The item.
    public let figure: Figure
    /// The name of the rate; empty where it needs none.
    public let rate: String
    /// Its value in the total's currency.
    public let value: Ratio
  }

  /// The most ways that are tried.
  public static let mostTried = 1_000_000

  /// Tries every way.
  ///
  /// - Parameters:
  ///   - total: the total: money of one currency.
  ///   - items: the items, in the order of the ledger.
  ///   - rates: the candidate rates.
  ///   - ledger: the ledger.
  ///   - limit: how many ways to keep.
  /// - Throws: where the total has no number, or there are more ways than are tried.
  public init(
    of total: Figure, from items: [Figure], at rates: [Identifier<Rate>], in ledger: Ledger,
    limit: Int
  ) throws(HypothesesError) {
    guard let currency = total.currency, let interval = total.interval,
      let stated = interval.exactValue ?? interval.high ?? interval.low
    else { throw .noTotal(total.id) }
    var options: [(figure: Figure, parts: [Part])] = []
    var leftOut: [Summation.LeftOut] = []
    var tried = 1
    let converters = rates.map { ($0.text, Converter(ledger, RateChoice(at: $0))) }
    for item in items {
      switch Hypotheses.parts(of: item, in: currency, converters) {
      case .failure(let reason):
        leftOut.append(.init(figure: item, reason: .unconverted(reason)))
      case .success(let parts):
        options.append((item, parts))
        let (ways, overflow) = tried.multipliedReportingOverflow(by: parts.count + 1)
        guard !overflow, ways <= Hypotheses.mostTried else { throw .tooMany(Hypotheses.mostTried) }
        tried = ways
      }
    }
    self.total = total
    self.stated = stated
    self.tried = tried
    self.leftOut = leftOut
    var search = HypothesisSearch(options: options.map(\.parts), limit: max(limit, 1))
    search.run(stated)
    best = search.best
  }

  /// The item at each rate that gives it a value, each value once.
  private static func parts(
    of item: Figure, in currency: Identifier<Currency>, _ converters: [(String, Converter)]
  ) -> Result<[Part], UnconvertedReason> {
    var parts: [Part] = []
    var reason: UnconvertedReason?
    for (name, converter) in converters {
      switch converter.convert(item, to: currency) {
      case .unconverted(let why): reason = reason ?? why
      case .converted(let made):
        guard let value = made.result.exactValue else { continue }
        let rate = made.rates.isEmpty ? "" : name
        if !parts.contains(where: { $0.value == value }) {
          parts.append(Part(figure: item, rate: rate, value: value))
        }
      }
    }
    return parts.isEmpty ? .failure(reason ?? .noAmount) : .success(parts)
  }
}

/// Why no hypotheses can be tried.
public enum HypothesesError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The total has no number or no currency.
  case noTotal(Identifier<Figure>)
  /// There are more ways than are tried.
  case tooMany(Int)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noTotal(let id):
      "\(id) states no amount of money in one currency, so nothing can make it up"
    case .tooMany(let most): "more than \(most) ways; name fewer items (--item) or rates (--rate)"
    }
  }
}

/// Walks through every way, item by item, keeping the best.
private struct HypothesisSearch {
  let options: [[Hypotheses.Part]]
  let limit: Int
  var best: [Hypotheses.Hypothesis] = []
  private var chosen: [Hypotheses.Part] = []

  init(options: [[Hypotheses.Part]], limit: Int) {
    self.options = options
    self.limit = limit
  }

  mutating func run(_ rest: Ratio) {
    let depth = chosen.count + skipped
    guard depth < options.count else { return keep(rest) }
    for part in options[depth] {
      chosen.append(part)
      run(rest - part.value)
      chosen.removeLast()
    }
    skipped += 1
    run(rest)
    skipped -= 1
  }

  /// How many items the way so far leaves out.
  private var skipped = 0

  private mutating func keep(_ rest: Ratio) {
    let size = rest.magnitude
    guard best.count < limit || best.last.map({ size < $0.residual.magnitude }) ?? true else {
      return
    }
    let index =
      best.firstIndex {
        let other = $0.residual.magnitude
        return size < other || (size == other && chosen.count > $0.parts.count)
      } ?? best.count
    best.insert(Hypotheses.Hypothesis(parts: chosen, residual: rest), at: index)
    if best.count > limit { best.removeLast() }
  }
}
