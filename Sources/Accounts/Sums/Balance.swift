import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// A whole held against its parts, in one valuation.
///
/// A pledge and what came of it, several pledges that share a delivery, a stated total and its items, of
/// money or of goods: all are balances.
public struct Balance: Sendable {
  /// What is held against its parts.
  public let subject: Subject
  /// The rows that state the whole.
  public let wholes: [Figure]
  /// The pledge of which this one is an alternative: only one of the two can be true.
  public let alternativeOf: Figure?
  /// By which rates.
  public let valuation: Valuation
  /// How figures are read that a source reckoned from another money.
  public let reading: Reading
  /// The unit of all numbers.
  public let unit: QuantityKind
  /// What was promised, or what the total says.
  public let whole: Sum
  /// The parts, each row in one column.
  public let parts: OrderedDictionary<Column, Sum>
  /// What a reader must know, as data.
  public private(set) var remarks: [Remark]

  /// Whole less what came, or less what is itemised; never cut off at zero.
  ///
  /// What of a total is not itemised is not below nothing where it need not be: the total is at least its parts
  /// (`PartsRelation`). Where these are surely more, it is as much below nothing.
  ///
  /// `nil` where the whole has no value.
  public let gap: Interval?
  /// The gap less what was called off.
  public let open: Interval?
  /// What came, or what is itemised, as a part of the whole.
  public let share: Interval?
  /// What the whole comes to; `nil` where it has no value.
  public let stated: Interval?
  /// The parts of another giver or taker together with the others.
  public let withForeign: Interval?
  private let amounts: [Column: Interval]
  /// Rows that name the whole and stand in no column, with the reason.
  private let rest: [LeftOut]

  /// What is held against its parts.
  public enum Subject: Sendable, Hashable {
    /// A pledge, by the row that tells of it.
    case pledge(Identifier<Figure>)
    /// Pledges of which one delivery goes towards several.
    case pledges([Identifier<Figure>])
    /// A stated total.
    case total(Identifier<Figure>)

    /// Whether it is a stated total.
    package var isTotal: Bool { if case .total = self { true } else { false } }
    /// The column that is held against the whole.
    fileprivate var mainColumn: Column { isTotal ? .items : .delivered }
  }

  /// A kind of parts.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    /// Bound by a treaty or a vote towards the promise.
    case committed
    /// Sent off; not known to have arrived.
    case sent
    /// What arrived, less what went back.
    case delivered
    /// What went back.
    case returned
    /// Kept back: a part of the gap.
    case withheld
    /// Seized: a part of the gap.
    case confiscated
    /// Called off.
    case cancelled
    /// The parts of a total that are of its own giver and taker.
    case items
    /// The parts of a total that are of another giver or taker.
    case foreign

    /// The columns of a pledge, in their order.
    public static let ofPledges: [Column] = [
      .committed, .sent, .delivered, .returned, .withheld, .confiscated, .cancelled,
    ]
    /// The columns of a total, in their order.
    public static let ofTotals: [Column] = [.items, .foreign]
  }
}

extension Balance {
  /// What a reader must know of a balance, apart from the rows that do not count.
  public enum Remark: Sendable, Hashable {
    /// The whole has no value here.
    case noWhole(Identifier<Figure>, Omission)
    /// A figure is so much a year or a month, and counts so many times.
    case lasts(Identifier<Figure>, Interval, isDoubted: Bool)
    /// No delivery is listed, and nobody says that the list is complete.
    case nothingListed
    /// No delivery is listed, and the list is said to be complete.
    case completeAndEmpty
    /// The two sides are not about the same thing.
    case unlikeScopes([Scope.Part], Scope, Scope)
    /// Parts of the total are of another giver or taker.
    case foreignParts([Identifier<Figure>])
    /// What is said to be withheld or confiscated is not the gap; by so much it is more.
    case keptBackIsNotTheGap(Interval)
    /// A row towards several pledges, of which nobody says how much goes to which.
    case sharedRow(Identifier<Figure>, [Identifier<Figure>])
    /// A total was taken for at least the sum of its parts.
    case raised(Identifier<Figure>, Interval)
    /// Figures that count as they stand, and that their sources mark as unsure without a limit.
    case uncertain([Identifier<Figure>])
    /// For a pledge of so much a year: the share where it is meant for one year.
    case shareOfOnePeriod(Figure.Per, Interval)
    /// Of so many periods of the rates only those are shown in which one of some moneys is cheapest or dearest.
    case periodsBetween(Int, [Identifier<Currency>])
  }

