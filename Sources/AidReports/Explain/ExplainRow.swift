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

/// Rows that have no reckoning of their own: what their cells say, and which rows name them.
enum ExplainRow {
  static func document(
    _ id: String, _ title: String, _ origin: Origin, _ cells: [(name: Prose, value: Prose)],
    citations: [Citation] = [], _ uses: [Document.Block], _ results: Results
  ) -> Document {
    let facts =
      ExplainParts.facts(cells + [("row", Prose("\(origin.place)"))])
      + ExplainParts.citations(citations, results.ledger)
    return Document(
      title: "\(id)  \(title)",
      blocks: [.definitions(facts)] + uses + ExplainParts.findings(about: id, results))
  }
}

/// What an id of a ledger stands for, traced to its row and sources.
public enum Explanation {
  /// The document; `nil` where no row has the id.
  public static func document(of name: String, _ results: Results) -> Document? {
    let ledger = results.ledger
    if let id = Identifier<Figure>(name), let figure = ledger.figures[id] {
      return ExplainFigure.document(figure, results)
    }
    if let result = results.claims.first(where: { $0.claim.id.text == name }) {
      return ExplainClaim.document(result, results)
    }
    if let id = Identifier<Rate>(name), let rate = ledger.rates[id] {
      return ExplainRate.document(rate, results)
    }
    return event(name, results) ?? currency(name, results) ?? scenario(name, results)
      ?? party(name, results) ?? item(name, results) ?? unit(name, results)
      ?? source(name, results)
  }

  private static func event(_ name: String, _ results: Results) -> Document? {
    guard let id = Identifier<Event>(name), let event = results.ledger.events[id] else {
      return nil
    }
    return ExplainRow.document(
      name, event.what, event.origin,
      [
        ("date", event.date.value.map { Prose($0.text) } ?? "not stated"),
        ("written", Prose(event.date.asWritten)),
        ("parties", list(event.parties)), ("after", list(event.after)),
        ("before", list(event.before)), ("note", Prose(event.note)),
      ], citations: event.citations,
      ExplainParts.orders(with: id, results.ledger) + ExplainParts.claims(naming: name, results),
      results)
  }

  private static func currency(_ name: String, _ results: Results) -> Document? {
    let ledger = results.ledger
    guard let id = Identifier<Currency>(name), let currency = ledger.currencies[id] else {
      return nil
    }
    let rows =
      ExplainParts.rows(of: ledger) { $0.currencies.contains(id) }
      + ExplainParts.claims(naming: name, results)
    return ExplainRow.document(
      name, currency.name, currency.origin,
      [
        (
          "part of",
          currency.majorUnit.map {
            "\(Prose.number($0.parts.grouped)) make one \($0.currency)"
          } ?? ""
        ),
        (
          "metal",
          currency.metal.map {
            """
            \(Prose.term($0.metal.rawValue)), \(Prose.number($0.grossGrams.description)) g at \
            \(Prose("\($0.parts)/\($0.of)")), fine \($0.fineGrams) g
            """
          } ?? ""
        ), ("in use", Prose(currency.inUse?.text ?? "")), ("note", Prose(currency.note)),
      ], citations: currency.citations, rows, results)
  }

  private static func scenario(_ name: String, _ results: Results) -> Document? {
    guard let id = Identifier<Scenario>(name), let scenario = results.ledger.scenarios[id] else {
      return nil
    }
    let routes = scenario.routes.map { $0.map(\.text).joined(separator: " > ") }
    return ExplainRow.document(
      name, scenario.name, scenario.origin,
      [
        (
          "prefers",
          Prose(
            (scenario.preferences.map(\.word) + scenario.preferredFigures.map(\.text))
              .joined(separator: ", "))
        ), ("passes through", Prose(routes.joined(separator: "; "))),
        ("note", Prose(scenario.note)),
      ],
      ExplainParts.conversions(under: scenario, results)
        + ExplainParts.claims(naming: name, results), results)
  }

