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
    do {
      let folder = self.folder.withoutTrailingSlashes
      let files = try NewLedger.write(to: folder)
      try Terminal.write(
        files.map { "\(folder.visible)/\($0)\n" }.joined()
          + "\nNext: aid-ledger check -l \(folder.visible), then aid-ledger report -l "
          + "\(folder.visible)\n")
    } catch let error as FileError {
      Terminal.say("aid-ledger: \(error)")
      throw Exit.code(for: error)
    }
  }
}

extension String {
  fileprivate var withoutTrailingSlashes: String {
    var text = self[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    return String(text)
  }
}
