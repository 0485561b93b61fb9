import AidLedger
import ArgumentParser
import Diagnostics
import Phrases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The options of every command that reads a ledger.
struct LedgerOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The ledger's folder.", valueName: "dir"))
  var ledger = "."

  @Option(
    help: ArgumentHelp(
      "The language of what is said; that of the ledger's package without it.",
      valueName: "en|tr|ru"))
  var language: Language?

  @Flag(name: [.short, .long], help: "Say nothing of warnings and notes.")
  var quiet = false

  /// Reads the ledger and runs the checks; stops where a table that the question reads is faulty.
  ///
  /// A faulty table that it does not read is told in a line on standard error.
  ///
  /// - Parameters:
  ///   - question: what will be asked.
  ///   - warnings: whether it is told that there are warnings, in a line on standard error.
  /// - Returns: the ledger with all its findings.
  /// - Throws: the exit code for a ledger that is missing or cannot be used.
  func load(for question: LedgerQuestion, warnings: Bool = true) throws -> CheckedLedger {
    let checked: CheckedLedger
    do throws(FileError) {
      checked = try CheckedLedger(LedgerFolder(ledger, language: language))
    } catch {
      guard error.action == .read else { throw error }
      try Terminal.say("aid-ledger: \(error)")
      try Terminal.say(
        "A ledger is a folder with a datapackage.json: try -l DIR, or aid-ledger new DIR.")
      throw Exit.code(for: error)
    }
    try checked.folder.expectUnchanged()
    guard checked.errors(for: question).isEmpty else {
      let errors = checked.findings.filter { $0.kind.severity == .error }
      try FindingPrinter(checked.folder.prefix, checked.language).print(errors, Terminal.say)
      throw Exit.faultyLedger
    }
    let folder = ledger == "." ? "" : " -l \(ledger.visible)"
    let command = "aid-ledger check\(folder)"
    for sentence in checked.notLookedAt(for: question) {
      try Terminal.say("aid-ledger: \(sentence): \(command)")
    }
    let count = checked.findings.count { $0.kind.severity == .warning }
    if warnings, !quiet, count > 0 {
      let words: Prose = .counting(
        count, one: "\(count) warning: \(command)", other: "\(count) warnings: \(command)")
      try Terminal.say(words.text(in: checked.language))
    }
    return checked
  }
}

extension Language: ExpressibleByArgument {}

/// How a table is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
}

/// The option of every command that prints a table.
struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How the table is printed.", valueName: "text|csv|json"))
  var format = OutputFormat.text
  @Option(
    parsing: .unconditional, help: NumberOption.columns.help,
    transform: NumberOption.columns.whole)
  var width: Int?

  /// Prints an answer.
  func write(_ answer: Answer) throws {
    try Terminal.write(answer, as: format, width: width ?? Terminal.width)
  }
}

extension NumberOption {
  fileprivate static let columns = NumberOption(
    "How many columns a line of text has", 40...1_000, otherwise: "those of the terminal, or 80")
}

/// The options of every command that puts a question to a ledger and prints the answer.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: FormatOptions

  /// Reads the ledger, puts the question and prints the answer.
  func answer(
    _ kind: LedgerQuestion, _ question: (CheckedLedger) throws -> Answer
  ) throws {
    let checked = try ledger.load(for: kind)
    try output.write(question(checked))
  }
}

/// The options of every command that totals a ledger under its scenarios.
struct ScenarioOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The currency to speak in.", valueName: "currency"))
  var to: String?
  @Option(help: ArgumentHelp("A scenario, by its id; all of them without it.", valueName: "id"))
  var scenario: [String] = []
}

/// A number that an option takes: its range stands in the help, and in the message to who leaves it.
///
/// Only plain digits are read: no sign, no exponent, no digits of other scripts. A range ends where time
/// and memory are still bounded, so that no number of an option can make a command run away.
struct NumberOption: Sendable {
  /// What is counted, as it stands in the help.
  let meaning: String
  /// The numbers that are taken.
  let range: ClosedRange<UInt64>
  /// What is taken where the option is not there, as it stands in the help.
  let otherwise: String

  init(_ meaning: String, _ range: ClosedRange<UInt64>, otherwise: String) {
    self.meaning = meaning
    self.range = range
    self.otherwise = otherwise
  }

  /// The help: `How many draws, from 1 to 1000000; 10000 without it.` is one.
  var help: ArgumentHelp {
    ArgumentHelp("\(meaning), \(rangeText); \(otherwise) without it.", valueName: "number")
  }

  private var rangeText: String { "from \(range.lowerBound) to \(range.upperBound)" }

  /// Reads a number.
  ///
  /// - Throws: which numbers are taken.
  func wide(_ text: String) throws -> UInt64 {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = UInt64(text), range.contains(number) else { throw refusal }
    return number
  }

  /// Reads a number of a range that ends below `Int.max`.
  func whole(_ text: String) throws -> Int {
    guard let number = Int(exactly: try wide(text)) else { throw refusal }
    return number
  }

  private var refusal: ValidationError {
    ValidationError("a whole number \(rangeText) is taken, in plain digits.")
  }
}

/// The option of every command that can share its work among threads.
struct ThreadOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: NumberOption.threads.help, transform: NumberOption.threads.whole)
  var threads: Int?

  /// How many threads to use.
  var count: Int { threads ?? min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), most) }

  private var most: Int { Int(NumberOption.threads.range.upperBound) }
}

extension NumberOption {
  fileprivate static let threads = NumberOption(
    "How many threads to use, which changes no result", 1...256, otherwise: "all processors")
}
