import BigInt
import Checks
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport
import Phrases

@Suite("Routes of a book of rates")
struct RateBookTests {
  private static let moneys = """
    id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of,metal
    crown,crown,,,5,9,10,gold
    ducat,ducat,,,10,9,10,gold
    taler,taler,,,20,9,10,silver
    groat,groat,taler,24,,,,
    mark,mark,,,,,,
    penny,penny,mark,100,,,,
    pound,pound,,,,,,
    shilling,shilling,pound,20,,,,
    """

  private func ledger(_ rates: String, _ scenarios: String, money: String? = nil) -> Ledger {
    var files = [
      "currencies.csv": Self.moneys,
      "rates.csv": "id,base,quote,quantity,low,high,in_force,kind,source,locator\n" + rates,
      "scenarios.csv": "id,name,prefer,via,span\n" + scenarios,
    ]
    files["money.csv"] = money
    let literal = LedgerLiteral(files)
    #expect(literal.reading.isUsable)
    return literal.ledger
  }

  private func date(_ text: String) throws -> HistoricalDate { try HistoricalDate(parsing: text) }

  private struct Random {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
  }

  /// Rates in all directions and units, with periods that overlap, nest, are open, missing or unsure.
  private func randomLedger(_ random: inout Random) -> Ledger {
    let names = ["crown", "ducat", "taler", "groat", "mark", "penny", "pound", "shilling"]
    let kinds = ["official", "official", "market", "recorded", "parity"]
    var rates: [String] = []
    for number in 0..<random.below(60) {
      let year = 1900 + random.below(8)
      let later = year + random.below(4)
      let month = 1 + random.below(9)
      let period = random.one(of: [
        "\(year)", "\(year)/\(later)", "\(year)-0\(month)", "\(year)-0\(month)-15/\(later)-12", "",
        "\(year)/..", "../\(year)", "190X", "\(year)-0\(month)/\(later)-0\(min(9, month + 1))",
      ])
      let base = random.one(of: names)
      let quote = random.one(of: names.filter { $0 != base })
      let low = 1 + random.below(9)
      let price = random.below(4) == 0 ? ",\(low),\(low + random.below(3))" : "\(low),,"
      rates.append(
        "R\(number),\(base),\(quote),\(price),\(period),\(random.one(of: kinds)),"
          + "\(random.one(of: ["a-1900", "b-1910"])),p. 1")
    }
    let some = rates.isEmpty ? "official" : "R\(random.below(rates.count))"
    let prefer = random.one(of: [
      "official;parity", "official;market", "\(some);official;parity", "own-source;market;parity",
      "market;own-source;\(some)", "parity;recorded",
    ])
    let via = random.one(of: ["", "", "pound", "mark;shilling", "crown;pound"])
    let span = random.one(of: ["refuse", "interval"])
    return ledger(rates.joined(separator: "\n"), "any,any,\(prefer),\(via),\(span)")
  }

  @Test("What is found by index and by stretches of days is what a reading of all rates finds")
  func naive() throws {
    let counts = try (1...40).map { try converted(seed: UInt64($0)) }
    // Many of the questions have a route, so that not only refusals are compared.
    #expect(counts.reduce(0, +) > 300)
  }

