import BatchTotals

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
  public var sentence: String {
    let product = plan.map {
      "products of whole numbers for \(multiplied) of the totals, \($0.sentence)"
    }
    let rest = single == 0 ? nil : "fractions, price by price, for \(single)"
    let parts = [product, rest].compactMap { $0 }
    return parts.isEmpty
      ? "" : "How it was computed, exactly: " + parts.joined(separator: "; ") + "."
  }
}

extension ComputationNote {
  /// Why the machine's library for products is not used, where that is because it computes wrongly;
  /// no total hangs on it, so it is for the user and for no report.
  public static var libraryRemark: String? { BatchLibrary.remark }
}
