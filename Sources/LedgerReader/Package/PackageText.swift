import Diagnostics

/// Writes `datapackage.json` from the schemas, for `aid-ledger new`.
public enum PackageText {
  /// The text of a Data Package that lists the given tables.
  ///
  /// - Parameters:
  ///   - name: the package's name.
  ///   - title: the title for a reader.
  ///   - currency: the currency in which reports speak.
  ///   - tables: the tables to list.
  /// - Returns: the JSON text, ending with a line end.
  public static func json(
    name: String, title: String, currency: String, tables: [TableSchema]
  ) -> String {
    let resources = tables.map(resource).joined(separator: ",\n")
    return """
      {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": \(JSONText.literal(name)),
        "title": \(JSONText.literal(title)),
        "version": "0.1.0",
        "aidLedger": { "currency": \(JSONText.literal(currency)), "places": 2, "rounding": "half-even" },
        "resources": [
      \(resources)
        ]
      }

      """
  }

  private static func resource(_ table: TableSchema) -> String {
    let fields = table.columns.map(field).joined(separator: ",\n")
    let keys = table.columns.compactMap { foreignKey($0, in: table) }
    let foreignKeys =
      keys.isEmpty
      ? "" : ",\n        \"foreignKeys\": [\n\(keys.joined(separator: ",\n"))\n        ]"
    return """
          {
            "name": \(JSONText.literal(table.resourceName)),
            "path": \(JSONText.literal(table.file)),
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
              "fields": [
      \(fields)
              ],
              "missingValues": [""],
              "primaryKey": ["id"]\(foreignKeys)
            }
          }
      """
  }

  private static func field(_ column: ColumnSchema) -> String {
    var members = ["\"name\": \(JSONText.literal(column.name))"]
    var constraints = column.isRequired ? ["\"required\": true"] : []
    switch column.type {
    case .number: members.append("\"type\": \"number\"")
    case .date:
      members.append("\"type\": \"string\", \"rdfType\": \"http://id.loc.gov/datatypes/edtf\"")
    case .choice(let words):
      members.append("\"type\": \"string\"")
      constraints.append("\"enum\": [\(words.map(JSONText.literal).joined(separator: ", "))]")
    case .ratio:
      members.append("\"type\": \"string\"")
      constraints.append("\"pattern\": \"[0-9.]+(/[0-9.]+)?\"")
    case .text, .id, .reference, .references, .texts: members.append("\"type\": \"string\"")
    }
    members.append("\"description\": \(JSONText.literal(column.meaning))")
    if !constraints.isEmpty {
      members.append("\"constraints\": { \(constraints.joined(separator: ", ")) }")
    }
    return "          { \(members.joined(separator: ", ")) }"
  }

  /// Only a cell that holds one id of one file is a foreign key of Table Schema.
  private static func foreignKey(_ column: ColumnSchema, in table: TableSchema) -> String? {
    guard case .reference(let files) = column.type, files.count == 1,
      let target = TableSchema.all.first(where: { $0.file == files[0] })
    else { return nil }
    let resource = target.file == table.file ? "" : target.resourceName
    return """
                { "fields": [\(JSONText.literal(column.name))], "reference": \
      { "resource": \(JSONText.literal(resource)), "fields": ["id"] } }
      """
  }
}

/// Writes texts as JSON.
public enum JSONText {
  /// The text as a JSON string, with its quotes.
  ///
  /// Quotes, backslashes and control characters are escaped, and the line and paragraph separators
  /// U+2028 and U+2029, which JavaScript takes for line ends. All else stays as it is.
  public static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        result += "\\u" + scalar.value.hexadecimal(digits: 4, uppercase: false)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
