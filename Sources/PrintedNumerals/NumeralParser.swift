import ExactNumbers
import Phrases

/// Reads one number at a place of a phrase, by the words of one language.
struct NumeralParser {
  let tokens: [Token]
  let lexicon: Lexicon
  /// The words of the row's money, which are no words for thousands or more.
  let moneyWords: Set<String>
  /// Whether those are units of goods, which are no numbers: `60 milliers` of a row in milliers.
  let isOfGoods: Bool
  /// The words of the row's own unit or money, which a short word with a dot may stand for.
  let ownWords: Set<String>
  /// Whether the source states that it is in another language.
  let isForeign: Bool
  /// Whether a billion is a million millions.
  var isLongScale = false

  /// The same by the long scale.
  var inLongScale: NumeralParser {
    var parser = self
    parser.isLongScale = true
    return parser
  }

  /// A number that was read, and where it ends.
  struct Found {
    let readings: [NumeralPart]
    let problem: Prose?
    /// The first token behind it.
    let end: Int
    /// Whether it is one word that is a number only where nothing else is.
    let isWeak: Bool
    /// The last word for thousands or more, which may count what stands before the number too.
    let unit: Ratio?
    /// What its one count is counted in, all units together; `nil` where it has several counts.
    let countedIn: Ratio?
  }

  /// The longest number that begins at a token.
  func number(at start: Int) -> Found? {
    if let inverted = invertedNumber(at: start) { return inverted }
    var run = NumeralRun(lexicon)
    var (index, unit): (Int, Ratio?) = (start, nil)
    // Where the number may end: the last whole one, and the last that a unit closed.
    var (whole, closed): (Found?, Found?) = (nil, nil)
    while index < tokens.count, isPart(index) {
      let before = index
      if let digits = digits(at: index, &run) {
        if let problem = digits.problem {
          return whole
            ?? Found(
              readings: [], problem: problem, end: digits.end, isWeak: false, unit: nil,
              countedIn: nil)
        }
        index = digits.end
      } else if let next = word(at: index, &run, &unit) {
        index = next
      } else {
        break
      }
      guard index > before else { break }
      if run.isWhole {
        let found = Found(
          readings: run.readings, problem: nil, end: index,
          isWeak: index == start + 1 && isWeak(tokens[start]), unit: unit, countedIn: run.countedIn)
        whole = found
        if run.isClosed { closed = found }
      }
      index = afterDash(index)
    }
    // A part that a unit ought to close and does not belongs to the next number: `one million and half a
    // million`.
    return endsInUnit(whole) ? closed ?? whole : whole
  }

  /// `тысяч пять`: a unit before what it counts.
  private func invertedNumber(at start: Int) -> Found? {
    guard start + 1 < tokens.count, lexicon.invertedUnits.contains(tokens[start].folded) else {
      return nil
    }
    // `тысячи с полторы`
    let second = tokens[start + 1].folded == "с" ? start + 2 : start + 1
    guard second < tokens.count, tokens[second].isLetters,
      // A second such unit is no count, so that no chain of them is walked.
      !lexicon.invertedUnits.contains(tokens[second].folded),
      let count = number(at: second), count.problem == nil,
      count.unit == nil
    else { return nil }
    let unit: Ratio
    switch lexicon.words[tokens[start].folded] {
    case .unit(let power): unit = power
    case .hundred: unit = Ratio(100)
    default: return nil
    }
    return Found(
      readings: count.readings.map { $0.times(unit, by: lexicon.rule) }, problem: nil,
      end: count.end, isWeak: false, unit: unit, countedIn: unit)
  }

  /// Whether the token behind a number is a unit that it did not take.
  private func endsInUnit(_ found: Found?) -> Bool {
    guard let found, found.end < tokens.count, tokens[found.end].isLetters else { return false }
    if case .unit? = lexicon.words[tokens[found.end].folded] { return true }
    return false
  }

  /// Whether a token may be a part of a number.
  private func isPart(_ index: Int) -> Bool {
    tokens[index].isDigits || tokens[index].isLetters || isFraction(tokens[index])
      || decimals(at: index) != nil
  }

  private func isFraction(_ token: Token) -> Bool {
    if case .fraction = token.kind { true } else { false }
  }

  /// Steps over a hyphen between two words, and over the dot of an abbreviation: `млн. 500 тыс.`.
  private func afterDash(_ index: Int) -> Int {
    guard index + 1 < tokens.count else { return index }
    let (token, next) = (tokens[index], tokens[index + 1])
    if token.isDash, !token.isSpaced, !next.isSpaced, next.isLetters { return index + 1 }
    if token.isMark("."), !token.isSpaced, index > 0, isAbbreviation(tokens[index - 1]),
      next.isDigits || next.isLetters
    {
      return index + 1
    }
    return index
  }

