import Accounts
import ExactNumbers
import LedgerModel
import Rates
import Testing
import TestSupport

/// Random sums over four rates, of which S is a stretch; what is made ready is held against the whole sum,
/// valued anew, and the whole sum against every corner of its unknowns.
@Suite("Sums by rate")
struct FormByRateTests {
  private let rates: [Identifier<Rate>]

  init() throws { rates = try ["A", "B", "C", "S"].map { try id($0) } }

  private func prices(_ seed: UInt64) -> [Identifier<Rate>: Interval] {
    var random = SmallGenerator(seed &+ 99)
    var prices: [Identifier<Rate>: Interval] = [:]
    for rate in rates {
      let price = Ratio(1 + random.below(40)).divided(by: Ratio(1 + random.below(9))) ?? .one
      prices[rate] =
        rate.text == "S"
        ? Interval(low: price, high: price + .one) : Interval(exactly: price)
    }
    return prices
  }

  /// Terms of a few leaves that come back, on products of prices that multiply, divide, do both or neither.
  private func form(_ seed: UInt64, stretched: Bool = true, several: Bool = true) -> LinearForm {
    var random = SmallGenerator(seed)
    let usable = stretched ? rates : Array(rates.prefix(3))
    return LinearForm(
      (0..<12).map { _ in
        let number = random.below(5)
        let leaf: LinearForm.Leaf =
          Identifier<Figure>("M\(number)").map { .figure($0) } ?? .none
        let low = Ratio(number * 7)
        let amount =
          number < 2
          ? Interval(exactly: low)
          : Interval(low: low, high: number == 4 ? nil : low + Ratio(number)) ?? .unbounded
        var uses: [RateUse] = []
        for _ in 0..<random.below(3) {
          uses.append(RateUse(rates: [random.of(usable)], isInverted: random.below(3) == 0))
        }
        if several, random.below(9) == 0 {
          uses.append(RateUse(rates: [rates[0], rates[1]], isInverted: false))
        }
        return LinearForm.Term(
          leaf, amount, times: Ratio(random.below(9) - 4), prices: PriceProduct(uses))
      })
  }

  @Test(
    "The value at the prices, and with one rate at another, is that of the whole sum",
    arguments: 0..<400)
  func values(seed: UInt64) throws {
    let (form, prices) = (form(seed), prices(seed))
    let at: Prices = { prices[$0] ?? .unbounded }
    let byRate = FormByRate(form, at: at)
    #expect(byRate.value == form.value(at: at))
    for rate in rates {
      let price = Ratio(7).divided(by: Ratio(3)) ?? .one
      let moved: Prices = { $0 == rate ? Interval(exactly: price) : at($0) }
      let after = form.value(at: moved)
      #expect(byRate.value(with: rate, at: price) == after, "\(rate)")
      let move = byRate.move(of: rate, to: price)
      let before = form.value(at: at)
      #expect(move.low == before.low.flatMap { old in after.low.map { $0 - old } })
      #expect(move.high == before.high.flatMap { old in after.high.map { $0 - old } })
    }
  }

  @Test("Coefficients give the value of the whole sum at every price", arguments: 0..<400)
  func coefficients(seed: UInt64) throws {
    let (form, prices) = (form(seed), prices(seed))
    let at: Prices = { prices[$0] ?? .unbounded }
    let byRate = FormByRate(form, at: at)
    for rate in rates {
      let line: RateCoefficients
      do throws(PriceObstacle) { line = try byRate.coefficients(of: rate) } catch { continue }
      for price in [Ratio(1), Ratio(5), Ratio(3).divided(by: Ratio(7)) ?? .one, Ratio(1_000)] {
        let factor = line.isInverse ? price.inverse ?? .one : price
        #expect(
          line.fixed + line.slope * factor
            == form.value(at: { $0 == rate ? Interval(exactly: price) : at($0) }), "\(rate)")
      }
    }
  }

  @Test("Parts by the prices that change add up to the sum", arguments: 0..<200)
  func split(seed: UInt64) throws {
    let (form, prices) = (form(seed), prices(seed))
    let at: Prices = { prices[$0] ?? .unbounded }
    let moving = Set(rates.prefix(2))
    let parts: [(product: PriceProduct, form: LinearForm)]
    do throws(PriceObstacle) {
      parts = try form.split(by: { moving.contains($0) }, at: at)
    } catch { return }
    let values = parts.map { part in
      part.product.uses.reduce(part.form.value(at: at)) { $0 * $1.factor(at: at) }
    }
    #expect(Interval.sum(of: values) == form.value(at: at))
  }

  @Test("Without a stretch the value is that of the corners of its unknowns", arguments: 0..<200)
  func corners(seed: UInt64) throws {
    let form = form(seed, stretched: false, several: false)
    let prices = prices(seed)
    // An open end is tried at two great numbers: where the value grows between them, it is open.
    let great = [Ratio(1_000_000_000), Ratio(2_000_000_000)]
    func ends(_ great: Ratio) -> (low: Ratio, high: Ratio) {
      var found: [Ratio] = []
      for corner in 0..<8 {
        found.append(
          form.terms.reduce(.zero) { sum, term in
            var amount = term.amount.low ?? .zero
            if case .figure(let id) = term.leaf, let number = Int(id.text.dropFirst()), number >= 2,
              corner >> (number - 2) & 1 == 1
            {
              amount = term.amount.high ?? great
            }
            return sum
              + term.prices.uses.reduce(amount * term.factor) { product, use in
                let price = prices[use.rates[0]]?.exactValue ?? .one
                return product * (use.isInverted ? price.inverse ?? .one : price)
              }
          })
      }
      return (found.min() ?? .zero, found.max() ?? .zero)
    }
    let (first, second) = (ends(great[0]), ends(great[1]))
    let value = form.value(at: { prices[$0] ?? .unbounded })
    #expect(value.low == (first.low == second.low ? first.low : nil))
    #expect(value.high == (first.high == second.high ? first.high : nil))
  }
}
