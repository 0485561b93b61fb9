import ExactNumbers

/// The words by which a language writes numbers, dates and references.
///
/// Words are held folded: small letters without accents.
final class Lexicon: Sendable {
  /// The language, as sources name it.
  let language: String
  /// The rule that its words are read by.
  let rule: NumeralRule
  /// Whether number words are written together: `yirmibeş`, `fünfundzwanzig`.
  let joins: Bool
  /// Whether names have endings, as words of Turkish and Russian do.
  let inflects: Bool
  /// Whether a thousand or a million may stand without a number before it: `bin beş yüz`, `mille`.
  let countsBareUnits: Bool
  /// Number words.
  let words: [String: NumberWord]
  /// Groups of words that mean one thing: `and a half`; by their first word, the longest first.
  let groups: [String: [WordGroup]]
  /// Words that stand between the words of a number and mean nothing: `and`.
  let fillers: Set<String>
  /// Words between two numbers that belong together: `and`.
  let joints: Set<String>
  /// Between the two ends of a range: `to`.
  let rangeWords: Set<String>
  /// Before the first end of a range, with what then stands before the second: `between` and `and`.
  let rangeStarts: [String: Set<String>]
  /// The names of the months.
  let months: Set<String>
  /// What names a year before or behind it: `in`, `yılında`.
  let yearWords: (before: Set<String>, after: Set<String>)
  /// What a year ends with behind an apostrophe: `1921'de`.
  let yearEndings: Set<String>
  /// What a page, an article or a number on a list is called.
  let references: Set<String>
  /// What digits end with where they tell an order: `th`.
  let ordinalEndings: Set<String>
  /// Units that may stand before what they count: `тысяч пять`, about five thousand.
  let invertedUnits: Set<String>
  /// Words that are a number only beside others: `a`, `on`.
  let weak: Set<String>
  /// What a row that is a sum of others is called: `total`.
  let totals: Set<String>
  /// Words that say how sure a number is, and for how long.
  let qualifiers: QualifierWords
  /// Words for units that are a thousand times as much in the long scale: `billion`.
  let longUnits: Set<String>
  let longestWord: Int
  /// The letters that number words begin with.
  let firstLetters: Set<Unicode.Scalar>
  /// The first two letters of each.
  private let beginnings: Set<String>

