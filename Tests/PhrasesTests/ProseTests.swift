import ExactNumbers
import Phrases
import Testing

@Suite("Texts of the tool")
struct ProseTests {
  @Test("A literal says what it says")
  func english() {
    let id = "M15"
    let text: Prose = "\(id) is \(Interval(exactly: Ratio(1_234))) of “\(Prose("1,5"))”"
    #expect(text.text == "M15 is 1,234 of “1,5”")
    #expect(Prose("M15").text == "M15")
    #expect(("" as Prose).isEmpty)
    #expect((" (" as Prose).text == " (")
  }

  @Test("Numbers have the marks of the language, words of the ledger do not")
  func numbers() {
    let printed = "11,028,012 TL"
    let text: Prose = "\(Prose.number("11,028,012.5")); \(printed)"
    #expect(text.text(in: .turkish) == "11.028.012,5; 11,028,012 TL")
    #expect(text.text(in: .russian) == "11\u{A0}028\u{A0}012,5; 11,028,012 TL")
  }

  @Test("What the table has not is said in English")
  func missing() {
    let text: Prose = "zzz \(Prose.number("1,000")) zzz"
    #expect(text.text(in: .turkish) == "zzz 1.000 zzz")
  }

  @Test("A count has its form", arguments: [(1, "1 row"), (0, "0 rows"), (2, "2 rows")])
  func counting(_ count: Int, _ words: String) {
    let text: Prose = .counting(count, one: "\(count) row", other: "\(count) rows")
    #expect(text.text == words)
  }

  @Test("Runs inside phrases stay runs")
  func runs() {
    let text: Prose = "\(.row("M11")): came \(.quotation("x", language: "tr"))"
    #expect(
      text.runs == [
        .row("M11"), .words(": came "), .quotation("x", language: "tr"),
      ])
    #expect(("M11 is late" as Prose).naming(row: "M11") == nil)
    let id = "M11"
    #expect(
      ("\(id) is late" as Prose).naming(row: "M11")?.runs == [.row("M11"), .words(" is late")])
  }

  @Test("The first letter is made great when the words are chosen")
  func capitalised() {
    #expect(("not known" as Prose).capitalised.text == "Not known")
    let word = "iki"
    #expect(Prose(word).capitalised.text(in: .turkish) == "İki")
    #expect(Prose([.row("m1")]).capitalised.text == "m1")
  }
}
