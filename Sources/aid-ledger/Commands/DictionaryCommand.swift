import AidLedger
import ArgumentParser

/// For `make dictionary`: the pages that are made from the code.
struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Prints the data dictionary, or the list of findings, as Markdown.",
    shouldDisplay: false)

  @Flag(help: "The list of findings in place of the data dictionary.") var findings = false

  func run() throws {
    try Terminal.write(findings ? FindingManual.markdown : DataDictionaryPage.markdown)
  }
}
