/// The units in which an amount is written in parts: pounds, shillings and pence.
///
/// `225281l 19s 4d` is exactly 6,758,459 over 30 pounds, and 54,067,672 pence. Units go down; each but the last is
/// counted in whole numbers.
public struct CompoundUnits: Sendable, Hashable {
  /// One unit.
  public struct Unit: Sendable, Hashable {
    /// What stands behind the number: `l`, `s`, `d`.
    public let symbol: String
    /// How many of the unit that amounts are counted in one of these is: 1/20 for shillings of an amount in pounds.
    public let factor: Ratio

    /// Makes a unit; the factor is above zero.
    public init(symbol: String, factor: Ratio) { (self.symbol, self.factor) = (symbol, factor) }
  }

  /// The units, the largest first.
  public let units: [Unit]

  /// Makes the units; `nil` where there are fewer than two, or one is not smaller than the one before.
  public init?(_ units: [Unit]) {
    let isDescending = zip(units, units.dropFirst()).allSatisfy { $0.factor > $1.factor }
    guard units.count > 1, isDescending, units.allSatisfy({ $0.factor > .zero }) else { return nil }
    self.units = units
  }

  /// The value of a smallest unit.
  private var least: Ratio { units.last?.factor ?? .one }

  // MARK: Writing

  /// The number of each unit in a value: whole numbers, and what is left for the last.
  ///
  /// - Parameter value: not below zero.
  /// - Returns: the whole numbers of all units but the last, and what is left, counted in the last.
  func parts(of value: Ratio) -> (whole: [Ratio], rest: Ratio) {
    var (rest, whole) = (value, [Ratio]())
    for unit in units.dropLast() {
      let count = (rest.divided(by: unit.factor) ?? .zero).rounded(toPlaces: 0, .down).ratio
      whole.append(count)
      rest = rest - count * unit.factor
    }
    return (whole, rest.divided(by: least) ?? .zero)
  }

  /// A value in parts, as a reader sees it: `225,281l 19s 4½d`.
  ///
  /// Halves, quarters and eighths of the smallest unit are shown as such, other fractions with so many digits,
  /// rounded by a rule; a part that is nothing stands only between others.
  ///
  /// - Parameters:
  ///   - value: counted in the unit of amounts.
  ///   - places: digits after the point of the smallest unit.
  ///   - rule: how the rest is dropped.
  /// - Returns: the sign, and each number in digits with its symbol.
  public func shown(
    _ value: Ratio, places: Int, _ rule: RoundingRule
  ) -> (isNegative: Bool, parts: [(digits: String, symbol: String)]) {
    let smallest = value.divided(by: least) ?? .zero
    let isExact = isWhole(value)
    let kept = isExact ? smallest : smallest.shown(toPlaces: places, rule).ratio
    let (whole, rest) = parts(of: kept.magnitude * least)
    let digits =
      whole.map { $0.rounded(toPlaces: 0, .down).grouped } + [
        isExact
          ? CompoundUnits.vulgar(rest) : rest.shown(toPlaces: places, .toNearestOrEven).grouped
      ]
    let counted = (whole + [rest]).indices.filter { !(whole + [rest])[$0].isZero }
    let shown = (counted.first ?? 0)...(counted.last ?? 0)
    return (kept.isNegative, shown.map { (digits[$0], units[$0].symbol) })
  }

  /// Whether a value has no smaller fraction of the smallest unit than eighths.
  func isWhole(_ value: Ratio) -> Bool {
    ((value.divided(by: least) ?? .zero) * Ratio(8)).isInteger
  }

  /// Whether so many digits of the smallest unit say all of a value.
  func isShown(_ value: Ratio, toPlaces places: Int) -> Bool {
    (value.divided(by: least) ?? .zero).exactDecimal.map { $0.scale <= places } ?? false
  }

