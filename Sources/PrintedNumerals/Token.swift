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
  /// What the print has, where the text says it otherwise: `xij` for 12.
  private let printed: Substring?

  init(
    kind: Kind, text: Substring, folded: String, range: Range<Int>, isSpaced: Bool,
    printed: Substring? = nil
  ) {
    (self.kind, self.text, self.folded) = (kind, text, folded)
    (self.range, self.isSpaced, self.printed) = (range, isSpaced, printed)
  }

  /// The token as it stands in the print.
  var asPrinted: Substring { printed ?? text }

  var isDigits: Bool { kind == .digits }
  /// Whether its digits stand for a number in Chinese words.
  var isInWords: Bool { printed?.utf8.first.map { $0 >= 0xE3 } ?? false }
  var isLetters: Bool { kind == .letters }

  /// Whether it is one of some marks, which are written one after the other.
  func isMark(_ marks: String) -> Bool {
    guard kind == .mark, let mark = text.unicodeScalars.first else { return false }
    return marks.unicodeScalars.contains(mark) && text.unicodeScalars.count == 1
  }

  /// A hyphen or a dash.
  var isDash: Bool { isMark("-–—‐‑−") }
}

extension Token {
  /// The tokens of a phrase, in order.
  package static func all(in phrase: String) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(phrase.utf8.count / 3 + 1)
    var (index, offset, isSpaced) = (phrase.startIndex, 0, false)
    while index < phrase.endIndex {
      let start = index
      let kind = kind(at: &index, of: phrase)
      if kind == .digits || kind == .letters {
        var next = index
        let isChinese = kind == .letters && isNumber(start, in: phrase)
        while next < phrase.endIndex,
          kind == .digits || isNumber(next, in: phrase) == isChinese,
          self.kind(at: &next, of: phrase) == kind
        {
          index = next
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

  /// Whether the letter at a place belongs to a number in Chinese words, which have no spaces about them.
  private static func isNumber(_ index: String.Index, in phrase: String) -> Bool {
    guard phrase.utf8[index] >= 0xE3 else { return false }
    let scalars = phrase.unicodeScalars
    let next = scalars.index(after: index)
    return ChineseNumeral.isPart(
      scalars[index], before: next < scalars.endIndex ? scalars[next] : nil)
  }

  /// What the character at a place is, which is stepped over; a plain ASCII one is known by its byte.
  private static func kind(at index: inout String.Index, of phrase: String) -> Kind? {
    let (bytes, start) = (phrase.utf8, index)
    let byte = bytes[start]
    let next = bytes.index(after: start)
    guard byte < 0x80, next == bytes.endIndex || bytes[next] < 0x80, byte != 0x0D else {
      index = phrase.index(after: start)
      return Kind(phrase[start])
    }
    index = next
    switch byte {
    case 0x30...0x39: return .digits
    case 0x41...0x5A, 0x61...0x7A: return .letters
    case 0x20, 0x09...0x0D: return nil
    default: return .mark
    }
  }

  /// Small letters without accents, the same in every locale.
  package static func folded(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(
        decoding: word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
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
      "i": "İIıîÎïÏíÍìÌ", "s": "şŞ", "c": "çÇ", "g": "ğĞ", "u": "üÜûÛùÙúÚ", "o": "öÖôÔóÓòÒõÕøØ",
      "a": "âÂàÀäÄáÁãÃåÅ", "e": "éÉèÈêÊëË", "n": "ñÑ", "l": "łŁ", "ss": "ß", "е": "ёЁ",
      "α": "ΆάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ",
      "ε": "ΈέἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ",
      "η": "ΉήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ",
      "ι": "ΊΐΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίῐῑῒΐῖῗῘῙῚΊ",
      "ο": "ΌόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ",
      "υ": "ΎΫΰϋύὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ",
      "ω": "ΏώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ",
      "ρ": "ῤῥῬ",
      "σ": "ς",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, marked) in table { for scalar in marked.unicodeScalars { letters[scalar] = plain } }
    return letters
  }()
}

extension Token {
  /// The number and the unit of a word that is both: `fourpence`, `полрубля`; the token itself for any other.
  func parted(_ units: MoneyUnits) -> [Token] {
    if isLetters, let number = ChineseNumeral.value(of: text) {
      let digits = Substring(String(number))
      return [
        Token(
          kind: .digits, text: digits, folded: String(digits), range: range, isSpaced: isSpaced,
          printed: text)
      ]
    }
    guard isLetters, folded.utf8.count > 6 else { return [self] }
    let first: Int
    if folded.hasSuffix("pence") || folded.hasSuffix("penny") {
      first = folded.unicodeScalars.count - 5
      guard case .number? = Lexicon.english.words[String(folded.dropLast(5))] else { return [self] }
    } else if folded.hasPrefix("пол"), !units.units.isEmpty,
      units.unit(at: 0, in: [part(from: 3, isSpaced: false)]) != nil
    {
      first = 3
    } else {
      return [self]
    }
    return [part(upTo: first), part(from: first, isSpaced: false)]
  }

  private func part(upTo count: Int) -> Token {
    part(text.prefix(count), from: range.lowerBound, isSpaced)
  }

  private func part(from count: Int, isSpaced: Bool) -> Token {
    let rest = text.dropFirst(count)
    return part(rest, from: range.upperBound - rest.utf8.count, isSpaced)
  }

  private func part(_ text: Substring, from start: Int, _ isSpaced: Bool) -> Token {
    Token(
      kind: .letters, text: text, folded: Token.folded(text),
      range: start..<start + text.utf8.count,
      isSpaced: isSpaced)
  }
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
