import Accounts
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases
import PrintedNumerals
import Workers

extension FindingKind {
  /// AL0105: a currency that the printed figure does not name.
  public static let currencyNotPrinted = FindingKind(
    "AL0105", .note, title: "a currency that the printed figure does not name",
    meaning: """
      The row states a currency, but none of the words by which sources print it (`printed_as` in \
      currencies.csv) stands in `as_printed`. The currency was taken from elsewhere: the next sentence, \
      the context, the kind of aid. Nothing is found where `note`, `quote` or the note of the source names it, nor of a \
      source whose rows are all of one money, where one of its prints names that: then it is the money of the work; \
      nor where the print names another money, which is AL0135, or is a percentage, which is AL0136.
      """,
    remedy: "say in `note` where the currency comes from")
}

extension LedgerCheck {
  static let currencyNotPrinted = LedgerCheck(kind: .currencyNotPrinted) { subject in
    let (book, ledger) = (subject.book, subject.book.ledger)
    let units = NamesOfUnits(ledger)
    let named = Set(
      subject.prints.value.compactMap { number -> Identifier<Figure>? in
        guard case .figure(let figure) = number.row,
          units.mismatch(figure, number) != nil || number.percentage != nil
        else { return nil }
        return figure.id
      })
    var names = MoneyNames(ledger)
    let rows = ledger.money.filter { !$0.asPrinted.isEmpty && $0.interval != nil }
    let clear = sourcesOfOneMoney(rows, &names)
    return rows.compactMap { figure in
      guard !named.contains(figure.id), let id = figure.currency,
        let currency = ledger.currencies[id],
        !currency.printedAs.isEmpty
      else { return nil }
      let words = names.of(currency)
      let source = figure.citations.first?.source
      let notes = [figure.note, figure.quote, source.flatMap { ledger.sources[$0]?.note } ?? ""]
      guard !PrintedWords(figure.asPrinted).name(anyOf: words.printed),
        !book.prints.namesMoney(figure),
        !notes.contains(where: { !$0.isEmpty && PrintedWords($0).name(anyOf: words.noted) }),
        !(source.map(clear.contains) ?? false)
      else { return nil }
      return Finding(
        .currencyNotPrinted, at: figure.origin.place("as_printed"), subject: figure.id.text,
        "“\(figure.asPrinted.visible(upTo: 80))” does not name \(id)",
        details: [
          "words for \(id): \(currency.printedAs.joined(separator: ", ").visible(upTo: 160))"
        ], cause: "the print does not name \(id)")
    }
  }

  /// The sources whose rows are all of one money, which a print of theirs names.
  private static func sourcesOfOneMoney(
    _ rows: [Figure], _ names: inout MoneyNames
  ) -> Set<Identifier<Source>> {
    let bySource = Dictionary(grouping: rows) { $0.citations.first?.source }
    return bySource.reduce(into: []) { found, group in
      guard let source = group.key, Set(group.value.map(\.currency)).count == 1,
        let currency = group.value.first?.currency.flatMap({ names.ledger.currencies[$0] })
      else { return }
      let words = names.of(currency).printed
      if group.value.contains(where: { PrintedWords($0.asPrinted).name(anyOf: words) }) {
        found.insert(source)
      }
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

/// The names of the moneys of a ledger, taken apart once and not for each row.
private struct MoneyNames {
  let ledger: Ledger
  private var known: [Identifier<Currency>: (printed: PrintedNames, noted: PrintedNames)] = [:]

  init(_ ledger: Ledger) { self.ledger = ledger }

  mutating func of(_ currency: Currency) -> (printed: PrintedNames, noted: PrintedNames) {
    if let names = known[currency.id] { return names }
    let names = PrintedNames.of(currency, in: ledger)
    known[currency.id] = names
    return names
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
