import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases

/// Why the prices of rates cannot be varied as was asked.
public enum VariationError: Error, Sendable, Hashable {
  /// The text does not have the form, of which an example is given.
  case malformed(String, String)
  /// The text holds no number where one is expected.
  case noNumber(String, in: String, String)
  /// The ledger has no such rate.
  case unknownRate(String, nearest: String?)
  /// Low is not above zero, or high is below low.
  case emptyRange(String)
  /// The prices of a grid have more digits than 61 bits hold.
  case tooFine(Identifier<Rate>)
  /// The ends of a range that is drawn from have more digits than 61 bits hold.
  case rangeTooFine(Identifier<Rate>, low: ExactDecimal, high: ExactDecimal)
  /// More columns than this were asked for.
  case tooMany(Int)
  /// So many totals at so many columns are more than are taken.
  case tooManyTotals(Int, columns: Int, most: Int)
  /// So many terms, added as fractions at so many columns, are more than are taken.
  case tooManyFractions(Int, columns: Int, most: Int)
  /// A rate is varied twice.
  case twice(Identifier<Rate>)

  static func parts(
    of text: String, _ example: String, _ ledger: Ledger
  ) throws(VariationError) -> (rate: Identifier<Rate>, rest: String) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .malformed(text, example) }
    guard let rate = Identifier<Rate>(String(sides[0])), ledger.rates[rate] != nil else {
      let nearest = nearestName(to: String(sides[0]), among: ledger.rates.keys.map(\.text))
      throw .unknownRate(String(sides[0]), nearest: nearest)
    }
    return (rate, String(sides[1]))
  }

  static func ends(
    of range: String, in text: String, _ example: String
  ) throws(VariationError) -> (low: ExactDecimal, high: ExactDecimal) {
    // `..` parts the two; a single `.` is a decimal mark.
    let bytes = Array(range.utf8)
    guard
      let dots = bytes.indices.dropLast().first(where: {
        bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E
      })
    else { throw .malformed(text, example) }
    let low = try number(String(decoding: bytes[..<dots], as: UTF8.self), in: text)
    let high = try number(String(decoding: bytes[(dots + 2)...], as: UTF8.self), in: text)
    guard low > ExactDecimal(0), low <= high else { throw .emptyRange(text) }
    return (low, high)
  }

  static func number(_ part: String, in text: String) throws(VariationError) -> ExactDecimal {
    do throws(NumberSyntaxError) {
      return try ExactDecimal(parsing: part)
    } catch {
      throw .noNumber(part, in: text, error.description)
    }
  }
}

extension VariationError: CustomStringConvertible {
  private static let remedy: Prose =
    "take fewer prices (--draws, a wider step of --grid) or total less (--by, --scenario)"

  /// What was read and what was expected, in English.
  public var description: String { sentence.text }

  /// What was read and what was expected.
  public var sentence: Prose {
    switch self {
    case .malformed(let text, let example):
      "`\(text.visible(upTo: 80))` is not understood; expected is the form \(example)"
    case .noNumber(let part, let text, let reason):
      "`\(part.visible(upTo: 40))` in `\(text.visible(upTo: 80))` is no number: \(reason)"
    case .unknownRate(let name, let nearest?):
      "`\(name.visible(upTo: 80))` is no rate of this ledger; did you mean `\(nearest)`?"
    case .unknownRate(let name, nil): "`\(name.visible(upTo: 80))` is no rate of this ledger"
    case .emptyRange(let text):
      "`\(text.visible(upTo: 80))`: low must be above zero, and high not below low"
    case .tooFine(let rate):
      "the prices of \(rate) have too many digits: 61 bits hold about 18"
    case .rangeTooFine(let rate, let low, let high):
      """
      \(rate) cannot be drawn between \(Prose.number(low.description.visible(upTo: 40))) and \
      \(Prose.number(high.description.visible(upTo: 40))): written with the same places they have too many digits, \
      61 bits hold about 18
      """
    case .tooMany(let most):
      "more than \(most) scenarios; take a wider step or fewer rates"
    case .tooManyTotals(let totals, let columns, let most):
      "\(totals) totals at \(columns) prices each are more than \(most); \(VariationError.remedy)"
    case .tooManyFractions(let terms, let columns, let most):
      """
      \(terms) amounts divide by a rate that changes, or stand in a sum with one that does; added as \
      fractions at \(columns) prices each they are more than \(most); \(VariationError.remedy)
      """
    case .twice(let rate): "\(rate) is varied twice; name each rate once"
    }
  }
}
