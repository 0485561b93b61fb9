import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Converts amounts of a ledger's moneys by one choice of rates.
///
/// A route is declared, not searched for: minor unit to major unit, metal money to metal money
/// through fine metal, one step by rates for all else; or, where the choice names currencies to pass
/// through, one such hop after another.
///
/// A converter remembers the routes that it found, so that the rows of a long ledger share them. It
/// belongs to one pass over a ledger and is not shared between threads; a `RateBook` is.
public struct Converter {
  /// The currencies and rates that are used.
  public let book: RateBook
  /// Which rates may be used.
  public let choice: RateChoice
  let pass: Pass

  /// Makes a converter of a book.
  public init(_ book: RateBook, _ choice: RateChoice) {
    self.init(book, choice, Pass(book, choice))
  }

  private init(_ book: RateBook, _ choice: RateChoice, _ pass: Pass) {
    self.book = book
    self.choice = choice
    self.pass = pass
  }

  /// A converter by another choice; what is known is shared where only the days are others.
  package func choosing(_ other: RateChoice) -> Converter {
    let isAlike =
      other.preferences == choice.preferences && other.via == choice.via
      && other.span == choice.span
    return isAlike ? Converter(book, other, pass) : Converter(book, other)
  }

  /// The way from one currency to another.
  ///
  /// - Parameters:
  ///   - source: the currency before.
  ///   - target: the currency after.
  ///   - date: the days for which rates must be in force; `nil` where there is no date.
  ///   - works: the works that state the amount, for a choice that prefers their own rates.
  /// - Returns: the route, or why there is none.
  public func route(
    from source: Identifier<Currency>, to target: Identifier<Currency>,
    on date: HistoricalDate?, statedBy works: Set<Identifier<Source>> = []
  ) -> Result<Route, UnconvertedReason> {
    let occasion =
      choice.valuedOn.map { Occasion(valuedOn: $0) }
      ?? date.map { Occasion($0, approximately: book.approximately) }
    let works = choice.prefersOwnSource ? book.stateRates(works) : []
    return pass.table(from: source, to: target, statedBy: works).route(on: occasion, in: pass)
  }

  /// Converts an amount.
  ///
  /// - Parameters:
  ///   - amount: the amount, exactly or as a stretch.
  ///   - source: its currency.
  ///   - target: the currency to convert to.
  ///   - days: the days for which rates must be in force; `nil` where there is no date.
  ///   - works: the works that state the amount, for a choice that prefers their own rates.
  /// - Returns: the conversion, or why there is none.
  public func convert(
    _ amount: Interval, from source: Identifier<Currency>, to target: Identifier<Currency>,
    on days: HistoricalDate?, statedBy works: Set<Identifier<Source>> = []
  ) -> ConversionOutcome {
    route(from: source, to: target, on: days, statedBy: works)
      .map { Conversion(amount, by: $0) }
  }
}

extension Converter {
  /// How a figure is taken that its source reckoned from another money.
  public enum Reading: Sendable, Hashable {
    /// As so much of the money that it was reckoned from, which then moves with the choice of rates.
    case asReckoned
    /// As so much of the money that it is printed in.
    case asPaid
  }

  /// The way of a figure's amount, on its own days.
  ///
  /// - Parameters:
  ///   - figure: a figure about money.
  ///   - target: the currency to convert to.
  ///   - reading: how a figure is taken that its source reckoned from another money.
  /// - Returns: the route, or why there is none; a figure without an amount has none.
  public func route(
    of figure: Figure, to target: Identifier<Currency>, reading: Reading = .asReckoned
  ) -> Result<Route, UnconvertedReason> {
    guard case .money(let currency) = figure.measure else { return .failure(.goods) }
    if figure.per?.isPrice == true { return .failure(.price) }
    guard figure.statesNumber else { return .failure(.noAmount) }
    guard let currency else { return .failure(.noCurrency) }
    let works = choice.prefersOwnSource ? Set(figure.citations.map(\.source)) : []
    guard reading == .asReckoned, let reckoning = figure.reckoning else {
      return route(from: currency, to: target, on: figure.date.value, statedBy: works)
    }
    return pass.undone(reckoning, from: currency).flatMap { back in
      route(from: reckoning.currency, to: target, on: figure.date.value, statedBy: works)
        .map { pass.joined(back, $0) }
    }
  }

  /// Converts a figure on its own days.
  ///
  /// - Parameters:
  ///   - figure: a figure about money.
  ///   - target: the currency to convert to.
  ///   - reading: how a figure is taken that its source reckoned from another money: by the source's rate
  ///     back to that money first, and from there by the choice.
  /// - Returns: the conversion, or why there is none.
  public func convert(
    _ figure: Figure, to target: Identifier<Currency>, reading: Reading = .asReckoned
  ) -> ConversionOutcome {
    let route = route(of: figure, to: target, reading: reading)
    guard let amount = figure.interval else {
      return .failure(route.failure ?? .noAmount)
    }
    return route.map { Conversion(amount, by: $0) }
  }

