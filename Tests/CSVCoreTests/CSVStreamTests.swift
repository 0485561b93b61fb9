import CSVCore
import Testing

@Suite("A table in chunks")
struct CSVStreamTests {
  /// What is found in a table, with offsets, whatever chunks it comes in.
  private func pieces(_ bytes: [UInt8], chunks: [Int]) -> ([String], [CharacterFault]) {
    var stream = CSVStream()
    var found: [String] = []
    func drain() {
      while true {
        switch stream.next() {
        case .end: return
        case .blank(let lines, let start): found.append("blank \(lines) at \(start)")
        case .record(let record):
          let cells = (0..<stream.cellCount).map {
            "\(stream.range($0, of: record)) \(stream.text($0, of: record).debugDescription)"
          }
          found.append("\(record): \(cells)")
        }
      }
    }
    var start = 0
    for length in chunks {
      let end = min(bytes.count, start + length)
      stream.feed(bytes[start..<end])
      start = end
      drain()
    }
    stream.feed(bytes[start...])
    stream.finish()
    drain()
    return (found, stream.faults)
  }

  @Test("Records are cut out with their cells, quotes and faults")
  func records() throws {
    let (found, faults) = pieces(Array("\u{FEFF}a,b\r\n\n ,\n\"x\"\"\n\",y\nç,\0".utf8), chunks: [])
    #expect(found.count == 4)
    #expect(found[0].hasSuffix(#"["3..<4 \"a\"", "5..<6 \"b\""]"#))
    #expect(found[1] == "blank 2 at 8")
    #expect(found[2].hasSuffix(#"["12..<18 \"x\\\"\\n\"", "19..<20 \"y\""]"#))
    #expect(found[3].hasSuffix(#"["21..<23 \"ç\"", "24..<25 \"\\0\""]"#))
    #expect(faults == [CharacterFault(.control, 24..<25)])
  }

  @Test("A table says the same in whatever chunks it comes, with faults and without")
  func chunks() {
    let parts: [[UInt8]] = [
      Array("a".utf8), Array("ç".utf8), Array("😀".utf8), Array(",".utf8), Array("\n".utf8),
      Array("\r\n".utf8), Array("\r".utf8), Array("\"".utf8), Array("\"\"".utf8),
      Array(" ".utf8), [0xFE], [0xC3], [0], Array("\n\n".utf8), Array(",\"x\",".utf8),
    ]
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for number in 0..<4000 {
      var bytes: [UInt8] = random(4) == 0 ? [0xEF, 0xBB, 0xBF] : []
      for _ in 0..<random(30) { bytes += parts[random(parts.count)] }
      let whole = pieces(bytes, chunks: [])
      let cut = pieces(bytes, chunks: (0..<40).map { _ in random(4) })
      #expect(whole == cut, "case \(number): \(bytes)")
    }
  }

  @Test("A long table in small chunks holds little more than a chunk")
  func memory() {
    var stream = CSVStream()
    var count = 0
    for _ in 0..<1000 {
      stream.feed("id,1,\"a note\"\n".utf8)
      while case .record = stream.next() { count += 1 }
      #expect(stream.buffer.count < 64)
    }
    stream.finish()
    while case .record = stream.next() { count += 1 }
    #expect(count == 1000)
  }

  @Test("Old Mac line ends and foreign separators are told from the whole file")
  func dialects() {
    #expect(Dialect(of: Array("a,b\rc,d\r".utf8)).endsLinesWithCR)
    #expect(!Dialect(of: Array("a,b\rc,d\n".utf8)).endsLinesWithCR)
    #expect(Dialect(of: Array("a;b;c|d\n1,2\n".utf8)).separator == UInt8(ascii: ";"))
    #expect(Dialect(of: Array("a;b,c\n".utf8)) == .standard)
  }

  @Test("A value written is a value read")
  func write() {
    for value in ["", "a", " ", "a,b", "\"", "\"\"a", "ç\n", "a b", "\n\n", "\"a\",\"b\""] {
      var bytes: [UInt8] = []
      CSVValue.write(value, to: &bytes)
      #expect(CSVValue.text(0..<bytes.count, in: bytes) == value)
      let (found, faults) = pieces(Array("id,".utf8) + bytes + [0x0A], chunks: [])
      #expect(found.count == 1 && faults.isEmpty)
    }
    var lone: [UInt8] = []
    CSVValue.write("", isLone: true, to: &lone)
    #expect(lone == Array("\"\"".utf8))
  }
}

/// Comparing two pairs.
private func == (
  left: ([String], [CharacterFault]), right: ([String], [CharacterFault])
) -> Bool {
  left.0 == right.0 && left.1 == right.1
}

extension CharacterFault {
  fileprivate init(_ kind: Kind, _ range: Range<Int>) { self.init(kind: kind, range: range) }
}
