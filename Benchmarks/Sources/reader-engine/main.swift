import AidLedger
import Foundation
import LedgerReader

// reader-engine LEDGER [TIMES]: reads a ledger so often; prints its figures, the least seconds of a reading, and
// how many bytes a figure took of the process's memory when the first reading was held.

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: reader-engine LEDGER [TIMES]\n".utf8))
  exit(64)
}

/// The memory that the process holds, in bytes, as Linux counts it.
func resident() throws -> Int {
  let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
  return (Int(text.split(separator: " ")[1]) ?? 0) * 4096
}

let before = try resident()
let folder = try LedgerFolder(arguments[1])
let count = folder.reading.ledger.figures.count
let bytes = (try resident() - before) / max(1, count)
var least = Duration.seconds(1_000_000)
for _ in 0..<(arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3) {
  let start = ContinuousClock.now
  let again = try LedgerFolder(arguments[1])
  guard again.reading.ledger.figures.count == count else { exit(70) }
  least = min(least, ContinuousClock.now - start)
}
print(
  "\(count) figures, \(folder.reading.findings.count) findings, \(least), \(bytes) bytes a figure")
