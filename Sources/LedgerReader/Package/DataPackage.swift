import Diagnostics
import LedgerModel
import Phrases

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
    /// How its cells are read.
    let settings: ReadingSettings
  }

  /// The same with reports in another language.
  package func said(in language: Language) -> DataPackage {
    DataPackage(
      description: description.said(in: language), tables: tables, unread: unread,
      unreadTables: unreadTables)
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
    if let kind = value["aidLedger"]?["kind"], kind.string == "report" {
      reader.report(
        kind,
        "this folder holds a report of aid-ledger, and no ledger: name the folder of the ledger")
      return (nil, faults + reader.findings)
    }
    let description = reader.description(value)
    reader.judge(value, .package, fileName)
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
        report(
          .repeatedResource, range, "\(schema.file) is named by another resource already",
          about: schema.file)
        continue
      }
      resources.append(
        DataPackage.Resource(
          schema: schema, path: path, place: file.place(of: range),
          settings: readingSettings(item, about: schema.file)))
    }
    return (resources, unread, unreadTables)
  }

  /// The path of a resource and where it stands; `nil` where it leads elsewhere.
  mutating func path(of item: JSONValue) -> (path: String, range: Range<Int>)? {
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
        .unreadTable, range, "\(shown) is not read: the table is read from `\(table.file)` only",
        about: table.file)
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

extension FindingKind {
  /// AL0001: a file that is missing or cannot be read.
  public static let unreadableFile = FindingKind(
    "AL0001", .error, title: "a file that is missing or cannot be read",
    meaning: """
      `datapackage.json` names a file that is not there, or that is no readable file; or \
      `sources.json` is there and cannot be read. A file may have at most 1 GiB.
      """,
    remedy: "put the file in its place, or take it out of `resources`")

  /// AL0012: a member of a JSON file that is missing or of the wrong type.
  public static let faultyMember = FindingKind(
    "AL0012", .error, title: "a member of a JSON file that is missing or of the wrong type",
    meaning: """
      `datapackage.json` follows Data Package v2, `sources.json` follows CSL-JSON. The package's name \
      is the folder of its report too: a to z, 0 to 9, `.`, `_` and `-`. Its member `aidLedger` has \
      the settings `currency`, `places`, `rounding`, `language`, `complete`, `approximately` and `tolerance`, and no others.
      """,
    remedy: "add or correct the member; `aid-ledger new` writes an example of each file")

  /// AL0013: a path that leads out of the ledger.
  public static let unsafePath = FindingKind(
    "AL0013", .error, title: "a path that leads out of the ledger",
    meaning: """
      A resource's path is a plain relative path below the ledger's folder, with `/`: no `..`, no \
      drive, no address, no `~`. A ledger that is copied elsewhere must still be whole.
      """,
    remedy: "move the file into the ledger's folder and name it from there")

  /// AL0014: a resource that is named twice.
  public static let repeatedResource = FindingKind(
    "AL0014", .error, title: "a table that is named twice",
    meaning: "Two resources name the same table of the ledger. Read twice, every total doubles.",
    remedy: "take one of the two resources out")

  /// AL0015: a file that nobody reads.
  public static let unlistedFile = FindingKind(
    "AL0015", .warning, title: "a file that is not read",
    meaning: """
      The folder holds a table that `datapackage.json` does not list, perhaps with capital letters in \
      its name, or the list has a resource that is no table of a ledger. Its rows are in no total.
      """,
    remedy: "list the file in `resources` under its own name, or move it elsewhere")

  /// AL0022: a table in a form that is not read.
  public static let unreadTable = FindingKind(
    "AL0022", .error, title: "a table in a form that is not read",
    meaning: """
      `resources` lists one of the ledger's tables under a name such as `arms.CSV`, `arms.tsv` or \
      `arms.csv.gz`. Tables are read from CSV files of their own names in lower case, `arms.csv`, and \
      from nothing else; the rows would be in no total.
      """,
    remedy: "save the table as plain CSV under its own name, and give that name as the `path`")

  /// AL0020: a source that is incomplete.
  public static let faultySource = FindingKind(
    "AL0020", .error, title: "a source that cannot be cited",
    meaning: "Each item of `sources.json` has an id of its own, a type, and a title.",
    remedy: "complete the item in Zotero and export again, or add the member by hand")
}

extension FindingKind {
  /// The kinds of findings about a package and its sources, by code.
  public static let ofPackages: [FindingKind] = [
    unreadableFile, faultyMember, unsafePath, repeatedResource, unlistedFile, unreadTable,
    faultySource, uncheckedNames, refusedSetting, partsInNumbers,
  ]
}
