import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0105: a currency that the printed figure does not name.
  public static let currencyNotPrinted = FindingKind(
    "AL0105", .note, title: "a currency that the printed figure does not name",
    meaning: """
      The row states a currency, but none of the words by which sources print it (`printed_as` in \
      currencies.csv) stands in `as_printed`. The currency was taken from elsewhere: the next sentence, \
      the context, the kind of aid.
      """,
    remedy: "say in `note` where the currency comes from")
}

extension LedgerCheck {
  static let currencyNotPrinted = LedgerCheck(.currencyNotPrinted) { ledger in
    ledger.money.compactMap { figure in
      guard let id = figure.currency, let currency = ledger.currencies[id],
        !currency.printedAs.isEmpty, !figure.asPrinted.isEmpty, figure.interval != nil,
        !figure.asPrinted.names(anyOf: currency.printedAs)
      else { return nil }
      return Finding(
        .currencyNotPrinted, at: figure.origin.place("as_printed"), subject: figure.id.text,
        "“\(figure.asPrinted.visible(upTo: 80))” does not name \(id)",
        details: [
          "words for \(id): \(currency.printedAs.joined(separator: ", ").visible(upTo: 160))"
        ], cause: "the print does not name \(id)")
    }
  }
}

extension String {
  /// Whether one of some phrases stands in the text as whole words, letter case aside.
  fileprivate func names(anyOf phrases: [String]) -> Bool {
    let words = " " + self.words.joined(separator: " ") + " "
    return phrases.contains { phrase in
      // A sign such as £ is no word; it stands next to the digits.
      phrase.words.isEmpty
        ? contains(phrase) : words.contains(" " + phrase.words.joined(separator: " ") + " ")
    }
  }

  private var words: [String] {
    split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }
}
