import AidLedger
import Bulk
import Foundation
import Testing

@Suite("Rows of a register on the command line")
final class RowCommandTests {
  private let place = Scratch()
  private let ledger = Transcript.root.appendingPathComponent("Ledgers/moscow-ankara").path
  private var asked: String { "-l \(ledger) --scenario as-printed --format csv" }

  /// A register whose rows are 59 lira each at the paper's rate, and one row that cannot be read.
  private func register(_ name: String, _ rows: Int, faulty: Bool = false) throws -> URL {
    let folder = try place.folder()
    let lines = (0..<rows).map { "\(1919 + $0 % 3),100,rub.gold,\($0)\n" }
    let text =
      "year,amount,currency,note\n" + lines.joined() + (faulty ? "1921,1x,rub.gold,\n" : "")
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    return folder
  }

  @Test("What comes through a pipe is what stands in the file, to the last row")
  func pipe() throws {
    let folder = try register("rows.csv", 3000)
    let binary = Command.binary.path
    let file = try Command.run(
      shell: "\(binary) value rows.csv --by year \(asked)", in: folder)
    // 1,000 rows a year, of 100 rubles at 59 kuruş.
    #expect(file.output.split(separator: "\n").count == 4)
    #expect(file.output.contains("\n1919,ott.lira.paper,59000,"))
    // Also where it is a file of which a line was read already.
    try Data("a title\n".utf8 + Data(contentsOf: folder.appendingPathComponent("rows.csv")))
      .write(to: folder.appendingPathComponent("titled.csv"))
    for line in [
      "cat rows.csv | \(binary) value -", "\(binary) value - < rows.csv",
      "{ read -r title; \(binary) value -; } < titled.csv",
    ] {
      let words = line.replacing("value -", with: "value - --by year \(asked)")
      let piped = try Command.run(shell: words, in: folder)
      #expect(piped.output == file.output, "\(line)")
      #expect(piped.status == 0)
    }
    for words in [
      "value - -", "value --sums x.sums --to GBP", "value rows.csv --amount note --date note",
    ] {
      let run = try Command.run(shell: "\(binary) \(words) \(asked)", in: folder)
      #expect(run.status == 64, "\(words)")
    }
  }

  @Test("A row with an error is left out, told, listed in the file of findings, and makes 65")
  func faulty() throws {
    let folder = try register("rows.csv", 30, faulty: true)
    let run = try Command.run(
      shell: "\(Command.binary.path) value rows.csv \(asked) --findings found.csv", in: folder)
    #expect(run.status == 65)
    #expect(run.output.contains("\nott.lira.paper,1770,"))
    #expect(run.messages.contains("rows.csv:32:7: error[AL0101]"))
    #expect(run.messages.hasSuffix("aid-ledger: 1 of 31 rows have errors and were left out\n"))
    let found = try String(contentsOf: folder.appendingPathComponent("found.csv"), encoding: .utf8)
    #expect(found.split(separator: "\n").count == 2)
    #expect(found.contains("AL0101"))
  }

