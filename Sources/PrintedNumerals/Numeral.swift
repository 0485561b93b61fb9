import ExactNumbers
import Phrases

/// A number as a source prints it, with every way of reading it.
///
/// Historians' numerals are not plain digits: `47.971.988`, `159.043`, `18th`, `one and a half
/// million`, `6,5 milyon`. A numeral has no reading where its form is broken, one where it is clear,
/// and two where a single mark stands before three digits, before a unit too: `1,500 million` is
/// fifteen hundred million, or one and a half. Several such marks give every combination.
public struct Numeral: Sendable, Hashable {
  /// The words and digits as printed.
  public let text: String
  /// Where they stand in the printed phrase, in bytes.
  public let range: Range<Int>
  /// The readings; where there are two, the one with thousands first.
  public let readings: [NumeralReading]
  /// What is broken, where there is no reading.
  public let problem: Prose?
}

/// One way of reading a numeral, and the rules by which it is read.
public struct NumeralReading: Sendable, Hashable {
  /// The number.
  public let value: ExactDecimal
  /// The rules that were used, in the order of use.
  public let rules: [NumeralRule]
}

/// A rule by which a printed numeral is read.
public enum NumeralRule: String, Sendable, Hashable, CaseIterable {
  /// `43374`
  case plainDigits = "plain digits"
  /// `11,028,012`
  case commaThousands = "commas between thousands"
  /// `47.971.988`
  case dotThousands = "dots between thousands"
  /// `159.043` as a little over 159
  case decimalPoint = "a point before decimals"
  /// `6,5`
  case decimalComma = "a comma before decimals"
  /// `18th`
  case ordinal = "an ordinal, read as a count"
  /// `six million five hundred thousand`
  case englishWords = "English words"
  /// `yüz bin`
  case turkishWords = "Turkish words"
  /// `59 million`
  case scaleWord = "digits with a word for hundreds or more"
}

extension Numeral {
  /// Every numeral in a printed phrase, in the order of the phrase.
  ///
  /// - Parameter phrase: what the source prints, such as `100 million x 59 kuruş = 59 million`.
  /// - Returns: the numerals, with their readings or what is broken about them.
  public static func all(in phrase: String) -> [Numeral] {
    NumeralReader(phrase).numerals
  }
}

/// Finds numerals in a phrase and reads them.
///
/// A numeral is a run of digits and number words; `six million five hundred thousand`, `three million
/// 500 thousand` and `59 million` are one each. Two numbers side by side without a word for
/// thousands between them are two numerals.
struct NumeralReader {
  private let words: [Word]

  init(_ phrase: String) { words = Word.split(phrase) }

  var numerals: [Numeral] {
    var numerals: [Numeral] = []
    var index = 0
    while index < words.count {
      guard var run = run(at: index) else {
        index += 1
        continue
      }
      index += run.length
      while index < words.count, run.takes(words[index]) { index += 1 }
      index -= run.trailingFillers
      if run.isNumber { numerals.append(run.numeral) }
    }
    return numerals
  }

  /// The number that begins with a word, or with `a` and the word after it.
  private func run(at index: Int) -> NumeralRun? {
    if index + 1 < words.count,
      let run = NumeralRun(article: words[index], before: words[index + 1])
    {
      return run
    }
    let run = NumeralRun(words[index])
    return run.hasStarted ? run : nil
  }
}

/// A word of a phrase: digits with marks, letters, or anything else.
struct Word {
  let text: Substring
  let range: Range<Int>
  /// Whether only spaces or a hyphen stand between the word and the one before it.
  let follows: Bool

  /// The word in lower case and without marks, as the tables of number words have it.
  var folded: String { NumeralWords.folded(text) }

  /// Whether it only stands between the words of a number: `a`, `and`.
  var isFiller: Bool {
    if case .filler? = NumeralWords.english(folded) { true } else { false }
  }

  var isDigits: Bool { text.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

  static func split(_ phrase: String) -> [Word] {
    var words: [Word] = []
    var index = phrase.startIndex
    var follows = true
    while index < phrase.endIndex {
      let start = index
      if isDigit(phrase[index]) {
        index = endOfDigits(phrase, from: index)
      } else if phrase[index].isLetter {
        while index < phrase.endIndex, phrase[index].isLetter { index = phrase.index(after: index) }
      } else {
        follows =
          follows && (phrase[index] == " " || phrase[index] == "-" || phrase[index] == "\u{A0}")
        index = phrase.index(after: index)
        continue
      }
      let range = offset(start, in: phrase)..<offset(index, in: phrase)
      words.append(Word(text: phrase[start..<index], range: range, follows: follows))
      follows = true
    }
    return words
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Digits, and marks that have digits on both sides; an ordinal ending belongs to them.
  private static func endOfDigits(_ phrase: String, from start: String.Index) -> String.Index {
    var index = start
    while index < phrase.endIndex {
      let next = phrase.index(after: index)
      let isMark = phrase[index] == "." || phrase[index] == ","
      let marksDigits = isMark && next < phrase.endIndex && isDigit(phrase[next])
      guard isDigit(phrase[index]) || marksDigits else { break }
      index = next
    }
    for ending in ["st", "nd", "rd", "th"] where phrase[index...].hasPrefix(ending) {
      let after = phrase.index(index, offsetBy: 2)
      if after == phrase.endIndex || !phrase[after].isLetter { return after }
    }
    return index
  }

  private static func offset(_ index: String.Index, in phrase: String) -> Int {
    phrase.utf8.distance(from: phrase.utf8.startIndex, to: index)
  }
}
