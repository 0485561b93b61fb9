import ExactNumbers
import PrintedNumerals
import Testing

@Suite("Numerals as printed")
struct NumeralTests {
  /// Printed, the readings in order, the rules of the first reading.
  static let readings: [(String, [String], [NumeralRule])] = [
    ("11,028,012", ["11028012"], [.commaThousands]),
    ("11,028,012 TL", ["11028012"], [.commaThousands]),
    ("47.971.988", ["47971988"], [.dotThousands]),
    ("159.043", ["159043", "159.043"], [.dotThousands]),
    ("43,374", ["43374", "43.374"], [.commaThousands]),
    ("0.774", ["0.774"], [.decimalPoint]),
    ("318", ["318"], [.plainDigits]),
    ("18th Chest", ["18"], [.plainDigits, .ordinal]),
    ("one and a half million", ["1500000"], [.englishWords]),
    ("six and a half million", ["6500000"], [.englishWords]),
    ("half a million", ["500000"], [.englishWords]),
    ("Three million 500 thousand", ["3500000"], [.englishWords, .plainDigits, .scaleWord]),
    ("Six million five hundred thousand", ["6500000"], [.englishWords]),
    ("fifty thousand gold (Ruble)", ["50000"], [.englishWords]),
    ("one hundred thousand Ottoman gold", ["100000"], [.englishWords]),
    ("one hundred million gold rubles", ["100000000"], [.englishWords]),
    ("one million (Rubles)", ["1000000"], [.englishWords]),
    ("two hundred and five", ["205"], [.englishWords]),
    ("twenty-five thousand", ["25000"], [.englishWords]),
    ("59 Million", ["59000000"], [.plainDigits, .scaleWord]),
    ("100 thousand worth of gold", ["100000"], [.plainDigits, .scaleWord]),
    ("annual 10 million gold ruble", ["10000000"], [.plainDigits, .scaleWord]),
    ("6,5 milyon", ["6500000"], [.decimalComma, .scaleWord]),
    ("1.5 million", ["1500000"], [.decimalPoint, .scaleWord]),
    ("yüz bin", ["100000"], [.turkishWords]),
    ("bir buçuk milyon", ["1500000"], [.turkishWords]),
    ("altı milyon beş yüz bin", ["6500000"], [.turkishWords]),
    ("ALTI MİLYON", ["6000000"], [.turkishWords]),
    ("yirmi beş", ["25"], [.turkishWords]),
    ("bin beş yüz", ["1500"], [.turkishWords]),
    ("yu\u{308}z bin", ["100000"], [.turkishWords]),
    ("yarım milyon", ["500000"], [.turkishWords]),
    ("1.234,56", ["1234.56"], [.dotThousands, .decimalComma]),
    ("1,234.56", ["1234.56"], [.commaThousands, .decimalPoint]),
    ("1,500 million", ["1500000000", "1500000"], [.commaThousands, .scaleWord]),
    ("1.500 milyon", ["1500000000", "1500000"], [.dotThousands, .scaleWord]),
    ("43,374 thousand", ["43374000", "43374"], [.commaThousands, .scaleWord]),
    (
      "2 million 1,500 thousand", ["3500000", "2001500"],
      [.plainDigits, .scaleWord, .commaThousands]
    ),
    ("fifteen hundred", ["1500"], [.englishWords]),
    ("fifteen hundred thousand", ["1500000"], [.englishWords]),
    ("twenty-five hundred and six", ["2506"], [.englishWords]),
    ("three hundred thousand", ["300000"], [.englishWords]),
    ("two and a half hundred thousand", ["250000"], [.englishWords]),
    ("5 hundred", ["500"], [.plainDigits, .scaleWord]),
    ("5 hundred thousand", ["500000"], [.plainDigits, .scaleWord]),
    ("3 thousand 5 hundred", ["3500"], [.plainDigits, .scaleWord]),
    ("a thousand", ["1000"], [.englishWords]),
    ("a thousand and one", ["1001"], [.englishWords]),
    ("a hundred and one", ["101"], [.englishWords]),
    ("a million and a half", ["1500000"], [.englishWords]),
    ("two million and a half", ["2500000"], [.englishWords]),
    ("A million rubles", ["1000000"], [.englishWords]),
    ("59 (Turkish penny)", ["59"], [.plainDigits]),
  ]

