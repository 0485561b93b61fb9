import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates

extension ClaimEvaluation {
  package func finding(_ kind: FindingKind, _ fault: FormulaError, details: [String] = [])
    -> Finding
  {
    Finding(
      kind, at: claim.origin.place("formula", within: fault.range), subject: claim.id.text,
      fault.message, details: details, remedy: fault.remedy)
  }

  package func finding(_ doubt: ClaimDoubt) -> Finding {
    let (kind, message): (FindingKind, String) =
      switch doubt.kind {
      case .unlikeScopes:
        (.unlikeScopes, "\(claim.id): the two sides of the minus are not about the same thing")
      case .yearlyAgainstTotal:
        (.yearlyAgainstTotal, "\(claim.id): a yearly figure is set against one that is not")
      case .boundAsValue: (.boundAsValue, "\(claim.id): a limit is used as if it were the value")
      }
    return Finding(
      kind, at: claim.origin.place("formula", within: doubt.range), subject: claim.id.text,
      message, details: doubt.details)
  }

  package func undecided(_ reason: String) -> Finding {
    Finding(
      .claimUndetermined, at: claim.origin.place("formula"), subject: claim.id.text,
      "\(claim.id) cannot be decided: \(reason)")
  }

  package func outcomeFindings(
    _ outcome: ClaimOutcome, _ left: ClaimValue, _ difference: Interval,
    _ leftOut: [Summation.LeftOut]
  ) -> [Finding] {
    switch outcome {
    case .holds: return []
    case .undetermined(let reason): return [undecided(reason)]
    case .possible:
      return [
        Finding(
          .claimPossible, at: claim.origin.place("formula"), subject: claim.id.text,
          "\(claim.id) is possible, not proved",
          details: [left.kind.less(difference)]
            + leftOut.map(\.sentence))
      ]
    case .fails(let distance):
      return [
        Finding(
          .claimFails, at: claim.origin.place("formula"), subject: claim.id.text,
          "\(claim.id) fails by \(Interval(exactly: distance).words.visible(upTo: 80))\(left.kind.suffix)",
          details: [left.kind.less(difference)])
      ]
    }
  }
}

extension QuantityKind {
  /// The difference of the two sides, in words that are no longer than a line.
  fileprivate func less(_ difference: Interval) -> String {
    "left less right is \(difference.differenceWords.visible(upTo: 160))\(suffix)"
  }
}
