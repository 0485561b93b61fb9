import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
@testable import Sensitivity

extension RateMeasure {
  /// `M1 gap`, `C1`, `donor=x total`.
  var name: String {
    judgement != nil && kind == .difference ? subject.name : "\(subject.name) \(kind.name)"
  }

  /// The pledge or the total, by its id.
  var pledge: String? {
    switch subject {
    case .balance(.pledge(let id)), .balance(.total(let id)): id.text
    default: nil
    }
  }

  /// The scenario, where the measure has one.
  var scenario: String {
    switch valuation {
    case .ownDays(let id)?, .period(let id, _)?: id.text
    default: ""
    }
  }
}

extension RateMeasure.Subject {
  var name: String {
    switch self {
    case .balance(.pledge(let id)), .balance(.total(let id)): id.text
    case .balance(.pledges(let ids)): ids.map(\.text).joined(separator: "+")
    case .group(let key, let name): "\(key.rawValue)=\(name ?? "?")"
    case .claim(let id): id.text
    }
  }
}

extension Simulation.Row {
  /// In how many draws each verdict comes out, in the order of `Verdict`.
  var counts: [Int] {
    verdicts.map { verdicts in Verdict.allCases.map { verdicts[$0] ?? -1 } } ?? []
  }
}
