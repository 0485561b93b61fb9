import Diagnostics
import LedgerReader
import Testing
import Phrases

@Suite("JSON is read strictly, with the place of each value")
struct JSONReaderTests {
  @Test("Values are found by key, in order, with their bytes")
  func values() throws {
    let text = #"{"name": "x", "n": [1, -0.5e+10, true, null], "o": {}}"#
    let value = try #require(readJSON(text).value)
    #expect(value.object?.map(\.name) == ["name", "n", "o"])
    #expect(value["name"]?.string == "x")
    #expect(value["name"]?.range == 9..<12)
    #expect(value.object?.first?.nameRange == 1..<7)
    let contents = try #require(value["n"]?.array).map(\.content)
    #expect(contents.count == 4)
    if case .bool(true) = contents[2], case .null = contents[3] {
    } else {
      Issue.record("\(contents)")
    }
    #expect(value["n"]?.array?[1].number == "-0.5e+10")
    #expect(value["o"]?.object?.isEmpty == true)
    #expect(value["none"] == nil)
    #expect(value["name"]?["x"] == nil)
    #expect(value["name"]?.array == nil && value.string == nil && value.number == nil)
    #expect(value.range == 0..<text.utf8.count)
  }

  @Test("Escapes and surrogate pairs are resolved; a byte-order mark and white space are skipped")
  func strings() throws {
    #expect(
      readJSON("\u{FEFF} \"\\u00e7\\n\\\"\\\\\\/\\b\\f\\r\\t\\uD83D\\uDE00 ğ\" \r\n\t").value?
        .string
        == "ç\n\"\\/\u{8}\u{C}\r\t😀 ğ")
  }

  @Test(
    "A fault of syntax is named at its place",
    arguments: [
      ("", "1:1+1 the file is empty: a JSON value was expected"),
      ("{\n \"a\": 1,\n}", "3:1+1 a comma stands before `}`: a key was expected, or no comma"),
      (
        "[1, 2,]",
        "1:7+1 a value was expected before the bracket; the last comma may be one too many"
      ),
      ("[1 2]", "1:4+1 a comma or `]` was expected in the list"),
      ("{\"a\" 1}", "1:6+1 a colon was expected after the key"),
      ("{a: 1}", "1:2+1 a key in double quotes was expected"),
      ("{\"a\": 'b'}", "1:7+1 a text stands in double quotes, not in single ones"),
      ("[True]", "1:2+4 `True` is no JSON value"),
      ("[NaN]", "1:2+3 `NaN` is no JSON value"),
      ("[1] x", "1:5+1 the file goes on after its value has ended"),
      ("{} // no", "1:4+1 the file goes on after its value has ended"),
      ("[// no\n1]", "1:2+1 JSON has no comments"),
      ("[\n\"ab", "2:1+1 the text opened here is not closed before the end"),
      ("[\"ab\n\"]", "1:2+1 the text opened here is not closed in its line"),
      ("[\"a\u{1}\"]", "1:4+1 the control character U+0001 must be escaped"),
      ("[\"\\x\"]", "1:3+2 JSON has no such escape: write `\\\\` for a backslash"),
      ("[\"\\u12\"]", "1:3+4 `\\u` takes four hexadecimal digits"),
      ("[\"\\uD83D\"]", "1:3+6 the escape is half of a surrogate pair without its other half"),
      ("[\"\\uDE00\"]", "1:3+6 the escape is half of a surrogate pair without its other half"),
      (
        "[\"\\uD83D\\u0041\"]",
        "1:3+6 the escape is half of a surrogate pair without its other half"
      ),
      ("[01]", "1:2+2 a number does not start with a needless zero"),
      ("[-]", "1:3+1 a digit was expected"),
      ("[1.]", "1:4+1 a digit was expected after the point"),
      ("[1e]", "1:4+1 a digit was expected in the exponent"),
      ("[.5]", "1:2+1 a number starts with a digit or `-`"),
      ("[+5]", "1:2+1 a number starts with a digit or `-`"),
      ("[1,", "1:4+1 the file ends where a value was expected"),
      ("{\"a\": [1, 2}", "1:12+1 a comma or `]` was expected in the list"),
      ("[\n{\"a\": 1", "2:1+1 the object opened here is not closed by `}`"),
      ("[\"\\", "1:4+1 the file ends inside an escape"),
      ("[\u{A0}1]", "1:2+1 a value was expected"),
    ])
  func syntax(text: String, expected: String) {
    let result = readJSON(text)
    #expect(result.value == nil)
    #expect(
      result.findings.map { $0.brief.replacing("AL0011 ", with: "") } == [expected])
    #expect(result.findings.first?.kind == .jsonSyntax)
  }

  @Test("A repeated key is a finding and both members are kept")
  func repeatedKeys() throws {
    let result = readJSON("{\n\"a\": 1,\n \"\\u0061\": 2, \"b\": {\"a\": 3}}")
    #expect(
      result.findings.map(\.brief)
        == ["3:2+8 AL0016 the key \"a\" stands already in line 2 of this object"])
    #expect(result.value?.object?.count == 3)
    #expect(result.value?["a"]?.number == "1")
  }

  @Test("Keys that look alike but differ in their bytes are two keys")
  func keyBytes() throws {
    let result = readJSON("{\"\u{E9}\": 1, \"e\u{301}\": 2}")
    #expect(result.findings.isEmpty)
    #expect(result.value?["e\u{301}"]?.number == "2")
  }

  @Test("Many repeated keys are counted, not all listed")
  func manyRepeatedKeys() {
    let text = "{" + String(repeating: "\"a\":1,", count: 500) + "\"b\":2}"
    let findings = readJSON(text).findings
    #expect(findings.count == 20)
    #expect(findings.last?.details.map(\.text) == ["479 more repeated keys follow"])
  }

  @Test("A hundred levels are read, more are refused")
  func depth() {
    let deep = { (count: Int) in
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(readJSON(deep(100)).value != nil)
    #expect(
      readJSON(deep(101)).findings.map(\.brief)
        == ["1:101+1 AL0011 lists and objects are nested more than 100 deep"])
    #expect(readJSON(deep(1_000_000)).findings.count == 1)
  }

  @Test("Bytes that are not UTF-8, and UTF-16, are named")
  func encoding() {
    let file = SourceFile(path: "t.json", bytes: Array("[\"a".utf8) + [0xFE, 0x22, 0x5D])
    #expect(
      JSONReader.read(file).findings.map(\.brief)
        == ["1:4+1 AL0002 the byte FE at offset 3 is not UTF-8"])
    let wide = SourceFile(path: "t.json", bytes: [0xFF, 0xFE, 0x5B, 0, 0x5D, 0])
    #expect(
      JSONReader.read(wide).findings.map(\.brief)
        == ["1:1+1 AL0002 the file is UTF-16, little-endian, not UTF-8"])
  }

  @Test("A text written as a literal is read back")
  func literal() throws {
    #expect(JSONText.literal("a\"b\\\n\u{1}ç\u{2028}") == "\"a\\\"b\\\\\\n\\u0001ç\\u2028\"")
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let scalars = (0..<8).compactMap { _ in
        Unicode.Scalar(
          UInt32.random(
            in: Bool.random(using: &generator) ? 0...0xFF : 0...0x10FFFF, using: &generator))
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let read = try #require(readJSON(JSONText.literal(text)).value?.string)
      #expect(read.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("Three thousand mutations of a file: no trap; a value or a finding")
  func mutations() {
    let good = #"{"title": "Öykü \u00e7", "resources": [{"n": -1.5e3, "ok": true}, null, []]}"#
    for seed in 0..<3000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = Array(good.utf8)
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1 where index > 0: bytes.removeSubrange(index...)
        default: bytes.insert("\"\\[]{},:u0"[index % 10], at: index)
        }
      }
      let result = JSONReader.read(SourceFile(path: "t.json", bytes: bytes))
      #expect(result.value != nil || !result.findings.isEmpty, "seed \(seed)")
      for finding in result.findings { _ = finding.text() }
    }
  }

  @Test(
    "Time is linear in hostile files",
    arguments: ["[", "\"", "{\"a\":", "\"\\u0041", "9", " ", "[],", "\"a\":1,"])
  func linearTime(unit: String) {
    let clock = ContinuousClock()
    let times = [100_000, 400_000].map { size in
      clock.measure {
        let start = unit.hasSuffix(",") ? (unit.hasPrefix("[") ? "[" : "{") : ""
        _ = readJSON(start + String(repeating: unit, count: size / unit.utf8.count))
      }
    }
    #expect(times[1] < .seconds(1) || times[1] < times[0] * 10, "\(times)")
  }
}

extension String {
  fileprivate subscript(index: Int) -> UInt8 { Array(utf8)[index] }
}
