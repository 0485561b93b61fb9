import ExactNumbers
import Phrases

/// Finds the numerals of a phrase and reads each whole.
struct PhraseReader {
  let tokens: [Token]
  let units: MoneyUnits
  let parsers: [NumeralParser]

  init(_ phrase: String, _ language: String, _ units: MoneyUnits) {
    self.init(
      Token.all(in: phrase).flatMap { $0.parted(units) }, Lexicon.language(of: language), units)
  }

  private init(_ tokens: [Token], _ language: String, _ units: MoneyUnits) {
    self.tokens = tokens
    self.units = units
    let (words, own) = (units.words, units.ownWords)
    let isStated = Lexicon.known.contains { $0.language == language }
    numbers = Numbers(tokens.count)
    parsers = Lexicon.all(first: language).map {
      NumeralParser(
        tokens: tokens, lexicon: $0, moneyWords: words, isOfGoods: units.isOfGoods,
        ownWords: own, isForeign: isStated && $0.language != language)
    }
    hint = language
  }

  let hint: String
  private let numbers: Numbers

  /// The numbers that were read, by their place: ranges and moneys ask for each several times.
  private final class Numbers {
    struct Known { let draft: Draft? }
    var simple: [Known?]
    var whole: [Known?]

    init(_ count: Int) {
      simple = Array(repeating: nil, count: count)
      whole = simple
    }
  }

  /// What was found at a place: readings as intervals, before its role is known.
  struct Draft {
    var start: Int
    var end: Int
    var readings: [NumeralReading]
    var problem: Prose?
    var isWeak = false
    /// Whether money is counted by it: then a weak word may be the only number, `half a crown`.
    var isOfMoney = false
    /// The word for thousands or more that it ends with.
    var unit: Ratio?
    /// What its one count is counted in.
    var countedIn: Ratio?
    /// The unit of money behind it, in the row's own.
    var money: Ratio?
    var role: Numeral.Role = .figure
  }

  var numerals: [Numeral] {
    let found = judged
    // Letters are numbers only where no other number stands.
    guard !found.contains(where: { $0.role == .figure }),
      let roman = RomanPhrase(tokens, units).inDigits
    else { return numerals(of: found) }
    let reader = PhraseReader(roman, hint, units)
    return reader.numerals(of: reader.judged.map(\.byRomanNumerals))
  }

  private var judged: [Draft] {
    var drafts: [Draft] = []
    var index = 0
    while index < tokens.count {
      guard let draft = draft(at: index) else {
        index += 1
        continue
      }
      drafts.append(draft)
      index = draft.end
    }
    return PhraseRoles(tokens, hint).judged(drafts)
  }

  private func numerals(of judged: [Draft]) -> [Numeral] {
    zip(judged, QualifierReader(tokens, units).qualifiers(of: judged)).map(numeral)
  }

  private func numeral(_ draft: Draft, _ qualifiers: [Qualifier]) -> Numeral {
    let kept = tokens[draft.start..<draft.end]
    let range = (kept.first?.range.lowerBound ?? 0)..<(kept.last?.range.upperBound ?? 0)
    let text = kept.reduce(into: "") {
      $0 += ($1.isSpaced && !$0.isEmpty ? " " : "") + $1.asPrinted
    }
    return Numeral(
      text: text, range: range, role: draft.role, readings: draft.readings,
      problem: draft.problem, qualifiers: qualifiers)
  }

  // MARK: What begins at a token

  private func draft(at index: Int) -> Draft? {
    if let date = dateInDigits(at: index) { return date }
    return range(at: index) ?? value(at: index).map { signed(ordinal($0)) }
  }

  /// One number, or money in its parts.
  func value(at index: Int) -> Draft? {
    guard index < tokens.count else { return nil }
    if let known = numbers.whole[index] { return known.draft }
    let draft = whole(at: index)
    numbers.whole[index] = Numbers.Known(draft: draft)
    return draft
  }

  private func whole(at index: Int) -> Draft? {
    let plain = simple(at: index)
    if let parts = compound(at: index), parts.end >= plain?.end ?? 0 { return parts }
    return plain.map(withHalf)
  }

  /// `une livre et demie`, `семи рублей с полтиною`: a half behind what is counted.
  private func withHalf(_ draft: Draft) -> Draft {
    let start = draft.end + 1
    guard draft.unit == nil, draft.problem == nil, start < tokens.count,
      tokens[draft.end].isLetters,
      let half = parsers.lazy.compactMap({ $0.half(at: start) }).first
    else { return draft }
    var draft = draft
    draft.readings = draft.parts.map { ($0 + NumeralPart(half.value, [half.rule])).reading() }
    (draft.end, draft.isWeak) = (half.end, false)
    return draft
  }

  /// One number, by the language that reads most of it; read once for each place.
  func simple(at index: Int) -> Draft? {
    guard index < tokens.count else { return nil }
    if let known = numbers.simple[index] { return known.draft }
    let draft = read(at: index)
    numbers.simple[index] = Numbers.Known(draft: draft)
    return draft
  }

  private func read(at index: Int) -> Draft? {
    let token = tokens[index]
    guard !isPercent(index) else { return nil }
    guard
      token.isLetters ? Lexicon.mayBegin(token.folded) : token.kind != .mark || token.isMark("·.")
    else { return nil }
    var best: (found: NumeralParser.Found, isWeak: Bool)?
    for parser in parsers {
      // Digits are the same in every language: the others are asked only where a word may go on with them.
      if let best, token.isDigits, !goesOn(at: best.found.end) { break }
      guard let found = parser.number(at: index) else { continue }
      if let best, best.found.end >= found.end { continue }
      let isOwn = parser.lexicon.language == hint || hint.isEmpty
      best = (found, found.isWeak || !isOwn && found.end == index + 1 && !tokens[index].isDigits)
    }
    return best.map { best in
      Draft(
        start: index, end: best.found.end,
        readings: (best.found.readings + longScale(from: index, to: best.found.end))
          .map { $0.reading() },
        problem: best.found.problem, isWeak: best.isWeak, unit: best.found.unit,
        countedIn: best.found.countedIn)
    }
  }

