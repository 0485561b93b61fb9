import CSVCore
import Testing
import TestSupport

@Suite("Ends of cells, 64 bytes at a time")
struct CellMarksTests {
  /// What was found, as a list to compare.
  private func found(_ bytes: [UInt8], plainly: Bool) -> [Int] {
    var marks = CellMarks(capacity: bytes.count)
    let held = bytes + Array(repeating: UInt8(ascii: "\""), count: CellMarks.slack)
    held.withUnsafeBytes {
      marks.mark(
        UnsafeRawBufferPointer(rebasing: $0[..<bytes.count]), separator: UInt8(ascii: ","),
        plainly: plainly)
    }
    let rows = (0..<marks.rowCount).map { Int(marks.rows[$0]) }
    let ends = (0..<(rows.last ?? 0)).map { Int(marks.ends[$0]) }
    let flags = [marks.isDoubtful, marks.endsInside, marks.hasHigh, marks.hasQuotes]
    return rows + [-1] + ends + [-1, marks.lineFeeds] + flags.map { $0 ? 1 : 0 }
  }

  @Test("What this processor's widest instructions find is what any finds", arguments: 0..<40)
  func wide(seed: Int) {
    var draw = SmallGenerator(UInt64(seed))
    let kinds: [UInt8] = Array("ab,\n\"\r\u{1}\u{7F}".utf8) + [0xC3, 0xA7]
    let bytes = (0..<draw.below(1000)).map { _ in
      // Mostly letters and separators, so that quotes and faults come at every distance.
      draw.below(12) < 9 ? kinds[draw.below(4)] : kinds[draw.below(kinds.count)]
    }
    #expect(found(bytes, plainly: false) == found(bytes, plainly: true))
  }

  @Test("By hand: quotes hide separators and line ends, an open quote hides the rest")
  func byHand() {
    // a,"b,\nc",d\n has separators at 1 and 8 and its end at 10.
    #expect(
      found(Array("a,\"b,\nc\",d\n".utf8), plainly: false) == [3, -1, 1, 8, 10, -1, 2, 0, 0, 0, 1])
    #expect(found(Array("a\n\"b,\n".utf8), plainly: false) == [1, -1, 1, -1, 2, 0, 1, 0, 1])
    #expect(found(Array("a\n".utf8), plainly: false) == [1, -1, 1, -1, 1, 0, 0, 0, 0])
  }
}