  /// Asks 40 questions of a random ledger in both ways, and counts those that have a route.
  private func converted(seed: UInt64) throws -> Int {
    var converted = 0
    var random = Random(state: seed)
    let ledger = randomLedger(&random)
    let choice = RateChoice(try #require(ledger.scenarios.values.first))
    let converter = RateBook(ledger).converter(choice)
    let naive = NaiveSearch(ledger: ledger, choice: choice)
    for _ in 0..<40 {
      let year = 1899 + random.below(10)
      let later = year + random.below(3)
      let days = try random.one(of: [
        "\(year)-0\(1 + random.below(9))-17", "\(year)-0\(1 + random.below(9))", "\(year)",
        "\(year)/\(later)", "190X",
      ]).map(date)
      let (source, target) = (
        random.one(of: ledger.currencies.keys.elements),
        random.one(of: ledger.currencies.keys.elements)
      )
      let works: Set<Identifier<Source>> = try random.one(of: [[], ["a-1900"], ["b-1910"]])
        .reduce(into: []) { $0.insert(try id($1)) }
      let found = converter.route(from: source, to: target, on: days, statedBy: works)
      let wanted = naive.answer(from: source, to: target, on: days, works: works)
      switch found {
      case .failure(let reason): #expect(wanted == nil, "\(source) \(target) \(reason)")
      case .success(let route):
        if !route.rates.isEmpty { converted += 1 }
        // A rate there and back is one rate; the naive search multiplies and divides by it.
        if route.uses.flatMap(\.rates) == route.rates { #expect(route.factor == wanted?.factor) }
        #expect(route.rates == wanted?.rates)
      }
    }
    return converted
  }

  @Test("A route's factor is the product of its steps, and each use gives its step's factor again")
  func products() throws {
    for seed in 100..<140 {
      var random = Random(state: UInt64(seed))
      let ledger = randomLedger(&random)
      let choice = RateChoice(try #require(ledger.scenarios.values.first))
      let converter = RateBook(ledger).converter(choice)
      for source in ledger.currencies.keys {
        for target in ledger.currencies.keys {
          let found = converter.route(from: source, to: target, on: try date("1904"))
          guard case .success(let route) = found else { continue }
          let steps = route.steps
          #expect(steps.first?.from ?? source == source && steps.last?.to ?? target == target)
          for step in steps {
            let use = step.rateUse
            #expect(
              use == nil || use?.factor { ledger.rates[$0]?.price ?? .unbounded } == step.factor)
          }
          guard route.uses == steps.compactMap(\.rateUse) else { continue }
          let product = steps.reduce(Interval(exactly: .one)) { $0 * $1.factor }
          #expect(route.factor == product)
          #expect(route.factor == route.rateFactor * route.exactFactor)
          let made = converter.convert(
            Interval(exactly: Ratio(7)), from: source, to: target, on: try date("1904"))
          #expect(made.success?.result == product * Ratio(7))
        }
      }
    }
  }

  /// 1 pound is 4 marks from 1900; 1 mark is 0.16 pounds, that is 6.25 marks a pound, from 1902; 1
  /// shilling is 26 pennies, that is 5.20 marks a pound, from 1904.
  private let crossed = """
    A,pound,mark,4,,,1900/..,official,a-1900,p. 1
    B,mark,pound,0.16,,,1902/..,official,a-1900,p. 1
    C,shilling,penny,26,,,1904/..,official,a-1900,p. 1
    """

  @Test("Rates quoted either way and in minor units spread in one direction and one unit")
  func spread() throws {
    let ledger = ledger(crossed, "any,any,official,,interval\nno,no,official,,refuse")
    let book = RateBook(ledger)
    let converter = book.converter(RateChoice(try #require(ledger.scenarios[id("any")])))
    func marks(_ pounds: Int, _ year: String) throws -> Interval? {
      converter.convert(
        Interval(exactly: Ratio(pounds)), from: try id("pound"), to: try id("mark"),
        on: try date(year)
      ).success?.result
    }
    #expect(try marks(8, "1901") == Interval(exactly: Ratio(32)))
    #expect(try marks(8, "1902") == Interval(low: Ratio(32), high: Ratio(50)))
    #expect(try marks(8, "1905") == Interval(low: Ratio(32), high: Ratio(50)))
    // The other way: 100 pennies are 1/6.25 to 1/4 of a pound, 3.2 to 5 shillings.
    let back = converter.convert(
      Interval(exactly: Ratio(100)), from: try id("penny"), to: try id("shilling"),
      on: try date("1905"))
    #expect(back.success?.result == Interval(low: Ratio(16, over: 5), high: Ratio(5)))
    let refused = book.converter(RateChoice(try #require(ledger.scenarios[id("no")])))
      .convert(
        Interval(exactly: .one), from: try id("pound"), to: try id("mark"), on: try date("1903"))
    #expect(refused.failure == .severalRates([try id("A"), try id("B")]))
  }

  @Test("A step over unlike rates can be valued at other prices, and says what each comes to")
  func otherPrices() throws {
    let ledger = ledger(crossed, "any,any,official,,interval")
    let converter = RateBook(ledger).converter(
      RateChoice(try #require(ledger.scenarios.values.first)))
    let made = try #require(
      converter.convert(
        Interval(exactly: .one), from: try id("pound"), to: try id("mark"), on: try date("1905")
      ).success)
    let use = try #require(made.steps.first?.rateUse)
    #expect(made.steps.count == 1)
    // C at 31 pennies a shilling: 20 x 31 / 100 = 6.20 marks; B at 0.25: 4 marks; A at 5.
    let prices = ["A": Ratio(5), "B": Ratio(1, over: 4), "C": Ratio(31)]
    let factor = use.factor { Interval(exactly: prices[$0.text].flatMap { $0 } ?? .zero) }
    #expect(factor == Interval(low: Ratio(4), high: Ratio(31, over: 5)))
    #expect(use.inverse.inverse == use)
    #expect(made.line == "1 pound x 4 to 6.25 = 4 to 6.25 mark")
  }

  @Test("One price told twice, quoted either way, is one price")
  func onePriceTwice() throws {
    let ledger = ledger(
      "A,pound,mark,4,,,1900,market,a-1900,p. 1\nB,penny,pound,0.0025,,,1900,market,a-1900,p. 1",
      "no,no,market,,refuse")
    let made = RateBook(ledger).converter(RateChoice(try #require(ledger.scenarios.values.first)))
      .convert(
        Interval(exactly: Ratio(3)), from: try id("pound"), to: try id("mark"), on: try date("1900")
      )
    #expect(made.success?.result == Interval(exactly: Ratio(12)))
    #expect(made.success?.rates.map(\.text) == ["A", "B"])
  }

  @Test("A source's own recorded rate goes before the table where the scenario says so")
  func ownSource() throws {
    let ledger = ledger(
      """
      A,pound,mark,4,,,,recorded,a-1900,p. 1
      B,pound,mark,5,,,,recorded,b-1910,p. 2
      T,pound,mark,6,,,1900,market,b-1910,p. 3
      """, "own,own,own-source;market,,refuse",
      money: """
        id,date,amount,currency,source,locator
        M,1900,10,pound,a-1900,p. 5
        N,1900,10,shilling,b-1910,p. 6
        O,1900,10,pound,,
        """)
    let converter = RateBook(ledger).converter(
      RateChoice(try #require(ledger.scenarios.values.first)))
    let results = try ledger.money.map { converter.convert($0, to: try id("mark")).success }
    #expect(results.map { $0?.result.exactValue } == [Ratio(40), Ratio(5, over: 2), Ratio(60)])
    #expect(results[0]?.cautions == [.undated(try id("A"))])
    #expect(results[2]?.cautions == [])
  }

  @Test(
    "A decade as a period surely holds no day, so by its kind the rate is not used; by name it is")
  func decade() throws {
    let ledger = ledger(
      "D,pound,mark,4,,,192X,official,a-1900,p. 1",
      "kind,kind,official,,refuse\nname,name,D,,refuse")
    func convert(_ scenario: String, _ days: String) throws -> ConversionOutcome {
      RateBook(ledger).converter(RateChoice(try #require(ledger.scenarios[id(scenario)]))).convert(
        Interval(exactly: .one), from: try id("pound"), to: try id("mark"), on: try date(days))
    }
    let unsure = UnconvertedReason.rateOfUnsureDays([try id("D")])
    #expect(try convert("kind", "1926-03-01").failure == unsure)
    #expect(try convert("kind", "192X").failure == unsure)
    #expect(try convert("kind", "1931").failure == .noRateInForce([try id("D")]))
    #expect(unsure.sentence.text == "no rate is surely in force on that date (D)")
    #expect(try convert("name", "1926").success?.cautions == [.doubtedPeriod(try id("D"))])
    #expect(try convert("name", "1931").success?.cautions == [.outsidePeriod(try id("D"))])
  }

  @Test("A doubted period or a doubted date chooses a rate with a caution, where it decides")
  func doubts() throws {
    let ledger = ledger(
      """
      A,pound,mark,4,,,1921?,official,a-1900,p. 1
      B,pound,mark,5,,,1922/1925,official,a-1900,p. 1
      C,pound,mark,6,,,1926-03~/1927,official,a-1900,p. 1
      """, "kind,kind,official,,refuse\nname,name,A,,refuse")
    func cautions(_ days: String, _ scenario: String = "kind") throws -> [Conversion.Caution]? {
      RateBook(ledger).converter(RateChoice(try #require(ledger.scenarios[id(scenario)]))).convert(
        Interval(exactly: .one), from: try id("shilling"), to: try id("mark"), on: try date(days)
      ).success?.cautions
    }
    #expect(try cautions("1921-07") == [.doubtedPeriod(try id("A"))])
    #expect(try cautions("1922-07-01") == [])
    // About 1924 may be 1923 or 1925: all of them have the one rate. About 1922 may be 1921.
    #expect(try cautions("1924~") == [])
    #expect(try cautions("1922~") == [.doubtedDate])
    #expect(try cautions("1924?") == [.doubtedDate])
    // C began about March 1926, so that it surely was in force from the end of April.
    #expect(try cautions("1926-04-15") == [.doubtedPeriod(try id("C"))])
    #expect(try cautions("1926-05") == [])
    #expect(try cautions("1921-07", "name") == [.doubtedPeriod(try id("A"))])
  }

  @Test("Rates out of their period and rates of doubted days are told, with a few of the figures")
  func told() throws {
    let rows = (1...6).map { "M\($0),1930,10,pound" } + ["N,1922~,10,pound"]
    let literal = LedgerLiteral(
      [
        "currencies.csv": Self.moneys,
        "rates.csv": """
        id,base,quote,quantity,in_force,kind
        A,pound,mark,4,1922?,official
        B,pound,mark,5,1923,market
        """,
        "scenarios.csv": "id,name,prefer\nname,name,B\nkind,kind,official",
        "money.csv": "id,date,amount,currency\n" + rows.joined(separator: "\n"),
      ], currency: "mark")
    let checks = LedgerCheck.all.filter { ["AL0302", "AL0309"].contains($0.kind.code) }
    let found = LedgerCheck.run(checks, on: literal.ledger)
    #expect(
      found.map(\.message.text) == [
        "the rate for N is chosen by its date 1922~, which is in doubt",
        "A is used for N, and its period 1922? is in doubt",
        "name uses B outside its period for M1, M2, M3 and 4 more",
      ])
  }

  @Test("Of 1,000 periods only those are given in which some money goes another way")
  func periods() throws {
    let monthly = (0..<1000).map { number in
      let (year, month) = (1800 + number / 12, 1 + number % 12)
      return
        "M\(number),crown,mark,\(number + 1),,,\(year)-\(month < 10 ? "0" : "")\(month),market,a-1900,p. 1"
    }
    let yearly =
      "Y,pound,mark,20,,,1900,market,a-1900,p. 1\nZ,pound,mark,20,,,1900/1901,market,a-1900,p. 1\nU,pound,mark,20,,,190X,market,a-1900,p. 1"
    let ledger = ledger(
      monthly.joined(separator: "\n") + "\n" + yearly, "any,any,market,,interval")
    let converter = RateBook(ledger).converter(
      RateChoice(try #require(ledger.scenarios.values.first)))
    // In 1900 both rates are used; in 1900/1901 the one covers all the days and the other some: the same.
    #expect(
      try converter.periods(from: [id("pound")], to: id("mark")).map(\.text) == ["1900"])
    #expect(try converter.periods(from: [id("crown")], to: id("mark")).count == 1000)
    #expect(
      try converter.periods(from: [id("shilling"), id("crown")], to: id("mark")).count == 1001)
    #expect(try converter.periods(from: [id("penny")], to: id("mark")).isEmpty)
  }

  @Test("A reckoned figure goes back to what it was reckoned from, and by the choice from there")
  func reckoned() throws {
    // 590 marks, reckoned from crowns at 59 marks: 10 crowns. At 75 they are 750 marks, 1/3 of it in range.
    let ledger = ledger(
      """
      R,crown,mark,59,,,,recorded,a-1900,p. 1
      S,crown,mark,75,,,1900,official,a-1900,p. 1
      Q,crown,mark,,50,60,,recorded,a-1900,p. 1
      """, "own,own,R,,refuse\ntable,table,official,,refuse\nlimits,limits,Q,,refuse",
      money: """
        id,date,amount,currency,reckoned_in,reckoned_at,source,locator
        M,1900,590,mark,crown,R,a-1900,p. 5
        N,1900,590,mark,crown,Q,a-1900,p. 5
        """)
    let book = RateBook(ledger)
    func convert(
      _ row: Int, _ scenario: String, to target: String, reading: Converter.Reading = .asReckoned
    ) throws -> Conversion? {
      book.converter(RateChoice(try #require(ledger.scenarios[id(scenario)])))
        .convert(ledger.money[row], to: try id(target), reading: reading).success
    }
    #expect(try convert(0, "own", to: "crown")?.result == Interval(exactly: Ratio(10)))
    #expect(try convert(0, "table", to: "mark")?.result == Interval(exactly: Ratio(750)))
    #expect(
      try convert(0, "table", to: "mark", reading: .asPaid)?.result
        == Interval(exactly: Ratio(590)))
    let back = try #require(try convert(0, "own", to: "mark"))
    #expect(back.result == Interval(exactly: Ratio(590)))
    #expect(back.line == "590 mark / 59 x 59 = 590 mark")
    // What the source reckoned with is no price that changes; the way there is.
    #expect(back.cautions.isEmpty && back.rates.map(\.text) == ["R", "R"])
    #expect(back.way.uses == [RateUse(rates: [try id("R")], isInverted: false)])
    // A rate of which limits are known is one rate there and back.
    #expect(try convert(1, "limits", to: "mark")?.result == Interval(exactly: Ratio(590)))
    #expect(
      try convert(1, "limits", to: "crown")?.result
        == Interval(low: Ratio(59, over: 6), high: Ratio(59, over: 5)))
  }

  @Test(
    "Units 1,500 deep, a route over 300 moneys and a range over 1,000 rates are quick",
    .timeLimit(.minutes(1)))
  func long() throws {
    var rows = ["id,name,unit_of,units_per", "c0,c,,", "goal,goal,,"]
    for depth in 1..<1_500 { rows.append("c\(depth),c,c\(depth - 1),2") }
    for number in 0..<300 { rows.append("v\(number),v,,") }
    var rates = ["id,base,quote,quantity,in_force,kind"]
    rates.append("S,c0,v0,1,1900,market")
    for number in 0..<299 { rates.append("V\(number),v\(number),v\(number + 1),2,1900,market") }
    rates.append("E,v299,goal,1,1900,market")
    let first = try #require(DayNumber(year: 1910, month: 1, day: 1))
    for number in 0..<1_000 {
      let day = try #require(first.advanced(by: number))
      rates.append("D\(number),v0,goal,\(number + 1),\(day),official")
    }
    let via = (0..<300).map { "v\($0)" }.joined(separator: ";")
    let literal = LedgerLiteral([
      "currencies.csv": rows.joined(separator: "\n"), "rates.csv": rates.joined(separator: "\n"),
      "scenarios.csv":
        "id,name,prefer,via,span\nway,way,market,\(via),refuse\nday,day,official,,interval",
    ])
    #expect(literal.reading.isUsable)
    let ledger = literal.ledger
    let book = RateBook(ledger)
    let way = book.converter(RateChoice(try #require(ledger.scenarios[id("way")])))
    // 2^1499 of the smallest unit make one of the largest; from there 299 times 2.
    let deep = try way.route(from: id("c1499"), to: id("goal"), on: date("1900")).get()
    #expect(deep.steps.count == 1_499 + 301)
    #expect(deep.factor.exactValue?.numerator == 1)
    #expect(deep.factor.exactValue?.denominator.bitWidth == 1_499 - 299 + 2)
    for depth in 0..<1_500 {
      _ = try way.route(from: id("c\(depth)"), to: id("c0"), on: nil).get()
    }
    let days = book.converter(RateChoice(try #require(ledger.scenarios[id("day")])))
    // 200 ranges that each meet some 500 rates: more than a pass holds at once.
    for length in stride(from: 1, to: 1_000, by: 5) {
      let last = try #require(first.advanced(by: length))
      let range = try HistoricalDate(parsing: "\(first)/\(last)")
      let route = try days.route(from: id("v0"), to: id("goal"), on: range).get()
      #expect(route.factor == Interval(low: .one, high: Ratio(length + 1)))
    }
  }
}

extension String {
  fileprivate func map<Made>(_ make: (String) throws -> Made) rethrows -> Made { try make(self) }
}
