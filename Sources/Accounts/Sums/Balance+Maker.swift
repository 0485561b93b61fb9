import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

extension Balance {
  /// A whole and its rows, ready to be struck in any valuation.
  struct Maker {
    let book: AccountBook
    let subject: Subject
    let wholes: [Figure]
    let alternativeOf: Figure?
    let columns: OrderedDictionary<Column, [Figure]>
    /// Rows that name the whole and belong into no column.
    let rest: [LeftOut]
    let shared: OrderedDictionary<Identifier<Figure>, [Identifier<Figure>]>
    let isListComplete: Bool

    private var ledger: Ledger { book.ledger }

    /// The maker of one pledge, or of several together.
    init(pledge pledges: [PledgeRows], in book: AccountBook) {
      self.book = book
      wholes = pledges.map(\.pledge)
      let ids = wholes.map(\.id)
      subject = ids.count == 1 ? .pledge(ids[0]) : .pledges(ids)
      alternativeOf = pledges.count == 1 ? pledges[0].alternativeOf : nil
      let rows = OrderedSet(pledges.flatMap(\.rows).compactMap { book.place(of: $0) }).sorted()
        .map { book.figure($0) }
      let sides = Maker.columns(rows)
      (columns, rest) = (sides.columns, sides.rest)
      shared =
        pledges.count == 1
        ? pledges[0].shared
        : JointPledges.sharedBeyond(pledges)
      isListComplete =
        book.ledger.description.isComplete
        || pledges.allSatisfy { $0.tellings.contains { book.figure($0).isListComplete } }
    }

    /// The maker of a stated total.
    init(total: Figure, parts: [Figure], in book: AccountBook) {
      self.book = book
      subject = .total(total.id)
      wholes = [total]
      alternativeOf = nil
      let isOwn = parts.map { !book.isForeign($0, in: total) }
      columns = [
        .items: zip(parts, isOwn).filter(\.1).map(\.0),
        .foreign: zip(parts, isOwn).filter { !$0.1 }.map(\.0),
      ]
      rest = []
      shared = [:]
      isListComplete = true
    }

    /// The rows towards a pledge by their states.
    private static func columns(
      _ rows: [Figure]
    ) -> (columns: OrderedDictionary<Column, [Figure]>, rest: [LeftOut]) {
      var columns: OrderedDictionary<Column, [Figure]> = [:]
      for column in Column.ofPledges { columns[column] = [] }
      var rest: [LeftOut] = []
      for row in rows {
        switch row.state {
        case .committed: columns[.committed]?.append(row)
        case .sent: columns[.sent]?.append(row)
        case .delivered: columns[.delivered]?.append(row)
        case .returned:
          columns[.delivered]?.append(row)
          columns[.returned]?.append(row)
        case .withheld: columns[.withheld]?.append(row)
        case .confiscated: columns[.confiscated]?.append(row)
        case .cancelled: columns[.cancelled]?.append(row)
        case .requested, .promised, nil: rest.append(LeftOut(row, .state(row.state)))
        }
      }
      return (columns, rest)
    }

    // MARK: Money

    func money(
      _ scenarios: [(Scenario, Converter)], to target: Identifier<Currency>?,
      _ shownPeriods: ShownPeriods
    ) -> [Balance] {
      let own = wholes.lazy.compactMap { $0.reckoning?.currency ?? $0.currency }.first
      let currency = target ?? ledger.description.reportCurrency ?? own
      var balances = own.flatMap { inOwnMoney($0) }.map { [$0] } ?? []
      guard let currency else { return balances }
      let isSilent = wholes.allSatisfy { $0.interval == nil }
      guard !isSilent || !columns.values.allSatisfy(\.isEmpty) else {
        let valuer = Valuer(
          book.rates.converter(.minorUnitsOnly), in: own ?? currency, of: book)
        return balances.isEmpty ? [struck(.unitsOnly, .asPaid, valuer, preferring: [])] : balances
      }
      for (scenario, converter) in scenarios {
        let own = readings(converter, currency, preferring: scenario.preferredFigures)
        guard own.contains(where: \.isHeldUpByDates) else {
          balances += own
          continue
        }
        let shown = shownPeriods.of(
          scenario, converter, wholes: wholes.compactMap(\.currency), moneys, to: currency)
        let remarks = shown.remark.map { [$0] } ?? []
        balances += own.map { $0.remarking(remarks) }
        for other in shown.converters {
          balances += readings(other, currency, preferring: scenario.preferredFigures).filter {
            row in
            row.stated != nil && !row.isEmptyTotal && !own.contains { row.isSame(as: $0) }
          }.map { $0.remarking(remarks) }
        }
      }
      return balances
    }

    /// The moneys of all its rows, and those from which they were reckoned.
    private var moneys: [Identifier<Currency>] {
      let rows = wholes + columns.values.joined()
      return Array(
        OrderedSet(rows.flatMap { [$0.currency, $0.reckoning?.currency] }.compactMap { $0 }))
    }

