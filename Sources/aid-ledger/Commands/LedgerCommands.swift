import AidLedger
import ArgumentParser
import Diagnostics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the whole ledger and names what is wrong or doubtful.",
    discussion: """
      EXAMPLES
        aid-ledger check -l Ledgers/moscow-ankara
        aid-ledger check -l my-ledger --format csv > findings.csv
        aid-ledger check -l my-ledger --strict

      Findings stand on standard output, errors first. Errors make the exit code 65. With --strict, warnings make it 1. With --quiet the table of \
      --format csv or json holds errors only, too.
      """)

  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions
  @Flag(help: "Exit with 1 where there are warnings.") var strict = false
  @Flag(help: "Print every finding, not only the first twenty of a code.") var all = false

  func run() throws {
    let checked = try CheckedLedger(LedgerFolder(options.ledger, language: options.language))
    try checked.folder.expectUnchanged()
    let shown = checked.findings.filter { !options.quiet || $0.kind.severity == .error }
    switch output.format {
    case .text:
      let ordered = [Severity.error, .warning, .note].flatMap { severity in
        shown.filter { $0.kind.severity == severity }
      }
      try FindingPrinter(checked.folder.prefix, checked.language, limit: all ? .max : 20)
        .print(ordered) { try Terminal.write($0 + "\n") }
      try Terminal.write(checked.summary + "\n")
    case .csv, .json: try output.write(checked.answer(of: shown))
    }
    guard checked.isUsable else { throw Exit.faultyLedger }
    if strict, checked.findings.contains(where: { $0.kind.severity == .warning }) {
      throw Exit.checkFailed
    }
  }
}

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

/// For `make dictionary`: the pages that are made from the code.
struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract:
      "Prints the data dictionary, the list of findings, or what the tables of a report mean.",
    shouldDisplay: false)

  @Flag(help: "The list of findings in place of the data dictionary.") var findings = false
  @Flag(help: "The columns of the tables of reports.") var tables = false
  @Flag(help: "The JSON Schema of the tables of reports.") var schema = false

  func run() throws {
    try Terminal.write(
      findings
        ? FindingManual.markdown
        : tables
          ? ReportManual.markdown : schema ? ReportManual.schema : DataDictionaryPage.markdown)
  }
}

/// For `make reports`: the page that leads to all reports.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Prints the page that leads to the reports of some ledgers.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folders of the ledgers.", valueName: "dir"))
  var ledgers: [String]

  func run() throws {
    var cases: [CheckedLedger] = []
    for folder in ledgers {
      var options = LedgerOptions()
      options.ledger = folder
      options.quiet = true
      options.language = nil
      cases.append(try options.load(for: .report, warnings: false))
    }
    try Terminal.write(Gallery.html(cases))
  }
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the report and its tables, or checks that they are up to date.",
    discussion: """
      EXAMPLES
        aid-ledger report -l Ledgers/moscow-ankara
        aid-ledger report -l Ledgers/moscow-ankara --output out
        aid-ledger report -l Ledgers/moscow-ankara --check

      The same ledger gives the same bytes on every machine. With --check nothing is written: the \
      first line that differs is named, and the exit code is 1. In the folder only files that a report \
      made are replaced, as report.sha256 lists them; a file of somebody else in their place, or the \
      folder of a ledger, ends the run with 73 or 64 and nothing written.

      gnuplot (Debian's gnuplot-nox) draws the charts; without it their data and scripts are written, and \
      no picture. A picture names the gnuplot that drew it, and --check compares it with the same only.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write to; Reports/NAME without it.", valueName: "dir"))
  var output: String?
  @Flag(help: "Compare with what is there; write nothing.") var check = false
  @Flag(help: "End with 74 where gnuplot is missing.") var requireCharts = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let checked = try options.load(for: .report)
    let report = try report(of: checked)
    for remark in report.remarks { try Terminal.say("aid-ledger: \(remark)") }
    let folder = output ?? "Reports/\(checked.name)"
    if check {
      let differences = try report.differences(from: folder)
      for text in differences.found { try Terminal.say(text) }
      if !options.quiet { for text in differences.notes { try Terminal.say(text) } }
      guard differences.found.isEmpty else { throw Exit.checkFailed }
      return
    }
    try report.writeAndName(in: folder)
  }

  /// The report, with pictures where gnuplot is there.
  private func report(of checked: CheckedLedger) throws -> ReportFiles {
    let gnuplot: Gnuplot
    do throws(ChildError) {
      gnuplot = try Gnuplot()
    } catch {
      if requireCharts || !error.isMissing { throw error }
      if !check, !options.quiet {
        try Terminal.say("aid-ledger: no pictures of the charts: \(error)")
      }
      return try checked.report()
    }
    return try checked.report(drawing: gnuplot)
  }
}

extension ReportFiles {
  /// Writes the files, and names them on standard output.
  func writeAndName(in folder: String) throws {
    let heldTwo = try Interruption.cleaning { try write(to: folder, temporaries: $0) }
    if heldTwo {
      try Terminal.say(
        "aid-ledger: \(folder.visible) held files of two reports, as a run was ended while it wrote; "
          + "all are made again")
    }
    try Terminal.write(files.map { "\(folder.visible)/\($0.name)\n" }.joined())
  }
}
