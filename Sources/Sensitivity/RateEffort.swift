import LedgerModel

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
    of measures: [Measure], in ledger: Ledger, moving rates: some Sequence<Identifier<Rate>>
  ) {
    let rows = GridRows(ledger, PriceColumns(moving: rates))
    var (products, fractions) = (0, 0)
    for measure in measures {
      switch rows.row(of: measure) {
      case .fixed: break
      case .gridded: products += 1
      case .offGrid: fractions += measure.terms.count
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
