import ExactNumbers

/// Numbers in Roman letters, as accounts print them: `xxiiij`, `LXXII`, `IIIIxx XVI`, `VIC`.
///
/// Signs may stand four times (`iiii`), the last `i` may be a `j`, and a count may stand before scores, hundreds or
/// thousands: `VIIIxx` is eight score, `XIIIIC` fourteen hundred.
enum RomanNumeral {
  /// A number, and by how much of it a smaller one may follow: 20 behind scores, 100 behind hundreds.
  struct Value {
    let number: Int
    let room: Int
  }

  /// What letters come to; `nil` where they are no such number.
  static func value(of letters: some Sequence<UInt8>) -> Value? {
    var signs: [Int] = []
    for letter in letters {
      guard signs.count < 24, let sign = sign(letter) else { return nil }
      signs.append(sign)
    }
    return value(of: signs[...])
  }

  private static func value(of signs: ArraySlice<Int>) -> Value? {
    guard !signs.isEmpty else { return nil }
    if let plain = plain(signs) { return plain }
    for unit in [[1000], [100], [10, 10]] {
      for place in signs.indices where signs[place...].starts(with: unit) {
        guard let count = plain(signs[..<place]), (2..<100).contains(count.number) else { continue }
        let size = unit.reduce(0, +)
        let rest = signs[(place + unit.count)...]
        guard !rest.isEmpty else { return Value(number: count.number * size, room: size) }
        guard let more = value(of: rest), more.number < size else { continue }
        return Value(number: count.number * size + more.number, room: more.room)
      }
    }
    return nil
  }

  /// Thousands, hundreds, tens and ones, each after the other.
  private static func plain(_ signs: ArraySlice<Int>) -> Value? {
    var (rest, sum, room) = (signs, 0, 1)
    for (one, five, ten) in [(1000, 0, 0), (100, 500, 1000), (10, 50, 100), (1, 5, 10)] {
      let before = rest.count
      if rest.starts(with: [one, ten]) {
        (sum, rest) = (sum + ten - one, rest.dropFirst(2))
      } else if rest.starts(with: [one, five]) {
        (sum, rest) = (sum + five - one, rest.dropFirst(2))
      } else {
        if rest.first == five { (sum, rest) = (sum + five, rest.dropFirst()) }
        let ones = rest.prefix { $0 == one }.count
        guard ones <= 4 else { return nil }
        (sum, rest) = (sum + ones * one, rest.dropFirst(ones))
      }
      if rest.count < before { room = one }
    }
    return rest.isEmpty && sum > 0 ? Value(number: sum, room: room) : nil
  }

  private static func sign(_ letter: UInt8) -> Int? {
    switch letter | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "j"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    case UInt8(ascii: "l"): 50
    case UInt8(ascii: "c"): 100
    case UInt8(ascii: "d"): 500
    case UInt8(ascii: "m"): 1000
    default: nil
    }
  }
}

/// Phrases whose only numbers are Roman.
///
/// The letters are read as digits, and everything else as it stands: `iii. s. iiii. d.` is `3 s. 4 d.`. Letters are
/// a number only where money is counted by them, or where they begin the phrase and something is counted; so
/// `Louis XIV`, `tome II`, `the xxxvij yere` and `M. Colbert` have none.
struct RomanPhrase {
  private let tokens: [Token]
  private let units: MoneyUnits
  private let words: Set<String>
  /// Whether nothing but numbers with the words of their units stands in the phrase.
  private var hasOnlyMoney = false

  init(_ tokens: [Token], _ units: MoneyUnits) {
    (self.tokens, self.units) = (tokens, units)
    words = units.words.isEmpty ? MoneyUnits.notation.words : units.words
    hasOnlyMoney = tokens.indices.allSatisfy { index in
      !tokens[index].isLetters || unit(at: index) != nil || withUnit(tokens[index]) != nil
        || RomanNumeral.value(of: tokens[index].text.utf8) != nil
    }
  }

