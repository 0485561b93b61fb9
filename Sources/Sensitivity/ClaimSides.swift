import Accounts
import Claims
import LedgerModel
import Rates

/// A claim and, where it names a rate, its two sides, each as if it were held against nothing.
struct ClaimSides {
  /// The claim.
  let result: ClaimResult
  /// Its left side.
  let left: ClaimResult?
  /// Its right side.
  let right: ClaimResult?

  /// The claims with their sides, in order.
  static func all(of claims: [ClaimResult], in ledger: Ledger) -> [ClaimSides] {
    var rewriting = ClaimRewriting(ledger)
    let split = claims.map { result -> Bool in
      let text = result.claim.formula
      guard result.claim.namesRate, let formula = try? Formula(parsing: text) else { return false }
      for side in [formula.left, formula.right] {
        rewriting.add("\(text.bytes(side.range)) = 0", of: result.claim)
      }
      return true
    }
    var sides = rewriting.results[...]
    return zip(claims, split).map { result, isSplit in
      ClaimSides(
        result: result, left: isSplit ? sides.popFirst() : nil,
        right: isSplit ? sides.popFirst() : nil)
    }
  }
}

extension String {
  fileprivate func bytes(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}
