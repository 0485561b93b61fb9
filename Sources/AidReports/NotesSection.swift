import Documents
import LedgerModel
import OrderedCollections

/// What the compiler noted at the rows: what is doubtful in the print, and where other accounts differ.
enum NotesSection {
  /// So many notes are told; a ledger of thousands has the others in its rows.
  private static let most = 200

  /// The blocks for the eye: money, goods, events, parties; empty where no row has a note.
  static func blocks(_ ledger: Ledger) -> [Document.Block] {
    let figures = (ledger.money + ledger.goods).map {
      Note(id: $0.id.text, about: FigureText.quoted($0), words: $0.note)
    }
    let events = ledger.events.values.map {
      Note(id: $0.id.text, about: "\(FigureText.date($0.date)): \($0.what)", words: $0.note)
    }
    let rates = ledger.rates.values.map {
      Note(id: $0.id.text, about: "", words: $0.note)
    }
    let parties = ledger.parties.values.map {
      Note(id: $0.id.text, about: $0.name, words: $0.note)
    }
    let groups = [
      ("Money and goods", figures), ("Rates", rates), ("Events", events), ("Parties", parties),
    ].map { ($0.0, $0.1.filter { !$0.words.isEmpty }) }.filter { !$0.1.isEmpty }
    return groups.flatMap { title, notes -> [Document.Block] in
      let told = notes.prefix(most).map {
        Document.Definition(Prose([.row($0.id)]), Prose($0.text))
      }
      let more = notes.count - told.count
      return [.heading(Prose(title)), .definitions(told)]
        + (more > 0 ? [.paragraph("\(more) more notes stand in the rows of the ledger.")] : [])
    }
  }

  private struct Note {
    let id: String
    let about: String
    let words: String

    var text: String { about.isEmpty ? words : "\(about). \(words)" }
  }
}
