import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0138: an id or a locator that a spreadsheet changes.
  public static let changedBySpreadsheet = FindingKind(
    "AL0138", .warning, title: "an id or a locator that a spreadsheet changes",
    meaning: """
      A spreadsheet that opens a CSV file, the ledger's own or a report's, takes the text for something else: \
      `3/4`, `12-13` and `DEC-1` become dates, `5:30` a time, `1.10` and `001` other numbers, `1e5` is 100000, `TRUE` \
      a truth value, and what begins with `=`, `+`, `-` or `@` is a formula. What was written is lost when the file is \
      saved there, and two ids may become one. Nothing in a CSV can keep it from doing so; the workbook of a report \
      (`.xlsx`) has ids and locators as texts. LibreOffice and Excel are meant, in English, Turkish, German or Russian. \
      A number that is shown as it was, such as the page `55`, is no such text.
      """,
    remedy: """
      begin an id with a letter that is no month's (`M1-10`), and say of a place what it is: `p. 3–4`, `no. 12/1`
      """)
}

extension LedgerCheck {
  static let changedBySpreadsheet = LedgerCheck(.changedBySpreadsheet) { ledger in
    let ofRows = ledger.rows.flatMap { row in
      let id = row.id.text
      // Of several places the cell has all, with `;` between them, and is a text.
      let locator = row.citations.count == 1 ? row.citations[0].locator : ""
      return [
        changed(id, "id", of: id, at: { row.origin.place(.id) }),
        changed(locator, "locator", of: id, at: { row.origin.place(.locator) }),
      ].compactMap(\.self)
    }
    let ofSources = ledger.sources.values.compactMap { source in
      changed(source.id.text, "source", of: source.id.text, at: { source.place })
    }
    return ofRows + ofSources
  }

  private static func changed(
    _ text: String, _ column: String, of subject: String, at place: () -> Place
  ) -> Finding? {
    guard let reading = SpreadsheetReading(of: text) else { return nil }
    let message: Prose =
      switch reading {
      case .date: "a spreadsheet takes the `\(column)` for a date"
      case .time: "a spreadsheet takes the `\(column)` for a time"
      case .number: "a spreadsheet takes the `\(column)` for a number and shows another"
      case .truth: "a spreadsheet takes the `\(column)` for true or false"
      case .formula: "a spreadsheet takes the `\(column)` for a formula"
      }
    return Finding(
      .changedBySpreadsheet, at: place(), subject: subject,
      "`\(text.visible(upTo: 80))`: \(message)",
      remedy: column == "locator"
        ? "say of the place what it is: `p. 3–4`, `no. 12/1`, `fn 1.10`, `issue of 5 June 1920`"
        : "give it an id that begins with a letter and with no month, such as `M1-10`, here and wherever it is named",
      cause: "a spreadsheet changes the `\(column)`")
  }
}
