import ExactNumbers
import Phrases

/// Words and digits that together are one number, while they are being read.
///
/// The number is a sum of parts, each a count of some unit: `6 x million + 500 x thousand`. Units
/// only go down, so that a larger unit after a smaller one begins a new number, but that a unit may count the
/// one before it: `two thousand million`. A part with two readings, such as `1,500`, gives the number two;
/// they are kept side by side to the end.
struct NumeralRun {
  private let rule: NumeralRule
  private let countsBareUnits: Bool
  /// What units have closed so far, without the last part.
  private var earlier = [NumeralPart.nothing]
  /// The last part that a unit closed, and what it counts.
  private var last: (parts: [NumeralPart], unit: Ratio)?
  /// What stands open, without a unit yet.
  private var open: [NumeralPart] = []
  private var openKind = OpenKind.none
  /// What its first count is counted in, all units together: of `four hundred thousand` 100,000; nothing
  /// where another count follows.
  private(set) var countedIn: Ratio? = .one
  /// Whether a filler stood before the last word, and before what stands open.
  private var fillers = (now: false, beforeOpen: false)
  private var isComplete = false
  /// Whether what stands open has been counted in scores: `quatre-vingts`.
  private var isOfScores = false
  /// Whether what stands open has been counted in hundreds or dozens.
  private var isHundreds = false

  private enum OpenKind {
    case none
    case digits
    /// Words, and what they come to so far.
    case words(Int)
    /// A part of a unit, to which nothing is added.
    case fraction
  }

  init(_ lexicon: Lexicon) {
    (rule, countsBareUnits) = (lexicon.rule, lexicon.countsBareUnits)
  }

  /// Whether nothing has been read.
  var isEmpty: Bool { last == nil && open.isEmpty }

  /// Whether what was read is a number as it stands: digits behind an "and" are another one, unless a unit
  /// follows.
  var isWhole: Bool {
    guard !isEmpty else { return false }
    if case .digits = openKind, fillers.beforeOpen { return false }
    return !fillers.now
  }

  /// Whether nothing stands open: the number may end here, whatever follows.
  var isClosed: Bool { open.isEmpty && last != nil }

  /// The number in each of its readings.
  var readings: [NumeralPart] {
    let closed = sums(earlier, last?.parts ?? [])
    return open.isEmpty ? closed : sums(closed, open)
  }

  private func sums(_ left: [NumeralPart], _ right: [NumeralPart]) -> [NumeralPart] {
    guard !right.isEmpty else { return left }
    // A phrase of many ambiguous parts has its first readings only.
    return Array(left.flatMap { start in right.map { start + $0 } }.prefix(16))
  }

  // MARK: Adding

  /// Takes digits in their readings.
  mutating func add(digits: [NumeralPart]) -> Bool {
    guard open.isEmpty, !isComplete else { return false }
    if last != nil { countedIn = nil }
    open = digits
    openKind = .digits
    fillers = (false, fillers.now)
    return true
  }

  /// Takes a fraction behind digits, or one that stands alone: `6½`, `3/4`.
  mutating func add(fraction: Ratio) -> Bool {
    guard !isComplete else { return false }
    switch openKind {
    case .digits: open = open.map { $0 + NumeralPart(fraction, [.fraction]) }
    case .none:
      // `2 millions ½`: of the unit.
      guard last == nil else { return addMore(fraction, by: .fraction) }
      open = [NumeralPart(fraction, [.fraction])]
    default: return false
    }
    openKind = .fraction
    return true
  }

  /// Takes a word, where it goes on with the number.
  mutating func add(_ word: NumberWord) -> Bool {
    guard !isComplete else { return false }
    let hadFiller = fillers.now
    switch word {
    case .filler:
      guard !isEmpty, !fillers.now else { return false }
      fillers.now = true
      return true
    case .number(let number):
      if last != nil || countedIn != .one { countedIn = nil }
      guard let value = joined(number, afterFiller: hadFiller) else { return false }
      setOpen(value)
    case .hundred:
      guard addHundred() else { return false }
      countedIn = countedIn.map { $0 * Ratio(100) }
    case .dozen(let count):
      guard !isHundreds else { return false }
      isHundreds = true
      countedIn = countedIn.map { $0 * Ratio(count) }
      guard case .none = openKind else {
        open = open.map { $0.times(Ratio(count), by: unitRule) }
        openKind = .fraction
        break
      }
      guard last == nil else { return false }
      open = [NumeralPart(Ratio(count), [rule])]
      openKind = .fraction
    case .mixed(let value):
      guard open.isEmpty else { return false }
      open = [NumeralPart(value, [rule])]
      openKind = .fraction
    case .fraction(let value):
      guard open.isEmpty else { return false }
      open = [NumeralPart(value, [rule])]
      openKind = .fraction
    case .part(let count), .onePart(let count):
      guard case .words(let value) = openKind, let part = Ratio(count).inverse else { return false }
      if case .onePart = word, value != 1 { return false }
      open = open.map { $0.times(part, by: rule) }
      openKind = .fraction
    case .more(let value): guard addMore(value, by: rule) else { return false }
    case .unit(let unit):
      guard close(unit) else { return false }
      countedIn = countedIn.map { $0 * unit }
    }
    fillers.now = false
    return true
  }