  /// The tokens with digits for each Roman number; `nil` where there is none.
  var inDigits: [Token]? {
    guard tokens.contains(where: { $0.isLetters && RomanPhrase.begins($0) }) else { return nil }
    var (made, index, isFound) = ([Token](), 0, false)
    while index < tokens.count {
      // A dot about a number belongs to it: `.iii.s.`
      let isDot = tokens[index].isMark(".") && !(index > 0 && !tokens[index].isSpaced)
      let start = isDot ? index + 1 : index
      if let number = number(at: start), isCounted(number, from: start) {
        made.append(number.token)
        if let suffix = number.suffix { made.append(suffix) }
        (index, isFound) = (number.end, true)
      } else {
        made.append(tokens[index])
        index += 1
      }
    }
    return isFound ? made : nil
  }

  private struct Number {
    let token: Token
    /// The word of a unit at its letters: the `s` of `xxiijs`.
    let suffix: Token?
    let end: Int
    let letters: Substring
    let hasDot: Bool

    var isOneLetter: Bool { letters.utf8.count == 1 }
  }

  private static func begins(_ token: Token) -> Bool {
    token.text.utf8.first.map { "ivxlcdmjIVXLCDMJ".utf8.contains($0) } ?? false
  }

  /// Roman letters at a token, with those behind them that are less: `IIIc IIIIxx XVI`.
  private func number(at start: Int) -> Number? {
    guard start < tokens.count, tokens[start].isLetters, RomanPhrase.begins(tokens[start]) else {
      return nil
    }
    if let (value, letters) = withUnit(tokens[start]) {
      let token = tokens[start]
      let middle = token.range.lowerBound + letters
      let behind = token.text.utf8.index(token.text.startIndex, offsetBy: letters)
      let suffix = Token(
        kind: .letters, text: token.text[behind...], folded: Token.folded(token.text[behind...]),
        range: middle..<token.range.upperBound, isSpaced: false)
      return Number(
        token: digits(
          value, token.range.lowerBound..<middle, token.text[..<behind], token.isSpaced),
        suffix: suffix, end: start + 1, letters: token.text[..<behind], hasDot: false)
    }
    guard let first = RomanNumeral.value(of: tokens[start].text.utf8) else { return nil }
    if let counted = countedApart(from: start) { return counted }
    var (sum, room, end) = (first.number, first.room, start + 1)
    while end < tokens.count, tokens[end].isLetters, tokens[end].isSpaced, unit(at: end) == nil,
      let next = RomanNumeral.value(of: tokens[end].text.utf8), next.number < room
    {
      (sum, room, end) = (sum + next.number, next.room, end + 1)
    }
    let kept = tokens[start..<end]
    let printed = Substring(kept.map(\.text).joined(separator: " "))
    let hasDot = end < tokens.count && tokens[end].isMark(".") && !tokens[end].isSpaced
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    return Number(
      token: digits(sum, range, printed, tokens[start].isSpaced), suffix: nil,
      end: hasDot ? end + 1 : end, letters: printed, hasDot: hasDot)
  }

  /// `VII m V c l.`: counts with their thousands and hundreds apart, up to the word of a unit.
  private func countedApart(from start: Int) -> Number? {
    var (letters, end, hasUnit) = ([UInt8](), start, false)
    while end < tokens.count, end < start + 8, tokens[end].isLetters,
      end == start || tokens[end].isSpaced, RomanNumeral.value(of: tokens[end].text.utf8) != nil,
      unit(at: end) == nil || end + 1 < tokens.count && unit(at: end + 1) != nil
    {
      let isUnit = ["m", "c"].contains(tokens[end].text) && end > start
      hasUnit = hasUnit || isUnit
      letters += tokens[end].text.utf8
      end += 1
    }
    guard hasUnit, end < tokens.count, unit(at: end) != nil,
      let value = RomanNumeral.value(of: letters)
    else { return nil }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    let printed = Substring(tokens[start..<end].map(\.text).joined(separator: " "))
    return Number(
      token: digits(value.number, range, printed, tokens[start].isSpaced), suffix: nil, end: end,
      letters: printed, hasDot: false)
  }

