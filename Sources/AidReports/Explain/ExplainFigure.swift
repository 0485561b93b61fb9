import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents

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
      let title = Document.Block.heading("under \(choice.valuation.label)")
      switch results.book.rates.converter(choice).convert(figure, to: target) {
      case .failure(let reason):
        let hint = results.ledger.hint(reason).map { [$0] } ?? []
        return [title, .lines(["not converted: \(reason.sentence)"] + hint)]
      case .success(let made) where made.steps.isEmpty: return []
      case .success(let made): return [title] + DerivationText.blocks(made, results.ledger)
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

/// Parts that the explanations share.
enum ExplainParts {
  static func note(_ note: String) -> [String] {
    let lines = hanging(note, width: 76)
    return lines.enumerated().map { index, line in
      (index == 0 ? "note       " : "           ") + line.trimmedStart
    }
  }

  static func links(_ links: [String]) -> [Document.Block] {
    links.isEmpty ? [] : [.heading("links"), .lines(links)]
  }

  static func claims(naming figure: Identifier<Figure>, _ results: Results) -> [Document.Block] {
    let lines = results.claims.filter { result in
      [result.left, result.right].contains { side in
        side?.figures.contains { $0.id == figure } ?? false
      }
    }.map { "\($0.claim.id)  \($0.claim.formula): \($0.sentence)" }
    return lines.isEmpty ? [] : [.heading("claims"), .lines(lines)]
  }

  static func findings(about subject: String, _ results: Results) -> [Document.Block] {
    let lines = results.findings.filter { $0.subject == subject }.flatMap { finding in
      ["\(finding.kind.code) \(finding.kind.severity.rawValue): \(finding.message)"]
        + finding.details.map { "  \($0)" }
    }
    return lines.isEmpty ? [] : [.heading("findings"), .lines(lines)]
  }
}

extension String {
  fileprivate var trimmedStart: Substring { drop { $0 == " " } }
}

extension Ledger {
  /// Citations with the full note of each work and its locator.
  func fullCitations(_ citations: [Citation]) -> [String] {
    citations.map { citation in
      let full = sources[citation.source].map { CitationText($0).full } ?? citation.source.text
      return citation.locator.isEmpty ? full : "\(full) \(citation.locator.firstUppercased)."
    }
  }
}

/// A conversion as a small table of the steps of its tree, and the result below.
public enum DerivationText {
  /// The blocks for the eye.
  public static func blocks(_ conversion: Conversion, _ ledger: Ledger) -> [Document.Block] {
    let tree = DerivationTree(ledger: ledger)
    var table = Table(
      name: "derivation", columns: [.init("step", title: ""), .init("ground", title: "")])
    table.append([.text("\(conversion.amount.words) \(conversion.from)"), .empty])
    for step in conversion.steps.map({ Derivation($0) }) {
      let (label, value) = (tree.label(step), tree.value(step))
      table.append([
        .text(value.isEmpty ? label : "\(label) = \(value)"), .text(tree.note(step)),
      ])
    }
    let display = ledger.numberDisplay
    let isRounded = conversion.result.low?.exactDecimal == nil
    let rounding = isRounded ? ", shown \(display.rule.rawValue) to \(display.places) places" : ""
    var lines = ["= \(conversion.result.inFull) \(conversion.to)\(rounding)"]
    let cautions = conversion.cautionWords
    if !cautions.isEmpty { lines.append("! \(cautions)") }
    return [.table(table), .lines(lines)]
  }
}
