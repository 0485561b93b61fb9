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
import Phrases

/// `report.txt`: the whole case, made to be read.
public enum CaseReport {
  /// The document: a page in short, then the evidence, the doubts and the sources.
  public static func document(_ results: Results) -> Document {
    let ledger = results.ledger
    var blocks: [Document.Block] = [.list(whatWasRead(results))]
    func add(_ title: Prose, _ section: [Document.Block]) {
      if !section.isEmpty { blocks += [.section(title)] + section }
    }
    add("In short", SummarySection(results).blocks)
    add(
      "Promised against delivered",
      pledges(results) + ChartsReport.alone(results)
        + drawn(ChartsReport.pledges(results) + ChartsReport.deliveries(results)))
    add("Stated totals against their items", TotalsReport.blocks(results.totals, ledger))
    add("Claims", ClaimsReport.blocks(results.claims, ledger))
    add(
      "Goods that arrived",
      ArmsReport.blocks(
        results.arms, pledges: results.goodsPledges, wholes: results.goodsTotals,
        results.findings, ledger) + drawn(ChartsReport.goods(results)))
    add("Everything, by giver and taker", GroupsReport.ownUnits(results.groups, ledger))
    add("What the compiler notes, and where others differ", NotesSection.blocks(ledger))
    add("Order of events and length of periods", ChronologySection.blocks(ledger))
    add("Rates", ScenariosSection.blocks(ledger) + drawn(ChartsReport.rates(results)))
    if let sensitivity = results.sensitivity {
      add(
        ratesTitle,
        SensitivityReport.blocks(sensitivity, ledger) + drawn(ChartsReport.gaps(results)))
    }
    switch results.simulation {
    case .success(let simulation)
    where simulation.draws.ranges.isEmpty || simulation.rows.contains(where: \.isMoved):
      add(
        "Draws of the rates",
        SimulationReport.blocks(simulation, ledger) + drawn(ChartsReport.draws(results)))
    // Of rates that nothing uses there is nothing to draw.
    case .success: break
    case .failure(let error):
      add("Draws of the rates", [.paragraph("No draws: \(error.sentence)")])
    case nil: break
    }
    add("Findings", FindingsReport.blocks(results.findings))
    add("Sources", SourcesSection.blocks(ledger))
    add("Provenance", ProvenanceSection.blocks(results))
    return Document(title: Prose(ledger.description.title), blocks: blocks)
  }

  /// The title of the section in which a page has its sliders.
  static let ratesTitle: Prose = "What hangs on the rates"

  /// So many pledges are told one by one.
  private static let mostPledges = 20

  /// The pledges one by one; of many, what was promised and delivered by giver and year.
  private static func pledges(_ results: Results) -> [Document.Block] {
    let count = Set(results.pledges.map(\.subject)).count
    guard count > mostPledges else {
      return ReconciliationReport.blocks(results.pledges, results.ledger)
    }
    return [
      .paragraph(
        """
        \(count) pledges, here by giver and year, each transfer once; one by one in reconciliation.csv.
        """
      )
    ] + GroupsReport.ownUnits(results.years, results.ledger)
  }

  private static func drawn(_ charts: [Document.Chart]) -> [Document.Block] {
    charts.map { .chart($0) }
  }

  private static func whatWasRead(_ results: Results) -> [Prose] {
    let ledger = results.ledger
    let (money, goods, dates) = (ledger.money.count, ledger.goods.count, ledger.events.count)
    let (claims, rates, sources) = (
      ledger.claims.count, ledger.rates.count, ledger.sources.count
    )
    let counts: [Prose] = [
      .counting(money, one: "\(money) statement on money", other: "\(money) statements on money"),
      "\(goods) on goods",
      .counting(dates, one: "\(dates) date", other: "\(dates) dates"),
      .counting(claims, one: "\(claims) claim", other: "\(claims) claims"),
      .counting(rates, one: "\(rates) rate", other: "\(rates) rates"),
      .counting(sources, one: "\(sources) source", other: "\(sources) sources"),
    ]
    let read: Prose =
      "Ledger \(ledger.description.name) \(ledger.description.version): \(counts.joined(separator: ", "))."
    guard let currency = ledger.reportCurrency else { return [read] }
    let display = results.display
    return [
      read,
      """
      Amounts in \(ledger.name(of: currency)) where nothing else is said, shown to \(display.places) places: \
      limits rounded outward, all else \(Prose.term(display.rule.rawValue)); exact in the CSV files.
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
      $0.onPage("id", title: "", as: .row, \.id.text)
      $0.onPage("base", title: "one of") { ledger.name(of: $0.base) }
      $0.said("price", title: "is", as: .number, \.price.prose)
      $0.onPage("quote", title: "of") { ledger.name(of: $0.quote) }
      $0.said("kind") { .term($0.kind.rawValue) }
      $0.said("in_force", title: "in force") {
        $0.inForce.map { DateText.words($0) } ?? "undated"
      }
    }.table(Array(ledger.rates.values))
    let cited = OrderedDictionary(grouping: ledger.rates.values) { ledger.prose(of: $0.citations) }
    let sources = cited.filter { !$0.key.isEmpty }.map { text, rates -> Prose in
      "\(rates.map { Prose([.row($0.id.text)]) }.joined(separator: ", ")): \(text)"
    }
    return [.definitions(scenarios), .table(table)] + (sources.isEmpty ? [] : [.list(sources)])
  }
}

/// The section on sources: full citations with what the compiler says of each, in the order of `sources.json`.
///
/// A row that cites several works was read in the first and cites the others through it, so that a work that is
/// nowhere first was not seen.
enum SourcesSection {
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let read = Set(ledger.rows.compactMap(\.citations.first?.source))
    let (seen, cited) = (
      ledger.sources.values.filter { read.contains($0.id) },
      ledger.sources.values.filter { !read.contains($0.id) }
    )
    let language = ledger.description.display.language
    return list("From which rows were taken", seen, language)
      + list("Cited by these, or not at all", cited, language)
  }

  private static func list(
    _ title: Prose, _ sources: [Source], _ language: Language
  ) -> [Document.Block] {
    guard !sources.isEmpty else { return [] }
    return [
      .heading(title),
      .definitions(
        sources.map { source in
          let note = source.note.isEmpty ? "" : " \(source.note)"
          return Document.Definition(
            Prose(source.id.text),
            "\(.source(source.id.text, words: CitationText(source, in: language).full))\(note)")
        }),
    ]
  }
}

/// The last section: what made the report, from which bytes.
enum ProvenanceSection {
  static func blocks(_ results: Results) -> [Document.Block] {
    let description = results.ledger.description
    let lines: [Prose] =
      [
        "aid-ledger \(results.toolVersion)",
        "ledger \(description.name) \(description.version)",
        "scenarios \(results.scenarios.map(\.id.text).joined(separator: ", "))",
        """
        rounding \(Prose.term(results.display.rule.rawValue)) to \(results.display.places) places, where shown; \
        nothing is rounded before
        """,
        "SHA-256 of each input:",
      ] + results.inputs.map { Prose("\($0.sha256)  \($0.path)") }
    return [.lines(lines)]
  }
}
