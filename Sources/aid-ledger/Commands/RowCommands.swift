import AidLedger
import ArgumentParser
import Bulk
import Diagnostics
import LedgerModel
import Phrases

struct ValueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "value",
    abstract: "Values the rows of a register of any length, and adds them up by groups.",
    discussion: """
      EXAMPLES
        aid-ledger value payments.csv -l my-ledger --scenario official --by donor,year
        aid-ledger value payments.csv --to ott.lira.paper --format csv > totals.csv
        aid-ledger value *.csv --amount sum --currency money --date day --by office
        zcat payments.csv.gz | aid-ledger value - --by recipient
        aid-ledger value payments.csv --rows > valued.csv
        ssh archive cat payments.csv | aid-ledger value - --partial - > archive.sums
        aid-ledger value register/datapackage.json --by office --partial office.sums --resume

      The rows need not be in the ledger: it only gives the moneys and the rates. Columns called amount, \
      currency, date, low, high and bound are those of money.csv; others are named by the options, or by the fields of a \
      Data Package: { "name": "sum", "aidLedger": "amount" }. Each row is checked as strictly as a row of money.csv; one that cannot be read is left out and told, and makes the exit \
      code 65. Rows are independent: `part_of` and other links are not known here.

      A rate that is a range is one price that nobody knows: totals take it as one for all rows, so that the limits of \
      --rows added up may be wider than those of a total.

      With --partial the sums so far are kept beside the file (FILE.unfinished), after each 256 MiB; --resume goes \
      on from there.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of rows, or a datapackage.json that describes them; - is standard input.",
      valueName: "rows.csv"))
  var files: [String] = []
  @Flag(help: "Print the rows as CSV, each with its value and the way to it, in place of totals.")
  var rows = false
  @OptionGroup var asked: RowQuestionOptions
  @Option(
    help: ArgumentHelp(
      "Write exact partial sums here in place of totals, - for standard output: `merge` adds them.",
      valueName: "file"))
  var partial: String?
  @Flag(
    help:
      "Go on where a run with the same --partial was ended; without such a run from the start.")
  var resume = false
  @Option(
    help: ArgumentHelp("Value partial sums, as value or merge wrote them.", valueName: "file"))
  var sums: String?
  @Option(
    help: ArgumentHelp(
      "Write all findings here as CSV; the first of each kind are shown.", valueName: "file"))
  var findings: String?
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard files.isEmpty == (sums != nil) else {
      throw ValidationError(
        sums == nil
          ? "name files of rows, or - for standard input."
          : "--sums takes the place of files of rows.")
    }
    guard
      !resume
        || (partial != nil && partial != "-" && findings == nil && !files.contains("-"))
    else {
      throw ValidationError(
        "--resume needs --partial FILE, beside which the sums are kept, and goes neither with "
          + "--findings nor with standard input: what was read of it is gone.")
    }
    if files.contains(where: RowRegister.isPackage), asked.columns.isAnyNamed {
      throw ValidationError(
        "a Data Package says itself which of its fields are what: "
          + #"{ "name": "sum", "aidLedger": "amount" }."#)
    }
    if sums != nil,
      partial != nil || findings != nil || rows || asked.isAnyNamed
    {
      throw ValidationError(
        "--sums are checked, grouped and of one money and scenario already: --by, --to, --scenario, "
          + "--partial, --findings, --rows and the columns are for rows.")
    }
    guard files.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("standard input can be read once.")
    }
    if rows, partial != nil || !asked.keys.isEmpty || options.output.format == .json {
      throw ValidationError(
        "--rows prints every row as CSV: --by and --partial are for totals, --format json too.")
    }
  }

  func run() throws {
    let checked = try options.ledger.load(for: .amount)
    if let sums {
      return try options.output.write(try checked.rowTotals(try PartialFile.read(sums)))
    }
    let printer = FindingPrinter("", checked.language)
    let registers = try self.registers(printer)
    let (read, left) = try Interruption.cleaning { temporaries in
      let kept = try RowFindings(to: findings, temporaries: temporaries) {
        try printer.print([$0], Terminal.say)
      }
      return try rows
        ? list(registers, checked, kept) : add(registers, checked, kept, temporaries)
    }
    guard left == 0 else {
      try Terminal.say(
        "aid-ledger: \(left) of \(read) rows have errors and \(rows ? "no value" : "were left out")"
      )
      throw Exit.faultyLedger
    }
  }

  /// Prints every row with its value; returns how many were read and how many have errors.
  private func list(
    _ registers: [RowRegister], _ checked: CheckedLedger, _ findings: RowFindings
  ) throws -> (Int, Int) {
    let made = try checked.valueRows(of: registers, asked.question, findings: findings) {
      try Terminal.write(table: $0)
    }
    guard let made else { throw Exit.faultyLedger }
    return made
  }

  /// Prints totals, or writes the sums where they are wanted in a file; returns how many rows were read and how
  /// many have errors.
  private func add(
    _ registers: [RowRegister], _ checked: CheckedLedger, _ findings: RowFindings,
    _ temporaries: TemporaryFiles
  ) throws -> (Int, Int) {
    let unfinished = (partial == "-" ? nil : partial).map {
      UnfinishedSums(for: $0, resumed: resume, temporaries: temporaries)
    }
    let sums = try checked.rowSums(
      of: registers, asked.question, jobs: threads.count, findings: findings, unfinished: unfinished
    )
    guard let sums else { throw Exit.faultyLedger }
    if let unfinished {
      try unfinished.finish(sums)
    } else if partial != nil {
      try Terminal.write(table: sums.bytes)
    } else {
      try options.output.write(try checked.rowTotals(sums))
    }
    return (sums.rows, sums.unread.values.reduce(0, +))
  }

  /// The files with what their columns hold; what is wrong with a package is printed.
  private func registers(_ printer: FindingPrinter) throws -> [RowRegister] {
    let roles = try asked.roles
    var registers: [RowRegister] = []
    for file in files {
      guard RowRegister.isPackage(file) else {
        registers.append(RowRegister(file, roles))
        continue
      }
      let (described, findings) = try RowRegister.described(by: file, keys: asked.keys)
      try printer.print(findings, Terminal.say)
      guard !described.isEmpty, findings.allSatisfy({ $0.kind.severity != .error }) else {
        throw Exit.faultyLedger
      }
      registers += described
    }
    return registers
  }
}

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Adds partial sums of rows, in any order to the same bytes.",
    discussion: """
      EXAMPLES
        aid-ledger value 1921.csv -l my-ledger --scenario official --partial 1921.sums
        aid-ledger value 1922.csv -l my-ledger --scenario official --partial 1922.sums
        aid-ledger merge 1921.sums 1922.sums --output both.sums
        aid-ledger value --sums both.sums -l my-ledger

      Sums of another ledger, scenario or money, or by other groups, are refused.
      """)

  @Argument(help: ArgumentHelp("Files of partial sums.", valueName: "sums"))
  var files: [String]
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
  var output: String?

  func run() throws {
    let (sums, alike) = try PartialFile.merged(files)
    for (first, second) in alike {
      try Terminal.say(
        "aid-ledger: \(first.visible) and \(second.visible) are the same bytes; are they the same rows?"
      )
    }
    if let output {
      try Interruption.cleaning { try PartialFile.write(sums, to: output, temporaries: $0) }
    } else {
      try Terminal.write(table: sums.bytes)
    }
  }
}
