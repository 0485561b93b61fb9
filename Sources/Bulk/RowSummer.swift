import Accounts
import BigInt
import CSVCore
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import LedgerReader
import Rates

/// Adds up the rows of a part of a file.
///
/// A row that is written as most are (plain digits, a known money, a plain date) is read where it stands, without a
/// text being made of it. Every other row goes to the reader of ledgers, which judges it as it would judge a row of
/// money.csv; so what is short here can only be faster, never laxer. ``isAlwaysJudged`` sends all rows that way, for the
/// test that the two agree.
struct RowSummer {
  /// How the rows are to be read.
  let plan: RowPlan
  /// Findings, in reading order, as far as they are listed.
  private(set) var findings: [Finding] = []
  /// How many line feeds there were.
  private(set) var lines = 0

  private var sums: PartialSums
  private var places: PeriodPlaces
  private var texts = NameTable()
  private var currencyNames = NameTable()
  /// For each text in the column of the money the number of the money; -1 where it is none.
  private var currencyOf: [Int32] = []
  /// Chains of the texts by which rows are grouped; the first is of no text.
  private var groups = PairTable()
  private var slots = PairTable()
  /// Sums of the plain rows, by slot: in millionths.
  private var totals: [Int128] = []
  private var counts: [Int] = []
  private var rowsRead = 0
  private var yearTexts: [Int32] = Array(repeating: -1, count: 10_000)
  /// The text of an empty cell has the number 0 of a chain; others are one higher.
  private var emptyGroup = 0

  init(_ plan: RowPlan) {
    self.plan = plan
    sums = PartialSums(plan.question)
    places = plan.places
  }

  /// Adds up the rows that start before an offset.
  ///
  /// - Parameters:
  ///   - start: where the first row starts.
  ///   - end: rows that start here or later are not looked at; `nil`: all.
  ///   - line: the line of the first row.
  /// - Returns: where the next row starts.
  mutating func add(
    _ source: any RowBytes, from start: Int, to end: Int?, line: Int
  ) throws -> Int {
    var window = RowWindow(source, from: start, size: plan.window)
    var marks = CellMarks(capacity: plan.window + 1)
    var done = 0
    while true {
      try window.advance(by: done)
      done = 0
      if window.count == 0 { return window.offset }
      if let end, window.offset >= end { return window.offset }
      done = try addWindow(&window, &marks, before: end, line: line)
      if done == 0 {
        if window.isLast { return window.offset + window.count }
        try window.widen()
      }
    }
  }

  /// Adds the whole rows of a window; returns how many bytes they take, or 0 where none is whole.
  private mutating func addWindow(
    _ window: inout RowWindow, _ marks: inout CellMarks, before end: Int?, line: Int
  ) throws -> Int {
    let last = window.bytes[window.count - 1]
    if window.isLast, last != Byte.lineFeed, last != Byte.carriageReturn { window.closeLastRow() }
    let bytes = window.bytes
    if marks.capacity < bytes.count { marks = CellMarks(capacity: bytes.count) }
    marks.mark(bytes, separator: plan.separator)
    let limit = end.map { $0 - window.offset } ?? Int.max
    let isCut = window.isLast && (marks.endsInside || bytes[bytes.count - 1] != Byte.lineFeed)
    if plan.isAlwaysJudged || marks.isDoubtful || isCut || (marks.hasHigh && !bytes.isSoundText) {
      return judge(bytes, before: limit, isLast: window.isLast, isLongest: window.isLongest, line)
    }
    if marks.rowCount == 0 {
      guard window.isLongest else { return 0 }
      return judge(bytes, before: limit, isLast: false, isLongest: true, line)
    }
    return addRows(bytes, marks, before: limit, line)
  }

