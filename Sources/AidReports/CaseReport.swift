import Accounts
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents

/// `report.txt`: the whole case, made to be read.
public enum CaseReport {
  /// The document.
  public static func document(_ results: Results) -> Document {
    let ledger = results.ledger
    var blocks: [Document.Block] = [.list(whatWasRead(results))]
    blocks += [.section("Promised against delivered")]
    blocks += ReconciliationReport.blocks(results.pledges, ledger)
    blocks +=
      [.section("Stated totals against their items")] + TotalsReport.blocks(results.totals, ledger)
    blocks += [.section("Claims")] + ClaimsReport.blocks(results.claims, ledger)
    blocks += [.section("Everything, by giver and taker")]
    blocks += GroupsReport.ownUnits(results.groups)
    if let sensitivity = results.sensitivity {
      blocks += [.section(Prose(ratesTitle))]
      blocks += SensitivityReport.blocks(sensitivity, ledger)
    }
    switch results.simulation {
    case .success(let simulation):
      blocks += [.section("Draws of the rates")] + SimulationReport.blocks(simulation, ledger)
    case .failure(let error):
      blocks += [
        .section("Draws of the rates"), .paragraph(Prose("No draws: \(error.description)")),
      ]
    case nil: break
    }
    blocks += [.section("Goods that arrived")]
    blocks += ArmsReport.blocks(
      results.arms, pledges: results.goodsPledges, wholes: results.goodsTotals, results.findings,
      ledger)
    blocks += [.section("Order of events and length of periods")]
    blocks += ChronologySection.blocks(ledger)
    blocks += [.section("Findings")] + FindingsReport.blocks(results.findings)
    blocks += [.section("Rates")] + ScenariosSection.blocks(ledger)
    blocks += [.section("Sources")] + SourcesSection.blocks(ledger)
    blocks += [.section("Provenance")] + ProvenanceSection.blocks(results)
    return Document(title: Prose(ledger.description.title), blocks: blocks)
  }

  /// The title of the section in which a page has its sliders.
  static let ratesTitle = "What hangs on the rates"

  private static func whatWasRead(_ results: Results) -> [Prose] {
    let ledger = results.ledger
    let counts = [
      "\(ledger.money.count) statements on money", "\(ledger.goods.count) on goods",
      "\(ledger.events.count) dates", "\(ledger.claims.count) claims",
      "\(ledger.rates.count) rates", "\(ledger.sources.count) sources",
    ]
    let read: Prose =
      "Ledger \(ledger.description.name) \(ledger.description.version): \(counts.joined(separator: ", "))."
    guard let currency = ledger.reportCurrency else { return [read] }
    let display = results.display
    return [
      read,
      """
      Amounts in \(ledger.name(of: currency)) where nothing else is said, rounded \(display.rule.rawValue) \
      to \(display.places) places; exact in the CSV files.
      """,
    ]
  }
}

/// The section on rates: what each scenario may use, and every rate with its source.
enum ScenariosSection {
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let scenarios = ledger.scenarios.values.map { scenario in
      Document.Definition(
        Prose(scenario.id.text),
        Prose(scenario.name + (scenario.note.isEmpty ? "" : ". \(scenario.note)")))
    }
    let table = Report<Rate>("rates") {
      $0.onPage("id", title: "", \.id.text)
      $0.onPage("price", title: "one is", as: .number, \.price.words)
      $0.onPage("pair", title: "") { "\($0.quote) a \($0.base)" }
      $0.onPage("kind", \.kind.rawValue)
      $0.onPage("in_force", title: "in force") { $0.inForce?.text ?? "undated" }
      $0.onPage("source") { ledger.text(of: $0.citations) }
    }.table(Array(ledger.rates.values))
    return [.definitions(scenarios), .table(table)]
  }
}

/// The section on sources: full citations, in the order of `sources.json`.
enum SourcesSection {
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    [
      .definitions(
        ledger.sources.values.map { source in
          Document.Definition(
            Prose([.source(source.id.text, words: source.id.text)]),
            Prose(CitationText(source).full))
        })
    ]
  }
}

/// The last section: what made the report, from which bytes.
enum ProvenanceSection {
  static func blocks(_ results: Results) -> [Document.Block] {
    let description = results.ledger.description
    let lines =
      [
        "aid-ledger \(results.toolVersion)",
        "ledger \(description.name) \(description.version)",
        "scenarios \(results.scenarios.map(\.id.text).joined(separator: ", "))",
        "rounding \(results.display.rule.rawValue) to \(results.display.places) places, where shown; "
          + "nothing is rounded before",
        "SHA-256 of each input:",
      ] + results.inputs.map { "\($0.sha256)  \($0.path)" }
    return [.lines(lines)]
  }
}