  private func isAbbreviation(_ token: Token) -> Bool {
    guard token.isLetters, case .unit? = lexicon.words[token.folded] else { return false }
    return token.folded.unicodeScalars.count <= 4
  }

  /// Whether a short word for thousands or more is none here: it stands behind digits in a source of another language,
  /// or it is the row's own unit with a dot, as `mds.` are maunds and no milliards.
  private func isOtherWord(_ index: Int) -> Bool {
    guard index > 0, !tokens[index - 1].isLetters, isAbbreviation(tokens[index]) else {
      return false
    }
    let word = tokens[index].folded
    if isForeign, word.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    return index + 1 < tokens.count && tokens[index + 1].isMark(".")
      && !tokens[index + 1].isSpaced && ownWords.contains { $0.hasPrefix(word) }
  }

  private func isWeak(_ token: Token) -> Bool {
    guard token.isLetters else { return false }
    switch lexicon.words[token.folded] {
    case .fraction, .more, .dozen, .part, .onePart, .filler: return true
    default: return lexicon.weak.contains(token.folded)
    }
  }

  // MARK: Digits

  /// Takes digits with their fraction.
  private func digits(at index: Int, _ run: inout NumeralRun) -> (end: Int, problem: Prose?)? {
    if let fraction = fraction(at: index) {
      return run.add(fraction: fraction.value) ? (fraction.end, nil) : nil
    }
    if let decimals = decimals(at: index) {
      return run.add(digits: [decimals]) ? (index + 2, nil) : nil
    }
    guard tokens[index].isDigits, let numeral = DigitNumeral(tokens, at: index) else { return nil }
    if let problem = numeral.problem { return (numeral.end, problem) }
    guard run.add(digits: numeral.readings) else { return nil }
    var end = numeral.end
    let behind = end < tokens.count && tokens[end].isDash && !tokens[end].isSpaced ? end + 1 : end
    if let fraction = fraction(at: behind), behind == end || !tokens[behind].isSpaced,
      run.add(fraction: fraction.value)
    {
      end = fraction.end
    }
    return (end, nil)
  }

  /// `·53`, `.5`: decimals without a whole number.
  private func decimals(at index: Int) -> NumeralPart? {
    guard index + 1 < tokens.count, tokens[index].isMark("·."), tokens[index + 1].isDigits,
      !tokens[index + 1].isSpaced, index == 0 || tokens[index].isSpaced,
      tokens[index + 1].text.utf8.count < ExactDecimal.digitLimit,
      let digits = try? ExactDecimal(parsing: "0." + tokens[index + 1].text)
    else { return nil }
    return NumeralPart(
      digits.ratio, [tokens[index].isMark(".") ? .decimalPoint : .decimalMiddleDot],
      to: digits.lastPlace)
  }

  /// `½`, `3/4`: a fraction below one thousandth is a date or a number on a list.
  func fraction(at index: Int) -> (value: Ratio, end: Int)? {
    guard index < tokens.count else { return nil }
    if case .fraction(let top, let bottom) = tokens[index].kind {
      return Ratio(top).divided(by: Ratio(bottom)).map { ($0, index + 1) }
    }
    guard index + 2 < tokens.count, tokens[index].isDigits,
      tokens[index + 1].isMark("/⁄∕"), !tokens[index + 1].isSpaced,
      tokens[index + 2].isDigits, !tokens[index + 2].isSpaced,
      tokens[index].text.utf8.count <= 3, tokens[index + 2].text.utf8.count <= 3,
      let top = Int(tokens[index].text), let bottom = Int(tokens[index + 2].text), bottom > 0,
      !isSlash(index + 3), !isGroup(behind: index + 3),
      index == 0 || !isSlash(index - 1) || tokens[index].isSpaced
    else { return nil }
    return Ratio(top).divided(by: Ratio(bottom)).map { ($0, index + 3) }
  }

