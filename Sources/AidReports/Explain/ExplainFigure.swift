import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// A figure traced: as printed, as read, its row, its links, its value under each scenario.
enum ExplainFigure {
  static func document(_ figure: Figure, _ results: Results) -> Document {
    let ledger = results.ledger
    var blocks: [Document.Block] = [.lines(facts(figure, ledger))]
    if case .money = figure.measure, let target = ledger.reportCurrency {
      blocks += conversions(figure, to: target, results)
    }
    blocks += ExplainParts.links(links(figure, ledger))
    blocks += ExplainParts.claims(naming: figure.id, results)
    blocks += ExplainParts.findings(about: figure.id.text, results)
    return Document(
      title: "\(figure.id)  \(FigureText.words(figure, ledger))", blocks: blocks)
  }

  private static func facts(_ figure: Figure, _ ledger: Ledger) -> [String] {
    var lines: [String] = []
    if !figure.asPrinted.isEmpty { lines.append("printed    “\(figure.asPrinted)”") }
    lines.append("read       \(FigureText.amount(figure, ledger)) (\(figure.bound.name))")
    lines.append("dated      \(FigureText.date(figure.date))")
    lines += duration(figure)
    lines.append("row        \(figure.origin.place)")
    for citation in ledger.fullCitations(figure.citations) {
      lines.append("source     \(citation)")
    }
    if !figure.note.isEmpty { lines += ExplainParts.note(figure.note) }
    return lines
  }

  /// For how long so much a year or a month counts, and what it comes to.
  private static func duration(_ figure: Figure) -> [String] {
    guard let amount = figure.interval, let noun = figure.per?.noun else { return [] }
    switch figure.duration {
    case .times(let times, _):
      return ["counts     \(times.words) \(noun): \((amount * times).words)"]
    case .notStated: return ["counts     for how many \(noun), its dates do not say"]
    case .once, .price: return []
    }
  }

  private static func conversions(
    _ figure: Figure, to target: Identifier<Currency>, _ results: Results
  ) -> [Document.Block] {
    let choices = results.scenarios.map { RateChoice($0) }
    return choices.flatMap { choice -> [Document.Block] in
      let title = Document.Block.heading("under \(choice.name)")
      switch Converter(results.ledger, choice).convert(figure, to: target) {
      case .unconverted(let reason):
        let hint = results.ledger.hint(reason).map { [$0] } ?? []
        return [title, .lines(["not converted: \(reason.sentence)"] + hint)]
      case .converted(let made) where made.steps.isEmpty: return []
      case .converted(let made): return [title] + DerivationText.blocks(made, results.ledger)
      }
    }
  }

  private static func links(_ figure: Figure, _ ledger: Ledger) -> [String] {
    let outgoing = figure.relations.byColumn.flatMap { column, ids in
      ids.map { "\(ExplainFigure.verb[column] ?? column) \($0)" }
    }
    let incoming = ledger.figures.values.flatMap { other in
      other.relations.byColumn.filter { $0.figures.contains(figure.id) }.map {
        "\(other.id) \(ExplainFigure.verb[$0.column] ?? $0.column) it"
      }
    }
    return outgoing + incoming
  }

  private static let verb = [
    "fulfils": "goes towards", "part_of": "is part of", "same_as": "is the same as",
    "alternative_to": "is an alternative to",
  ]
}
