import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases
import Rates
import Sensitivity
import Documents
import Workers

/// All that reports and explanations are made from: the ledger, what was found in it, and what is computed
/// of it, each part once and when it is first asked for, by whichever thread.
public final class Results: Sendable {
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

  private let parts: Parts

  /// What is computed; each part knows how.
  private struct Parts: Sendable {
    let pledges, totals, goodsPledges, goodsTotals, own: Once<[Balance]>
    let arms: Once<GoodsTotals>
    let groups, years: Once<GroupTotals>
    let converted: Once<[ConvertedFigure]?>
    let findings: Once<NamedFindings>
    let sensitivity: Once<SensitivityAnalysis?>
    let simulation: Once<Result<Simulation, VariationError>?>
  }

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
    let (ledger, currency) = (book.ledger, book.ledger.reportCurrency)
    let scenarios = Array(ledger.scenarios.values)
    let pledges = Once { Balance.pledges(in: book, under: scenarios) }
    let sensitivity = Once {
      currency.map {
        SensitivityAnalysis(
          book, claims, under: scenarios, to: $0,
          pledges: book.pledgesSpeak(in: $0) ? pledges.value : nil)
      }
    }
    parts = Parts(
      pledges: pledges,
      totals: Once { Balance.totals(in: book, under: scenarios) },
      goodsPledges: Once { Balance.pledgesOfGoods(in: book) },
      goodsTotals: Once { Balance.totalsOfGoods(in: book) },
      own: Once {
        Balance.pledges(in: book, under: []) + Balance.totals(in: book, under: [])
          + Balance.pledgesOfGoods(in: book) + Balance.totalsOfGoods(in: book)
      },
      arms: Once { GoodsTotals(book) },
      groups: Once { GroupTotals(book, by: [.donor, .recipient], under: scenarios, to: currency) },
      years: Once {
        GroupTotals(book, by: [.donor, .year], under: [], to: nil) { $0.state != nil }
      },
      converted: Once {
        currency.map {
          Array(
            ConvertedFigure.each(in: book.rates, under: scenarios.map { RateChoice($0) }, to: $0))
        }
      },
      findings: Once { NamedFindings(findings) },
      sensitivity: sensitivity,
      simulation: Once { sensitivity.value.flatMap { Results.simulation(of: $0.measures, ledger) } }
    )
  }

  /// The findings that are about something or name it, in reading order.
  func findings(naming name: String) -> [Finding] { parts.findings.value.naming(name) }

  /// Every pledge of money against what came of it, in every valuation.
  public var pledges: [Balance] { parts.pledges.value }
  /// Every stated total of money against its items, in every valuation.
  public var totals: [Balance] { parts.totals.value }
  /// Every pledge of goods against what came of it.
  public var goodsPledges: [Balance] { parts.goodsPledges.value }
  /// Every stated total of goods against its items.
  public var goodsTotals: [Balance] { parts.goodsTotals.value }
  /// Every balance in its own unit: what stands in which, without a rate.
  var ownBalances: [Balance] { parts.own.value }
  /// Goods that arrived, by item and unit.
  public var arms: GoodsTotals { parts.arms.value }
  /// Everything by giver, taker and state.
  public var groups: GroupTotals { parts.groups.value }
  /// What was promised, sent and delivered, by giver and year, in own units.
  public var years: GroupTotals { parts.years.value }
  /// Every figure about money under every scenario.
  public var converted: [ConvertedFigure]? { parts.converted.value }
  /// What hangs on the rates; `nil` where the ledger has no currency to speak in.
  public var sensitivity: SensitivityAnalysis? { parts.sensitivity.value }
  /// What draws of the rates make of totals and claims; `nil` where no rate has a range, and an error where
  /// one cannot be drawn from.
  public var simulation: Result<Simulation, VariationError>? { parts.simulation.value }

  /// How many draws a report makes, and their seed.
  static let draws = (count: 1_000, seed: UInt64(1))

  private static func simulation(
    of measures: MeasureSet, _ ledger: Ledger
  ) -> Result<Simulation, VariationError>? {
    do throws(VariationError) {
      let draws = try RateDraws(ledger, shape: .uniform, seed: Results.draws.seed)
      guard !draws.ranges.isEmpty else { return nil }
      return .success(Simulation(measures, in: ledger, draws, count: Results.draws.count))
    } catch {
      return .failure(error)
    }
  }
}

extension Ledger {
  /// How the ledger wants its numbers shown.
  public var numberDisplay: NumberDisplay {
    NumberDisplay(
      places: description.display.places, rule: description.display.rounding,
      language: description.display.language,
      units: Dictionary(
        currencies.keys.compactMap { id in
          moneyParts.shown(of: id).map { (id.text, $0) }
        }
      ) { first, _ in first })
  }

  /// The currency of reports; where the ledger names none, that of its first pledge.
  public var reportCurrency: Identifier<Currency>? {
    description.reportCurrency
      ?? money.first { $0.state?.isPledge == true && $0.currency != nil }?.currency
  }

  func name(of currency: Identifier<Currency>) -> String {
    currencies[currency]?.name ?? currency.text
  }

  /// What is counted, by its names: `Russian gold rubles`, `pieces, infantry rifles`.
  func name(of unit: QuantityKind) -> String {
    switch unit {
    case .money(let currency): name(of: currency)
    case .goods(let item, let unit): name(of: item, in: unit)
    default: unit.unitText
    }
  }
}
