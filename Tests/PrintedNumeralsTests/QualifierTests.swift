import ExactNumbers
import PrintedNumerals
import Testing

@Suite("What a print says of a number besides it")
struct QualifierTests {
  @Test(
    "Words of five languages are read at the number that they are about",
    arguments: [
      // About.
      ("about 5 million", Qualifier.Kind.about), ("some £12,000", .about), ("c. 500 men", .about),
      ("circa 500", .about), ("an estimated 500", .about), ("500 or so", .about),
      ("500 rubles or thereabouts", .about), ("yaklaşık 5 milyon", .about),
      ("yaklaşık olarak 500", .about), ("takriben 500 lira", .about), ("500 kadar", .about),
      ("500 civarında", .about), ("около 5 миллионов", .about), ("приблизительно 500", .about),
      ("etwa 500 Mark", .about), ("ungefähr 500", .about), ("environ 500 francs", .about),
      ("à peu près 500", .about), ("près de 500 000 francs", .about),
      ("de l’ordre de 500", .about), ("about the 500", .about), ("about Rs. 500", .about),
      // At most.
      ("not above 500", .atMost), ("no more than 500", .atMost), ("up to £500", .atMost),
      ("did not exceed 11,028,012 TL", .atMost), ("500 rubles at most", .atMost),
      ("en fazla 500", .atMost), ("500 lirayı aşmayan", .atMost), ("не более 500", .atMost),
      ("не свыше пяти миллионов", .atMost), ("höchstens 500", .atMost), ("bis zu 500", .atMost),
      ("au plus 500", .atMost), ("jusqu'à 500", .atMost), ("jusqu’à 500", .atMost),
      // At least.
      ("at least 500", .atLeast), ("more than 500", .atLeast), ("over 500", .atLeast),
      ("upwards of 500", .atLeast), ("500 or more", .atLeast), ("en az 500", .atLeast),
      ("500'den fazla", .atLeast), ("5 milyondan fazla", .atLeast), ("свыше 500", .atLeast),
      ("не менее 500", .atLeast), ("mindestens 500", .atLeast), ("mehr als 500", .atLeast),
      ("au moins 500", .atLeast), ("plus de 500 francs", .atLeast),
      // Unsure.
      ("500 (?)", .unsure), ("500?", .unsure), ("(?) 500", .unsure), ("[?] 500", .unsure),
      // So much a year or a month.
      ("£12,000 a year", .perYear), ("L10,281 per annum", .perYear), ("500 p.a.", .perYear),
      ("L6000 annually", .perYear), ("annual 10 million gold ruble", .perYear),
      ("a yearly subsidy of 500", .perYear), ("yılda 500 lira", .perYear),
      ("senelik 500 lira", .perYear), ("500 рублей в год", .perYear), ("ежегодно 500", .perYear),
      ("500 francs par an", .perYear), ("500 Mark jährlich", .perYear),
      ("500 Mark im Jahr", .perYear), ("500 a month", .perMonth), ("ayda 500 lira", .perMonth),
      ("ежемесячно 500", .perMonth), ("500 francs par mois", .perMonth),
      ("monatlich 500 Mark", .perMonth),
    ])
  func told(_ printed: String, _ kind: Qualifier.Kind) {
    #expect(kinds(printed) == [[kind]])
  }

  @Test(
    "Words that only look like them say nothing",
    arguments: [
      "handed over 500 rubles", "500 rubles a year later", "in a year 500 rubles",
      "500 rubles for a year", "some of the 500", "about the gold, 500 rubles",
      "Vertrag über 500 Mark", "500 Mark im Jahr 1921", "bir yılda 500 lira",
      "beş yıllık 500 lira", "500 rubles to the council about gold", "500 rubles",
      "500. Why? Nobody knows", "within a month 500 rubles",
    ])
  func silent(_ printed: String) {
    let found = kinds(printed)
    #expect(found == found.map { _ in [] })
    #expect(!found.isEmpty)
  }

