import ExactNumbers
import Phrases

/// Words that together are one number, while they are being read.
///
/// The number is a sum of parts, each a count of some unit: `6 x million + 500 x thousand`. Units
/// only go down, so that a larger unit after a smaller one begins a new number. A part with two
/// readings, such as `1,500`, gives the number two; they are kept side by side to the end.
struct NumeralRun {
  private var words: [Word]
  private var fillers = 0
  private var closed = [NumeralPart.nothing]
  private var open: [NumeralPart] = []
  private var half = false
  private var lastScale: Int?
  private var isComplete = false
  private var language: NumeralRule?
  private var problem: Prose?
  /// Whether the first word is part of a number.
  private(set) var hasStarted = false

  init(_ word: Word) {
    words = [word]
    guard !word.isFiller else { return }
    hasStarted = add(word)
  }

  /// A number that `a` begins: `a thousand`, `a million and a half`.
  ///
  /// Nothing where no number starts so: `a thing`, and `thousand` without the `a`.
  init?(article: Word, before unit: Word) {
    guard article.folded == "a", unit.follows, case .scale? = NumeralWords.english(unit.folded)
    else { return nil }
    words = [article, unit]
    hasStarted = true
    _ = add(unit)
  }

  /// Whether the words are a number at all: a half of nothing is none, and `on` alone is the English
  /// word far more often than the Turkish ten.
  var isNumber: Bool {
    let kept = words.dropLast(fillers)
    guard kept.count == 1, let only = kept.first else { return true }
    return !["half", "on", "yarim", "bucuk"].contains(NumeralWords.folded(only.text))
  }

  /// How many words have been taken.
  var length: Int { words.count }

  /// Words taken at the end that turned out to belong to no number: `and` before another word.
  var trailingFillers: Int { fillers }

  /// Takes a word, where it goes on with the number.
  mutating func takes(_ word: Word) -> Bool {
    guard word.follows, problem == nil, !isComplete else { return false }
    if word.isFiller {
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
    // A half that no unit took up: `bir buçuk` is one and a half.
    let ends = half || !open.isEmpty ? counted(by: language ?? .plainDigits) : [.nothing]
    return closed.flatMap { start in ends.compactMap { (start + $0).reading } }
  }

  // MARK: Adding words

  private mutating func add(_ word: Word) -> Bool {
    if word.isDigits { return addDigits(word.text) }
    if language != .turkishWords, let meaning = NumeralWords.english(word.folded) {
      return add(meaning, .englishWords)
    }
    if language != .englishWords, let meaning = NumeralWords.turkish(word.folded) {
      return add(meaning, .turkishWords)
    }
    return false
  }

  private mutating func addDigits(_ text: Substring) -> Bool {
    guard open.isEmpty, !half, lastScale != nil || !hasStarted else { return false }
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let numeral = DigitNumeral(digits)
    problem = numeral.problem
    let ending: [NumeralRule] = digits.count < text.count ? [.ordinal] : []
    open = numeral.readings.map { NumeralPart($0.value.ratio, $0.rules + ending) }
    return true
  }

  private mutating func add(_ meaning: NumeralWords.Meaning, _ rule: NumeralRule) -> Bool {
    switch meaning {
    case .filler: return false
    case .value(let number):
      guard fits(number) else { return false }
      setOpen(wordValue + number, rule)
    case .hundred: return addHundred(rule)
    case .half:
      if addsHalfOfLastUnit(rule) { return true }
      guard !half, !open.isEmpty || !hasStarted else { return false }
      half = true
      language = rule
    case .scale(let power): return scale(power, rule)
    }
    return true
  }

  /// `two hundred`, `fifteen hundred`, `5 hundred`: hundreds stay open, because a larger unit may
  /// count them (`fifteen hundred thousand`).
  private mutating func addHundred(_ rule: NumeralRule) -> Bool {
    if digitsAreOpen || half {
      open = counted(by: rule).map { $0.times(tenToThe: 2, by: digitsAreOpen ? .scaleWord : rule) }
      half = false
      language = rule
    } else {
      guard wordValue < 100, lastScale.map({ $0 >= 3 }) ?? true else { return false }
      setOpen(max(wordValue, 1) * 100, rule)
    }
    return true
  }

  /// `a million and a half`: half of the unit before it, and the end of the number.
  private mutating func addsHalfOfLastUnit(_ rule: NumeralRule) -> Bool {
    guard let lastScale, open.isEmpty, fillers == 2,
      words.suffix(2).map(\.folded) == ["and", "a"]
    else { return false }
    let part = NumeralPart(.half, [rule]).times(tenToThe: lastScale, by: rule)
    closed = closed.map { $0 + part }
    isComplete = true
    return true
  }

  /// The number that words have built up since the last unit.
  private var wordValue: Int {
    guard !digitsAreOpen, let value = open.first?.value.exactDecimal?.coefficient else { return 0 }
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
    open = [NumeralPart(Ratio(ExactDecimal(number)), [rule])]
    language = rule
  }

  /// Counts what stands open in a unit, and closes it; in Turkish a bare `bin` is one thousand.
  private mutating func scale(_ power: Int, _ rule: NumeralRule) -> Bool {
    guard lastScale.map({ power < $0 }) ?? true, hasStarted || rule == .turkishWords else {
      return false
    }
    let startsAlone = open.isEmpty && !half
    let counts = startsAlone ? [NumeralPart(.one, [])] : counted(by: rule)
    let unitRule = digitsAreOpen ? .scaleWord : rule
    closed = closed.flatMap { start in
      counts.map { start + $0.times(tenToThe: power, by: unitRule) }
    }
    open = []
    half = false
    lastScale = power
    language = rule
    return true
  }

  /// What is counted, in each reading: `6.5` of `6,5 milyon`, one and a half of `one and a half
  /// million`, half of `half a million`.
  private func counted(by rule: NumeralRule) -> [NumeralPart] {
    guard half else { return open }
    let fraction = NumeralPart(.half, [rule])
    return open.isEmpty ? [fraction] : open.map { $0 + fraction }
  }
}

/// A part of a number in one of its readings: its value, and the rules by which it was read.
struct NumeralPart {
  let value: Ratio
  let rules: [NumeralRule]

  init(_ value: Ratio, _ rules: [NumeralRule]) {
    self.value = value
    self.rules = rules
  }

  /// What a number is before anything has been read.
  static let nothing = NumeralPart(.zero, [])

  static func + (left: NumeralPart, right: NumeralPart) -> NumeralPart {
    NumeralPart(left.value + right.value, left.rules + right.rules)
  }

  /// So many units, with the rule that the unit's word brings in.
  func times(tenToThe power: Int, by rule: NumeralRule) -> NumeralPart {
    let unit = (0..<power).reduce(Ratio.one) { unit, _ in unit * Ratio(10) }
    return NumeralPart(value * unit, rules + [rule])
  }

  /// The part as a reading, each rule once; `nil` where its digits never end.
  var reading: NumeralReading? {
    value.exactDecimal.map { value in
      let used = rules.reduce(into: [NumeralRule]()) { if !$0.contains($1) { $0.append($1) } }
      return NumeralReading(value: value, rules: used)
    }
  }
}

extension Ratio {
  static let half = Ratio(2).inverse ?? .zero
}
