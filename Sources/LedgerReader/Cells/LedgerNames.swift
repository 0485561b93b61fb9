import LedgerModel

/// The ids that a ledger defines, gathered before any row is read, so that rows may name rows that
/// stand further down or in another file.
struct LedgerNames {
  var currencies = NameSet<Currency>(noun: "currency")
  var rates = NameSet<Rate>(noun: "rate")
  var parties = NameSet<Party>(noun: "party")
  var items = NameSet<Item>(noun: "item")
  var units = NameSet<GoodsUnit>(noun: "unit")
  var figures = NameSet<Figure>(noun: "figure")
  var claims = NameSet<Claim>(noun: "claim")
  var events = NameSet<Event>(noun: "event")
  var sources = NameSet<Source>(noun: "source")
}

/// The ids of one noun, in the order in which they were read.
struct NameSet<Named> {
  let noun: String
  private(set) var texts: [String] = []
  private var ids: Set<Identifier<Named>> = []
  /// The ids of rows that could not be read.
  var unread = UnreadIDs()

  init(noun: String) { self.noun = noun }

  func contains(_ id: Identifier<Named>) -> Bool { ids.contains(id) }

  /// Whether there is a row of that name, or may be one in what could not be read.
  func mayHold(_ text: String) -> Bool {
    Identifier<Named>(text).map { ids.contains($0) } ?? false
      || unread.texts.contains(text) || unread.file != nil
  }

  /// Adds an id as it is written; a malformed one counts as unread.
  mutating func insert(_ text: String) {
    guard let id = Identifier<Named>(text) else { return unread.insert(text, in: "") }
    if ids.insert(id).inserted { texts.append(text) }
  }
}
