import ExactNumbers

/// A piece of a printed phrase: digits, letters, or one other sign.
package struct Token: Sendable {
  /// What it is made of.
  package enum Kind: Sendable, Hashable {
    /// ASCII digits.
    case digits
    /// Letters.
    case letters
    /// A sign that is a fraction of one: `½`.
    case fraction(top: Int, bottom: Int)
    /// One other character that is no space.
    case mark
  }

  /// What it is made of.
  package let kind: Kind
  /// As printed.
  package let text: Substring
  /// The same in small letters without accents; `İ`, `I` and `ı` are `i`.
  package let folded: String
  /// Where it stands, in bytes.
  package let range: Range<Int>
  /// Whether a space stands before it.
  package let isSpaced: Bool

  var isDigits: Bool { kind == .digits }
  var isLetters: Bool { kind == .letters }

  func isMark(_ marks: String...) -> Bool { kind == .mark && marks.contains(String(text)) }

  /// A hyphen or a dash.
  var isDash: Bool { isMark("-", "–", "—", "‐", "‑", "−") }
}

extension Token {
  /// The tokens of a phrase, in order.
  package static func all(in phrase: String) -> [Token] {
    var tokens: [Token] = []
    var (index, offset, isSpaced) = (phrase.startIndex, 0, false)
    while index < phrase.endIndex {
      let start = index
      let kind = Kind(phrase[index])
      index = phrase.index(after: index)
      if kind == .digits || kind == .letters {
        while index < phrase.endIndex, Kind(phrase[index]) == kind {
          index = phrase.index(after: index)
        }
      }
      let text = phrase[start..<index]
      let end = offset + text.utf8.count
      if let kind {
        tokens.append(
          Token(
            kind: kind, text: text, folded: kind == .letters ? folded(text) : String(text),
            range: offset..<end, isSpaced: isSpaced))
      }
      isSpaced = kind == nil
      offset = end
    }
    return tokens
  }

  /// Small letters without accents, the same in every locale.
  package static func folded(_ word: Substring) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if let plain = plainLetters[scalar] {
        result += plain
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let table = [
      "i": "İIıîÎïÏ", "s": "şŞ", "c": "çÇ", "g": "ğĞ", "u": "üÜûÛùÙ", "o": "öÖôÔ", "a": "âÂàÀäÄ",
      "e": "éÉèÈêÊëË", "ss": "ß", "е": "ёЁ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, marked) in table { for scalar in marked.unicodeScalars { letters[scalar] = plain } }
    return letters
  }()
}

extension Token.Kind {
  /// What a character is; `nil` for a space.
  init?(_ character: Character) {
    guard let first = character.unicodeScalars.first, !character.isWhitespace else { return nil }
    if ("0"..."9").contains(character) {
      self = .digits
    } else if let (top, bottom) = VulgarFraction.parts(of: character) {
      self = .fraction(top: top, bottom: bottom)
    } else {
      self = first.properties.isAlphabetic ? .letters : .mark
    }
  }
}
