import Accounts
import Claims
import Documents
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// What must be said of the balances of one subject, below their table.
struct BalanceRemarks {
  let rows: [Balance]
  let ledger: Ledger

  /// What the two readings of reckoned figures assume, and what they make of the share.
  private var readings: [Prose] {
    let figures = OrderedSet(
      rows.flatMap { row in
        (row.wholes + row.parts.values.flatMap { $0.counted.map(\.figure) })
          .filter { $0.reckoning != nil }.map(\.id)
      })
    let reckoned = figures.compactMap { ledger.figures[$0] }
    guard !reckoned.isEmpty else { return [] }
    var words = reckoned.map { figure -> Prose in
      let way = figure.reckoning
      let (money, rate) = (way?.currency.text ?? "", way?.rate.text ?? "")
      let reckoned: Prose = """
        \(FigureText.named(figure, ledger)) is its source's reckoning of \(money) at \(rate), and is valued as what it \
        was reckoned from.
        """
      return rows.contains { $0.reading == .asPaid }
        ? """
        \(reckoned) A row “as paid” takes it for \(figure.currency?.text ?? "") that was paid.
        """ : reckoned
    }
    let shares = rows.filter { $0.reading == .asReckoned }.compactMap(\.share)
    if let share = shares.first, shares.count > 1, shares.allSatisfy({ $0 == share }) {
      words.append(
        "Read as reckoned, the share is \(ledger.numberDisplay.percent(share)) in every row.")
    }
    return words
  }

  /// The rows of a sum as they come to it: what takes away has a minus.
  private func added(_ sum: Sum) -> Prose {
    var words = Prose("")
    for (place, entry) in sum.counted.enumerated() {
      let sign = entry.takesAway ? (place == 0 ? "− " : " − ") : place == 0 ? "" : " + "
      words = words + Prose(sign) + FigureText.named(entry.figure, ledger)
    }
    return words
  }

  /// What must be said, each once, with the valuations for which it is true where it is not for all.
  var remarks: [Prose] {
    var remarks = GroupedRemarks()
    // Where the valuations add different rows, each list says of which it is.
    var sums: OrderedDictionary<Balance.Column, OrderedDictionary<Prose, OrderedSet<Prose>>> = [:]
    for row in rows where row.main == .delivered {
      for (column, sum) in row.parts where column != .returned && !sum.counted.isEmpty {
        let name: Prose? = row.valuation == .unitsOnly ? nil : row.valuation.rowLabel
        sums[column, default: [:]][added(sum), default: []].append(name ?? "own money")
      }
    }
    for (column, lists) in sums {
      for (list, names) in lists {
        let of: Prose =
          lists.count == 1
          ? .term(column.rawValue)
          : "\(Prose.term(column.rawValue)) (\(names.joined(separator: ", ")))"
        remarks.add("\(of): \(list)")
      }
    }
    for words in readings { remarks.add(words) }
    for row in rows where row.valuation.periodText.isEmpty {
      for lost in row.whole.lost {
        remarks.add("not converted: \(lost.sentence)", under: row.valuation.rowLabel)
      }
      if row.stated != nil {
        for (reason, rows) in OrderedDictionary(grouping: row.lost, by: \.reason) {
          remarks.add(
            "not known how much: \(rows.map(\.figure.id).few(of: 20)): \(reason.sentence)",
            under: row.valuation.rowLabel)
        }
      }
      for left in row.leftOut {
        remarks.add("left out: \(left.sentence)", under: row.valuation.rowLabel)
      }
      for remark in row.remarks {
        switch remark {
        case .noWhole, .unlikeScopes: break
        default: remarks.add(remark.sentence(in: ledger), under: row.valuation.rowLabel)
        }
      }
    }
    if rows.contains(where: { !$0.valuation.periodText.isEmpty }) {
      remarks.add("A scenario with dates behind it: everything valued in that period of its rates.")
    }
    return remarks.lines(
      of: rows.filter { $0.valuation.periodText.isEmpty }.map(\.valuation.rowLabel))
  }

  /// That the two sides are unlike, once.
  var scopeWarning: Prose? {
    for row in rows {
      for case .unlikeScopes(_, let mine, let theirs) in row.remarks {
        return """
          ! The two sides are not about the same thing (AL0210). Promised: \(mine.words); delivered: \
          \(theirs.words).
          """
      }
    }
    return nil
  }
}

/// Remarks told once, each with the scenarios it is true for where it is not true for all.
struct GroupedRemarks {
  private var scenarios: OrderedDictionary<Prose, OrderedSet<Prose>> = [:]

  mutating func add(_ remark: Prose, under scenario: Prose? = nil) {
    guard !remark.isEmpty else { return }
    scenarios[remark, default: []].formUnion(scenario.map { [$0] } ?? [])
  }

  func lines(of all: [Prose]) -> [Prose] {
    let everywhere = Set(all)
    return scenarios.map { remark, names in
      names.isEmpty || Set(names) == everywhere
        ? remark.capitalised : "\(names.joined(separator: ", ")): \(remark)"
    }
  }
}

extension String {
  var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
