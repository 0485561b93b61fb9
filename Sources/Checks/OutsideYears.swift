import Accounts
import Claims
import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

extension FindingKind {
  /// AL0203: a party that acts outside its years.
  public static let outsideYears = FindingKind(
    "AL0203", .warning, title: "a party that acts outside its years",
    meaning: """
      The row's date lies wholly outside the days on which the person lived or the state or body \
      existed, as parties.csv gives them. What doubted dates (`~`, `?`, `%`) leave possible is not outside.
      """,
    remedy: "check the date; an act after a death may be the date of a publication")
}

extension LedgerCheck {
  static let outsideYears = LedgerCheck(.outsideYears) { ledger in
    let actors =
      ledger.figures.values.map { figure in
        (
          figure.id.text, figure.origin, figure.date.value,
          [
            ("donor", figure.parties.donor), ("recipient", figure.parties.recipient),
            ("via", figure.parties.via),
          ].compactMap { column, id in id.map { (column, $0) } }
        )
      }
      + ledger.events.values.map { event in
        (event.id.text, event.origin, event.date.value, event.parties.map { ("parties", $0) })
      }
    return actors.flatMap { subject, origin, date, parties -> [Finding] in
      guard let date else { return [] }
      return parties.compactMap { column, id in
        guard let party = ledger.parties[id], let existed = party.existed,
          !existed.mayMeet(date, approximately: ledger.description.approximately)
        else { return nil }
        return Finding(
          .outsideYears, at: origin.place(column), subject: subject,
          "\(party.name) (\(existed.text)) on \(date.text)")
      }
    }
  }
}
