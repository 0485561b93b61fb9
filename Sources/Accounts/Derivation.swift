import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// How a number came about: a tree of quantities, each with its value, down to what sources say.
///
/// Conversions, sums, balances and claims all make the same tree; `explain` prints it, and a reader can redo
/// it from its leaves (`form`).
///
/// ```
/// sum 5,843,566.38
/// ├─ product 590,000 = M03 1,000,000 x R59 59 / 100
/// └─ …
/// ```
public struct Derivation: Sendable {
  /// What was done with the parts, or where a leaf comes from.
  public let operation: Operation
  /// The values that it may have.
  public let value: Interval
  /// What it is a number of.
  public let kind: QuantityKind
  /// The parts, in order; none for a leaf.
  public let parts: [Derivation]

  /// What was done with the parts.
  public enum Operation: Sendable, Hashable {
    /// A leaf, and what it stands on.
    case given(Ground)
    /// All parts added.
    case sum
    /// The first part less the others.
    case difference
    /// All parts multiplied.
    case product
    /// The first part divided by the second.
    case quotient
    /// The first part as a share of the second.
    case share
    /// The part with the other sign.
    case negative
    /// The days from the first event to the second.
    case days
    /// The part, of which nobody says how much belongs here: nothing to all of it.
    case upToAll(LinearForm.Leaf)
    /// A part of a formula, by its text, and what its conditions take in besides what they name; its value is that of
    /// its only part.
    case named(String, taking: [TakenIn])
    /// The part where some rates have these prices.
    case priced(OrderedDictionary<Identifier<Rate>, Ratio>)
    /// The low end of the part.
    case least
    /// The high end of the part.
    case most
    /// The price of a rate at which an end of the part comes to a limit of its verdict.
    case solved(Identifier<Rate>)
    /// From the low end of the first part, which stands in the draw that so many percent of the draws do
    /// not exceed, to the high end of the second, or of the first where one draw gives both; the last part
    /// is the draws, or the range of the one rate of which so many percent are not exceeded.
    case quantile(percent: Int)
    /// In how many of the draws, the second part, the verdict on the first is this.
    case counted(String)
  }

  /// What a condition of a query takes in besides the party or the item that it names.
  public enum TakenIn: Sendable, Hashable {
    /// The parts of a party, however far down.
    case parties(Identifier<Party>, parts: [Identifier<Party>])
    /// What belongs to an item, however far down.
    case items(Identifier<Item>, parts: [Identifier<Item>])
  }

  /// What a leaf stands on.
  public enum Ground: Sendable, Hashable {
    /// A figure, as a source prints it.
    case figure(Identifier<Figure>)
    /// A total that is a limit, raised to what its own parts come to.
    case raised(Identifier<Figure>)
    /// A row of which nobody knows how much, and why.
    case lost(Identifier<Figure>, Omission, in: String)
    /// Nothing is listed, and nobody says that the list is complete.
    case unlisted(Identifier<Figure>)
    /// A sum in a formula that finds no row, by the bytes at which it stands, where nobody says that the
    /// list is complete.
    case unlistedSum(Range<Int>)
    /// That a total is at least its parts: nothing to be added, and a limit to what the sum may be.
    case atLeast([PartsRelation])
    /// A row that is counted, and not its amount.
    case row(Identifier<Figure>)
    /// A number in a formula, by the bytes at which it stands.
    case literal(Range<Int>)
    /// How many years or months a figure is for.
    case duration(Identifier<Figure>)
    /// A step by a rate, or by the several in force.
    case rates(RateUse)
    /// A step by the price at which a source says that it reckoned, whatever the rate is elsewhere.
    case reckoning(RateUse)
    /// So many minor units make one major unit.
    case units(MajorUnit, of: Identifier<Currency>, isInverted: Bool)
    /// The fine metal in one coin, in grams.
    case fineMetal(MetalContent, of: Identifier<Currency>, isInverted: Bool)
    /// What a unit comes to in another: a measure, or what a packing unit holds of an item.
    case contents(Identifier<GoodsUnit>, in: Identifier<GoodsUnit>?, of: Identifier<Item>?)
    /// A dated statement.
    case event(Identifier<Event>)
    /// A minus: before what was returned, or before a part of a total that another sum counts.
    case sign(isReturn: Bool)
    /// So many draws, of rates between these limits.
    case draws(OrderedDictionary<Identifier<Rate>, Interval>, seed: UInt64, shape: String)
    /// The prices of a rate from the least to the most, each as likely as any other.
    case evenRange(Identifier<Rate>)
  }

