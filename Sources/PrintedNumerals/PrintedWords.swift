/// The words and signs of a printed phrase, for asking whether it names a thing.
public struct PrintedWords: Sendable {
  let tokens: [Token]

  /// Takes a phrase apart: letters, digits and signs each for themselves, so that `37,000l.` has the word `l`.
  public init(_ phrase: String) { tokens = Token.all(in: phrase) }

  /// Whether a word that joins numbers stands in the phrase, in one of the languages: `and`.
  public var haveJoint: Bool { tokens.contains(where: Lexicon.isJoint) }

  /// Whether a word stands in the phrase that calls a row the sum of others, in one of the languages: `total`.
  public var nameTotal: Bool {
    tokens.contains { token in Lexicon.all.contains { $0.totals.contains(token.folded) } }
  }

  /// Whether one of some names stands in the phrase, letter case and accents aside.
  ///
  /// A name of four letters or more may have an ending, as words of Turkish and Russian have: `lirası`, `рублей`.
  public func name(anyOf names: [String]) -> Bool {
    names.contains { name in
      let words = PrintedWords.words(of: name)
      guard !words.isEmpty, tokens.count >= words.count else { return false }
      return (0...(tokens.count - words.count)).contains { start in
        PrintedWords.names(tokens[start..<(start + words.count)], words)
      }
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
      zip(tokens, name.dropLast()).allSatisfy({ $0.folded == $1 })
    else { return false }
    let letters = last.unicodeScalars.count
    return word == last
      || letters >= 4 && word.hasPrefix(last) && word.unicodeScalars.count - letters <= 4
  }
}
