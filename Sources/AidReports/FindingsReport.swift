import Checks
import Claims
import Diagnostics
import Documents
import LedgerModel
import OrderedCollections
import Phrases

/// `findings.csv` and its section.
public enum FindingsReport {
  /// The table of all findings.
  public static func table(_ findings: [Finding]) -> Table { report.table(findings) }

  private static let report = Report<Finding>("findings", title: "Findings") {
    $0.words("code", "code of the finding; `explain` says what it means") { $0.kind.code }
    $0.cells(
      "severity", .choice([Severity.error, .warning, .note].map(\.rawValue)),
      "how much it weighs"
    ) { .text($0.kind.severity.rawValue) }
    $0.words("file", "file of the ledger") { $0.place?.file ?? "" }
    $0.cells("line", .count, "line in the file, from 1") { .count($0.place?.line) }
    $0.cells("column", .count, "character in the line, from 1") { .count($0.place?.column) }
    $0.words("subject", "id of the row, or what it is about") { $0.subject.visible }
    $0.cells("rows", .list, "ids of all rows that the finding tells, or what it is about") {
      .ids($0.rows.map(\.visible))
    }
    $0.words("message", "what was found") { $0.message.text.visible }
    $0.words("remedy", "what to do") { $0.remedy.text.visible }
    $0.cells("details", .list, "what belongs to it") {
      .sentences($0.fullDetails.map { Prose($0.text.visible) })
    }
  }

  /// So many findings of a kind are told one by one.
  private static let most = 6

  /// The blocks for the eye: grouped by what to do, the weightiest first; of a kind each finding, or of many the
  /// first and which rows the others are about.
  public static func blocks(_ findings: [Finding]) -> [Document.Block] {
    guard !findings.isEmpty else { return [.paragraph("No findings.")] }
    return FindingGroup.byWeight(findings).flatMap { group, kinds -> [Document.Block] in
      [.heading(group.title)] + kinds.flatMap { blocks($0.kind, $0.findings) }
    }
  }

  private static func blocks(_ kind: FindingKind, _ findings: [Finding]) -> [Document.Block] {
    guard kind.severity != .note else {
      let rows = findings.rows.map { Prose([.row($0)]) }.joined(separator: ", ")
      return [.list(["\(kind.code) \(kind.title): \(rows)"])]
    }
    let told = findings.prefix(most).map { finding -> Prose in
      let place = finding.place.map { " (\($0))" } ?? ""
      return "  \(message(of: finding))\(place)"
    }
    let others = Array(findings.dropFirst(most)).rows.prefix(40).map { Prose([.row($0)]) }
    let more: [Prose] =
      others.isEmpty
      ? [] : ["  and \(findings.count - most) more: \(others.joined(separator: ", "))"]
    return [.list(["\(kind.code) \(kind.title). What to do: \(kind.remedy)."] + told + more)]
  }
}

extension Finding {
  /// What the finding is about, and where it tells several rows each of them.
  fileprivate var rows: OrderedSet<String> { OrderedSet(eachTold.map(\.subject)) }
}

extension [Finding] {
  /// What they are about, each once.
  fileprivate var rows: OrderedSet<String> { OrderedSet(flatMap(\.rows)) }
}

extension FindingsReport {
  /// The message with the row that it speaks of, which is named before it where it does not begin with it.
  fileprivate static func message(of finding: Finding) -> Prose {
    let (subject, message) = (finding.subject, finding.message)
    // What tells several rows names them itself.
    guard !subject.isEmpty, finding.members.isEmpty else { return message }
    let named = message.text.hasPrefix(subject) ? message.naming(row: subject) : nil
    return named ?? "\(.row(subject)): \(message)"
  }
}

/// What a historian has to do about findings, the most urgent first.
enum FindingGroup: CaseIterable {
  case errors
  case claims
  case sides
  case facts
  case readings
  case rates
  case links
  case others
  case notes

  var title: Prose {
    switch self {
    case .errors: "Errors: mend them first"
    case .claims: "What the sources say and the rows do not bear out"
    case .sides: "Sides that may not be set against each other"
    case .facts: "What cannot have been so"
    case .readings: "Numbers and dates that may be read otherwise"
    case .rates: "Rates to be careful of"
    case .links: "Rows that may count twice"
    case .others: "Other warnings"
    case .notes: "Notes: nothing has to be done; each with its line in findings.csv"
    }
  }

  /// Findings by what to do, and by kind in each; kinds in the order of their codes.
  static func byWeight(
    _ findings: [Finding]
  ) -> [(group: FindingGroup, kinds: [(kind: FindingKind, findings: [Finding])])] {
    let groups = Dictionary(grouping: findings) { FindingGroup(of: $0.kind) }
    return allCases.compactMap { group in
      guard let own = groups[group] else { return nil }
      let kinds = Dictionary(grouping: own, by: \.kind).sorted { $0.key.code < $1.key.code }
      return (group, kinds.map { ($0.key, $0.value) })
    }
  }

  /// By the hundreds of the code, but for kinds that are about sides and links.
  private init(of kind: FindingKind) {
    switch kind.severity {
    case .error: self = .errors
    case .note: self = .notes
    case .warning:
      switch kind {
      case .unlikeScopes, .boundAsValue, .yearlyAgainstTotal: self = .sides
      case .dateOrder, .outsideYears, .moreThanWhole: self = .facts
      case .partCountedWithWhole, .duplicateItem, .sameRowTwice, .sharedDelivery, .statesInConflict:
        self = .links
      default:
        self =
          kind.code.hasPrefix("AL01")
          ? .readings
          : kind.code.hasPrefix("AL03") ? .rates : kind.code.hasPrefix("AL04") ? .claims : .others
      }
    }
  }
}

/// How printed numbers that have two readings, or count by an ordinal, were read: for the notes of tables.
struct ReadingNotes {
  private let notes: [String: [Prose]]

  /// The notes that some findings of a ledger make.
  init(_ findings: [Finding]) {
    let kinds: [FindingKind] = [.ambiguousThousands, .ordinalAsCount]
    let told = findings.filter { kinds.contains($0.kind) }.flatMap(\.eachTold)
    notes = Dictionary(grouping: told, by: \.subject)
      .mapValues { $0.map { ([$0.message] + $0.details).joined(separator: "; ") } }
  }

  /// How some figures were read.
  func notes(of figures: [Figure]) -> [Prose] { figures.flatMap { notes[$0.id.text] ?? [] } }
}
