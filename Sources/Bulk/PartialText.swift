import BigInt
import CSVCore
import ExactNumbers
import LedgerModel
import Rates

/// The form in which partial sums lie in a file: CSV whose lines each begin with a word.
///
/// ```
/// partial,1                                   the form, and its version
/// ledger,5f1c…                                digest of the ledger's files
/// scenario,official
/// to,lira
/// by,donor,year                               the columns of the groups
/// rows,5000000                                rows read
/// finding,AL0101,3                            findings, by code
/// unread,AL0101,3                             rows left out, by the code of their first error
/// unstated,amount,12,gavonia,1921             rows without an amount or a money, by group; `currency-` and `currency±`:
///                                             of an amount below zero, and of limits on both sides of it
/// valued,4120,98123450/7,gavonia,1921         rows that are valued, by group: how many, and what they come to
/// sum,31,crown,17,+,104250/3,104250/3,0,0,gavonia,1921
/// ```
///
/// A `sum` is of rows whose rate is a stretch, or that have none: it has how many rows, money, period, sign, the sums
/// of the least and the most that each may be (whole numbers or fractions in lowest terms), and how many rows may be
/// any less and any more. A period is `undated`, or the numbers of the first and the last stretch of time that the
/// dates reach over: `17`, `17-19`, and `17?15-19` where a date is doubted. Lines stand in one order, so that equal
/// sums are equal bytes.
///
/// Sums that are not done have a line for each file that is read (path, bytes, time of the last change, what its
/// columns hold), and where the
/// next row starts (number of the file from 1, byte from 0, line from 1):
///
/// ```
/// file,payments.csv,413000000,1764345600.000000000,amount=sum currency=money
/// next,1,268435480,3250001
/// ```
extension PartialSums {
  /// The version of the form.
  public static let version = 1

