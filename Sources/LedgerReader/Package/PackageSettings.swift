import Diagnostics
import ExactNumbers
import LedgerModel

extension JSONMembers {
  /// The ledger as a whole, with the settings of its reports.
  mutating func description(_ value: JSONValue) -> LedgerDescription {
    let settings = settings(value)
    return LedgerDescription(
      name: packageName(value), title: string(value, "title"),
      summary: string(value, "description"), version: string(value, "version"),
      reportCurrency: settings.flatMap { currency($0) },
      reportCurrencyPlace: settings?["currency"].map { file.place(of: $0.range) },
      display: LedgerDescription.Display(
        places: settings.map { whole("places", $0, 0...12, unless: 2) } ?? 2,
        rounding: settings.flatMap { rounding($0) } ?? .toNearestOrEven),
      isComplete: settings.map { isComplete($0) } ?? false,
      approximately: settings.map { whole("approximately", $0, 0...100, unless: 1) } ?? 1)
  }

  /// A name that is a folder's name too: reports go to `Reports/NAME`.
  private mutating func packageName(_ value: JSONValue) -> String {
    let name = string(value, "name", required: true)
    guard let member = value["name"], !name.isEmpty else { return name }
    let marks = Set("._-".utf8)
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || marks.contains($0)
    }
    if !isPlain || name == "." || name == ".." {
      report(
        member,
        "`\(name.visible(upTo: 80))` is no name of a package: a to z, 0 to 9, `.`, `_` and `-`")
    }
    return name
  }

  /// The member `aidLedger`; a setting that nothing reads is named.
  private mutating func settings(_ value: JSONValue) -> JSONValue? {
    guard let settings = value["aidLedger"] else { return nil }
    guard let members = settings.object else {
      report(
        settings,
        "`aidLedger` is an object: { \"currency\": …, \"places\": …, \"rounding\": … }")
      return nil
    }
    let known = ["currency", "places", "rounding", "complete", "approximately"]
    for member in members where !known.contains(member.name) {
      report(
        .faultyMember, member.nameRange,
        "`aidLedger` has no setting `\(member.name.visible(upTo: 80))`",
        details: [
          nearestName(to: member.name, among: known).map { "did you mean `\($0)`?" }
            ?? "it has \(known.joined(separator: ", "))"
        ])
    }
    return settings
  }

  private mutating func currency(_ settings: JSONValue) -> Identifier<Currency>? {
    let text = string(settings, "currency")
    guard !text.isEmpty else { return nil }
    let id = Identifier<Currency>(text)
    if id == nil, let value = settings["currency"] {
      report(value, "`\(text.visible(upTo: 80))` is no id of a currency")
    }
    return id
  }

  /// A setting that is a whole number within limits.
  private mutating func whole(
    _ name: String, _ settings: JSONValue, _ limits: ClosedRange<Int>, unless missing: Int
  ) -> Int {
    guard let value = settings[name] else { return missing }
    guard let number = value.number.flatMap({ Int($0) }), limits.contains(number) else {
      report(
        value, "`\(name)` is a whole number from \(limits.lowerBound) to \(limits.upperBound)")
      return missing
    }
    return number
  }

  private mutating func isComplete(_ settings: JSONValue) -> Bool {
    guard let value = settings["complete"] else { return false }
    guard case .bool(let isComplete) = value.content else {
      report(value, "`complete` is true or false")
      return false
    }
    return isComplete
  }

  private mutating func rounding(_ settings: JSONValue) -> RoundingRule? {
    guard let value = settings["rounding"] else { return nil }
    guard let rule = value.string.flatMap({ RoundingRule(rawValue: $0) }) else {
      let words = RoundingRule.allCases.map(\.rawValue).joined(separator: ", ")
      report(value, "`rounding` is one of \(words)")
      return nil
    }
    return rule
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
      the settings `currency`, `places`, `rounding`, `complete` and `approximately`, and no others.
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
    faultySource, uncheckedNames,
  ]
}
