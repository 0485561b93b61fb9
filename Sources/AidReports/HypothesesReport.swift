import Accounts
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import Rates
import Search
import Documents
import Phrases

/// Ways in which items could make up a stated total.
public enum HypothesesReport {
  /// So many linked pairs are named.
  private static let shownPairs = 100

  /// The table: a row for each way, the best first.
  public static func table(_ hypotheses: Hypotheses) -> Table {
    report(hypotheses).table(Array(hypotheses.best.enumerated()))
  }

  private typealias Row = (offset: Int, element: Hypotheses.Hypothesis)

  /// A number of the page in the parts of the total's money, where a display of them is given.
  private static func cell(
    _ value: Ratio, _ hypotheses: Hypotheses, _ display: NumberDisplay?
  ) -> Cell {
    guard let money = hypotheses.total.currency?.text, display?.units[money] != nil else {
      return .number(value)
    }
    return .limits(
      low: value, high: value, words: display?.text(Interval(exactly: value), of: money))
  }

  private static func report(
    _ hypotheses: Hypotheses, _ display: NumberDisplay? = nil
  ) -> Report<Row> {
    Report("hypotheses", title: "Ways in which items could make up \(hypotheses.total.id)") {
      $0.cells("rank", .count, "place in the list, from 1") { .count($0.offset + 1) }
      $0.words("total", "id of the total") { _ in hypotheses.total.id.text }
      $0.cells("stated", .number, "what the total states: its value, or its limit") { _ in
        .number(hypotheses.stated)
      }
      $0.cells(
        "fits", .choice(["yes", "no"]), "whether the items come to what the total may be"
      ) { .text($0.element.fits ? "yes" : "no") }
      $0.cells("sum", .number, "what the items come to") {
        .number(hypotheses.stated - $0.element.residual)
      }
      $0.cells(
        "residual", title: "unexplained", .number, for: .both,
        "stated less what the items come to"
      ) { cell($0.element.residual, hypotheses, display) }
      $0.cells("share", .number, "the rest as a part of what is stated") {
        .number($0.element.residual.divided(by: hypotheses.stated))
      }
      $0.cells("percent", title: "", .share, for: .page, "") { row in
        .limits(
          row.element.residual.divided(by: hypotheses.stated).map { Interval(exactly: $0) })
      }
      $0.cells("come_to", title: "items come to", .number, for: .page, "") {
        cell(hypotheses.stated - $0.element.residual, hypotheses, display)
      }
      if hypotheses.total.interval?.isExact == false {
        $0.said("within", title: "") { row in
          row.element.fits ? "fits" : row.element.residual.isNegative ? "too much" : "too little"
        }
      }
      $0.said("way", title: "item at rate", \.element.words)
      $0.cells("items", .list, "ids of the items") {
        .ids($0.element.parts.map(\.figure.id.text))
      }
      $0.cells("rates", .list, "ids of their rates, in the order of `items`") {
        .ids($0.element.parts.map { $0.rate?.text ?? "" })
      }
    }
  }

  /// The blocks for the eye.
  public static func blocks(_ hypotheses: Hypotheses, _ ledger: Ledger) -> [Document.Block] {
    let display = ledger.numberDisplay
    var lines: [Prose] = [
      """
      \(Ratio(hypotheses.tried)) ways tried, which are all there are; the best \(hypotheses.best.count) are \
      shown. A small rest proves nothing: among many ways some come near by chance.
      """
    ]
    if hypotheses.total.interval?.isExact == false {
      lines.append(
        """
        Ways that come to what \(hypotheses.total.id) may be go first. What is unexplained is counted from \
        \(display.text(Interval(exactly: hypotheses.stated), of: hypotheses.total.currency?.text ?? "")), an end of that.
        """)
    }
    lines += hypotheses.linked.prefix(shownPairs).map { first, second in
      "Never together, for they are linked: \(first) and \(second)."
    }
    let more = hypotheses.linked.count - shownPairs
    if more > 0 {
      lines.append(
        .counting(
          more, one: "… and \(more) more pair that is linked.",
          other: "… and \(more) more pairs that are linked."))
    }
    lines += hypotheses.notTried.map { "Not tried: \($0.figure.id): \($0.reason.sentence)." }
    lines += hypotheses.offDays.prefix(shownPairs).map { figure, rates in
      """
      \(figure.id), \(figure.date.value?.text ?? ""), is not tried at rates that were in force on none of its \
      days (--any-day tries them): \(rates.few(of: 8)).
      """
    }
    return [
      .heading(
        "\(.row(hypotheses.total.id.text))  \(FigureText.words(hypotheses.total, ledger))"),
      .table(
        report(hypotheses, display).table(Array(hypotheses.best.enumerated())).untitled),
      .list(lines),
    ]
  }
}

extension Hypotheses.Hypothesis {
  /// `M03 at R59, M09`; what is not named is left out.
  fileprivate var words: Prose {
    parts.isEmpty
      ? "nothing"
      : parts.map { part in
        part.rate.map { "\(part.figure.id) at \($0)" } ?? Prose(part.figure.id.text)
      }.joined(separator: ", ")
  }
}

extension Hypotheses.NotTried.Reason {
  /// Why, in words.
  fileprivate var sentence: Prose {
    switch self {
    case .limit: "a limit, not a value"
    case .stretch: "a low and a high, not a value"
    case .omitted(let reason): reason.sentence
    case .rateIsStretch(let rate): "of \(rate) only a stretch is known"
    case .noRate: "it needs a rate, and none is given"
    case .offDays: "no rate that leads to the money of the total was in force on its days"
    }
  }
}
