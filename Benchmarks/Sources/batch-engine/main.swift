import Foundation

// batch-engine ENGINE CASE THREADS: makes an engine ready and says `ready`; then answers each line on
// standard input: `run` with the seconds of one run, `dump PATH` with the totals in a file.
// The driver, ../../run.py, gives the engines their turns.

let arguments = CommandLine.arguments
guard arguments.count == 4, let given = BatchCase(path: arguments[2]), let threads = Int(arguments[3])
else {
  FileHandle.standardError.write(Data("usage: batch-engine ENGINE CASE THREADS\n".utf8))
  exit(64)
}

var engine: any Engine
switch arguments[1] {
case "dgemm": engine = PlainProduct(given)
case "int128": engine = CheckedLoop(given)
default:
  guard let exact = ExactBatch(given, threads: threads) else { exit(65) }
  engine = exact
}
print("ready")
fflush(stdout)

while let line = readLine() {
  if line.hasPrefix("dump ") {
    FileManager.default.createFile(
      atPath: String(line.dropFirst(5)), contents: Data(engine.bytes))
    print("done")
  } else {
    let clock = ContinuousClock()
    let duration = try clock.measure { try engine.run() }
    print(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
  }
  fflush(stdout)
}
