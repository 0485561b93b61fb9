import Accounts
import Claims
import Diagnostics
import Documents
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// The first page: what was promised, what came, what is missing and how surely; what is wrong, what is not
/// proved and on what it hangs, what holds; what could not be counted, and what is most in doubt.
struct SummarySection {
  private let results: Results
  private var ledger: Ledger { results.ledger }

  init(_ results: Results) { self.results = results }

  var blocks: [Document.Block] {
    let pledges = PledgeSummary(results.pledges, ledger)
    return pledges.blocks
      + [.definitions(claims + totals + pledges.sides + pledges.rates + counted + doubts)].filter {
        block in
        if case .definitions(let list) = block { !list.isEmpty } else { true }
      }
      + [
        .paragraph(
          """
          What a term means, and how each number comes about: aid-ledger explain ID, or the key of a \
          number in the CSV files.
          """)
      ]
  }

  // MARK: Claims

  private var claims: [Document.Definition] {
    let claims = results.claims.filter { !$0.claim.isOurs }
    let own = results.claims.filter { $0.claim.isOurs && $0.outcome.verdict == .fails }
    let (orders, others) = (claims.filter(\.isOfDays), claims.filter { !$0.isOfDays })
    func told(_ verdict: Verdict, _ words: (ClaimResult) -> Prose) -> [Prose] {
      (others + orders).filter { $0.outcome.verdict == verdict }.map(words)
    }
    let holding = others.filter { $0.outcome.verdict == .holds }.map { title($0) }
    let kept = orders.count { $0.outcome.verdict == .holds }
    return definition(
      "Wrong",
      told(.fails, failure))
      + definition("Not proved", told(.possible) { "\(title($0)): \(stand($0))" })
      + definition(
        "Holds",
        holding
          + (kept == 0
            ? []
            : [
              .counting(
                kept, one: "\(kept) sequence of dates", other: "\(kept) sequences of dates")
            ]))
      + definition("Undecided", told(.undetermined) { "\(title($0)): \($0.sentence)" })
      + definition(
        "Ours, failing",
        (own.filter { !$0.isOfDays } + own.filter(\.isOfDays)).map(failure))
  }

  private func failure(_ result: ClaimResult) -> Prose {
    guard case .fails(let distance) = result.outcome else { return title(result) }
    return
      "\(title(result)): fails by \(result.shown(Interval(exactly: distance), ledger, isGap: true))"
  }

  /// `C02 Of the 59 million lira, 47,971,988 were not sent`.
  private func title(_ result: ClaimResult) -> Prose {
    let claim = result.claim
    var words = claim.note.isEmpty ? claim.formula : claim.note
    if words.hasSuffix(".") { words.removeLast() }
    return "\(.row(claim.id.text)) \(words)"
      + ledger.prose(of: claim.citations, isSilent: true)
  }

  /// Between which limits the side is that is not known, and which rows leave it open.
  private func stand(_ result: ClaimResult) -> Prose {
    if result.isOfDays, let days = result.difference {
      return "the dates leave open \(days.differenceProse) days"
    }
    let sides = [result.left, result.right].compactMap(\.self)
    let open = sides.first { !$0.interval.isExact }
    let value: Prose = open.map { "what is known is \(result.shown($0.interval, ledger))" } ?? ""
    let limits = OrderedSet(
      sides.flatMap { $0.figures.filter { $0.interval?.isExact == false } }.map(\.id))
    let lost = OrderedSet(sides.flatMap(\.lost).map(\.figure.id))
    let bounds = limits.compactMap { ledger.figures[$0] }.map { figure -> Prose in
      figure.quote.isEmpty
        ? "\(.row(figure.id.text))"
        : """
        \(.row(figure.id.text)) (\(.quotation(figure.quote, language: ledger.language(of: figure))))
        """
    }
    let unknown = lost.map { Prose([.row($0.text)]) }
    let unknowns = unknown.joined(separator: ", ")
    let reasons: [Prose] =
      (bounds.isEmpty ? [] : ["only a limit is known of \(bounds.joined(separator: ", "))"])
      + (unknown.isEmpty
        ? []
        : [
          .counting(
            unknown.count, one: "nobody knows how much \(unknowns) is",
            other: "nobody knows how much \(unknowns) are")
        ])
    return reasons.isEmpty ? value : "\(value), as \(reasons.joined(separator: " and "))"
  }

