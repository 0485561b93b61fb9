import Accounts
import AidLedger
import ArgumentParser

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Holds what was promised against what came, and stated totals against their items.",
    discussion: """
      EXAMPLES
        aid-ledger reconcile -l Ledgers/moscow-ankara
        aid-ledger reconcile -l Ledgers/moscow-ankara --scenario as-printed
        aid-ledger reconcile --format csv > reconciliation.csv
        aid-ledger reconcile --totals --format csv > totals.csv
        aid-ledger reconcile --goods --format csv > goods.csv

      A gap is promised less delivered and is never cut off at zero; what was called off is taken from \
      it in `open`. First in the pledge's own money, without any rate; then under each scenario. A row of \
      which nobody knows how much counts as nothing to anything. Every row that was left out of a sum is \
      named with its reason.
      """)

  @OptionGroup var choice: ScenarioOptions
  @Flag(help: "Print stated totals against their items as the table (for csv and json).")
  var totals = false
  @Flag(help: "Balances of goods in place of those of money.")
  var goods = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(goods ? .balancesOfGoods : .balances) { ledger in
      let target = try choice.to.map { try ledger.currency($0) }
      return ledger.reconciliation(
        to: target, scenarios: try ledger.scenarios(choice.scenario),
        part: BalancePart(totals: totals, goods: goods))
    }
  }
}

struct ArmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arms",
    abstract: "Adds up goods by item and unit, and never across them.",
    discussion: """
      EXAMPLES
        aid-ledger arms -l Ledgers/moscow-ankara
        aid-ledger arms --format csv > arms.csv

      Chests are added to pieces, and puds to tons, only where units.csv says, with a source, what a chest holds \
      or how many kilograms a pud has. What is uncertain is counted and named.
      """)

  @OptionGroup var options: AnswerOptions

  func run() throws { try options.answer(.arms) { $0.arms() } }
}

struct TotalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totals",
    abstract: "Adds up everything in groups, each transfer once.",
    discussion: """
      EXAMPLES
        aid-ledger totals -l Ledgers/moscow-ankara
        aid-ledger totals --by donor,recipient,year -l Ledgers/moscow-ankara
        aid-ledger totals --by tag --tag military --format csv > totals.csv

      Every state has totals of its own; what was delivered is less what was returned. In own units first, \
      without any rate, then under each scenario. A row that is part of another, the same as another or an \
      alternative to another counts once; a source's own arithmetic does not count. What hangs on no pledge \
      and on no total is seen here too.
      """)

  @Option(
    help: ArgumentHelp(
      "By what, with commas between: \(GroupKey.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "groups"), transform: TotalsCommand.keys)
  var by: [GroupKey] = [.donor, .recipient]
  @Option(help: ArgumentHelp("Only figures with this tag.", valueName: "word"))
  var tag: String?
  @OptionGroup var choice: ScenarioOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer(.totals) { ledger in
      let target = try choice.to.map { try ledger.currency($0) }
      return try ledger.totals(
        by: by, to: target, scenarios: try ledger.scenarios(choice.scenario), tag: tag)
    }
  }

  /// `donor,year` as keys.
  private static func keys(_ text: String) throws -> [GroupKey] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      guard let key = GroupKey(rawValue: String(word)) else {
        let known = GroupKey.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("`\(word)` is no group; there are \(known)")
      }
      return key
    }
  }
}

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Evaluates what the sources claim: holds, possible, fails, undetermined.",
    discussion: """
      EXAMPLES
        aid-ledger claims -l Ledgers/moscow-ankara
        aid-ledger claims --format csv > claims.csv
        aid-ledger claims --strict
        aid-ledger explain C02

      A sum over a party has what its parts gave or took (`part_of` in parties.csv), one over an item what belongs \
      to it; `explain` names them. The grammar of formulas: aid-ledger explain AL0401. With --strict the exit code \
      is 1 unless every claim holds.
      """)

  @Flag(help: "Exit with 1 unless every claim holds.") var strict = false
  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let checked = try options.load(for: .claims)
    try output.write(checked.claimsAnswer())
    if strict, !checked.allClaimsHold { throw Exit.checkFailed }
  }
}
