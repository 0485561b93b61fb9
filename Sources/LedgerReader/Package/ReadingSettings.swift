import Diagnostics
import Phrases

/// What `datapackage.json` says of the reading of one table: its words for nothing.
package struct ReadingSettings: Sendable, Hashable {
  /// The words for nothing in the columns that have none of their own.
  private let ofTable: Set<String>
  /// Those of a column that has its own.
  private let ofColumns: [String: Set<String>]

  /// Where it says of a column that its cells are plain numbers.
  let plainNumbers: [String: Place]

  /// Of a table that says nothing: a cell without a character is empty, and no other.
  package static let none = ReadingSettings(ofTable: [], ofColumns: [:])

  /// Makes settings of words for nothing; the empty text is always one.
  init(
    ofTable: Set<String>, ofColumns: [String: Set<String>], plainNumbers: [String: Place] = [:]
  ) {
    self.plainNumbers = plainNumbers
    self.ofTable = ofTable.subtracting([""])
    self.ofColumns = ofColumns.mapValues { $0.subtracting([""]) }
  }

  /// Whether a cell says nothing only where no character stands in it.
  package var isPlain: Bool { ofTable.isEmpty && ofColumns.values.allSatisfy(\.isEmpty) }

  /// The words for nothing in one line; empty where there are none.
  package var line: String {
    let own = ofColumns.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.sorted())" }
    return isPlain ? "" : "nothing \(ofTable.sorted()) \(own)"
  }

  /// The words for nothing in a column, besides no character at all.
  package func missing(in column: String) -> Set<String> { ofColumns[column] ?? ofTable }
}

extension JSONMembers {
  /// The settings of one table; whatever would have it read otherwise is named.
  mutating func readingSettings(_ resource: JSONValue, about file: String) -> ReadingSettings {
    judge(resource, .resource, file)
    if let dialect = object("dialect", of: resource, file) { judge(dialect, .dialect, file) }
    guard let schema = object("schema", of: resource, file) else { return .none }
    judge(schema, .schema, file)
    var ofColumns: [String: Set<String>] = [:]
    var plainNumbers: [String: Place] = [:]
    for field in schema["fields"]?.array ?? [] where field.object != nil {
      let name = field["name"]?.string ?? ""
      judge(field, .field, file, of: name)
      if let own = missingValues(of: field, file) { ofColumns[name] = own }
      if let type = field["type"], let word = type.string, word == "number" || word == "integer" {
        plainNumbers[name] = self.file.place(of: type.range)
      }
    }
    return ReadingSettings(
      ofTable: missingValues(of: schema, file) ?? [], ofColumns: ofColumns,
      plainNumbers: plainNumbers)
  }

  /// A member that is an object; the standards also let it name another file, which is not read.
  private mutating func object(
    _ name: String, of resource: JSONValue, _ file: String
  ) -> JSONValue? {
    guard let value = resource[name], !value.isNull else { return nil }
    if value.object != nil { return value }
    if value.string != nil {
      refuse(
        value.range, file, "`\(name)` names another file, which is not read",
        remedy: "put what that file says into `\(name)` itself")
    } else {
      report(value, "`\(name)` is an object")
    }
    return nil
  }

  /// Looks at each property of an object of the standards.
  mutating func judge(
    _ object: JSONValue, _ level: PackageStandard.Level, _ file: String, of column: String = ""
  ) {
    let known = PackageStandard.properties(of: level)
    for member in object.object ?? [] where !member.value.isNull {
      let (name, value) = (member.name, member.value)
      let shown: Prose =
        column.isEmpty
        ? "`\(name.visible(upTo: 80))`"
        : "`\(name.visible(upTo: 80))` of `\(column.visible(upTo: 80))`"
      switch known[name] {
      case .obeyed, .harmless: break
      case .never:
        guard value.string != "" else { break }
        refuse(
          member.nameRange, file, "\(shown): a ledger is read without it",
          remedy: "save \(file) so that it needs none, and take `\(name)` out")
      case .only(let values):
        guard !values.contains(where: { $0.matches(value) }) else { break }
        let right = values.first?.words ?? ""
        refuse(
          value.range, file, "\(shown) is \(value.shown): a ledger is read with \(right) only",
          remedy: "save \(file) with \(right), and take `\(name)` out or let it say so")
      case nil: judgeUnknown(member, level, file)
      }
    }
  }

  private mutating func judgeUnknown(
    _ member: JSONMember, _ level: PackageStandard.Level, _ file: String
  ) {
    let name = member.name
    if let home = PackageStandard.home(of: name, not: level) {
      refuse(
        member.nameRange, file, "`\(name)` means nothing here",
        remedy: "put `\(name)` into `\(home.place)`, where it is looked for")
    } else if let meant = PackageStandard.misspelt(name, level) {
      refuse(
        member.nameRange, file, "`\(name.visible(upTo: 80))` is no property of a Data Package",
        remedy: "if `\(meant)` is meant, write it so; else give it a name that is less like it")
    }
  }

  /// The words for nothing that an object lists, as texts or with a label each; `nil` where it lists none.
  private mutating func missingValues(of object: JSONValue, _ file: String) -> Set<String>? {
    guard let value = object["missingValues"], !value.isNull else { return nil }
    let words = (value.array ?? []).map { $0.string ?? $0["value"]?.string }
    guard value.array != nil, !words.contains(nil) else {
      report(value, "`missingValues` is a list of texts")
      return nil
    }
    let texts = Set(words.compactMap(\.self))
    if !texts.contains("") {
      refuse(
        value.range, file,
        "`missingValues` is without \"\": in a ledger an empty cell says nothing",
        remedy: "add \"\" to the list")
    }
    return texts
  }

  private mutating func refuse(
    _ range: Range<Int>, _ file: String, _ message: Prose, remedy: Prose
  ) {
    report(.refusedSetting, range, message, about: file, remedy: remedy)
  }
}

extension PackageStandard {
  /// The setting that a name is nearly; names of people's own, and of what says nothing, are left alone.
  fileprivate static func misspelt(_ name: String, _ level: Level) -> String? {
    // What a package says of itself is words, and others have words near them: `languages`.
    let words = ["name", "title", "description", "version", "language"]
    let settings = properties(of: level).filter {
      if case .harmless = $0.value { false } else { !words.contains($0.key) }
    }
    // Short names are near each other by chance.
    guard name.count >= 6 else { return nil }
    return nearestName(to: name, among: settings.keys.sorted())
  }
}

extension JSONValue {
  fileprivate var isNull: Bool { if case .null = content { true } else { false } }

  /// The value as it stands, for a message; of what is long only what it is.
  fileprivate var shown: String {
    switch content {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .number(let number): number.visible(upTo: 40)
    case .string(let text): JSONText.literal(text).visible(upTo: 40)
    case .array(let values): "[\(values.prefix(4).map(\.shown).joined(separator: ", "))]"
    case .object: "{ … }"
    }
  }
}

extension FindingKind {
  /// AL0023: a setting of a Data Package that a ledger is not read by.
  public static let refusedSetting = FindingKind(
    "AL0023", .error, title: "a setting of the Data Package that a ledger is not read by",
    meaning: """
      `datapackage.json` says that a table is to be read otherwise than ledgers are: with another encoding, \
      another mark between cells or before decimals, comments, dates in another form. Read as it always is, it \
      would give other numbers than it says. Obeyed are `path`, the names of `fields`, and `missingValues` of a \
      schema or of a field; all else that changes the reading of a cell is named here.
      """,
    remedy:
      "save the table as ledgers are written (UTF-8, commas, `.` before decimals), and take the setting out"
  )
}