  private func digits(
    _ value: Int, _ range: Range<Int>, _ printed: Substring, _ isSpaced: Bool
  ) -> Token {
    let text = Substring(String(value))
    return Token(
      kind: .digits, text: text, folded: String(text), range: range, isSpaced: isSpaced,
      printed: printed)
  }

  /// `xxiijs`, `iijli`: letters with the word of a unit at them.
  private func withUnit(_ token: Token) -> (value: Int, letters: Int)? {
    let letters = token.text.utf8
    guard letters.count <= 24, RomanNumeral.value(of: letters) == nil else { return nil }
    for length in stride(from: letters.count - 1, through: 1, by: -1)
    where words.contains(String(token.folded.suffix(letters.count - length))) {
      if let value = RomanNumeral.value(of: letters.prefix(length)) {
        return (value.number, length)
      }
    }
    return nil
  }

  private func unit(at index: Int) -> Int? {
    if let unit = units.unit(at: index, in: tokens) { return unit.end }
    return units.units.isEmpty ? MoneyUnits.notation.unit(at: index, in: tokens)?.end : nil
  }

  /// Whether something is counted by a number: money, or what stands behind it where it begins the phrase.
  private func isCounted(_ number: Number, from start: Int) -> Bool {
    if number.suffix != nil { return hasOnlyMoney || isPlain(number.letters) }
    // `l. s. d.` at the head of a column are units, and `M. L. Dupont` is a man.
    guard unit(at: start) == nil, !RomanPhrase.words.contains(number.letters),
      !number.isOneLetter || !number.hasDot || isSmall(number.letters)
    else { return false }
    if isUnit(at: number.end) || isUnit(before: start) { return true }
    guard start == 0, !number.isOneLetter, !number.hasDot,
      number.letters.split(separator: " ").allSatisfy(isInOneCase)
    else { return false }
    return number.end == tokens.count
      || tokens[number.end].isLetters && tokens[number.end].isSpaced
        && !RomanPhrase.ages.contains(tokens[number.end].folded)
  }

  /// Three letters or more without hundreds: `dis` and `did` are words.
  private func isPlain(_ letters: Substring) -> Bool {
    letters.utf8.count > 2 && letters.utf8.allSatisfy { "ivxljIVXLJ".utf8.contains($0) }
  }

  /// Capitals, with what they count in small letters, or small letters without hundreds: `VIIIxx`, and no `mix`.
  private func isInOneCase(_ letters: Substring) -> Bool {
    let small = letters.filter(\.isLowercase)
    return small.utf8.count == letters.utf8.count
      ? letters.utf8.allSatisfy { "ivxlj".utf8.contains($0) }
      : ["", "c", "m", "xx"].contains(small)
  }

  private func isSmall(_ letters: Substring) -> Bool {
    letters.utf8.allSatisfy { "ijvxijvx".utf8.contains($0) }
  }

  /// Whether a unit stands at a token, and not the `d` of `d'Orléans`.
  private func isUnit(at index: Int) -> Bool {
    guard let end = unit(at: index) else { return false }
    return end >= tokens.count || !tokens[end].isMark("'’")
  }

  /// Whether a unit stands before the letters, as in `l. xxiiij`.
  private func isUnit(before start: Int) -> Bool {
    [start - 1, start - 2].contains { place in place >= 0 && unit(at: place) == start }
  }

  /// Words of other languages that are made of such letters.
  private static let words: Set<Substring> = ["di", "mi", "ci", "mil", "mili", "dim", "dil", "mid"]

  /// Words for a hundred years, which Roman numbers mostly count.
  private static let ages: Set<String> = [
    "century", "centuries", "c", "siecle", "siecles", "jahrhundert", "jahrhunderts", "yuzyil",
    "yuzyilda", "yuzyilin", "asir", "asirda", "век", "века", "веке", "веков", "вв", "в", "столетие",
    "столетия",
  ]
}
