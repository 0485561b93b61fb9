/// Which numerals of a phrase tell how much, and which tell a day, a year, a page or an order.
struct PhraseRoles {
  private let tokens: [Token]
  private let lexicons: [Lexicon]
  private let hint: String

  init(_ tokens: [Token], _ hint: String) {
    (self.tokens, self.hint) = (tokens, hint)
    let own = Lexicon.known.filter { $0.language == hint }
    lexicons = own.isEmpty ? Lexicon.all : own
  }

  /// The numerals with their roles, without words that are a number only beside others: `a`, `on`.
  func judged(_ drafts: [PhraseReader.Draft]) -> [PhraseReader.Draft] {
    var drafts = drafts
    for place in drafts.indices { drafts[place].role = role(of: drafts[place]) }
    for place in drafts.indices.dropLast() where drafts[place + 1].role == .date {
      // `17. bis 28. Juli`
      if drafts[place].role == .figure, isSpan(from: drafts[place], to: drafts[place + 1]) {
        drafts[place].role = .date
      }
    }
    let isCounted = drafts.contains { $0.role == .figure && !$0.isWeak && !isBareYear($0) }
    for place in drafts.indices where drafts[place].role == .figure && isCounted {
      // `1921: 500 rubles`
      if isBareYear(drafts[place]) { drafts[place].role = .date }
    }
    let strong = drafts.filter { !$0.isWeak }
    return strong.isEmpty ? drafts.filter { $0.isOfMoney || isNumberAlone($0) } : strong
  }

  /// Four digits from 1000 to 2199.
  static func isYear(_ token: Token) -> Bool {
    guard token.isDigits, token.text.utf8.count == 4, let year = Int(token.text) else {
      return false
    }
    return (1000..<2200).contains(year)
  }

  private func role(of draft: PhraseReader.Draft) -> Numeral.Role {
    guard draft.role == .figure || draft.role == .ordinal else { return draft.role }
    let (before, after) = (neighbour(before: draft.start), neighbour(after: draft.end))
    if isMonth(before) || isMonth(after), isDay(draft) { return .date }
    let isInDigits = tokens[draft.start..<draft.end].allSatisfy { $0.isDigits || $0.isDash }
    guard draft.role == .figure, isInDigits else { return draft.role }
    if isReference(draft.start) { return .reference }
    guard draft.end == draft.start + 1 else { return .figure }
    guard PhraseRoles.isYear(tokens[draft.start]) else { return .figure }
    let isNamed =
      isOneOf(before, \.yearWords.before) && !isUnit(draft.end)
      || isOneOf(after, \.yearWords.after) || isInflected(draft.end)
    return isNamed || isYearOfMonth(draft.start) || isSpan(draft) ? .date : .figure
  }

  /// Whether it may be a day of a month, or a year: one number of one, two or four digits, or an ordinal.
  private func isDay(_ draft: PhraseReader.Draft) -> Bool {
    if draft.role == .ordinal { return true }
    guard draft.end == draft.start + 1, tokens[draft.start].isDigits else { return false }
    return PhraseRoles.isYear(tokens[draft.start])
      || Int(tokens[draft.start].text).map { (1...31).contains($0) } ?? false
  }

  /// `1921'de`: a year with an ending.
  private func isInflected(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].isMark("'’") else { return false }
    return lexicons.contains { $0.yearEndings.contains(tokens[index + 1].folded) }
  }

  /// A year beside other figures, with nothing that it counts.
  private func isBareYear(_ draft: PhraseReader.Draft) -> Bool {
    draft.end == draft.start + 1 && PhraseRoles.isYear(tokens[draft.start]) && !isUnit(draft.end)
      && !(draft.start > 0 && tokens[draft.start - 1].isCurrencySign)
  }

  private func isUnit(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    // `1000 .303 rifles`
    if token.isMark(".·"), token.isSpaced, index + 1 < tokens.count, tokens[index + 1].isDigits {
      return true
    }
    // `in 1920 and 5,000 in 1921`: what goes on with the sentence is nothing that is counted.
    return token.isCurrencySign
      || token.isLetters && !Lexicon.isJoint(token) && !isOneOf(token, \.yearWords.before)
        && !Lexicon.betweenEnds.contains(token.folded)
  }

  /// Whether it is a year joined with another: `1919–22`.
  private func isSpan(_ draft: PhraseReader.Draft) -> Bool {
    func isJoined(_ dash: Int, _ other: Int) -> Bool {
      tokens.indices.contains(dash) && tokens.indices.contains(other) && tokens[dash].isDash
        && tokens[other].isDigits
        && (PhraseRoles.isYear(tokens[other]) || tokens[other].text.utf8.count == 2)
    }
    return isJoined(draft.end, draft.end + 1) || isJoined(draft.start - 1, draft.start - 2)
  }

  private func isSpan(from first: PhraseReader.Draft, to second: PhraseReader.Draft) -> Bool {
    first.end == first.start + 1 && tokens[first.start].text.utf8.count <= 2
      && second.start - first.end <= 2
      && tokens[first.end..<second.start].allSatisfy { token in
        token.isMark(".") || token.isDash
          || Lexicon.betweenEnds.contains(token.folded)
      }
  }

  /// `12 March 1921`, `March 3, 1921`.
  private func isYearOfMonth(_ index: Int) -> Bool {
    var place = index - 1
    while place >= max(0, index - 3), !isMonth(tokens[place]) { place -= 1 }
    return place >= max(0, index - 3)
  }

  private func isReference(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let dot = tokens[index - 1].isMark(".") && index > 1
    let (word, place) = (tokens[dot ? index - 2 : index - 1].folded, dot ? index - 2 : index - 1)
    // `12 s. 6 d.`: the letter is the unit of what stands before it.
    guard place == 0 || !tokens[place - 1].isDigits else { return false }
    // One letter may be many things; it names a page where the language is known.
    guard word.utf8.count > 1 || hint.isEmpty == false || word == "p" else { return false }
    return lexicons.contains { $0.references.contains(word) }
  }

  /// The token before.
  private func neighbour(before index: Int) -> Token? {
    index > 0 ? tokens[index - 1] : nil
  }

  private func neighbour(after index: Int) -> Token? {
    var place = index
    while place < tokens.count,
      tokens[place].isMark(".'’") || ["of", "de", "di"].contains(tokens[place].folded)
    {
      place += 1
    }
    return place < tokens.count ? tokens[place] : nil
  }

  private func isMonth(_ token: Token?) -> Bool { isOneOf(token, \.months) }

  private func isOneOf(_ token: Token?, _ words: KeyPath<Lexicon, Set<String>>) -> Bool {
    guard let token else { return false }
    return lexicons.contains { $0[keyPath: words].contains(token.folded) }
  }

  /// Whether a word that is weak beside others is a number where it is alone: `one`, and not `half`.
  private func isNumberAlone(_ draft: PhraseReader.Draft) -> Bool {
    let language = hint.isEmpty ? "en" : hint
    return Lexicon.known.contains { lexicon in
      guard lexicon.language == language, draft.end == draft.start + 1,
        case .number? = lexicon.words[tokens[draft.start].folded]
      else { return false }
      return true
    }
  }
}
