import Foundation
import Testing

@Suite("The commands that vary rates", .serialized)
final class SensitivityCommandTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("aid-ledger-\(UUID().uuidString)")
  private let paper = Transcript.root.appendingPathComponent("Ledgers/moscow-ankara").path

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func scratch() throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func output(_ arguments: [String], in folder: URL = Transcript.root) throws -> String {
    let run = try Command.run(arguments, in: folder)
    #expect(run.status == 0)
    return run.output
  }

  /// The rows of a table that start with some cells, spaces between columns taken as one.
  private func rows(_ text: String, _ start: String) -> [String] {
    text.split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { $0.hasPrefix(start) }
  }

  @Test("The headline gap under every scenario, and its break-even beside the parity")
  func headline() throws {
    let text = try output(["sensitivity", "-q", "-l", paper])
    // 100,000,000 rubles at 59 kuruş less at most 11,028,012 lira.
    #expect(rows(text, "as-printed; 59,000,000 5,339,500– 47,971,988–").count == 1)
    for scenario in ["treasury ", "market ", "parity: not converted"] {
      #expect(!rows(text, scenario).isEmpty, "\(scenario)")
    }
    // Read as paid, 11,028,012 / 100,000,000 x 100 kuruş; 0.77423 g over 6.61466 g, a hundred to the
    // lira. Read as reckoned, both sides move together and no price closes the gap.
    #expect(
      told(text, "M11 gap (treasury since Dec 1921, as paid), by RT75 (75; by weight 11.7048…): ")
        == ["holds up to 5.3395; possible up to 11.028012; fails above"])
    #expect(!text.contains("M11 gap (treasury since Dec 1921),"))
    #expect(
      told(text, "C01: ").first?.hasPrefix("holds as stated; holds under as-printed;") == true)
  }

  /// What is said behind a beginning, in remarks that may go over several lines.
  private func told(_ text: String, _ start: String) -> [String] {
    text.replacingOccurrences(of: "\n     ", with: " ").split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }

  @Test("In gold crowns the starter ledger's gap is divided by its rates, and solved")
  func starter() throws {
    let folder = try scratch()
    _ = try output(["new", "mine"], in: folder)
    let text = try output(["sensitivity", "-q", "-l", "mine", "--to", "crown.gold"], in: folder)
    // 400,000 = 150,000 x 100 / x pence, and 150,000 / x marks.
    #expect(
      told(text, "M1 gap (").compactMap { $0.components(separatedBy: ", by ").last } == [
        "R1 (450): holds up to 37.5; fails above", "R2 (5.2): holds up to 0.375; fails above",
      ])
  }

  @Test("A long grid is one table in CSV and in JSON, whatever its pieces")
  func pieces() throws {
    let grid = ["sensitivity", "-q", "-l", paper, "--grid", "R59=55..57.5/0.01"]
    let lines = try output(grid + ["--format", "csv"]).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("subject,measure,") } == 1)
    let points = lines.filter { $0.hasPrefix("M11,gap,grid,as-printed,,as-reckoned,R59,") }
    #expect(points.count == 251)
    // 57,500,000 less 11,028,012 x 57.5/59, and less 9,050,000 rubles at 57.5.
    #expect(
      points.last?.contains(",R59,57.500000,ott.lira.paper,46752361.186440677966,52296250,")
        == true)
    let json = try output(grid + ["--format", "json"])
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((document?["rows"] as? [Any])?.count == lines.count - 1)
  }

  @Test("The number of threads changes no byte of 100,000 draws")
  func threads() throws {
    let draws = ["simulate", "-q", "--draws", "100000", "--seed", "1920", "-l", paper]
    let one = try output(draws + ["--threads", "1"])
    #expect(one.contains("100,000 draws"))
    #expect(one == (try output(draws + ["--threads", "2"])))
  }

  private static let script = "/usr/bin/script"

  @Test(
    "Progress is shown on a terminal only, and taken away at the end",
    .enabled(if: FileManager.default.isExecutableFile(atPath: script)))
  func progress() throws {
    let draws = ["simulate", "-q", "--draws", "10", "-l", paper]
    #expect(try Command.run(draws).messages.isEmpty)
    // `script` gives the command a terminal of its own, and copies it.
    let words = ([Command.binary.path] + draws).map { "'\($0)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.script)
    process.arguments = ["-qec", words + " >/dev/null", "/dev/null"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let shown = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(shown.contains(" totals"))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
  }

  @Test("An interrupt ends with 130 and prints nothing of the answer")
  func interrupted() throws {
    let file = try scratch().appendingPathComponent("out.txt")
    try Data().write(to: file)
    let output = try FileHandle(forWritingTo: file)
    let status = try interruptedStatus(
      ["simulate", "-q", "--draws", "1000000", "-l", paper], output: output, after: 0.5)
    #expect(status == 130)
    #expect(try Data(contentsOf: file).isEmpty)
  }

  @Test("A report that is interrupted leaves whole files only")
  func interruptedReport() throws {
    let folder = try scratch()
    let whole = folder.appendingPathComponent("whole")
    _ = try output(["report", "-q", "-l", paper, "-o", whole.path])
    for delay in [0.02, 0.1, 0.3, 0.6, 1.0, 1.5] {
      let out = folder.appendingPathComponent("out\(delay)")
      let status = try interruptedStatus(
        ["report", "-q", "-l", paper, "-o", out.path], output: FileHandle.nullDevice,
        after: delay)
      #expect(status == 130 || status == 0)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: out.path)) ?? []
      for name in names where !name.hasSuffix("temporary") {
        #expect(
          FileManager.default.contentsEqual(
            atPath: out.appendingPathComponent(name).path,
            andPath: whole.appendingPathComponent(name).path), "\(name) after \(delay) s")
      }
    }
  }

  /// The status that a shell shows: 128 and the signal for a process that a signal ended.
  private func interruptedStatus(
    _ arguments: [String], output: FileHandle, after seconds: Double
  ) throws -> Int32 {
    let process = Process()
    #if os(Linux)
      // A test runner may ignore interrupts, and what it starts would inherit that.
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["--default-signal=INT", Command.binary.path] + arguments
    #else
      process.executableURL = Command.binary
      process.arguments = arguments
    #endif
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    process.interrupt()
    process.waitUntilExit()
    let status = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? 128 + status : status
  }

  @Test(
    "What cannot be varied ends with the usage code",
    arguments: [
      ["sensitivity", "--grid", "R59=1..2"], ["sensitivity", "--to", "nothing"],
      ["simulate", "--draws", "0"], ["simulate", "--vary", "R0=1..2"],
      ["hypotheses", "M15", "--limit", "0"], ["hypotheses", "M99"],
    ])
  func refused(_ arguments: [String]) throws {
    let run = try Command.run(arguments + ["-q", "-l", paper])
    #expect(run.status == 64)
    #expect(run.output.isEmpty && !run.messages.isEmpty)
  }

  @Test(
    "The help of each begins with examples", arguments: ["sensitivity", "simulate", "hypotheses"])
  func help(_ command: String) throws {
    let text = try output([command, "--help"])
    let examples = try #require(text.range(of: "EXAMPLES\n"))
    let usage = try #require(text.range(of: "USAGE:"))
    #expect(examples.lowerBound < usage.lowerBound)
  }
}
