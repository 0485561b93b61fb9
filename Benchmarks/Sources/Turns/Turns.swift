import Foundation

/// The protocol that all engines speak, as `peers/turns.py` does: says `ready`, then answers each line on
/// standard input: `run` with the seconds of one run, `dump PATH` with the totals in a file.
///
/// The driver, `run.py`, gives the engines their turns.
public func serve(run: () throws -> Void, dump: () -> [UInt8] = { [] }) throws {
  say("ready")
  while let line = readLine() {
    if line.hasPrefix("dump ") {
      try Data(dump()).write(to: URL(fileURLWithPath: String(line.dropFirst(5))))
      say("done")
    } else {
      let duration = try ContinuousClock().measure { try run() }.components
      say("\(Double(duration.seconds) + Double(duration.attoseconds) * 1e-18)")
    }
  }
}

/// Ends the engine with a message.
public func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(64)
}

private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
