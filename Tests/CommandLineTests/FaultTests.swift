import Foundation
import Testing

@Suite("Calls of the system that fail", .serialized, .enabled(if: FailingCalls.arePossible))
final class FaultTests {
  private let place = Scratch()
  private let report = ["report", "-q", "-l", "mine", "-o", "out"]

  /// A ledger with its report in `out`, and a changed amount, so that a new report is another one.
  private func start() throws -> (folder: URL, old: [String: Data], calls: FailingCalls) {
    let folder = try place.withLedger()
    #expect(try Command.run(report, in: folder).status == 0)
    let money = folder.appendingPathComponent("mine/money.csv")
    let text = try String(contentsOf: money, encoding: .utf8)
    try text.replacingOccurrences(of: "150000,mark.paper,,,\"150,000", with: "1,mark.paper,,,\"1")
      .write(to: money, atomically: true, encoding: .utf8)
    return (folder, try files(in: folder), try FailingCalls(in: folder))
  }

  private func files(in folder: URL) throws -> [String: Data] {
    let out = folder.appendingPathComponent("out")
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: out.appendingPathComponent($0)))
      })
  }

  /// Some numbers from 1 to the last, which is always one of them.
  private func spread(_ last: Int) -> [Int] {
    let step = max(1, last / 6)
    return Set(stride(from: last, to: 0, by: -step)).union([1]).filter { $0 <= last }.sorted()
  }

  @Test(
    "What cannot be looked at ends `report` with 74, and the old report stays",
    arguments: ["opendir", "readdir", "lstat", "stat", "fstat", "realpath", "flock"])
  func blind(_ call: String) throws {
    let (folder, old, calls) = try start()
    let count = try calls.number(of: call, report, in: folder)
    let new = try files(in: folder)
    for number in spread(count) {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
      try restore(old, in: folder)
      let run = try calls.run(report, in: folder, call, at: number, error: EACCES)
      // The library of workbooks asks for the time zone, between our first look and our last, and may do without.
      let isOfLibrary = call == "stat" && number != 1 && number != count
      if isOfLibrary, run.status == 0, try files(in: folder) == new { continue }
      #expect(run.status == 74, "\(call) \(number)")
      #expect(run.messages.hasPrefix("aid-ledger: cannot look at "), "\(call) \(number)")
      #expect(try files(in: folder) == old, "\(call) \(number)")
    }
  }

  private func restore(_ old: [String: Data], in folder: URL) throws {
    let out = folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    for (name, data) in old { try data.write(to: out.appendingPathComponent(name)) }
  }

  @Test("What cannot be looked at ends `new` with 74", arguments: ["opendir", "readdir", "lstat"])
  func blindNew(_ call: String) throws {
    let (folder, old, calls) = try start()
    for number in spread(try calls.number(of: call, ["new", "out"], in: folder)) {
      let run = try calls.run(["new", "out"], in: folder, call, at: number, error: EACCES)
      #expect(run.status == 74, "\(call) \(number)")
      #expect(try files(in: folder) == old, "\(call) \(number)")
    }
  }

  @Test(
    "Where one call fails the report is the old one or the new one, and nothing is left",
    arguments: ["open", "read", "fsync", "close", "rename", "link", "unlink"])
  func oneFails(_ call: String) throws {
    let (folder, old, calls) = try start()
    let count = try calls.number(of: call, report, in: folder)
    let new = try files(in: folder)
    #expect(new != old && count > 0)
    for number in spread(count) {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
      try restore(old, in: folder)
      let run = try calls.run(report, in: folder, call, at: number)
      let there = try files(in: folder)
      #expect(there == new || there == old && run.status != 0, "\(call) \(number)")
      #expect(run.status == 0 || !run.messages.isEmpty, "\(call) \(number)")
    }
  }

  @Test("A run that is killed between two files is known by --check and by the next run")
  func killed() throws {
    let (folder, old, calls) = try start()
    let count = try calls.number(of: "rename", report, in: folder)
    let new = try files(in: folder)
    try? FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
    try restore(old, in: folder)
    // The first brings the list to its place, the next ones the files; the middle one is killed.
    let run = try calls.run(report, in: folder, "rename", at: (count + 2) / 2, how: "kill")
    #expect(run.status == SIGKILL)
    let mixed = try files(in: folder)
    #expect(mixed["report.txt"] == new["report.txt"])
    #expect(mixed["report.sha256"] == old["report.sha256"])
    let check = try Command.run(report + ["--check"], in: folder)
    #expect(check.status == 1)
    #expect(
      check.messages.hasPrefix(
        "out: a run was ended while it wrote here: these are files of two reports\n"))
    let next = try Command.run(report, in: folder)
    #expect(next.status == 0)
    #expect(next.messages.hasPrefix("aid-ledger: out held files of two reports"))
    #expect(try files(in: folder) == new)
    #expect(try Command.run(report, in: folder).messages.isEmpty)
  }

  @Test("Where the disk fails for good midway, the message says that two sets are there")
  func failsOn() throws {
    let (folder, _, calls) = try start()
    let run = try calls.run(report, in: folder, "rename", at: 4, how: "on")
    #expect(run.status == 74)
    #expect(run.messages.contains("files of two runs are there now"))
    #expect(try Command.run(report, in: folder).status == 0)
    #expect(try Command.run(report + ["--check"], in: folder).status == 0)
  }

  @Test("A signal takes temporary files and a new folder away", arguments: ["hup", "int", "term"])
  func signals(_ name: String) throws {
    let (folder, _, calls) = try start()
    try FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
    for number in [3, 8] {
      let run = try calls.run(report, in: folder, "fsync", at: number, how: name)
      #expect(run.status == ["hup": SIGHUP, "int": SIGINT, "term": SIGTERM][name])
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("out").path))
    }
  }
}