  /// `4`, `4½`, `½`, of a number of eighths.
  private static func vulgar(_ value: Ratio) -> String {
    let whole = value.rounded(toPlaces: 0, .down).ratio
    let eighths = Int(((value - whole) * Ratio(8)).rounded(toPlaces: 0, .down).coefficient)
    let sign = VulgarFraction.sign(ofEighths: eighths)
    let digits = whole.rounded(toPlaces: 0, .down).grouped
    return sign.isEmpty ? digits : (whole.isZero ? "" : digits) + sign
  }

  /// A value as a ledger writes it: `225281l 19s 4d`, with a fraction of the smallest unit where there is one.
  public func written(_ value: Ratio) -> String {
    let (whole, rest) = parts(of: value.magnitude)
    var parts = zip(whole, units).filter { !$0.0.isZero }.map {
      "\($0.0.rounded(toPlaces: 0, .down))\($0.1.symbol)"
    }
    if !rest.isZero || parts.isEmpty {
      let floor = rest.rounded(toPlaces: 0, .down)
      let fraction = rest - floor.ratio
      let digits =
        fraction.isZero
        ? floor.description
        : (floor.isZero ? "" : "\(floor) ") + fraction.fractionText
      parts.append(digits + (units.last?.symbol ?? ""))
    }
    return (value.isNegative ? "-" : "") + parts.joined(separator: " ")
  }

  // MARK: Reading

  /// Reads an amount in parts: `225281l 19s 4d`, `3½d`, `4 1/2d`, `-12s 6d`.
  ///
  /// - Returns: its value, and one unit of what it is written to: of its last part.
  /// - Throws: the first byte that does not fit, and why.
  func value(parsing text: String) throws(NumberSyntaxError) -> (value: Ratio, lastPlace: Ratio) {
    var scanner = CompoundScanner(text)
    let isNegative = scanner.take("-")
    var (sum, last, place) = (Ratio.zero, -1, Ratio.one)
    repeat {
      let start = scanner.offset
      let number = try scanner.number()
      let symbolStart = scanner.offset
      guard
        let unit = units.indices.filter({ scanner.isAt(units[$0].symbol) }).max(by: {
          units[$0].symbol.utf8.count < units[$1].symbol.utf8.count
        })
      else {
        throw NumberSyntaxError(
          offset: symbolStart, cause: scanner.isAt(",") ? .unexpected(",") : .unknownUnit(symbols))
      }
      guard unit > last else { throw NumberSyntaxError(offset: start, cause: .unitOrder(symbols)) }
      _ = scanner.take(units[unit].symbol)
      sum = sum + number.value * units[unit].factor
      (last, place) = (unit, number.lastPlace * units[unit].factor)
      scanner.skipSpaces()
      guard scanner.isAtEnd || number.isWhole else {
        throw NumberSyntaxError(offset: start, cause: .fractionBeforeUnit)
      }
    } while !scanner.isAtEnd
    return (isNegative ? -sum : sum, place)
  }

  /// How far an amount in parts reaches that begins at a place of a text, whatever its symbols are.
  ///
  /// - Parameters:
  ///   - start: where it begins.
  ///   - text: what it stands in.
  ///   - words: what is no symbol.
  /// - Returns: the amount and how many parts it has; `nil` where none begins there. One number with a space before
  ///   its symbol is none: `5 pound`.
  package static func amount(
    at start: String.Index, of text: String, upTo words: Set<String>
  ) -> (text: String, count: Int)? {
    var scanner = CompoundScanner(String(text[start...]))
    var (count, isGlued, end) = (0, false, scanner.offset)
    while let number = try? scanner.number(), let symbol = scanner.symbol(), !words.contains(symbol)
    {
      isGlued = isGlued || !scanner.hadSpace
      (count, end) = (count + 1, scanner.offset)
      scanner.skipSpaces()
      guard number.isWhole else { break }
    }
    guard count > 1 || count == 1 && isGlued else { return nil }
    return (String(decoding: text[start...].utf8.prefix(end), as: UTF8.self), count)
  }

  /// The symbols in a list: `l, s, d`.
  private var symbols: String { units.map(\.symbol).joined(separator: ", ") }
}

