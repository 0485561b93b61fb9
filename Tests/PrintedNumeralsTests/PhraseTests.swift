import ExactNumbers
import Foundation
import PrintedNumerals
import Testing

@Suite("Printed phrases in many languages")
struct PhraseTests {
  @Test(
    "Words, fractions, groups and signs are read whole",
    arguments: [
      // English
      ("3/4 million", "750000"), ("1½ million", "1500000"), ("6 1/2 million", "6500000"),
      ("6-1/2 million", "6500000"), ("three-quarters of a million", "750000"),
      ("two and a quarter million", "2250000"), ("a quarter of a million", "250000"),
      ("half-a-million", "500000"), ("two thousand million", "2000000000"),
      ("4 milliards", "4000000000"), ("£1.5m", "1500000"), ("$518 million", "518000000"),
      ("1·5 million", "1500000"), ("two dozen", "24"), ("three score", "60"),
      ("1 500 000 rubles", "1500000"), ("1'500'000 francs", "1500000"),
      ("1 500 000,50", "1500000.5"), ("about 1/9", "1/9"), ("12 lakhs", "1200000"),
      ("one hundred and twenty-five thousand", "125000"),
      ("one thousand two hundred million marks", "1200000000"),
      ("bin beş yüz milyon", "1500000000"),
      ("500 gross tons", "500"), ("deux mille cinq cents millions", "2500000000"), ("-500", "-500"),
      ("£½ million", "500000"),
      // Turkish
      ("on beş milyon", "15000000"), ("ON BEŞ MİLYON", "15000000"), ("yirmibeş bin", "25000"),
      ("yüzellibin", "150000"), ("ikiyüzelli bin", "250000"), ("on dokuz", "19"),
      ("bir milyon beşyüz bin", "1500000"), ("500 bin", "500000"), ("6 buçuk milyon", "6500000"),
      ("üç buçuk milyon", "3500000"), ("bin beşyüz", "1500"), ("yüz on beş bin", "115000"),
      // Russian
      ("полтора миллиона", "1500000"), ("три с половиной миллиона рублей", "3500000"),
      ("3 млн. 500 тыс. руб.", "3500000"), ("двадцать пять тысяч", "25000"),
      ("пятьсот тысяч", "500000"), ("полмиллиона", "500000"), ("6,5 млн", "6500000"),
      ("1 млн 100 тыс.", "1100000"), ("сто двадцать тысяч", "120000"),
      // German
      ("anderthalb Millionen", "1500000"), ("fünfundzwanzigtausend", "25000"),
      ("dreieinhalb Millionen Mark", "3500000"), ("5 Mio.", "5000000"), ("1 Mrd.", "1000000000"),
      ("zweihundertfünfzigtausend", "250000"), ("eine halbe Million", "500000"),
      ("vier und zwanzig tausend", "24000"),
      // French
      ("deux cent mille", "200000"), ("quatre-vingt-dix mille", "90000"),
      ("un million et demi", "1500000"), ("trois millions cinq cent mille francs", "3500000"),
      ("soixante et onze mille", "71000"), ("4 milliards", "4000000000"),
    ])
  func whole(_ printed: String, _ value: String) {
    let numerals = Numeral.all(in: printed)
    #expect(numerals.count == 1)
    #expect(numerals.first?.readings.first?.words == value)
  }

  @Test(
    "A range has two ends, and a unit behind it counts both",
    arguments: [
      ("between 5 and 6 million", "5000000–6000000"), ("15–20 million", "15000000–20000000"),
      ("5 to 6 million", "5000000–6000000"), ("£5-6 million", "5000000–6000000"),
      ("5 ile 6 milyon", "5000000–6000000"), ("от 5 до 6 миллионов", "5000000–6000000"),
      ("zwischen 5 und 6 Millionen", "5000000–6000000"),
      ("entre cinq et six millions", "5000000–6000000"), ("400 or 500", "400–500"),
      ("between £5 million and £6 million", "5000000–6000000"),
    ])
  func ranges(_ printed: String, _ value: String) {
    #expect(Numeral.all(in: printed).compactMap { $0.readings.first?.words } == [value])
  }

  @Test(
    "Years, days, pages and orders are no amounts",
    arguments: [
      ("the 2nd instalment of 500,000 rubles", ["500000"]),
      ("20,000 on the 3rd of May", ["20000"]), ("2nd half of 1921: 500 rubles", ["500"]),
      ("1921: 500 rubles", ["500"]), ("in 1921", []), ("1921 yılında 500 lira", ["500"]),
      ("12 March 1921, 300 rifles", ["300"]), ("Article 12: 300 rifles", ["300"]),
      ("1919–1922: 5 million", ["5000000"]), ("12.03.1921: 500 bin", ["500000"]),
      ("1921 rifles", ["1921"]), ("500,000 may have been sent", ["500000"]),
      ("paid on 3 March 12,000 marks", ["12000"]), ("a total of 1500", ["1500"]),
      ("1921'de 500 lira", ["500"]), ("в 1921 г. 10 тыс.", ["10000"]),
    ])
  func roles(_ printed: String, _ values: [String]) {
    let figures = Numeral.all(in: printed).filter { $0.role == .figure }
    #expect(figures.compactMap { $0.readings.first?.words } == values)
  }

