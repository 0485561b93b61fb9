import Foundation
import Testing

@Suite("Files that are read", .serialized)
final class InputFileTests {
  private let place = Scratch()

  @Test("A named pipe in place of a file is refused, not waited for")
  func namedPipe() throws {
    let folder = try place.withLedger()
    let money = folder.appendingPathComponent("mine/money.csv").path
    try FileManager.default.removeItem(atPath: money)
    #expect(mkfifo(money, 0o600) == 0)
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(run.output.contains("error[AL0001]: cannot read mine/money.csv: it is not a file"))
  }

  @Test("A link that leads out of the ledger is refused")
  func linkOut() throws {
    let folder = try place.withLedger()
    let money = folder.appendingPathComponent("mine/money.csv").path
    try FileManager.default.moveItem(
      atPath: money, toPath: folder.appendingPathComponent("outside.csv").path)
    try FileManager.default.createSymbolicLink(
      atPath: money, withDestinationPath: "../outside.csv")
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(run.output.contains("leads out of the ledger"))
  }

  @Test("A file of more than 1 GiB is refused before it is read")
  func tooLarge() throws {
    let folder = try place.withLedger()
    for (name, status, code) in [
      ("money.csv", 65, "error[AL0001]: "), ("datapackage.json", 66, "aid-ledger: "),
    ] as [(String, Int32, String)] {
      let file = try FileHandle(forWritingTo: folder.appendingPathComponent("mine/\(name)"))
      // A hole: it takes no room on the disk.
      try file.truncate(atOffset: (1 << 30) + 1)
      try file.close()
      let run = try Command.run(["check", "-l", "mine"], in: folder)
      #expect(run.status == status)
      #expect(
        (run.output + run.messages).contains(
          "\(code)cannot read mine/\(name): it is larger than 1 GiB, the most that a file may have")
      )
    }
  }

  @Test(
    "A sources.json that is there and cannot be read is named, and not taken for absent",
    arguments: ["folder", "pipe", "link out", "link to nothing"])
  func unreadableSources(_ kind: String) throws {
    let folder = try place.withLedger()
    let sources = folder.appendingPathComponent("mine/sources.json")
    try FileManager.default.moveItem(at: sources, to: folder.appendingPathComponent("out.json"))
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    case "pipe": #expect(mkfifo(sources.path, 0o600) == 0)
    default:
      try FileManager.default.createSymbolicLink(
        atPath: sources.path,
        withDestinationPath: kind == "link out" ? "../out.json" : "nothing.json")
    }
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.output.contains("mine/sources.json: error[AL0001]: cannot read mine/sources.json: "))
  }

  @Test("A ledger without a sources.json needs none")
  func noSources() throws {
    let folder = try place.withLedger()
    try FileManager.default.removeItem(at: folder.appendingPathComponent("mine/sources.json"))
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(!run.output.contains("AL0001"))
    #expect(run.output.contains("`doe-1950` is no source of this ledger"))
  }

  @Test("A file that is written while it is read ends the run, and never gives fewer rows")
  func rewritten() throws {
    let folder = try place.withLedger()
    let money = folder.appendingPathComponent("mine/money.csv")
    let whole = try Data(contentsOf: money)
    let convert = ["convert", "-q", "-l", "mine", "--format", "csv"]
    let expected = try Command.run(convert, in: folder).output
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Half of the file, a moment, and all of it, again and again.
    try whole.prefix(whole.count / 2).write(to: folder.appendingPathComponent("half"))
    try whole.write(to: folder.appendingPathComponent("whole"))
    writer.arguments = [
      "-c",
      "while :; do cat half > mine/money.csv; sleep 0.002; cat whole > mine/money.csv; "
        + "sleep 0.01; done",
    ]
    writer.currentDirectoryURL = folder
    try writer.run()
    defer {
      writer.terminate()
      writer.waitUntilExit()
    }
    for _ in 0..<20 {
      let run = try Command.run(convert, in: folder)
      #expect(run.status != 0 || run.output == expected)
      if run.status == 74 {
        #expect(
          run.messages
            == "aid-ledger: cannot read in one piece mine/money.csv: it was changed while it was "
            + "read; run again when nobody writes to it\n")
      }
    }
  }

  @Test(
    "A table that is listed in a form that is not read is an error",
    arguments: ["arms.CSV", "Arms.csv", "arms.tsv", "arms.csv.gz", "data/arms.txt"])
  func unreadForm(_ path: String) throws {
    let folder = try place.withLedger()
    let package = folder.appendingPathComponent("mine/datapackage.json")
    try String(contentsOf: package, encoding: .utf8)
      .replacingOccurrences(of: "\"path\": \"arms.csv\"", with: "\"path\": \"\(path)\"")
      .write(to: package, atomically: true, encoding: .utf8)
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.output.contains(
        "error[AL0022]: `\(path)` is not read: the table is read from `arms.csv` only\n"))
  }

  @Test("A table in the folder whose name differs in case only is named")
  func otherCase() throws {
    let folder = try place.withLedger()
    let claims = folder.appendingPathComponent("mine/claims.csv")
    try FileManager.default.copyItem(
      at: claims, to: folder.appendingPathComponent("mine/CLAIMS.CSV"))
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "mine/CLAIMS.CSV: warning[AL0015]: CLAIMS.CSV is in the folder but not in `resources`\n"))
  }
}
