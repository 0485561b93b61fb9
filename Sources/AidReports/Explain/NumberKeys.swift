import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// Every number of every report by its key, with its derivation: `reconciliation/M11/as-printed/gap`.
///
/// The key of a row stands in its CSV, in the column `key`; where the row has several numbers, the name of
/// one follows after a stroke.
struct NumberKeys {
  let results: Results

  /// A number and how it came about.
  struct Traced {
    let title: Prose
    let derivation: Derivation

    /// `nil` without a derivation.
    init?(_ title: Prose, _ derivation: Derivation?) {
      guard let derivation else { return nil }
      (self.title, self.derivation) = (title, derivation)
    }
  }

  /// The number of a key; `nil` where there is none.
  func traced(_ key: String) -> Traced? {
    let report = String(key.prefix { $0 != "/" })
    if report == "groups" { return group(key) }
    var found: Traced?
    numbers(of: report) { name, make in
      guard found == nil, name == key else { return }
      found = make()
    }
    return found
  }

  /// The trees of the numbers of some keys, those that are any, each under its title, until there are so many
  /// lines; each report is gone through once.
  func trees(of keys: Set<String>, upTo most: Int) -> [String: [String]] {
    let writer = DerivationTree(ledger: results.ledger)
    var trees: [String: [String]] = [:]
    var lines = 0
    func add(_ key: String, _ traced: Traced?) {
      guard let traced else { return }
      let tree =
        [traced.title.text(in: results.ledger.description.display.language), ""]
        + writer.lines(traced.derivation)
      lines += tree.count
      trees[key] = tree
    }
    let ofReports = Dictionary(grouping: keys) { String($0.prefix { $0 != "/" }) }
    for report in NumberKeys.reports {
      guard var left = ofReports[report].map(Set.init) else { continue }
      numbers(of: report) { key, make in
        if lines < most, left.remove(key) != nil { add(key, make()) }
      }
      guard report == "groups", !left.isEmpty else { continue }
      for row in results.years.rows where lines < most && row.unit != nil && row.total != nil {
        let key = GroupsReport.key(of: row, results.years.keys)
        if left.remove(key) != nil { add(key, traced(row)) }
      }
    }
    return trees
  }

  /// The keys of the numbers of a row, by its key with or without a name behind it; the key itself where the
  /// row has only one number.
  func names(near key: String) -> [String] {
    let report = String(key.prefix { $0 != "/" })
    let short = key.lastIndex(of: "/").map { String(key[..<$0]) } ?? key
    let known =
      report == "groups"
      ? GroupsReport.keyed(short, results).map(\.key) : keys(of: report)
    for row in [key, short] where row != report {
      let own = known.filter { $0 == row || $0.hasPrefix(row + "/") }
      if !own.isEmpty { return own }
    }
    return []
  }

  /// All numbers of a report by their keys, in order.
  func all(of report: String) -> [(key: String, traced: Traced?)] {
    var all: [(key: String, traced: Traced?)] = []
    numbers(of: report) { name, make in all.append((name, make())) }
    return all
  }

  /// All keys of a report, in order.
  func keys(of report: String) -> [String] {
    var keys: [String] = []
    numbers(of: report) { name, _ in keys.append(name) }
    return keys
  }

  /// The reports whose numbers have keys.
  static let reports = [
    "reconciliation", "totals", "goods", "goods-totals", "parts", "arms", "claims", "converted",
    "groups", "sensitivity", "simulation",
  ]

  private func numbers(of report: String, _ take: (String, () -> Traced?) -> Void) {
    switch report {
    case "reconciliation": balances(results.pledges, report, ofTotals: false, take)
    case "totals": balances(results.totals, report, ofTotals: true, take)
    case "goods": balances(results.goodsPledges, report, ofTotals: false, take)
    case "goods-totals": balances(results.goodsTotals, report, ofTotals: true, take)
    case "parts": parts(take)
    case "arms": arms(take)
    case "claims": claims(take)
    case "converted": converted(take)
    case "groups": groups(take)
    case "sensitivity": sensitivity(take)
    case "simulation": simulation(take)
    default: break
    }
  }

  private func balances(
    _ rows: [Balance], _ report: String, ofTotals: Bool, _ take: (String, () -> Traced?) -> Void
  ) {
    for row in rows {
      let key = row.key(in: report)
      for number in Balance.Number.allCases where row.interval(of: number) != nil {
        if ofTotals ? number == .promised : number == .stated { continue }
        let name = BalanceReport.columnName(number, ofTotals: ofTotals)
        take("\(key)/\(name)") {
          Traced(
            "\(Prose.term(name)) of \(row.subject.text), \(row.valuation.rowLabel)",
            row.derivation(of: number, in: results.book))
        }
      }
    }
  }

