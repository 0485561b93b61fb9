import Foundation
import Testing

@Suite("The command line", .serialized)
final class CommandLineTests {
  private let place = Scratch()

  private func scratch() throws -> URL { try place.folder() }

  @Test("Transcripts: what is typed prints what stands there", arguments: Transcript.all)
  func transcripts(_ transcript: Transcript) throws {
    let now = try transcript.rerun()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try now.write(to: transcript.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(transcript.testDescription); read it, then run again")
    } else {
      #expect(now == (try String(contentsOf: transcript.file, encoding: .utf8)))
    }
  }

  @Test("There are transcripts, and each runs a command")
  func transcriptsAreThere() throws {
    #expect(Transcript.all.count >= 3)
    for transcript in Transcript.all {
      let text = try String(contentsOf: transcript.file, encoding: .utf8)
      #expect(text.contains("\n$ aid-ledger "), "\(transcript.testDescription)")
    }
  }

  @Test("A new ledger passes `check`, and its report is up to date once written")
  func newLedger() throws {
    let folder = try scratch()
    #expect(try Command.run(["new", "mine"], in: folder).status == 0)
    #expect(
      try Command.run(["check", "-l", "mine"], in: folder).output
        == "mine: 0 errors, 0 warnings, 0 notes\n")
    #expect(try Command.run(["report", "-l", "mine", "--check"], in: folder).status == 1)
    #expect(try Command.run(["report", "-l", "mine"], in: folder).status == 0)
    #expect(try Command.run(["report", "-l", "mine", "--check"], in: folder).status == 0)
    let csv = folder.appendingPathComponent("Reports/mine/claims.csv")
    let text = try String(contentsOf: csv, encoding: .utf8)
    try text.replacingOccurrences(of: "holds", with: "fails")
      .write(to: csv, atomically: true, encoding: .utf8)
    let check = try Command.run(["report", "-l", "mine", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(check.messages.hasPrefix("Reports/mine/claims.csv:2: differs\n"))
    #expect(try Command.run(["new", "mine"], in: folder).status == 73)
  }

  @Test("Exit codes: usage 64, missing ledger 66, nothing in force 65, strict claims 1")
  func exitCodes() throws {
    let folder = try scratch()
    #expect(try Command.run(["frobnicate"]).status == 64)
    #expect(try Command.run(["convert", "5"]).status == 64)
    #expect(try Command.run(["check", "-l", "nowhere"], in: folder).status == 66)
    let moscow = ["-l", "Ledgers/moscow-ankara"]
    #expect(try Command.run(["claims", "--strict"] + moscow).status == 1)
    #expect(try Command.run(["check", "--strict"] + moscow).status == 1)
    let none = try Command.run(
      [
        "convert", "1", "rub.gold", "--to", "ott.lira.paper", "--on", "1919", "--scenario",
        "treasury",
      ]
        + moscow)
    #expect(none.status == 65)
    #expect(none.output.contains("no rate is in force"))
  }

  @Test(
    "A faulty ledger ends with 65; check prints its findings, all else tells them on standard error"
  )
  func faultyLedger() throws {
    let folder = try scratch()
    _ = try Command.run(["new", "mine"], in: folder)
    let money = folder.appendingPathComponent("mine/money.csv")
    let text = try String(contentsOf: money, encoding: .utf8)
    try text.replacingOccurrences(of: "600000,crown.gold", with: "600 000,crown.golt")
      .write(to: money, atomically: true, encoding: .utf8)
    for command in ["check", "convert", "reconcile", "totals", "claims", "report"] {
      let run = try Command.run([command, "-l", "mine"], in: folder)
      #expect(run.status == 65, "\(command)")
      let (told, other) =
        command == "check" ? (run.output, run.messages) : (run.messages, run.output)
      #expect(told.contains("mine/money.csv:3:50: error[AL0101]"), "\(command)")
      #expect(told.contains("mine/money.csv:3:55: error[AL0111]"), "\(command)")
      #expect(other.isEmpty, "\(command)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("Reports").path))
  }

  @Test("A full disk under standard output is an error, not a success")
  func fullOutput() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try Command.run(["arms", "-q", "-l", "Ledgers/moscow-ankara"], output: full)
    #expect(run.status == 74)
  }

  @Test("The same bytes in every locale, time zone and folder")
  func sameBytes() throws {
    let ledger = Transcript.root.appendingPathComponent("Ledgers/moscow-ankara")
    var seen: Set<[String: Data]> = []
    for (place, environment) in [
      ("a", ["LC_ALL": "C", "TZ": "UTC"]), ("b/c", ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"]),
      ("İzmir d", ["LANG": "de_DE", "TZ": "America/Caracas"]),
    ] {
      let folder = try scratch().appendingPathComponent(place)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: ledger, to: folder.appendingPathComponent("ledger of \(place.count)"))
      let run = try Command.run(
        ["report", "-q", "-l", "ledger of \(place.count)", "-o", "out"], in: folder,
        environment: environment)
      #expect(run.status == 0)
      let files = try self.files(in: folder.appendingPathComponent("out"))
      #expect(files.count > 6)
      seen.insert(files)
    }
    #expect(seen.count == 1)
  }

  /// The bytes of each file of a folder.
  private func files(in folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
      })
  }

  @Test("Every command's help begins with examples")
  func help() throws {
    let list = try #require(
      try Command.run(["--help"]).output.components(separatedBy: "SUBCOMMANDS:\n").last)
    // A command starts its line two spaces in; its text goes on further in.
    let commands = list.split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }.compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(Set(commands).isSuperset(of: ["new", "check", "report", "sensitivity", "hypotheses"]))
    for command in commands {
      let run = try Command.run([command, "--help"])
      #expect(run.status == 0, "\(command)")
      let examples = try #require(run.output.range(of: "EXAMPLES\n"), "\(command)")
      let usage = try #require(run.output.range(of: "USAGE:"), "\(command)")
      #expect(examples.lowerBound < usage.lowerBound, "\(command)")
      #expect(run.output.contains("aid-ledger \(command)"))
    }
  }

  @Test("Version")
  func version() throws { #expect(try Command.run(["--version"]).output == "0.1.0\n") }

  @Test("Help that cannot be written is no success", arguments: [["--help"], ["--version"]])
  func helpToFullDisk(_ arguments: [String]) throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(try Command.run(arguments, output: full).status == 74)
  }

  @Test("Escapes in a path or an option are shown, not sent to the terminal")
  func escapes() throws {
    let path = try Command.run(["check", "-l", "x\u{1B}[31m"])
    #expect(path.status == 66)
    #expect(path.messages.hasPrefix("aid-ledger: cannot read x\\u{1B}[31m/datapackage.json: "))
    let option = try Command.run(["check", "--b\u{1B}[31m"])
    #expect(option.status == 64)
    #expect(option.messages.hasPrefix("Error: Unknown option '--b\\u{1B}[31m'\n"))
  }

  @Test("With --quiet a table of findings holds errors only")
  func quietTable() throws {
    let ledger = "Ledgers/moscow-ankara"
    let all = try Command.run(["check", "-l", ledger, "--format", "csv"])
    let errors = try Command.run(["check", "-q", "-l", ledger, "--format", "csv"])
    #expect(all.output.split(separator: "\n").count > 1)
    #expect(errors.output.split(separator: "\n").count == 1)
  }
}
