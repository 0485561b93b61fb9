import ExactNumbers
import Phrases

/// A number as a source prints it, with every way of reading it.
///
/// Historians' numerals are not plain digits: `47.971.988`, `159.043`, `18th`, `one and a half
/// million`, `6,5 milyon`, `£225,281 19s. 4d.`, `yirmibeş bin`, `between 5 and 6 million`. A numeral has
/// no reading where its form is broken, one where it is clear, and two where a single mark stands before
/// three digits, before a unit too: `1,500 million` is fifteen hundred million, or one and a half.
/// Several such marks give their combinations, sixteen at most.
///
/// A numeral is read whole: `3/4 million` is 750,000, and never a 3 and a 4,000,000.
public struct Numeral: Sendable, Hashable {
  /// The words and digits as printed.
  public let text: String
  /// Where they stand in the printed phrase, in bytes.
  public let range: Range<Int>
  /// What the phrase says by it.
  public let role: Role
  /// The readings; where there are two, the one with thousands first.
  public let readings: [NumeralReading]
  /// What is broken, where there is no reading.
  public let problem: Prose?
  /// What the phrase says of it besides: `about`, `not above`, `a year`.
  public let qualifiers: [Qualifier]

  /// What a phrase says by a numeral.
  public enum Role: Sendable, Hashable {
    /// How much or how many.
    case figure
    /// Which in an order: `the 2nd instalment`.
    case ordinal
    /// A year or a day: `in 1921`, `the 3rd of May`.
    case date
    /// A page, an article, a number on a list.
    case reference
  }
}

/// One way of reading a numeral, and the rules by which it is read.
public struct NumeralReading: Sendable, Hashable {
  /// The number; of a range its two ends.
  public let interval: Interval
  /// The rules that were used, in the order of use.
  public let rules: [NumeralRule]
  /// One unit of the last place that is printed, above zero: 10,000 of `2.67 million`, 1,000,000 of `five
  /// million`, a half of `6½`, and 1 of `39,000`, whose zeros are printed.
  public let lastPlace: Ratio

  /// The number, where it is one.
  public var value: Ratio? { interval.exactValue }
}

/// A rule by which a printed numeral is read.
public enum NumeralRule: String, Sendable, Hashable, CaseIterable {
  /// `43374`
  case plainDigits = "plain digits"
  /// `11,028,012`
  case commaThousands = "commas between thousands"
  /// `47.971.988`
  case dotThousands = "dots between thousands"
  /// `1 500 000`
  case spaceThousands = "spaces between thousands"
  /// `1'500'000`
  case apostropheThousands = "apostrophes between thousands"
  /// `159.043` as a little over 159
  case decimalPoint = "a point before decimals"
  /// `6,5`
  case decimalComma = "a comma before decimals"
  /// `1:500$000` as 1,500,000 réis
  case dollarThousands = "a dollar sign between thousands"
  /// `12$50`, and `1:500$000` as 1,500 milreis
  case dollarDecimals = "a dollar sign before decimals"
  /// `1·5`
  case decimalMiddleDot = "a middle dot before decimals"
  /// `3/4`, `6½`
  case fraction = "a fraction"
  /// `18th`
  case ordinal = "an ordinal, read as a count"
  /// `six million five hundred thousand`
  case englishWords = "English words"
  /// `yüz bin`
  case turkishWords = "Turkish words"
  /// `полтора миллиона`
  case russianWords = "Russian words"
  /// `fünfundzwanzigtausend`
  case germanWords = "German words"
  /// `九亿八千万`, `4.5亿`
  case chineseWords = "Chinese words"
  /// `fyra hundra tusen`
  case swedishWords = "Swedish words"
  /// `toogfyrretyve tusinde`
  case danishWords = "Danish words"
  /// `quatre-vingt mille`
  case frenchWords = "French words"
  /// `dos millones y medio`
  case spanishWords = "Spanish words"
  /// `mezzo milione`
  case italianWords = "Italian words"
  /// `quinhentos mil`
  case portugueseWords = "Portuguese words"
  /// `vijfentwintigduizend`
  case dutchWords = "Dutch words"
  /// `οκτώ εκατομμύρια`
  case greekWords = "Greek words"
  /// `xxiiij`, `LXXII`
  case romanNumerals = "Roman numerals"
  /// `59 million`, `£1.5m`
  case scaleWord = "digits with a word for hundreds or more"
  /// `£225,281 19s. 4d.`
  case partsOfMoney = "the parts of a money"
  /// `2,345 tons 10 cwt.`
  case converted = "converted into the row's unit"
  /// `12s 6d` where the ledger does not say of what
  case inPounds = "in pounds of 20 shillings"
  /// The same
  case inShillings = "in shillings of 12 pence"
  /// The same
  case inPence = "in pence"
  /// `2 billion` as a million millions
  case longScale = "a billion of a million millions"
  /// `between 5 and 6 million`
  case range = "from one number to another"
  /// `-500`
  case minusSign = "a minus sign"
  /// `(500)`
  case brackets = "brackets around a number below zero"
}

extension Numeral {
  /// Every numeral in a printed phrase, in the order of the phrase.
  ///
  /// The time is linear in the length of the phrase.
  ///
  /// - Parameters:
  ///   - phrase: what the source prints, such as `100 million x 59 kuruş = 59 million`.
  ///   - language: the language of the source, such as `tr`, where it is known: where words may be of
  ///     two languages it decides.
  ///   - units: the parts in which the money of the row is counted.
  /// - Returns: the numerals, with their readings or what is broken about them.
  public static func all(
    in phrase: String, language: String = "", units: MoneyUnits = .none
  ) -> [Numeral] {
    plain(phrase).map { [$0] } ?? PhraseReader(phrase, language, units).numerals
  }

  /// The numeral of a phrase that is digits and nothing else: no grammar is asked what they are.
  private static func plain(_ phrase: String) -> Numeral? {
    let digits = phrase.utf8
    guard !digits.isEmpty, digits.count <= ExactDecimal.digitLimit,
      digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = try? ExactDecimal(parsing: phrase)
    else { return nil }
    let reading = NumeralReading(
      interval: Interval(exactly: number.ratio), rules: [.plainDigits],
      lastPlace: number.lastPlace)
    return Numeral(
      text: phrase, range: 0..<digits.count, role: .figure, readings: [reading], problem: nil,
      qualifiers: [])
  }
}