  @Test("Partial sums merge in either order to the bytes of one run, and are valued alike")
  func merge() throws {
    let folder = try register("a.csv", 500)
    _ = try register("b.csv", 700, faulty: true)
    let binary = Command.binary.path
    let script = """
      set -e
      \(binary) value a.csv --by year \(asked) --partial a.sums
      \(binary) value b.csv --by year \(asked) --partial b.sums || test $? = 65
      \(binary) value a.csv b.csv --by year \(asked) --partial both.sums || test $? = 65
      \(binary) merge a.sums b.sums -o ab.sums
      \(binary) merge b.sums a.sums > ba.sums
      cmp ab.sums both.sums
      cmp ba.sums both.sums
      \(binary) value --sums ab.sums -l \(ledger) --format csv > merged.csv || test $? = 65
      \(binary) value a.csv b.csv --by year \(asked) > whole.csv || test $? = 65
      cmp merged.csv whole.csv
      test ! -e both.sums.unfinished
      \(binary) merge a.sums a.sums 2> alike.txt > twice.sums
      grep -q 'a.sums and a.sums are the same bytes' alike.txt
      """
    let run = try Command.run(shell: script, in: folder)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("A Data Package says which fields are what, and which words are nothing")
  func package() throws {
    let folder = try place.folder()
    let rows = "office,day,sum\nA,1921-05-01,100\n-,1921,50\nA,1921,-\n"
    try Data(rows.utf8).write(to: folder.appendingPathComponent("a.csv"))
    try Data("office,betrag,money\nB,7,rub.gold\n".utf8)
      .write(to: folder.appendingPathComponent("b.csv"))
    let package = """
      {"name": "register", "resources": [
        {"name": "a", "path": "a.csv", "aidLedger": {"currency": "rub.gold"}, "schema": {
          "missingValues": ["", "-"], "fields": [
          {"name": "office"}, {"name": "day", "aidLedger": "date"},
          {"name": "sum", "aidLedger": "amount"}]}},
        {"name": "b", "path": "b.csv", "schema": {"fields": [
          {"name": "office"}, {"name": "betrag", "aidLedger": "amount"},
          {"name": "money", "aidLedger": "currency"}]}}]}
      """
    let file = folder.appendingPathComponent("datapackage.json")
    try Data(package.utf8).write(to: file)
    let line = "\(Command.binary.path) value datapackage.json --by office \(asked)"
    let run = try Command.run(shell: line, in: folder)
    // 100 and 50 and 7 rubles at 59 kuruş; a row without an amount is of unknown value.
    #expect(
      run.output.split(separator: "\n").dropFirst() == [
        "A,ott.lira.paper,59,,1,1,1: no amount is stated,",
        "B,ott.lira.paper,4.130000,4.130000,1,0,,",
        ",ott.lira.paper,29.500000,29.500000,1,0,,",
      ], "\(run.output)\(run.messages)")
    #expect(run.status == 0)
    for (word, other) in [("amount", "sum"), ("\"path\": \"b", "\"path\": \"../b")] {
      try Data(package.replacing(word, with: other).utf8).write(to: file)
      let run = try Command.run(shell: line, in: folder)
      #expect(run.status == 65, "\(run.messages)")
      #expect(run.messages.contains("datapackage.json:"))
    }
  }

