import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

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
    let parties = ledger.parties.filter { $0.value.existed != nil }
    guard !parties.isEmpty else { return [] }
    var found: [Finding] = []
    func look(
      at id: Identifier<Party>?, _ column: String, on date: HistoricalDate?, _ subject: String,
      _ origin: Origin
    ) {
      guard let date, let id, let party = parties[id], let existed = party.existed,
        !existed.mayMeet(date, approximately: ledger.description.approximately)
      else { return }
      found.append(
        Finding(
          .outsideYears, at: origin.place(column), subject: subject,
          "\(party.name) (\(existed.text)) acts on \(date.text)",
          cause: "\(party.name) (\(existed.text)) acts outside its years"))
    }
    for figure in ledger.figures.values {
      let (date, subject, origin) = (figure.date.value, figure.id.text, figure.origin)
      look(at: figure.parties.donor, "donor", on: date, subject, origin)
      look(at: figure.parties.recipient, "recipient", on: date, subject, origin)
      look(at: figure.parties.via, "via", on: date, subject, origin)
    }
    for event in ledger.events.values {
      for party in event.parties {
        look(at: party, "parties", on: event.date.value, event.id.text, event.origin)
      }
    }
    return found
  }
}