  /// Adds rows of which the ends are known.
  private mutating func addRows(
    _ bytes: UnsafeRawBufferPointer, _ marks: borrowing CellMarks, before limit: Int, _ line: Int
  ) -> Int {
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return 0 }
    var row = RowCells(base: base, ends: marks.ends)
    var (cell, rowStart) = (0, 0)
    var counted = LineCount()
    for number in 0..<marks.rowCount {
      guard rowStart < limit else { break }
      let next = Int(marks.rows[number])
      let rowEnd = Int(marks.ends[next - 1])
      row.first = cell
      row.start = rowStart
      if next - cell != plan.columns.count || !addPlain(row, hasQuotes: marks.hasQuotes) {
        counted.go(to: rowStart, in: base)
        judgeRow(bytes, rowStart..<(rowEnd + 1), line: line + lines + counted.lines)
      }
      cell = next
      rowStart = rowEnd + 1
    }
    counted.go(to: rowStart, in: base)
    lines += counted.lines
    return rowStart
  }

  /// Adds a row that is plainly written; `false`, with nothing done, for any other.
  @inline(__always)
  private mutating func addPlain(_ row: RowCells, hasQuotes: Bool) -> Bool {
    let columns = plan.columns
    for limit in columns.limits where row.length(limit) != 0 { return false }
    let amount = row.cell(columns.amount)
    guard let (start, count) = amount.plain(hasQuotes),
      let number = PlainNumber(start, count: count), number.scale <= 6
    else { return false }
    guard let currency = currency(row, hasQuotes) else { return false }
    var (period, year) = (0, -1)
    if let column = columns.date, row.length(column) > 0 {
      guard let (start, count) = row.cell(column).plain(hasQuotes),
        let date = PlainDate(start, count: count)
      else { return false }
      period = places.number(currency, date)
      year = date.year
    } else {
      period = places.undated(currency)
    }
    var group = emptyGroup
    for key in columns.keys {
      switch key {
      case .year: group = groups.number(of: group, yearText(year) + 1) + 1
      case .column(let column):
        guard let (start, count) = row.cell(column).plain(hasQuotes) else { return false }
        let text = count == 0 ? 0 : texts.number(of: start, count: count) + 1
        group = groups.number(of: group, text) + 1
      }
    }
    let slot = slots.number(of: group, period * 2 + (number.digits < 0 ? 1 : 0))
    if slot == totals.count {
      totals.append(0)
      counts.append(0)
    }
    totals[slot] &+= Int128(number.digits) &* Int128(RowSummer.millionths[number.scale])
    counts[slot] &+= 1
    rowsRead &+= 1
    return true
  }

  /// What a digit more behind the point is worth: a sum is kept in millionths, and of 18 digits 2^47 rows fit.
  private static let millionths: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]

  @inline(__always)
  private mutating func currency(_ row: RowCells, _ hasQuotes: Bool) -> Int? {
    guard let column = plan.columns.currency else { return plan.currency }
    guard let (start, count) = row.cell(column).plain(hasQuotes), count > 0 else { return nil }
    let name = currencyNames.number(of: start, count: count)
    while currencyOf.count <= name {
      let text = currencyNames.text(currencyOf.count)
      currencyOf.append(Int32(places.currencies.firstIndex { $0.text == text } ?? -1))
    }
    let currency = currencyOf[name]
    return currency < 0 ? nil : Int(currency)
  }

  private mutating func yearText(_ year: Int) -> Int {
    guard year >= 0 else { return -1 }
    if yearTexts[year] < 0 { yearTexts[year] = Int32(texts.number(of: String(year))) }
    return Int(yearTexts[year])
  }
}

// What the reader of ledgers judges.
extension RowSummer {
  /// Adds whole rows of a window by the reader of ledgers; returns how many bytes they take.
  private mutating func judge(
    _ bytes: UnsafeRawBufferPointer, before limit: Int, isLast: Bool, isLongest: Bool, _ line: Int
  ) -> Int {
    var scanner = CSVScanner(plan.dialect)
    let held = Array(bytes)
    var done = 0
    scan: while done < limit {
      switch scanner.next(in: held.span, isLast: isLast) {
      case .end: break scan
      case .record, .blank: done = scanner.offset
      }
    }
    if done == 0, isLongest, !isLast {
      // Nothing ends here: a quote that is not closed within so many bytes never is, and its line is the row.
      var scanner = CSVScanner(plan.dialect)
      if case .end = scanner.next(in: held.span, isLast: true) { done = held.count }
      done = max(1, scanner.offset)
    }
    if done > 0 { add(plan.rows.read(held[..<done], fromLine: line + lines)) }
    lines += held[..<done].count { $0 == Byte.lineFeed }
    return done
  }

  private mutating func judgeRow(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, line: Int) {
    add(plan.rows.read(ArraySlice(bytes[range]), fromLine: line))
  }

