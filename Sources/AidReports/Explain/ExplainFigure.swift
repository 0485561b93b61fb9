import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

/// A figure traced: as printed, as read, its row, its links, its value under each scenario.
enum ExplainFigure {
  static func document(_ figure: Figure, _ results: Results) -> Document {
    let ledger = results.ledger
    var blocks: [Document.Block] = [.definitions(facts(figure, ledger))]
    if case .money = figure.measure, let target = ledger.reportCurrency {
      blocks += conversions(figure, to: target, results)
    }
    blocks += ExplainParts.links(links(figure, ledger))
    blocks += ExplainParts.balances(with: figure.id, results)
    blocks += ExplainParts.claims(naming: figure.id, results)
    blocks += ExplainParts.findings(about: figure.id.text, results)
    return Document(
      title: "\(figure.id)  \(FigureText.words(figure, ledger))", blocks: blocks)
  }

  private static func facts(_ figure: Figure, _ ledger: Ledger) -> [Document.Definition] {
    ExplainParts.facts([
      ("printed", Prose(FigureText.quoted(figure))),
      ("read", "\(FigureText.amount(figure, ledger)) (\(Prose.term(figure.bound.name)))"),
      ("dated", FigureText.date(figure.date)), ("counts", duration(figure, ledger)),
      ("row", Prose("\(figure.origin.place)")),
    ]) + ExplainParts.citations(figure.citations, ledger)
      + ExplainParts.facts([("note", Prose(figure.note))])
  }

  /// For how long so much a year or a month counts, and what it comes to.
  private static func duration(_ figure: Figure, _ ledger: Ledger) -> Prose {
    guard let amount = figure.interval, let per = figure.per else { return "" }
    switch figure.duration {
    case .times(let times, _):
      let whole = ledger.inParts(amount * times, of: figure.currency)
      return per == .month ? "\(times) months: \(whole)" : "\(times) years: \(whole)"
    case .notStated:
      return per == .month
        ? "for how many months, its dates do not say" : "for how many years, its dates do not say"
    case .once, .price: return ""
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

  private static func links(_ figure: Figure, _ ledger: Ledger) -> [Prose] {
    let outgoing = figure.relations.byColumn.flatMap { column, ids in
      ids.map { ExplainFigure.link(column, "", $0.text) }
    }
    let incoming = ledger.figures.values.flatMap { other in
      other.relations.byColumn.filter { $0.figures.contains(figure.id) }.map {
        ExplainFigure.link($0.column, other.id.text, nil)
      }
    }
    return outgoing + incoming
  }

  /// `goes towards M11`; of another row `M15 goes towards it`.
  private static func link(_ column: String, _ other: String, _ target: String?) -> Prose {
    switch (column, target) {
    case ("fulfils", let target?): "goes towards \(target)"
    case ("part_of", let target?): "is part of \(target)"
    case ("same_as", let target?): "is the same as \(target)"
    case ("alternative_to", let target?): "is an alternative to \(target)"
    case ("fulfils", nil): "\(other) goes towards it"
    case ("part_of", nil): "\(other) is part of it"
    case ("same_as", nil): "\(other) is the same as it"
    case ("alternative_to", nil): "\(other) is an alternative to it"
    default: Prose("\(other) \(column) \(target ?? "")")
    }
  }
}

/// Parts that the explanations share.
enum ExplainParts {
  /// What is known of a row, by the name of each fact; what says nothing is left out.
  static func facts(_ facts: [(name: Prose, value: Prose)]) -> [Document.Definition] {
    facts.filter { !$0.value.isEmpty }.map { Document.Definition($0.name, $0.value) }
  }

  /// The works that are cited, each with its locator.
  static func citations(_ citations: [Citation], _ ledger: Ledger) -> [Document.Definition] {
    citations.map { citation in
      let full = ledger.sources[citation.source].map {
        CitationText($0, in: ledger.description.display.language).full
      }
      let work = Prose.Run.source(citation.source.text, words: full ?? citation.source.text)
      let place = citation.locator.isEmpty ? "" : " \(citation.locator.firstUppercased)."
      return Document.Definition("source", "\(work)\(place)")
    }
  }

  static func links(_ links: [Prose]) -> [Document.Block] {
    links.isEmpty ? [] : [.heading("links"), .lines(links)]
  }

  static func claims(naming figure: Identifier<Figure>, _ results: Results) -> [Document.Block] {
    let lines = results.claims.filter { result in
      [result.left, result.right].contains { side in
        side?.figures.contains { $0.id == figure } ?? false
      }
    }.map(\.line)
    return lines.isEmpty ? [] : [.heading("claims"), .lines(lines)]
  }

  static func findings(about subject: String, _ results: Results) -> [Document.Block] {
    let lines = results.findings(naming: subject).flatMap { finding -> [Prose] in
      [
        """
        \(finding.kind.code) \(Prose.term(finding.kind.severity.rawValue)): \(finding.message)
        """
      ] + finding.details.map { "  \($0)" }
    }
    return lines.isEmpty ? [] : [.heading("findings"), .lines(lines)]
  }
}

/// A conversion as a small table of the steps of its tree, and the result below.
public enum DerivationText {
  /// The blocks for the eye.
  public static func blocks(_ conversion: Conversion, _ ledger: Ledger) -> [Document.Block] {
    let tree = DerivationTree(ledger: ledger)
    let amount = QuantityKind.money(conversion.from).shown(conversion.amount, in: ledger)
    let first = Table.Row([.said(amount), .empty])
    let steps = conversion.steps.map { step -> Table.Row in
      let step = Derivation(step)
      let (label, value) = (tree.label(step), tree.value(step))
      return Table.Row([
        .said(value.isEmpty ? label : "\(label) = \(value)"), .words(tree.note(step)),
      ])
    }
    let table = Table(
      name: "derivation",
      columns: [Column("step", title: "", for: .page), Column("ground", title: "", for: .page)],
      rows: [first] + steps)
    let display = ledger.numberDisplay
    let isRounded = conversion.result.low?.exactDecimal == nil
    let result: Prose = "= \(Prose(conversion.result.inFull)) \(conversion.to)"
    let rule = Prose.term(display.rule.rawValue)
    var lines: [Prose] = [
      isRounded ? "\(result), shown \(rule) to \(display.places) places" : result
    ]
    if display.units[conversion.to.text] != nil {
      lines.insert("= \(display.text(conversion.result, of: conversion.to.text))", at: 0)
    }
    let cautions = conversion.cautionWords
    if !cautions.isEmpty { lines.append("! \(cautions)") }
    return [.table(table), .lines(lines)]
  }
}
