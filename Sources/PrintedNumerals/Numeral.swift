import ExactNumbers

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
  public let problem: String?
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
