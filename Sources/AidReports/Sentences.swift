import Accounts
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents

/// Reasons and remarks in words: what the analyses give as data is told here and nowhere else.
extension Omission {
  /// The reason in plain words.
  public var sentence: String {
    switch self {
    case .unconverted(let reason): reason.sentence
    case .linked(let links): links.map(\.words).joined(separator: ", ") + ", which is counted"
    case .state(.sent): "sent; not known to have arrived"
    case .state(let state?): "its state is `\(state.rawValue)`"
    case .state(nil): "it states no transfer"
    case .durationNotStated: "so much a year or a month, and its dates do not say for how long"
    case .ownArithmetic(let claim):
      "the source's own arithmetic, the result of \(claim) and no second witness"
    case .mayBelong(let column): "its `\(column)` does not say whether it belongs here"
    case .outside(let links):
      links.map(\.words).joined(separator: ", ")
        + ", which is counted, but of another giver or taker: between none and all of it stands outside"
    case .inTotal(let total):
      "counted elsewhere, as of another giver or taker than \(total): between none and all of it is in \(total)"
    case .partsElsewhere(let parts):
      "at least its own parts here; "
        + (parts.count == 1
          ? "its part \(parts[0]) is counted elsewhere, and nobody knows how much it is"
          : "its parts \(parts.few()) are counted elsewhere, and nobody knows how much they are")
    case .othersElsewhere(let parts):
      "at least its own parts here; of \(parts.few()), counted elsewhere as of another giver or taker, "
        + "between none and all is in it"
    }
  }
}

extension LeftOut {
  /// `M02: no currency is stated`.
  public var sentence: String {
    guard case .ownArithmetic = reason else { return "\(figure.id): \(reason.sentence)" }
    let rate = figure.reckoning.map { ", at \($0.rate)" } ?? ""
    return "\(FigureText.named(figure)): \(reason.sentence)\(rate)"
  }
}

extension Ledger {
  /// What helps where there is no rate between two moneys, and both have one to a third.
  public func hint(_ reason: UnconvertedReason) -> String? {
    guard case .noRate(let from, let to) = reason else { return nil }
    func major(_ id: Identifier<Currency>) -> Identifier<Currency> {
      unitChain(of: id)?.major.id ?? id
    }
    func partners(_ id: Identifier<Currency>) -> OrderedSet<Identifier<Currency>> {
      OrderedSet(
        rates.values.compactMap { rate in
          let (base, quote) = (major(rate.base), major(rate.quote))
          return base == major(id) ? quote : quote == major(id) ? base : nil
        })
    }
    guard let between = partners(from).intersection(partners(to)).first else { return nil }
    return "both have a rate to \(between); a scenario passes through it where its `via` names it"
  }
}

extension Figure.Per {
  /// `a year`.
  var words: String {
    switch self {
    case .year: "a year"
    case .month: "a month"
    case .currency(let base): "a \(base)"
    }
  }

  /// As the column `per` of a ledger has it.
  var cell: String {
    switch self {
    case .year: "year"
    case .month: "month"
    case .currency(let base): base.text
    }
  }

  var noun: String { self == .month ? "months" : "years" }
}

extension Scope {
  /// The scope in one line: `from bukhara to turkey, dated 1920, money, promised`.
  var text: String {
    func list(_ values: [String]) -> String {
      values.isEmpty ? "not stated" : values.joined(separator: ", ")
    }
    return "from \(list(donors.map(\.text))) to \(list(recipients.map(\.text))), dated "
      + [
        list(dates.map { $0 ?? "not stated" }), list(kinds.map(\.rawValue)),
        list(states.map { $0?.rawValue ?? "not stated" }),
      ].joined(separator: ", ")
  }
}

