/// What a print says of a number besides it: `about 5 million`, `not above 500`, `£12,000 a year`.
public struct Qualifier: Sendable, Hashable {
  /// What it says.
  public let kind: Kind
  /// The words or the sign as printed.
  public let text: String
  /// Where they stand in the printed phrase, in bytes.
  public let range: Range<Int>

  /// What a print says of a number.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Near it: `about`, `some`, `yaklaşık`, `около`.
    case about
    /// Not more: `not above`, `up to`, `en fazla`, `höchstens`.
    case atMost
    /// Not less: `at least`, `more than`, `en az`, `свыше`.
    case atLeast
    /// Not sure: `(?)`.
    case unsure
    /// So much in a year: `a year`, `yılda`, `в год`.
    case perYear
    /// So much in a month: `monthly`, `ayda`.
    case perMonth

    /// Whether it is how much in a stretch of time, which any word of the sentence may say.
    var isOfTime: Bool { self == .perYear || self == .perMonth }
  }
}

/// The words by which a language says how sure a number is, and for how long.
struct QualifierWords: Sendable {
  /// Phrases that stand before a number, by their last word.
  let before: [String: [Entry]]
  /// Phrases that stand behind it, by their first word.
  let behind: [String: [Entry]]

  /// Some words that together say one thing.
  struct Entry: Sendable {
    let words: [String]
    /// `nil` for words that look like it and say nothing of the number: `a year later`.
    let kind: Qualifier.Kind?
    /// Whether nothing may stand before them: `over 500`, but not `handed over 500`.
    let isFirst: Bool
  }

  /// Makes the words of a language of lists with `;` between phrases; `^` stands before one that begins the print.
  ///
  /// Words of time stand on either side of a number; `neither` are phrases that only look like one of the others.
  init(
    about: (before: String, behind: String), atMost: (before: String, behind: String),
    atLeast: (before: String, behind: String), perYear: (before: String, behind: String),
    perMonth: (before: String, behind: String), neither: String
  ) {
    let lists: [(Qualifier.Kind?, (before: String, behind: String))] = [
      (.about, about), (.atMost, atMost), (.atLeast, atLeast), (.perYear, perYear),
      (.perMonth, perMonth), (nil, (neither, neither)),
    ]
    before = Dictionary(
      grouping: lists.flatMap { QualifierWords.entries($0.1.before, $0.0) }
    ) { $0.words.last ?? "" }.mapValues(QualifierWords.longestFirst)
    behind = Dictionary(
      grouping: lists.flatMap { QualifierWords.entries($0.1.behind, $0.0) }
    ) { $0.words.first ?? "" }.mapValues(QualifierWords.longestFirst)
  }

  private static func entries(_ list: String, _ kind: Qualifier.Kind?) -> [Entry] {
    list.split(separator: ";").compactMap { phrase in
      let tokens = Token.all(in: String(phrase))
      let isFirst = tokens.first?.isMark("^") ?? false
      let words = tokens.dropFirst(isFirst ? 1 : 0).map(\.word)
      return words.isEmpty ? nil : Entry(words: words, kind: kind, isFirst: isFirst)
    }
  }

  private static func longestFirst(_ entries: [Entry]) -> [Entry] {
    entries.sorted { $0.words.count > $1.words.count }
  }
}

/// Finds what a print says of its numbers besides them.
struct QualifierReader {
  private let tokens: [Token]
  private let units: MoneyUnits
  /// So many words may stand between a number and what is said of it, and of how long it is.
  private static let reach = (near: 4, ofTime: 6)

  init(_ tokens: [Token], _ units: MoneyUnits) { (self.tokens, self.units) = (tokens, units) }

  /// What is said of each of the numerals of a print, which stand in its order.
  func qualifiers(of drafts: [PhraseReader.Draft]) -> [[Qualifier]] {
    var taken: Set<Int> = []
    // What stands before a number is said of it and not of the one before.
    let before = drafts.indices.map { place -> [Qualifier] in
      guard drafts[place].role == .figure else { return [] }
      let start = place > 0 ? drafts[place - 1].end : 0
      let found = [near(drafts[place], from: start), ofTime(drafts[place], from: start)]
        .compactMap(\.self)
      for match in found { taken.formUnion(match.tokens) }
      return found.map { qualifier($0.kind, $0.tokens) }
    }
    return drafts.indices.map { place in
      guard drafts[place].role == .figure else { return [] }
      let end = place + 1 < drafts.count ? drafts[place + 1].start : tokens.count
      let behind = behind(drafts[place], upTo: end, without: taken)
      return before[place] + behind.map { qualifier($0.kind, $0.tokens) }
        + unsure(drafts[place], upTo: end)
    }
  }

  private typealias Match = (kind: Qualifier.Kind, tokens: Range<Int>)

  // MARK: Before a number