  /// The periods of rates that make a difference to some moneys, each with another way for one of them.
  ///
  /// A figure whose own days no rate covers can be shown as if valued in each of these. Of two periods in
  /// which every one of the moneys goes the same way, by the same rates, only the first is given; one in
  /// which none of them can be converted is left out.
  ///
  /// - Parameters:
  ///   - sources: the currencies before.
  ///   - target: the currency after.
  /// - Returns: the periods, by their first days.
  public func periods(
    from sources: [Identifier<Currency>], to target: Identifier<Currency>
  ) -> [HistoricalDate] {
    let tables = Set(sources).sorted().map { pass.table(from: $0, to: target, statedBy: []) }
    let periods = tables.flatMap { $0.datedRates.compactMap(\.inForce) }.eachOnce
    var seen: Set<[[RateUse]?]> = []
    return periods.filter { period in
      let ways = tables.map { table in
        table.route(on: Occasion(valuedOn: period), in: pass).success.map(\.uses)
      }
      return ways.contains { $0 != nil } && seen.insert(ways).inserted
    }
  }
}

extension Figure {
  /// Whether the source states a number, or limits of one.
  fileprivate var statesNumber: Bool {
    switch bound {
    case .about, .between: true
    case .exactly, .uncertain, .atMost, .atLeast: amount != nil
    }
  }
}

/// The rates that a choice admits, by their place among its preferences.
struct RatePlan {
  let choice: RateChoice
  private var ofRate: [Identifier<Rate>: Int] = [:]
  private var ofKind: [RateKind: Int] = [:]
  private var ofOwnSource: Int?

  init(_ choice: RateChoice) {
    self.choice = choice
    // A preference that is named twice is reached once.
    for (place, preference) in choice.preferences.enumerated().reversed() {
      switch preference {
      case .rate(let id): ofRate[id] = place
      case .kind(let kind): ofKind[kind] = place
      case .ownSource: ofOwnSource = place
      }
    }
  }

  /// What may be used between two largest units, best first.
  func options(
    in book: RateBook, from source: Int, to target: Int, statedBy works: Set<Identifier<Source>>,
    _ factors: inout UnitFactors
  ) -> [Hop.Option] {
    let direct = admitted(book.rates(between: source, and: target), in: book)
    var found = direct
    // Moneys of one metal stand for each other through it, so a rate for one coin serves another;
    // rates for the very coin go first.
    if ofKind[.parity] != nil {
      let others = admitted(book.ratesThroughMetal(between: source, and: target), in: book)
      found.merge(others) { own, _ in own }
    }
    if let place = ofOwnSource, !works.isEmpty {
      found[place] = ownRates(in: book, from: source, to: target, works)
    }
    var options = found.filter { !$0.value.isEmpty }.map { place, rates -> (Int, Hop.Option) in
      let candidates = rates.map {
        Candidate(book.quoted[$0], from: source, to: target, in: book, &factors)
      }
      guard case .kind = choice.preferences[place] else { return (place * 2, .named(candidates)) }
      return (place * 2, .inForce(candidates, RatesByDay(candidates.map(\.rate))))
    }
    let moneys = book.currencies.values
    if let place = ofKind[.parity], let metal = moneys[source].metal?.metal,
      metal == moneys[target].metal?.metal
    {
      options.append((place * 2 + 1, .fineMetal))
    }
    return options.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Rates by the preferences that admit them.
  private func admitted(_ places: [Int], in book: RateBook) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for place in places {
      let rate = book.quoted[place].rate
      for preference in [ofRate[rate.id], ofKind[rate.kind]] {
        if let preference { found[preference, default: []].append(place) }
      }
    }
    return found
  }

  /// The recorded rates that the works state and that lead from the one money to the other.
  private func ownRates(
    in book: RateBook, from source: Int, to target: Int, _ works: Set<Identifier<Source>>
  ) -> [Int] {
    let own = book.recordedRates(of: works)
    let pair = Set([source, target])
    let direct = own.filter {
      Set([book.quoted[$0].baseMajor, book.quoted[$0].quoteMajor]) == pair
    }
    guard direct.isEmpty, ofKind[.parity] != nil else { return direct }
    let kinds = Set(pair.map(book.units.kind))
    return kinds.count < 2
      ? []
      : own.filter {
        let quoted = book.quoted[$0]
        return Set([quoted.baseMajor, quoted.quoteMajor].map(book.units.kind)) == kinds
      }
  }
}

extension Candidate {
  /// A rate as it leads from one largest unit to another; it is known to.
  fileprivate init(
    _ quoted: QuotedRate, from source: Int, to target: Int, in book: RateBook,
    _ factors: inout UnitFactors
  ) {
    rate = quoted.rate
    let pair = (quoted.baseMajor, quoted.quoteMajor)
    let isOfThese = pair == (source, target) || pair == (target, source)
    isInverted =
      isOfThese
      ? pair.0 == target : book.units.kind(of: pair.0) != book.units.kind(of: source)
    (entry, exit) = isInverted ? (quoted.quote, quoted.base) : (quoted.base, quoted.quote)
    factor = factors.lead(from: source, to: entry) * factors.lead(from: exit, to: target)
  }
}