  /// Whether a hundred at a token is that of `per cent`, `pour cent`, `p. cent`.
  private func isPercent(_ index: Int) -> Bool {
    guard index > 0, ["cent", "ciento", "cento"].contains(tokens[index].folded) else {
      return false
    }
    let before = tokens[index - 1].isMark(".") && index > 1 ? index - 2 : index - 1
    return ["per", "p", "pour", "por", "pro"].contains(tokens[before].folded)
  }

  /// What a number is where its billions are each a million millions, as they were in British books.
  private func longScale(from start: Int, to end: Int) -> [NumeralPart] {
    guard
      let parser = parsers.first(where: { parser in
        tokens[start..<end].contains { parser.lexicon.longUnits.contains($0.folded) }
      }), let long = parser.inLongScale.number(at: start), long.end == end
    else { return [] }
    return long.readings.map { $0.adding(.longScale) }
  }

  /// Whether a word of numbers in one of the languages stands at a token, or behind a mark there.
  private func goesOn(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].kind == .mark { return index + 1 < tokens.count && goesOn(word: index + 1) }
    return goesOn(word: index)
  }

  private func goesOn(word index: Int) -> Bool {
    tokens[index].isLetters && Lexicon.mayGoOn(tokens[index].folded)
  }

  // MARK: Signs, ordinals, dates

  /// `-500`, `-£500`, `(500)`.
  private func signed(_ draft: Draft) -> Draft {
    var (draft, place) = (draft, draft.start - 1)
    while place >= 0, tokens[place].isCurrencySign { place -= 1 }
    guard place >= 0, tokens[draft.start].isDigits, draft.problem == nil else { return draft }
    let isAtStart = place == 0 || tokens[place].isSpaced || tokens[place - 1].isMark("(")
    let isBesideIt = !tokens[place + 1].isSpaced
    if tokens[place].isMark("-−"), isAtStart, isBesideIt {
      draft.readings = draft.readings.map { $0.negated(by: .minusSign) }
    } else if tokens[place].isMark("–—"), isAtStart, isBesideIt {
      draft.readings += draft.readings.map { $0.negated(by: .minusSign) }
    } else if tokens[place].isMark("("), draft.end < tokens.count, tokens[draft.end].isMark(")") {
      draft.readings += draft.readings.map { $0.negated(by: .brackets) }
    } else {
      return draft
    }
    if tokens[place].isDash { draft.start = place }
    return draft
  }

  /// `18th`, `2-й`, `3'üncü`.
  private func ordinal(_ draft: Draft) -> Draft {
    guard draft.end == draft.start + 1, tokens[draft.start].isDigits else { return draft }
    var end = draft.end
    if end + 1 < tokens.count, tokens[end].isDash || tokens[end].isMark("'’"),
      !tokens[end].isSpaced
    {
      end += 1
    }
    guard end < tokens.count, !tokens[end].isSpaced || end > draft.end, tokens[end].isLetters,
      Lexicon.allOrdinalEndings.contains(tokens[end].folded)
    else { return draft }
    var draft = draft
    draft.end = end + 1
    draft.role = .ordinal
    draft.readings = draft.readings.map {
      NumeralReading(
        interval: $0.interval, rules: $0.rules + [.ordinal], lastPlace: $0.lastPlace)
    }
    return draft
  }

  /// `12.03.1921`, `1921-03-12`, `12/3/1921`.
  private func dateInDigits(at index: Int) -> Draft? {
    guard index + 4 < tokens.count, tokens[index].isDigits, tokens[index + 1].isMark("./-") else {
      return nil
    }
    let (first, second, third) = (tokens[index], tokens[index + 2], tokens[index + 4])
    let marks = [tokens[index + 1], tokens[index + 3]]
    guard [first, second, third].allSatisfy(\.isDigits),
      marks.allSatisfy({ $0.isMark("./-") && !$0.isSpaced && $0.text == marks[0].text }),
      !second.isSpaced, !third.isSpaced, second.text.utf8.count <= 2,
      first.text.utf8.count <= 2 && PhraseRoles.isYear(third)
        || third.text.utf8.count <= 2 && PhraseRoles.isYear(first) && !marks[0].isMark(".")
    else { return nil }
    return Draft(
      start: index, end: index + 5, readings: [], problem: nil, role: .date)
  }
}

extension Token {
  /// `£`, `$`, `₺`.
  var isCurrencySign: Bool {
    kind == .mark && text.unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }
}

extension PhraseReader.Draft {
  /// The same, read from Roman letters.
  fileprivate var byRomanNumerals: PhraseReader.Draft {
    var draft = self
    draft.readings = readings.map { reading in
      NumeralReading(
        interval: reading.interval,
        rules: reading.rules.map { $0 == .plainDigits ? .romanNumerals : $0 }.withoutRepeats,
        lastPlace: reading.lastPlace)
    }
    return draft
  }
}

extension NumeralPart {
  /// The number as a reading, each rule once.
  func reading() -> NumeralReading {
    NumeralReading(
      interval: Interval(exactly: value), rules: rules.withoutRepeats, lastPlace: lastPlace)
  }
}

extension NumeralReading {
  func negated(by rule: NumeralRule) -> NumeralReading {
    NumeralReading(interval: -interval, rules: rules + [rule], lastPlace: lastPlace)
  }
}

extension [NumeralRule] {
  var withoutRepeats: [NumeralRule] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
