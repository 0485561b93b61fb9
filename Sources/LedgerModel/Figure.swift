import Diagnostics
import ExactNumbers
import HistoricalDates

/// One statement of a source about money or goods: a reading, with its bound, scope and source.
///
/// A value that never changes; a class only so that a row is held once, however many results name it.
public final class Figure: Sendable {
  /// Such as `M15` or `W07`.
  public let id: Identifier<Figure>
  /// What is counted, and in what.
  public let measure: Measure
  /// How far the transfer has come, or `nil` where the row states none (a price, a strength).
  public let state: TransferState?
  /// When.
  public let date: StatedDate
  /// Who gives, who takes, who carries.
  public let parties: TransferParties
  /// The number as read, or `nil`: not stated.
  ///
  /// Not stated is not zero.
  public let amount: Amount?
  /// How the source limits the number.
  public let bound: Bound
  /// The values the figure may have, or `nil` where no number is stated.
  public let interval: Interval?
  /// The figure as the source prints it, with its words.
  public let asPrinted: String
  /// For what each such amount is: a year, a month, a unit of a currency, a man, a ton.
  public var per: Per? { rare?.per }
  /// The rows this one belongs to or repeats.
  public let relations: Relations
  /// The money that the source reckoned this figure from, and its rate, where the ledger says so.
  ///
  /// Such a figure is no independent sum of its own money: it moves as the other money does.
  public var reckoning: Reckoning? { rare?.reckoning }
  /// The claim whose arithmetic this figure is the result of, or `nil`: a statement of its own.
  public var resultOf: Identifier<Claim>? { rare?.resultOf }
  /// Whether the ledger holds every row that fulfils this pledge, or is part of this total.
  ///
  /// Only then does "nothing is listed" mean "nothing came".
  public var isListComplete: Bool { rare?.isListComplete ?? false }
  /// Free words to group and filter by, such as `military`; written like ids.
  public var tags: [String] { rare?.tags ?? [] }
  /// Who says so; the work that was read comes first.
  public let citations: [Citation]
  /// A phrase of the source.
  public var quote: String { rare?.quote ?? "" }
  /// What else a reader must know.
  public var note: String { rare?.note ?? "" }
  /// The row.
  public let origin: Origin

  private let rare: Rare?

  /// What most rows leave empty: held apart, so that the rows of a long ledger are small.
  private final class Rare: Sendable {
    let per: Per?
    let reckoning: Reckoning?
    let resultOf: Identifier<Claim>?
    let isListComplete: Bool
    let tags: [String]
    let quote: String
    let note: String

    init(
      _ per: Per?, _ reckoning: Reckoning?, _ resultOf: Identifier<Claim>?, _ isListComplete: Bool,
      _ tags: [String], _ quote: String, _ note: String
    ) {
      (self.per, self.reckoning, self.resultOf) = (per, reckoning, resultOf)
      (self.isListComplete, self.tags) = (isListComplete, tags)
      (self.quote, self.note) = (quote, note)
    }
  }

  /// Makes a figure; the reader is its only maker.
  package init(
    id: Identifier<Figure>, measure: Measure, state: TransferState?, date: StatedDate,
    parties: TransferParties, amount: Amount?, bound: Bound, asPrinted: String, per: Per?,
    relations: Relations, reckoning: Reckoning?, resultOf: Identifier<Claim>?,
    isListComplete: Bool, tags: [String], citations: [Citation], quote: String, note: String,
    origin: Origin
  ) {
    self.id = id
    self.measure = measure
    self.state = state
    self.date = date
    self.parties = parties
    self.amount = amount
    self.bound = bound
    self.asPrinted = asPrinted
    self.relations = relations
    self.citations = citations
    self.origin = origin
    let isPlain =
      per == nil && reckoning == nil && resultOf == nil && !isListComplete && tags.isEmpty
      && quote.isEmpty && note.isEmpty
    rare = isPlain ? nil : Rare(per, reckoning, resultOf, isListComplete, tags, quote, note)
    interval = bound.interval(around: amount)
  }

  /// The number of its row among the records of its file, from 0.
  package var record: Int { origin.record }

  /// The currency, of a figure about money that names one.
  public var currency: Identifier<Currency>? {
    if case .money(let currency) = measure { currency } else { nil }
  }
}

extension Figure {
  /// What a figure counts.
  public enum Measure: Sendable, Hashable {
    /// Money; of which currency, where the source says so.
    case money(Identifier<Currency>?)
    /// Goods; of which kind and in which unit, where the source says so.
    case goods(Identifier<Item>?, Identifier<GoodsUnit>?)

    /// Whether it is money, of whatever currency.
    package var isMoney: Bool { if case .money = self { true } else { false } }
  }

  /// For what each such amount is.
  public enum Per: Sendable, Hashable {
    /// So much a year.
    case year
    /// So much a month.
    case month
    /// So much for one unit of a currency: a price, never an amount.
    case currency(Identifier<Currency>)
    /// So much for one of some goods: a price, never an amount.
    case goods(NamedGoods)

    /// Whether the row is a price, and no amount of its own.
    package var isPrice: Bool {
      switch self {
      case .year, .month: false
      case .currency, .goods: true
      }
    }
  }

  /// From which money, and at which rate, a source reckoned a figure.
  public struct Reckoning: Sendable, Hashable {
    /// The money that the source started from.
    public let currency: Identifier<Currency>
    /// The rate it used: between that money and the figure's own, or units of them.
    public let rate: Identifier<Rate>

