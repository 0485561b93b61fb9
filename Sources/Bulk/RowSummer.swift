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
  /// Groups by the numbers of their texts, each one higher than in the table; 0 is no text.
  private var groups: GroupTable
  private let pending: PendingRows
  /// Values of plain rows, by digits behind the point and by group: in parts of the denominator of all factors.
  private var values: [Int128] = []
  private var valueRows: [Int] = []
  /// Amounts of plain rows whose factor is not among those, by group and period, with sign: in millionths.
  private var slots = GroupTable(width: 2)
  private var amounts: [Int128] = []
  private var amountRows: [Int] = []
  private var rowsRead = 0
  private var yearTexts: [Int32] = Array(repeating: -1, count: 10_000)

  /// So many digits may stand behind the point of a plain amount, and one more.
  private static let scales = 7

  init(_ plan: RowPlan) {
    self.plan = plan
    sums = PartialSums(plan.question)
    places = PeriodPlaces(plan.periods)
    groups = GroupTable(width: plan.columns.keys.count)
    pending = PendingRows(width: plan.columns.keys.count)
  }

  /// Adds up the rows that start before an offset.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - start: where the first row starts.
  ///   - end: rows that start here or later are not looked at; `nil`: all.
  ///   - line: the line of the first row.
  /// - Returns: where the next row starts.
  /// - Throws: where the file cannot be read.
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
    let (columns, hasQuotes, width) = (plan.columns, marks.hasQuotes, plan.columns.count)
    let (ends, rows) = (marks.ends, marks.rows)
    var row = RowCells(base: base, ends: ends)
    var counted = LineCount()
    for number in 0..<marks.rowCount {
      guard row.start < limit else { break }
      let next = Int(rows[number])
      if next &- row.first != width || !addPlain(row, columns, hasQuotes) {
        let rowEnd = Int(ends[next - 1])
        if hasQuotes { counted.go(to: row.start, in: base) } else { counted.lines = number }
        judgeRow(bytes, row.start..<(rowEnd + 1), line: line + lines + counted.lines)
      }
      row.first = next
      row.start = Int(ends[next &- 1]) &+ 1
    }
    if !hasQuotes, row.first == Int(rows[marks.rowCount - 1]) {
      lines += marks.rowCount
    } else {
      counted = LineCount()
      counted.go(to: row.start, in: base)
      lines += counted.lines
    }
    return row.start
  }

  /// Adds a row that is plainly written; `false`, with nothing done, for any other.
  @inline(__always)
  private mutating func addPlain(
    _ row: RowCells, _ columns: RowColumns, _ hasQuotes: Bool
  ) -> Bool {
    let limits = columns.limits.span
    for place in limits.indices where row.length(limits[place]) != 0 { return false }
    guard let (start, count) = row.cell(columns.amount).plain(hasQuotes),
      let number = PlainNumber(start, count: count), number.scale < RowSummer.scales,
      let currency = currency(row, columns, hasQuotes)
    else { return false }
    var date: PlainDate?
    if let column = columns.date, row.length(column) > 0 {
      guard let (start, count) = row.cell(column).plain(hasQuotes) else { return false }
      date = PlainDate(start, count: count)
      if date == nil { return false }
    }
    let keys = columns.keys.span
    let group = pending.key(pending.count)
    for place in keys.indices {
      var text = 0
      switch keys[place] {
      case .year: if let date { text = yearText(date.year) + 1 }
      case .column(let column):
        if let (start, count) = row.cell(column).plain(hasQuotes) {
          if count > 0 { text = texts.number(of: start, count: count) &+ 1 }
        } else {
          let (room, most) = (pending.text, PendingRows.longestText)
          guard let count = row.cell(column).unquoted(into: room, most: most) else { return false }
          text = texts.number(of: room, count: count) &+ 1
        }
      }
      group[place] = Int32(truncatingIfNeeded: text)
    }
    rowsRead &+= 1
    if let date, date.month > 0, PeriodTable.years.contains(date.year) {
      let month = (date.year - PeriodTable.years.lowerBound) * 12 + date.month - 1
      let numerator = plan.periods.ofMonth[currency * PeriodTable.months + month]
      if numerator != 0 {
        add(number, times: numerator)
        return true
      }
    }
    add(number, currency, date)
    return true
  }

  /// Adds a value to those of the group whose key was put behind the rows that wait.
  @inline(__always)
  private mutating func add(_ number: PlainNumber, times numerator: Int64) {
    let row = pending.count
    pending.digits[row] = number.digits
    pending.scales[row] = number.scale
    pending.numerators[row] = numerator
    pending.count = row &+ 1
    if row &+ 1 == PendingRows.most { addPending() }
  }

  /// Adds the rows that wait.
  private mutating func addPending() {
    for row in 0..<pending.count { pending.hashes[row] = groups.hash(of: pending.key(row)) }
    for row in 0..<pending.count {
      pending.groups[row] = groups.number(of: pending.key(row), pending.hashes[row])
    }
    if groups.count > valueRows.count { makeRoom(for: groups.count - 1) }
    let room = valueRows.count
    for row in 0..<pending.count {
      let (group, scale) = (pending.groups[row], pending.scales[row])
      let product = Int128(pending.digits[row]) &* Int128(pending.numerators[row])
      let (sum, isOver) = values[scale &* room &+ group].addingReportingOverflow(product)
      if isOver { spill(group, scale) }
      values[scale &* room &+ group] = isOver ? product : sum
      valueRows[group] &+= 1
    }
    pending.count = 0
  }

  private mutating func makeRoom(for group: Int) {
    let (before, now) = (valueRows.count, max(16, 2 * valueRows.count, group + 1))
    var wider = [Int128](repeating: 0, count: now * RowSummer.scales)
    for scale in 0..<RowSummer.scales {
      for group in 0..<before { wider[scale * now + group] = values[scale * before + group] }
    }
    values = wider
    valueRows += Array(repeating: 0, count: now - before)
  }

  /// Moves a value that fills its two words to the sums that have no limit.
  private mutating func spill(_ group: Int, _ scale: Int) {
    sums.valued[text(ofGroup: group), default: PartialSums.Valued()].add(
      total(values[scale * valueRows.count + group], scale), of: 0)
  }

  private func total(_ value: Int128, _ scale: Int) -> Ratio {
    let parts = BigInt(plan.periods.denominator) * BigInt(10).power(scale)
    return Ratio(BigInt(value), over: parts) ?? .zero
  }

  /// Adds an amount to those of its group, money, period and sign.
  private mutating func add(_ number: PlainNumber, _ currency: Int, _ date: PlainDate?) {
    let period = places.number(currency, date)
    if period < plan.periods.numerators.count, plan.periods.numerators[period] != 0 {
      return add(number, times: plan.periods.numerators[period])
    }
    let group = groups.number(of: pending.key(pending.count))
    let signed = period * 2 + (number.digits < 0 ? 1 : 0)
    let slot = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2) { key in
      key[0] = Int32(truncatingIfNeeded: group)
      key[1] = Int32(truncatingIfNeeded: signed)
      return key.baseAddress.map { slots.number(of: $0) } ?? 0
    }
    if slot == amounts.count {
      amounts.append(0)
      amountRows.append(0)
    }
    // Of 18 digits 2^47 fit, more rows than a file has.
    amounts[slot] &+= Int128(number.digits) &* Int128(RowSummer.millionths[number.scale])
    amountRows[slot] &+= 1
  }

  private static let millionths: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]

  @inline(__always)
  private mutating func currency(
    _ row: RowCells, _ columns: RowColumns, _ hasQuotes: Bool
  ) -> Int? {
    guard let column = columns.currency else { return plan.currency }
    guard let (start, count) = row.cell(column).plain(hasQuotes), count > 0 else { return nil }
    let name = currencyNames.number(of: start, count: count)
    if name >= currencyOf.count { findCurrency() }
    let currency = currencyOf[name]
    return currency < 0 ? nil : Int(currency)
  }

  private mutating func findCurrency() {
    let text = currencyNames.text(currencyOf.count)
    currencyOf.append(Int32(plan.periods.currencies.firstIndex { $0.text == text } ?? -1))
  }

  private mutating func yearText(_ year: Int) -> Int {
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
    let held = Array(bytes)
    let done = plan.wholeRows(in: held, before: limit, isLast: isLast, isLongest: isLongest)
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
      let texts = plan.columns.keys.map { key -> String? in
        switch key {
        case .year: row.date.map { GroupKey.year(of: $0) }
        case .column(let column): row.cells[column].isEmpty ? nil : row.cells[column]
        }
      }
      let group = PartialSums.Group(texts)
      guard let interval = row.interval else {
        sums.unstated[PartialSums.UnstatedKey(group: group, want: .amount), default: 0] += 1
        continue
      }
      let named = row.currency.flatMap { plan.periods.currencies.firstIndex(of: $0) }
      guard let currency = plan.columns.currency == nil ? plan.currency : named else {
        let want = PartialSums.UnstatedKey.Want(ofAmount: PartialSums.Sign(interval))
        sums.unstated[PartialSums.UnstatedKey(group: group, want: want), default: 0] += 1
        continue
      }
      let period = places.number(currency, row.date)
      if let factor = places.factor(period), let value = interval.exactValue {
        sums.valued[group, default: PartialSums.Valued()].add(value * factor, of: 1)
      } else {
        let key = PartialSums.Key(
          group: group, currency: plan.periods.currencies[currency],
          period: places.key(period).key, sign: PartialSums.Sign(interval))
        sums.sums[key, default: PartialSums.Amounts()].add(interval)
      }
    }
  }

  /// The sums of all that was added.
  mutating func finished() -> PartialSums {
    addPending()
    var sums = sums
    sums.rows = rowsRead
    for (group, rows) in valueRows.enumerated() where rows > 0 {
      var total = Ratio.zero
      for scale in 0..<RowSummer.scales {
        let value = values[scale * valueRows.count + group]
        if value != 0 { total = total + self.total(value, scale) }
      }
      sums.valued[text(ofGroup: group), default: PartialSums.Valued()].add(total, of: rows)
    }
    for slot in 0..<slots.count {
      let signed = slots.part(1, ofKey: slot)
      let (period, isNegative) = (signed / 2, signed % 2 == 1)
      let group = text(ofGroup: slots.part(0, ofKey: slot))
      let total = Ratio(BigInt(amounts[slot]), over: 1_000_000) ?? .zero
      if let factor = places.factor(period) {
        sums.valued[group, default: PartialSums.Valued()].add(total * factor, of: amountRows[slot])
        continue
      }
      let key = PartialSums.Key(
        group: group, currency: plan.periods.currencies[places.key(period).currency],
        period: places.key(period).key, sign: isNegative ? .minus : .plus)
      sums.sums[key, default: PartialSums.Amounts()].add(total, of: amountRows[slot])
    }
    return sums
  }

  /// The texts of a group.
  private func text(ofGroup group: Int) -> PartialSums.Group {
    let texts = plan.columns.keys.indices.map { place -> String? in
      let text = groups.part(place, ofKey: group)
      return text == 0 ? nil : self.texts.text(text - 1)
    }
    return PartialSums.Group(texts)
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
