import Accounts
import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0219: what fulfils a pledge and came before it.
  public static let beforeItsPledge = FindingKind(
    "AL0219", .warning, title: "a delivery before its promise",
    meaning: """
      A row goes towards a pledge (`fulfils`, or by way of a commitment that fulfils it), and on whatever days the \
      two dates may mean it comes before the pledge. What is given before it is promised fulfils nothing. Dates with \
      `?` or `%` are never sure, and `~` reaches as far as the ledger says.
      """,
    remedy:
      "check both dates and the link; where a promise was renewed, link the delivery to the earlier one"
  )
}

extension LedgerCheck {
  static let beforeItsPledge = LedgerCheck(.beforeItsPledge) { ledger in
    ledger.figures.values.compactMap { figure in
      guard let pledge = figure.firstLaterPledge(in: ledger),
        let days = figure.days(before: pledge, in: ledger)
      else { return nil }
      return Finding(
        .beforeItsPledge, at: figure.origin.place("date"), subject: figure.id.text,
        days.isExact
          ? .counting(
            days.least,
            one: "\(figure.id) comes \(days.least) day before \(pledge.id), which it fulfils",
            other: "\(figure.id) comes \(days.least) days before \(pledge.id), which it fulfils")
          : .counting(
            days.least,
            one:
              "\(figure.id) comes at least \(days.least) day before \(pledge.id), which it fulfils",
            other:
              "\(figure.id) comes at least \(days.least) days before \(pledge.id), which it fulfils"
          ),
        details: [pledge, figure].map {
          "\($0.id), \(Prose.term($0.state?.rawValue ?? "")): \($0.date.value?.text ?? "")"
        }, cause: "it comes before \(pledge.id), which it fulfils")
    }
  }
}

extension Figure {
  /// The nearest pledge that it goes towards, link by link, and surely comes before.
  fileprivate func firstLaterPledge(in ledger: Ledger) -> Figure? {
    guard date.value != nil, !relations.fulfils.isEmpty else { return nil }
    var pledges = OrderedSet(relations.fulfils)
    var next = 0
    while next < pledges.count {
      let id = pledges[next]
      next += 1
      guard id != self.id, let pledge = ledger.figures[id] else { continue }
      if days(before: pledge, in: ledger) != nil { return pledge }
      if pledge.state?.isPledge == true { pledges.formUnion(pledge.relations.fulfils) }
    }
    return nil
  }

  /// How many days at least it comes before another, and whether just so many; `nil` where it may be of a day of the
  /// other or later.
  fileprivate func days(
    before other: Figure, in ledger: Ledger
  ) -> (least: Int, isExact: Bool)? {
    guard let mine = date.value, let theirs = other.date.value else { return nil }
    let days = mine.daysUntil(theirs, approximately: ledger.description.approximately)
    return days.low.flatMap { $0 > 0 ? ($0, days.low == days.high) : nil }
  }
}
