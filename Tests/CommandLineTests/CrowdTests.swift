import Foundation
import Testing

@Suite("Runs that are killed, and runs at once", .serialized)
final class CrowdTests {
  private let place = Scratch()

  /// Two ledgers, which differ in an amount, and the report of each.
  private func twoLedgers() throws -> (folder: URL, reports: [[String: Data]]) {
    let folder = try place.withLedger()
    let files = FileManager.default
    try files.copyItem(
      at: folder.appendingPathComponent("mine"), to: folder.appendingPathComponent("yours"))
    let money = folder.appendingPathComponent("yours/money.csv")
    let text = try String(contentsOf: money, encoding: .utf8)
    try text.replacingOccurrences(of: "150000,mark.paper,,,\"150,000", with: "1,mark.paper,,,\"1")
      .write(to: money, atomically: true, encoding: .utf8)
    var reports: [[String: Data]] = []
    for name in ["mine", "yours"] {
      _ = try Command.run(["report", "-q", "-l", name, "-o", "out"], in: folder)
      reports.append(try self.files(in: folder))
    }
    return (folder, reports)
  }

  private func files(in folder: URL) throws -> [String: Data] {
    let out = folder.appendingPathComponent("out")
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: out.appendingPathComponent($0)))
      })
  }

  private func start(_ ledger: String, in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = Command.binary
    process.arguments = ["report", "-q", "-l", ledger, "-o", "out"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test("Two reports of two ledgers into one folder at once leave one of them, whole")
  func pairs() throws {
    let (folder, reports) = try twoLedgers()
    #expect(reports[0] != reports[1])
    for index in 0..<10 {
      if index % 3 == 0 {
        try FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
      }
      let both = try [start("mine", in: folder), start("yours", in: folder)]
      for process in both { process.waitUntilExit() }
      #expect(both.map(\.terminationStatus) == [0, 0])
      #expect(reports.contains(try files(in: folder)))
    }
  }

  @Test("A killed run leaves one report, or --check says that there are two; the next run mends it")
  func kills() throws {
    let (folder, reports) = try twoLedgers()
    for (index, delay) in [5, 20, 40, 50, 60, 70, 80, 100].enumerated() {
      let ledger = ["mine", "yours"][index % 2]
      let process = try start(ledger, in: folder)
      usleep(UInt32(delay * 1000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let there = try files(in: folder).filter { !$0.key.hasSuffix("temporary") }
      if !reports.contains(there) {
        let check = try Command.run(
          ["report", "-q", "-l", ledger, "-o", "out", "--check"], in: folder)
        #expect(check.messages.contains("these are files of two reports"))
      }
      #expect(
        try Command.run(["report", "-q", "-l", ledger, "-o", "out"], in: folder).status == 0)
      #expect(try files(in: folder) == reports[index % 2])
    }
  }
}
