import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0122: characters that cannot be seen, or that look like others.
  public static let hiddenCharacters = FindingKind(
    "AL0122", .warning, title: "characters that cannot be seen, or that look like others",
    meaning: """
      A cell holds a character without width, one that changes the direction of the line, or a Greek or \
      Cyrillic letter within a word of Latin letters. Two texts that look the same then differ.
      """,
    remedy: "type the word again; most such characters come with a copy from a web page")
}

extension LedgerCheck {
  static let hiddenCharacters = LedgerCheck(.hiddenCharacters) { ledger in
    ledger.origins.flatMap { subject, origin in
      origin.cellsBeyondASCII.compactMap { name, text -> Finding? in
        guard let fault = text.hiddenFault else { return nil }
        return Finding(
          .hiddenCharacters, at: origin.place(name), subject: subject,
          "`\(name)` has \(fault) in it")
      }
    }
  }
}

extension Ledger {
  /// Every row of the ledger with its id, in the order of the files.
  fileprivate var origins: [(String, Origin)] {
    currencies.values.map { ($0.id.text, $0.origin) } + rates.values.map { ($0.id.text, $0.origin) }
      + scenarios.values.map { ($0.id.text, $0.origin) }
      + parties.values.map { ($0.id.text, $0.origin) }
      + items.values.map { ($0.id.text, $0.origin) }
      + units.values.map { ($0.id.text, $0.origin) }
      + figures.values.map { ($0.id.text, $0.origin) }
      + claims.values.map { ($0.id.text, $0.origin) }
      + events.values.map { ($0.id.text, $0.origin) }
  }
}

extension String {
  /// The first character that is hidden, or foreign to the word it stands in.
  fileprivate var hiddenFault: Prose? {
    if let hidden = unicodeScalars.first(where: { $0.properties.generalCategory == .format }) {
      return "the hidden character U+\(hidden.codePoint)"
    }
    for word in split(whereSeparator: { !$0.isLetter }) {
      let scalars = word.unicodeScalars
      guard let foreign = scalars.first(where: \.isGreekOrCyrillic),
        let latin = scalars.first(where: { $0.properties.isAlphabetic && !$0.isGreekOrCyrillic })
      else { continue }
      return "`\(foreign)` (U+\(foreign.codePoint)) beside `\(latin)` (U+\(latin.codePoint))"
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Greek letters with the accents of old print stand apart from the others.
  fileprivate var isGreekOrCyrillic: Bool {
    (0x0370...0x052F).contains(value) || (0x1F00...0x1FFF).contains(value)
  }
}