  private mutating func setOpen(_ value: Int) {
    if open.isEmpty { fillers.beforeOpen = fillers.now }
    open = [NumeralPart(Ratio(value), [rule])]
    openKind = .words(value)
  }

  /// What the words come to with one more, or `nil` where it begins another number: twenty five, hundred
  /// and five, quatre-vingt-dix, fünfundzwanzig.
  private mutating func joined(_ number: Int, afterFiller: Bool) -> Int? {
    switch openKind {
    case .digits, .fraction: return nil
    case .none: return last.map { $0.unit > Ratio(number) } ?? true ? number : nil
    case .words(let value):
      let (tens, ones) = (value % 100, value % 10)
      if tens == 0 { return number < 100 ? value + number : nil }
      if rule == .frenchWords {
        if tens == 4, number == 20 { return value + 76 }
        // `six vingts`, `quinze-vingts`
        if (2...19).contains(value), number == 20 {
          isOfScores = true
          return value * 20
        }
        if tens == 60 || tens == 80 || isOfScores, tens.isMultiple(of: 20),
          (1...19).contains(number)
        {
          return value + number
        }
        if tens == 10, (7...9).contains(number) { return value + number }
      }
      // `fünfundzwanzig`, `five and twenty`
      if [.germanWords, .dutchWords, .danishWords, .englishWords].contains(rule), afterFiller,
        tens < 10,
        number >= 20,
        number < 100
      {
        return value + number
      }
      // `fourscore and ten`
      if rule == .englishWords, afterFiller, tens == 60 || tens == 80, (10...19).contains(number) {
        return value + number
      }
      return ones == 0 && tens >= (rule == .turkishWords ? 10 : 20) && number < 10
        ? value + number : nil
    }
  }

  /// `two hundred`, `fifteen hundred`, `5 hundred`: hundreds stay open, because a larger unit may
  /// count them (`fifteen hundred thousand`).
  private mutating func addHundred() -> Bool {
    switch openKind {
    case .fraction where isHundreds: return false
    // `24 cents` are no French hundreds, which stand in words.
    case .digits where rule == .frenchWords || rule == .italianWords: return false
    case .digits, .fraction:
      open = open.map { $0.times(Ratio(100), by: unitRule) }
      (openKind, isHundreds) = (.fraction, true)
    case .words(let value):
      guard (1...99).contains(value) else { return false }
      setOpen(value * 100)
    case .none:
      guard countsBareUnits, last.map({ $0.unit > Ratio(100) }) ?? true else { return false }
      setOpen(100)
    }
    return true
  }

  /// `two and a half million`, `a million and a half`: so much more of the unit that is counted.
  private mutating func addMore(_ part: Ratio, by rule: NumeralRule) -> Bool {
    if !open.isEmpty {
      if case .fraction = openKind { return false }
      open = open.map { $0 + NumeralPart(part, [rule]) }
      openKind = .fraction
      return true
    }
    guard let last, part < .one else { return false }
    self.last = (last.parts.map { $0 + NumeralPart(part * last.unit, [rule]) }, last.unit)
    isComplete = true
    return true
  }

  /// Counts what stands open in a unit, and closes it.
  private mutating func close(_ unit: Ratio) -> Bool {
    if open.isEmpty, let last {
      // `two thousand million`; but a smaller unit without a number begins nothing.
      if unit > last.unit {
        self.last = (last.parts.map { $0.times(unit, by: unitRule) }, last.unit * unit)
        return true
      }
      guard countsBareUnits, unit < last.unit else { return false }
    }
    guard !open.isEmpty || countsBareUnits else { return false }
    isHundreds = false
    if let last, unit > last.unit {
      // `one thousand two hundred million`: the larger unit counts all that came before.
      let all = sums(sums(earlier, last.parts), open)
      (earlier, self.last) = ([.nothing], (all.map { $0.times(unit, by: unitRule) }, unit))
      (open, openKind) = ([], .none)
      return true
    }
    guard last.map({ unit < $0.unit }) ?? true else { return false }
    if let last { earlier = sums(earlier, last.parts) }
    let counts = open.isEmpty ? [NumeralPart(.one, [])] : open
    last = (counts.map { $0.times(unit, by: unitRule) }, unit)
    open = []
    openKind = .none
    fillers.beforeOpen = false
    return true
  }

  /// The rule that the word of a unit brings in.
  private var unitRule: NumeralRule {
    open.first?.rules.contains(rule) ?? true || open.isEmpty ? rule : .scaleWord
  }

  /// Begins with a unit that an article counts: `a million`.
  mutating func addCounted(_ unit: Ratio) -> Bool {
    guard open.isEmpty, last == nil else { return false }
    last = ([NumeralPart(unit, [rule])], unit)
    return true
  }
}
