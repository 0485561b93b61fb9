extension PrintedWords {
  /// Whether the phrase names a month and no year: a number of three or four digits, or of two behind an apostrophe.
  public var nameDayWithoutYear: Bool {
    let hasYear = tokens.indices.contains { place in
      let isShort = place > 0 && tokens[place - 1].isMark("'’")
      return tokens[place].isDigits && tokens[place].text.utf8.count >= (isShort ? 2 : 3)
    }
    guard !hasYear else { return false }
    let words = tokens.filter { $0.isDigits || $0.isLetters }
    return words.indices.contains { PrintedWords.isMonth(words, at: $0) }
  }

  private static func isMonth(_ words: [Token], at index: Int) -> Bool {
    let word = words[index]
    guard Lexicon.known.contains(where: { $0.hasMonth(word) }) else { return false }
    // May and march are also verbs: a month stands beside a day, alone, or with a capital after another word.
    guard word.folded == "may" || word.folded == "march" else { return true }
    let beside = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
    if beside.contains(where: \.isDigits) || beside.isEmpty { return true }
    let isLast = index == words.count - 1
    return word.text.first?.isUppercase == true && (index > 0 || isLast)
  }
}

extension Lexicon {
  /// Whether a word is a month's name; in Turkish and Russian with its endings: `Şubat'ta`, `в феврале`.
  fileprivate func hasMonth(_ word: Token) -> Bool {
    months.contains(word.folded)
      || inflects && months.contains { PrintedWords.names([word], [$0]) }
  }
}

extension PrintedWords {
  /// The languages in which a word is the name of a month: `en` of `june`.
  ///
  /// - Parameter folded: the word in small letters without accents.
  /// - Returns: the languages as tags of BCP 47; none for any other word.
  package static func languages(ofMonth folded: String) -> [String] {
    Lexicon.known.filter { $0.months.contains(folded) }.map(\.language)
  }
}
