import ArgumentParser
import Foundation
import Testing

@testable import aid_ledger

@Suite("What cannot be said", .serialized)
final class StreamTests {
  private let place = Scratch()

  /// Runs a line of the shell, in which `$0` is the command.
  private func shell(_ line: String, in folder: URL = Transcript.root) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, Command.binary.path]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "Findings, answers and messages that are lost end with 74, whatever the stream",
    arguments: [
      "convert -l Tests/Specimens/AL0013-path-above/invalid",
      "convert -l Ledgers/moscow-ankara", "claims --strict -l Ledgers/moscow-ankara",
      "arms -q --format csv -l Ledgers/moscow-ankara >&-", "check -l nowhere", "frobnicate",
    ])
  func lost(_ words: String) throws {
    if !words.hasSuffix(">&-") {
      #expect(try shell("\"$0\" \(words) 2>/dev/full") == 74)
      #expect(try shell("\"$0\" \(words) 2>&-") == 74)
    }
    #expect(try shell("\"$0\" \(words) >&- 2>&- <&-") == 74)
  }

  @Test(
    "Findings of check stand on standard output, and are not lost there",
    arguments: ["Ledgers/moscow-ankara", "Tests/Specimens/AL0013-path-above/invalid"])
  func lostFindings(_ ledger: String) throws {
    #expect(try shell("\"$0\" check -l \(ledger) >/dev/full") == 74)
    #expect(try shell("\"$0\" check -l \(ledger) >&- 2>&- <&-") == 74)
  }

  @Test("Where there is nothing to say, nothing is lost")
  func nothingToSay() throws {
    let folder = try place.withLedger()
    #expect(try shell("\"$0\" check -l mine 2>/dev/full", in: folder) == 0)
    #expect(try shell("\"$0\" check -l mine 2>&-", in: folder) == 0)
    #expect(try shell("\"$0\" check -l mine >/dev/full", in: folder) == 74)
  }

  @Test("With the streams closed no file takes their place")
  func closedStreams() throws {
    let folder = try place.withLedger()
    #expect(try shell("\"$0\" report -l mine -o out >&- 2>&- <&-", in: folder) == 74)
    let check = try Command.run(["report", "-l", "mine", "-o", "out", "--check"], in: folder)
    #expect(check.status == 0)
  }

  @Test("The name of a package is shown and not obeyed")
  func escapes() throws {
    let folder = try place.withLedger()
    let package = folder.appendingPathComponent("mine/datapackage.json")
    try String(contentsOf: package, encoding: .utf8)
      .replacingOccurrences(of: "\"name\": \"mine\"", with: #""name": "\u001b]0;me\u0007\u202e""#)
      .write(to: package, atomically: true, encoding: .utf8)
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.output.hasSuffix("\n\\u{1B}]0;me\\u{7}\\u{202E}: 1 error, 0 warnings, 1 note\n"))
    #expect(!(run.output + run.messages).contains("\u{1B}"))
  }

  @Test("Text from a ledger is shown in every answer and report, and kept in tables for programs")
  func escapesInAnswers() throws {
    let folder = try place.withLedger()
    let events = folder.appendingPathComponent("mine/events.csv")
    try String(contentsOf: events, encoding: .utf8)
      .replacingOccurrences(of: "Agreement on aid", with: "Agreement\u{202E}")
      .write(to: events, atomically: true, encoding: .utf8)
    for command in [["check"], ["claims"], ["reconcile"], ["explain", "E1"], ["report"]] {
      let run = try Command.run(command + ["-l", "mine"], in: folder)
      #expect(run.status == 0, "\(command)")
      #expect(!(run.output + run.messages).unicodeScalars.contains("\u{202E}"), "\(command)")
    }
    let explained = try Command.run(["explain", "E1", "-l", "mine"], in: folder)
    #expect(explained.output.contains("Agreement\\u{202E}"))
    let report = folder.appendingPathComponent("Reports/mine/report.txt")
    let text = try String(contentsOf: report, encoding: .utf8)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  private struct Unforeseen: Error {}

  @Test("An error that nobody has foreseen is a fault of the tool: 70, and not a failed check")
  func unforeseen() {
    #expect(Ending.of { throw Unforeseen() } == Exit.ownFault)
    #expect(Ending.of { throw Exit.checkFailed } == Exit.checkFailed)
    #expect(Exit.ownFault == ExitCode(70) && Exit.checkFailed == ExitCode(1))
  }
}
