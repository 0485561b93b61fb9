import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import TestSupport

/// Moneys, parties, rates and units that tests of balances share: a mark is 100 pence, a crown 450 pence.
enum Shared {
  static let files = [
    "currencies.csv": "id,name,unit_of,units_per\nmark,mark,,\npenny,penny,mark,100\ncrown,crown,,",
    "parties.csv": """
    id,name,kind,part_of
    north,North,state,
    south,South,state,
    west,West,state,
    council,Council,body,south
    """,
    "rates.csv": """
    id,base,quote,quantity,in_force,kind
    R1,crown,penny,450,1900/1901,official
    R2,crown,penny,600,1902,official
    """,
    "scenarios.csv": "id,name,prefer\ntreasury,Treasury,official",
    "items.csv": "id,name\nrifle,rifles\ncartridge,cartridges",
    "units.csv": """
    id,name,dimension,of_item,contains,contains_unit,source,locator
    piece,pieces,count,,,,,
    chest,chests,container,rifle,25,piece,b-1910,p. 9
    """,
  ]

  /// The book of rows in `money.csv` or `arms.csv`, with the header that is given.
  static func book(
    money: String? = nil, arms: String? = nil, items: String? = nil, currency: String? = "mark",
    isComplete: Bool = false
  ) -> AccountBook {
    var files = files
    files["money.csv"] = money.map(padded)
    files["arms.csv"] = arms.map(padded)
    if let items { files["items.csv"] = items }
    return AccountBook(LedgerLiteral(files, currency: currency, isComplete: isComplete).ledger)
  }
}

/// Rows of few cells, with the empty ones at the end that the header asks for.
func padded(_ text: String) -> String {
  let lines = text.split(separator: "\n")
  let columns = lines.first?.count { $0 == "," } ?? 0
  return lines.map { line in
    line + String(repeating: ",", count: max(0, columns - line.count { $0 == "," }))
  }.joined(separator: "\n")
}

extension AccountBook {
  /// The scenarios, in the order of the ledger.
  var scenarios: [Scenario] { Array(ledger.scenarios.values) }

  /// The balances of pledges in their own money, without any rate.
  var own: [Balance] { Balance.pledges(in: self, under: []) }
}

/// One whole number.
func exactly(_ number: Int) -> Interval { Interval(exactly: Ratio(number)) }

/// A fraction; zero where the lower number is.
func exactly(_ number: Int, over other: Int) -> Interval {
  Interval(exactly: Ratio(number).divided(by: Ratio(other)) ?? .zero)
}

/// From a least to a most; `nil` for an end that is not known.
func span(_ low: Int?, _ high: Int?) -> Interval {
  Interval(low: low.map { Ratio($0) }, high: high.map { Ratio($0) }) ?? .unbounded
}

extension [LeftOut] {
  /// The ids of the rows.
  var names: [String] { map(\.figure.id.text) }
}