    package init(currency: Identifier<Currency>, rate: Identifier<Rate>) {
      self.currency = currency
      self.rate = rate
    }
  }

  /// Who gives, who takes, who carries; `nil` where not stated.
  public struct TransferParties: Sendable, Hashable {
    /// Who gives.
    public let donor: Identifier<Party>?
    /// Who takes.
    public let recipient: Identifier<Party>?
    /// Through whom.
    public let via: Identifier<Party>?

    /// Makes the parties of a transfer.
    package init(
      donor: Identifier<Party>?, recipient: Identifier<Party>?, via: Identifier<Party>?
    ) {
      self.donor = donor
      self.recipient = recipient
      self.via = via
    }
  }

  /// How a figure hangs together with others.
  public struct Relations: Sendable, Hashable {
    /// The pledges that this delivery goes towards.
    public let fulfils: [Identifier<Figure>]
    /// The totals that contain this figure.
    public let partOf: [Identifier<Figure>]
    /// Figures that tell of the same transfer.
    public let sameAs: [Identifier<Figure>]
    /// Figures of which only one can be true.
    public let alternativeTo: [Identifier<Figure>]

    /// Makes relations; none, without arguments.
    package init(
      fulfils: [Identifier<Figure>] = [], partOf: [Identifier<Figure>] = [],
      sameAs: [Identifier<Figure>] = [], alternativeTo: [Identifier<Figure>] = []
    ) {
      self.fulfils = fulfils
      self.partOf = partOf
      self.sameAs = sameAs
      self.alternativeTo = alternativeTo
    }

    /// The relations by the name of their column, in the order of the columns.
    public var byColumn: [(column: String, figures: [Identifier<Figure>])] {
      [
        ("fulfils", fulfils), ("part_of", partOf), ("same_as", sameAs),
        ("alternative_to", alternativeTo),
      ]
    }
  }
}

/// How far a transfer has come, by what the source says.
public enum TransferState: String, Sendable, Hashable, CaseIterable {
  /// Asked for by the recipient.
  case requested
  /// Promised, without a binding act.
  case promised
  /// Bound by a treaty, a vote, a deposit with a condition.
  case committed
  /// Sent off; not known to have arrived.
  case sent
  /// Arrived.
  case delivered
  /// Kept back by the giver or on the way.
  case withheld
  /// Seized by somebody else.
  case confiscated
  /// Given back by the recipient.
  case returned
  /// Called off.
  case cancelled

  /// Whether figures in this state say what ought to come: the promised side of a reconciliation.
  public var isPledge: Bool { self == .promised || self == .committed }

  /// Whether figures in this state say what was kept from coming.
  public var isKeptBack: Bool { self == .withheld || self == .confiscated }

  /// Whether figures in this state left their giver: what only was to come, or was kept back or called off, did not.
  public var hasMoved: Bool {
    switch self {
    case .sent, .delivered, .confiscated, .returned: true
    case .requested, .promised, .committed, .withheld, .cancelled: false
    }
  }
}

/// When something happened, as the ledger reads it and as the source writes it.
public struct StatedDate: Sendable {
  /// The days it may mean, in the Gregorian calendar; `nil` where none is stated.
  public let value: HistoricalDate?
  /// The words of the source.
  public let asWritten: String
  /// The calendar that the words are in.
  public let calendar: CalendarName

  /// Makes a stated date.
  package init(value: HistoricalDate?, asWritten: String, calendar: CalendarName) {
    self.value = value
    self.asWritten = asWritten
    self.calendar = calendar
  }
}

/// How a source limits a figure.
public enum Bound: Sendable, Hashable {
  /// The figure itself.
  case exactly
  /// Near the figure; how near is stated, never guessed.
  case about(low: Amount, high: Amount)
  /// Not more than the figure ("did not exceed").
  case atMost
  /// Not less than the figure.
  case atLeast
  /// From a low to a high figure.
  case between(low: Amount, high: Amount)
  /// The figure itself, which its source marks as unsure without a limit; whatever counts it says so.
  case uncertain

  /// The word by which a ledger names a bound.
  public enum Word: String, Sendable, Hashable, CaseIterable {
    case exactly
    case about
    case atMost = "at_most"
    case atLeast = "at_least"
    case between
    case uncertain
  }

  /// The word by which a ledger names it.
  public var name: String {
    switch self {
    case .exactly: Word.exactly.rawValue
    case .about: Word.about.rawValue
    case .atMost: Word.atMost.rawValue
    case .atLeast: Word.atLeast.rawValue
    case .between: Word.between.rawValue
    case .uncertain: Word.uncertain.rawValue
    }
  }

  /// Whether the figure is a limit and not a value.
  public var isLimit: Bool {
    switch self {
    case .atMost, .atLeast: true
    case .exactly, .about, .between, .uncertain: false
    }
  }

  /// The values the figure may have.
  ///
  /// What was given or promised is not below zero, so "at most 5" is 0 to 5. Below a negative
  /// figure there is no such floor.
  public func interval(around amount: Amount?) -> Interval? {
    switch self {
    case .about(let low, let high), .between(let low, let high):
      return Interval(low: low.ratio, high: high.ratio)
    case .exactly, .uncertain:
      return amount.map { Interval(exactly: $0.ratio) }
    case .atMost:
      return amount.flatMap { Interval(low: $0.isNegative ? nil : .zero, high: $0.ratio) }
    case .atLeast:
      return amount.flatMap { Interval(low: $0.ratio, high: nil) }
    }
  }
}
