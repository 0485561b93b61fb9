import Diagnostics
import LedgerModel

/// What `datapackage.json` says: the ledger as a whole, and where its tables are.
public struct DataPackage: Sendable {
  /// Name, title, version and the settings of reports.
  public let description: LedgerDescription
  /// The tables of the ledger, in the order of the file.
  public let tables: [Resource]

  /// A table and its file.
  public struct Resource: Sendable {
    /// Which table it is.
    public let schema: TableSchema
    /// The path below the ledger's folder.
    public let path: String
    /// Where the path stands in `datapackage.json`.
    public let place: Place
  }

  /// The name of the file that describes a ledger.
  public static let fileName = "datapackage.json"

  /// Reads a description.
  ///
  /// - Parameter file: the bytes of `datapackage.json`.
  /// - Returns: what could be read (`nil` where it is no JSON object at all), and what is wrong.
  public static func read(_ file: SourceFile) -> (package: DataPackage?, findings: [Finding]) {
    let (value, faults) = JSONReader.read(file)
    guard let value else { return (nil, faults) }
    var reader = JSONMembers(file: file, subject: fileName)
    guard value.object != nil else {
      reader.report(value, "expected an object: { \"name\": …, \"resources\": [ … ] }")
      return (nil, faults + reader.findings)
    }
    let description = reader.description(value)
    let tables = reader.resources(value)
    return (DataPackage(description: description, tables: tables), faults + reader.findings)
  }
}

extension JSONMembers {
  fileprivate mutating func resources(_ value: JSONValue) -> [DataPackage.Resource] {
    guard let member = value["resources"], let list = member.array else {
      report(value["resources"] ?? value, "expected `resources`: a list of the ledger's tables")
      return []
    }
    var seen: Set<String> = []
    var resources: [DataPackage.Resource] = []
    for item in list {
      guard let (schema, path, range) = resource(item) else { continue }
      guard seen.insert(schema.file).inserted else {
        report(.repeatedResource, range, "\(schema.file) is named by another resource already")
        continue
      }
      resources.append(
        DataPackage.Resource(schema: schema, path: path, place: file.place(of: range)))
    }
    return resources
  }

  private mutating func resource(
    _ item: JSONValue
  ) -> (schema: TableSchema, path: String, range: Range<Int>)? {
    guard item.object != nil else {
      report(item, "a resource is an object with `name` and `path`")
      return nil
    }
    let path = string(item, "path", required: true)
    guard !path.isEmpty, let member = item["path"] else { return nil }
    if let fault = ResourcePath.fault(in: path) {
      report(.unsafePath, member.range, "`\(path.visible(upTo: 80))` \(fault)")
      return nil
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let schema = TableSchema.all.first(where: { $0.file == name }) else {
      if name.hasSuffix(".csv") { reportUnknown(path, name, member.range) }
      return nil
    }
    return (schema, path, member.range)
  }

  private mutating func reportUnknown(_ path: String, _ name: String, _ range: Range<Int>) {
    report(
      .unlistedFile, range, "`\(path.visible(upTo: 80))` is no table of a ledger and is not read",
      details: nearestName(to: name, among: TableSchema.all.map(\.file))
        .map { ["did you mean `\($0)`?"] } ?? [])
  }
}
