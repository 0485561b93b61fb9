import AidLedger
import ArgumentParser

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

      With --strict the exit code is 1 unless every claim holds.
      """)

  @Flag(help: "Exit with 1 unless every claim holds.") var strict = false
  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let checked = try options.load()
    try Terminal.write(checked.claimsAnswer(), as: output.format)
    if strict, !checked.allClaimsHold { throw Exit.checkFailed }
  }
}