  /// Makes a node.
  public init(
    _ operation: Operation, _ value: Interval, _ kind: QuantityKind, _ parts: [Derivation] = []
  ) {
    (self.operation, self.value, self.kind, self.parts) = (operation, value, kind, parts)
  }

  /// All leaves, from left to right.
  public var leaves: [Derivation] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}

extension Derivation {
  /// The tree of what one figure adds to a sum: what is stated, times how long it is, times each step.
  public init(_ entry: Sum.Entry, in book: AccountBook, _ kind: QuantityKind) {
    let figure = entry.figure
    let prices = book.ledger.prices
    let stated = Derivation(stated: figure, as: entry.amount)
    var parts = [stated]
    if case .times(let times, _) = figure.duration, times.exactValue != .one {
      parts.append(Derivation(.given(.duration(figure.id)), times, .ratio))
    }
    parts += (entry.route?.steps ?? []).map { Derivation($0) }
    if case .goods(let held, let own?) = figure.measure, case .goods(let item, let unit) = kind,
      own != unit, let count = book.ledger.contents(of: own, in: unit, holding: held ?? item)
    {
      parts.append(
        Derivation(
          .given(.contents(own, in: unit, of: held ?? item)), Interval(exactly: count), .ratio))
    }
    if entry.takesAway {
      let sign = Ground.sign(isReturn: !entry.isTakenOff)
      parts.append(Derivation(.given(sign), Interval(exactly: Ratio(-1)), .ratio))
    }
    let value = entry.value(at: prices)
    guard case .portion = entry.term.leaf else {
      self = parts.count == 1 ? stated : Derivation(.product, value, kind, parts)
      return
    }
    // The value of the entry is up to all of this; what all of it is, its parts say.
    let all = parts.reduce(Interval(exactly: .one)) { $0 * $1.value }
    let whole = parts.count == 1 ? stated : Derivation(.product, all, kind, parts)
    self.init(.upToAll(entry.term.leaf), value, kind, [whole])
  }

  /// What limits a sum besides what it is made of: a leaf for each total in it that is at least parts in it.
  ///
  /// - Parameters:
  ///   - form: the sum.
  ///   - kind: its kind.
  ///   - parts: what it is made of; what limits one of these already is not told again.
  /// - Returns: the leaves; none where nothing limits it.
  package static func limits(
    of form: LinearForm, _ kind: QuantityKind, besides parts: [Derivation] = []
  ) -> [Derivation] {
    let bounds = OrderedDictionary(grouping: form.bounds) { $0.figures.first }
    guard !bounds.isEmpty else { return [] }
    let told = Set(parts.flatMap(\.leaves).map(\.operation))
    return bounds.values.map { Operation.given(.atLeast($0)) }.filter { !told.contains($0) }
      .map { Derivation($0, Interval(exactly: .zero), kind) }
  }

  /// The same tree where the limits of a quotient with it stand beside it.
  package func beside(_ limits: [Derivation]) -> Derivation {
    limits.isEmpty ? self : Derivation(.sum, value, kind, [self] + limits)
  }

  /// The leaf of a figure.
  public init(stated figure: Figure, in book: AccountBook) {
    self.init(stated: figure, as: book.amount(of: figure) ?? .unbounded)
  }

  private init(stated figure: Figure, as amount: Interval) {
    self.init(
      .given(amount == figure.interval ? .figure(figure.id) : .raised(figure.id)), amount,
      QuantityKind(of: figure) ?? .ratio)
  }

  /// The leaf of one step of a conversion.
  public init(_ step: ConversionStep) {
    let ground: Ground
    switch step.ground {
    case .minorToMajor(let unit): ground = .units(unit, of: step.from, isInverted: true)
    case .majorToMinor(let unit): ground = .units(unit, of: step.to, isInverted: false)
    case .toFineMetal(let metal): ground = .fineMetal(metal, of: step.from, isInverted: false)
    case .fromFineMetal(let metal): ground = .fineMetal(metal, of: step.to, isInverted: true)
    case .rates(let use): ground = step.isReckoning ? .reckoning(use) : .rates(use)
    }
    self.init(.given(ground), step.factor, .ratio)
  }

