import Accounts
import BatchTotals
import LedgerModel
import Phrases

/// How much work it is to total measures under many prices, told before it is begun.
public struct RateEffort: Sendable {
  /// How many totals come of products of whole numbers.
  private let products: Int
  /// How many terms the other totals have together: those that divide by a price that changes.
  private let fractions: Int

  /// The most totals that are kept at once, for all points of a grid.
  public static let mostKept = 10_000_000
  /// The most totals of a simulation.
  public static let mostTotals = 200_000_000
  /// The most terms that are added as fractions.
  public static let mostFractions = 20_000_000

  /// Looks at how each measure would be totalled.
  ///
  /// - Parameters:
  ///   - measures: the measures.
  ///   - ledger: the ledger.
  ///   - rates: the rates that change.
  public init(
    of measures: [RateMeasure], in ledger: Ledger, moving rates: some Collection<Identifier<Rate>>
  ) {
    var (products, fractions) = (0, 0)
    for measure in measures {
      let row = MeasureRow(measure.form, in: ledger, moving: rates)
      switch row {
      case .fixed: break
      case .parts where row.gridded != nil: products += 1
      case .parts(let parts): fractions += parts.count
      case .whole(let form): fractions += form.terms.count
      }
    }
    self.products = products
    self.fractions = fractions
  }

  /// Refuses what would run away.
  ///
  /// - Parameters:
  ///   - columns: how many prices of each rate.
  ///   - most: how many totals are taken.
  /// - Throws: how much was asked for, and what is the most.
  public func check(columns: Int, most: Int) throws(VariationError) {
    let totals = products.multipliedReportingOverflow(by: columns)
    guard !totals.overflow, totals.partialValue <= most else {
      throw .tooManyTotals(products, columns: columns, most: most)
    }
    let terms = fractions.multipliedReportingOverflow(by: columns)
    guard !terms.overflow, terms.partialValue <= RateEffort.mostFractions else {
      throw .tooManyFractions(fractions, columns: columns, most: RateEffort.mostFractions)
    }
  }
}

/// How some totals were computed, and the bound that makes it exact.
public struct ComputationNote: Sendable {
  /// The plan of the products; of several the one with the greatest totals.
  private var plan: BatchPlan?
  /// How many totals came of products of whole numbers.
  private var multiplied = 0
  /// How many were computed price by price.
  private var single = 0

  init() {}

  init(plan: BatchPlan?, multiplied: Int) {
    self.plan = plan
    self.multiplied = multiplied
  }

  mutating func countSingle(_ number: Int) { single += number }

  mutating func add(_ other: ComputationNote) {
    multiplied += other.multiplied
    single += other.single
    guard let theirs = other.plan, theirs.totalBound > plan?.totalBound ?? 0 else { return }
    plan = theirs
  }

  /// In a sentence; empty where no price that changes is in any total.
  public var sentence: Prose {
    let product = plan.map { plan -> Prose in
      "products of whole numbers for \(multiplied) of the totals, \(plan.sentence)"
    }
    let rest: Prose? = single == 0 ? nil : "fractions, price by price, for \(single)"
    let parts = [product, rest].compactMap { $0 }
    return parts.isEmpty
      ? "" : "How it was computed, exactly: \(parts.joined(separator: "; "))."
  }
}

extension BatchPlan {
  /// The method and its bound, in a sentence.
  var sentence: Prose {
    let bound: Prose = "every total below 2^\(totalBits)"
    switch method {
    case .loop: return "sums in 128 bits; \(bound)"
    case .slices(let amounts, let amountBits, let rates, let rateBits):
      let bits = amountBits + rateBits + blockBits
      return """
        \(amounts) x \(rates) signed slices of \(amountBits) and \(rateBits) bits, \(block) keys a product, so \
        each sum is at most 2^\(bits); \(bound)
        """
    case .residues:
      return """
        one product for the size and two on residues modulo 2^22 and 2^22 - 1, \(block) keys a product; \(bound)
        """
    }
  }
}

extension ComputationNote {
  /// Why the machine's library for products is not used, where that is because it computes wrongly;
  /// no total hangs on it, so it is for the user and for no report.
  public static var libraryRemark: String? { BatchLibrary.remark }
}