    /// Without any rate but that by which a source reckoned, where both sides are in one money; as paid
    /// where so more rows are in it.
    private func inOwnMoney(_ currency: Identifier<Currency>) -> Balance? {
      func read(_ reading: Reading) -> Balance {
        let valuer = Valuer(
          book.rates.converter(.minorUnitsOnly), in: currency, of: book, reading: reading)
        return struck(.unitsOnly, reading, valuer, preferring: [])
      }
      var balance = read(.asReckoned)
      let isHeldUp = balance.lost.contains { $0.reason.isOfRates && $0.figure.reckoning != nil }
      if isHeldUp, case let paid = read(.asPaid), paid.stated != nil,
        paid.lost.count < balance.lost.count
      {
        balance = paid
      }
      let isBare = balance.stated != nil && columns.values.allSatisfy { $0.isEmpty }
      // A row that another money keeps out is no reason for a row of unknowns; any other is.
      let hasOwn = balance.parts.values.contains { sum in
        !sum.counted.isEmpty || sum.lost.contains { !$0.reason.isOfRates }
      }
      return isBare || hasOwn ? balance : nil
    }

    /// The balance as a source reckoned it, and where that differs as money that was paid.
    private func readings(
      _ converter: Converter, _ currency: Identifier<Currency>,
      preferring preferred: [Identifier<Figure>]
    ) -> [Balance] {
      func read(_ reading: Reading) -> Balance {
        struck(
          converter.choice.valuation, reading,
          Valuer(converter, in: currency, of: book, reading: reading), preferring: preferred)
      }
      let first = read(.asReckoned)
      guard (wholes + columns.values.joined()).contains(where: { $0.reckoning != nil }) else {
        return [first]
      }
      let second = read(.asPaid)
      return second.isSame(as: first) ? [first] : [first, second]
    }

    // MARK: Goods

    var goods: Balance {
      if case .goods(let item?, let unit?) = wholes.first?.measure {
        return struck(
          .unitsOnly, .asPaid, Valuer(item, in: unit, of: book), preferring: [])
      }
      let lost = wholes.map { LeftOut($0, .unconverted(.noUnit)) }
      let rows = columns.values.joined().map { LeftOut($0, .unconverted(.noUnit)) }
      return Balance(
        subject, wholes, alternativeOf: alternativeOf, valuation: .unitsOnly, reading: .asPaid,
        unit: .ratio, whole: Sum(leftOut: lost), parts: [:], rest: rest + rows,
        remarks: lost.map { .noWhole($0.figure.id, $0.reason) }, in: ledger)
    }

    // MARK: Striking

    private func struck(
      _ valuation: Valuation, _ reading: Reading, _ valuer: Valuer,
      preferring preferred: [Identifier<Figure>]
    ) -> Balance {
      // Whether its parts come to a total is asked of what its source says.
      let whole = Sum(
        wholes, in: book,
        Admission(
          returnedTakesAway: false, countsOwnArithmetic: true, preferring: preferred), valuer,
        asStated: subject.isTotal)
      var parts: OrderedDictionary<Column, Sum> = [:]
      var sharers: [Identifier<Figure>: Identifier<Figure>] = [:]
      for row in shared.keys { sharers[row] = wholes.first?.id }
      let others = subject.isTotal ? [:] : alternatives(preferring: preferred)
      for (column, rows) in columns {
        let rows = others.isEmpty ? rows : rows.filter { others[$0.id] == nil }
        let takesAway = column != .returned && wholes.first?.state != .returned
        parts[column] = Sum(
          rows, in: book,
          Admission(returnedTakesAway: takesAway, preferring: preferred), valuer, shared: sharers)
      }
      if !isListComplete, let pledge = wholes.first, let delivered = parts[.delivered],
        !delivered.figures.contains(where: { $0.state == .delivered })
      {
        parts[.delivered] = delivered.addingUnlisted(.unlisted(pledge.id))
      }
      return Balance(
        subject, wholes, alternativeOf: alternativeOf, valuation: valuation, reading: reading,
        unit: valuer.unit, whole: whole, parts: parts, rest: rest + others.values,
        remarks: remarks(whole, parts) + onePeriod(whole, parts, valuer), in: ledger)
    }

