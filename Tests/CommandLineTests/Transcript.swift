import Foundation
import Testing

/// A transcript: commands as a user types them, with what they print and how they end.
///
/// In `Transcripts/*.md` a block starts with `$ aid-ledger …`, goes on with standard output, then
/// standard error with `! ` before each line, and ends with `exit N` where N is not 0. The ledger is
/// `Ledgers/moscow-ankara`, or `starter`, written by `aid-ledger new`.
struct Transcript: CustomTestStringConvertible {
  let file: URL

  var testDescription: String { file.lastPathComponent }

  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    return folder
  }()

  static let all: [Transcript] = {
    let folder = root.appendingPathComponent("Tests/CommandLineTests/Transcripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map {
      Transcript(file: folder.appendingPathComponent($0))
    }
  }()

  /// The transcript with every command run again.
  func rerun() throws -> String {
    var result: [String] = []
    var skipping = false
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("$ aid-ledger ") {
        result += [line] + (try Command.run(Transcript.words(of: line.dropFirst(13))).lines)
        skipping = true
      } else if line.hasPrefix("```") || !skipping {
        result.append(line)
        skipping = false
      }
    }
    return result.joined(separator: "\n")
  }

  /// Splits at spaces; quotes keep words together.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var quoted = false
    for character in line {
      if character == "'" {
        quoted.toggle()
      } else if character == " ", !quoted {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    return words + [word]
  }
}

/// The built command, run in the repository's root.
struct Command {
  let output: String
  let messages: String
  let status: Int32

  /// What a transcript shows.
  var lines: [String] {
    var lines = output.isEmpty ? [] : output.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    lines += messages.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "!" : "! \($0)" }
    return lines + (status == 0 ? [] : ["exit \(status)"])
  }

  /// The binary stands beside the test bundle.
  static let binary: URL = {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.contains(".xctest") } ?? arguments[0]
    var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.isExecutableFile(
        atPath: folder.appendingPathComponent("aid-ledger").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("aid-ledger")
  }()

  static func run(
    _ arguments: [String], in folder: URL = Transcript.root, environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Command {
    try run(binary, arguments, in: folder, environment: environment, output: output)
  }

  /// Runs a line of the shell, for what only a shell can set.
  static func run(shell line: String, in folder: URL = Transcript.root) throws -> Command {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, environment: [:], output: nil)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String],
    output: FileHandle?
  ) throws -> Command {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = output ?? out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let messages = Reader(err)
    let text = output == nil ? out.fileHandleForReading.readDataToEndOfFile() : Data()
    process.waitUntilExit()
    return Command(
      output: String(decoding: text, as: UTF8.self), messages: messages.text,
      status: process.terminationStatus)
  }
}

/// Reads a pipe on the side, so that a full one never holds the command up.
private final class Reader: @unchecked Sendable {
  private let group = DispatchGroup()
  private var data = Data()

  init(_ pipe: Pipe) {
    group.enter()
    DispatchQueue.global().async {
      self.data = pipe.fileHandleForReading.readDataToEndOfFile()
      self.group.leave()
    }
  }

  var text: String {
    group.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
