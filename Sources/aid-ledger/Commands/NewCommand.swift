import AidLedger
import ArgumentParser
import Diagnostics

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a small ledger that shows every file.",
    discussion: """
      EXAMPLES
        aid-ledger new my-ledger
        aid-ledger check -l my-ledger

      The facts in it are invented. It passes `check`; replace its rows with your own.
      """)

  @Argument(help: ArgumentHelp("The folder to make; it must be new or empty.", valueName: "dir"))
  var folder: String

  func run() throws {
    let files = try Interruption.cleaning { try NewLedger.write(to: folder, temporaries: $0) }
    let shown = folder.withoutTrailingSlashes.visible
    try Terminal.write(
      files.map { "\(shown)/\($0)\n" }.joined()
        + "\nNext: aid-ledger check -l \(shown), then aid-ledger report -l \(shown)\n")
  }
}

extension String {
  fileprivate var withoutTrailingSlashes: String {
    var text = self[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    return String(text)
  }
}
