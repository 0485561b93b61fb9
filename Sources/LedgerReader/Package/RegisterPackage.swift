import Diagnostics
import LedgerModel
import Phrases

/// A Data Package of registers: files of rows whose fields say what they are to a valuation.
///
/// ```json
/// { "resources": [ { "path": "1921.csv", "aidLedger": { "currency": "gbp" },
///     "schema": { "fields": [ { "name": "sum", "aidLedger": "amount" },
///                             { "name": "day", "aidLedger": "date" } ] } } ] }
/// ```
package enum RegisterPackage {
  /// A file of rows.
  package struct Register: Sendable {
    /// The path below the package's folder.
    package let path: String
    /// The name of the column that has each role, by the column of money.csv that is read alike.
    package let columns: [Column: String]
    /// The money of all rows, where no column says it.
    package let currency: Identifier<Currency>?
    /// How cells are read.
    package let settings: ReadingSettings
  }

  /// The roles that a field may have.
  private static let roles: [Column] = [.amount, .currency, .date, .low, .high, .bound]

  /// Reads a description.
  ///
  /// - Parameter file: the bytes of a `datapackage.json`.
  /// - Returns: the registers in order, and what is wrong; a resource without an amount is none, and a finding says so.
  package static func read(_ file: SourceFile) -> (registers: [Register], findings: [Finding]) {
    let (value, faults) = JSONReader.read(file)
    guard let value else { return ([], faults) }
    var reader = JSONMembers(file: file, subject: file.path)
    reader.judge(value, .package, file.path)
    guard let member = value["resources"], let list = member.array else {
      reader.report(value["resources"] ?? value, "expected `resources`: a list of files of rows")
      return ([], faults + reader.findings)
    }
    let registers = list.compactMap { reader.register($0, roles) }
    return (registers, faults + reader.findings)
  }
}

extension JSONMembers {
  fileprivate mutating func register(
    _ item: JSONValue, _ known: [Column]
  ) -> RegisterPackage.Register? {
    guard let (path, range) = path(of: item) else { return nil }
    let reading = readingSettings(item, about: path)
    var columns: [Column: String] = [:]
    for field in item["schema"]?["fields"]?.array ?? [] {
      guard let member = field["aidLedger"] else { continue }
      guard let word = member.string, let role = known.first(where: { $0.header == word }) else {
        report(
          member, "`aidLedger` of a field is one of \(known.map(\.header).joined(separator: ", "))")
        continue
      }
      guard columns.updateValue(string(field, "name", required: true), forKey: role) == nil else {
        report(member, "two fields of `\(path.visible(upTo: 80))` are its `\(word)`")
        continue
      }
    }
    guard columns[.amount] != nil else {
      report(
        .unlistedFile, range,
        "`\(path.visible(upTo: 80))` has no field with `\"aidLedger\": \"amount\"` and is not read",
        remedy: "say which field of it is the amount, or take it out of `resources`")
      return nil
    }
    var money: Identifier<Currency>?
    if let settings = item["aidLedger"] {
      money = currency(settings)
      if money != nil, columns[.currency] != nil {
        report(settings, "a field is the money, and all rows have one: name it once")
      }
    }
    if money == nil, columns[.currency] == nil { columns[.currency] = Column.currency.header }
    return RegisterPackage.Register(
      path: path, columns: columns, currency: money, settings: reading)
  }
}
