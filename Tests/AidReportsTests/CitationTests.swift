import AidReports
import LedgerModel
import OrderedCollections
import Phrases
import TestSupport
import Testing

@Suite("Works as a note cites them")
struct CitationTests {
  /// The citation of the one work that `members` describe.
  private func citation(
    _ members: String, type: String = "book", in language: Language = .english
  ) throws -> CitationText {
    let list =
      #"[{ "id": "x", "type": "\#(type)", "title": "Grain", "language": "en", \#(members) }]"#
    let ledger = LedgerLiteral(["sources.json": list]).ledger
    return CitationText(try #require(ledger.sources.values.first), in: language)
  }

  @Test(
    "A date is cited in every form of CSL-JSON: in full, and in a short note by its years",
    arguments: [
      (#"{ "date-parts": [[1887]] }"#, "1887", "1887"),
      (#"{ "date-parts": [["1887", "3"]] }"#, "March 1887", "1887"),
      (#"{ "date-parts": [[1887, 3, 9]] }"#, "9 March 1887", "1887"),
      (#"{ "date-parts": [["1887"], ["1891"]] }"#, "1887–1891", "1887–1891"),
      (#"{ "date-parts": [[1887], [1887]] }"#, "1887", "1887"),
      (#"{ "date-parts": [[1887], [0]] }"#, "1887–", "1887–"),
      (#"{ "date-parts": [[1887], [""]] }"#, "1887–", "1887–"),
      (#"{ "date-parts": [[1887, 3], []] }"#, "March 1887–", "1887–"),
      (#"{ "date-parts": [[], [1887]] }"#, "–1887", "–1887"),
      (#"{ "date-parts": [[1887, 3], [1888, 1]] }"#, "March 1887–Jan 1888", "1887–1888"),
      (#"{ "date-parts": [[1887, 3], [1887, 6]] }"#, "March–June 1887", "1887"),
      (#"{ "date-parts": [[1887, 3, 9], [1887, 3, 21]] }"#, "9–21 March 1887", "1887"),
      (#"{ "date-parts": [[1887, 3, 9], [1887, 4, 1]] }"#, "9 March 1887–1 April 1887", "1887"),
      (#"{ "date-parts": [[1887, 0, 0]] }"#, "1887", "1887"),
      (#"{ "date-parts": [[1887, null]] }"#, "1887", "1887"),
      (#"{ "date-parts": [[1887]], "circa": true }"#, "c. 1887", "c. 1887"),
      (#"{ "date-parts": [[1887]], "circa": 1 }"#, "c. 1887", "c. 1887"),
      (#"{ "date-parts": [[1887], [1891]], "circa": "1" }"#, "c. 1887–1891", "c. 1887–1891"),
      (#"{ "date-parts": [[1887]], "circa": "yes" }"#, "c. 1887", "c. 1887"),
      (#"{ "date-parts": [[1887]], "circa": false }"#, "1887", "1887"),
      (#"{ "date-parts": [[1887]], "circa": 0 }"#, "1887", "1887"),
      (#"{ "date-parts": [[1887]], "season": 1 }"#, "spring 1887", "1887"),
      (#"{ "date-parts": [[1887]], "season": "3" }"#, "autumn 1887", "1887"),
      (#"{ "date-parts": [[1887]], "season": "Lent" }"#, "Lent 1887", "1887"),
      (#"{ "date-parts": [[1887, 24]] }"#, "winter 1887", "1887"),
      (#"{ "date-parts": [[-31, 9, 2]] }"#, "2 Sept 31 BC", "31 BC"),
      (#"{ "date-parts": [[-31], [14]] }"#, "31 BC–14", "31 BC–14"),
      (#"{ "date-parts": [["1887?"]] }"#, "1887?", "1887?"),
      (#"{ "date-parts": [[]], "literal": "n.d." }"#, "n.d.", "n.d."),
      (#"{ "literal": "n.d." }"#, "n.d.", "n.d."),
      (#"{ "raw": "1887/1891" }"#, "1887–1891", "1887–1891"),
      (#"{ "raw": "1887-1891" }"#, "1887–1891", "1887–1891"),
      (#"{ "raw": "1887–" }"#, "1887–", "1887–"),
      (#"{ "raw": "1887/.." }"#, "1887–", "1887–"),
      (#"{ "raw": "../1887" }"#, "–1887", "–1887"),
      (#"{ "literal": "1887/1891" }"#, "1887–1891", "1887–1891"),
      (#"{ "raw": "1887~" }"#, "c. 1887", "c. 1887"),
      (#"{ "edtf": "1887-03?" }"#, "March 1887?", "1887?"),
      (#""1887%""#, "c. 1887?", "c. 1887?"),
      (#""1887~/1891""#, "c. 1887–1891", "c. 1887–1891"),
      (#""1887-21""#, "spring 1887", "1887"),
      (#""188X""#, "1880s", "1880s"),
      (#""18XX""#, "between 1800 and 1899", "between 1800 and 1899"),
      (#""-0030""#, "31 BC", "31 BC"),
      (#""0000""#, "1 BC", "1 BC"),
      (#""1887""#, "1887", "1887"), (#""1887-03-09""#, "9 March 1887", "1887"),
      (#""c. 1887""#, "c. 1887", "c. 1887"), (#""1891-1887""#, "1891-1887", "1891-1887"),
    ])
  func dates(_ json: String, _ full: String, _ short: String) throws {
    let text = try citation("\"issued\": \(json)")
    #expect(text.full == "Grain (\(full)).")
    #expect(text.short == "Grain \(short)")
  }

  @Test("Dates are said in the reader's language")
  func languages() throws {
    let date = #""issued": { "date-parts": [[1887], [1891]], "circa": true }"#
    #expect(try citation(date, in: .turkish).full == "Grain (yak. 1887–1891).")
    #expect(try citation(date, in: .russian).full == "Grain (ок. 1887–1891).")
    let old = #""issued": { "date-parts": [[-31]] }"#
    #expect(try citation(old, in: .turkish).full == "Grain (MÖ 31).")
    #expect(try citation(old, in: .russian).full == "Grain (31 до н. э.).")
  }

  @Test("A paper is cited with the place where it is kept, from its shelf to the town")
  func holding() throws {
    let text = try citation(
      #"""
      "author": [{ "family": "Lund", "given": "Ada" }], "recipient": [{ "literal": "the Board" }],
      "issued": { "date-parts": [[1887, 3, 9]] }, "archive": "Southland State Archive",
      "archive-place": "Middletown", "archive_collection": "Grain Board",
      "archive_location": "box 4, folder 12", "call-number": "GB/4/12"
      """#, type: "manuscript")
    #expect(
      text.full
        == "Ada Lund, Grain, addressed to the Board (9 March 1887), box 4, folder 12, GB/4/12, Grain Board, "
        + "Southland State Archive, Middletown.")
  }

  @Test("A shelfmark is cited of a paper, and of a printed book only where its library is named")
  func shelfmark() throws {
    #expect(
      try citation(#""call-number": "Add. MS 77""#, type: "manuscript").full == "Grain, Add. MS 77."
    )
    #expect(try citation(#""call-number": "HD 9049""#).full == "Grain.")
    #expect(
      try citation(#""call-number": "HD 9049", "archive": "Lund Library""#).full
        == "Grain, HD 9049, Lund Library.")
    #expect(
      try citation(#""call-number": "7", "archive_location": "7""#, type: "manuscript").full
        == "Grain, 7.")
  }

  @Test("Editors beside authors, translators, edition, series and first date are cited")
  func editions() throws {
    let text = try citation(
      #"""
      "author": [{ "family": "Lund", "given": "Ada" }], "editor": [{ "family": "Berg", "given": "Olaf" }],
      "translator": [{ "family": "Holm", "given": "Eva" }, { "family": "Dahl", "given": "Ib" }],
      "edition": 3, "collection-title": "Studies of Grain", "collection-number": "12",
      "original-date": { "date-parts": [[1887]] }, "issued": { "date-parts": [[1931]] },
      "publisher": "Example Press", "publisher-place": "Middletown"
      """#)
    #expect(
      text.full
        == "Ada Lund, Grain, ed. Olaf Berg, trans. Eva Holm and Ib Dahl, 3rd ed., Studies of Grain 12 "
        + "(1887; Middletown: Example Press, 1931).")
    #expect(text.short == "Lund 1931")
  }

  @Test(
    "An edition is an ordinal, and words stay as they are",
    arguments: [
      ("1", "1st ed."), ("2", "2nd ed."), ("4", "4th ed."), ("11", "11th ed."),
      ("112", "112th ed."),
      ("21", "21st ed."), ("2nd", "2nd ed."), ("3.", "3rd ed."), ("rev. ed.", "rev. ed."),
      ("2. baskı", "2. baskı"),
    ])
  func ordinals(_ edition: String, _ words: String) throws {
    #expect(try citation("\"edition\": \"\(edition)\"").full == "Grain, \(words).")
  }

  @Test("Editors stand in the place of authors, and are not told twice")
  func editorsAlone() throws {
    #expect(
      try citation(#""editor": [{ "family": "Berg", "given": "Olaf" }]"#).full
        == "Olaf Berg (ed.), Grain.")
  }

  @Test("An article has dashes between its pages, and a page of the web the day it was looked at")
  func articles() throws {
    let article = try citation(
      #"""
      "container-title": "Northland Review", "volume": "4-5", "issue": 2, "page": "89-217, 220-1",
      "issued": { "date-parts": [[1887]], "season": 2 }
      """#, type: "article-journal")
    #expect(
      article.full == "“Grain”, Northland Review 4–5, no. 2 (summer 1887): 89–217, 220–1.")
    let page = try citation(
      #"""
      "URL": "https://example.org/a-1", "accessed": { "date-parts": [["2024", 5, 1]] }
      """#, type: "webpage")
    #expect(page.full == "“Grain”, accessed 1 May 2024, https://example.org/a-1.")
  }

  @Test("The kind of a thesis, the number of a report and the version of a data set are cited")
  func kinds() throws {
    #expect(
      try citation(
        #""genre": "PhD diss.", "publisher": "University of Middletown""#, type: "thesis"
      ).full
        == "Grain, PhD diss. (University of Middletown).")
    #expect(try citation(#""number": "14""#, type: "report").full == "Grain, no. 14.")
    #expect(try citation(#""version": "2.1""#, type: "dataset").full == "Grain, version 2.1.")
    #expect(try citation(#""version": "commit 5af""#, type: "dataset").full == "Grain, commit 5af.")
  }
}