  /// What a column comes to; `nil` where it has no row, but for the one that is held against the whole: it is
  /// nothing where a list that is complete has none.
  ///
  /// A row without a value is nothing to anything.
  public func amount(_ column: Column) -> Interval? { amounts[column] }

  /// The same with more remarks.
  func remarking(_ others: [Remark]) -> Balance {
    var balance = self
    balance.remarks += others
    return balance
  }

  /// The column that is held against the whole.
  public var main: Column { subject.mainColumn }

  /// The rows that do not count, with the reason, in the order of the columns.
  public var leftOut: [LeftOut] { parts.values.flatMap(\.leftOut) + rest }

  /// Rows that count as amounts that nobody knows.
  public var lost: [LeftOut] { parts.values.flatMap(\.unknown) }

  /// The rates of the balance, each once, the whole's first.
  public var rates: [Identifier<Rate>] {
    Array(OrderedSet(whole.rates + parts.values.flatMap(\.rates)))
  }

  /// The gap as a form, for other prices; `nil` where the whole has no value.
  public var gapForm: LinearForm? {
    guard !whole.counted.isEmpty, let main = parts[main] else { return nil }
    return whole.form - main.form
  }

  /// Strikes a balance.
  init(
    _ subject: Subject, _ wholes: [Figure], alternativeOf: Figure? = nil,
    valuation: Valuation, reading: Reading, unit: QuantityKind, whole: Sum,
    parts: OrderedDictionary<Column, Sum>, rest: [LeftOut] = [], remarks: [Remark],
    in ledger: Ledger
  ) {
    self.subject = subject
    self.wholes = wholes
    self.alternativeOf = alternativeOf
    self.valuation = valuation
    self.reading = reading
    self.unit = unit
    self.whole = whole
    self.parts = parts
    self.rest = rest
    let at = ledger.prices
    let own = subject.isTotal ? whole.asStated : whole
    stated = whole.counted.isEmpty ? nil : own.form.value(at: at)
    var amounts: [Column: Interval] = [:]
    for (column, sum) in parts where !sum.form.isEmpty || column == subject.mainColumn {
      amounts[column] = sum.form.value(at: at)
    }
    self.amounts = amounts
    withForeign = parts[.foreign].flatMap { foreign in
      foreign.form.isEmpty ? nil : parts[.items].map { ($0.form + foreign.form).value(at: at) }
    }
    let main = parts[subject.mainColumn]?.form ?? LinearForm()
    guard !whole.counted.isEmpty else {
      (gap, open, share) = (nil, nil, nil)
      self.remarks = remarks
      return
    }
    let gapForm = whole.form - main
    let gap = gapForm.value(at: at)
    self.gap = gap
    // A long sum over dividing rates is not made twice where nothing was called off.
    let cancelled = parts[.cancelled]?.form ?? LinearForm()
    open = subject.isTotal ? nil : cancelled.isEmpty ? gap : (gapForm - cancelled).value(at: at)
    share = main.divided(by: whole.form, at: at)?.value(at: at)
    var remarks = remarks
    let kept = [Column.withheld, .confiscated].compactMap { parts[$0] }.filter { !$0.form.isEmpty }
    if !kept.isEmpty {
      let more = (LinearForm.sum(of: kept.map(\.form)) - gapForm).value(at: at)
      if !more.contains(.zero) { remarks.append(.keptBackIsNotTheGap(more)) }
    }
    self.remarks = remarks
  }
}

extension Balance {
  /// Whether figures of it can be read in two ways.
  public var hasReckonings: Bool {
    wholes.contains { $0.reckoning != nil }
      || parts.values.contains { sum in
        sum.counted.contains { $0.figure.reckoning != nil }
          || sum.lost.contains { $0.figure.reckoning != nil }
      }
  }
}
