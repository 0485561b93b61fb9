import Checks
import Diagnostics
import LedgerModel
import Documents

/// `findings.csv` and its section.
public enum FindingsReport {
  /// The table of all findings.
  public static func table(_ findings: [Finding]) -> Table {
    var table = Table(
      name: "findings", caption: "Findings",
      columns: [
        .init("code"), .init("severity"), .init("file"), .init("line", .right),
        .init("column", .right), .init("subject"), .init("message"), .init("remedy"),
        .init("details"),
      ])
    for finding in findings {
      let place = finding.place
      table.append([
        .text(finding.kind.code), .text(finding.kind.severity.rawValue),
        .text(place?.file ?? ""), place.map { .integer($0.line) } ?? .empty,
        place.map { .integer($0.column) } ?? .empty, .text(finding.subject.visible),
        .text(finding.message.visible), .text(finding.remedy.visible),
        .text(finding.details.map(\.visible).joined(separator: "; ")),
      ])
    }
    return table
  }

  /// The blocks for the eye: warnings and errors one by one, notes counted by code.
  public static func blocks(_ findings: [Finding]) -> [Document.Block] {
    guard !findings.isEmpty else { return [.paragraph("No findings.")] }
    var table = Table(
      name: "findings",
      columns: [
        .init("code", title: ""), .init("place", title: ""), .init("subject", title: ""),
        .init("message", title: ""),
      ])
    for finding in findings where finding.kind.severity != .note {
      table.append([
        .text(finding.kind.code), .text(finding.place?.description ?? ""),
        .text(finding.subject), .text(finding.message),
      ])
    }
    return [.table(table)] + notes(findings.filter { $0.kind.severity == .note })
  }

  private static func notes(_ notes: [Finding]) -> [Document.Block] {
    var kinds: [FindingKind] = []
    for note in notes where !kinds.contains(note.kind) { kinds.append(note.kind) }
    guard !kinds.isEmpty else { return [] }
    let lines = kinds.sorted { $0.code < $1.code }.flatMap { kind -> [String] in
      let subjects = notes.filter { $0.kind == kind }.map(\.subject)
      return hanging("\(kind.code)  \(kind.title): \(subjects.joined(separator: ", "))")
    }
    return [.heading("Notes, by code; each with its line in findings.csv"), .lines(lines)]
  }
}

/// How printed numbers that have two readings, or count by an ordinal, were read: for the notes of tables.
struct ReadingNotes {
  private let notes: [String: [String]]

  /// The notes that some findings of a ledger make.
  init(_ findings: [Finding]) {
    let kinds: [FindingKind] = [.ambiguousThousands, .ordinalAsCount]
    notes = Dictionary(grouping: findings.filter { kinds.contains($0.kind) }, by: \.subject)
      .mapValues { $0.map { ([$0.message] + $0.details).joined(separator: "; ") } }
  }

  /// How some figures were read.
  func notes(of figures: [Figure]) -> [String] { figures.flatMap { notes[$0.id.text] ?? [] } }
}
