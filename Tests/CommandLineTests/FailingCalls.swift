import Foundation
import Testing

/// The command with a call of the system that fails; `Faults/failing.c` says how.
final class FailingCalls {
  private let library: URL
  private let count: URL

  /// Whether there is what it takes: Linux and a C compiler.
  static let arePossible: Bool = {
    #if os(Linux)
      compiler != nil
    #else
      false
    #endif
  }()

  private static let compiler = ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  init(in folder: URL) throws {
    library = folder.appendingPathComponent("failing.so")
    count = folder.appendingPathComponent("count")
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Faults/failing.c")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.compiler))
    process.arguments = ["-shared", "-fPIC", "-o", library.path, source.path, "-ldl"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// Runs the command with the n-th call failing.
  func run(
    _ arguments: [String], in folder: URL, _ call: String, at number: Int, error: Int32 = EIO,
    how: String = "once"
  ) throws -> Command {
    try Command.run(
      arguments, in: folder,
      environment: [
        "LD_PRELOAD": library.path, "FAIL_CALL": call, "FAIL_AT": String(number),
        "FAIL_ERRNO": String(error), "FAIL_HOW": how, "FAIL_COUNT": count.path,
      ])
  }

  /// How often the command makes the call.
  func number(of call: String, _ arguments: [String], in folder: URL) throws -> Int {
    _ = try run(arguments, in: folder, call, at: 0)
    let text = try String(contentsOf: count, encoding: .utf8)
    return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