  @Test("A printed numeral gives its readings, with the rule", arguments: readings)
  func reads(_ printed: String, _ values: [String], _ rules: [NumeralRule]) throws {
    let numeral = try #require(Numeral.all(in: printed).first)
    #expect(numeral.readings.map(\.words) == values)
    #expect(numeral.readings.first?.rules == rules)
    #expect(numeral.problem == nil)
  }

  @Test(
    "A phrase gives each of its numerals",
    arguments: [
      ("100 million x 59 kuruş = 59 million", ["100000000", "59", "59000000"]),
      ("300 soldiers and 5 lieutenants", ["300", "5"]),
      ("three Russians and thirteen Turks", ["3", "13"]),
      ("one million and half a million", ["1000000", "500000"]),
      ("a million and a half and 5 more", ["1500000", "5"]),
      ("a few thousand", []), ("thousands of rifles", []), ("a thing", []),
      ("two hundred hundred", ["200"]),
      ("some help", []), ("money and a half", []), ("", []), ("on hand", []),
    ])
  func phrases(_ printed: String, _ values: [String]) {
    let found = Numeral.all(in: printed).compactMap { $0.readings.first?.words }
    #expect(found == values)
  }

  @Test(
    "A broken numeral has no reading and says so", arguments: ["1.1000.000", "11,028,01", "1,2,3"])
  func broken(_ printed: String) throws {
    let numeral = try #require(Numeral.all(in: printed).first)
    #expect(numeral.readings.isEmpty)
    #expect(numeral.problem != nil)
  }

  @Test("A numeral knows where it stands in the phrase, in bytes")
  func ranges() {
    #expect(Numeral.all(in: "şu 59 kuruş").map(\.range) == [4..<6])
  }

  @Test("A thousand digits are refused, not read")
  func tooLong() throws {
    let numeral = try #require(Numeral.all(in: String(repeating: "9", count: 1000)).first)
    #expect(numeral.readings.isEmpty)
  }
}

extension NumeralReading {
  /// In plain digits, of a range both ends.
  var words: String {
    func plain(_ value: Ratio) -> String { value.exactDecimal?.description ?? value.fractionText }
    guard let low = interval.low, let high = interval.high, low != high else {
      return interval.exactValue.map(plain) ?? ""
    }
    return "\(plain(low))–\(plain(high))"
  }
}

@Suite("Numbers that a print joins")
struct JoinedNumberTests {
  @Test(
    "Products, sums, differences, shares and prices come to one number",
    arguments: [
      ("12 × 1,000", 12_000), ("3 instalments of 50,000", 150_000),
      ("4 Raten zu 25 000", 100_000), ("2 by 6", 12), ("trois versements de 50.000 fr.", 150_000),
      ("4 взноса по 25 000 руб.", 100_000), ("üç taksit 50.000'er lira", 150_000),
      ("£5,000 and £600", 5_600), ("8,000 less 700", 7_300), ("two thirds of 300,000", 200_000),
      ("5 per cent of 10,000", 500), ("228 fr. les 10 roubles", 22),
      ("2 × 300 and 3 × 100", 900),
    ])
  func joined(_ printed: String, _ value: Int) {
    let figures = Numeral.all(in: printed).filter { $0.role == .figure }
    let values = PrintedWords(printed).joined(figures)
    // 228 / 10 is 22.8
    let expected = printed.hasPrefix("228") ? Ratio(228).divided(by: Ratio(10)) : Ratio(value)
    #expect(expected.map(values.contains) == true, "\(values)")
  }

  @Test(
    "Numbers that nothing joins come to none",
    arguments: ["12 rifles, 300 shells", "12 (300)", "5; 6", "500 rifles 6 guns"])
  func apart(_ printed: String) {
    #expect(PrintedWords(printed).joined(Numeral.all(in: printed)).isEmpty)
  }
}
