import LedgerModel

/// The ids that a ledger defines, gathered before any row is read, so that rows may name rows that
/// stand further down or in another file.
struct LedgerNames {
  var currencies = NameSet<Currency>(noun: "currency")
  var rates = NameSet<Rate>(noun: "rate")
  var scenarios = NameSet<Scenario>(noun: "scenario")
  var parties = NameSet<Party>(noun: "party")
  var items = NameSet<Item>(noun: "item")
  var units = NameSet<GoodsUnit>(noun: "unit")
  var figures = NameSet<Figure>(noun: "figure")
  var claims = NameSet<Claim>(noun: "claim")
  var events = NameSet<Event>(noun: "event")
  var sources = NameSet<Source>(noun: "source")
}

extension Names where Named == Currency {
  static var currencies: Names { Names(files: ["currencies.csv"], set: { $0.currencies }) }
}
extension Names where Named == Rate {
  static var rates: Names { Names(files: ["rates.csv"], set: { $0.rates }) }
}
extension Names where Named == Party {
  static var parties: Names { Names(files: ["parties.csv"], set: { $0.parties }) }
}
extension Names where Named == Item {
  static var items: Names { Names(files: ["items.csv"], set: { $0.items }) }
}
extension Names where Named == GoodsUnit {
  static var units: Names { Names(files: ["units.csv"], set: { $0.units }) }
}
extension Names where Named == Figure {
  /// Figures of money and of goods share one name space.
  static var figures: Names { Names(files: ["money.csv", "arms.csv"], set: { $0.figures }) }
}
extension Names where Named == Claim {
  static var claims: Names { Names(files: ["claims.csv"], set: { $0.claims }) }
}
extension Names where Named == Event {
  static var events: Names { Names(files: ["events.csv"], set: { $0.events }) }
}

/// The ids of one noun, in the order in which they were read.
struct NameSet<Named> {
  let noun: String
  private(set) var texts: [String] = []
  private var rows: [Identifier<Named>: Int] = [:]
  /// The ids of rows that could not be read.
  var unread = UnreadIDs()

  init(noun: String) { self.noun = noun }

  /// The id of that text, where a row has it: the very one that the row has, so that a name of many
  /// letters is held once.
  func id(_ text: String) -> Identifier<Named>? {
    Identifier<Named>(text).flatMap { rows.index(forKey: $0) }.map { rows[$0].key }
  }

  /// Which row has that id, counted over all rows that were gathered.
  func row(_ text: String) -> Int? { Identifier<Named>(text).flatMap { rows[$0] } }

  /// Whether there is a row of that name, or may be one in what could not be read.
  func mayHold(_ text: String) -> Bool {
    id(text) != nil || unread.texts.contains(text) || unread.file != nil
  }

  mutating func reserve(_ count: Int) {
    texts.reserveCapacity(count)
    rows.reserveCapacity(count)
  }

  /// Adds the id of a row as it is written; a malformed one counts as unread.
  ///
  /// - Returns: the row that has the id already, or `nil` where none has.
  mutating func insert(_ text: String, row: Int) -> Int? {
    guard let id = Identifier<Named>(text) else {
      unread.insert(text, in: "")
      return nil
    }
    if let first = rows[id] { return first }
    rows[id] = row
    texts.append(text)
    return nil
  }
}
