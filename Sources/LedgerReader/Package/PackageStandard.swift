import Phrases

/// What the reader of a ledger makes of a property of `datapackage.json`.
enum PropertyTreatment: Sendable {
  /// It is read, and does what the standard says.
  case obeyed
  /// It changes the reading of no cell: words for people, or what other tools check.
  case harmless
  /// A ledger is read as these values say, and as no other; the first is the one to write.
  case only([PropertyValue])
  /// A ledger is read without it, whatever it says but the empty text.
  case never
}

/// A value of a property that says what is done anyhow.
enum PropertyValue: Sendable, Hashable {
  case text(String)
  case truth(Bool)
  case texts([String])
  case numbers([String])

  /// Whether a value of a file is this one; of words letter case says nothing.
  func matches(_ value: JSONValue) -> Bool {
    switch self {
    case .text(let text): value.string?.lowercased() == text.lowercased()
    case .truth(let truth): if case .bool(truth) = value.content { true } else { false }
    case .texts(let texts): value.array.map { $0.map(\.string) == texts } ?? false
    case .numbers(let numbers): value.array.map { $0.map(\.number) == numbers } ?? false
    }
  }

  /// The value as `datapackage.json` has it.
  var words: String {
    switch self {
    case .text(let text): JSONText.literal(text)
    case .truth(let truth): truth ? "true" : "false"
    case .texts(let texts): "[\(texts.map(JSONText.literal).joined(separator: ", "))]"
    case .numbers(let numbers): "[\(numbers.joined(separator: ", "))]"
    }
  }
}

/// Every property of the standards, by the object that has it: Data Package 2.0, Table Schema 2.0, Table
/// Dialect 2.0, what their first versions had besides, and what frictionless writes.
///
/// Whoever says how cells are to be read is obeyed or refused, and never passed over: a table that is read
/// otherwise than it says gives other numbers. A property that no standard has is somebody's own and says
/// nothing, unless it is one of these at a wrong place or with a letter missing.
enum PackageStandard {
  /// An object of the standards.
  enum Level: String, Sendable, CaseIterable {
    case package, resource, dialect, schema, field

    /// Where in `datapackage.json` such an object stands.
    var place: String {
      switch self {
      case .package: "datapackage.json"
      case .resource: "resources"
      case .dialect: "dialect"
      case .schema: "schema"
      case .field: "fields"
      }
    }
  }

  /// What is made of each property of an object.
  static func properties(of level: Level) -> [String: PropertyTreatment] {
    switch level {
    case .package: package
    case .resource: resource
    case .dialect: dialect
    case .schema: schema
    case .field: field
    }
  }

  private static let package: [String: PropertyTreatment] = [
    "name": .obeyed, "title": .obeyed, "description": .obeyed, "version": .obeyed,
    "resources": .obeyed, "aidLedger": .obeyed, "language": .obeyed,
    "$schema": .harmless, "profile": .harmless, "id": .harmless, "licenses": .harmless,
    "homepage": .harmless, "created": .harmless, "keywords": .harmless, "image": .harmless,
    "contributors": .harmless, "sources": .harmless,
  ]

  private static let resource: [String: PropertyTreatment] = [
    "path": .obeyed, "schema": .obeyed, "dialect": .obeyed,
    "name": .harmless, "$schema": .harmless, "profile": .harmless, "title": .harmless,
    "description": .harmless, "homepage": .harmless, "sources": .harmless, "licenses": .harmless,
    "mediatype": .harmless, "bytes": .harmless, "hash": .harmless, "scheme": .harmless,
    "type": .only([.text("table")]), "format": .only([.text("csv")]),
    "encoding": .only(
      ["utf-8", "utf8", "utf_8", "utf-8-sig", "us-ascii", "ascii"].map { .text($0) }),
    "data": .never, "compression": .never, "innerpath": .never, "extrapaths": .never,
    "layout": .never,
  ]

  private static let dialect: [String: PropertyTreatment] = [
    "$schema": .harmless, "headerJoin": .harmless, "csvddfVersion": .harmless,
    "caseSensitiveHeader": .harmless,
    // Of workbooks, databases and JSON: a table of CSV has none of it.
    "property": .harmless, "itemType": .harmless, "itemKeys": .harmless, "sheetNumber": .harmless,
    "sheetName": .harmless, "table": .harmless,
    "header": .only([.truth(true)]), "headerRows": .only([.numbers(["1"])]),
    "delimiter": .only([.text(",")]), "quoteChar": .only([.text("\"")]),
    "doubleQuote": .only([.truth(true)]), "skipInitialSpace": .only([.truth(false)]),
    "skipBlankRows": .only([.truth(false)]), "commentRows": .only([.numbers([])]),
    "lineTerminator": .only([.text("\r\n"), .text("\n"), .text("\r")]),
    "commentChar": .never, "escapeChar": .never, "nullSequence": .never, "csv": .never,
  ]

  private static let schema: [String: PropertyTreatment] = [
    "fields": .obeyed, "missingValues": .obeyed,
    "$schema": .harmless, "fieldsMatch": .harmless, "primaryKey": .harmless,
    "uniqueKeys": .harmless, "foreignKeys": .harmless,
  ]

  private static let field: [String: PropertyTreatment] = [
    "name": .obeyed, "missingValues": .obeyed,
    "title": .harmless, "description": .harmless, "example": .harmless, "rdfType": .harmless,
    "constraints": .harmless, "categories": .harmless, "categoriesOrdered": .harmless,
    "itemType": .harmless,
    "type": .only(
      [
        "string", "number", "integer", "boolean", "date", "time", "datetime", "year", "yearmonth",
        "duration", "any",
      ].map { .text($0) }),
    "format": .only(["default", "email", "uri", "uuid"].map { .text($0) }),
    "decimalChar": .only([.text(".")]), "groupChar": .never,
    "bareNumber": .only([.truth(true)]), "trueValues": .only([.texts(["yes"])]),
    "falseValues": .only([.texts([""]), .texts([])]), "delimiter": .only([.text(";")]),
  ]

  /// Where a setting belongs that stands where it means nothing; `nil` for a name that anybody may use.
  static func home(of name: String, not level: Level) -> Level? {
    let generic = ["type", "format", "name", "path", "title", "description", "delimiter"]
    guard !generic.contains(name), properties(of: level)[name] == nil else { return nil }
    return [Level.resource, .schema, .dialect, .field].first {
      switch properties(of: $0)[name] {
      case .obeyed, .only, .never: true
      case .harmless, nil: false
      }
    }
  }
}
