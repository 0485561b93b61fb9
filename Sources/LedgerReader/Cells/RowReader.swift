import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import Phrases

/// Reads the cells of a table's rows, one row after the other, as typed values and gathers what is
/// wrong with them.
///
/// A cell that cannot be read becomes `nil` and a finding at the cell; the row goes on, so that one
/// run names every faulty cell.
struct RowReader {
  let names: LedgerNames
  private(set) var tally: FindingTally
  /// How many names were not checked.
  private(set) var unchecked: [UncheckedNames: Int] = [:]
  /// The files in which rows may stand that were named and could not be read.
  private(set) var lostNames: Set<String> = []
  /// The columns that were asked for so far, one bit each.
  private(set) var columnsRead: UInt64 = 0
  /// For how many more unknown names a near one is looked for.
  ///
  /// Each costs a walk over all known names, which a table of nothing but unknown names must not
  /// cost for every row.
  private var guesses = 100
  private let table: LedgerTable
  private var row = 0
  /// The kind of the first error in the row.
  private(set) var firstError: FindingKind?
  /// The column in which it stands.
  private(set) var firstErrorColumn: Column?
  /// How many errors the row has.
  private(set) var errors = 0
  private var dates = Memo<String, HistoricalDate>()
  private var citations = Memo<TextPair, [Citation]>()
  /// How many findings and unchecked names there were.
  private var troubles = 0

  /// Makes a reader that stands at the first row of a table.
  init(_ table: LedgerTable, names: LedgerNames, limit: Int = FindingTally.limit) {
    self.table = table
    self.names = names
    tally = FindingTally(table.source.file.path, limit: limit)
  }

  /// Goes to a row, which must be one of the table.
  mutating func go(to row: Int) {
    self.row = row
    firstError = nil
    firstErrorColumn = nil
    errors = 0
  }

  /// Where the row stands.
  var origin: Origin { table.origin(row) }

  /// The row's own id as written, for messages.
  var subject: String { text(.id) }

  /// The value of a cell, read as its column says.
  subscript<Value>(field: Field<Value>) -> Value {
    mutating get {
      columnsRead |= 1 << UInt64(field.column.rawValue)
      return field.read(&self, field.column)
    }
  }

  /// The cell's text as it stands; empty where the file has no such column.
  func text(_ column: Column) -> String { table.text(row, column) }

  /// Whether the cell is empty, or the file has no such column.
  func isEmpty(_ column: Column) -> Bool { table.isEmpty(row, column) }

  mutating func report(
    _ kind: FindingKind, _ column: Column, within part: Range<Int>? = nil, _ message: Prose,
    details: [Prose] = [], remedy: Prose? = nil
  ) {
    troubles += 1
    if kind.severity == .error {
      if firstError == nil { (firstError, firstErrorColumn) = (kind, column) }
      errors += 1
    }
    let (origin, subject) = (origin, subject)
    tally.add(
      kind,
      Finding(
        kind, at: part.map { origin.place(column, within: $0) } ?? origin.place(column),
        subject: subject, message, details: details, remedy: remedy, cause: message))
  }

