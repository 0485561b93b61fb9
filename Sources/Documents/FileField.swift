import Phrases

/// A column of a file: what a program needs to know to read it.
struct FileField {
  let name: String
  let type: String
  let description: String
  /// The words of a closed list.
  let choices: [String]
  let isDate: Bool
  /// The column that names the unit.
  let unit: String?
  /// What stands behind the key of a row in the key of the number.
  let keyEnding: String?

  /// The columns of a table's file, in order, the last that names exact numbers included.
  static func all(of table: Table) -> [FileField] {
    let columns = table.columns.filter(\.isInFile)
    let fields = columns.flatMap { column -> [FileField] in
      let ends = column.kind.hasLimits ? ["lower limit of ", "upper limit of "] : [""]
      return zip(column.fileNames, ends).map { FileField(column, $0, $1) }
    }
    guard columns.contains(where: \.kind.isNumber) else { return fields }
    return fields + [
      FileField(
        name: "exact", type: "string",
        description:
          "numbers of the row that no decimal of twelve digits after the point is, as fractions: "
          + "NAME=NUMERATOR/DENOMINATOR, with ; between them",
        choices: [], isDate: false, unit: nil, keyEnding: nil)
    ]
  }

  private init(
    name: String, type: String, description: String, choices: [String], isDate: Bool,
    unit: String?, keyEnding: String?
  ) {
    (self.name, self.type, self.description, self.choices) = (name, type, description, choices)
    (self.isDate, self.unit, self.keyEnding) = (isDate, unit, keyEnding)
  }

  private init(_ column: Column, _ name: String, _ end: String) {
    let isLimit = !end.isEmpty
    var choices: [String] = []
    if case .choice(let words) = column.kind { choices = words }
    self.init(
      name: name,
      type: column.kind.isNumber ? "number" : column.kind == .count ? "integer" : "string",
      description: end + column.meaning.text + (isLimit ? "; empty where no limit is known" : ""),
      choices: choices, isDate: column.kind == .date, unit: column.unitColumn,
      keyEnding: column.keyEnding)
  }
}
