import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// The kinds of findings about claims, by code.
  public static let ofClaims: [FindingKind] = [
    boundAsValue, unlikeScopes, yearlyAgainstTotal, formulaSyntax, formulaType, claimFails,
    claimUndetermined, claimPossible, unknownNameInFormula,
  ]
}
