import Diagnostics
import LedgerReader
import Testing
import Phrases

@Suite("Each fault of a CSV file is a finding at its place")
struct CSVFaultTests {
  private func check(
    _ text: String, _ expected: [String], rows: Int?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = readCSV(text)
    #expect(result.findings.map(\.brief) == expected, sourceLocation: sourceLocation)
    #expect(result.table?.records.count == rows, sourceLocation: sourceLocation)
  }

  private func check(
    bytes: [UInt8], _ expected: [String], rows: Int?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = readCSV(bytes)
    #expect(result.findings.map(\.brief) == expected, sourceLocation: sourceLocation)
    #expect(result.table?.records.count == rows, sourceLocation: sourceLocation)
  }

  @Test("A file without a fault has no finding")
  func good() {
    check("id,note\nA,x\nB,\"y, \"\"z\"\"\"\n", [], rows: 2)
    check("id,note\r\nA,x\r\nB,y", [], rows: 2)
    check("\u{FEFF}id,note\nA,çğıİöşü\n", [], rows: 1)
    check("id\nA\n", [], rows: 1)
    check("id,note\n", [], rows: 0)
    check("id,note", [], rows: 0)
    check("id,note\nA,\"two\nlines\"\n", [], rows: 1)
    check("id,note\n\"\",\"\"\n", [], rows: 1)
  }

  @Test("Bytes that are not UTF-8 are named, with their offset")
  func invalidUTF8() {
    check(
      bytes: Array("id,note\nA,a".utf8) + [0xFE] + Array("k\nB,b\n".utf8),
      ["2:4+1 AL0002 the byte FE at offset 11 is not UTF-8"], rows: 1)
    // Over-long slash, a surrogate, a sequence cut by the end of its cell, beyond U+10FFFF.
    check(
      bytes: Array("id\n".utf8) + [0xC0, 0xAF, 0x0A, 0xED, 0xA0, 0x80, 0x0A]
        + [0xE2, 0x82, 0x0A, 0xF4, 0x90, 0x80, 0x80, 0x0A] + Array("B\n".utf8),
      [
        "2:1+1 AL0002 the byte C0 at offset 3 is not UTF-8",
        "3:1+1 AL0002 the byte ED at offset 6 is not UTF-8",
        "4:1+1 AL0002 the bytes E2 82 at offset 10 are not UTF-8",
        "5:1+1 AL0002 the byte F4 at offset 13 is not UTF-8",
      ], rows: 1)
    check(
      bytes: Array("id\nA".utf8) + [0xC3],
      ["2:2+1 AL0002 the byte C3 at offset 4 is not UTF-8"], rows: 0)
  }

