import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0130: a source without its language.
  public static let sourceLanguage = FindingKind(
    "AL0130", .note, title: "a source without its language",
    meaning: """
      A work of `sources.json` states no `language`. Its title and what it prints are shown without a mark of \
      language then: a page may be read aloud or hyphenated by the rules of another, and a program that makes \
      capitals of a Turkish title loses its letters.
      """,
    remedy: "add `language` to the source: `tr`, `ru`, `en`; Zotero has the field Language for it")
}

extension LedgerCheck {
  static let sourceLanguage = LedgerCheck(.sourceLanguage) { ledger in
    ledger.sources.values.filter(\.language.isEmpty).map { source in
      Finding(
        .sourceLanguage, at: source.place, subject: source.id.text,
        "\(source.id) states no language", cause: "no language is stated")
    }
  }
}
