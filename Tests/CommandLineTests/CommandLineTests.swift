import Foundation
import Testing

@Suite("The command line", .serialized)
final class CommandLineTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("aid-ledger-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A folder of its own for each test, taken away after it.
  private func scratch() throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

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

  @Test("A faulty ledger ends with 65, its findings on standard error and nothing on output")
  func faultyLedger() throws {
    let folder = try scratch()
    _ = try Command.run(["new", "mine"], in: folder)
    let money = folder.appendingPathComponent("mine/money.csv")
    let text = try String(contentsOf: money, encoding: .utf8)
    try text.replacingOccurrences(of: "600000,crown.gold", with: "600 000,crown.golt")
      .write(to: money, atomically: true, encoding: .utf8)
    for command in ["check", "convert", "reconcile", "arms", "claims", "report"] {
      let run = try Command.run([command, "-l", "mine"], in: folder)
      #expect(run.status == 65, "\(command)")
      #expect(run.messages.contains("mine/money.csv:3:50: error[AL0101]"), "\(command)")
      #expect(run.messages.contains("mine/money.csv:3:55: error[AL0111]"), "\(command)")
      if command != "check" { #expect(run.output.isEmpty, "\(command)") }
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
    let ledger = Transcript.root.appendingPathComponent("Ledgers/moscow-ankara").path
    var seen: Set<String> = []
    for environment in [
      ["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"],
      ["LANG": "de_DE", "TZ": "America/Caracas"],
    ] {
      let folder = try scratch()
      let run = try Command.run(
        ["report", "-q", "-l", ledger, "-o", "out"], in: folder, environment: environment)
      #expect(run.status == 0)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path
      ).sorted()
      seen.insert(
        try names.map {
          try String(contentsOf: folder.appendingPathComponent("out/\($0)"), encoding: .utf8)
        }.joined())
    }
    #expect(seen.count == 1)
  }

  @Test("A named pipe in place of a file is refused, not waited for")
  func namedPipe() throws {
    let folder = try scratch()
    _ = try Command.run(["new", "mine"], in: folder)
    let money = folder.appendingPathComponent("mine/money.csv").path
    try FileManager.default.removeItem(atPath: money)
    #expect(mkfifo(money, 0o600) == 0)
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(run.messages.contains("error[AL0001]: cannot read mine/money.csv: it is not a file"))
  }

  @Test("A link that leads out of the ledger is refused")
  func linkOut() throws {
    let folder = try scratch()
    _ = try Command.run(["new", "mine"], in: folder)
    let money = folder.appendingPathComponent("mine/money.csv").path
    try FileManager.default.moveItem(
      atPath: money, toPath: folder.appendingPathComponent("outside.csv").path)
    try FileManager.default.createSymbolicLink(
      atPath: money, withDestinationPath: "../outside.csv")
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(run.messages.contains("leads out of the ledger"))
  }

  @Test("A report that cannot be written leaves the old one whole and no temporary file")
  func unwritable() throws {
    let folder = try scratch()
    _ = try Command.run(["new", "mine"], in: folder)
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    let claims = reports.appendingPathComponent("claims.csv")
    try FileManager.default.removeItem(at: claims)
    try FileManager.default.createDirectory(at: claims, withIntermediateDirectories: true)
    let run = try Command.run(["report", "-l", "mine"], in: folder)
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot write Reports/mine/claims.csv"))
    let names = try FileManager.default.contentsOfDirectory(atPath: reports.path)
    #expect(!names.contains { $0.contains("temporary") })
    let into = try Command.run(["report", "-l", "mine", "-o", "mine"], in: folder)
    #expect(into.status == 73)
  }

  @Test(
    "Every command's help begins with examples",
    arguments: [
      "new", "check", "convert", "reconcile", "arms", "claims", "explain", "report",
    ])
  func help(_ command: String) throws {
    let run = try Command.run([command, "--help"])
    #expect(run.status == 0)
    let examples = try #require(run.output.range(of: "EXAMPLES\n"))
    let usage = try #require(run.output.range(of: "USAGE:"))
    #expect(examples.lowerBound < usage.lowerBound)
    #expect(run.output.contains("aid-ledger \(command)"))
  }

  @Test("Version")
  func version() throws { #expect(try Command.run(["--version"]).output == "0.1.0\n") }
}
