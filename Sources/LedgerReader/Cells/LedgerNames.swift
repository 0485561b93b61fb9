import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

/// The ids that a ledger defines, gathered before any row is read, so that rows may name rows that
/// stand further down or in another file.
struct LedgerNames {
  /// Which of them are meant.
  typealias Choice<Named> = @Sendable (LedgerNames) -> NameSet<Named>

  var currencies = NameSet<Currency>("currency", in: "currencies.csv")
  var rates = NameSet<Rate>("rate", in: "rates.csv")
  var scenarios = NameSet<Scenario>("scenario", in: "scenarios.csv")
  var parties = NameSet<Party>("party", in: "parties.csv")
  var items = NameSet<Item>("item", in: "items.csv")
  var units = NameSet<GoodsUnit>("unit", in: "units.csv")
  /// Figures of money and of goods share one name space.
  var figures = NameSet<Figure>("figure", in: "money.csv", "arms.csv")
  var claims = NameSet<Claim>("claim", in: "claims.csv")
  var events = NameSet<Event>("event", in: "events.csv")
  var sources = NameSet<Source>("source", in: "sources.json")
  /// The parts of moneys, known once the currencies are read.
  var moneyParts = MoneyParts([:])
}

/// The ids of one noun, in the order in which they were read.
struct NameSet<Named> {
  let noun: String
  /// The files that define them.
  let files: [String]
  private(set) var texts: [String] = []
  private var rows: [Identifier<Named>: Int] = [:]
  /// The ids of rows that could not be read.
  var unread = UnreadIDs()
  /// Where the rows stand.
  var tables: [LedgerTable] = []

  init(_ noun: String, in files: String...) {
    self.noun = noun
    self.files = files
  }

  /// The id of that text, where a row has it: the very one that the row has, so that a name of many
  /// letters is held once.
  func id(_ text: String) -> Identifier<Named>? {
    Identifier<Named>(text).flatMap { rows.index(forKey: $0) }.map { rows[$0].key }
  }

  /// The id of the first row that is called so in `name`, letter case aside.
  ///
  /// Every row is looked at: it is for the few names that get a guess.
  func id(ofNamed name: String) -> String? {
    let wanted = name.lowercased()
    for table in tables {
      for row in 0..<table.count where table.text(row, .name).lowercased() == wanted {
        return table.text(row, .id)
      }
    }
    return nil
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

/// The ids of rows that were left out, so that a row which names one of them is not called faulty
/// too.
package struct UnreadIDs: Sendable {
  /// The ids that could still be read.
  private(set) var texts: Set<String> = []
  /// A file that may hold any other id: of one of its rows, or of the whole, no id could be read.
  private(set) var file: String?

  init() {}

  /// Those of a file of which nothing could be read.
  init(wholeFile file: String) { self.file = file }

  /// Adds the id of a row, which may be empty; `nil` for one that cannot be read.
  mutating func insert(_ text: String?, in file: String) {
    if let text {
      if !text.isEmpty { texts.insert(text) }
    } else {
      self.file = self.file ?? file
    }
  }

  mutating func formUnion(_ other: UnreadIDs) {
    texts.formUnion(other.texts)
    file = file ?? other.file
  }
}

/// Names that were not checked: of what, and in which file it may stand.
struct UncheckedNames: Hashable, Comparable {
  let file: String
  let noun: String

  static func < (left: UncheckedNames, right: UncheckedNames) -> Bool {
    (left.file, left.noun) < (right.file, right.noun)
  }

  /// One finding for all of them.
  func finding(count: Int) -> Finding {
    Finding(
      .uncheckedNames, at: nil, subject: file,
      """
      not every row could be read, so \(count) name\(count == 1 ? "" : "s") of \
      a\(noun.first == "i" || noun.first == "e" ? "n" : "") \(noun) \
      \(count == 1 ? "was" : "were") not checked
      """)
  }
}

extension FindingKind {
  /// AL0021: names of rows that could not be read.
  public static let uncheckedNames = FindingKind(
    "AL0021", .note, title: "names that were not checked",
    meaning: """
      A file, or the id of one of its rows, could not be read, and other rows name rows that may \
      stand there. They are not called unknown: the fault in the file has a finding of its own.
      """,
    remedy: "mend the file, then check again")
}
