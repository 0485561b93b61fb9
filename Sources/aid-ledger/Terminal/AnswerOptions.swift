import AidLedger
import ArgumentParser

/// The options of every command that puts a question to a ledger and prints the answer.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: FormatOptions

  /// Reads the ledger, puts the question and prints the answer.
  func answer(_ question: (CheckedLedger) throws -> Answer) throws {
    let checked = try ledger.load()
    try Terminal.write(question(checked), as: output.format)
  }
}

/// The options of every command that totals a ledger under its scenarios.
struct ScenarioOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The currency to speak in.", valueName: "currency"))
  var to: String?
  @Option(help: ArgumentHelp("A scenario, by its id; all of them without it.", valueName: "id"))
  var scenario: [String] = []
}