  /// Makes a lexicon of tables with spaces between words.
  ///
  /// `numbers` are words with a number behind each, `hundreds` count a hundred of what stands before them, `scales`
  /// have a power of ten behind each, `groups` are words that together mean one thing.
  init(
    _ language: String, _ rule: NumeralRule, joins: Bool = false, inflects: Bool = false,
    countsBareUnits: Bool = false,
    numbers: String, hundreds: String, scales: String, others: [String: NumberWord] = [:],
    groups: [String: NumberWord] = [:], fillers: String = "", joints: String, rangeWords: String,
    rangeStarts: [String: String], months: String, yearsAfter: String, yearsBefore: String,
    references: String, ordinals: String, yearEndings: String = "",
    inverted: String = "", weak: String = "", totals: String, longUnits: String = "",
    qualifiers: QualifierWords
  ) {
    var words = others
    for (word, number) in Lexicon.pairs(numbers) { words[word] = .number(number) }
    for word in Lexicon.list(hundreds) { words[word] = .hundred }
    for (word, power) in Lexicon.pairs(scales) { words[word] = .unit(Lexicon.ten(to: power)) }
    self.words = words
    beginnings = Set(
      words.keys.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(2))) })
    firstLetters = Set(words.keys.compactMap(\.unicodeScalars.first))
    longestWord = words.keys.map(\.unicodeScalars.count).max() ?? 0
    self.groups = Dictionary(
      grouping: groups.map { WordGroup($0.key.split(separator: " ").map(String.init), $0.value) }
        .sorted { ($0.words.count, $0.words[0]) > ($1.words.count, $1.words[0]) }
    ) { $0.words[0] }
    (self.language, self.rule, self.joins) = (language, rule, joins)
    (self.countsBareUnits, self.inflects) = (countsBareUnits, inflects)
    self.fillers = Lexicon.set(fillers)
    self.joints = Lexicon.set(joints)
    self.rangeWords = Lexicon.set(rangeWords)
    self.rangeStarts = rangeStarts.mapValues(Lexicon.set)
    self.months = Lexicon.set(months)
    yearWords = (Lexicon.set(yearsBefore), Lexicon.set(yearsAfter))
    self.yearEndings = Lexicon.set(yearEndings)
    self.references = Lexicon.set(references)
    ordinalEndings = Lexicon.set(ordinals)
    invertedUnits = Lexicon.set(inverted)
    self.weak = Lexicon.set(weak)
    self.totals = Lexicon.set(totals)
    self.longUnits = Lexicon.set(longUnits)
    self.qualifiers = qualifiers
  }

  /// Whether a word joins two numbers in one of the languages: `and`.
  static func isJoint(_ token: Token) -> Bool { token.isLetters && joints.contains(token.folded) }

  /// All languages that are read.
  static let all: [Lexicon] = [
    .english, .turkish, .russian, .german, .french, .spanish, .italian, .portuguese, .dutch,
    .greek, .chinese,
  ]
  /// With those that are read only in books of their own.
  static let known = all + [swedish, danish]

  /// All languages, one of them first.
  static func all(first language: String) -> [Lexicon] { byFirst[language] ?? all }

  /// The language in which books of another one are read: Norwegian as Danish.
  static func language(of hint: String) -> String {
    ["no", "nb", "nn"].contains(hint) ? "da" : hint
  }

  private static let byFirst: [String: [Lexicon]] = Dictionary(
    uniqueKeysWithValues: known.map { own in
      (own.language, [own] + all.filter { $0.language != own.language })
    })

  private static let joints = known.reduce(into: Set<String>()) { $0.formUnion($1.joints) }
  /// The words between two ends of a range, in all languages.
  static let betweenEnds = known.reduce(into: Set<String>()) { $0.formUnion($1.rangeWords) }
  /// What an order ends with behind its digits, in all languages.
  static let allOrdinalEndings = known.reduce(into: Set<String>()) {
    $0.formUnion($1.ordinalEndings)
  }

  /// Whether a number may begin with a word, in one of the languages: few words of a phrase may.
  static func mayBegin(_ word: String) -> Bool {
    beginnings.contains(word) || joining.contains { $0.mayBeJoined(word) }
  }

  /// Whether a number may go on with a word, in one of the languages.
  static func mayGoOn(_ word: String) -> Bool { fillersOfAll.contains(word) || mayBegin(word) }

  /// The words of India for thousands or more, with the power of ten behind each, as Europe prints them.
  static let indian = " lac 5 lacs 5 lak 5 laks 5 lakh 5 lakhs 5 crore 7 crores 7"

  private static let fillersOfAll = known.reduce(into: Set(["m", "mn", "mln", "bn", "k"])) {
    $0.formUnion($1.fillers)
  }
  private static let joining = known.filter(\.joins)
  private static let beginnings = known.reduce(into: Set<String>()) {
    $0.formUnion($1.words.keys)
    $0.formUnion($1.groups.keys)
    $0.formUnion($1.invertedUnits)
  }

  /// Whether a word begins as a number word does, so that it may be several of them.
  func mayBeJoined(_ word: String) -> Bool {
    let letters = word.unicodeScalars
    guard let first = letters.first, firstLetters.contains(first) else { return false }
    return beginnings.contains(String(String.UnicodeScalarView(letters.prefix(2))))
  }

  private static func list(_ words: String) -> [String] {
    words.split { $0 == " " || $0 == "\n" }.map { Token.folded($0) }
  }

  private static func set(_ words: String) -> Set<String> { Set(list(words)) }

  private static func pairs(_ text: String) -> [(String, Int)] {
    let parts = list(text)
    return stride(from: 0, to: parts.count - 1, by: 2).compactMap { place in
      Int(parts[place + 1]).map { (parts[place], $0) }
    }
  }

  /// Number words that are parts: `fifth fifths` by 5.
  static func parts(_ text: String, one: String = "") -> [String: NumberWord] {
    let several = pairs(text).map { ($0.0, NumberWord.part($0.1)) }
    return Dictionary(several + pairs(one).map { ($0.0, .onePart($0.1)) }) { first, _ in first }
  }

  static func ten(to power: Int) -> Ratio {
    (0..<power).reduce(Ratio.one) { unit, _ in unit * Ratio(10) }
  }
}

/// Some words that together mean one thing.
struct WordGroup: Sendable {
  let words: [String]
  let meaning: NumberWord

  init(_ words: [String], _ meaning: NumberWord) { (self.words, self.meaning) = (words, meaning) }
}

/// What a word adds to the number before it.
enum NumberWord: Sendable, Hashable {
  /// `five`, `twenty`, `пятьсот`
  case number(Int)
  /// `hundred`, `yüz`
  case hundred
  /// `thousand`, `million`: so many of what stands before it, and it closes what it counts.
  case unit(Ratio)
  /// `dozen`: the same, and larger units may count it.
  case dozen(Int)
  /// `half a`, `three quarters of a`: a part of the unit that follows.
  case fraction(Ratio)
  /// `fifths`: the number before it by so many.
  case part(Int)
  /// `fifth`: the same of one alone, since `twenty-fifth` is an order.
  case onePart(Int)
  /// `and a half`: so much more of the unit that the number is counted in.
  case more(Ratio)
  /// `polutora`: one and a half.
  case mixed(Ratio)
  /// Stands between others: `und` in `fünfundzwanzig`.
  case filler

  static let half = NumberWord.more(.half)
}

extension Ratio {
  static let half = Ratio(2).inverse ?? .zero
  static let hundredth = Ratio(100).inverse ?? .zero
  static let quarter = Ratio(4).inverse ?? .zero
  static let threeQuarters = Ratio(3) * .quarter
  static let third = Ratio(3).inverse ?? .zero
  static let twoThirds = Ratio(2) * .third
}