  mutating func id<Named>(_ column: Column) -> Identifier<Named>? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    guard let id = Identifier<Named>(written) else {
      report(
        .malformedID, column,
        "`\(written.visible(upTo: 80))` is no id: \(Identifier<Named>.faultyPart(of: written))")
      return nil
    }
    return id
  }

  mutating func number(_ column: Column) -> ExactDecimal? {
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

  /// A number, or an amount in the parts of the row's own money.
  mutating func amount(_ column: Column) -> Amount? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    let units = Identifier<Currency>(text(.currency)).flatMap { names.moneyParts.units(of: $0) }
    do throws(NumberSyntaxError) {
      return try Amount(parsing: written, in: units)
    } catch {
      let example = units.map { $0.written(Ratio(7) * ($0.units.last?.factor ?? .one) + .one) }
      report(
        .malformedNumber, column, within: error.offset..<(error.offset + 1),
        "`\(written.visible(upTo: 80))` is no number: \(error.description)",
        remedy: example.map {
          "write plain digits, or each number with its unit behind it, the largest first: `\($0)`"
        })
      return nil
    }
  }

  /// A number, or a fraction of two: `4480/2205`.
  mutating func ratio(_ column: Column) -> Ratio? {
    let written = text(column)
    let parts = written.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return number(column).map { Ratio($0) } }
    var (offset, numbers): (Int, [Ratio]) = (0, [])
    for part in parts {
      do throws(NumberSyntaxError) {
        numbers.append(Ratio(try ExactDecimal(parsing: String(part))))
      } catch {
        let place = offset + error.offset
        report(
          .malformedNumber, column, within: place..<(place + 1),
          "`\(written.visible(upTo: 80))` is no number: \(error.description)")
        return nil
      }
      offset += part.utf8.count + 1
    }
    if let ratio = numbers[0].divided(by: numbers[1]) { return ratio }
    report(.malformedNumber, column, "`\(written.visible(upTo: 80))` divides by zero")
    return nil
  }

  mutating func date(_ column: Column) -> HistoricalDate? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    if let date = dates[written] { return date }
    do throws(EDTFError) {
      return dates.keep(try HistoricalDate(parsing: written), for: written)
    } catch {
      report(
        .malformedDate, column, within: error.offset..<(error.offset + max(1, error.length)),
        "`\(written.visible(upTo: 80))` is no date: \(error.message)")
      return nil
    }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ column: Column) -> Choice?
  where Choice.RawValue == String {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    if let choice = Choice(rawValue: written) { return choice }
    reportChoice(column, written, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  private mutating func reportChoice(
    _ column: Column, _ written: String, among words: [String]
  ) {
    guard tally.lists(.notInList) else { return report(.notInList, column, "") }
    let nearest = nearestName(to: written, among: words).map { "; did you mean `\($0)`?" } ?? ""
    report(
      .notInList, column,
      "`\(written.visible(upTo: 80))` is not one of the words for `\(column.header)`",
      details: ["expected \(words.joined(separator: ", "))\(nearest)"])
  }

  mutating func reference<Named>(
    _ column: Column, to known: LedgerNames.Choice<Named>
  ) -> Identifier<Named>? {
    let written = text(column)
    guard !written.isEmpty else { return nil }
    return resolve(written, at: 0, column, known(names))
  }

  mutating func references<Named>(
    _ column: Column, to known: LedgerNames.Choice<Named>
  ) -> [Identifier<Named>] {
    var result: [Identifier<Named>] = []
    var seen: Set<Identifier<Named>> = []
    for part in list(column) {
      guard let id = resolve(part.text, at: part.offset, column, known(names)) else {
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

  /// The row that a part of a cell names.
  ///
  /// - Parameters:
  ///   - written: the name.
  ///   - offset: where in the cell it stands.
  ///   - column: the column of the cell.
  ///   - known: the names there are.
  ///   - nouns: what an unknown name is called, where the column takes more than one sort of names.
  ///   - others: the other names that it takes.
  /// - Returns: its id; `nil` where there is no such row, or it was not read.
  mutating func resolve<Named>(
    _ written: String, at offset: Int, _ column: Column, _ known: NameSet<Named>,
    as nouns: String? = nil, or others: [[String]] = []
  ) -> Identifier<Named>? {
    if let id = known.id(written) { return id }
    if known.unread.texts.contains(written) {
      lostNames.formUnion(known.files)
      return nil
    }
    if let file = known.unread.file {
      troubles += 1
      lostNames.formUnion(known.files)
      unchecked[UncheckedNames(file: file, noun: known.noun), default: 0] += 1
      return nil
    }
    guard tally.lists(.unknownReference) else {
      report(.unknownReference, column, "")
      return nil
    }
    report(
      .unknownReference, column, within: offset..<(offset + max(1, written.utf8.count)),
      "\(written.quotedName) is \(nouns ?? "no \(known.noun)") of this ledger",
      details: guess(at: written, column, known, others))
    return nil
  }

  private mutating func guess<Named>(
    at written: String, _ column: Column, _ known: NameSet<Named>, _ others: [[String]]
  ) -> [Prose] {
    guard guesses > 0 else { return [] }
    guesses -= 1
    let parts = written.split(separator: ",").map { String($0.drop { $0 == " " }) }
    if parts.count > 1, table.schema.isList(column), parts.allSatisfy({ known.id($0) != nil }) {
      return ["the names of a list have `;` between them: `\(parts.joined(separator: ";"))`"]
    }
    let near =
      known.id(ofNamed: written)
      ?? ([known.texts] + others).lazy.compactMap { nearestName(to: written, among: $0) }.first
    return [near.map { "did you mean `\($0)`?" } ?? "no known name is near it"]
  }

  /// The parts of a cell that holds a list, with their offsets in the cell's value.
  func list(_ column: Column) -> [ListPart] { ListPart.parts(of: text(column)) }

  /// What two columns give together, made once for each pair of texts: the rows of a table cite few
  /// works, and hold the citations they share once.
  mutating func shared(
    _ first: Column, _ second: Column, _ make: (inout RowReader) -> [Citation]
  ) -> [Citation] {
    let texts = TextPair(first: text(first), second: text(second))
    if let known = citations[texts] { return known }
    let before = troubles
    let made = make(&self)
    // What had a finding is read again, so that each row gets its own.
    return before == troubles ? citations.keep(made, for: texts) : made
  }
}

/// Values that were made before; it forgets all when they become many, so that a table of a million
/// different ones costs no memory.
struct Memo<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]

  subscript(key: Key) -> Value? { values[key] }

  mutating func keep(_ value: Value, for key: Key) -> Value {
    if values.count >= 4096 { values.removeAll(keepingCapacity: true) }
    values[key] = value
    return value
  }
}

private struct TextPair: Hashable {
  let first: String
  let second: String
}

/// One part of a cell that holds a list: its text without spaces around it, and its offset.
struct ListPart {
  let text: String
  let offset: Int

  /// Splits at `;`.
  ///
  /// An empty cell has no parts; an empty part is kept, so that it can be named.
  static func parts(of cell: String) -> [ListPart] {
    guard !cell.isEmpty else { return [] }
    var parts: [ListPart] = []
    var start = cell.utf8.startIndex
    let bytes = cell.utf8
    func add(upTo end: String.Index) {
      var from = start
      var to = end
      while from < to, bytes[from] == 0x20 { from = bytes.index(after: from) }
      while from < to, bytes[bytes.index(before: to)] == 0x20 { to = bytes.index(before: to) }
      let offset = bytes.distance(from: bytes.startIndex, to: from)
      parts.append(ListPart(text: String(cell[from..<to]), offset: offset))
    }
    while let end = bytes[start...].firstIndex(of: 0x3B) {
      add(upTo: end)
      start = bytes.index(after: end)
    }
    add(upTo: bytes.endIndex)
    return parts
  }
}