  /// The word directly before a number, but for signs of money, articles and the dots of abbreviations.
  private func near(_ draft: PhraseReader.Draft, from start: Int) -> Match? {
    var index = draft.start
    while index > start {
      for entry in entries(\.before, tokens[index - 1]) where !(entry.kind?.isOfTime ?? false) {
        guard let first = begin(of: entry, endingAt: index, from: start) else { continue }
        return entry.kind.map { ($0, first..<index) }
      }
      guard isPassedOver(index - 1) else { return nil }
      index -= 1
    }
    return nil
  }

  /// A word of time anywhere before a number: `a yearly subsidy of 5,000`.
  private func ofTime(_ draft: PhraseReader.Draft, from start: Int) -> Match? {
    var index = draft.start
    while index > max(start, draft.start - QualifierReader.reach.ofTime) {
      let token = tokens[index - 1]
      for entry in entries(\.before, token) where entry.kind?.isOfTime ?? true {
        guard let first = begin(of: entry, endingAt: index, from: start) else { continue }
        // `5 yılda 10 milyon`: in five years.
        let isCounted = first == start && start > 0
        return isCounted ? nil : entry.kind.map { ($0, first..<index) }
      }
      guard token.isLetters || token.isCurrencySign || token.isMark(".'’") else {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private func begin(
    of entry: QualifierWords.Entry, endingAt end: Int, from start: Int
  ) -> Int? {
    let first = end - entry.words.count
    guard first >= start, !entry.isFirst || first == 0,
      zip(tokens[first..<end], entry.words).allSatisfy({ $0.word == $1 })
    else { return nil }
    return first
  }

  /// Whether a token says nothing between a word and the number that it is said of.
  private func isPassedOver(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isCurrencySign || token.isMark(".“\"«„") { return true }
    guard token.isLetters else { return false }
    let articles: Set = ["the", "a", "an", "of", "de", "la"]
    let isAbbreviation =
      index + 1 < tokens.count && tokens[index + 1].isMark(".")
      && token.folded.unicodeScalars.count <= 4
    return articles.contains(token.folded) || isAbbreviation
      || units.unit(at: index, in: tokens) != nil
  }

  // MARK: Behind a number

  private func behind(
    _ draft: PhraseReader.Draft, upTo end: Int, without taken: Set<Int>
  ) -> [Match] {
    var found: [Match] = []
    var index = draft.end
    while index < min(end, draft.end + QualifierReader.reach.ofTime), !taken.contains(index) {
      let token = tokens[index]
      if let match = match(at: index, upTo: end) {
        let isNear = index <= draft.end + QualifierReader.reach.near
        if let kind = match.kind, kind.isOfTime || isNear {
          found.append((kind, match.tokens))
        }
        index = match.tokens.upperBound
        continue
      }
      guard token.isLetters || token.isCurrencySign || token.isMark(".'’-") else {
        break
      }
      index += 1
    }
    return found
  }

  private func match(
    at index: Int, upTo end: Int
  ) -> (kind: Qualifier.Kind?, tokens: Range<Int>)? {
    for entry in entries(\.behind, tokens[index]) where index + entry.words.count <= end {
      let matched = index..<(index + entry.words.count)
      guard zip(tokens[matched], entry.words).allSatisfy({ $0.word == $1 }) else { continue }
      // `im Jahr 1921`: the year has a number behind it.
      let isNumbered =
        entry.kind?.isOfTime == true && matched.upperBound < tokens.count
        && PhraseRoles.isYear(tokens[matched.upperBound])
      return (isNumbered ? nil : entry.kind, matched)
    }
    return nil
  }

  // MARK: Question marks

  /// `500 (?)`, `500?`, `[?] 500`.
  private func unsure(_ draft: PhraseReader.Draft, upTo end: Int) -> [Qualifier] {
    var index = draft.end
    if index < end, tokens[index].isMark("([") { index += 1 }
    if index < end, tokens[index].isMark("?") {
      return [qualifier(.unsure, index..<(index + 1))]
    }
    index = draft.start - 1
    if index > 0, tokens[index].isMark(")]") { index -= 1 }
    return index >= 0 && tokens[index].isMark("?")
      ? [qualifier(.unsure, index..<(index + 1))] : []
  }

  // MARK: Words

  /// The phrases of all languages that a word may be the end or the start of, the longest first.
  private func entries(
    _ side: KeyPath<QualifierWords, [String: [QualifierWords.Entry]]>, _ token: Token
  ) -> [QualifierWords.Entry] {
    let found = Lexicon.known.compactMap { $0.qualifiers[keyPath: side][token.word] }
    return found.count < 2
      ? found.first ?? [] : found.joined().sorted { $0.words.count > $1.words.count }
  }

  private func qualifier(_ kind: Qualifier.Kind, _ range: Range<Int>) -> Qualifier {
    let kept = tokens[range]
    let text = kept.reduce(into: "") { $0 += ($1.isSpaced && !$0.isEmpty ? " " : "") + $1.text }
    return Qualifier(
      kind: kind, text: text,
      range: (kept.first?.range.lowerBound ?? 0)..<(kept.last?.range.upperBound ?? 0))
  }
}

extension Token {
  /// As a lexicon writes it: small letters without accents, and one apostrophe for all.
  fileprivate var word: String { isMark("’ʼ") ? "'" : folded }
}
