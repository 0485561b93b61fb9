import Phrases

/// What the columns of tables mean, for readers and for programs.
public struct TablesManual: Sendable {
  private let tables: [Table]

  /// Makes the manual of some tables.
  public init(_ tables: [Table]) { self.tables = tables }

  /// A section a table, a row a column, as Markdown.
  public var markdown: String {
    tables.map { table in
      "## \(table.name).csv\n\n\(table.title).\n\n| column | type | unit in | key | meaning |\n|---|---|---|---|---|\n"
        + FileField.all(of: table).map { field in
          let choices = field.choices.map { "`\($0)`" }.joined(separator: ", ")
          let key = field.keyEnding.map { $0.isEmpty ? "`key`" : "`key`, `\($0)`" } ?? ""
          let meaning =
            (field.description + (choices.isEmpty ? "" : ": \(choices)")).replacing(
              "|", with: "\\|")
          let unit = field.unit.map { "`\($0)`" } ?? ""
          return
            "| `\(field.name)` | \(field.isDate ? "date" : field.type) | \(unit) | \(key) | \(meaning) |\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// The JSON Schema (draft 2020-12) of every table as JSON.
  public var schema: String {
    JSONBlock.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Tables of aid-ledger as JSON")),
      ("oneOf", .list(tables.map { .object([("$ref", .text("#/$defs/\($0.name)"))]) })),
      (
        "$defs",
        .object(
          [("number", Self.number)] + tables.map { ($0.name, document(of: $0)) })
      ),
    ]).text + "\n"
  }

  private static let number = JSONBlock.object([
    ("description", .text("an exact number: a decimal near it, and the fraction itself")),
    ("type", .list([.text("object"), .text("null")])),
    (
      "properties",
      .object([
        (
          "decimal",
          .object([("type", .text("string")), ("pattern", .text("^-?[0-9]+(\\.[0-9]{6,12})?$"))])
        ),
        ("numerator", .object([("type", .text("string")), ("pattern", .text("^-?[0-9]+$"))])),
        ("denominator", .object([("type", .text("string")), ("pattern", .text("^[1-9][0-9]*$"))])),
      ])
    ),
    ("required", .list([.text("decimal"), .text("numerator"), .text("denominator")])),
    ("additionalProperties", .bare("false")),
  ])

  private func document(of table: Table) -> JSONBlock {
    let lists = Set(
      table.columns.filter { $0.kind == .list }.flatMap(\.fileNames))
    let fields = FileField.all(of: table).filter { $0.name != "exact" }
    let properties = fields.map { field -> (String, JSONBlock) in
      (field.name, property(field, isList: lists.contains(field.name)))
    }
    return .object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("tool", .object([("type", .text("string"))])),
          ("schema", .object([("const", .text(JSONWriter.schemaName(of: table)))])),
          (
            "rows",
            .object([
              ("type", .text("array")),
              (
                "items",
                .object([
                  ("type", .text("object")), ("properties", .object(properties)),
                  ("required", .list(fields.map { .text($0.name) })),
                  ("additionalProperties", .bare("false")),
                ])
              ),
            ])
          ),
        ])
      ),
      ("required", .list([.text("tool"), .text("schema"), .text("rows")])),
    ])
  }

  private func property(_ field: FileField, isList: Bool) -> JSONBlock {
    if field.type == "number" { return .object([("$ref", .text("#/$defs/number"))]) }
    var members: [(String, JSONBlock)] = [
      ("description", .text(field.description)),
      ("type", .list([.text(isList ? "array" : field.type), .text("null")])),
    ]
    if isList { members.append(("items", .object([("type", .text("string"))]))) }
    if !field.choices.isEmpty {
      let words = field.choices.map { JSONWriter.literal($0) } + ["null"]
      members.append(("enum", .bare("[" + words.joined(separator: ", ") + "]")))
    }
    return .object(members)
  }
}
