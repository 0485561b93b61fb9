import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel

/// Reads the cells of a table's rows, one row after the other, as typed values and gathers what is
/// wrong with them.
///
/// A cell that cannot be read becomes `nil` and a finding at the cell; the row goes on, so that one
/// run names every faulty cell.
struct RowReader {
  private(set) var origin: Origin
  let names: LedgerNames
  private(set) var tally: FindingTally
  /// How many names were not checked.
  private(set) var unchecked: [UncheckedNames: Int] = [:]
  /// For how many more unknown names a near one is looked for.
  ///
  /// Each costs a walk over all known names, which a table of nothing but unknown names must not
  /// cost for every row.
  private var guesses = 100
  private var cells: [String: String]

  /// Makes a reader that stands at the first row of a table.
  init(_ row: LedgerTable.Row, names: LedgerNames) {
    origin = row.origin
    cells = row.cells
    self.names = names
    tally = FindingTally(row.origin.file.path)
  }

  /// Goes to a row.
  mutating func go(to row: LedgerTable.Row) {
    origin = row.origin
    cells = row.cells
  }

  /// The row's own id as written, for messages.
  var subject: String { cells["id"] ?? "" }

  /// The cell's text as it stands; empty where the file has no such column.
  func text(_ column: String) -> String { cells[column] ?? "" }

  mutating func report(
    _ kind: FindingKind, _ column: String, within part: Range<Int>? = nil, _ message: String,
    details: [String] = [], remedy: String? = nil
  ) {
    let (origin, subject) = (origin, subject)
    tally.add(
      kind,
      Finding(
        kind, at: part.map { origin.place(column, within: $0) } ?? origin.place(column),
        subject: subject, message, details: details, remedy: remedy))
  }

  mutating func id<Named>() -> Identifier<Named>? {
    let written = text("id")
    guard !written.isEmpty else { return nil }
    guard let id = Identifier<Named>(written) else {
      report(
        .malformedID, "id",
        "`\(written.visible(upTo: 80))` is no id: \(Identifier<Named>.faultyPart(of: written))")
      return nil
    }
    return id
  }

  mutating func number(_ column: String) -> ExactDecimal? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    do throws(NumberSyntaxError) {
      return try ExactDecimal(parsing: written)
    } catch {
      report(
        .malformedNumber, column, within: error.offset..<(error.offset + 1),
        "`\(written.visible(upTo: 80))` is no number: \(error.description)")
      return nil
    }
  }

  mutating func date(_ column: String) -> HistoricalDate? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    do throws(EDTFError) {
      return try HistoricalDate(parsing: written)
    } catch {
      report(
        .malformedDate, column, within: error.offset..<(error.offset + max(1, error.length)),
        "`\(written.visible(upTo: 80))` is no date: \(error.message)")
      return nil
    }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ column: String) -> Choice?
  where Choice.RawValue == String {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    if let choice = Choice(rawValue: written) { return choice }
    reportChoice(column, written, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  mutating func reportChoice(_ column: String, _ written: String, among words: [String]) {
    let nearest = nearestName(to: written, among: words).map { "; did you mean `\($0)`?" } ?? ""
    report(
      .notInList, column, "`\(written.visible(upTo: 80))` is not one of the words for `\(column)`",
      details: ["expected \(words.joined(separator: ", "))\(nearest)"])
  }

  mutating func reference<Named>(
    _ column: String, in known: KeyPath<LedgerNames, NameSet<Named>>
  ) -> Identifier<Named>? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    return resolve(written, at: 0, column, names[keyPath: known])
  }

  mutating func references<Named>(
    _ column: String, in known: KeyPath<LedgerNames, NameSet<Named>>
  ) -> [Identifier<Named>] {
    var result: [Identifier<Named>] = []
    var seen: Set<Identifier<Named>> = []
    for part in list(column) {
      guard let id = resolve(part.text, at: part.offset, column, names[keyPath: known]) else {
        continue
      }
      if seen.insert(id).inserted {
        result.append(id)
      } else {
        report(
          .repeatedReference, column,
          within: part.offset..<(part.offset + part.text.utf8.count),
          "`\(id)` is named twice in one cell")
      }
    }
    return result
  }

  mutating func resolve<Named>(
    _ written: String, at offset: Int, _ column: String, _ known: NameSet<Named>
  ) -> Identifier<Named>? {
    if let id = Identifier<Named>(written), known.contains(id) { return id }
    if known.unread.texts.contains(written) { return nil }
    if let file = known.unread.file {
      unchecked[UncheckedNames(file: file, noun: known.noun), default: 0] += 1
      return nil
    }
    report(
      .unknownReference, column, within: offset..<(offset + max(1, written.utf8.count)),
      "\(written.quotedName) is no \(known.noun) of this ledger",
      details: guess(at: written, among: known.texts))
    return nil
  }

  private mutating func guess(at written: String, among known: [String]) -> [String] {
    guard guesses > 0 else { return [] }
    guesses -= 1
    return [
      nearestName(to: written, among: known).map { "did you mean `\($0)`?" }
        ?? "no known name is near it"
    ]
  }

  /// The parts of a cell that holds a list, with their offsets in the cell's value.
  func list(_ column: String) -> [ListPart] { ListPart.parts(of: text(column)) }
}
