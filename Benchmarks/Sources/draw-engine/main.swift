import AidLedger
import Foundation
import Sensitivity
import Turns

// draw-engine LEDGER COUNT SHAPE: so many draws of the rates of a ledger that have a range, exact prices
// on their grid.

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[2]),
  let shape = RateDraws.Shape(rawValue: arguments[3])
else { fail("usage: draw-engine LEDGER COUNT SHAPE") }
let ledger = CheckedLedger(try LedgerFolder(arguments[1])).ledger
let draws = try RateDraws(ledger, shape: shape, seed: 1920)
try serve {
  guard draws.columns(0..<count).count == count else { fail("draws are missing") }
}
