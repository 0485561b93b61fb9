import Diagnostics
import Testing
import Phrases

private let kind = FindingKind(
  "AL9999", .warning, title: "a trial", meaning: "A trial finding.", remedy: "mend it")

/// The finding's text for the bytes of a text that stand between two marks.
private func excerpt(_ file: SourceFile, _ range: Range<Int>, details: [Prose] = []) -> String {
  Finding(kind, at: file.place(of: range), subject: "M01", "wrong", details: details).text()
}

/// A file and the range of the first occurrence of a text in it.
private func file(_ text: String, _ part: String) throws -> (SourceFile, Range<Int>) {
  let bytes = Array(text.utf8)
  let wanted = Array(part.utf8)
  let start = try #require(
    bytes.indices.first { bytes[$0...].starts(with: wanted) }, "\(part) in \(text)")
  return (SourceFile(path: "t.csv", bytes: bytes), start..<(start + wanted.count))
}

@Suite("A finding shows its line with a caret")
struct FindingTextTests {
  private func shown(_ text: String, _ part: String) throws -> String {
    let (file, range) = try file(text, part)
    let lines = excerpt(file, range).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(3).joined(separator: "\n")
  }

  @Test("The whole text: headline, line, caret, figures, remedy, where to read more")
  func whole() throws {
    let (file, range) = try file("id,x\nM01,abc\n", "abc")
    #expect(
      excerpt(file, range, details: ["59,000,000", "11,028,012"]) == """
        t.csv:2:5: warning[AL9999]: wrong
           2 | M01,abc
             |     ^^^
             = 59,000,000
             = 11,028,012
             = mend it
             = aid-ledger explain AL9999
        """)
  }

  @Test("A tab is shown as one space")
  func tab() throws {
    #expect(
      try shown("a\tb\tc,abc", "abc") == """
        t.csv:1:7: warning[AL9999]: wrong
           1 | a b c,abc
             |       ^^^
        """)
  }

  @Test("CRLF ends a line and is not shown")
  func crlf() throws {
    #expect(
      try shown("id\r\nM01,abc\r\nM02\r\n", "abc") == """
        t.csv:2:5: warning[AL9999]: wrong
           2 | M01,abc
             |     ^^^
        """)
  }

  @Test("Turkish letters count as one column each")
  func turkish() throws {
    #expect(
      try shown("ığüşİöç,abc", "abc") == """
        t.csv:1:9: warning[AL9999]: wrong
           1 | ığüşİöç,abc
             |         ^^^
        """)
  }

  @Test("A letter with a combining mark counts as one column")
  func combining() throws {
    #expect(
      try shown("e\u{301}i\u{307},abc", "abc") == """
        t.csv:1:4: warning[AL9999]: wrong
           1 | e\u{301}i\u{307},abc
             |    ^^^
        """)
  }

  @Test("Hidden characters are written out, and the caret stands below what is shown")
  func escapes() throws {
    #expect(
      try shown("a\u{1B}[31m\u{202E}b,abc", "abc") == """
        t.csv:1:10: warning[AL9999]: wrong
           1 | a\\u{1B}[31m\\u{202E}b,abc
             |                      ^^^
        """)
    #expect(
      try shown("a,\u{0}", "\u{0}") == """
        t.csv:1:3: warning[AL9999]: wrong
           1 | a,\\u{0}
             |   ^^^^^
        """)
  }

  @Test("A long line is cut around the caret")
  func longLine() throws {
    let left = String(repeating: "l", count: 200)
    let right = String(repeating: "r", count: 200)
    // The window starts 60 characters before the caret and is 120 wide.
    #expect(
      try shown(left + "abc" + right, "abc") == """
        t.csv:1:201: warning[AL9999]: wrong
           1 | …\(String(repeating: "l", count: 60))abc\(String(repeating: "r", count: 57))…
             | \(String(repeating: " ", count: 61))^^^
        """)
  }

  @Test("The carets of a long stretch end with the line as it is cut")
  func longStretch() throws {
    let part = String(repeating: "x", count: 300)
    let text = try shown(String(repeating: "l", count: 100) + part, part)
    let lines = text.split(separator: "\n")
    #expect(lines[1].count == lines[2].count)
  }

  @Test("A byte-order mark counts as no column")
  func byteOrderMark() throws {
    #expect(
      try shown("\u{FEFF}abc,d", "abc") == """
        t.csv:1:1: warning[AL9999]: wrong
           1 | abc,d
             | ^^^
        """)
  }

  @Test("A byte-order mark is not shown, where a place starts with it either")
  func startWithMark() {
    let file = SourceFile(path: "t.csv", bytes: Array("\u{FEFF}id,x\n".utf8))
    for place in [file.start, file.place(of: 0..<5), file.place(of: 1..<2)] {
      #expect(place.excerpt == "id,x")
      #expect(place.description == "t.csv:1:1")
    }
    #expect(file.place(of: 0..<5).length == 2)
    let mark = SourceFile(path: "t.csv", bytes: [0xEF, 0xBB, 0xBF])
    #expect(mark.start == Place(file: "t.csv", line: 1, column: 1, length: 1, excerpt: ""))
  }

  @Test("A place keeps the part of a long line that a finding shows, and no more")
  func longLineIsCut() {
    let letters = String(repeating: "ığ", count: 50_000)
    let file = SourceFile(path: "t.csv", bytes: Array((letters + "abc" + letters).utf8))
    let mark = letters.utf8.count
    let place = file.place(of: mark..<(mark + 3))
    #expect(place.column == 100_001 && place.length == 3)
    #expect(place.excerpt.count == 400 && place.excerpt.hasPrefix("ığ"))
    #expect(place.excerptColumn == 100_001 - 160)
    let lines = Finding(kind, at: place, subject: "M01", "wrong").text().split(separator: "\n")
    let (left, right) = (String(repeating: "ığ", count: 30), String(repeating: "ığ", count: 28))
    #expect(lines[1] == "   1 | …\(left)abc\(right)ı…")
    #expect(lines[2] == "     | \(String(repeating: " ", count: 61))^^^")
    let end = file.place(of: (file.bytes.count - 2)..<file.bytes.count)
    #expect(end.excerpt.count <= 401 && end.excerpt.hasSuffix("ığ"))
  }

  @Test("Columns of very long lines are counted as in short ones")
  func veryLongLines() {
    // Five characters, nine bytes: é as two scalars, Turkish letters, ASCII.
    let part = "e\u{301}ığ, "
    let line = String(repeating: part, count: 20_000)
    let file = SourceFile(path: "t", bytes: Array("id\n\(line)\nx,\(line)".utf8))
    let bytes = part.utf8.count
    for index in [0, 1, 3_640, 3_641, 3_642, 12_345, 19_999] {
      let first = file.place(of: (3 + index * bytes)..<(3 + index * bytes + 3))
      #expect(first.description == "t:2:\(1 + 5 * index)")
      #expect(first.length == 1)
      let start = 3 + 20_000 * bytes + 1 + 2
      let second = file.place(of: (start + index * bytes)..<(start + index * bytes + 3))
      #expect(second.description == "t:3:\(3 + 5 * index)")
    }
  }

  @Test("A stretch over a line end is cut there; the end of the file has a place")
  func ends() {
    let file = SourceFile(path: "t.csv", bytes: Array("ab\ncd\n".utf8))
    #expect(
      file.place(of: 1..<5) == Place(file: "t.csv", line: 1, column: 2, length: 1, excerpt: "ab"))
    #expect(file.place(of: 6..<6).description == "t.csv:3:1")
    #expect(file.place(of: 100..<200).description == "t.csv:3:1")
    #expect(file.start.description == "t.csv:1:1")
    #expect(SourceFile(path: "e", bytes: []).place(of: 0..<9).description == "e:1:1")
  }

  @Test("Lines are counted with LF, CRLF and lone CR")
  func lines() {
    let file = SourceFile(path: "t", bytes: Array("a\nb\r\nc\rd".utf8))
    #expect([0, 1, 2, 3, 4, 5, 6, 7].map { file.line(at: $0) } == [1, 1, 2, 2, 2, 3, 3, 4])
  }

  @Test("Without a place the subject stands in the headline; a folder stands before it")
  func headline() {
    let finding = Finding(kind, at: nil, subject: "rates.csv", "is missing", remedy: "write it")
    #expect(
      finding.text(in: "my/") == """
        my/rates.csv: warning[AL9999]: is missing
             = write it
             = aid-ledger explain AL9999
        """)
  }

  @Test("Findings are ordered by place, then code, then text")
  func order() {
    let place = { (line: Int) in Place(file: "a", line: line, column: 1, length: 1, excerpt: "") }
    let findings = [
      Finding(kind, at: place(10), subject: "x", "m"),
      Finding(kind, at: place(9), subject: "y", "m"),
      Finding(kind, at: place(9), subject: "x", "n"),
      Finding(kind, at: place(9), subject: "x", "m"),
      Finding(kind, at: nil, subject: "z", "m"),
    ]
    let sorted = findings.sorted(by: Finding.inReadingOrder)
    #expect(
      sorted.map { "\($0.place?.line ?? 0)\($0.subject)\($0.message)" }
        == ["0zm", "9xm", "9xn", "9ym", "10xm"])
  }
}

