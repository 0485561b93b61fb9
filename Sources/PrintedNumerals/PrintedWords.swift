/// Names, taken apart once for asking many phrases.
public struct PrintedNames: Sendable {
  let words: [[String]]

  /// Takes some names apart.
  public init(_ names: [String]) { words = names.map { PrintedWords.words(of: $0) } }
}

/// The words and signs of a printed phrase, for asking whether it names a thing.
public struct PrintedWords: Sendable {
  let tokens: [Token]

  /// Takes a phrase apart: letters, digits and signs each for themselves, so that `37,000l.` has the word `l`.
  public init(_ phrase: String) { tokens = Token.all(in: phrase) }

  /// Whether a word that joins numbers stands in the phrase, in one of the languages: `and`.
  public var haveJoint: Bool { tokens.contains(where: Lexicon.isJoint) }

  /// Whether a word stands in the phrase that calls a row the sum of others, in one of the languages: `total`.
  public var nameTotal: Bool {
    tokens.contains { token in Lexicon.known.contains { $0.totals.contains(token.folded) } }
      || name(anyOf: PrintedWords.longTotals)
  }

  /// Such words of two parts.
  private static let longTotals = PrintedNames([
    "in all", "en tout", "au total", "im ganzen", "in totaal",
  ])

  /// Whether one of some names stands in the phrase, letter case and accents aside.
  ///
  /// A name of four letters or more may have an ending, as words of Turkish and Russian have: `lirası`, `рублей`.
  public func name(anyOf names: [String]) -> Bool { name(anyOf: PrintedNames(names)) }

  /// The same of names that were taken apart before.
  public func name(anyOf names: PrintedNames) -> Bool {
    names.words.contains { !starts(of: $0).isEmpty }
  }

  /// Where a name stands in the phrase, by its words: `1..<3` for `livres sterling` of `500 livres sterling`.
  public func places(of name: String) -> [Range<Int>] {
    let words = PrintedWords.words(of: name)
    return starts(of: words).map { $0..<($0 + words.count) }
  }

  private func starts(of words: [String]) -> LazyFilterSequence<Range<Int>> {
    (0..<max(0, words.isEmpty ? 0 : tokens.count - words.count + 1)).lazy.filter { start in
      PrintedWords.names(tokens[start..<(start + words.count)], words)
    }
  }

  /// The words of a name; the dot of an abbreviation may stand in a print or not.
  static func words(of name: String) -> [String] {
    let words = Token.all(in: name).map(\.folded)
    return words.last == "." && words.count > 1 ? Array(words.dropLast()) : words
  }

  /// Whether some tokens are a name, the last word with at most four letters more.
  static func names(_ tokens: ArraySlice<Token>, _ name: [String]) -> Bool {
    guard let word = tokens.last?.folded, let last = name.last, tokens.count == name.count,
      word.utf8.starts(with: last.utf8),
      name.count == 1 || zip(tokens, name.dropLast()).allSatisfy({ $0.folded == $1 })
    else { return false }
    if word.utf8.count == last.utf8.count { return true }
    let letters = last.unicodeScalars.count
    return letters >= 4 && word.unicodeScalars.count - letters <= 4
  }
}
