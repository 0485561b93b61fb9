import Accounts
import Claims
import LedgerModel
import OrderedCollections
import Rates

/// Formulas made from a claim's own, evaluated as claims of the same ledger.
struct ClaimRewriting {
  private let ledger: Ledger
  private var claims: OrderedDictionary<Identifier<Claim>, Claim> = [:]

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Takes a formula in, for a claim.
  mutating func add(_ formula: String, of claim: Claim) {
    guard let key = Identifier<Claim>("V\(claims.count)") else { return }
    claims[key] = Claim(
      id: claim.id, formula: formula, asPrinted: claim.asPrinted, citations: claim.citations,
      isOurs: claim.isOurs, note: claim.note, origin: claim.origin)
  }

  /// What comes of each formula, in the order in which they were taken in.
  var results: [ClaimResult] {
    ClaimResult.all(
      in: Ledger(
        description: ledger.description, sources: ledger.sources, currencies: ledger.currencies,
        rates: ledger.rates, scenarios: ledger.scenarios, parties: ledger.parties,
        items: ledger.items, units: ledger.units, figures: ledger.figures, claims: claims,
        events: ledger.events))
  }
}

extension Formula {
  /// Where the names of rates and scenarios stand in the text that the formula was read from, in bytes.
  func rateNames(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return (left.conversions + right.conversions).compactMap { whole, inner, name in
      // What follows the money is `in CURRENCY at NAME` and brackets, so the last match is the name.
      let name = Array(name.utf8)
      let starts = inner.upperBound...max(inner.upperBound, whole.upperBound - name.count)
      return starts.last { bytes[$0...].starts(with: name) }.map { $0..<$0 + name.count }
    }
  }

  /// The text with another rate or scenario in place of every one that it names.
  func text(_ text: String, at name: String) -> String {
    var bytes = Array(text.utf8)
    for range in rateNames(in: text).sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.replaceSubrange(range, with: name.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Claim {
  /// Whether the formula converts money at a rate or under a scenario that it names.
  var namesRate: Bool {
    (try? Formula(parsing: formula)).map { !$0.rateNames(in: formula).isEmpty } ?? false
  }
}

extension Formula.Expression {
  /// Every conversion at a name: the bytes of it, of the money in it, and the name.
  fileprivate var conversions: [(whole: Range<Int>, inner: Range<Int>, name: String)] {
    switch kind {
    case .number, .figure, .sum, .days: return []
    case .share(let part, let whole): return part.conversions + whole.conversions
    case .operation(_, let left, let right): return left.conversions + right.conversions
    case .negative(let inner): return inner.conversions
    case .converted(let inner, _, let name):
      return (name.map { [(range, inner.range, $0)] } ?? []) + inner.conversions
    }
  }
}
