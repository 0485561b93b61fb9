import AidLedger
import Foundation
import Sensitivity

// draw-engine LEDGER COUNT SHAPE: says `ready`, then answers each line on standard input with the
// seconds that so many draws of the ledger's first range took, exact prices on their grid.

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[2]),
  let shape = RateDraws.Shape(rawValue: arguments[3])
else {
  FileHandle.standardError.write(Data("usage: draw-engine LEDGER COUNT SHAPE\n".utf8))
  exit(64)
}
let ledger = CheckedLedger(try LedgerFolder(arguments[1])).ledger
let draws = try RateDraws(ledger, shape: shape, seed: 1920)
print("ready")
fflush(stdout)

while readLine() != nil {
  let clock = ContinuousClock()
  var drawn = 0
  let duration = clock.measure { drawn = draws.columns(0..<count).count }
  precondition(drawn == count)
  print(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
  fflush(stdout)
}
