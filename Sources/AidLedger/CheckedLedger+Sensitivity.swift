import AidReports
import LedgerModel
import OrderedCollections
import Search
import Sensitivity
import Documents
import Phrases

extension CheckedLedger {
  /// Pledges and claims under every scenario, their break-even prices, and what a grid makes of them.
  ///
  /// - Parameters:
  ///   - target: the currency to speak in; without it the ledger's own.
  ///   - names: the scenarios by their ids; all of them for none.
  ///   - grids: `R59=55..85/0.25`, every combination of which is computed.
  ///   - threads: how many threads share the grid.
  /// - Returns: the analysis as blocks for the eye and as a table.
  /// - Throws: where the currency, a scenario or a grid is not understood, or the grid is too large.
  public func sensitivity(
    to target: String?, scenarios names: [String], grids: [String], threads: Int
  ) throws(RequestFailure) -> Answer {
    let currency = try self.currency(target)
    let scenarios = try self.scenarios(names)
    let ledger = self.ledger
    let columns = try varied { () throws(VariationError) -> PriceColumns? in
      var read: [RateGrid] = []
      for grid in grids { read.append(try RateGrid(parsing: grid, in: ledger)) }
      return read.isEmpty ? nil : try RateGrid.columns(read)
    }
    let plain = SensitivityAnalysis(book, claims, under: scenarios, to: currency)
    let analysis = try varied { () throws(VariationError) in
      guard let columns else { return plain }
      return try plain.adding(columns, in: ledger, threads: threads)
    }
    return answer(
      "Sensitivity to rates", SensitivityReport.fullBlocks(analysis, ledger),
      SensitivityReport.table(analysis, ledger))
  }

  /// What draws of the rates make of totals, gaps and claims.
  ///
  /// - Parameters:
  ///   - request: what to draw and what to total.
  ///   - progress: told how many totals of how many are done.
  /// - Returns: quantiles and shares as blocks for the eye and as a table.
  /// - Throws: where the request is not understood or too large, or nothing can be drawn.
  public func simulation(
    _ request: SimulationRequest, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RequestFailure) -> Answer {
    guard (1...Simulation.mostDraws).contains(request.count) else {
      throw RequestFailure("\(request.count) draws; from 1 to \(Simulation.mostDraws) can be drawn")
    }
    let currency = try self.currency(request.currency)
    let scenarios = try self.scenarios(request.scenarios)
    let draws = try varied { () throws(VariationError) -> RateDraws in
      var ranges: [RateRange] = []
      for text in request.ranges { ranges.append(try RateRange(parsing: text, in: ledger)) }
      return try RateDraws(ledger, ranges, shape: request.shape, seed: request.seed)
    }
    guard !draws.ranges.isEmpty else {
      throw RequestFailure(
        "no rate has a range: fill `low` and `high` in rates.csv, or use --vary RATE=LOW..HIGH")
    }
    let measures = MeasureSet(
      book, claims, under: scenarios, to: currency, by: request.groupings)
    let effort = RateEffort(of: measures.measures, in: ledger, moving: draws.ranges.map(\.rate))
    try varied { () throws(VariationError) in
      try effort.check(columns: request.count, most: RateEffort.mostTotals)
    }
    let simulation = Simulation(
      measures, in: ledger, draws, count: request.count, threads: request.threads
    ) { progress($0, measures.measures.count) }
    return answer(
      "Simulation", SimulationReport.blocks(simulation, ledger), SimulationReport.table(simulation))
  }

  /// Ways in which items could make up a stated total.
  ///
  /// - Parameters:
  ///   - total: the total, by its id.
  ///   - items: the items by their ids; for none, all that the ledger names as its parts.
  ///   - rates: the candidate rates by their ids; for none, all of the ledger's.
  ///   - limit: how many ways to show, from 1 to `Hypotheses.mostKept`.
  ///   - anyDay: whether a rate is tried whatever its period.
  /// - Returns: the ways as blocks for the eye and as a table.
  /// - Throws: where a name is unknown, the total has no number, or there are too many ways.
  public func hypotheses(
    of total: String, items: [String], rates: [String], limit: Int, anyDay: Bool = false
  ) throws(RequestFailure) -> Answer {
    guard (1...Hypotheses.mostKept).contains(limit) else {
      throw RequestFailure("\(limit) ways; from 1 to \(Hypotheses.mostKept) can be shown")
    }
    let id = try find(total, "figure", ledger.figures.keys)
    guard let figure = ledger.figures[id] else { throw RequestFailure("`\(total)` is no figure") }
    var chosen: [Figure] = []
    for item in items {
      let id = try find(item, "figure", ledger.figures.keys)
      chosen += ledger.figures[id].map { [$0] } ?? []
    }
    if items.isEmpty { chosen = ledger.money.filter { $0.relations.partOf.contains(id) } }
    guard !chosen.isEmpty else {
      throw RequestFailure("no figure is part of \(id); name items with --item")
    }
    var candidates: [Identifier<Rate>] = []
    for rate in rates { candidates.append(try find(rate, "rate", ledger.rates.keys)) }
    if rates.isEmpty { candidates = Array(ledger.rates.keys) }
    do throws(HypothesesError) {
      let found = try Hypotheses(
        of: figure, from: chosen, at: candidates, in: book, limit: limit, anyDay: anyDay)
      return answer(
        "What could make up a total", HypothesesReport.blocks(found, ledger),
        HypothesesReport.table(found))
    } catch {
      throw RequestFailure(error.description)
    }
  }

  private func varied<Made>(
    _ make: () throws(VariationError) -> Made
  ) throws(RequestFailure) -> Made {
    do throws(VariationError) {
      return try make()
    } catch {
      throw RequestFailure(error.description)
    }
  }
}

/// What a simulation is to draw and to total.
public struct SimulationRequest: Sendable {
  /// How many draws.
  public var count: Int
  /// The seed.
  public var seed: UInt64
  /// The shape of every draw.
  public var shape = RateDraws.Shape.uniform
  /// `R59=55..85`: ranges that go before the ledger's own.
  public var ranges: [String] = []
  /// The scenarios by their ids; all of them for none.
  public var scenarios: [String] = []
  /// The currency to speak in; without it the ledger's own.
  public var currency: String?
  /// What is totalled.
  public var groupings: [MeasureGroup] = [.pledge, .claim]
  /// How many threads share the draws; the result is the same for any number.
  public var threads = 1

  /// A request with the ledger's own ranges and scenarios.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }
}
