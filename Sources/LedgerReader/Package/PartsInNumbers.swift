import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0024: amounts in parts, and a package that calls them numbers.
  public static let partsInNumbers = FindingKind(
    "AL0024", .note, title: "amounts in parts, and a package that calls them numbers",
    meaning: """
      A column of money.csv holds amounts such as `225281l 19s 4d`, and `datapackage.json` says that its cells are of \
      the type `number`. This program reads them all the same; any other that knows Data Packages, such as \
      `frictionless`, calls the ledger invalid.
      """,
    remedy: "let `type` of the column be `string` in datapackage.json")
}

extension DataPackage {
  /// The columns of amounts in parts that the package says are plain numbers.
  func partsInNumbers(of ledger: Ledger) -> [Finding] {
    guard let resource = tables.first(where: { $0.schema.file == TableSchema.money.file }) else {
      return []
    }
    return resource.settings.plainNumbers.sorted { $0.value < $1.value }.compactMap {
      name, place -> Finding? in
      let rows = ledger.money.filter { $0.numbers[name]?.decimal == nil && $0.numbers[name] != nil }
      guard let first = rows.first, let amount = first.numbers[name] else { return nil }
      return Finding(
        .partsInNumbers, at: place, subject: resource.path,
        "`\(name)` of \(resource.path) is said to hold plain numbers, and \(rows.map(\.id).few()) has parts: \(amount.description)"
      )
    }
  }
}

extension Figure {
  /// Its numbers by their columns.
  fileprivate var numbers: [String: Amount] {
    var numbers = amount.map { [Column.amount.header: $0] } ?? [:]
    if case .about(let low, let high) = bound {
      (numbers[Column.low.header], numbers[Column.high.header]) = (low, high)
    } else if case .between(let low, let high) = bound {
      (numbers[Column.low.header], numbers[Column.high.header]) = (low, high)
    }
    return numbers
  }
}
