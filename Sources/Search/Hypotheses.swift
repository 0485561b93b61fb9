import Accounts
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// Ways in which items could make up a stated total: which of them count, and at which rates.
public struct Hypotheses: Sendable {
  /// The total.
  public let total: Figure
  /// What the total states: its value, or the limit from which what is unexplained is counted.
  public let stated: Ratio
  /// The best ways.
  ///
  /// Those that come to what the total may be go first, the nearest to its limit before others; then those that
  /// are off by least. Of equals those with more items go first, then those whose items, and
  /// rates, come first.
  public let best: [Hypothesis]
  /// How many ways were tried: all there are.
  public let tried: Int
  /// The items that are not tried, and why.
  public let notTried: [NotTried]
  /// Items with the rates that they are not tried at, because these were in force on none of their days.
  public let offDays: [(figure: Figure, rates: [Identifier<Rate>])]
  /// The items of which no two count together, because they are linked.
  public let linked: [(Identifier<Figure>, Identifier<Figure>)]

  /// One way: for each item that counts its rate and value.
  public struct Hypothesis: Sendable {
    /// The items that count.
    public let parts: [Part]
    /// Stated less counted.
    public let residual: Ratio
    /// Whether the items come to what the total may be: its value, or a number within its bound.
    public let fits: Bool
  }

  /// An item at a rate.
  public struct Part: Sendable {
    /// The item.
    public let figure: Figure
    /// The rate; `nil` where it needs none.
    public let rate: Identifier<Rate>?
    /// Its value in the total's currency.
    public let value: Ratio
  }

  /// An item that is not tried.
  public struct NotTried: Sendable {
    /// The item.
    public let figure: Figure
    /// Why.
    public let reason: Reason

    /// Why an item is not tried.
    public enum Reason: Sendable, Hashable {
      /// Its amount is a limit.
      case limit
      /// Its amount is known from a low to a high only.
      case stretch
      /// It has no value.
      case omitted(Omission)
      /// Of the rate only a stretch is known.
      case rateIsStretch(Identifier<Rate>)
      /// It needs a rate, and none is given.
      case noRate
      /// None of the rates that lead to the total's money was in force on any of its days.
      case offDays
    }
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
  ///   - book: the ledger's book.
  ///   - limit: how many ways to keep; from 1 to `mostKept`, and the nearest of them for any other.
  ///   - anyDay: whether a rate is tried whatever its period; else only where it may have been in force on a
  ///     day that the item may be of. What is undated may be of any day.
  /// - Throws: where the total has no number, or there are more items, values or ways than are tried.
  public init(
    of total: Figure, from items: [Figure], at rates: [Identifier<Rate>], in book: AccountBook,
    limit: Int, anyDay: Bool = false
  ) throws(HypothesesError) {
    guard let currency = total.currency, let target = HypothesisTarget(total) else {
      throw .noTotal(total.id)
    }
    let each = OrderedDictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard each.count <= Hypotheses.mostItems else {
      throw .tooManyItems(each.count, Hypotheses.mostItems)
    }
    guard each.count * max(rates.count, 1) <= Hypotheses.mostValues else {
      throw .tooManyValues(each.count * rates.count, Hypotheses.mostValues)
    }
    let figures = book.ledger.figures
    let sorted = each.values.sorted {
      (figures.index(forKey: $0.id) ?? 0) < (figures.index(forKey: $1.id) ?? 0)
    }
    var options: [[Part]] = []
    var notTried: [NotTried] = []
    var offDays: [(figure: Figure, rates: [Identifier<Rate>])] = []
    let units = book.ledger.description.approximately
    let converters = rates.map { ($0, book.rates.converter(RateChoice(at: $0))) }
    for item in sorted {
      let (parts, off) = Part.all(of: item, in: currency, of: book, converters) { rate in
        guard !anyDay, let days = item.date.value,
          let period = book.ledger.rates[rate]?.inForce
        else { return true }
        return days.mayMeet(period, approximately: units)
      }
      if !off.isEmpty { offDays.append((item, off)) }
      switch parts {
      case .failure(let reason): notTried.append(NotTried(figure: item, reason: reason))
      case .success(let parts): options.append(parts)
      }
    }
    let links = ItemLinks(options.compactMap { $0.first?.figure.id }, in: book)
    let kept = min(max(limit, 1), Hypotheses.mostKept)
    var search = HypothesisSearch(options: options, links: links, target: target, limit: kept)
    try search.run()
    self.total = total
    stated = target.stated
    self.notTried = notTried
    self.offDays = offDays
    linked = links.pairs
    tried = search.tried
    best = search.best
  }
}

extension Hypotheses.NotTried.Reason: Error {}

extension Hypotheses.Part {
  private typealias Reason = Hypotheses.NotTried.Reason

  /// The item at each rate of its days that gives it a value, each value once; and the other rates that would.
  fileprivate static func all(
    of item: Figure, in currency: Identifier<Currency>, of book: AccountBook,
    _ converters: [(rate: Identifier<Rate>, converter: Converter)],
    isOfItsDays: (Identifier<Rate>) -> Bool
  ) -> (parts: Result<[Self], Hypotheses.NotTried.Reason>, offDays: [Identifier<Rate>]) {
    let amount: Ratio
    switch single(item, book) {
    case .failure(let reason): return (.failure(reason), [])
    case .success(let value): amount = value
    }
    // Units of one money need no rate.
    if let units = item.currency.flatMap({ book.ledger.number(of: $0, in: currency) }) {
      return (.success([Self(figure: item, rate: nil, value: amount * units)]), [])
    }
    var parts: [Self] = []
    var values: Set<Ratio> = []
    var offDays: [Identifier<Rate>] = []
    var reason: Reason?
    for (rate, converter) in converters {
      switch converter.route(of: item, to: currency, reading: .asPaid) {
      case .failure(let why): reason = reason ?? .omitted(.unconverted(why))
      case .success(let route):
        guard route.rates.isEmpty || isOfItsDays(rate) else {
          offDays.append(rate)
          continue
        }
        guard let factor = route.factor.exactValue else {
          reason = reason ?? .rateIsStretch(rate)
          continue
        }
        let value = amount * factor
        if values.insert(value).inserted {
          parts.append(Self(figure: item, rate: route.rates.isEmpty ? nil : rate, value: value))
        }
      }
    }
    guard parts.isEmpty else { return (.success(parts), offDays) }
    return (.failure(offDays.isEmpty ? reason ?? .noRate : .offDays), offDays)
  }

  /// The one amount of an item in its own money, or why it has none.
  private static func single(_ item: Figure, _ book: AccountBook) -> Result<Ratio, Reason> {
    if let interval = item.interval, !interval.isExact {
      return .failure(item.bound.isLimit ? .limit : .stretch)
    }
    switch item.duration {
    case .notStated: return .failure(.omitted(.durationNotStated))
    case .price: return .failure(.omitted(.unconverted(.price)))
    case .times(let times, _) where !times.isExact: return .failure(.stretch)
    case .times, .once: break
    }
    return book.whole(of: item)?.exactValue.map { .success($0) }
      ?? .failure(.omitted(.unconverted(.noAmount)))
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
      """
      \(count) values of items at rates, and \(most) is the most; name fewer rates (--rate) or \
      items (--item)
      """
    }
  }
}
