import Foundation
import Testing

@Suite("Files that are written", .serialized)
final class ReportFileTests {
  private let place = Scratch()

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Changes an amount, so that a new report differs from the old one.
  private func changeLedger(in folder: URL) throws {
    let money = folder.appendingPathComponent("mine/money.csv")
    let text = try String(contentsOf: money, encoding: .utf8)
    try text.replacingOccurrences(of: "150000,mark.paper,\"150,000", with: "1,mark.paper,\"1")
      .write(to: money, atomically: true, encoding: .utf8)
  }

  @Test("A file that cannot take its place is named, and no temporary file stays")
  func unwritable() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    let claims = reports.appendingPathComponent("claims.csv")
    try FileManager.default.removeItem(at: claims)
    try FileManager.default.createDirectory(at: claims, withIntermediateDirectories: true)
    let check = try Command.run(["report", "-l", "mine", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(check.messages == "Reports/mine/claims.csv: cannot be read: it is not a file\n")
    let run = try Command.run(["report", "-l", "mine"], in: folder)
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot write Reports/mine/claims.csv"))
    #expect(!(try names(reports)).contains { $0.contains("temporary") })
    let into = try Command.run(["report", "-l", "mine", "-o", "mine"], in: folder)
    #expect(into.status == 73)
  }

  @Test("Where the disk is full the old report stays as it was, byte for byte")
  func fullDisk() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let text = folder.appendingPathComponent("Reports/mine/report.txt")
    let before = try Data(contentsOf: text)
    let names = try names(text.deletingLastPathComponent())
    try changeLedger(in: folder)
    // One block is the most that a file may grow to, and the signal that says so is ignored.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" report -q -l mine 2>message",
      Command.binary.path,
    ]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    let message = folder.appendingPathComponent("message")
    #expect(
      try String(contentsOf: message, encoding: .utf8)
        .hasPrefix("aid-ledger: cannot write Reports/mine/report.txt: "))
    #expect(try Data(contentsOf: text) == before)
    #expect(try self.names(text.deletingLastPathComponent()) == names)
    #expect(try Command.run(["report", "-q", "-l", "mine"], in: folder).status == 0)
    #expect(try Data(contentsOf: text) != before)
  }

  @Test("A temporary file of a killed run is removed, that of a running one stays")
  func strays() throws {
    let folder = try place.withLedger()
    let reports = folder.appendingPathComponent("Reports/mine")
    try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
    let ended = Process()
    ended.executableURL = URL(fileURLWithPath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    let mine = "report.txt.\(getpid()).aid-ledger-temporary"
    for name in [
      mine, "report.txt.\(ended.processIdentifier).aid-ledger-temporary",
      "report.txt.aid-ledger-temporary",
    ] {
      try Data("half".utf8).write(to: reports.appendingPathComponent(name))
    }
    #expect(try Command.run(["report", "-l", "mine"], in: folder).status == 0)
    #expect(try names(reports).filter { $0.contains("temporary") } == [mine])
  }

  @Test("Two reports into one folder at once are both written whole")
  func atOnce() throws {
    let folder = try place.withLedger()
    for _ in 0..<10 {
      let runs = (0..<6).map { _ in Process() }
      for process in runs {
        process.executableURL = Command.binary
        process.arguments = ["report", "-q", "-l", "mine"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
      }
      for process in runs { process.waitUntilExit() }
      #expect(runs.map(\.terminationStatus) == [0, 0, 0, 0, 0, 0])
    }
    #expect(try Command.run(["report", "-l", "mine", "--check"], in: folder).status == 0)
    let left = try names(folder.appendingPathComponent("Reports/mine"))
    #expect(!left.contains { $0.contains("temporary") })
  }

  @Test("A table that the report does not make is named by --check, other files are not")
  func leftOver() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    try Data("id\n".utf8).write(to: reports.appendingPathComponent("old.csv"))
    try Data("mine".utf8).write(to: reports.appendingPathComponent("notes.md"))
    let check = try Command.run(["report", "-l", "mine", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(
      check.messages == "Reports/mine/old.csv: is left over; the report has no such table\n")
  }

  @Test("A ledger's name never leads a report out of Reports")
  func nameLeadsOut() throws {
    let folder = try place.withLedger()
    let package = folder.appendingPathComponent("mine/datapackage.json")
    let text = try String(contentsOf: package, encoding: .utf8)
    for name in ["../../x", "..", ".", "/x", "A"] {
      try text.replacingOccurrences(of: "\"name\": \"mine\"", with: "\"name\": \"\(name)\"")
        .write(to: package, atomically: true, encoding: .utf8)
      let run = try Command.run(["report", "-l", "mine"], in: folder)
      #expect(run.status == 65, "\(name)")
      #expect(run.messages.contains("AL0012"), "\(name)")
    }
    #expect(try names(folder) == ["mine"])
  }
}