  // MARK: Totals, what is not counted, what is in doubt

  /// Each stated total in its own money, with what its items come to: in that money too where all of them are in it,
  /// else by the first scenario that values the total.
  private var totals: [Document.Definition] {
    let subjects = OrderedDictionary(grouping: results.totals, by: \.subject).values
    return definition("Totals", subjects.compactMap(total))
  }

  private func total(_ rows: [Balance]) -> Prose? {
    let stated = rows.filter { $0.stated != nil && $0.amount(.items) != nil && $0.share != nil }
    let own = stated.first { $0.valuation == .unitsOnly && $0.lost.isEmpty }
    guard let row = own ?? stated.first(where: { $0.valuation != .unitsOnly }) ?? stated.first,
      let value = row.stated, let items = row.amount(.items), let share = row.share,
      let total = row.wholes.first
    else { return nil }
    let display = ledger.numberDisplay
    func words(_ interval: Interval) -> Prose { display.words(interval, of: row.unit.unitText) }
    let (named, part) = (words(items), display.percentWords(share))
    let said: Prose =
      "\(.row(row.subject.text)) states \(FigureText.amount(total, ledger))"
    if row.valuation == .unitsOnly || row.isInOwnMoney(of: total) {
      let words: Prose =
        "\(said); the items that are named come to \(named), \(part) of it"
      return row.valuation == .unitsOnly ? words : "\(words) (by \(row.valuation.rowLabel))"
    }
    return """
      \(said); by \(row.valuation.rowLabel) that is \(words(value)) \(ledger.name(of: row.unit)), and the items \
      that are named come to \(named), \(part) of it
      """
  }

  /// Rows of which nobody knows how much, each with its reason.
  private var counted: [Document.Definition] {
    // Where only one valuation has no rate for a row, its section says so.
    let balances = OrderedDictionary(grouping: results.pledges + results.totals, by: \.subject)
      .values
    let rows = OrderedDictionary(
      grouping: balances.flatMap { rows in
        rows[0].lost.filter { left in
          rows.allSatisfy { $0.lost.contains { $0.figure.id == left.figure.id } }
        }
      }, by: \.figure.id
    ).values.compactMap(\.first)
    let shown = rows.prefix(5).map { left -> Prose in
      "\(.row(left.figure.id.text)) \(FigureText.quotation(left.figure, ledger)): \(left.reason.sentence)"
    }
    let more: [Prose] = rows.count > 5 ? ["and \(rows.count - 5) more"] : []
    return definition("Not counted", shown + more)
  }

  /// The three warnings that weigh most, one of a kind, and of which rows the others are.
  private var doubts: [Document.Definition] {
    let weights = FindingWeights(results)
    let (first, others) = weights.first(3)
    let told = first.map { "\($0.message) (\($0.kind.code))" as Prose }
    guard !others.isEmpty else { return definition("In doubt", told) }
    let subjects = OrderedSet(others.flatMap(\.eachTold).map(\.subject))
    let names = subjects.elements.few(of: 12)
    let rest: Prose = .counting(
      others.count, one: "\(others.count) more warning, in the section on findings: \(names)",
      other: "\(others.count) more warnings, in the section on findings: \(names)")
    return definition("In doubt", told + [rest])
  }

  /// So many things are told of a kind.
  private static let most = 8

  private func definition(_ term: Prose, _ texts: [Prose]) -> [Document.Definition] {
    let more: [Prose] =
      texts.count > Self.most ? ["and \(texts.count - Self.most) more, in their section"] : []
    return texts.isEmpty ? [] : [Document.Definition(term, texts.prefix(Self.most) + more)]
  }
}

extension Balance {
  /// Whether it tells a figure in the money in which its source states it.
  fileprivate func isInOwnMoney(of figure: Figure) -> Bool {
    guard case .money(let currency) = unit else { return true }
    return figure.currency == currency
  }
}

