import Accounts
import AidLedger
import ArgumentParser

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
    try options.answer { ledger in
      let target = try choice.to.map { try ledger.currency($0) }
      return ledger.totals(
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