  private mutating func add(_ piece: AmountRows.Piece) {
    findings += piece.findings
    sums.findings.merge(piece.counts, uniquingKeysWith: +)
    for (code, count) in piece.unread {
      sums.unread[code, default: 0] += count
      rowsRead += count
    }
    for row in piece.rows {
      rowsRead += 1
      if let fault = row.fault {
        sums.unread[fault, default: 0] += 1
        continue
      }
      let group = plan.columns.keys.map { key -> String? in
        switch key {
        case .year: row.date.map { GroupKey.year(of: $0) }
        case .column(let column): row.cells[column].isEmpty ? nil : row.cells[column]
        }
      }
      let number = row.currency.map { id in places.currencies.firstIndex(of: id) ?? -1 }
      guard let interval = row.interval else {
        sums.unstated[PartialSums.UnstatedKey(group: group, want: .amount), default: 0] += 1
        continue
      }
      guard let currency = number ?? plan.currency, currency >= 0 else {
        sums.unstated[PartialSums.UnstatedKey(group: group, want: .currency), default: 0] += 1
        continue
      }
      let place = places.number(currency, row.date)
      let key = PartialSums.Key(
        group: group, currency: places.currencies[currency], period: places.keys[place].key,
        sign: PartialSums.Sign(interval))
      sums.sums[key, default: PartialSums.Amounts()].add(interval)
    }
  }

  /// The sums of all that was added.
  var partialSums: PartialSums {
    var sums = sums
    sums.rows = rowsRead
    for (slot, pair) in slots.pairs.enumerated() where counts[slot] > 0 {
      let (period, isNegative) = (places.keys[Int(pair.1) / 2], pair.1 % 2 == 1)
      let key = PartialSums.Key(
        group: group(Int(pair.0)), currency: places.currencies[period.currency],
        period: period.key, sign: isNegative ? .minus : .plus)
      let total = Ratio(BigInt(totals[slot]), over: 1_000_000) ?? .zero
      sums.sums[key, default: PartialSums.Amounts()].add(total, of: counts[slot])
    }
    return sums
  }

  private func group(_ chain: Int) -> [String?] {
    var texts: [String?] = []
    var chain = chain
    while chain > 0 {
      let (before, text) = groups.pairs[chain - 1]
      texts.append(text == 0 ? nil : self.texts.text(Int(text) - 1))
      chain = Int(before)
    }
    return texts.reversed()
  }
}

extension PartialSums.Amounts {
  /// Adds rows of which the sum is known.
  fileprivate mutating func add(_ total: Ratio, of count: Int) {
    rows += count
    low = low + total
    high = high + total
  }
}

/// The cells of a row where they stand.
private struct RowCells {
  let base: UnsafePointer<UInt8>
  let ends: UnsafeMutablePointer<UInt32>
  var first = 0
  var start = 0

  /// Where a cell stands, its quotes included; of the last cell the CR of its line end too.
  @inline(__always)
  func cell(_ number: Int) -> RawCell {
    let from = number == 0 ? start : Int(ends[first + number - 1]) + 1
    return RawCell(start: base + from, count: Int(ends[first + number]) - from)
  }

  @inline(__always)
  func length(_ number: Int) -> Int { cell(number).withoutCR }
}

/// The bytes of a cell.
private struct RawCell {
  let start: UnsafePointer<UInt8>
  let count: Int

  /// How many bytes without the CR of a line end; no other CR stands in a window that is not judged, but in quotes.
  @inline(__always)
  var withoutCR: Int {
    count > 0 && start[count - 1] == Byte.carriageReturn ? count - 1 : count
  }

  /// The value, where it stands in the file as it is; `nil` where a quote or a line end is in it.
  @inline(__always)
  func plain(_ hasQuotes: Bool) -> (start: UnsafePointer<UInt8>, count: Int)? {
    let count = withoutCR
    guard hasQuotes, count > 0, start[0] == Byte.quote else { return (start, count) }
    let (inner, length) = (start + 1, count - 2)
    for index in 0..<length
    where inner[index] == Byte.quote || inner[index] == Byte.carriageReturn {
      return nil
    }
    return (inner, length)
  }
}

/// How many line feeds there were up to a byte.
private struct LineCount {
  private(set) var lines = 0
  private var offset = 0

  mutating func go(to end: Int, in base: UnsafePointer<UInt8>) {
    var found = 0
    for index in offset..<max(offset, end) where base[index] == Byte.lineFeed { found += 1 }
    lines += found
    offset = max(offset, end)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are text in UTF-8 without a character that must not stand in a file.
  fileprivate var isSoundText: Bool { CharacterScan.isSound(self) }
}
