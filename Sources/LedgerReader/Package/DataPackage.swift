import Diagnostics
import LedgerModel

/// What `datapackage.json` says: the ledger as a whole, and where its tables are.
public struct DataPackage: Sendable {
  /// Name, title, version and the settings of reports.
  public let description: LedgerDescription
  /// The tables of the ledger, in the order of the file.
  public let tables: [Resource]
  /// The paths of the other resources, which nobody reads.
  public let unread: [String]
  /// The tables, by the names of their files, that are listed in a form that is not read.
  public let unreadTables: Set<String>

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
    let (tables, unread, unreadTables) = reader.resources(value)
    let package = DataPackage(
      description: description, tables: tables, unread: unread, unreadTables: unreadTables)
    return (package, faults + reader.findings)
  }
}

extension JSONMembers {
  fileprivate mutating func resources(
    _ value: JSONValue
  ) -> (tables: [DataPackage.Resource], unread: [String], unreadTables: Set<String>) {
    guard let member = value["resources"], let list = member.array else {
      report(value["resources"] ?? value, "expected `resources`: a list of the ledger's tables")
      return ([], [], [])
    }
    var seen: Set<String> = []
    var resources: [DataPackage.Resource] = []
    var unread: [String] = []
    var unreadTables: Set<String> = []
    for item in list {
      guard let (path, range) = path(of: item) else { continue }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let schema = TableSchema.all.first(where: { $0.file == name }) else {
        // The sources are read whether they are listed or not.
        if path != SourceList.fileName, let table = reportUnread(path, name, range) {
          unreadTables.insert(table)
        }
        unread.append(path)
        continue
      }
      guard seen.insert(schema.file).inserted else {
        report(.repeatedResource, range, "\(schema.file) is named by another resource already")
        continue
      }
      resources.append(
        DataPackage.Resource(schema: schema, path: path, place: file.place(of: range)))
    }
    return (resources, unread, unreadTables)
  }

  private mutating func path(of item: JSONValue) -> (path: String, range: Range<Int>)? {
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
    return (path, member.range)
  }

  /// Reports a resource that nobody reads.
  ///
  /// It is an error where it is one of the ledger's tables by its name, only in another form or case;
  /// that table's file is returned then.
  private mutating func reportUnread(
    _ path: String, _ name: String, _ range: Range<Int>
  ) -> String? {
    let shown = "`\(path.visible(upTo: 80))`"
    let stem = name.prefix { $0 != "." }.lowercased()
    if let table = TableSchema.all.first(where: { $0.resourceName == stem }) {
      report(
        .unreadTable, range, "\(shown) is not read: the table is read from `\(table.file)` only")
      return table.file
    }
    report(
      .unlistedFile, range, "\(shown) is no table of a ledger and is not read",
      details: nearestName(to: name, among: TableSchema.all.map(\.file))
        .map { ["did you mean `\($0)`?"] } ?? [])
    return nil
  }
}

/// Whether a path stays below the ledger's folder, judged by its text alone.
public enum ResourcePath {
  /// What is wrong with a path, or `nil`.
  public static func fault(in path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.utf8.contains(0) { return "has a NUL in it" }
    if path.hasPrefix("/") { return "starts at the root of the file system" }
    if path.hasPrefix("~") { return "starts at somebody's home" }
    if path.contains("\\") { return "has a backslash in it; folders are separated by `/`" }
    if path.contains(":") { return "is an address or has a drive in it" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") { return "leads out of the ledger's folder" }
    if parts.contains("") || parts.contains(".") { return "has an empty part in it" }
    return nil
  }
}
