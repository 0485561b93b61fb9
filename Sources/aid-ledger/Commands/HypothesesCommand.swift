import AidLedger
import ArgumentParser
import Search

struct HypothesesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hypotheses",
    abstract: "Tries every way in which items at candidate rates could make up a stated total.",
    discussion: """
      EXAMPLES
        aid-ledger hypotheses M15 -l Ledgers/moscow-ankara
        aid-ledger hypotheses M15 --rate R59 --rate RT75 --limit 5 -l Ledgers/moscow-ankara
        aid-ledger hypotheses M15 --item M03 --item M07 --item M18 -l Ledgers/moscow-ankara

      Each item is left out or counted at one of the rates; items that repeat, contain or replace one \
      another never count together. All ways are tried, at most a million of at most \
      1,000 items; those \
      with the smallest unexplained rest are printed. A rate is used whatever its period.
      """)

  @Argument(help: "The total, by its id.") var total: String
  @Option(
    help: ArgumentHelp("An item, by its id; without it all parts of the total.", valueName: "id"))
  var item: [String] = []
  @Option(help: ArgumentHelp("A candidate rate; all of them without it.", valueName: "id"))
  var rate: [String] = []
  @Option(parsing: .unconditional, help: NumberOption.ways.help, transform: NumberOption.ways.whole)
  var limit = 20
  @OptionGroup var options: AnswerOptions

  func run() throws {
    try options.answer { ledger in
      try ledger.hypotheses(of: total, items: item, rates: rate, limit: limit)
    }
  }
}

extension NumberOption {
  fileprivate static let ways = NumberOption(
    "How many ways to print", 1...UInt64(Hypotheses.mostKept), otherwise: "20")
}
