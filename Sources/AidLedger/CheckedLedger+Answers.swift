import Accounts
import AidReports
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

extension CheckedLedger {
  /// Findings of the ledger as a table.
  public func answer(of findings: [Finding]) -> Answer {
    answer("Findings", FindingsReport.blocks(findings), FindingsReport.table(findings))
  }

  /// Every figure about money under every choice.
  public func conversions(to target: Identifier<Currency>, choices: [RateChoice]) -> Answer {
    let book = book.rates
    return answer(
      Prose("Figures about money in \(target)"),
      table: ConvertedReport.table {
        ConvertedFigure.each(in: book, under: choices, to: target)
      })
  }

  /// Pledges against what came of them, and stated totals against their items.
  ///
  /// - Parameters:
  ///   - target: the currency to speak in; without it the ledger's own.
  ///   - scenarios: the scenarios, in order.
  ///   - part: which of the balances are the table.
  /// - Returns: all of money or of goods for the eye, one part as the table.
  public func reconciliation(
    to target: Identifier<Currency>?, scenarios: [Scenario], part: BalancePart
  ) -> Answer {
    let (book, ledger) = (book, ledger)
    if part.isOfGoods {
      let pledges = Balance.pledgesOfGoods(in: book)
      let wholes = Balance.totalsOfGoods(in: book)
      return answer(
        "",
        [.section("Goods promised against goods delivered")]
          + ReconciliationReport.blocks(pledges, ledger)
          + [.section("Stated totals of goods")] + TotalsReport.blocks(wholes, ledger),
        part == .goods
          ? ReconciliationReport.goodsTable(pledges, ledger)
          : TotalsReport.goodsTable(wholes, ledger))
    }
    let pledges = { @Sendable in Balance.eachPledge(in: book, under: scenarios, to: target) }
    let totals = { @Sendable in Balance.totals(in: book, under: scenarios, to: target) }
    return answer(
      "",
      [.section("Promised against delivered")]
        + ReconciliationReport.blocks(Array(pledges()), ledger)
        + [.section("Stated totals against their items")] + TotalsReport.blocks(totals(), ledger),
      part == .totals
        ? TotalsReport.table(totals(), ledger) : ReconciliationReport.table(each: pledges, ledger))
  }

  /// Everything in groups, each transfer once.
  ///
  /// - Parameters:
  ///   - keys: by what; none: all together.
  ///   - target: the currency that money is also converted to; without it the ledger's own.
  ///   - scenarios: the scenarios, in order.
  ///   - tag: only figures with this tag.
  /// - Returns: the totals for the eye and as a table.
  /// - Throws: where no row has the tag.
  public func totals(
    by keys: [GroupKey], to target: Identifier<Currency>?, scenarios: [Scenario], tag: String?
  ) throws(RequestFailure) -> Answer {
    if let tag {
      let tags = OrderedSet(ledger.figures.values.flatMap(\.tags))
      guard tags.contains(tag) else {
        throw RequestFailure(
          "no row has the tag \(tag.quotedName)" + (didYouMean(tag, among: Array(tags)) ?? ""))
      }
    }
    let (book, ledger) = (book, ledger)
    let rows = { @Sendable in
      GroupTotals.eachRow(book, by: keys, under: scenarios, to: target ?? ledger.reportCurrency) {
        figure in tag.map { figure.tags.contains($0) } ?? true
      }
    }
    return answer(
      "Everything by \(keys.map { Prose.term($0.rawValue) }.joined(separator: ", "))",
      GroupsReport.blocks(GroupTotals(by: keys, Array(rows())), ledger),
      GroupsReport.table(by: keys, onlyTag: tag, each: rows))
  }

  /// Goods by item and unit.
  public func arms() -> Answer {
    let totals = GoodsTotals(book)
    return answer(
      "Goods that arrived, by item and unit",
      ArmsReport.blocks(
        totals, pledges: Balance.pledgesOfGoods(in: book), wholes: Balance.totalsOfGoods(in: book),
        findings, ledger),
      ArmsReport.table(totals, findings, ledger))
  }

  /// The claims, evaluated.
  public func claimsAnswer() -> Answer {
    answer("Claims", ClaimsReport.blocks(claims, ledger), ClaimsReport.table(claims, ledger))
  }

  /// Whether every claim holds.
  public var allClaimsHold: Bool { claims.allSatisfy { $0.outcome == .holds } }

  /// What an id or the key of a number stands for, traced to its row and sources.
  ///
  /// - Parameters:
  ///   - name: an id, or a key such as `reconciliation/M11/as-printed/gap`.
  ///   - asJSON: whether the tree of a number is given as JSON.
  /// - Returns: the text to print.
  /// - Throws: where there is neither, or where only a number has a JSON form.
  public func explanation(of name: String, asJSON: Bool = false) throws(RequestFailure) -> String {
    let results = self.results
    if asJSON, let json = Explanation.json(of: name, results) { return json }
    if let lines = Explanation.tree(of: name, results) {
      return lines.joined(separator: "\n") + "\n"
    }
    if let document = Explanation.document(of: name, results) {
      guard !asJSON else {
        throw RequestFailure("only a number of a report has a derivation as JSON")
      }
      return TextWriter(display: ledger.numberDisplay).text(document)
    }
    if let hint = Explanation.hint(for: name, results) { throw RequestFailure(hint) }
    throw RequestFailure(
      "\(name.quotedName) is no id of this ledger, no key of a number and no finding code"
        + (didYouMean(name, among: Explanation.names(in: ledger)) ?? ""))
  }

  func answer(
    _ title: Prose, _ blocks: @escaping @Sendable @autoclosure () -> [Document.Block],
    _ table: @escaping @Sendable @autoclosure () -> Table
  ) -> Answer {
    Answer(
      display: ledger.numberDisplay,
      document: { Document(title: title, blocks: blocks()) }, table: table)
  }

  /// An answer of one table, which a page shows too.
  func answer(
    _ title: Prose, table: @escaping @Sendable @autoclosure () -> Table
  ) -> Answer {
    answer(title, [.table(table().untitled)], table())
  }
}

/// Which of the balances of a ledger are the table of an answer.
public enum BalancePart: Sendable, Hashable {
  /// Pledges of money.
  case pledges
  /// Stated totals of money.
  case totals
  /// Pledges of goods.
  case goods
  /// Stated totals of goods.
  case totalsOfGoods

  /// The part of some flags.
  public init(totals: Bool, goods: Bool) {
    self = goods ? (totals ? .totalsOfGoods : .goods) : (totals ? .totals : .pledges)
  }

  var isOfGoods: Bool { self == .goods || self == .totalsOfGoods }
}
