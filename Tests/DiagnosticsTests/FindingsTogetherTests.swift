import Diagnostics
import Phrases
import Testing

@Suite("Many rows with one cause are one finding")
struct FindingsTogetherTests {
  private static let warning = FindingKind(
    "AL9998", .warning, title: "a trial", meaning: "A trial finding.", remedy: "mend it")
  private static let note = FindingKind(
    "AL9997", .note, title: "a trial", meaning: "A trial finding.", remedy: "mend it")

  private func findings(
    _ kind: FindingKind, _ count: Int, cause: Prose? = "it is so", in file: String = "t.csv"
  ) -> [Finding] {
    (1...count).map { line in
      let row = "M\(line)"
      return Finding(
        kind,
        at: Place(file: file, line: line, column: 1, length: 1, excerpt: "x"),
        subject: row, "\(row) is so", details: ["of one kind"], cause: cause)
    }
  }

  @Test("Four warnings are one, at the first row, with the names of the first and the number")
  func warnings() throws {
    let all = findings(Self.warning, 14)
    let found = all.together
    let one = try #require(found.first)
    #expect(found.count == 1)
    #expect(one.message.text == "14 rows of t.csv, M1, M2, M3 and 11 more: it is so")
    #expect(one.place == all.first?.place)
    #expect(one.details.map(\.text) == ["of one kind"])
    #expect(one.members == all)
    #expect(one.fullDetails.map(\.text) == (1...14).map { "M\($0) is so" } + ["of one kind"])
    #expect(findings(Self.warning, 3).together.count == 3)
    #expect(findings(Self.note, 2).together.count == 1)
  }

  @Test("Other causes, files and kinds stay apart, and what has no cause stands for itself")
  func apart() {
    #expect(findings(Self.warning, 9, cause: nil).together.count == 9)
    let mixed =
      findings(Self.warning, 5) + findings(Self.warning, 5, cause: "it is otherwise")
      + findings(Self.warning, 5, in: "u.csv") + findings(Self.note, 5)
    #expect(mixed.together.count == 4)
    #expect(mixed.together.together == mixed.together)
  }

  @Test(
    "Where one row has a finding many times, the times are counted and its name is not repeated")
  func oneRow() {
    let times = (1...5).map { line in
      Finding(
        Self.warning, at: Place(file: "t.csv", line: 2, column: line, length: 1, excerpt: "x"),
        subject: "S", "at \(line)", cause: "it is so")
    }
    #expect(times.together.map(\.message.text) == ["it is so: 5 times"])
  }
}
