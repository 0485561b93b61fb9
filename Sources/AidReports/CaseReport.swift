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
    var blocks: [Document.Block] = [.lines(whatWasRead(results))]
    blocks += [.section("Promised against delivered")]
    blocks += ReconciliationReport.blocks(results.pledges, ledger)
    blocks +=
      [.section("Stated totals against their items")] + TotalsReport.blocks(results.totals, ledger)
    blocks += [.section("Claims")] + ClaimsReport.blocks(results.claims, ledger)
    blocks += [.section("Everything, by giver and taker")]
    blocks += GroupsReport.ownUnits(results.groups, ledger)
    if let sensitivity = results.sensitivity {
      blocks += [.section("What hangs on the rates")]
      blocks += SensitivityReport.blocks(sensitivity, ledger)
    }
    switch results.simulation {
    case .success(let simulation):
      blocks += [.section("Draws of the rates")] + SimulationReport.blocks(simulation, ledger)
    case .failure(let error):
      blocks += [.section("Draws of the rates"), .paragraph("No draws: \(error.description)")]
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
    return Document(title: ledger.description.title, blocks: blocks)
  }

  private static func whatWasRead(_ results: Results) -> [String] {
    let ledger = results.ledger
    let counts = [
      "\(ledger.money.count) statements on money", "\(ledger.goods.count) on goods",
      "\(ledger.events.count) dates", "\(ledger.claims.count) claims",
      "\(ledger.rates.count) rates", "\(ledger.sources.count) sources",
    ]
    var lines = [
      "Ledger \(ledger.description.name) \(ledger.description.version): "
        + counts.joined(separator: ", ") + "."
    ]
    if let currency = ledger.reportCurrency {
      lines.append(
        "Amounts in \(ledger.name(of: currency)) where nothing else is said, rounded "
          + "\(results.display.rule.rawValue) to \(results.display.places) places; exact in the CSV files."
      )
    }
    return lines.flatMap { hanging($0, width: 92) }
  }
}

/// The section on rates: what each scenario may use, and every rate with its source.
enum ScenariosSection {
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let scenarios = ledger.scenarios.values.flatMap { scenario in
      hanging(
        "\(scenario.id): \(scenario.name)" + (scenario.note.isEmpty ? "" : ". \(scenario.note)"))
    }
    var table = Table(
      name: "rates",
      columns: [
        .init("id", title: ""), .init("price", title: "one is", .right), .init("pair", title: ""),
        .init("kind"), .init("in force"), .init("source"),
      ])
    for rate in ledger.rates.values {
      table.append([
        .text(rate.id.text), .text(rate.price.words), .text("\(rate.quote) a \(rate.base)"),
        .text(rate.kind.rawValue), .text(rate.inForce?.text ?? "undated"),
        .text(ledger.text(of: rate.citations)),
      ])
    }
    return [.lines(scenarios), .table(table)]
  }
}

/// The section on sources: full citations, in the order of `sources.json`.
enum SourcesSection {
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let lines = ledger.sources.values.flatMap { source in
      hanging("\(source.id): \(CitationText(source).full)")
    }
    return [.lines(lines)]
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