  /// The sums as a file.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    func line(_ cells: [String]) {
      for (place, cell) in cells.enumerated() {
        if place > 0 { out.append(Byte.comma) }
        CSVValue.write(cell, to: &out)
      }
      out.append(Byte.lineFeed)
    }
    line(["partial", "\(PartialSums.version)"])
    line(["ledger", question.digest])
    line(["scenario", question.scenario.text])
    line(["to", question.target.text])
    line(["by"] + question.keys)
    line(["rows", "\(rows)"])
    if let progress {
      for file in progress.files {
        line(["file", file.path, "\(file.size)", file.written, file.roles])
      }
      let mark = progress.mark
      line(["next", "\(progress.file + 1)", "\(mark.offset)", "\(mark.line)"])
    }
    for (code, count) in findings.sorted(by: { $0.key < $1.key }) {
      line(["finding", code, "\(count)"])
    }
    for (code, count) in unread.sorted(by: { $0.key < $1.key }) {
      line(["unread", code, "\(count)"])
    }
    let unstated = unstated.sorted {
      PartialSums.precedes(
        $0.key.group.words + [$0.key.want.rawValue], $1.key.group.words + [$1.key.want.rawValue])
    }
    for (key, count) in unstated {
      line(["unstated", key.want.rawValue, "\(count)"] + key.group.words)
    }
    let valued = valued.map { group, valued in (group.words, valued) }
    for (group, valued) in valued.sorted(by: { PartialSums.precedes($0.0, $1.0) }) {
      line(["valued", "\(valued.rows)", valued.total.fraction] + group)
    }
    let lines = sums.map { key, amounts in
      (
        key.group.words + [key.currency.text, key.period.text, key.sign.rawValue],
        amounts
      )
    }
    for (key, amounts) in lines.sorted(by: { PartialSums.precedes($0.0, $1.0) }) {
      let own = key.count - 3
      line(
        ["sum", "\(amounts.rows)"] + key[own...] + [
          amounts.low.fraction, amounts.high.fraction, "\(amounts.openBelow)",
          "\(amounts.openAbove)",
        ] + key[..<own])
    }
    return out
  }

  /// Why a file holds no partial sums.
  public struct Fault: Error, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// What was read and what was expected.
    public let message: String
    /// Line and message, as one sentence.
    public var description: String { "line \(line): \(message)" }
  }

  /// Reads a file.
  public init(bytes: [UInt8]) throws(Fault) {
    var lines = PartialLines(bytes)
    let version = try lines.cells("partial", 1)[0]
    guard version == "\(PartialSums.version)" else {
      throw lines.fault("version \(version) of partial sums; this tool reads version 1")
    }
    let digest = try lines.cells("ledger", 1)[0]
    let named = try lines.cells("scenario", 1)[0]
    let scenario: Identifier<Scenario> = try lines.id(named)
    let money = try lines.cells("to", 1)[0]
    let target: Identifier<Currency> = try lines.id(money)
    let keys = try lines.cells("by", nil)
    self.init(BulkQuestion(scenario, in: target, by: keys, digest: digest))
    let read = try lines.cells("rows", 1)[0]
    rows = try lines.count(read)
    var files: [RowProgress.File] = []
    while let cells = try lines.next() {
      switch (cells[0], cells.count) {
      case ("file", 5):
        files.append(
          RowProgress.File(
            path: cells[1], size: try lines.count(cells[2]), written: cells[3], roles: cells[4]))
      case ("next", 4):
        progress = RowProgress(
          files, file: try lines.count(cells[1]) - 1,
          BulkSummation.Mark(
            offset: try lines.count(cells[2]), line: try lines.count(cells[3])))
        if progress == nil { throw lines.fault("no such place in the files that are named above") }
      default: try take(cells, &lines)
      }
    }
    if progress == nil, !files.isEmpty { throw lines.fault("expected `next` behind the files") }
    // A file that was cut, or put together by hand, would give totals that nobody can tell from true ones.
    guard bytes.last == Byte.lineFeed else { throw lines.fault("the file ends within a line") }
    let told =
      unread.values.reduce(0, +) + unstated.values.reduce(0, +)
      + valued.values.reduce(0) { $0 + $1.rows } + sums.values.reduce(0) { $0 + $1.rows }
    guard told == rows else {
      throw lines.fault("\(told) rows are told, where `rows` says \(rows): the file is not whole")
    }
  }

  private mutating func take(_ cells: [String], _ lines: inout PartialLines) throws(Fault) {
    let width = question.keys.count
    switch (cells[0], cells.count) {
    case ("finding", 3): findings[cells[1], default: 0] += try lines.count(cells[2])
    case ("unread", 3): unread[cells[1], default: 0] += try lines.count(cells[2])
    case ("unstated", 3 + width):
      guard let want = UnstatedKey.Want(rawValue: cells[1]) else {
        throw lines.fault("`\(cells[1])` is none of amount, currency, currency- and currency±")
      }
      let key = UnstatedKey(group: Group(words: cells[3...]), want: want)
      unstated[key, default: 0] += try lines.count(cells[2])
    case ("valued", 3 + width):
      let group = Group(words: cells[3...])
      valued[group, default: Valued()].add(try lines.ratio(cells[2]), of: try lines.count(cells[1]))
    case ("sum", 9 + width):
      guard let period = PeriodKey(cells[3]) else {
        throw lines.fault("`\(cells[3])` is no period, such as 17, 17-19 or undated")
      }
      guard let sign = Sign(rawValue: cells[4]) else {
        throw lines.fault("`\(cells[4])` is no sign: + - ±")
      }
      let key = Key(
        group: Group(words: cells[9...]), currency: try lines.id(cells[2]),
        period: period, sign: sign)
      var amounts = Amounts()
      amounts.rows = try lines.count(cells[1])
      amounts.low = try lines.ratio(cells[5])
      amounts.high = try lines.ratio(cells[6])
      amounts.openBelow = try lines.count(cells[7])
      amounts.openAbove = try lines.count(cells[8])
      guard amounts.openBelow > 0 || amounts.openAbove > 0 || amounts.low <= amounts.high else {
        throw lines.fault("the low sum is above the high sum")
      }
      guard amounts.rows >= max(amounts.openBelow, amounts.openAbove), sign.fits(amounts) else {
        throw lines.fault("no rows of sign \(sign.rawValue) come to that")
      }
      guard sums.updateValue(amounts, forKey: key) == nil else {
        throw lines.fault("a sum that stands above already")
      }
    default:
      throw lines.fault("`\(cells[0])` with \(cells.count - 1) cells is no line of partial sums")
    }
  }
}