extension Scope {
  /// The parts in which it differs from another, in words: `from Bukhara Republic, 1920`.
  fileprivate func words(_ parts: [Part], _ ledger: Ledger) -> Prose {
    func names(_ parties: OrderedSet<Identifier<Party>>) -> Prose {
      parties.isEmpty
        ? "somebody not stated"
        : Prose(parties.map { ledger.parties[$0]?.name ?? $0.text }.joined(separator: ", "))
    }
    func list(_ words: [Prose]) -> Prose { words.joined(separator: ", ") }
    return list(
      parts.map { part in
        switch part {
        case .donors: "from \(names(donors))"
        case .recipients: "to \(names(recipients))"
        case .dates: "dated \(list(dates.map { $0.map { Prose($0) } ?? "not stated" }))"
        case .kinds: list(kinds.map { .term($0.rawValue) })
        case .states: list(states.map { $0.map { .term($0.rawValue) } ?? "no state" })
        }
      })
  }
}

/// What was promised and what came of it, in a row or two a pledge: in its own money, and by the first scenario
/// that values it.
private struct PledgeSummary {
  private let pledges: [[Balance]]
  private let ledger: Ledger
  /// So many pledges are shown.
  private static let most = 5

  init(_ balances: [Balance], _ ledger: Ledger) {
    let valued = balances.filter { $0.stated != nil && $0.alternativeOf == nil }
    pledges = OrderedDictionary(grouping: valued, by: \.subject).values.map { Array($0) }
    self.ledger = ledger
  }

  var blocks: [Document.Block] {
    guard !pledges.isEmpty else { return [] }
    let shown = pledges.prefix(Self.most)
    let rows = shown.flatMap { self.shown(of: $0) }
    let more = pledges.count - Self.most
    let named = shown.map { rows -> Prose in
      "\(.row(rows[0].subject.text)): \(FigureText.words(rows[0].wholes[0], ledger))"
    }
    return [
      .list(Array(named)), .table(report.table(rows).untitled),
      .paragraph(
        """
        Two numbers with a dash between them are limits that the sources leave open: at least the first was \
        promised, came or is missing, and at most the second.
        """),
    ]
      + (more > 0
        ? [
          .paragraph(
            .counting(
              more, one: "\(more) more pledge, in the next section.",
              other: "\(more) more pledges, in the next section."))
        ] : [])
  }

  /// The balances of a pledge that are shown.
  private func shown(of balances: [Balance]) -> [Row] {
    let own = balances.first { $0.valuation == .unitsOnly }
    // Where its own money lacks rows of other moneys, a scenario says more in the same money too.
    let lacks = own.map { !$0.lost.isEmpty } ?? true
    let valued = balances.first {
      $0.valuation != .unitsOnly && ($0.unit != own?.unit || lacks && $0.gap != own?.gap)
    }
    return [own, valued].compactMap(\.self).enumerated().map { Row(balance: $1, isFirst: $0 == 0) }
  }

  private struct Row: Sendable {
    let balance: Balance
    let isFirst: Bool
  }

  private var report: Report<Row> {
    let ledger = ledger
    return Report("summary", title: "Promised, and what came of it") {
      $0.onPage("pledge", title: "", as: .row) { row in
        row.isFirst ? row.balance.subject.text : ""
      }
      $0.said("valued", title: "") { row in
        guard case .money(let currency) = row.balance.unit else { return "" }
        let name = ledger.name(of: currency)
        return row.balance.valuation == .unitsOnly
          ? Prose(name) : "\(name), by \(row.balance.valuation.rowLabel)"
      }
      let numbers: [(Balance.Number, Prose)] = [
        (.promised, "promised"), (.delivered, "came"), (.gap, "missing"), (.share, "share"),
      ]
      for (number, title) in numbers {
        let name = BalanceReport.columnName(number, ofTotals: false)
        $0.cells(
          name, title: title, number == .share ? .share : .amount, for: .page, "",
          keyEnding: "/\(name)"
        ) { .limits($0.balance.interval(of: number)) }
      }
      $0.words("unit", "") { $0.balance.unit.unitText }
      $0.key { $0.balance.key(in: "reconciliation") }
    }
  }

