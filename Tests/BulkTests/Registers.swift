import Bulk
import LedgerModel
import LedgerReader
import Synchronization
import Testing
import TestSupport

/// Bytes that come as those of a pipe do: once, in order, and some at a time.
final class StreamedRows: RowBytes {
  let name = "rows.csv"
  var size: Int? { nil }
  private let rest: Mutex<ArraySlice<UInt8>>
  private let piece: Int

  /// - Parameters:
  ///   - text: the rows.
  ///   - piece: how many bytes a read gives at most.
  init(_ text: String, piece: Int) {
    rest = Mutex(Array(text.utf8)[...])
    self.piece = piece
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
    rest.withLock {
      let part = $0.prefix(min(piece, buffer.count))
      buffer.copyBytes(from: part)
      $0 = $0.dropFirst(part.count)
      return part.count
    }
  }
}

/// Bytes that are held, as a file of rows.
struct HeldRows: RowBytes {
  let name = "rows.csv"
  let bytes: [UInt8]
  var size: Int? { bytes.count }

  init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
    let part = bytes[min(offset, bytes.count)..<min(offset + buffer.count, bytes.count)]
    buffer.copyBytes(from: part)
    return part.count
  }
}

/// A ledger of three moneys in which rates meet in the middle of months, leave days out and are ranges.
enum Prices {
  static let files = [
    "currencies.csv": """
    id,name,unit_of,units_per,symbol
    crown,Crown,,,
    pound,Pound,,,l
    shilling,Shilling,pound,20,s
    penny,Penny,shilling,12,d
    mark,Mark,,,
    lira,Lira,,,
    """,
    "rates.csv": """
    id,base,quote,quantity,low,high,in_force,kind
    C1,crown,lira,3,,,1920/1920-06-14,official
    C2,crown,lira,3.5,,,1920-06-15/1921-03,official
    C3,crown,lira,,2,4,1921-04/1921-12,official
    P1,pound,lira,11.25,,,1919/1921,official
    P2,pound,lira,12,,,1921-11/1922,official
    M1,lira,mark,7,,,1921~,official
    """,
    "scenarios.csv": """
    id,name,prefer,span
    span,By the day,official,interval
    plain,By the day,official,refuse
    """,
  ]

  /// The ledger, with rows of money.
  static func ledger(_ money: String? = nil) -> Ledger {
    var files = files
    files["money.csv"] = money
    files["parties.csv"] =
      "id,name\n" + ["a", "b", "c"].map { "\($0),\($0)" }.joined(separator: "\n")
    return LedgerLiteral(files).ledger
  }

  /// A summation of rows with the columns of money.csv.
  static func summation(
    by keys: [String] = [], scenario: String = "span", in ledger: Ledger = Prices.ledger()
  ) throws -> BulkSummation {
    let roles = RowRoles(
      columns: Dictionary(uniqueKeysWithValues: RowRoles.Role.allCases.map { ($0, $0.rawValue) }),
      keys: keys)
    let question = BulkQuestion(try id(scenario), in: try id("lira"), by: keys, digest: "d")
    return try #require(BulkSummation(ledger, question, roles))
  }
}

/// A register of random rows: most of them plain, some of every other sort.
struct RandomRegister {
  var draw: SmallGenerator
  /// Whether some rows have faults.
  var hasFaults = true

  static let header = "donor,state,amount,currency,date,bound,low,high,note"

  /// A row, without its line end.
  mutating func row() -> String {
    let money = draw.of(["crown", "pound", "mark", "lira", "penny", ""])
    var amount = "\(draw.below(1_000_000))"
    switch draw.below(8) {
    case 0: amount = "-" + amount
    case 1: amount += ".5"
    case 2: amount += ".123456789"
    case 3 where money == "pound": amount += "l 19s 4d"
    case 4: amount = "\"\(amount)\""
    case 5: amount += "00000000000000000000"
    default: break
    }
    let year = 1919 + draw.below(4)
    let month = 1 + draw.below(12)
    let two = month < 10 ? "0\(month)" : "\(month)"
    let date = draw.of([
      "\(year)", "\(year)-\(two)", "\(year)-\(two)-13", "\(year)-\(two)-28", "", "192X", "\(year)?",
      "\(year)~/1922", "\(year)-\(two)/..",
    ])
    var (bound, low, high) = ("", "", "")
    switch draw.below(12) {
    case 0: (bound, amount) = ("at_most", "12.5")
    case 1: (bound, low, high, amount) = ("between", "-5", "12", "")
    case 2: (bound, low, high, amount) = ("about", "90", "110", "100")
    case 3: (bound, amount) = ("at_least", "7")
    default: break
    }
    let donor = draw.of(["a", "b", "c", ""])
    let note = draw.of([
      "", "x", "\"a, b\"", "\"he said \"\"no\"\"\"", "çift", "\"two\nlines\"", "\"\"",
    ])
    let row = [
      donor, draw.of(["delivered", "promised"]), amount, money, date, bound, low, high, note,
    ]
    guard hasFaults, draw.below(6) == 0 else { return row.joined(separator: ",") }
    return fault(row)
  }

  private mutating func fault(_ row: [String]) -> String {
    var row = row
    switch draw.below(14) {
    case 0: row[2] = "1,500"
    case 1: row[2] = "12x"
    case 2: row[4] = "1921-02-30"
    case 3: row[3] = "dollar"
    case 4: row[3] = ""
    case 5: row[2] = ""
    case 6: return ""
    case 7: return ",,,,,,,,"
    case 8: return RandomRegister.header
    case 9: row[8] = "a \"quote\" inside"
    case 10: row[8] = "\"text\" behind"
    case 11: row[8] = "a\u{1}b"
    case 12: row[5] = "perhaps"
    default: return row.dropLast().joined(separator: ",")
    }
    return row.joined(separator: ",")
  }

  /// So many rows with their header.
  mutating func text(_ count: Int) -> String {
    let end = draw.of(["\n", "\r\n"])
    return RandomRegister.header + end + (0..<count).map { _ in row() + end }.joined()
  }
}
