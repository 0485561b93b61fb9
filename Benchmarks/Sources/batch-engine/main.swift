import BatchCases
import Foundation
import Turns

// batch-engine ENGINE CASE THREADS: an engine for the totals of a case, made ready.

let arguments = CommandLine.arguments
guard arguments.count == 4, let given = BatchCase(path: arguments[2]),
  let threads = Int(arguments[3])
else { fail("usage: batch-engine exact|int128 CASE THREADS") }

var engine: any Engine =
  arguments[1] == "int128" ? CheckedLoop(given) : ExactBatch(given, threads: threads)
try serve(run: { try engine.run() }, dump: { engine.bytes })
