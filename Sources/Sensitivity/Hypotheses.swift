import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Ways in which items could make up a stated total: which of them count, and at which rates.
public struct Hypotheses: Sendable {
  /// The total.
  public let total: Figure
  /// What the total states: its value, or its limit.
  public let stated: Ratio
  /// The ways with the smallest rest, smallest first; of equal rests those with more items first, then
  /// those whose items, and rates, come first.
  public let best: [Hypothesis]
  /// How many ways were tried: all there are.
  public let tried: Int
  /// The items that are not tried, and why.
  public let notTried: [NotTried]
  /// The items of which no two count together, because they are linked.
  public let linked: [(Identifier<Figure>, Identifier<Figure>)]

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

  /// An item that is not tried.
  public struct NotTried: Sendable {
    /// The item.
    public let figure: Figure
    /// Why.
    public let reason: String

    /// `M02: no currency is stated`.
    public var sentence: String { "\(figure.id): \(reason)" }
  }

  /// The most ways that are tried.
  public static let mostTried = 1_000_000
  /// The most ways that are kept.
  public static let mostKept = 10_000
  /// The most items: their links are looked at two by two.
  public static let mostItems = 1_000
  /// The most values that are worked out, one for each item at each rate.
  public static let mostValues = 100_000

  /// Tries every way.
  ///
  /// Items that are linked by same as, part of or alternative to, directly or through others, never
  /// count together.
  ///
  /// - Parameters:
  ///   - total: the total: money of one currency.
  ///   - items: the items; one that is given twice is one.
  ///   - rates: the candidate rates.
  ///   - ledger: the ledger.
  ///   - limit: how many ways to keep; from 1 to `mostKept`, and the nearest of them for any other.
  /// - Throws: where the total has no number, or there are more items, values or ways than are tried.
  public init(
    of total: Figure, from items: [Figure], at rates: [Identifier<Rate>], in ledger: Ledger,
    limit: Int
  ) throws(HypothesesError) {
    guard let currency = total.currency, let interval = total.interval,
      let stated = interval.exactValue ?? interval.high ?? interval.low
    else { throw .noTotal(total.id) }
    let order = Dictionary(uniqueKeysWithValues: ledger.figures.keys.enumerated().map { ($1, $0) })
    let each = OrderedDictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard each.count <= Hypotheses.mostItems else {
      throw .tooManyItems(each.count, Hypotheses.mostItems)
    }
    guard each.count * max(rates.count, 1) <= Hypotheses.mostValues else {
      throw .tooManyValues(each.count * rates.count, Hypotheses.mostValues)
    }
    let sorted = each.values.sorted { (order[$0.id] ?? 0) < (order[$1.id] ?? 0) }
    var options: [[Part]] = []
    var notTried: [NotTried] = []
    let converters = rates.map { ($0.text, Converter(ledger, RateChoice(at: $0))) }
    for item in sorted {
      switch Part.all(of: item, in: currency, converters) {
      case .failure(let reason): notTried.append(reason)
      case .success(let parts): options.append(parts)
      }
    }
    let links = ItemLinks(options.compactMap { $0.first?.figure.id }, in: ledger)
    let kept = min(max(limit, 1), Hypotheses.mostKept)
    var search = HypothesisSearch(options: options, links: links, limit: kept)
    try search.run(stated)
    self.total = total
    self.stated = stated
    self.notTried = notTried
    linked = links.pairs
    tried = search.tried
    best = search.best
  }
}

extension Hypotheses.NotTried: Error {}

extension Hypotheses.Part {
  /// The item at each rate that gives it a value, each value once.
  fileprivate static func all(
    of item: Figure, in currency: Identifier<Currency>, _ converters: [(String, Converter)]
  ) -> Result<[Self], Hypotheses.NotTried> {
    var parts: [Self] = []
    var values: Set<Ratio> = []
    var reasons: [String] = []
    if let interval = item.interval, !interval.isExact {
      let reason = item.bound.isLimit ? "a limit" : "known only from a low to a high"
      return .failure(.init(figure: item, reason: "its amount is \(reason), so it cannot be tried"))
    }
    if item.per == .year || item.per == .month {
      return .failure(.init(figure: item, reason: Summation.Reason.periodic.sentence))
    }
    if item.currency == currency, item.per == nil, let value = item.interval?.exactValue {
      return .success([Self(figure: item, rate: "", value: value)])
    }
    for (name, converter) in converters {
      switch converter.convert(item, to: currency, reading: .asPaid) {
      case .unconverted(let why): reasons.append(why.sentence)
      case .converted(let made):
        guard let value = made.result.exactValue else {
          reasons.append("\(name) is only a stretch, so it cannot be tried")
          continue
        }
        let rate = made.rates.isEmpty ? "" : name
        if values.insert(value).inserted {
          parts.append(Self(figure: item, rate: rate, value: value))
        }
      }
    }
    guard parts.isEmpty else { return .success(parts) }
    return .failure(.init(figure: item, reason: reasons.first ?? "no rate is tried"))
  }
}

/// Why no hypotheses can be tried.
public enum HypothesesError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The total has no number or no currency.
  case noTotal(Identifier<Figure>)
  /// There are more ways than are tried.
  case tooMany(Int)
  /// There are more items than are tried.
  case tooManyItems(Int, Int)
  /// Items at rates are more values than are worked out.
  case tooManyValues(Int, Int)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noTotal(let id):
      "\(id) states no amount of money in one currency, so nothing can make it up"
    case .tooMany(let most): "more than \(most) ways; name fewer items (--item) or rates (--rate)"
    case .tooManyItems(let count, let most):
      "\(count) items, and \(most) is the most; name those to try (--item)"
    case .tooManyValues(let count, let most):
      "\(count) values of items at rates, and \(most) is the most; name fewer rates (--rate) or "
        + "items (--item)"
    }
  }
}
