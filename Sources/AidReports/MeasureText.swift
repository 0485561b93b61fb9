import Accounts
import Claims
import LedgerModel
import Rates
import Sensitivity
import Phrases

/// Measures of the analyses of rates in words.
extension RateMeasure.Subject {
  /// `M11`, `donor=rsfsr`, `C02`.
  var text: String {
    switch self {
    case .balance(let subject): subject.text
    case .group(let key, let value): "\(key.rawValue)=\(value ?? "not stated")"
    case .claim(let id): id.text
    }
  }

  /// The same for the eye.
  var words: Prose {
    guard case .group(let key, let value) = self else { return Prose(text) }
    return "\(key.rawValue)=\(value.map { Prose($0) } ?? "not stated")"
  }

  var isClaim: Bool { if case .claim = self { true } else { false } }
}

extension RateMeasure {
  /// `M11 gap`; for a claim its id.
  var name: Prose {
    subject.isClaim ? subject.words : "\(subject.words) \(Prose.term(kind.name))"
  }

  /// What a column or a row of it is called.
  var valuationLabel: Prose {
    guard let valuation else { return "" }
    return reading == .asPaid ? "\(valuation.rowLabel), as paid" : valuation.rowLabel
  }

  /// What of a key names it, and what its tables call its rates.
  var valuationText: String { valuation?.label ?? "" }

  var periodText: String { valuation?.periodText ?? "" }

  /// What `explain` is asked by, before what is asked of it.
  func key(in report: String) -> String {
    ([report, subject.text, kind.name] + (valuation.map { [$0.key] } ?? [])
      + (reading == .asPaid ? ["as-paid"] : [])).joined(separator: "/")
  }

  /// The same of what was solved for one rate: `sensitivity/M11/gap/as-printed/break-even/R59`.
  func key(in report: String, _ kind: String, _ rate: Identifier<Rate>) -> String {
    "\(key(in: report))/\(kind)/\(rate)"
  }

  /// `M11 gap, as-printed`.
  var words: Prose { valuation == nil ? name : "\(name), \(valuationLabel)" }
}

extension AbsentMeasure.Reason {
  /// Why, in words.
  var sentence: Prose {
    switch self {
    case .rows(let rows): rows.map(\.sentence).joined(separator: "; ")
    case .undetermined(let reason): reason.sentence
    case .notLinear:
      "it multiplies or divides rates or limits, so that it is no sum of amounts and rates"
    }
  }
}

extension UnsolvedBreakEven.Reason {
  /// Why, in words.
  var sentence: Prose {
    switch self {
    case .obstacle(_, let obstacle): obstacle.sentence
    case .absent(let reason): reason.sentence
    case .lesserRates(let count):
      .counting(
        count,
        one: "\(count) more rate is in it, which moves it by less than those that are solved",
        other:
          "\(count) more rates are in it, each of which moves it by less than those that are solved"
      )
    }
  }

  var rate: Identifier<Rate>? { if case .obstacle(let rate, _) = self { rate } else { nil } }
}

extension PriceObstacle {
  /// In words, of one rate.
  var sentence: Prose {
    switch self {
    case .severalInOneStep: "the rate stands in one step with others"
    case .limitTwice: "a figure that is only a limit stands in it with the rate and without"
    case .stretchTwice: "another rate, of which only a stretch is known, stands in it twice"
    case .power: "the rate stands in one product more than once"
    case .bothWays: "the rate multiplies and divides"
    }
  }
}