extension PartialSums.Sign {
  /// Whether rows of this sign can come to such sums.
  fileprivate func fits(_ amounts: PartialSums.Amounts) -> Bool {
    switch self {
    case .plus: amounts.openBelow == 0 && !amounts.low.isNegative
    case .minus: amounts.openAbove == 0 && (amounts.rows == 0 || amounts.high.isNegative)
    case .either: true
    }
  }
}

extension Ratio {
  /// `12`, `-7/3`: in lowest terms.
  fileprivate var fraction: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension PartialSums {
  /// Which line stands first: that whose texts have the lesser bytes.
  fileprivate static func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (mine, theirs) in zip(left, right) where !mine.utf8.elementsEqual(theirs.utf8) {
      return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
    }
    return left.count < right.count
  }
}

extension PartialSums.Group {
  /// The texts as a file has them.
  fileprivate var words: [String] { texts.map { $0 ?? "" } }

  /// Reads such texts.
  fileprivate init(words: ArraySlice<String>) { self.init(words.map { $0.isEmpty ? nil : $0 }) }
}

extension PeriodKey {
  /// `undated`, `17`, `17-19`, `17?15-19`.
  var text: String {
    func text(_ range: ClosedRange<Int>) -> String {
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    switch self {
    case .undated: return "undated"
    case .dated(let stated, let possible):
      return text(stated) + (possible.map { "?" + text($0) } ?? "")
    }
  }

  /// Reads such a text.
  init?(_ text: String) {
    if text == "undated" {
      self = .undated
      return
    }
    func range(_ text: Substring) -> ClosedRange<Int>? {
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last,
        (0...Int(Int32.max)).contains(first), last <= Int(Int32.max)
      else { return nil }
      return first...last
    }
    let parts = text.split(separator: "?", omittingEmptySubsequences: false)
    guard parts.count <= 2, let stated = range(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = .dated(stated, possible: nil)
      return
    }
    guard let possible = range(parts[1]) else { return nil }
    self = .dated(stated, possible: possible)
  }
}

/// The lines of a file of partial sums.
private struct PartialLines {
  /// No file counts more rows; so many of them can be added without a limit being met.
  static let most = 1 << 53

  private let bytes: [UInt8]
  private var scanner = CSVScanner(.standard)
  private var line = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func fault(_ message: String) -> PartialSums.Fault {
    PartialSums.Fault(line: max(1, line), message: message)
  }

  /// The cells of the next line; `nil` at the end.
  mutating func next() throws(PartialSums.Fault) -> [String]? {
    line += 1
    let bytes = bytes
    switch scanner.next(in: bytes.span, isLast: true) {
    case .end: return nil
    case .blank: throw fault("a blank line")
    case .record(let record):
      guard record.fault == nil, scanner.faultCount == 0 else {
        throw fault("no plain CSV")
      }
      let ends = scanner.cellEnds
      return ends.indices.map { place in
        let start = place == 0 ? record.start : ends[place - 1] + 1
        return CSVValue.text(start..<ends[place], in: bytes)
      }
    }
  }

  /// The cells behind a word that must come next.
  mutating func cells(_ word: String, _ count: Int?) throws(PartialSums.Fault) -> [String] {
    guard let cells = try next(), cells[0] == word, count.map({ cells.count == $0 + 1 }) ?? true
    else { throw fault("expected `\(word)`: this is no file of partial sums") }
    return Array(cells.dropFirst())
  }

  func count(_ text: String) throws(PartialSums.Fault) -> Int {
    guard let count = Int(text), (0...PartialLines.most).contains(count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw fault("`\(text)` is no number of rows") }
    return count
  }

  func ratio(_ text: String) throws(PartialSums.Fault) -> Ratio {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let top = BigInt(parts[0]),
      let bottom = parts.count == 2 ? BigInt(parts[1]) : 1, bottom > 0,
      let ratio = Ratio(top, over: bottom)
    else { throw fault("`\(text)` is no whole number or fraction") }
    return ratio
  }

  func id<Named>(_ text: String) throws(PartialSums.Fault) -> Identifier<Named> {
    guard let id = Identifier<Named>(text) else { throw fault("`\(text)` is no id") }
    return id
  }
}