  @Test("A Turkish letter of Windows-1254 is recognised")
  func latin5() {
    let bytes = Array("id,note\nA,Ba".utf8) + [0xFE] + Array("vekil\n".utf8)
    #expect(
      readCSV(bytes).findings.first?.details.map(\.text)
        == ["in Windows-1254 (Latin-5, Turkish) the byte is `ş`"])
  }

  @Test("UTF-16 and UTF-32 are named")
  func wide() {
    let text = Array("id,note\n".utf8)
    let little = text.flatMap { [$0, 0] as [UInt8] }
    let big = text.flatMap { [0, $0] as [UInt8] }
    for bytes in [[0xFF, 0xFE] as [UInt8] + little, little] {
      check(bytes: bytes, ["1:1+1 AL0002 the file is UTF-16, little-endian, not UTF-8"], rows: nil)
    }
    for bytes in [[0xFE, 0xFF] as [UInt8] + big, big] {
      check(bytes: bytes, ["1:1+1 AL0002 the file is UTF-16, big-endian, not UTF-8"], rows: nil)
    }
    check(
      bytes: [0xFF, 0xFE, 0, 0, 0x69, 0, 0, 0],
      ["1:1+1 AL0002 the file is UTF-32, little-endian, not UTF-8"], rows: nil)
    check(
      bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x69],
      ["1:1+1 AL0002 the file is UTF-32, big-endian, not UTF-8"], rows: nil)
  }

  @Test("Control characters are named, and none ends the file")
  func control() {
    check(
      "id,note\nA,x\u{0}y\nB,\u{1A}\nC,a\tb\nD,\u{7F}\nE,\u{85}\nF,\u{FEFF}\nG,g\n",
      [
        "2:4+1 AL0003 a NUL (U+0000) stands in the row",
        "3:3+1 AL0003 a Ctrl-Z (U+001A) stands in the row",
        "4:4+1 AL0003 a tab (U+0009) stands in the row",
        "5:3+1 AL0003 the control character U+007F stands in the row",
        "6:3+1 AL0003 the control character U+0085 stands in the row",
        "7:3+1 AL0003 a second byte-order mark (U+FEFF) stands in the row",
      ], rows: 1)
    check(
      "id\nA\n\0\0\0\0", ["3:1+1 AL0003 a NUL (U+0000) stands in the row"], rows: 1)
  }

  @Test("A lone CR is a fault of its row, or the sign of an old Mac file")
  func loneCR() {
    check(
      "id,note\nA,x\ry\nB,b\n",
      ["2:4+1 AL0004 a carriage return (CR) without a line feed (LF), as in old Mac line ends"],
      rows: 1)
    check(
      "id,note\rA,x\rB,y,z\rC,z\r",
      [
        "1:8+1 AL0004 the lines end with CR alone: old Mac line ends",
        "3:5+1 AL0007 the row has 3 cells where the header has 2 columns",
      ], rows: 2)
  }

  @Test("An open quote is reported where it opens, and the next lines are read")
  func openQuote() {
    check(
      "id,note\nA,\"x\nB,y\nC,z\n",
      ["2:3+1 AL0005 the quote opened here is not closed before the end of the file"], rows: 2)
    check(
      "id,note\nA,\"x\nB,\"y\"\nC,z\n",
      [
        "2:3+1 AL0005 the quote opened here is not closed in this line; "
          + "the next single quote stands inside line 3"
      ], rows: 2)
    check(
      "id,note\nA,\"",
      ["2:3+1 AL0005 the quote opened here is not closed before the end of the file"], rows: 0)
    check(
      "id,\"note\nA,x\nB,y,z\n",
      ["1:4+1 AL0005 the quote opened here is not closed before the end of the file"], rows: nil)
  }

  @Test("Text beside a quote is reported with its cell")
  func textBesideQuote() {
    check(
      "id,note\nA,\"x\"y\nB,y\n",
      ["2:3+4 AL0006 the quoted cell ends and text follows in column 6"], rows: 1)
    check(
      "id,note\nA,x\"y\"\nB, \"y\"\nC,c\n",
      [
        "2:4+1 AL0006 a quote stands inside a cell that does not start with one",
        "3:4+1 AL0006 a quote stands inside a cell that does not start with one",
      ], rows: 1)
    check(
      "id,note\n\"A\"b,\"two\nlines\"\nB,y\n",
      ["2:1+4 AL0006 the quoted cell ends and text follows in column 4"], rows: 1)
  }

  @Test("Too many and too few cells are counted")
  func cellCount() {
    let result = readCSV("id,note,page\nM01,x\nM02,x,1,2,3\nM03,x,1\nM04\n")
    #expect(
      result.findings.map(\.brief) == [
        "2:5+1 AL0007 the row has 2 cells where the header has 3 columns",
        "3:9+1 AL0007 the row has 5 cells where the header has 3 columns",
        "5:1+3 AL0007 the row has 1 cell where the header has 3 columns",
      ])
    #expect(result.findings.map(\.subject) == ["M01", "M02", "M04"])
    #expect(
      result.findings.map { $0.details.map(\.text) } == [
        ["the row ends in column `note`"], ["the first cell too many follows column `page`"],
        ["the row ends in column `id`"],
      ])
    #expect(result.table?.records.map(\.texts) == [["M03", "x", "1"]])
    check(
      "id\nA,b\n", ["2:3+1 AL0007 the row has 2 cells where the header has 1 column"], rows: 0)
  }

  @Test("A header needs a name for each column, and no name twice")
  func header() {
    check(
      "id,,id, \nA,b,c,d\n",
      [
        "1:4+1 AL0008 column 2 has no name",
        "1:5+2 AL0008 columns 1 and 3 have the same name, `id`",
        "1:8+1 AL0008 column 4 has no name",
      ], rows: 1)
    check("", ["1:1+1 AL0008 the file is empty: it has no header row"], rows: nil)
    check("\u{FEFF}", ["1:1+1 AL0008 the file is empty: it has no header row"], rows: nil)
    check(
      "\n\n",
      [
        "1:1+1 AL0010 2 blank rows at the end of the file",
        "1:1+1 AL0008 the file is empty: it has no header row",
      ], rows: nil)
  }

  @Test("Names that differ in their bytes are two names, though they look alike")
  func headerBytes() {
    check("\u{E9},e\u{301}\nA,b\n", [], rows: 1)
  }

  @Test("A wrong separator is named, and the rows are read with it")
  func separator() {
    check(
      "id;note\nA;x\nB;y;z\n",
      [
        "1:3+1 AL0009 the header has 1 column; `;` looks like the separator",
        "3:5+1 AL0007 the row has 3 cells where the header has 2 columns",
      ], rows: 1)
    check(
      "id\tnote\nA\tx\n",
      ["1:3+1 AL0009 the header has 1 column; the tab looks like the separator"],
      rows: 1)
    check(
      "id|note\nA|x\n", ["1:3+1 AL0009 the header has 1 column; `|` looks like the separator"],
      rows: 1)
  }

  @Test("Blank rows are reported wherever they stand, several in a row together")
  func blankRows() {
    check(
      "\nid,note\n\nA,x\n , \n,\n\nB,y\n\n",
      [
        "1:1+1 AL0010 a blank row", "3:1+1 AL0010 a blank row", "5:1+1 AL0010 3 blank rows",
        "9:1+1 AL0010 a blank row at the end of the file",
      ], rows: 2)
    check("id\r\nA\r\n\r\n", ["3:1+1 AL0010 a blank row at the end of the file"], rows: 1)
  }

  @Test("A header repeated as a row is no row")
  func headerRepeated() {
    check(
      "id,note\nA,x\n\"id\",note\nB,y\n",
      ["3:1+9 AL0017 the row repeats the header of line 1"], rows: 2)
  }

  @Test("Every fault of a file is reported in one reading")
  func all() {
    check(
      "id,note\nA\n\nB,\"x\"y\nC,\u{0}\nD,\"open\nid,note\nE,e\n",
      [
        "2:1+1 AL0007 the row has 1 cell where the header has 2 columns",
        "3:1+1 AL0010 a blank row",
        "4:3+4 AL0006 the quoted cell ends and text follows in column 6",
        "5:3+1 AL0003 a NUL (U+0000) stands in the row",
        "6:3+1 AL0005 the quote opened here is not closed before the end of the file",
        "7:1+7 AL0017 the row repeats the header of line 1",
      ], rows: 1)
  }

  @Test("A finding shows the line and what to do")
  func text() {
    let result = readCSV("id,note,page\nM01,Bakü,1\nM02,\"Kızıl\"ordu,7\n")
    #expect(
      result.findings.first?.text() == """
        t.csv:3:5: error[AL0006]: the quoted cell ends and text follows in column 12
           3 | M02,"Kızıl"ordu,7
             |     ^^^^^^^^^^^
             = put the whole cell in quotes and write each quote inside it twice
             = aid-ledger explain AL0006
        """)
  }

  @Test("A million faulty rows are counted, not all listed")
  func many() {
    let result = readCSV("id,note\n" + String(repeating: "A\n", count: 1234))
    #expect(result.findings.count == 1001)
    #expect(
      result.findings.last?.brief
        == "1002:1+1 AL0007 234 more from here on, not listed one by one: "
        + "a row with the wrong number of cells")
    #expect(result.table?.records.isEmpty == true)
  }

  @Test("The kinds of the readers have codes of their own")
  func kinds() {
    let codes = FindingKind.ofReaders.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("AL") && $0.count == 6 })
  }
}