  @Test("Partial sums of shards go through pipes, and say 65 where rows were left out")
  func shards() throws {
    let folder = try register("a.csv", 50)
    _ = try register("b.csv", 70, faulty: true)
    let binary = Command.binary.path
    let script = """
      set -e
      cat a.csv | \(binary) value - --by year \(asked) --partial - > a.sums
      cat b.csv | \(binary) value - --by year \(asked) --partial - > b.sums || test $? = 65
      \(binary) value a.csv b.csv --by year \(asked) --partial both.sums || test $? = 65
      \(binary) merge a.sums b.sums | cmp - both.sums
      test ! -e ./-
      """
    let run = try Command.run(shell: script, in: folder)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("A plan is a folder of files that a later plan replaces, and nobody else's")
  func plan() throws {
    let folder = try register("rows.csv", 3)
    let line =
      "\(Command.binary.path) plan --engine duckdb --input rows.csv --by year "
      + asked.replacing("--format csv", with: "-o plan")
    let first = try Command.run(shell: line, in: folder)
    let names = ["rows.sql", "periods.csv", "plan.sha256"]
    #expect(first.output == names.map { "plan/\($0)\n" }.joined(), "\(first.messages)")
    #expect(try Command.run(shell: line, in: folder).status == 0)
    try Data("mine".utf8).write(to: folder.appendingPathComponent("plan/rows.sql"))
    #expect(try Command.run(shell: line, in: folder).status == 73)
  }

  @Test("A scenario that takes each row's own source has no plan")
  func ownSource() throws {
    let folder = try place.folder()
    _ = try Command.run(["new", "mine"], in: folder)
    let file = folder.appendingPathComponent("mine/scenarios.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "own,Own,own-source,,refuse,,\n").utf8).write(to: file)
    let run = try Command.run(
      shell: "\(Command.binary.path) plan --engine spark -l mine --scenario own --input r --print",
      in: folder)
    #expect(run.status == 64)
    #expect(run.messages.contains("prefers each row's own source"))
  }

  @Test("What is no file of partial sums is not replaced by one")
  func foreign() throws {
    let folder = try register("rows.csv", 3)
    let run = try Command.run(
      shell: "\(Command.binary.path) value rows.csv \(asked) --partial rows.csv", in: folder)
    #expect(run.status == 73)
    let text = try String(contentsOf: folder.appendingPathComponent("rows.csv"), encoding: .utf8)
    #expect(text.hasPrefix("year,"))
  }
}

@Suite("Runs that were ended")
final class ResumeTests {
  private let place = Scratch()

  private struct Ended: Error {}

  /// Adds up two files in stretches of 100 bytes; `faults` findings are taken, and the next ends the run.
  ///
  /// - Returns: how many findings were taken.
  private func run(
    in folder: URL, resumed: Bool, by keys: [String] = ["year"], upTo faults: Int = .max,
    amount: String = "amount"
  ) throws -> Int {
    let checked = try CheckedLedger(
      LedgerFolder(Transcript.root.appendingPathComponent("Ledgers/moscow-ankara").path))
    let paths = ["a.csv", "b.csv"].map { folder.appendingPathComponent($0).path }
    let unfinished = UnfinishedSums(
      for: folder.appendingPathComponent("out.sums").path, resumed: resumed,
      temporaries: TemporaryFiles())
    unfinished.stretch = 100
    var taken = 0
    let findings = try RowFindings(to: nil, temporaries: TemporaryFiles()) { _ in
      guard taken < faults else { throw Ended() }
      taken += 1
    }
    let question = RowQuestion(by: keys, scenario: "as-printed", to: nil)
    let roles = RowRoles(columns: [.amount: amount, .currency: "currency"], keys: keys)
    let sums = try #require(
      try checked.rowSums(
        of: paths.map { RowRegister($0, roles) }, question, jobs: 1, findings: findings,
        unfinished: unfinished))
    try unfinished.finish(sums)
    return taken
  }

  /// Two files in which every twentieth row has an error.
  private func registers() throws -> URL {
    let folder = try place.folder()
    for (name, rows) in [("a.csv", 150), ("b.csv", 90)] {
      let lines = (0..<rows).map { "\(1919 + $0 % 3),\($0 % 20 == 19 ? "x" : "\($0)"),rub.gold\n" }
      try Data(("year,amount,currency\n" + lines.joined()).utf8)
        .write(to: folder.appendingPathComponent(name))
    }
    return folder
  }

  private func bytes(_ name: String, in folder: URL) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  @Test(
    "Wherever a run is ended, going on gives the bytes of a run that was not", arguments: 0..<11)
  func resumed(after faults: Int) throws {
    let folder = try registers()
    let all = try run(in: folder, resumed: false)
    let whole = try bytes("out.sums", in: folder)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("out.sums"))
    #expect(throws: Ended.self) { try run(in: folder, resumed: false, upTo: faults) }
    // Stretches are shorter than what lies between two faults: no fault before the end is read again.
    #expect(try run(in: folder, resumed: true) == all - faults)
    #expect(try bytes("out.sums", in: folder) == whole)
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("out.sums.unfinished").path))
  }

  @Test("Other files, other groups and files that changed are not gone on with")
  func refused() throws {
    let folder = try registers()
    #expect(throws: Ended.self) { try run(in: folder, resumed: false, upTo: 9) }
    let kept = folder.appendingPathComponent("out.sums.unfinished").path
    #expect(throws: RequestFailure.self) { try run(in: folder, resumed: true, by: []) }
    #expect(throws: RequestFailure.self) { try run(in: folder, resumed: true, amount: "year") }
    #expect(throws: RequestFailure.self) { try PartialFile.read(kept) }
    var changed = try bytes("b.csv", in: folder)
    changed += Data("1921,5,rub.gold\n".utf8)
    try changed.write(to: folder.appendingPathComponent("b.csv"))
    #expect(throws: RequestFailure.self) { try run(in: folder, resumed: true) }
    // A run from the start takes away what an earlier one left.
    _ = try run(in: folder, resumed: false)
    #expect(!FileManager.default.fileExists(atPath: kept))
  }
}
