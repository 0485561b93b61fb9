import Diagnostics
import ExactNumbers
import Phrases

/// Reads formulas; see `Formula` for the grammar.
struct FormulaParser {
  typealias Expression = Formula.Expression

  /// Brackets in brackets, so that no input can exhaust the stack.
  private static let depthLimit = 50
  /// Terms one after another, which make as deep a tree as brackets do.
  private static let operationLimit = 200
  /// Words between the parts of a formula, which are the name of nothing there.
  private static let keywords: Set<String> = ["in", "at", "and", "to"]

  private let text: String
  private let tokens: [FormulaScanner.Token]
  private let end: Int
  private var position = 0
  private var depth = 0
  private var operations = 0

  fileprivate init(_ text: String) throws(FormulaError) {
    self.text = text
    tokens = try FormulaScanner.tokens(of: text)
    end = text.utf8.count
  }

  // MARK: Productions

  fileprivate mutating func formula() throws(FormulaError) -> Formula {
    let (left, relation, right) = (try side(), try relation(), try side())
    let roundedTo = try relation == .rounded ? granule() : nil
    guard peek == nil else {
      throw fault("the end of the formula (brackets decide where a further part belongs)")
    }
    return Formula(left: left, relation: relation, right: right, roundedTo: roundedTo)
  }

  /// `to 1000`, behind a side that is held against another within rounding.
  private mutating func granule() throws(FormulaError) -> Formula.Number? {
    guard takeWord("to") != nil else { return nil }
    guard let token = peek, token.isWord else { throw fault("a number after `to`, such as `1000`") }
    position += 1
    guard let digits = try number(token), digits > ExactDecimal(0) else {
      position -= 1
      throw fault("a number above zero after `to`, such as `1000`")
    }
    return Formula.Number(digits: digits, scale: scale())
  }

  /// The word for thousands or more behind a number.
  private mutating func scale() -> Formula.Number.Scale? {
    guard let token = peek, token.isWord,
      let scale = Formula.Number.Scale(rawValue: token.text)
    else { return nil }
    position += 1
    return scale
  }

  /// `225281l 19s 4d pound`: an amount as a cell has it, and the money that it is of; an id that begins with a digit
  /// has no name behind it.
  private mutating func parts(
    _ token: FormulaScanner.Token
  ) throws(FormulaError) -> Expression.Kind? {
    let rest = text.utf8.dropFirst(token.range.lowerBound)
    guard !token.text.isExponential,
      let found = CompoundUnits.amount(at: rest.startIndex, of: text, upTo: Self.keywords)
    else {
      return nil
    }
    let end = token.range.lowerBound + found.text.utf8.count
    let next = tokens[position...].firstIndex { $0.range.lowerBound >= end } ?? tokens.count
    guard next < tokens.count, tokens[next].isWord, !Self.keywords.contains(tokens[next].text)
    else {
      guard found.count > 1 else { return nil }
      throw FormulaError(
        range: token.range.lowerBound..<end,
        message: "an amount in parts names its money behind it, such as `225281l 19s 4d pound`")
    }
    position = next + 1
    return .parts(found.text, currency: tokens[next].text)
  }

  private mutating func relation() throws(FormulaError) -> Formula.Comparison {
    if take("~") != nil { return .rounded }
    guard let token = peek, let relation = Relation(rawValue: token.text) else {
      throw fault("a relation: =, <=, >=, <, > or ~")
    }
    position += 1
    return .exact(relation)
  }