  private static func party(_ name: String, _ results: Results) -> Document? {
    let ledger = results.ledger
    guard let id = Identifier<Party>(name), let party = ledger.parties[id] else { return nil }
    let rows =
      ExplainParts.rows(of: ledger) { $0.parties.contains(id) }
      + ExplainParts.claims(naming: name, results)
    return ExplainRow.document(
      name, party.name, party.origin,
      [
        ("kind", .term(party.kind.rawValue, in: "parties")),
        ("existed", Prose(party.existed?.text ?? "")),
        ("part of", Prose(party.partOf?.text ?? "")), ("note", Prose(party.note)),
      ], citations: party.citations, rows, results)
  }

  private static func item(_ name: String, _ results: Results) -> Document? {
    let ledger = results.ledger
    guard let id = Identifier<Item>(name), let item = ledger.items[id] else { return nil }
    let rows =
      ExplainParts.rows(of: ledger) { $0.items.contains(id) }
      + ExplainParts.claims(naming: name, results)
    return ExplainRow.document(
      name, item.name, item.origin,
      [
        ("category", Prose(item.category)), ("part of", Prose(item.partOf?.text ?? "")),
        ("note", Prose(item.note)),
      ],
      rows, results)
  }

  private static func unit(_ name: String, _ results: Results) -> Document? {
    let ledger = results.ledger
    guard let id = Identifier<GoodsUnit>(name), let unit = ledger.units[id] else { return nil }
    let rows =
      ExplainParts.rows(of: ledger) { $0.units.contains(id) }
      + ExplainParts.claims(naming: name, results)
    let contents = unit.contents.map { contents -> Prose in
      let held: Prose = "\(contents.count) \(contents.unit)"
      return contents.item.map { "\(held) of \($0)" } ?? held
    }
    return ExplainRow.document(
      name, unit.name, unit.origin, [("contents", contents ?? "")], citations: unit.citations,
      rows, results)
  }

  private static func source(_ name: String, _ results: Results) -> Document? {
    let ledger = results.ledger
    guard let id = Identifier<Source>(name), let source = ledger.sources[id] else { return nil }
    let language = ledger.description.display.language
    return Document(
      title: Prose(name),
      blocks: [
        .definitions(
          ExplainParts.facts([
            ("source", Prose(CitationText(source, in: language).full)),
            ("language", Prose(source.language)), ("note", Prose(source.note)),
          ]))
      ] + ExplainParts.rows(of: ledger) { $0.citations.contains { $0.source == id } }
        + ExplainParts.findings(about: name, results))
  }

  private static func list<Named>(_ ids: [Identifier<Named>]) -> Prose {
    Prose(ids.map(\.text).joined(separator: ", "))
  }

  /// The names that can be explained, for "did you mean".
  public static func names(in ledger: Ledger) -> [String] {
    ledger.figures.keys.map(\.text) + ledger.claims.keys.map(\.text)
      + ledger.rates.keys.map(\.text) + ledger.events.keys.map(\.text)
      + ledger.currencies.keys.map(\.text) + ledger.scenarios.keys.map(\.text)
      + ledger.parties.keys.map(\.text) + ledger.items.keys.map(\.text)
      + ledger.units.keys.map(\.text) + ledger.sources.keys.map(\.text)
  }
}

/// A claim traced: the formula, each figure with its row, each step with its result.
enum ExplainClaim {
  static func document(_ result: ClaimResult, _ results: Results) -> Document {
    let claim = result.claim
    let title = claim.note.isEmpty ? claim.formula : claim.note
    let facts =
      ExplainParts.facts([
        ("formula", Prose(claim.formula)),
        ("printed", Prose(claim.asPrinted.isEmpty ? "" : "“\(claim.asPrinted)”")),
        ("row", Prose("\(claim.origin.place)")),
      ]) + ExplainParts.citations(claim.citations, results.ledger)
    var blocks: [Document.Block] = [.definitions(facts)]
    if let tree = result.derivation {
      blocks += [
        .heading("derivation"),
        .lines(DerivationTree(ledger: results.ledger).lines(tree).map { Prose($0) }),
      ]
    }
    blocks += ExplainParts.findings(about: claim.id.text, results)
    return Document(title: "\(claim.id)  \(title): \(result.sentence)", blocks: blocks)
  }
}

