import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0212: a row that no other row names.
  public static let unusedRow = FindingKind(
    "AL0212", .note, title: "a row that no other row names",
    meaning: """
      A party, an item, a unit, a currency or a source is defined, and neither a row nor a formula names \
      it. The parts of a money that is named (shillings of a pound) are used with it.
      """,
    remedy: "nothing has to be done; it may be a leftover of a renamed id")
}

extension LedgerCheck {
  static let unusedRow = LedgerCheck(.unusedRow) { ledger in
    let used = UsedNames(ledger)
    return unused(ledger.parties, used.parties, at: \.origin.place) {
      "no row names the party \($0)"
    }
      + unused(ledger.items, used.items, at: \.origin.place) { "no row names the item \($0)" }
      + unused(ledger.units, used.units, at: \.origin.place) { "no row names the unit \($0)" }
      + unused(ledger.currencies, used.currencies, at: \.origin.place) {
        "no row names the currency \($0)"
      }
      + unused(ledger.sources, used.sources, at: \.place) { "no row names the source \($0)" }
  }

  private static func unused<Named>(
    _ rows: OrderedDictionary<Identifier<Named>, Named>, _ used: Set<Identifier<Named>>,
    at place: (Named) -> Place, _ message: (Identifier<Named>) -> Prose
  ) -> [Finding] {
    rows.filter { !used.contains($0.key) }.map { id, row in
      Finding(
        .unusedRow, at: place(row), subject: id.text, message(id),
        cause: "no other row names them")
    }
  }
}

/// The ids that rows of a ledger name.
private struct UsedNames {
  var parties: Set<Identifier<Party>> = []
  var items: Set<Identifier<Item>> = []
  var units: Set<Identifier<GoodsUnit>> = []
  var currencies: Set<Identifier<Currency>> = []
  var sources: Set<Identifier<Source>> = []

  init(_ ledger: Ledger) {
    for row in ledger.rows {
      parties.formUnion(row.parties)
      items.formUnion(row.items)
      units.formUnion(row.units)
      currencies.formUnion(row.currencies)
      sources.formUnion(row.citations.map(\.source))
    }
    if let currency = ledger.description.reportCurrency { currencies.insert(currency) }
    let named = currencies
    currencies.formUnion(
      ledger.currencies.keys.filter { part in
        ledger.unitChain(of: part).map { named.contains($0.major.id) } ?? false
      })
    for claim in ledger.claims.values {
      do throws(FormulaError) {
        add(try Formula(parsing: claim.formula).names)
      } catch {
        // A formula that cannot be read has its own finding; what it names is used all the same.
        add(claim.formula.split { " ()=<>~+*/,%".contains($0) }.map(String.init))
      }
    }
  }

  /// Names in a formula; whether one is a party or a currency, only its own table can say.
  private mutating func add(_ names: [String]) {
    parties.formUnion(names.compactMap { Identifier($0) })
    items.formUnion(names.compactMap { Identifier($0) })
    units.formUnion(names.compactMap { Identifier($0) })
    currencies.formUnion(names.compactMap { Identifier($0) })
    sources.formUnion(names.compactMap { Identifier($0) })
  }
}
