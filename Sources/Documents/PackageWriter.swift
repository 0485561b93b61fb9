import Phrases

/// Describes files of tables as a Data Package (datapackage.org, version 2): each column with its type, meaning,
/// unit and the key of its derivation.
public struct PackageWriter: Sendable {
  /// The name of the package: lower-case letters, digits, `-`, `_`, `.`.
  public let name: String
  /// The title, in a line.
  public let title: String
  /// The tool with its version.
  public let tool: String
  /// How the files are written.
  public let dialect: CSVDialect

  /// Makes a writer.
  public init(name: String, title: String, tool: String, dialect: CSVDialect = .plain) {
    (self.name, self.title, self.tool, self.dialect) = (name, title, tool, dialect)
  }

  /// The text of `datapackage.json`.
  public func text(_ tables: [Table]) -> String {
    JSONBlock.object([
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text(name)), ("title", .text(title)),
      (
        "description",
        .text("Tables of a report of \(tool); `key` is what `aid-ledger explain` is asked by.")
      ),
      ("aidLedger", .object([("kind", .text("report")), ("tool", .text(tool))])),
      ("resources", .list(tables.map(resource))),
    ]).text + "\n"
  }

  private func resource(_ table: Table) -> JSONBlock {
    let isPlain = dialect == .plain
    let mark = String(UnicodeScalar(dialect.separator))
    return .object(
      [
        ("name", .text(table.name)), ("title", .text(table.title.text)),
        ("path", .text("\(table.name).csv")), ("type", .text("table")), ("format", .text("csv")),
        ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ] + (isPlain ? [] : [("dialect", .object([("delimiter", .text(mark))]))]) + [
        (
          "schema",
          .object([
            ("fields", .list(FileField.all(of: table).map(field))),
            ("missingValues", .list([.text("")])),
          ])
        )
      ])
  }

  private func field(_ field: FileField) -> JSONBlock {
    var members: [(String, JSONBlock)] = [
      ("name", .text(field.name)), ("type", .text(field.type)),
      ("description", .text(field.description)),
    ]
    let decimal = String(UnicodeScalar(dialect.decimalMark))
    if field.type == "number", decimal != "." { members.append(("decimalChar", .text(decimal))) }
    if field.isDate { members.append(("rdfType", .text("http://id.loc.gov/datatypes/edtf"))) }
    if !field.choices.isEmpty {
      let words = field.choices.map { JSONBlock.text($0) }
      members.append(("constraints", .object([("enum", .list(words))])))
    }
    if let unit = field.unit { members.append(("unitColumn", .text(unit))) }
    if let ending = field.keyEnding { members.append(("keyEnding", .text(ending))) }
    return .object(members)
  }
}

/// JSON that is laid out over lines.
indirect enum JSONBlock {
  case text(String)
  case bare(String)
  case list([JSONBlock])
  case object([(String, JSONBlock)])

  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let words): return JSONWriter.literal(words)
    case .bare(let words): return words
    case .list(let values):
      let isShort = values.allSatisfy { if case .text = $0 { true } else { false } }
      if isShort { return "[" + values.map(\.text).joined(separator: ", ") + "]" }
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n"
        + members.map { inner + JSONWriter.literal($0) + ": " + $1.text(indent: inner) }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}
