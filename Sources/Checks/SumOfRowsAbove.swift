import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases
import PrintedNumerals

extension FindingKind {
  /// AL0220: a row that is the sum of the rows above it.
  public static let sumOfRowsAbove = FindingKind(
    "AL0220", .warning, title: "a row that is the sum of the rows above it",
    meaning: """
      A row that its print, quote, locator or note calls a total is exactly the sum of the rows above it of the same \
      money, or of the same item and unit, and nothing links them. It is the last line of the source's table and no transfer \
      of its own: it would double every total. Rows above it that are such totals themselves are taken for their own \
      rows.
      """,
    remedy: "link the rows above to it by `part_of`, or take it out")
}

extension LedgerCheck {
  static let sumOfRowsAbove = LedgerCheck(.sumOfRowsAbove) { ledger in
    [ledger.money, ledger.goods].flatMap { rows in
      var columns = RowsAbove(rows: Array(rows))
      return rows.indices.compactMap { index -> Finding? in
        guard let first = columns.firstRowSummed(at: index) else { return nil }
        let (row, parts) = (rows[index], columns.parts(from: first, to: index))
        return Finding(
          .sumOfRowsAbove, at: row.origin.place(row.measure.isMoney ? "amount" : "quantity"),
          subject: row.id.text, "\(row.id) is the sum of \(parts.map(\.id).few())",
          details: [
            .counting(
              parts.count, one: "\(parts.count) row above: \(row.interval?.prose ?? "")",
              other: "\(parts.count) rows above: \(row.interval?.prose ?? "")")
          ], cause: "a total stands below its rows and is not linked to them")
      }
    }
  }
}

/// The rows of one file, and which of them are sums of those above them.
private struct RowsAbove {
  let rows: [Figure]
  /// No table of a source is longer.
  private static let most = 2_000
  /// For each row that is such a sum the first row that it holds.
  private var firsts: [Int: Int] = [:]

  init(rows: [Figure]) { self.rows = rows }

  /// The first of the rows that a row is the sum of; `nil` where it is none, or is linked to them.
  mutating func firstRowSummed(at index: Int) -> Int? {
    let row = rows[index]
    guard row.isCalledTotal, row.resultOf == nil, let amount = row.exactAmount, amount > .zero
    else { return nil }
    var (sum, count, place) = (Ratio.zero, 0, index - 1)
    while place >= max(0, index - RowsAbove.most) {
      guard rows[place].isOfOneKind(with: row) else {
        place -= 1
        continue
      }
      guard let part = rows[place].exactAmount else { return nil }
      // What is part of it already is what the link says.
      if rows[place].relations.partOf.contains(row.id) { return nil }
      (sum, count) = (sum + part, count + 1)
      let first = firsts[place] ?? place
      if sum == amount, count > 1 {
        firsts[index] = first
        return first
      }
      guard sum < amount else { return nil }
      place = first - 1
    }
    return nil
  }

  /// The rows that are summed, totals among them in place of their own.
  func parts(from first: Int, to index: Int) -> [Figure] {
    var parts: [Figure] = []
    var place = index - 1
    while place >= first {
      guard rows[place].isOfOneKind(with: rows[index]) else {
        place -= 1
        continue
      }
      parts.append(rows[place])
      place = (firsts[place] ?? place) - 1
    }
    return parts.reversed()
  }
}

extension Figure {
  fileprivate var exactAmount: Ratio? {
    guard case .exactly = bound, per == nil else { return nil }
    return interval?.exactValue
  }

  /// Whether it is of the same money or goods as a sum and of the same state, or either states none.
  fileprivate func isOfOneKind(with sum: Figure) -> Bool {
    measure == sum.measure && (state == sum.state || state == nil || sum.state == nil)
      && resultOf == nil
  }

  /// Whether the source or the keeper calls it a total, in one of the languages of the sources.
  fileprivate var isCalledTotal: Bool {
    ([asPrinted, quote, note] + citations.map(\.locator)).contains {
      !$0.isEmpty && PrintedWords($0).nameTotal
    }
  }
}
