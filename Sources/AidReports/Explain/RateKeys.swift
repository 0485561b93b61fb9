import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Documents
import Phrases

/// Keys of the numbers of `sensitivity.csv` and `simulation.csv`.
///
/// A break-even price stands over the tree of its number at that price; a quantile over the tree in the draw
/// that gives it.
extension NumberKeys {
  func sensitivity(_ take: (String, () -> Traced?) -> Void) {
    guard let analysis = results.sensitivity else { return }
    let trees = MeasureTrees(analysis, results)
    let report = "sensitivity"
    for row in analysis.pledges where row.valuation != .unitsOnly {
      for number in Balance.Number.ofPledges where row.interval(of: number) != nil {
        take(row.key(of: number, in: report)) {
          Traced(
            "\(Prose.term(number.rawValue)) of \(row.subject.text), \(row.valuation.rowLabel)",
            row.derivation(of: number, in: results.book))
        }
      }
    }
    for claim in analysis.claims where claim.difference != nil {
      take(claim.key(in: report, under: nil)) {
        Traced("difference of \(claim.claim.id)", claim.derivation)
      }
    }
    for claim in analysis.scenarioClaims where claim.result.difference != nil {
      take(claim.result.key(in: report, under: claim.scenario)) {
        Traced(
          "difference of \(claim.result.claim.id) at \(claim.scenario)", claim.result.derivation)
      }
    }
    for (row, key) in BreakEven.keyed(analysis.breakEvens) {
      take("\(key)/price") {
        Traced(
          "price of \(row.rate) at which the verdict on \(row.measure.words) changes",
          trees.solved(row))
      }
      guard let rate = results.ledger.rates[row.rate],
        let tree = Derivation(parityOf: rate, in: results.ledger)
      else { continue }
      take("\(key)/parity") { Traced("\(row.rate) by the weight of its metal", tree) }
    }
    for row in analysis.influences {
      let key = row.measure.key(in: report, "one-percent", row.rate)
      if let rate = results.ledger.rates[row.rate] {
        take("\(key)/price") { Traced("price of \(row.rate)", Derivation(priceOf: rate)) }
      }
      for (end, name) in [(row.low, "low"), (row.high, "high")] where end != nil {
        take("\(key)/\(name)") {
          Traced(
            """
            by how much the \(Prose.term(name)) end of \(row.measure.words) moves with \(row.rate) a hundredth \
            higher
            """,
            trees.moved(row, name == "low" ? .least : .most))
        }
      }
    }
  }

  func simulation(_ take: (String, () -> Traced?) -> Void) {
    guard let analysis = results.sensitivity, case .success(let simulation) = results.simulation
    else { return }
    let trees = MeasureTrees(analysis, results)
    for row in simulation.rows {
      let (key, words) = (row.measure.key(in: "simulation"), row.measure.words)
      for (place, percent) in Simulation.percents.enumerated() {
        take("\(key)/\(SimulationReport.columnName(percent))") {
          Traced(
            row.knowledge.isExact
              ? "\(words): not exceeded in \(percent) % of the range"
              : "\(words): not exceeded in \(percent) % of the draws",
            trees.quantile(place, of: row, simulation))
        }
      }
      for verdict in row.verdicts == nil ? [] : Verdict.allCases {
        take("\(key)/\(verdict.rawValue)") {
          Traced(
            "\(words): in how many of the draws: \(Prose.term(verdict.rawValue))",
            trees.count(of: verdict, in: row, simulation))
        }
      }
    }
  }
}

extension Balance.Number {
  /// The numbers of a pledge.
  static let ofPledges = allCases.filter { ![.stated, .items, .foreign].contains($0) }
}

extension Balance {
  /// What `explain` is asked by of a number under a scenario: `sensitivity/M11/gap/as-printed`.
  func key(of number: Number, in report: String) -> String {
    ([report, subject.text, number.rawValue, valuation.key]
      + (hasReckonings && reading == .asPaid ? [Reading.asPaid.word] : [])).joined(separator: "/")
  }
}

extension ClaimResult {
  /// What `explain` is asked by of its difference: `sensitivity/C01/difference/treasury`.
  func key(in report: String, under scenario: Identifier<Scenario>?) -> String {
    ([report, claim.id.text, RateMeasure.Kind.difference.name] + (scenario.map { [$0.text] } ?? []))
      .joined(separator: "/")
  }
}

extension BreakEven {
  /// Break-even prices with the keys of their rows; of several of one rate all but the first are numbered.
  static func keyed(_ rows: [BreakEven]) -> [(BreakEven, String)] {
    var seen: [String: Int] = [:]
    return rows.map { row in
      let key = row.measure.key(in: "sensitivity", "break-even", row.rate)
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return (row, count == 1 ? key : "\(key)/\(count)")
    }
  }
}
