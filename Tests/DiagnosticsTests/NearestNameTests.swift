import Diagnostics
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "A name is near with a third of its letters changed, added, left out or swapped",
    arguments: [
      ("mark.papr", "mark.paper"), ("mark.paepr", "mark.paper"), ("MARK.PAPER", "mark.paper"),
      ("crwon.gold", "crown.gold"), ("R2", "R1"), ("lira", nil), ("", nil),
      (String(repeating: "m", count: 65), nil),
    ] as [(String, String?)])
  func near(_ written: String, _ expected: String?) {
    #expect(nearestName(to: written, among: ["mark.paper", "crown.gold", "R1"]) == expected)
  }

  @Test("Of equally near names the first is taken, and a nearer one goes before it")
  func first() {
    #expect(nearestName(to: "M15", among: ["M14", "M16", "M17"]) == "M14")
    #expect(nearestName(to: "M100", among: ["M200", "M10"]) == "M200")
    #expect(nearestName(to: "abcdef", among: ["abcxyf", "abcdxf"]) == "abcdxf")
    #expect(nearestName(to: "m15", among: ["M14", "M15"]) == "M15")
  }

  /// The table in full, one entry after the other, without any short cut.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 0...a.count {
      table[i][0] = i
      guard i > 0 else { continue }
      for j in stride(from: 1, through: b.count, by: 1) {
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1,
          table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test("The short cuts change nothing: the same name as by the whole table")
  func shortCuts() {
    var state: UInt64 = 59
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func word() -> String { String((0...random(9)).map { _ in "abcd".randomLetter(random(4)) }) }
    for _ in 0..<400 {
      let wanted = word()
      let known = (0..<12).map { _ in word() }
      let near = known.enumerated().map { index, name in
        (Self.distance(Array(wanted.utf8), Array(name.utf8)), index, name)
      }.filter { $0.0 <= max(1, max(wanted.utf8.count, $0.2.utf8.count) / 3) }
      let expected = near.min { ($0.0, $0.1) < ($1.0, $1.1) }?.2
      #expect(nearestName(to: wanted, among: known) == expected, "\(wanted) among \(known)")
    }
  }
}

extension String {
  fileprivate func randomLetter(_ index: Int) -> Character {
    self[self.index(startIndex, offsetBy: index)]
  }
}