  @Test("Each number has its own words, and the words have their place")
  func places() throws {
    #expect(kinds("about 500 rubles and at least 30 men") == [[.about], [.atLeast]])
    #expect(kinds("500 rubles, at least 30 men") == [[], [.atLeast]])
    #expect(kinds("some £12,000 a year") == [[.about, .perYear]])
    #expect(kinds("between about 5 and 6 million").joined().contains(.about))
    let printed = "gold, not above 500"
    let found = try #require(Numeral.all(in: printed).first?.qualifiers.first)
    #expect(found.text == "not above")
    #expect(found.range == 6..<15)
  }

  private func kinds(_ printed: String) -> [[Qualifier.Kind]] {
    Numeral.all(in: printed).filter { $0.role == .figure }.map { $0.qualifiers.map(\.kind) }
  }
}

@Suite("To which place a number is printed")
struct LastPlaceTests {
  @Test(
    "Digits count to their last, words to their last that is no zero, fractions to their parts",
    arguments: [
      ("39,000", "1"), ("39,275", "1"), ("2.67 million", "10000"), ("5 million", "1000000"),
      ("five million", "1000000"), ("five hundred thousand", "100000"), ("6,5 milyon", "100000"),
      ("6 million 500 thousand", "1000"), ("twenty-five thousand", "1000"), ("2.50", "1/100"),
      ("6½ million", "500000"), ("3/4 million", "250000"), ("six and a half million", "500000"),
      ("500 bin", "1000"), ("$518 million", "1000000"), ("two dozen", "12"), ("1/9", "1/9"),
      ("7.0 million", "100000"), ("15–20 million", "1000000"),
    ])
  func place(_ printed: String, _ value: String) {
    #expect(Numeral.all(in: printed).first?.readings.first?.lastPlace.digits == value)
  }

  @Test("Of money in parts the last part counts")
  func money() {
    let units = MoneyUnits([
      .init(factor: .one, words: ["£", "l"]),
      .init(factor: Ratio(20).inverse ?? .one, words: ["s"]),
      .init(factor: Ratio(240).inverse ?? .one, words: ["d"]),
    ])
    func place(_ printed: String) -> String? {
      Numeral.all(in: printed, units: units).first?.readings.first?.lastPlace.digits
    }
    #expect(place("£11,517 17s. 1½d.") == "1/480")
    #expect(place("£11,517 17s.") == "1/20")
    #expect(place("£11,517") == "1")
    #expect(place("554143. 18. 4") == "1/240")
  }
}

@Suite("Printed units with several values")
struct UnitsInDoubtTests {
  private func values(_ printed: String, _ units: MoneyUnits = .none) -> [String] {
    (Numeral.all(in: printed, units: units).first?.readings ?? []).map {
      $0.value?.digits
        ?? "\($0.interval.low?.digits ?? "")–\($0.interval.high?.digits ?? "")"
    }
  }

  @Test("An English billion has two readings, a German one and a milliard have one")
  func billions() {
    #expect(values("2 billion") == ["2000000000", "2000000000000"])
    #expect(values("a billion") == ["1000000000", "1000000000000"])
    #expect(values("two billion five hundred million") == ["2500000000", "2000500000000"])
    #expect(
      values("between 1 and 2 billion")
        == ["1000000000–2000000000", "1000000000000–2000000000000"])
    #expect(values("2 bn") == ["2000000000"])
    #expect(values("2 milliards") == ["2000000000"])
    #expect(values("zwei Billionen") == ["2000000000000"])
  }

  @Test("Pounds, shillings and pence are counted in the unit that the money's words name")
  func notation() {
    func units(_ word: String) -> MoneyUnits {
      MoneyUnits([.init(factor: .one, words: [word])])
    }
    // 12s 6d are 150 pence: 150/240 of a pound, 150/12 shillings.
    #expect(values("12s 6d") == ["5/8", "25/2", "150"])
    #expect(values("12s 6d", units("francs")) == ["5/8", "25/2", "150"])
    #expect(values("12s 6d", units("pounds sterling")) == ["5/8"])
    #expect(values("12s 6d", units("shillings")) == ["25/2"])
    #expect(values("12s 6d", units("d.")) == ["150"])
  }
}

extension Ratio {
  /// In plain digits, or as a fraction.
  fileprivate var digits: String { isInteger ? "\(rounded(toPlaces: 0, .down))" : fractionText }
}
