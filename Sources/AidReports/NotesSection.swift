import Documents
import LedgerModel
import OrderedCollections
import Phrases

/// What the compiler noted at the rows: what is doubtful in the print, and where other accounts differ.
enum NotesSection {
  /// So many notes are told; a ledger of thousands has the others in its rows.
  private static let most = 200

  /// The blocks for the eye: money, goods, events, parties; empty where no row has a note.
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let figures = (ledger.money + ledger.goods).map {
      Note(id: $0.id.text, about: FigureText.quotation($0, ledger), words: $0.note)
    }
    let events = ledger.events.values.map {
      Note(id: $0.id.text, about: "\(FigureText.date($0.date)): \($0.what)", words: $0.note)
    }
    let rates = ledger.rates.values.map {
      Note(id: $0.id.text, about: "", words: $0.note)
    }
    let parties = ledger.parties.values.map {
      Note(id: $0.id.text, about: Prose($0.name), words: $0.note)
    }
    let groups: [(Prose, [Note])] = [
      ("Money and goods", figures), ("Rates", rates), ("Events", events), ("Parties", parties),
    ]
    return groups.flatMap { title, all -> [Document.Block] in
      let notes = all.filter { !$0.words.isEmpty }
      guard !notes.isEmpty else { return [] }
      let told = notes.prefix(most).map {
        Document.Definition(Prose([.row($0.id)]), $0.text)
      }
      let more = notes.count - told.count
      return [.heading(title), .definitions(told)]
        + (more > 0
          ? [
            .paragraph(
              .counting(
                more, one: "\(more) more note stands in the rows of the ledger.",
                other: "\(more) more notes stand in the rows of the ledger."))
          ] : [])
    }
  }

  private struct Note {
    let id: String
    let about: Prose
    let words: String

    var text: Prose { about.isEmpty ? Prose(words) : "\(about). \(words)" }
  }
}