extension Balance.Remark {
  /// The remark in a sentence, where it needs no table beside it.
  func sentence(in ledger: Ledger) -> String {
    switch self {
    case .noWhole(let id, let reason): return "\(id): \(reason.sentence)"
    case .lasts(let id, let times, let isDoubted):
      if times.exactValue == .one, !isDoubted { return "" }
      let figure = ledger.figures[id]
      let noun = figure?.per?.noun ?? "times"
      let one = figure?.interval?.words ?? ""
      let doubt = isDoubted ? ", a date in doubt" : ""
      return "\(id) counts for \(times.words) \(noun) of \(one), \(figure?.date.value?.text ?? "")"
        + doubt
    case .nothingListed:
      return
        "no delivery is listed, so that anything or nothing may have come; a pledge whose list is "
        + "complete says `yes` in `complete`"
    case .completeAndEmpty:
      return "the list is said to be complete, and nothing in it was delivered"
    case .unlikeScopes(let parts, _, _):
      return
        "the two sides are not about the same thing: \(parts.map(\.rawValue).joined(separator: ", "))"
    case .foreignParts(let ids):
      return "\(ids.few()) of another giver or taker than the total; counted apart"
    case .keptBackIsNotTheGap(let more):
      let amount = more.high.map { $0.isNegative } == true ? (-more, "less") : (more, "more")
      return
        "what is said to be withheld or confiscated is \(amount.0.words) \(amount.1) than the gap"
    case .sharedRow(let row, let pledges):
      return
        "\(row) goes towards \(pledges.few()); how much to which is not said, so it counts as nothing "
        + "to all of it in each"
    case .raised(let id, let interval):
      return "\(id) is at least what its own parts come to: \(interval.words)"
    case .shareOfOnePeriod(let per, let share):
      return "if one \(per == .month ? "month" : "year") is meant, "
        + "\(ledger.numberDisplay.percent(share)) of it came"
    case .periodsBetween(let count, let moneys):
      let money = moneys.count == 1 ? moneys[0].text : "one of \(moneys.few())"
      return
        "of \(count) periods of the rates only those are shown in which \(money) is cheapest or "
        + "dearest; in others more or less may be missing"
    }
  }
}

extension Valuation {
  /// What a row is called in files and keys: the scenario or the rate; `own-money` where none is used.
  package var label: String {
    switch self {
    case .ownDays(let scenario): scenario.text
    case .period(let scenario, _): scenario.text
    case .rate(let rate): rate.text
    case .unitsOnly: "own-money"
    }
  }

  /// The period in which everything is valued; empty where each figure has its own days.
  var periodText: String {
    if case .period(_, let period) = self { period.text } else { "" }
  }

  /// What a row is called in a table for the eye.
  var rowLabel: String {
    switch self {
    case .period(let scenario, let period): "\(scenario) \(DateText.words(period))"
    case .unitsOnly: "own money"
    case .ownDays, .rate: label
    }
  }

  /// The part of a key that names the valuation.
  var key: String {
    if case .period(let scenario, let period) = self {
      // The stroke of a period would read as a part of the key.
      return "\(scenario)/\(period.text.replacing("/", with: ".."))"
    }
    return label
  }
}

extension Reading {
  /// The word for files.
  var word: String {
    switch self {
    case .asReckoned: "as-reckoned"
    case .asPaid: "as-paid"
    }
  }
}

extension QuantityKind {
  /// The unit alone: `rub.gold`, `rifle piece`.
  var unitText: String { suffix.split(separator: " ").joined(separator: " ") }
}

extension Balance.Subject {
  /// The ids: `M11`, `M3+M4`.
  var text: String {
    switch self {
    case .pledge(let id), .total(let id): id.text
    case .pledges(let ids): ids.map(\.text).joined(separator: "+")
    }
  }

  /// What is balanced, as a word for files.
  var word: String {
    switch self {
    case .pledge: "pledge"
    case .pledges: "pledges"
    case .total: "total"
    }
  }
}

extension Balance {
  /// What `explain` is asked by, before the number: `reconciliation/M11/as-printed`.
  func key(in report: String) -> String {
    [report, subject.text, valuation.key].joined(separator: "/")
      + (hasReckonings && reading == .asPaid && valuation != .unitsOnly ? "/as-paid" : "")
  }
}

extension ClaimResult {
  /// The outcome in a sentence: `fails by 344 days`.
  public var sentence: String {
    switch outcome {
    case .holds: "holds"
    case .possible: "possible"
    case .fails(let distance): "fails by \(words(Interval(exactly: distance)))"
    case .undetermined(let reason): "undetermined: \(reason.sentence)"
    }
  }

  /// A value of a side or a difference with its unit, as the formula writes it.
  func words(_ value: Interval) -> String {
    let (written, unit) = asWritten(value)
    return written.words + unit
  }

  /// The same without its unit.
  func bareWords(_ value: Interval) -> String { asWritten(value).value.words }

  private func asWritten(_ value: Interval) -> (value: Interval, unit: String) {
    guard let formula, let kind = left?.kind else { return (value, "") }
    return formula.asWritten(value, kind)
  }
}
