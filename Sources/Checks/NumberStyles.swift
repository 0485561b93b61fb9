import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals

/// What a dot and a comma are in the numbers of each source, as its prints show it.
struct NumberStyles {
  /// A mark that stands between thousands in some prints and before decimals in others.
  enum Mark: CaseIterable {
    case dot, comma

    var thousands: NumeralRule { self == .dot ? .dotThousands : .commaThousands }
    var decimals: NumeralRule { self == .dot ? .decimalPoint : .decimalComma }
    var other: Mark { self == .dot ? .comma : .dot }
  }

  /// What a mark is.
  enum Role { case thousands, decimals }

  /// A numeral that can be read in one way only, with its row.
  typealias Witness = (number: PrintedNumber, numeral: Numeral)

  /// What some prints of one source say of its marks.
  fileprivate struct Evidence {
    /// Numerals whose every reading has a mark in one role.
    var plain: [Mark: [Role: [Witness]]] = [:]
    /// How many rows read a numeral with a single mark in a role.
    var rows: [Mark: [Role: Int]] = [:]
  }

  private var evidence: OrderedDictionary<Identifier<Source>, Evidence> = [:]
  private let languages: [Identifier<Source>: String]

  init(_ prints: [PrintedNumber], _ ledger: Ledger) {
    languages = ledger.sources.reduce(into: [:]) { $0[$1.key] = $1.value.language.lowercased() }
    for number in prints {
      guard let source = number.citations.first?.source else { continue }
      for numeral in number.figures {
        for mark in Mark.allCases {
          evidence[source, default: Evidence()].add(numeral, number, mark)
        }
      }
    }
  }

  /// The sources in the order of their prints.
  var sources: [Identifier<Source>] { Array(evidence.keys) }

  /// The numerals of a source that have a mark between thousands, and cannot be read otherwise.
  func grouped(by mark: Mark, in source: Identifier<Source>) -> [Witness] {
    evidence[source]?.plain[mark]?[.thousands] ?? []
  }

  /// What a mark is in a source, as its prints show it; `nil` where they do not, or not all alike.
  ///
  /// A numeral that can be read in one way says it of both marks: where a comma is before decimals, a dot is not. Where
  /// there is none, the language does, since only English prints have the dot before decimals, or three rows that all
  /// read the mark between thousands; decimals of three digits alone prove nothing, nor does either of a number before
  /// a word for thousands or more: `9.016 тыс.` may be both.
  func role(of mark: Mark, in source: Identifier<Source>, of numeral: Numeral) -> Role? {
    guard let known = evidence[source] else { return nil }
    let language = languages[source] ?? ""
    let isForeign = mark == .dot && !language.isEmpty && !language.hasPrefix("en")
    let thousands = known.count(mark, .thousands) + known.count(mark.other, .decimals)
    let decimals = known.count(mark, .decimals) + known.count(mark.other, .thousands)
    // One print in ten may be a slip, and one number in a foreign book that of whoever wrote it down.
    if decimals * 10 <= thousands, thousands > 0 { return .thousands }
    if thousands * 10 <= decimals, decimals >= (isForeign ? 3 : 1) { return .decimals }
    guard thousands == 0, !numeral.isScaled else { return nil }
    let rows = known.rows[mark] ?? [:]
    let isInRows = decimals == 0 && rows[.thousands] ?? 0 >= 3 && rows[.decimals] == nil
    return isForeign || isInRows ? .thousands : nil
  }

  /// A numeral of a source that shows that a mark has a role.
  func witness(that mark: Mark, is role: Role, in source: Identifier<Source>) -> Witness? {
    guard let plain = evidence[source]?.plain else { return nil }
    return plain[mark]?[role]?.first
      ?? plain[mark.other]?[role == .thousands ? .decimals : .thousands]?.first
  }
}

extension NumberStyles.Evidence {
  fileprivate func count(_ mark: NumberStyles.Mark, _ role: NumberStyles.Role) -> Int {
    plain[mark]?[role]?.count ?? 0
  }

  fileprivate mutating func add(
    _ numeral: Numeral, _ number: PrintedNumber, _ mark: NumberStyles.Mark
  ) {
    guard !numeral.readings.isEmpty else { return }
    if numeral.isInDoubt(of: mark) {
      if let role = number.role(of: mark, in: numeral) {
        rows[mark, default: [:]][role, default: 0] += 1
      }
    } else if numeral.readings.allSatisfy({ $0.rules.contains(mark.thousands) }) {
      plain[mark, default: [:]][.thousands, default: []].append((number, numeral))
    } else if numeral.readings.allSatisfy({ $0.rules.contains(mark.decimals) }) {
      plain[mark, default: [:]][.decimals, default: []].append((number, numeral))
    }
  }
}

extension Numeral {
  /// Whether a word for hundreds or more counts it.
  fileprivate var isScaled: Bool { readings.contains { $0.rules.contains(.scaleWord) } }

  /// Whether a mark in it may stand between thousands or before decimals.
  func isInDoubt(of mark: NumberStyles.Mark) -> Bool {
    readings.contains { $0.rules.contains(mark.thousands) }
      && readings.contains { $0.rules.contains(mark.decimals) }
  }
}

extension PrintedNumber {
  /// How the row reads a mark of a numeral; `nil` where its number is not read from it.
  func role(of mark: NumberStyles.Mark, in numeral: Numeral) -> NumberStyles.Role? {
    let read = read.map(\.ratio)
    func isRead(by rule: NumeralRule) -> Bool {
      numeral.readings.contains { reading in
        reading.rules.contains(rule)
          && read.contains {
            reading.value == $0 || reading.interval.low == $0 || reading.interval.high == $0
          }
      }
    }
    if isRead(by: mark.thousands) { return .thousands }
    return isRead(by: mark.decimals) ? .decimals : nil
  }
}