  private mutating func side() throws(FormulaError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw fault("at most \(Self.depthLimit) brackets deep") }
    let sum = try chain(of: [.plus, .minus]) { parser throws(FormulaError) in
      try parser.chain(of: [.times, .over]) { inner throws(FormulaError) in try inner.factor() }
    }
    guard takeWord("in") != nil else { return sum }
    let currency = try name("a currency or a unit after `in`")
    let at = takeWord("at") == nil ? nil : try name("a rate or a scenario after `at`").text
    return Expression(
      kind: .converted(sum, currency: currency.text, at: at), range: sum.range.lowerBound..<read)
  }

  private mutating func chain(
    of operations: [Formula.Operation],
    _ part: (inout FormulaParser) throws(FormulaError) -> Expression
  ) throws(FormulaError) -> Expression {
    var left = try part(&self)
    while let token = peek, !token.isWord,
      let operation = operations.first(where: { $0.rawValue == token.text })
    {
      guard self.operations < Self.operationLimit else {
        throw fault("at most \(Self.operationLimit) signs of calculation; `sum(…)` adds any number")
      }
      self.operations += 1
      position += 1
      let right = try part(&self)
      left = Expression(
        kind: .operation(operation, left, right),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func factor() throws(FormulaError) -> Expression {
    guard let token = peek else { throw fault("a figure, a number or a bracket") }
    if take("-") != nil {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.depthLimit else { throw fault("fewer minus signs") }
      let inner = try factor()
      return Expression(
        kind: .negative(inner), range: token.range.lowerBound..<inner.range.upperBound)
    }
    if take("(") != nil {
      let inner = try side()
      try expect(")")
      return Expression(kind: inner.kind, range: token.range.lowerBound..<read)
    }
    guard token.isWord else { throw fault("a figure, a number or a bracket") }
    position += 1
    if let kind = try call(token) {
      return Expression(kind: kind, range: token.range.lowerBound..<read)
    }
    // `100 1/2d pound` begins with a number and is an amount.
    if let kind = try parts(token) {
      return Expression(kind: kind, range: token.range.lowerBound..<read)
    }
    if let number = try number(token) {
      return Expression(
        kind: .number(Formula.Number(digits: number, scale: scale()), unit: unitWords()),
        range: token.range.lowerBound..<read)
    }
    return Expression(kind: .figure(token.text), range: token.range)
  }

  private mutating func call(
    _ token: FormulaScanner.Token
  ) throws(FormulaError) -> Expression.Kind? {
    guard ["sum", "count", "share", "days"].contains(token.text), take("(") != nil else {
      return nil
    }
    let kind: Expression.Kind
    switch token.text {
    case "sum": kind = .sum(try query())
    case "count": kind = .count(try query())
    case "share":
      let part = try side()
      try expect(",")
      kind = .share(part, try side())
    default:
      let first = try name("an event")
      try expect(",")
      kind = .days(first.text, try name("an event").text)
    }
    try expect(")")
    return kind
  }

  private mutating func query() throws(FormulaError) -> [Formula.Condition] {
    var conditions: [Formula.Condition] = []
    repeat { conditions.append(try condition()) } while takeWord("and") != nil
    return conditions
  }

  private mutating func condition() throws(FormulaError) -> Formula.Condition {
    let column = try name("a column, such as `donor`")
    guard let field = Formula.Field(rawValue: column.text) else {
      let near = nearestName(to: column.text, among: Formula.Field.allCases.map(\.rawValue))
      throw FormulaError(
        range: column.range,
        message: """
          `\(column.text.visible(upTo: 40))` is no column of a query; expected \
          \(near.map { "`\($0)`?" } ?? Formula.Field.list)
          """)
    }
    if field == .amount { return try amount() }
    try expect("=")
    let start = peek?.range.lowerBound ?? end
    var value = try name("a value").text
    // A period is two dates with a stroke between them.
    while take("/") != nil { value += "/" + (try name("a date").text) }
    if take("~") != nil { value += "~" }
    return Formula.Condition(field: field, relation: .equal, value: value, range: start..<read)
  }

  /// A condition on the amount: a relation and a plain number.
  private mutating func amount() throws(FormulaError) -> Formula.Condition {
    guard let token = peek, let relation = Relation(rawValue: token.text) else {
      throw fault("=, <=, >=, < or > after `amount`")
    }
    position += 1
    let start = peek?.range.lowerBound ?? end
    let sign = take("-") == nil ? "" : "-"
    guard let word = peek, word.isWord, try number(word) != nil else {
      throw fault("a plain number after `amount`")
    }
    position += 1
    return Formula.Condition(
      field: .amount, relation: relation, value: sign + word.text, range: start..<read)
  }

  private mutating func unitWords() -> [String] {
    if take("%") != nil { return ["%"] }
    var words: [String] = []
    while words.count < 2, let token = peek, token.isWord,
      !Self.keywords.contains(token.text)
    {
      position += 1
      words.append(token.text)
    }
    return words
  }

  /// A number; `nil` for an id, which may start with a digit too.
  private func number(_ token: FormulaScanner.Token) throws(FormulaError) -> ExactDecimal? {
    do throws(NumberSyntaxError) {
      return try ExactDecimal(parsing: token.text)
    } catch {
      if error.cause == .tooManyDigits, token.text.allSatisfy({ $0.isNumber || $0 == "." }) {
        throw FormulaError(
          range: token.range,
          message: """
            `\(token.text.visible(upTo: 80))` here; a number has at most \
            \(ExactDecimal.digitLimit) digits
            """)
      }
      let isUnit = peek.map { $0.isWord && !Self.keywords.contains($0.text) } ?? false
      if token.text.isExponential, isUnit {
        throw FormulaError(
          range: token.range,
          message: """
            `\(token.text.visible(upTo: 80))` here; an exponent is not read, \
            write all the digits
            """)
      }
      return nil
    }
  }

  // MARK: Tokens

  private var peek: FormulaScanner.Token? {
    tokens.indices.contains(position) ? tokens[position] : nil
  }

  /// Where the last token that was taken ends.
  private var read: Int { position == 0 ? 0 : tokens[position - 1].range.upperBound }

  private mutating func take(_ sign: String) -> FormulaScanner.Token? {
    guard let token = peek, !token.isWord, token.text == sign else { return nil }
    position += 1
    return token
  }

  private mutating func takeWord(_ word: String) -> FormulaScanner.Token? {
    guard let token = peek, token.isWord, token.text == word else { return nil }
    position += 1
    return token
  }

  private mutating func name(_ expected: String) throws(FormulaError) -> FormulaScanner.Token {
    guard let token = peek, token.isWord else { throw fault(expected) }
    position += 1
    return token
  }

  private mutating func expect(_ sign: String) throws(FormulaError) {
    guard take(sign) != nil else { throw fault("`\(sign)`") }
  }

  private func fault(_ expected: String) -> FormulaError {
    guard let token = peek else {
      return FormulaError(range: end..<end, message: "the formula ends; expected \(expected)")
    }
    return FormulaError(
      range: token.range, message: "`\(token.text.visible(upTo: 40))` here; expected \(expected)")
  }
}

extension String {
  /// Whether this looks like a number with an exponent: `1e5`, `2.5E-3`.
  package var isExponential: Bool {
    let parts = utf8.split(omittingEmptySubsequences: false) { $0 == 0x45 || $0 == 0x65 }
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return false }
    func isNumber(_ bytes: Substring.UTF8View, _ others: Set<UInt8>) -> Bool {
      bytes.contains { (0x30...0x39).contains($0) }
        && bytes.allSatisfy { (0x30...0x39).contains($0) || others.contains($0) }
    }
    return isNumber(first, [0x2E]) && isNumber(last.first == 0x2D ? last.dropFirst() : last, [])
  }
}

extension Formula {
  /// Reads a formula.
  ///
  /// - Parameter text: the formula, as a ledger writes it.
  /// - Throws: what was read, what was expected, and where.
  public init(parsing text: String) throws(FormulaError) {
    var parser = try FormulaParser(text)
    self = try parser.formula()
  }
}