@Suite("An origin points into a cell's value")
struct OriginTests {
  @Test("Quotes written twice, CRLF and letters of two bytes are counted in the value")
  func within() {
    let text = "M01,\"a\"\"ç\r\nd\",x"
    let file = SourceFile(path: "t.csv", bytes: Array(text.utf8))
    // Bytes: M01, = 0..<4; the cell 4..<14; x at 15.
    let table = SourceTable(
      file: file, columns: ["id", "note", "page"], knownColumns: ["id", "note", "page", "none"],
      bounds: [0, 3, 14, 16])
    let origin = Origin(table, record: 0)
    #expect(origin.place("note", within: 0..<1).description == "t.csv:1:6")
    // The value is a, ", ç (2 bytes), LF, d.
    #expect(origin.place("note", within: 1..<2).description == "t.csv:1:7")
    #expect(origin.place("note", within: 2..<4).description == "t.csv:1:9")
    #expect(origin.place("note", within: 5..<6).description == "t.csv:2:1")
    #expect(origin.place("page", within: 0..<1).description == "t.csv:2:4")
    #expect(origin.place("page", within: 5..<900).line == 2)
    #expect(origin.place("none", within: 0..<1) == origin.place)
    #expect(origin.line == 1)
  }
}

@Suite("Text is shown so that nothing hides")
struct VisibleTextTests {
  @Test("Controls, format characters and separators are written as code points")
  func visible() {
    #expect("a\u{200B}b\u{2028}c\u{7F}\n".visible == "a\\u{200B}b\\u{2028}c\\u{7F}\\u{A}")
    #expect("ığİ é 😀".visible == "ığİ é 😀")
    #expect("abcdef".visible(upTo: 4) == "abc…")
    #expect("abcd".visible(upTo: 4) == "abcd")
    #expect("abcd".visible(upTo: 0) == "…")
  }
}

@Suite("Hexadecimal digits")
struct HexadecimalTests {
  @Test("Zeros stand before a short number, and a long one is whole")
  func digits() {
    #expect(UInt8(0).hexadecimal(digits: 2) == "00")
    #expect(UInt8(171).hexadecimal(digits: 2, uppercase: false) == "ab")
    #expect(Unicode.Scalar("A").codePoint == "0041")
    #expect(Unicode.Scalar("😀").codePoint == "1F600")
  }
}
