import Diagnostics
import Documents
import LedgerModel
import Phrases

/// Columns that many reports have.
extension ReportColumns {
  /// `file`, `line`: where the row of the ledger stands.
  mutating func place(_ origin: @escaping @Sendable (Row) -> Origin?) {
    words("file", "file of the ledger in which the row stands") { origin($0)?.file.path ?? "" }
    cells("line", .count, "line of the row in its file, from 1") { .count(origin($0)?.line) }
  }

  /// `source`, `locator`: who says so, and where in the work.
  mutating func citation(_ citations: @escaping @Sendable (Row) -> [Citation]) {
    cells("source", .list, "ids of the works that are cited, as in sources.json") {
      .ids(citations($0).map(\.source.text))
    }
    cells("locator", .list, "place in each work, in the order of `source`") {
      .ids(citations($0).map(\.locator))
    }
  }

  /// What a source prints, in quotation marks, so that no spreadsheet reads `159.043` its own way.
  mutating func printed(_ text: @escaping @Sendable (Row) -> String) {
    words("as_printed", "what the source prints, in quotation marks") { row in
      let text = text(row)
      return text.isEmpty ? "" : "“\(text)”"
    }
  }

  /// `key`: what `explain` is asked by.
  mutating func key(_ key: @escaping @Sendable (Row) -> String) {
    words("key", "what `aid-ledger explain` is asked by, before the name of a number", key)
  }
}
