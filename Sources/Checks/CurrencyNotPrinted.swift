import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases
import PrintedNumerals

extension FindingKind {
  /// AL0105: a currency that the printed figure does not name.
  public static let currencyNotPrinted = FindingKind(
    "AL0105", .note, title: "a currency that the printed figure does not name",
    meaning: """
      The row states a currency, but none of the words by which sources print it (`printed_as` in \
      currencies.csv) stands in `as_printed`. The currency was taken from elsewhere: the next sentence, \
      the context, the kind of aid. Nothing is found where `note` names it, nor where the print names another money, \
      which is AL0135.
      """,
    remedy: "say in `note` where the currency comes from")
}

extension LedgerCheck {
  static let currencyNotPrinted = LedgerCheck.ofPrints(.currencyNotPrinted) { prints, ledger in
    let others = NamesOfUnits(ledger)
    // The names of a money are taken apart once, and not for each of its rows.
    var known: [Identifier<Currency>: (printed: PrintedNames, noted: PrintedNames)] = [:]
    return prints.compactMap { number in
      guard case .figure(let figure) = number.row, let id = figure.currency,
        let currency = ledger.currencies[id], !currency.printedAs.isEmpty, figure.interval != nil
      else { return nil }
      let names = known[id] ?? PrintedNames.of(currency, in: ledger)
      known[id] = names
      guard !PrintedWords(figure.asPrinted).name(anyOf: names.printed),
        !PrintedWords(figure.note).name(anyOf: names.noted),
        others.mismatch(figure, number) == nil
      else { return nil }
      return Finding(
        .currencyNotPrinted, at: figure.origin.place("as_printed"), subject: figure.id.text,
        "“\(figure.asPrinted.visible(upTo: 80))” does not name \(id)",
        details: [
          "words for \(id): \(currency.printedAs.joined(separator: ", ").visible(upTo: 160))"
        ], cause: "the print does not name \(id)")
    }
  }

  /// The words and the symbol of a money; of one with parts those of its units too, since shillings are in pounds.
  fileprivate static func names(of currency: Currency, in ledger: Ledger) -> [String] {
    guard ledger.moneyParts.units(of: currency.id) != nil else { return currency.names }
    let major = ledger.unitChain(of: currency.id)?.major.id
    return ledger.currencies.values.filter { ledger.unitChain(of: $0.id)?.major.id == major }
      .flatMap(\.names)
  }
}

extension PrintedNames {
  /// The words for a money in prints, and those with its name and id in notes.
  fileprivate static func of(
    _ currency: Currency, in ledger: Ledger
  ) -> (printed: PrintedNames, noted: PrintedNames) {
    let names = LedgerCheck.names(of: currency, in: ledger)
    return (PrintedNames(names), PrintedNames(names + [currency.name, currency.id.text]))
  }
}

extension Currency {
  fileprivate var names: [String] { printedAs + (symbol.isEmpty ? [] : [symbol]) }
}
