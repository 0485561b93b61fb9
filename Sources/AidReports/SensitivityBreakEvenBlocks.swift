import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables

/// The break-even prices for the eye.
struct BreakEvenBlocks {
  let rows: [BreakEven]
  let unsolved: [UnsolvedBreakEven]
  let ledger: Ledger

  var blocks: [Document.Block] {
    let open = unsolved.map { row in
      let name = row.subject.isClaim ? row.subject.text : "\(row.subject.text) \(row.kind.name)"
      let scenario = row.valuation.map { " under \($0.label)" } ?? ""
      let rate = row.reason.rate.map { " at \($0)" } ?? ""
      return "\(name)\(scenario)\(rate): not solved: \(row.reason.sentence)."
    }
    let rest: [Document.Block] = open.isEmpty ? [] : [.lines(open.flatMap { hanging($0) })]
    guard !rows.isEmpty else {
      let one = open.isEmpty ? "No verdict" : "No verdict that could be solved"
      return [.paragraph("\(one) changes with the price of a rate.")] + rest
    }
    return [.table(table)] + rest + [.lines(notes.flatMap { hanging($0) })]
  }

  private var notes: [String] {
    [
      "A price of one rate, all others as they are, at which a verdict changes; exact in "
        + "sensitivity.csv. A gap is judged as “nothing is missing”: where that is possible, nothing "
        + "need be missing; where it fails, something is.",
      "By weight: what one of the base is in the gold money of the quote, where both have a metal.",
    ]
  }

  private var table: Table {
    var table = Table(
      name: "break-even",
      columns: [
        .init("subject", title: ""), .init("scenario"), .init("rate"),
        .init("ledger", title: "its price", .right),
        .init("price", title: "break-even", .right), .init("parity", title: "by weight", .right),
        .init("below"), .init("at"), .init("above"),
      ])
    for (_, same) in OrderedDictionary(grouping: rows, by: RowKey.init) {
      guard let row = same.first, let rate = ledger.rates[row.rate] else { continue }
      let parity = MetalParity(rate, in: ledger)
      let scenarios = OrderedSet(
        same.map { $0.measure.valuationText + ($0.measure.reading == .asPaid ? ", as paid" : "") })
      table.append([
        .text(row.measure.name), .text(scenarios.joined(separator: ", ")),
        .text(row.rate.text), .text(rate.price.words),
        .text(row.price.words),
        .text(parity?.price.truncatedText(places: 4) ?? ""),
        .text(row.verdicts.below.rawValue), .text(row.verdicts.at.rawValue),
        .text(row.verdicts.above.rawValue),
      ])
    }
    return table
  }

  /// The same price with the same verdicts under several scenarios, or in several periods of one, is
  /// told once.
  private struct RowKey: Hashable {
    let name: String
    let rate: Identifier<Rate>
    let price: Ratio
    let words: [String]

    init(_ row: BreakEven) {
      name = row.measure.name
      rate = row.rate
      price = row.price
      words = [row.verdicts.below.rawValue, row.verdicts.at.rawValue, row.verdicts.above.rawValue]
    }
  }
}