    /// Of rows of which only one can be true those that do not count, whatever their states.
    private func alternatives(
      preferring preferred: [Identifier<Figure>]
    ) -> OrderedDictionary<Identifier<Figure>, LeftOut> {
      let admission = Admission(preferring: preferred)
      let places = OrderedSet(columns.values.joined().compactMap { book.place(of: $0) }).sorted()
      let rows = places.compactMap { place -> (place: Int, hasValue: Bool)? in
        if case .no = admission.verdict(on: book.figure(place)) { return nil }
        return (place, book.figure(place).interval != nil)
      }
      let dropped = DroppedRows(
        rows, in: ledger, book.links, preferring: book.places(of: preferred), .none)
      return OrderedDictionary(
        uniqueKeysWithValues: places.compactMap { place in
          // Rows of several states that tell of one transfer tell how far it had come.
          dropped.reasons[place].flatMap { way in
            way.contains { $0.kind == .alternativeTo }
              ? (book.figure(place).id, LeftOut(book.figure(place), .linked(way))) : nil
          }
        })
    }

    /// For a pledge of so much a year, of which nobody says how many: the share where one is meant.
    private func onePeriod(
      _ whole: Sum, _ parts: OrderedDictionary<Column, Sum>, _ valuer: Valuer
    ) -> [Remark] {
      guard let lost = whole.lost.first, lost.reason == .durationNotStated,
        let per = lost.figure.per,
        let amount = lost.figure.interval, let delivered = parts[.delivered], !delivered.isEmpty,
        case .success(let value) = valuer.value(of: lost.figure)
      else { return [] }
      let one = LinearForm([
        LinearForm.Term(
          .figure(lost.figure.id), amount, times: value.factor, prices: value.prices)
      ])
      return delivered.form.divided(by: one, at: ledger.prices).map {
        [.shareOfOnePeriod(per, $0.value(at: ledger.prices))]
      } ?? []
    }

    private func remarks(_ whole: Sum, _ parts: OrderedDictionary<Column, Sum>) -> [Remark] {
      var remarks: [Remark] = whole.lost.map { .noWhole($0.figure.id, $0.reason) }
      let figures = wholes + parts.values.flatMap { $0.counted.lazy.map(\.figure) }
      for figure in figures {
        if case .times(let times, let isDoubted) = figure.duration {
          remarks.append(.lasts(figure.id, times, isDoubted: isDoubted))
        }
      }
      if parts[.delivered]?.isUnlisted == true { remarks.append(.nothingListed) }
      if case .pledge = subject, isListComplete, columns[.delivered]?.isEmpty == true {
        remarks.append(.completeAndEmpty)
      }
      for (row, pledges) in shared { remarks.append(.sharedRow(row, pledges)) }
      let foreign = (columns[.foreign] ?? []).map(\.id)
      if !foreign.isEmpty { remarks.append(.foreignParts(foreign)) }
      let counted = parts[.delivered]?.counted.map(\.figure) ?? []
      if !counted.isEmpty {
        let (mine, theirs) = (Scope(wholes, in: ledger), Scope(counted, in: ledger))
        let differences = mine.differences(from: theirs)
        if !differences.isEmpty { remarks.append(.unlikeScopes(differences, mine, theirs)) }
      }
      for figure in figures {
        if let raised = book.raised(figure) { remarks.append(.raised(figure.id, raised)) }
      }
      let unsure = OrderedSet(figures.filter { $0.bound == .uncertain }.map(\.id))
      if !unsure.isEmpty { remarks.append(.uncertain(Array(unsure))) }
      return Array(OrderedSet(remarks))
    }
  }

  /// Whether a date, and not the want of a rate, keeps something from being converted.
  private var isHeldUpByDates: Bool {
    (whole.lost + lost).contains { $0.reason.isOfDates }
  }

  /// Whether it is a total of which no part has a value, so that nothing is held against it.
  private var isEmptyTotal: Bool {
    subject.isTotal && parts.values.allSatisfy(\.counted.isEmpty)
  }

  /// Whether two balances give the same numbers.
  private func isSame(as other: Balance) -> Bool {
    stated == other.stated && gap == other.gap
      && Column.allCases.allSatisfy { amount($0) == other.amount($0) }
  }
}

extension Balance {
  /// Every stated total of money against its parts, under some valuations, in the order of the ledger.
  public static func totals(
    in book: AccountBook, under scenarios: [Scenario], to target: Identifier<Currency>? = nil
  ) -> [Balance] {
    let converters = scenarios.map { ($0, book.rates.converter(RateChoice($0))) }
    let periods = ShownPeriods(book)
    return makersOfTotals(in: book, ofGoods: false).flatMap {
      $0.money(converters, to: target, periods)
    }
  }

  /// Every stated total of goods against its parts, in the order of the ledger.
  public static func totalsOfGoods(in book: AccountBook) -> [Balance] {
    makersOfTotals(in: book, ofGoods: true).map(\.goods)
  }

  private static func makersOfTotals(in book: AccountBook, ofGoods: Bool) -> [Maker] {
    book.links.parts.keys.sorted().compactMap { place in
      let total = book.figure(place)
      guard total.measure.isMoney != ofGoods else { return nil }
      let parts = (book.links.parts[place] ?? []).map { book.figure($0) }
      return Maker(total: total, parts: parts, in: book)
    }
  }
}
