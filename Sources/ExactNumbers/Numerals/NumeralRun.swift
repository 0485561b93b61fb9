import BigInt

/// Words that together are one number, while they are being read.
///
/// The number is a sum of parts, each a count of some unit: `6 x million + 500 x thousand`. Units
/// only go down, so that a larger unit after a smaller one begins a new number.
struct NumeralRun {
  private var words: [Word]
  private var fillers = 0
  private var closed = Ratio.zero
  private var open: [NumeralReading] = []
  private var half = false
  private var lastScale: Int?
  private var rules: [NumeralRule] = []
  private var language: NumeralRule?
  private var problem: String?
  /// Whether the first word is part of a number.
  private(set) var hasStarted = false

  init(_ word: Word) {
    words = [word]
    guard !isFiller(word) else { return }
    hasStarted = add(word)
  }

  /// Whether the words are a number at all: a half of nothing is none, and `on` alone is the English
  /// word far more often than the Turkish ten.
  var isNumber: Bool {
    let kept = words.dropLast(fillers)
    guard kept.count == 1, let only = kept.first else { return true }
    return !["half", "on", "yarim", "bucuk"].contains(NumeralWords.folded(only.text))
  }

  /// Words taken at the end that turned out to belong to no number: `and` before another word.
  var trailingFillers: Int { fillers }

  /// Takes a word, where it goes on with the number.
  mutating func takes(_ word: Word) -> Bool {
    guard word.follows, problem == nil else { return false }
    if isFiller(word) {
      guard language == .englishWords || !word.isDigits, fillers < 2 else { return false }
      fillers += 1
      words.append(word)
      return true
    }
    guard add(word) else { return false }
    fillers = 0
    words.append(word)
    return true
  }

  var numeral: Numeral {
    let kept = words.dropLast(fillers)
    let range = (kept.first?.range.lowerBound ?? 0)..<(kept.last?.range.upperBound ?? 0)
    let text = kept.map { String($0.text) }.joined(separator: " ")
    return Numeral(text: text, range: range, readings: readings, problem: problem)
  }

  private var readings: [NumeralReading] {
    guard problem == nil else { return [] }
    let ends = open.isEmpty ? [NumeralReading(value: ExactDecimal(0), rules: [])] : open
    return ends.compactMap { end in
      var total = closed + end.value.ratio
      // A half that no unit took up: `bir buçuk` is one and a half.
      if half { total = total + Ratio(ExactDecimal(coefficient: 5, scale: 1)) }
      guard let value = total.exactDecimal else { return nil }
      let used = (rules + end.rules).reduce(into: [NumeralRule]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return NumeralReading(value: value, rules: used)
    }
  }

  private func isFiller(_ word: Word) -> Bool {
    if case .filler? = NumeralWords.english(NumeralWords.folded(word.text)) { true } else { false }
  }

  // MARK: Adding words

  private mutating func add(_ word: Word) -> Bool {
    if word.isDigits { return addDigits(word.text) }
    let folded = NumeralWords.folded(word.text)
    if language != .turkishWords, let meaning = NumeralWords.english(folded) {
      return add(meaning, .englishWords)
    }
    if language != .englishWords, let meaning = NumeralWords.turkish(folded) {
      return add(meaning, .turkishWords)
    }
    return false
  }

  private mutating func addDigits(_ text: Substring) -> Bool {
    guard open.isEmpty, !half, lastScale != nil || !hasStarted else { return false }
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let numeral = DigitNumeral(digits)
    problem = numeral.problem
    open = numeral.readings
    if digits.count < text.count {
      open = open.map { NumeralReading(value: $0.value, rules: $0.rules + [.ordinal]) }
    }
    return true
  }

  private mutating func add(_ meaning: NumeralWords.Meaning, _ rule: NumeralRule) -> Bool {
    switch meaning {
    case .filler: return false
    case .value(let number):
      guard fits(number) else { return false }
      setOpen(wordValue + number, rule)
    case .hundred:
      guard wordValue < 10, digitsAreOpen == false else { return scale(2, rule) }
      setOpen(max(wordValue, 1) * 100, rule)
    case .half:
      guard !half, !open.isEmpty || !hasStarted else { return false }
      half = true
      note(rule)
    case .scale(let power): return scale(power, rule)
    }
    return true
  }

  /// The number that words have built up since the last unit.
  private var wordValue: Int {
    guard !digitsAreOpen, let value = open.first?.value.coefficient else { return 0 }
    return Int(value)
  }

  private var digitsAreOpen: Bool {
    open.first?.rules.contains { $0 != .englishWords && $0 != .turkishWords } ?? false
  }

  /// Whether a word goes on with the tens or hundreds before it: twenty five, hundred and five.
  private func fits(_ number: Int) -> Bool {
    guard !half, !digitsAreOpen, lastScale.map({ $0 >= 3 }) ?? true else { return false }
    let value = wordValue
    if value == 0 { return true }
    if value % 100 == 0 { return number < 100 }
    return value % 10 == 0 && value % 100 >= 20 && number < 10
  }

  private mutating func setOpen(_ number: Int, _ rule: NumeralRule) {
    open = [NumeralReading(value: ExactDecimal(number), rules: [rule])]
    note(rule)
  }

  private mutating func note(_ rule: NumeralRule) { language = rule }

  /// Counts what stands open in a unit, and closes it.
  private mutating func scale(_ power: Int, _ rule: NumeralRule) -> Bool {
    guard lastScale.map({ power < $0 }) ?? true, hasStarted || rule == .turkishWords else {
      return false
    }
    let unit = Ratio(BigInt(10).power(power))
    let startsAlone = open.isEmpty && !half
    guard let count = countOfUnit(startsAlone) else { return false }
    rules += open.first?.rules ?? []
    rules.append(digitsAreOpen ? .scaleWord : rule)
    closed = closed + count * unit
    open = []
    half = false
    lastScale = power
    note(rule)
    return true
  }

  /// What is counted: `6.5` of `6,5 milyon`, one and a half of `one and a half million`, half of
  /// `half a million`; in Turkish a bare `bin` is one thousand.
  ///
  /// A count with two readings takes the one with decimals before a unit: nobody writes thousands
  /// of millions with a mark.
  private func countOfUnit(_ startsAlone: Bool) -> Ratio? {
    let fraction = half ? Ratio(ExactDecimal(coefficient: 5, scale: 1)) : .zero
    if startsAlone { return hasStarted && lastScale == nil ? nil : .one }
    guard let counted = open.last else { return fraction }
    return counted.value.ratio + fraction
  }
}