  @Test(
    "Two numbers with a hyphen behind a sign are a range, or two parts of a money by their order",
    arguments: ["Rs. 1-4", "Rs. 1-4 per maund", "Rs. 1-4 a maund"])
  func pairs(_ printed: String) {
    let readings = Numeral.all(in: printed, language: "en", units: Self.rupees)
      .flatMap(\.readings)
    #expect(
      readings.map(\.interval) == [
        Interval(low: Ratio(1), high: Ratio(4)), Interval(exactly: over(5, 4)),
      ])
  }

  @Test(
    "An article is no anna",
    arguments: [
      ("Rs. 1-4 a", over(5, 4)), ("4 a and 6 p", over(9, 32)), ("4 a a maund", over(1, 4)),
    ])
  func annas(_ printed: String, _ value: Ratio) {
    let values = Numeral.all(in: printed, language: "en", units: Self.rupees)
      .flatMap(\.readings).compactMap(\.value)
    #expect(values == [value])
  }

  /// Rupees of 16 annas of 12 pies; amounts in rupees.
  static let rupees = MoneyUnits([
    .init(factor: .one, words: ["Rs.", "rupees"]),
    .init(factor: over(1, 16), words: ["a", "annas"]),
    .init(factor: over(1, 192), words: ["p", "pies"]),
  ])
  /// Pounds of 20 shillings of 12 pence; amounts in pounds.
  static let sterling = MoneyUnits([
    .init(factor: .one, words: ["£", "l.", "li.", "livres"]),
    .init(factor: over(1, 20), words: ["s.", "sols"]),
    .init(factor: over(1, 240), words: ["d.", "deniers"]),
  ])
  /// Florins of 60 kreuzer of 4 pfennig; amounts in florins.
  static let rhenish = MoneyUnits([
    .init(factor: .one, words: ["fl."]), .init(factor: over(1, 60), words: ["kr."]),
    .init(factor: over(1, 240), words: ["pf."]),
  ])

  @Test(
    "Money in its parts is one number",
    arguments: [
      // 225281 + 19/20 + 4/240
      ("£225,281 19s. 4d.", "13516918/60"), ("67l. 19s. 3½d.", "32623/480"),
      ("7 l. 4 s. 4½ d.", "1155/160"), ("£2 10s. 6d.", "101/40"), ("37,000l.", "37000"),
      ("554143. 18. 4½", "265989081/480"), ("£2:10:6", "101/40"), ("12s. 6d.", "5/8"),
      ("4½ d.", "3/160"), ("£1½ million", "1500000"), ("5 l. and 6 d.", "201/40"),
      ("12/6", "5/8"), ("5/-", "1/4"),
    ])
  func pounds(_ printed: String, _ value: String) throws {
    let numerals = Numeral.all(in: printed, units: PhraseTests.sterling)
    #expect(numerals.count == 1)
    let parts = value.split(separator: "/").compactMap { Int($0) }
    let expected = over(parts[0], parts.count > 1 ? parts[1] : 1)
    #expect(numerals.first?.readings.first?.value == expected)
  }

  @Test(
    "Words with units joined to them, units without a number and halves behind what they are of are read",
    arguments: [
      ("nine and sixpence", "19/40"), ("two pounds ten", "5/2"), ("fourpence", "1/60"),
      ("two pounds three and fourpence halfpenny", "1041/480"), ("pounds seven shillings", "27/20"),
      ("half a pound", "1/2"), ("three pounds and a half", "7/2"),
      ("threepence halfpenny", "7/480"),
    ])
  func joinedWords(_ printed: String, _ value: String) {
    let numerals = Numeral.all(in: printed, language: "en", units: PhraseTests.inWords)
    let parts = value.split(separator: "/").compactMap { Int($0) }
    #expect(numerals.count == 1)
    #expect(numerals.first?.readings.first?.value == over(parts[0], parts[1]))
  }

  static let inWords = MoneyUnits([
    .init(factor: .one, words: ["pound", "pounds"]),
    .init(factor: over(1, 20), words: ["shilling", "shillings"]),
    .init(factor: over(1, 240), words: ["penny", "pence"]),
  ])

  @Test("Halves of the row's money are numbers in five languages")
  func halves() {
    let halves = [
      ("yarım lira", "lira"), ("полрубля", "рубля"), ("пол-рубля", "рубля"),
      ("einen halben Taler", "Taler"), ("half a crown", "crown"), ("un demi écu", "écu"),
    ]
    for (printed, word) in halves {
      let units = MoneyUnits([
        .init(factor: .one, words: [word]), .init(factor: over(1, 100), words: ["x"]),
      ])
      let found = Numeral.all(in: printed, units: units).map(\.readings.first?.value)
      #expect(found == [over(1, 2)], "\(printed)")
    }
    for printed in ["yarım tedbir", "половина дела", "half of it", "ein halber Sieg"] {
      #expect(Numeral.all(in: printed).isEmpty, "\(printed)")
    }
  }

  @Test(
    "Roman letters are a number where no other stands and money is counted by them",
    arguments: [
      ("xij li.", "12"), ("l. xxiiij", "24"), ("XII livres", "12"), ("xxxli xs", "61/2"),
      ("IIIIxx VII livres", "87"), ("VIC livres", "600"), ("XL s.", "2"), ("MDCCIV livres", "1704"),
      (".iij.s.iiij.d.", "1/6"), ("xciij li", "93"),
    ])
  func roman(_ printed: String, _ value: String) {
    let numerals = Numeral.all(in: printed, units: PhraseTests.sterling)
    let parts = value.split(separator: "/").compactMap { Int($0) }
    #expect(numerals.count == 1, "\(numerals)")
    #expect(
      numerals.first?.readings.first?.value == over(parts[0], parts.count > 1 ? parts[1] : 1))
    #expect(numerals.first?.readings.first?.rules.contains(.romanNumerals) == true)
  }

  @Test(
    "Names, pages, hundreds of years and words of Roman letters are no numbers",
    arguments: [
      "Louis XIV", "tome II", "chapter iv", "the XIXth century", "XIX siècle", "XX век", "l. s. d.",
      "M. d'Argenson", "M. L. Dupont", "they did not", "dis moi", "I paid", "C. d'Artois", "mix it",
      "II. Abdülhamid", "vis-à-vis", "le lis d'or", "D. Livingstone", "civil list",
    ])
  func noRoman(_ printed: String) {
    let figures = Numeral.all(in: printed, units: PhraseTests.sterling)
    #expect(figures.filter { $0.role == .figure }.isEmpty, "\(figures)")
    #expect(Numeral.all(in: printed).filter { $0.role == .figure }.isEmpty)
  }

  @Test("A Roman number is told as it is printed, at its place")
  func romanText() {
    let numeral = Numeral.all(in: "item xij li.", units: PhraseTests.sterling).first
    #expect(numeral?.text == "xij")
    #expect(numeral?.range == 5..<8)
  }

  @Test("Units may stand before their numbers")
  func florins() {
    let read = { Numeral.all(in: $0, units: PhraseTests.rhenish).first?.readings.first?.value }
    #expect(read("fl. 12 kr. 30") == over(25, 2))
    #expect(read("12 fl. 30 kr. 2 pf.") == over(3002, 240))
  }

  @Test("A letter that is a word of the money is no million")
  func letters() {
    let units = MoneyUnits([
      .init(factor: .one, words: ["m"]), .init(factor: over(1, 100), words: ["pf"]),
    ])
    #expect(Numeral.all(in: "25m. 50pf.", units: units).first?.readings.first?.words == "25.5")
    #expect(Numeral.all(in: "25m").first?.readings.first?.words == "25000000")
  }

  @Test("Pounds, shillings and pence are read where a ledger names no parts, in each unit")
  func notation() {
    let readings = Numeral.all(in: "£2 10s. 6d.").first?.readings.compactMap(\.value)
    #expect(readings == [over(101, 40), over(101, 2), Ratio(606)])
  }

  @Test("A long phrase takes time by its length")
  func linear() {
    let phrases = [
      "тысяч ", "1/", "100 ", "hundred ", "dozen ", "one ", "1/2 ", "1 000 ", "£1 1s. ", "between ",
      "a half ", "5-6-", "yüz", "und", "about ", "about 5 ", "$", "5 or ", "a year ", "2 billion ",
      "xx. ", "IIIIxx ", "xxs", "sixpence ", "and six pence ", "pound ", "pounds and a half ",
      "six-and-",
      "полрубля ", "x", "7. ", "九", "九亿", "1:500$000 ", "VII m V c l. ", "26.500.1.- ", "8 × ",
      "12-8-0 ", "1.234.", "9/4½ ", "ton gouds ", "cento", "og ", "2 millions ½ ", "5:2:- ",
      "$5 m ",
    ]
    for phrase in phrases {
      func time(_ count: Int) -> Int {
        let text = String(repeating: phrase, count: count)
        let start = spent()
        _ = Numeral.all(in: text)
        return spent() - start
      }
      let isLinear = (0..<3).contains { _ in time(1600) < time(200) * 24 }
      #expect(isLinear, "\(phrase)")
    }
  }
}

/// A fraction.
private func over(_ top: Int, _ bottom: Int) -> Ratio {
  Ratio(top).divided(by: Ratio(bottom)) ?? .zero
}

/// The nanoseconds that this thread has worked: what others on the machine take is no property of a phrase.
private func spent() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
