import Checks
import Diagnostics
import LedgerModel
import LedgerReader
import Phrases
import TestSupport
import Testing

@Suite("Texts that a spreadsheet changes")
struct SpreadsheetTextTests {
  private func findings(_ events: String) -> [Finding] {
    let literal = LedgerLiteral(["events.csv": events])
    #expect(literal.reading.isUsable)
    return LedgerCheck.run(LedgerCheck.all, on: literal.ledger).filter { $0.kind.code == "AL0138" }
  }

  /// What the finding says of a locator; `nil` where there is none.
  private func taken(_ locator: String) -> String? {
    let quoted = locator.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    let found = findings("id,date,what,source,locator\nD1,1901,it was,a-1900,\"\(quoted)\"")
    return found.first?.message.text.split(separator: " for ").last.map(String.init)
  }

  // What LibreOffice 7.4 makes of each was tried under en-US, tr-TR, de-DE and ru-RU; the second list is Excel's.
  @Test(
    "LibreOffice takes it for a date",
    arguments: [
      "4/7", "7/4", "11/30", "30/11", "2-9", "4.7", "4.7.", "4/7/1903", "4.7.03", "7-4-1903",
      "1903-07-04", "July 4", "Jul-4", "NOV.9", "Aug-12", "Sept 9", "July 1903", "July 4, 1903",
      "Temmuz 4", "4 Temmuz", "4 Temmuz 1783", "Kas-9", "Ara 4", "4. Juli", "Okt 4", "9 июля",
      "янв 9",
    ])
  func dates(_ text: String) { #expect(taken(text) == "a date") }

  @Test(
    "Excel takes it for a date",
    arguments: [
      "12-14", "4-20", "7/45", "9-99", "7/1903", "1903/7", "1903/04", "4.45", "4 July",
      "4 July 1903", "MARCH9",
      "SEPT2", "9DEC",
    ])
  func datesOfExcel(_ text: String) { #expect(taken(text) == "a date") }

  @Test(
    "It is taken for a time",
    arguments: ["7:45", "7:45:10", "125:30", "4 pm", "4pm", "7:45 am", "9 a"])
  func times(_ text: String) { #expect(taken(text) == "a time") }

  @Test(
    "It is taken for a number and shown as another",
    arguments: [
      "0042", "00", "7.50", "7,50", "07.5", "2.345", "2,345", "2.345.678", "7 350", "7e3", "12E-4",
      "1.5e3", "(7)", "7.", ".7", "14-", "25%", "7.5 %", "2 3/4", "8765432109876543",
    ])
  func numbers(_ text: String) { #expect(taken(text) == "a number and shows another") }

  @Test(
    "It is taken for true or false",
    arguments: ["TRUE", "false", "DOĞRU", "yanlış", "WAHR", "Истина"])
  func truths(_ text: String) { #expect(taken(text) == "true or false") }

  @Test("It is taken for a formula", arguments: ["=B2", "+7", "-7", "@page", "- 7", "+ a note"])
  func formulas(_ text: String) { #expect(taken(text) == "a formula") }

  @Test(
    "It stays as it is",
    arguments: [
      "55", "0", "0.5", "7,5", "212.5", "1903.7", "p. 4", "p. 4–7", "p. 4-7", "4–7", "12–14",
      "4-7 page", "92-93",
      "212-213", "1910-1912", "1903/14", "no. 4/7", "fn 38", "fol. 12a", "12a", "12r", "IV",
      "title",
      "March", "may", "4 March 1776", "1776/3", "3/1776", "33/45", "0/4", "7:75", "12:345",
      "f. 5, op. 1",
      "1/2/3/4", "1.2.3.4", "7, 9", "§ 4", "4'", "4a5", "3 e 5", "-", "876543210987654", "Art. 4",
      "in May 1903", "30 and 31 May", "section 3, fn 38", "4/7-9",
    ])
  func kept(_ text: String) { #expect(taken(text) == nil) }

  @Test("Ids of rows and of works are looked at, each where it stands")
  func ids() {
    let literal = LedgerLiteral(
      [
        "events.csv":
          "id,date,what,source,locator\n2.50,1901,it was,7-4,p. 3\nMAY-4,1901,it was,7-4,\nD3,1901,it was,7-4,"
      ], sources: ["7-4"])
    let found = LedgerCheck.run(LedgerCheck.all, on: literal.ledger)
      .filter { $0.kind.code == "AL0138" }
    #expect(found.map(\.subject) == ["2.50", "MAY-4", "7-4"])
    #expect(found.compactMap(\.place?.file) == ["events.csv", "events.csv", "sources.json"])
    #expect(
      found.first?.message.text
        == "`2.50`: a spreadsheet takes the `id` for a number and shows another")
  }

  @Test("The places of two works in one cell are a text; of many rows one finding is told")
  func together() {
    let rows = ["D1,4/7", "D2,8/7", "D3,0012", "D4,7:30", "D5,2-3"].map {
      let cells = $0.split(separator: ",")
      return "\(cells[0]),1901,it was,a-1900,\(cells[1])"
    }
    let two = "D6,1901,it was,a-1900; b-1910,4/7; 8/7"
    let found = findings(
      (["id,date,what,source,locator"] + rows + [two]).joined(separator: "\n"))
    #expect(found.map(\.subject) == ["D1", "D2", "D3", "D4", "D5"])
    #expect(
      found.together.map(\.message.text) == [
        "5 rows of events.csv, D1, D2, D3 and 2 more: a spreadsheet changes the `locator`"
      ])
  }
}
