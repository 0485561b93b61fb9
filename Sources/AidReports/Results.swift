import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Tables
import Workers

/// All that reports and explanations are made from: the ledger, what was found in it, and what is computed
/// of it, each part once and when it is first asked for.
public final class Results {
  /// The ledger's book.
  public let book: AccountBook
  /// Every finding, in reading order.
  public let findings: [Finding]
  /// Every claim, evaluated.
  public let claims: [ClaimResult]
  /// The files that were read, with their SHA-256.
  public let inputs: [(path: String, sha256: String)]
  /// The version of the tool.
  public let toolVersion: String

  /// The ledger.
  public var ledger: Ledger { book.ledger }
  /// The scenarios, in the order of the ledger.
  public var scenarios: [Scenario] { Array(ledger.scenarios.values) }
  /// How the ledger wants its numbers shown.
  public var display: NumberDisplay { ledger.numberDisplay }

  /// Makes the results of a ledger.
  public init(
    _ book: AccountBook, findings: [Finding], claims: [ClaimResult],
    inputs: [(path: String, sha256: String)], toolVersion: String
  ) {
    self.book = book
    self.findings = findings
    self.claims = claims
    self.inputs = inputs
    self.toolVersion = toolVersion
  }

  /// Computes on all processors what takes longest on a long ledger, and something else meanwhile.
  ///
  /// - Parameter other: what else takes long.
  /// - Returns: what came of that.
  public func computeAhead<Other: Sendable>(besides other: @Sendable () -> Other) -> Other? {
    let (book, scenarios, currency) = (book, scenarios, ledger.reportCurrency)
    var found: Other?
    for part in Workers.results(
      of: Part<Other>.Job.allCases,
      { job -> Part<Other> in
        switch job {
        case .other: .other(other())
        case .pledges: .pledges(Balance.pledges(in: book, under: scenarios))
        case .groups: .groups(Results.groups(of: book, scenarios, currency))
        }
      })
    {
      switch part {
      case .other(let other): found = other
      case .pledges(let balances): pledges = balances
      case .groups(let totals): groups = totals
      }
    }
    return found
  }

  private enum Part<Other: Sendable>: Sendable {
    case other(Other)
    case pledges([Balance])
    case groups(GroupTotals)

    enum Job: CaseIterable { case other, pledges, groups }
  }

  private static func groups(
    of book: AccountBook, _ scenarios: [Scenario], _ currency: Identifier<Currency>?
  ) -> GroupTotals {
    GroupTotals(book, by: [.donor, .recipient], under: scenarios, to: currency)
  }

  /// Every pledge of money against what came of it, in every valuation.
  public private(set) lazy var pledges = Balance.pledges(in: book, under: scenarios)
  /// Every stated total of money against its items, in every valuation.
  public private(set) lazy var totals = Balance.totals(in: book, under: scenarios)
  /// Every pledge of goods against what came of it.
  public private(set) lazy var goodsPledges = Balance.pledgesOfGoods(in: book)
  /// Every stated total of goods against its items.
  public private(set) lazy var goodsTotals = Balance.totalsOfGoods(in: book)
  /// Goods that arrived, by item and unit.
  public private(set) lazy var arms = GoodsTotals(book)
  /// Everything by giver, taker and state.
  public private(set) lazy var groups = Results.groups(of: book, scenarios, ledger.reportCurrency)
  /// Every figure about money under every scenario.
  public private(set) lazy var converted = ledger.reportCurrency.map {
    Array(ConvertedFigure.each(in: book.rates, under: scenarios.map { RateChoice($0) }, to: $0))
  }
  /// What hangs on the rates; `nil` where the ledger has no currency to speak in.
  public private(set) lazy var sensitivity = ledger.reportCurrency.map {
    SensitivityAnalysis(
      book, claims, under: scenarios, to: $0, pledges: book.pledgesSpeak(in: $0) ? pledges : nil)
  }

  /// How many draws a report makes, and their seed.
  static let draws = (count: 1_000, seed: UInt64(1))

  /// What draws of the rates make of totals and claims; `nil` where no rate has a range, and an error where
  /// one cannot be drawn from.
  public private(set) lazy var simulation: Result<Simulation, VariationError>? = {
    guard let measures = sensitivity?.measures else { return nil }
    do throws(VariationError) {
      let draws = try RateDraws(ledger, shape: .uniform, seed: Results.draws.seed)
      guard !draws.ranges.isEmpty else { return nil }
      return .success(Simulation(measures, in: ledger, draws, count: Results.draws.count))
    } catch {
      return .failure(error)
    }
  }()
}

extension Ledger {
  /// How the ledger wants its numbers shown.
  public var numberDisplay: NumberDisplay {
    NumberDisplay(places: description.display.places, rule: description.display.rounding)
  }

  /// The currency of reports; where the ledger names none, that of its first pledge.
  public var reportCurrency: Identifier<Currency>? {
    description.reportCurrency
      ?? money.first { $0.state?.isPledge == true && $0.currency != nil }?.currency
  }

  func name(of currency: Identifier<Currency>) -> String {
    currencies[currency]?.name ?? currency.text
  }
}