  /// The tree of a sum: its rows, those of which nobody knows how much among them.
  public init(_ sum: Sum, in book: AccountBook, _ kind: QuantityKind) {
    var parts = sum.counted.map { Derivation($0, in: book, kind) }
    let reasons = Dictionary(
      sum.lost.map { ($0.figure.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    for term in sum.form.terms {
      switch term.leaf {
      case .lost(let id, let name):
        guard let reason = reasons[id] else { continue }
        let leaf = Derivation(.given(.lost(id, reason, in: name)), term.amount, kind)
        parts.append(
          term.factor.isNegative ? Derivation(.negative, -term.amount, kind, [leaf]) : leaf)
      case .unlisted(let id):
        parts.append(Derivation(.given(.unlisted(id)), term.amount, kind))
      default: continue
      }
    }
    parts += Derivation.limits(of: sum.form, kind, besides: parts)
    self.init(.sum, sum.form.value(at: book.ledger.prices), kind, parts)
  }
}

extension Balance {
  /// How a number of the balance came about.
  public enum Number: String, Sendable, Hashable, CaseIterable {
    /// What was promised.
    case promised
    /// What a total says.
    case stated
    /// Bound towards the promise.
    case committed
    /// Sent off.
    case sent
    /// What arrived, less what went back.
    case delivered
    /// What went back.
    case returned
    /// Kept back.
    case withheld
    /// Seized.
    case confiscated
    /// Called off.
    case cancelled
    /// What is itemised.
    case items
    /// What is itemised of another giver or taker.
    case foreign
    /// Promised less delivered; stated less itemised.
    case gap
    /// The gap less what was called off.
    case open
    /// What came, or what is itemised, as a part of the whole.
    case share
  }

  /// The tree of one of the numbers; `nil` where the balance does not have it.
  public func derivation(of number: Number, in book: AccountBook) -> Derivation? {
    let promised = whole.counted.isEmpty ? nil : tree(whole, book)
    func column(_ column: Column) -> Derivation? {
      amount(column).flatMap { _ in parts[column] }.map { tree($0, book) }
    }
    switch number {
    case .promised, .stated: return promised
    case .gap:
      guard let gap, let promised else { return nil }
      let parts = [promised, column(main) ?? nothing]
      return Derivation(.difference, gap, unit, parts + limits(of: gapForm, besides: parts))
    case .open:
      guard let open, let promised else { return nil }
      let parts = [promised, column(main) ?? nothing, column(.cancelled) ?? nothing]
      let form = gapForm.map { $0 - (self.parts[.cancelled]?.form ?? LinearForm()) }
      return Derivation(.difference, open, unit, parts + limits(of: form, besides: parts))
    case .share:
      guard let share, let promised else { return nil }
      let part = column(main) ?? nothing
      let limits = limits(of: gapForm, besides: [part, promised])
      return Derivation(.share, share, .ratio, [part, promised.beside(limits)])
    default: return Column(rawValue: number.rawValue).flatMap(column)
    }
  }

  private func limits(of form: LinearForm?, besides parts: [Derivation]) -> [Derivation] {
    form.map { Derivation.limits(of: $0, unit, besides: parts) } ?? []
  }

  private var nothing: Derivation { Derivation(.sum, Interval(exactly: .zero), unit) }

  private func tree(_ sum: Sum, _ book: AccountBook) -> Derivation {
    let tree = Derivation(sum, in: book, unit)
    return tree.parts.count == 1 ? tree.parts[0] : tree
  }
}

extension QuantityKind {
  /// What a figure is a number of; `nil` where its row does not say.
  public init?(of figure: Figure) {
    switch figure.measure {
    case .goods(let item?, let unit?): self = .goods(item, unit)
    case .money(let currency?):
      switch figure.per {
      case .currency(let base): self = .price(currency, per: base)
      case .goods(let goods): self = .priceOfGoods(currency, per: goods)
      case .year, .month, nil: self = .money(currency)
      }
    case .goods, .money: return nil
    }
  }
}