  /// `100/120,000` is no fraction.
  private func isGroup(behind index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].isMark(",.") && !tokens[index].isSpaced
      && tokens[index + 1].isDigits && !tokens[index + 1].isSpaced
      && tokens[index + 1].text.utf8.count == 3
  }

  private func isSlash(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].isMark("/⁄∕") && !tokens[index].isSpaced
  }

  // MARK: Words

  /// Takes a word, or words that mean one thing.
  private func word(at index: Int, _ run: inout NumeralRun, _ unit: inout Ratio?) -> Int? {
    guard tokens[index].isLetters else { return nil }
    let word = tokens[index].folded
    for group in lexicon.groups[word] ?? [] {
      guard let end = end(of: group, at: index) else { continue }
      var next = run
      let isTaken: Bool
      if case .unit(let counted) = scaled(group.meaning, group.words.last) {
        // `drie ton gouds`, but no second `a million`.
        let isOfNumber = !run.isEmpty && word != "a" && lexicon.words[word] == nil
        isTaken = isOfNumber ? next.add(.unit(counted)) : next.addCounted(counted)
        if isTaken { unit = counted }
      } else {
        isTaken = next.add(group.meaning)
      }
      if isTaken {
        run = next
        return end
      }
    }
    if let suffix = attachedUnit(at: index), !run.isEmpty, run.add(.unit(suffix)) {
      unit = suffix
      return index + 1
    }
    if lexicon.fillers.contains(word), !run.isEmpty, run.add(.filler) { return index + 1 }
    guard !isOtherWord(index), let words = parts(of: word) else { return nil }
    var next = run
    for word in words {
      guard next.add(word) else { return nil }
      if case .unit(let counted) = word { unit = counted }
    }
    run = next
    return index + 1
  }

  /// `£1.5m`, `500k`: a letter at the digits themselves, unless it is a word of the row's money.
  private func attachedUnit(at index: Int) -> Ratio? {
    guard index > 0, !moneyWords.contains(tokens[index].folded),
      tokens[index - 1].isDigits || isFraction(tokens[index - 1]),
      !tokens[index].isSpaced || tokens[index].text == "m" && isBehindSign(index - 1)
    else { return nil }
    switch tokens[index].text {
    case "m", "M", "mn", "mln": return Lexicon.ten(to: 6)
    case "bn", "Bn", "b", "B": return Lexicon.ten(to: 9)
    case "k", "K": return Lexicon.ten(to: 3)
    default: return nil
    }
  }

  /// Whether the digits before a letter stand right behind a sign: `£12 m.` are millions.
  private func isBehindSign(_ last: Int) -> Bool {
    var first = last
    while first > max(0, last - 4), !tokens[first].isSpaced { first -= 1 }
    return tokens[first].isCurrencySign || first > 0 && tokens[first - 1].isCurrencySign
  }

  /// `et demie`, `and a half`: so much more of what was counted, where nothing goes on behind it.
  func half(at start: Int) -> (value: Ratio, rule: NumeralRule, end: Int)? {
    guard tokens[start].isLetters else { return nil }
    for group in lexicon.groups[tokens[start].folded] ?? [] {
      guard case .more(let value) = group.meaning, let end = end(of: group, at: start) else {
        continue
      }
      let goesOn =
        end < tokens.count
        && (lexicon.words[tokens[end].folded] != nil || tokens[end].folded == "of")
      return goesOn ? nil : (value, lexicon.rule, end)
    }
    return nil
  }

  private func end(of group: WordGroup, at start: Int) -> Int? {
    var index = start
    for (place, word) in group.words.enumerated() {
      if place > 0, index < tokens.count, tokens[index].isDash { index += 1 }
      guard index < tokens.count, tokens[index].folded == word else { return nil }
      index += 1
    }
    return index
  }

  /// The number words that a word is made of; in Turkish and German they are written together.
  private func parts(of word: String) -> [NumberWord]? {
    guard !isOfGoods || !moneyWords.contains(word) else { return nil }
    if let meaning = lexicon.words[word] { return [scaled(meaning, word)] }
    guard lexicon.joins, lexicon.mayBeJoined(word) else { return nil }
    let letters = Array(word.unicodeScalars)
    guard letters.count <= 64 else { return nil }
    var failed: Set<Int> = []
    return parts(of: letters, from: 0, &failed)
  }

  /// A word's meaning; in the long scale a billion is a thousand times as much.
  private func scaled(_ meaning: NumberWord, _ word: String?) -> NumberWord {
    guard isLongScale, let word, lexicon.longUnits.contains(word), case .unit(let unit) = meaning
    else { return meaning }
    return .unit(unit * Ratio(1_000))
  }

  /// How the letters from a place on are made of words, the longest first; a place that failed is not tried again.
  private func parts(
    of letters: [Unicode.Scalar], from start: Int, _ failed: inout Set<Int>
  ) -> [NumberWord]? {
    guard start < letters.count else { return [] }
    guard !failed.contains(start), lexicon.firstLetters.contains(letters[start]) else { return nil }
    let longest = min(lexicon.longestWord, letters.count - start)
    for length in stride(from: longest, through: 1, by: -1) {
      guard let meaning = lexicon.words[text(letters[start..<(start + length)])],
        let rest = parts(of: letters, from: start + length, &failed)
      else { continue }
      return [meaning] + rest
    }
    failed.insert(start)
    return nil
  }

  private func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(letters))
  }
}