/// Reads numbers with symbols behind them.
private struct CompoundScanner {
  private let text: String
  private var index: String.Index

  init(_ text: String) { (self.text, index) = (text, text.startIndex) }

  var offset: Int { text.utf8.distance(from: text.startIndex, to: index) }
  var isAtEnd: Bool { index == text.endIndex }

  func isAt(_ prefix: String) -> Bool {
    guard text[index...].hasPrefix(prefix) else { return false }
    // `lira` is not `l` with more behind it.
    let end = text.index(index, offsetBy: prefix.count)
    return end == text.endIndex || !(text[end].isLetter && (prefix.last?.isLetter ?? false))
  }

  mutating func take(_ prefix: String) -> Bool {
    guard text[index...].hasPrefix(prefix) else { return false }
    index = text.index(index, offsetBy: prefix.count)
    return true
  }

  mutating func skipSpaces() {
    while index < text.endIndex, text[index] == " " { index = text.index(after: index) }
  }

  /// Whether a space stands before the symbol that was taken last.
  private(set) var hadSpace = false

  /// Letters and signs behind a number; `nil` where a digit or a sign of calculation stands.
  mutating func symbol() -> String? {
    let before = index > text.startIndex ? text[text.index(before: index)] : " "
    hadSpace = before == " "
    let from = index
    while index < text.endIndex, !text[index].isNumber, !" ,()+-*/=<>~%".contains(text[index]) {
      index = text.index(after: index)
    }
    return from == index ? nil : String(text[from..<index])
  }

  /// `19`, `4.5`, `3½`, `½`, `4 1/2`, `1/2`, with what one unit of its last digit or part is.
  mutating func number() throws(NumberSyntaxError) -> (
    value: Ratio, lastPlace: Ratio, isWhole: Bool
  ) {
    let start = offset
    if let sign = vulgar() { return (sign.value, sign.unit, false) }
    let digits = try digits(from: start)
    skipSpaces()
    if take("/") {
      let (value, unit) = try quotient(of: digits, from: offset)
      skipSpaces()
      return (value, unit, false)
    }
    if let sign = vulgar() { return (digits.ratio + sign.value, sign.unit, false) }
    if index < text.endIndex, text[index].isASCII, text[index].isNumber {
      let top = try self.digits(from: offset)
      guard take("/") else { throw NumberSyntaxError(offset: offset, cause: .missingUnit) }
      let (value, unit) = try quotient(of: top, from: offset)
      skipSpaces()
      return (digits.ratio + value, unit, false)
    }
    return (digits.ratio, digits.lastPlace, digits.scale == 0)
  }

  private mutating func quotient(
    of top: ExactDecimal, from start: Int
  ) throws(NumberSyntaxError) -> (Ratio, Ratio) {
    let bottom = try digits(from: start)
    guard let unit = bottom.ratio.inverse else {
      throw NumberSyntaxError(offset: start, cause: .missingDigit)
    }
    return (top.ratio * unit, unit)
  }

  private mutating func vulgar() -> (value: Ratio, unit: Ratio)? {
    guard index < text.endIndex, let (top, bottom) = VulgarFraction.parts(of: text[index]),
      let unit = Ratio(bottom).inverse
    else { return nil }
    index = text.index(after: index)
    skipSpaces()
    return (Ratio(top) * unit, unit)
  }

  private mutating func digits(from start: Int) throws(NumberSyntaxError) -> ExactDecimal {
    let from = index
    while index < text.endIndex, text[index].isASCII, text[index].isNumber || text[index] == "." {
      index = text.index(after: index)
    }
    let digits = String(text[from..<index])
    guard !digits.isEmpty else {
      let next = text[from...].unicodeScalars.first
      throw NumberSyntaxError(
        offset: start, cause: next.map { .unexpected($0) } ?? .missingDigit)
    }
    do throws(NumberSyntaxError) {
      return try ExactDecimal(parsing: digits)
    } catch {
      throw NumberSyntaxError(offset: start + error.offset, cause: error.cause)
    }
  }
}