  /// Of which pledges the two sides are not about the same thing, and in what they differ.
  var sides: [Document.Definition] {
    let texts = pledges.prefix(Self.most).compactMap { balances -> Prose? in
      for case .unlikeScopes(let parts, let mine, let theirs) in balances.flatMap(\.remarks) {
        return """
          \(.row(balances[0].subject.text)): promised \(mine.words(parts, ledger)); came \
          \(theirs.words(parts, ledger))
          """
      }
      return nil
    }
    return texts.isEmpty ? [] : [Document.Definition("Unlike sides", texts)]
  }

  /// By which rate the first pledge is valued, and whether another would change what came of it.
  var rates: [Document.Definition] {
    guard let balances = pledges.first else { return [] }
    let valued = balances.filter { $0.valuation != .unitsOnly }
    guard let first = valued.first, let id = first.rates.first, let rate = ledger.rates[id] else {
      return []
    }
    let source = ledger.prose(of: rate.citations)
    let (quote, base) = (ledger.name(of: rate.quote), ledger.name(of: rate.base))
    let price: Prose = rate.quotation.baseQuantity == ExactDecimal(1) ? "\(rate.price)" : rate.told
    let isOwn = first.isInOwnMoney(of: first.wholes[0]) && first.wholes[0].reckoning == nil
    let what: Prose =
      isOwn ? "what came towards \(.row(first.subject.text))" : "\(.row(first.subject.text))"
    let more = first.rates.count - 1
    let used: Prose = """
      \(what) is valued at \(.row(id.text)): \(price) (\(quote) for \(base); \
      \(Prose.term(rate.kind.rawValue)), \(rate.inForce.map { DateText.words($0) } ?? "undated"); \(source))
      """
    let all: Prose =
      more == 0
      ? used
      : .counting(
        more, one: "\(used), and at \(more) more rate",
        other: "\(used), and at \(more) more rates")
    return [Document.Definition("The rate", [all] + effect(valued))]
  }

  private func effect(_ valued: [Balance]) -> [Prose] {
    let display = ledger.numberDisplay
    func range(_ shares: [Interval]) -> Prose {
      shares.dropFirst().reduce(shares.first) { $0?.hull(with: $1) }.map { display.percent($0) }
        ?? ""
    }
    let isRead = valued.contains { $0.hasReckonings }
    let shares = valued.filter { $0.reading == .asReckoned }.compactMap(\.share)
    let paid = valued.filter { $0.reading == .asPaid }.compactMap(\.share)
    guard let share = shares.first, shares.count > 1 else { return [] }
    let steady = shares.allSatisfy { $0 == share }
    var texts: [Prose] = []
    let counted = valued.filter { $0.reading == .asReckoned }.map(\.summed)
    let hasAlternatives = valued.contains { $0.leftOut.contains(where: \.reason.isOfAlternatives) }
    if !steady, hasAlternatives, Set(counted).count > 1 {
      texts.append(
        """
        It matters which of the alternatives counts: \(range(shares)) came, as the scenarios choose
        """)
    } else if !steady {
      texts.append("It matters: by the rates of the scenarios \(range(shares)) came")
    } else if isRead {
      texts.append(
        """
        It does not matter if both sides were reckoned in one money, as they are read here: \
        \(display.percent(share)) came by every rate of the scenarios
        """
      )
    } else {
      texts.append(
        "It does not matter: \(display.percent(share)) came by every rate of the scenarios")
    }
    if !paid.isEmpty {
      texts.append(
        """
        It matters if what came was paid in the currency that is named: then \(range(paid)) came, by the rate
        """
      )
    }
    return texts
  }
}

extension Omission {
  /// Whether a row is left out for an alternative of it.
  fileprivate var isOfAlternatives: Bool {
    switch self {
    case .linked(let way), .outside(let way): way.contains { $0.kind == .alternativeTo }
    default: false
    }
  }
}
