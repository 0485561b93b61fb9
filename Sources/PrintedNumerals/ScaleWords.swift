import ExactNumbers

extension PrintedWords {
  /// Whether the phrase names a unit in which the numbers of a table are told: `in thousands`, `(000)`, `млн`.
  ///
  /// - Parameters:
  ///   - unit: a thousand, a million, a thousand million.
  ///   - ranges: where its numbers stand, in bytes: a word of theirs is not meant, unless it is nothing but zeros.
  /// - Returns: whether a word for the unit stands in it with no number before.
  public func name(unit: Ratio, outside ranges: [Range<Int>] = []) -> Bool {
    let zeros = String((unit.exactDecimal?.description ?? "").dropFirst())
    return tokens.indices.contains { index in
      let token = tokens[index]
      let isBehindNumber = index > 0 && tokens[index - 1].isDigits
      if token.isDigits {
        return !isBehindNumber && digits(from: index).hasSuffix(zeros)
          && ["", "1"].contains(digits(from: index).dropLast(zeros.utf8.count))
      }
      return token.isLetters && !isBehindNumber
        && !ranges.contains { $0.overlaps(token.range) }
        && (unit == Ratio(1_000) && token.folded == "miles"
          || Lexicon.all.contains { $0.words[token.folded] == .unit(unit) })
    }
  }

  /// The digits from a token on, with their marks left out.
  private func digits(from start: Int) -> String {
    guard start == 0 || !(tokens[start - 1].isMark(",.'’") && !tokens[start].isSpaced) else {
      return ""
    }
    var (text, index) = (String(tokens[start].text), start + 1)
    while index + 1 < tokens.count, tokens[index].isMark(",.'’"), tokens[index + 1].isDigits,
      !tokens[index + 1].isSpaced, text.utf8.count < 12
    {
      text += tokens[index + 1].text
      index += 2
    }
    return text
  }
}
