import Accounts
import Claims
import ExactNumbers
import LedgerModel
import Rates
import Search
import Documents

/// Ways in which items could make up a stated total.
public enum HypothesesReport {
  /// So many linked pairs are named.
  private static let shownPairs = 100

  /// The table: a row for each way, the smallest rest first.
  public static func table(_ hypotheses: Hypotheses) -> Table {
    var table = Table(
      name: "hypotheses", caption: "Ways in which items could make up \(hypotheses.total.id)",
      columns: [
        .init("rank", .right), .init("total"), .number("stated"), .number("sum"),
        .number("residual"), .number("share"), .init("items"), .init("rates"),
      ])
    for (index, way) in hypotheses.best.enumerated() {
      table.append([
        .integer(index + 1), .text(hypotheses.total.id.text), .exact(hypotheses.stated),
        .exact(hypotheses.stated - way.residual), .exact(way.residual),
        Cell.end(way.residual.divided(by: hypotheses.stated)),
        .text(way.parts.map(\.figure.id.text).joined(separator: ";")),
        .text(way.parts.map { $0.rate?.text ?? "" }.joined(separator: ";")),
      ])
    }
    return table
  }

  /// The blocks for the eye.
  public static func blocks(_ hypotheses: Hypotheses, _ ledger: Ledger) -> [Document.Block] {
    let display = ledger.numberDisplay
    var table = Table(
      name: "hypotheses",
      columns: [
        .init("residual", title: "unexplained", .right), .init("share", title: "", .right),
        .init("sum", title: "items come to", .right), .init("way", title: "item at rate"),
      ])
    for way in hypotheses.best {
      let share = way.residual.divided(by: hypotheses.stated)
      table.append([
        .text(display.text(way.residual)),
        .text(share.map { display.percent(Interval(exactly: $0)) } ?? ""),
        .text(display.text(hypotheses.stated - way.residual)),
        .text(way.words),
      ])
    }
    var lines = [
      "\(ExactDecimal(hypotheses.tried).grouped) ways tried, which are all there are; the \(hypotheses.best.count) with the "
        + "smallest rest are shown. A small rest proves nothing: among many ways some come near by chance."
    ]
    if hypotheses.total.interval?.isExact == false {
      lines.append(
        "What is unexplained is counted from \(display.text(hypotheses.stated)), an end of what "
          + "\(hypotheses.total.id) may be.")
    }
    lines += hypotheses.linked.prefix(shownPairs).map {
      "Never together, for they are linked: \($0) and \($1)."
    }
    if hypotheses.linked.count > shownPairs {
      lines.append("… and \(hypotheses.linked.count - shownPairs) more pairs that are linked.")
    }
    lines += hypotheses.notTried.map { "Not tried: \($0.figure.id): \($0.reason.sentence)." }
    return [
      .heading(
        "\(hypotheses.total.id)  \(FigureText.words(hypotheses.total, ledger))"),
      .table(table), .lines(lines.flatMap { hanging($0) }),
    ]
  }
}

extension Hypotheses.Hypothesis {
  /// `M03 at R59, M09`; what is not named is left out.
  fileprivate var words: String {
    parts.isEmpty
      ? "nothing"
      : parts.map { part in part.rate.map { "\(part.figure.id) at \($0)" } ?? part.figure.id.text }
        .joined(separator: ", ")
  }
}

extension Hypotheses.NotTried.Reason {
  /// Why, in words.
  fileprivate var sentence: String {
    switch self {
    case .limit: "a limit, not a value"
    case .stretch: "a low and a high, not a value"
    case .omitted(let reason): reason.sentence
    case .rateIsStretch(let rate): "of \(rate) only a stretch is known"
    case .noRate: "it needs a rate, and none is given"
    }
  }
}
