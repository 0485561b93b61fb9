import Accounts
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

/// Reasons and remarks in words: what the analyses give as data is told here and nowhere else.
extension Omission {
  /// The reason in plain words.
  public var sentence: Prose {
    switch self {
    case .unconverted(let reason): reason.sentence
    case .linked(let links): "\(links.map(\.words).joined(separator: ", ")), which is counted"
    case .state(.sent): "sent; not known to have arrived"
    case .state(let state?): "its state is `\(state.rawValue)`"
    case .state(nil): "it states no transfer"
    case .durationNotStated: "so much a year or a month, and its dates do not say for how long"
    case .ownArithmetic(let claim):
      "the source's own arithmetic, the result of \(claim) and no second witness"
    case .mayBelong(let column): "its `\(column)` does not say whether it belongs here"
    case .outside(let links):
      """
      \(links.map(\.words).joined(separator: ", ")), which is counted, but of another giver or taker: between \
      none and all of it stands outside
      """
    case .inTotal(let total):
      """
      counted elsewhere, as of another giver or taker than \(total): between none and all of it is in \(total)
      """
    case .partsElsewhere(let parts) where parts.count == 1:
      """
      at least its own parts here; its part \(parts[0]) is counted elsewhere, and nobody knows how much it is
      """
    case .partsElsewhere(let parts):
      """
      at least its own parts here; its parts \(parts.few()) are counted elsewhere, and nobody knows how much \
      they are
      """
    case .othersElsewhere(let parts):
      """
      at least its own parts here; of \(parts.few()), counted elsewhere as of another giver or taker, between \
      none and all is in it
      """
    }
  }
}

extension LeftOut {
  /// `M02: no currency is stated`.
  public var sentence: Prose {
    guard case .ownArithmetic = reason else { return "\(figure.id): \(reason.sentence)" }
    let told: Prose = "\(FigureText.named(figure)): \(reason.sentence)"
    return figure.reckoning.map { "\(told), at \($0.rate)" } ?? told
  }
}

extension Ledger {
  /// What helps where there is no rate between two moneys, and both have one to a third.
  public func hint(_ reason: UnconvertedReason) -> Prose? {
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
  /// As the column `per` of a ledger has it.
  var cell: String {
    switch self {
    case .year: "year"
    case .month: "month"
    case .currency(let base): base.text
    case .goods(let goods): goods.text
    }
  }

  /// An amount so many times: `3 years of 10,000,000`.
  func times(_ times: Interval, of one: Prose) -> Prose {
    self == .month ? "\(times) months of \(one)" : "\(times) years of \(one)"
  }
}

extension Balance.Remark {
  /// The remark in a sentence, where it needs no table beside it.
  func sentence(in ledger: Ledger) -> Prose {
    switch self {
    case .noWhole(let id, let reason): return "\(id): \(reason.sentence)"
    case .lasts(let id, let times, let isDoubted):
      if times.exactValue == .one, !isDoubted { return "" }
      guard let figure = ledger.figures[id], let per = figure.per else { return "" }
      let amount = per.times(times, of: figure.interval?.prose ?? "")
      let date = figure.date.value?.text ?? ""
      return isDoubted
        ? "\(id) counts for \(amount), \(date), a date in doubt"
        : "\(id) counts for \(amount), \(date)"
    case .nothingListed:
      return """
        no delivery is listed, so that anything or nothing may have come; a pledge whose list is complete says \
        `yes` in `complete`
        """
    case .completeAndEmpty:
      return "the list is said to be complete, and nothing in it was delivered"
    case .unlikeScopes(let parts, _, _):
      let names = parts.map { Prose.term($0.rawValue) }.joined(separator: ", ")
      return "the two sides are not about the same thing: \(names)"
    case .foreignParts(let ids):
      return "\(ids.few()) of another giver or taker than the total; counted apart"
    case .keptBackIsNotTheGap(let more):
      return more.high.map { $0.isNegative } == true
        ? "what is said to be withheld or confiscated is \(-more) less than the gap"
        : "what is said to be withheld or confiscated is \(more) more than the gap"
    case .sharedRow(let row, let pledges):
      return """
        \(row) goes towards \(pledges.few()); how much to which is not said, so it counts as nothing to all of \
        it in each
        """
    case .uncertain(let ids):
      return "uncertain, and counted as it stands: \(ids.few())"
    case .raised(let id, let interval):
      return "\(id) is at least what its own parts come to: \(interval)"
    case .shareOfOnePeriod(let per, let share):
      let part = ledger.numberDisplay.percent(share)
      return per == .month
        ? "if one month is meant, \(part) of it came" : "if one year is meant, \(part) of it came"
    case .periodsBetween(let count, let moneys):
      let money: Prose = moneys.count == 1 ? Prose(moneys[0].text) : "one of \(moneys.few())"
      return """
        of \(count) periods of the rates only those are shown in which \(money) is cheapest or dearest; in \
        others more or less may be missing
        """
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
  var rowLabel: Prose {
    switch self {
    case .period(let scenario, let period): "\(scenario) \(DateText.words(period))"
    case .unitsOnly: "own money"
    case .ownDays, .rate: Prose(label)
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
  /// The outcome in a sentence: `fails by 344 days`; with the uncertain numbers that it hangs on.
  public var sentence: Prose {
    guard !unsure.isEmpty else { return bareSentence }
    return "\(bareSentence), by numbers of which some are uncertain: \(unsure.few())"
  }

  /// The figures that it hangs on and that their sources mark as unsure.
  var unsure: [Identifier<Figure>] {
    doubts.flatMap { doubt -> [Identifier<Figure>] in
      if case .uncertain(let ids) = doubt.kind { ids } else { [] }
    }
  }

  private var bareSentence: Prose {
    switch outcome {
    case .holds: "holds"
    case .possible: "possible"
    case .fails(let distance): "fails by \(words(Interval(exactly: distance), isGap: true))"
    case .undetermined(let reason): "undetermined: \(reason.sentence)"
    }
  }

  /// A value of a side or a difference with its unit, as the formula writes it.
  func words(_ value: Interval, isGap: Bool = false) -> Prose {
    guard let formula, let ledger, let kind = left?.kind else { return value.prose }
    return formula.shown(value, kind, in: ledger, isGap: isGap)
  }
}