  /// What each row adds to a number of a balance: its own branch of the tree of that number.
  private func parts(_ take: (String, () -> Traced?) -> Void) {
    for (file, balances) in PartsReport.balances(results) {
      for balance in balances {
        let ofTotals = balance.main == .items
        let sums =
          [(ofTotals ? "stated" : "promised", balance.whole)]
          + balance.parts.map { (PartsReport.name($0, ofTotals: ofTotals), $1) }
        for (name, sum) in sums {
          for (place, entry) in sum.counted.enumerated() {
            take("\(balance.key(in: "parts/" + file))/\(name)/\(entry.figure.id)") {
              let tree = Derivation(sum, in: results.book, balance.unit)
              return Traced(
                "\(entry.figure.id) in \(Prose.term(name)) of \(balance.subject.text)",
                tree.parts[place])
            }
          }
        }
      }
    }
  }

  private func arms(_ take: (String, () -> Traced?) -> Void) {
    for (number, line) in results.arms.lines.enumerated() {
      take("arms/\(number + 1)") {
        let kind = QuantityKind.goods(line.item.id, line.unit.id)
        return Traced(
          "\(line.item.name) in \(line.unit.name)", Derivation(line.sum, in: results.book, kind))
      }
    }
    for left in results.arms.leftOut {
      guard let key = ArmsReport.key(of: left), let stated = left.figure.interval else { continue }
      take(key) {
        Traced("\(left.figure.id), in no total", Derivation(stating: left.figure, stated))
      }
    }
  }

  private func claims(_ take: (String, () -> Traced?) -> Void) {
    for result in results.claims {
      let sides = [("left", result.left?.derivation), ("right", result.right?.derivation)]
      for (name, tree) in sides + [("difference", result.derivation)] {
        guard let tree else { continue }
        take("claims/\(result.claim.id)/\(name)") {
          Traced("\(Prose.term(name)) of \(result.claim.id)", tree)
        }
      }
    }
  }

  private func converted(_ take: (String, () -> Traced?) -> Void) {
    for row in results.converted ?? [] {
      let key = ConvertedReport.key(of: row)
      if let stated = row.figure.interval {
        take("\(key)/stated") {
          Traced("\(row.figure.id) as stated", Derivation(stating: row.figure, stated))
        }
      }
      guard let conversion = row.outcome.success else { continue }
      take("\(key)/converted") {
        let stated = Derivation(stating: row.figure, conversion.amount)
        let steps = conversion.steps.map { Derivation($0) }
        return Traced(
          "\(row.figure.id) in \(row.target), \(row.valuation.label)",
          steps.isEmpty
            ? stated : Derivation(.product, conversion.result, .money(row.target), [stated] + steps)
        )
      }
    }
  }

  private func groups(_ take: (String, () -> Traced?) -> Void) {
    for row in results.groups.rows where row.unit != nil && row.total != nil {
      take(GroupsReport.key(of: row, results.groups.keys)) { traced(row) }
    }
  }

  /// A total of groups, by whatever they are.
  private func group(_ key: String) -> Traced? {
    GroupsReport.keyed(key, results).first { $0.key == key }.flatMap { traced($0.row) }
  }

  private func traced(_ row: GroupTotals.Row) -> Traced? {
    guard let unit = row.unit, row.total != nil else { return nil }
    return Traced(
      "total of \(row.group.map { $0.map { Prose($0) } ?? "not stated" }.joined(separator: ", "))",
      Derivation(row.sum, in: results.book, unit))
  }
}

extension Derivation {
  /// The leaf of a figure by itself.
  fileprivate init(stating figure: Figure, _ amount: Interval) {
    self.init(.given(.figure(figure.id)), amount, QuantityKind(of: figure) ?? .ratio)
  }
}

extension Explanation {
  /// How a number of a report came about, as a tree for the eye; `nil` where no number has the key.
  public static func tree(of key: String, _ results: Results) -> [String]? {
    NumberKeys(results: results).traced(key).map {
      [$0.title.text(in: results.ledger.description.display.language), ""]
        + DerivationTree(ledger: results.ledger).lines($0.derivation)
    }
  }

  /// The same as JSON.
  public static func json(of key: String, _ results: Results) -> String? {
    NumberKeys(results: results).traced(key).map {
      DerivationTree(ledger: results.ledger).json($0.derivation) + "\n"
    }
  }

  /// What helps where a key lacks the name of its number, or has one that its row has not; `nil` where no row
  /// of a report has the key.
  public static func hint(for key: String, _ results: Results) -> String? {
    let keys = NumberKeys(results: results).names(near: key)
    guard let first = keys.first else { return nil }
    if keys.count == 1 {
      return "\(key.quotedName) is no key of a number; did you mean `\(first)`?"
    }
    let shown = keys.prefix(20).map { "\n  \($0)" }.joined()
    let more = keys.count > 20 ? "\n  and \(keys.count - 20) more" : ""
    return "\(key.quotedName) is no key of one number; there are\(shown)\(more)"
  }

  /// Every key of every report.
  public static func keys(_ results: Results) -> [String] {
    NumberKeys.reports.flatMap { NumberKeys(results: results).keys(of: $0) }
  }
}
