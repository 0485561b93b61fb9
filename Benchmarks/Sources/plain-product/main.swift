import BatchCases
import CBLAS
import Foundation
import Turns

// plain-product CASE: one ordinary `dgemm` of the same shape, the measure of all engines, and not exact.
//
// An executable of its own: linked with OpenBLAS, the exact engine would meet the library's own threads,
// which `aid-ledger` never starts.

guard CommandLine.arguments.count == 2, let given = BatchCase(path: CommandLine.arguments[1]) else {
  fail("usage: plain-product CASE")
}
let amounts = given.amounts.map { Double($0) }
let rates = given.rates.map { Double($0) }
var totals = [Double](repeating: 0, count: given.groups * given.scenarios)
let (groups, keys, scenarios) = (
  blasint(given.groups), blasint(given.keys), blasint(given.scenarios)
)
try serve {
  cblas_dgemm(
    CblasRowMajor, CblasNoTrans, CblasNoTrans, groups, scenarios, keys, 1, amounts, keys, rates,
    scenarios, 0, &totals, scenarios)
}
