import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

/// One pledge and its deliveries, each at the rate of its own day.
@Suite("Many rates in one measure", .serialized)
struct EffectGrowthTests {
  private func book(_ count: Int, divides: Bool = true) -> AccountBook {
    var rates = "id,base,quote,quantity,in_force,kind\n"
    var money = """
      id,state,date,amount,currency,fulfils,source,locator
      P,promised,1900-01-01,10000,gbp,,a-1900,p. 1

      """
    let days = (0..<count).map { day in
      let month = "\(1900 + day / 336)-\(two(day / 28 % 12 + 1))"
      return "\(month)-\(two(day % 28 + 1))"
    }
    for (index, day) in days.enumerated() {
      rates +=
        "r\(index),\(divides ? "gbp,usd" : "usd,gbp"),4.\(1_000 + index * 7 % 8_999),\(day),market\n"
      money += "M\(index),delivered,\(day),\(index % 90 + 1),usd,P,a-1900,p. 1\n"
    }
    return AccountBook(
      LedgerLiteral(
        [
          "currencies.csv": "id,name\ngbp,pound\nusd,dollar\n", "rates.csv": rates,
          "scenarios.csv": "id,name,prefer\nmkt,m,market\n", "money.csv": money,
        ], currency: "gbp"
      ).ledger)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private func measures(_ book: AccountBook) throws -> [RateMeasure] {
    MeasureSet(
      Balance.pledges(
        in: book, under: Array(book.ledger.scenarios.values), to: try id("gbp")), []
    ).measures
  }

  @Test("Each rate moves the gap by its own delivery, and closes it at its own price")
  func each() throws {
    let book = book(60)
    let effects = RateEffects(try measures(book), in: book.ledger)
    #expect(effects.influences.count == 60 && effects.unsolved.isEmpty)
    let deliveries = book.ledger.figures.values.dropFirst()
    func price(_ figure: Figure) throws -> Ratio {
      try #require(book.ledger.rates[id("r" + figure.id.text.dropFirst())]?.price.exactValue)
    }
    var missing = Ratio(10_000)
    for figure in deliveries {
      missing =
        missing - (try #require(figure.amount).ratio.divided(by: try price(figure)) ?? .zero)
    }
    for figure in deliveries {
      let (amount, price) = (try #require(figure.amount).ratio, try price(figure))
      let rate: Identifier<Rate> = try id("r" + figure.id.text.dropFirst())
      let row = try #require(effects.influences.first { $0.rate == rate })
      // amount / x - amount / 1.01 x.
      let own = amount.divided(by: price) ?? .zero
      #expect(row.low == own - own * (Ratio(100).divided(by: Ratio(101)) ?? .one))
      #expect(row.high == row.low)
      // missing + amount / price = amount / x.
      let even = try #require(effects.breakEvens.first { $0.rate == rate })
      #expect(even.price == amount.divided(by: missing + own))
      #expect(even.verdicts == .init(below: .holds, at: .holds, above: .fails))
    }
    let sizes = effects.influences.map(\.size)
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test("Beyond a hundred rates only the break-even prices of those are solved that move it most")
  func bounded() throws {
    let book = book(150)
    let effects = RateEffects(try measures(book), in: book.ledger)
    #expect(effects.influences.count == 150)
    let solved = Set(effects.breakEvens.map(\.rate))
    #expect(solved == Set(effects.influences.prefix(RateEffects.mostRates).map(\.rate)))
    guard case .lesserRates(50)? = effects.unsolved.first?.reason, effects.unsolved.count == 1
    else {
      Issue.record("\(effects.unsolved)")
      return
    }
  }

  @Test("A rate whose price changes no verdict and moves no known end is no row")
  func silent() throws {
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": "id,base,quote,quantity,kind\nR,a,b,2,recorded\n",
        "scenarios.csv": "id,name,prefer\ns,S,R\n",
        "money.csv": """
        id,state,date,amount,currency,fulfils,source,locator
        P,promised,1920,100,a,,a-1900,p. 1
        D,delivered,1920,40,a,P,a-1900,p. 1
        Q,promised,1920,100,a,,a-1900,p. 1
        E,delivered,1920,100,a,Q,a-1900,p. 1

        """,
      ], currency: "b"
    ).ledger
    let book = AccountBook(ledger)
    let measures = MeasureSet(
      Balance.pledges(in: book, under: Array(ledger.scenarios.values), to: try id("b")), []
    ).measures
    let effects = RateEffects(measures, in: ledger)
    // 60 a are missing at every price; of Q nothing is.
    #expect(effects.breakEvens.isEmpty && effects.unsolved.isEmpty)
    #expect(effects.influences.map(\.measure.name) == ["P gap"])
  }

  /// A price that divides makes the sum itself as long as all of its rates, so that it may cost more than twice.
  @Test(
    "One rate's change touches its own terms: four times the rates take less than the square",
    .timeLimit(.minutes(2)), arguments: [(false, 10), (true, 16)])
  func growth(divides: Bool, most: Int) throws {
    let times = try [150, 300, 600].map { count -> Duration in
      let book = book(count, divides: divides)
      let measures = try measures(book)
      let clock = ContinuousClock()
      return (0..<5).map { _ in
        clock.measure { _ = RateEffects(measures, in: book.ledger) }
      }.min() ?? .zero
    }
    #expect(times[2] < times[0] * most, "\(times)")
  }
}