/// A rate traced: what it says, since when, who says so, and who uses it.
enum ExplainRate {
  static func document(_ rate: Rate, _ results: Results) -> Document {
    let ledger = results.ledger
    let facts =
      ExplainParts.facts([
        ("price", price(of: rate)),
        ("printed", Prose(rate.asPrinted.isEmpty ? "" : "“\(rate.asPrinted)”")),
        ("kind", .term(rate.kind.rawValue)),
        ("in force", rate.inForce.map { Prose($0.text) } ?? "undated"),
        ("row", Prose("\(rate.origin.place)")),
      ]) + ExplainParts.citations(rate.citations, ledger)
      + ExplainParts.facts([("note", Prose(rate.note))])
    var blocks: [Document.Block] = [.definitions(facts)]
    let uses = uses(of: rate, results)
    if !uses.isEmpty { blocks += [.heading("used by"), .lines(uses)] }
    blocks += ExplainParts.rows(of: ledger) { $0.rates.contains(rate.id) }
    blocks += ExplainParts.claims(naming: rate.id.text, results)
    blocks += ExplainParts.findings(about: rate.id.text, results)
    return Document(
      title: "\(rate.id)  \(ledger.name(of: rate.base)) in \(ledger.name(of: rate.quote))",
      blocks: blocks)
  }

  /// The quotation as its source gives it, and what one of the base is where that is another number.
  private static func price(of rate: Rate) -> Prose {
    let (quotation, base, quote) = (rate.quotation, rate.base, rate.quote)
    guard quotation.baseQuantity == ExactDecimal(1) else {
      let (pair, one) = (quotation.baseQuantity, each(rate.price))
      return switch (quotation.quantity, quotation.range) {
      case (let quantity?, let range?):
        """
        \(pair) \(base) are \(quantity) \(quote), from \(range.lowerBound) to \(range.upperBound), so one \
        \(base) is \(one) \(quote)
        """
      case (let quantity?, nil):
        "\(pair) \(base) are \(quantity) \(quote), so one \(base) is \(one) \(quote)"
      case (nil, let range):
        """
        \(pair) \(base) are \(range?.lowerBound ?? pair) to \(range?.upperBound ?? pair) \(quote), so one \
        \(base) is \(one) \(quote)
        """
      }
    }
    guard let quantity = quotation.quantity, let range = quotation.range else {
      return "one \(base) is \(rate.price) \(quote)"
    }
    return "one \(base) is \(quantity) \(quote), from \(range.lowerBound) to \(range.upperBound)"
  }

  /// A price whose digits never end as the fraction that it is: 1/6.
  private static func each(_ price: Interval) -> Prose {
    guard let exact = price.exactValue, exact.exactDecimal == nil, exact.digitCount <= 12 else {
      return price.prose
    }
    return .number(exact.fractionText)
  }

  private static func uses(of rate: Rate, _ results: Results) -> [Prose] {
    guard let target = results.ledger.reportCurrency else { return [] }
    return results.scenarios.compactMap { scenario in
      let rows = ConvertedFigure.each(
        in: results.book.rates, under: [RateChoice(scenario)], to: target)
      let users = rows.filter { $0.outcome.success?.rates.contains(rate.id) ?? false }
      guard !users.isEmpty else { return nil }
      return Prose("\(scenario.id): \(users.map(\.figure.id.text).joined(separator: ", "))")
    }
  }
}
