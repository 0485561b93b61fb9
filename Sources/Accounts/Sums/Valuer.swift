import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// In which unit a sum is, and how a figure comes to a number of it.
package struct Valuer {
  /// The unit of all numbers.
  package let unit: QuantityKind
  /// How a figure that a source reckoned from another money is read.
  package let reading: Reading
  private let book: AccountBook
  private let converter: Converter?

  /// A valuer of money by a choice of rates.
  package init(
    _ converter: Converter, in currency: Identifier<Currency>, of book: AccountBook,
    reading: Reading = .asReckoned
  ) {
    unit = .money(currency)
    self.reading = reading
    self.book = book
    self.converter = converter
  }

  /// A valuer of goods: one item, with all that belong to it, in one unit.
  package init(_ item: Identifier<Item>, in unit: Identifier<GoodsUnit>, of book: AccountBook) {
    self.unit = .goods(item, unit)
    reading = .asPaid
    self.book = book
    converter = nil
  }

  /// The unit of a figure itself, without any rate but that by which its source reckoned it; `nil` where it
  /// states none.
  package init?(ownUnitOf figure: Figure, in book: AccountBook) {
    switch figure.measure {
    case .goods(let item?, let unit?): self.init(item, in: unit, of: book)
    case .money(let currency?):
      let choice = figure.reckoning.map { RateChoice(at: $0.rate) } ?? .minorUnitsOnly
      self.init(book.rates.converter(choice), in: currency, of: book, reading: .asPaid)
    case .goods, .money: return nil
    }
  }

  /// The unit, the rates and the reading, to tell one valuer from another.
  package var name: String {
    "\(unit.words) \(converter.map { "\($0.choice.valuation) \(reading)" } ?? "")"
  }

  /// How a figure becomes a number of the unit: what its own amount is multiplied with.
  package struct Value {
    /// Units and fine metal, or what a measure or a packing unit comes to.
    package let factor: Ratio
    /// The prices.
    package let prices: PriceProduct
    /// The way of money; `nil` for goods.
    package let route: Route?
  }

  /// How a figure becomes a number of the unit, or why it does not.
  package func value(of figure: Figure) -> Result<Value, UnconvertedReason> {
    switch unit {
    case .goods(let item, let unit): return contents(of: figure, item, unit)
    case .money(let currency): return money(figure, currency)
    case .price, .priceOfGoods, .someGoods, .ratio, .days: return .failure(.noUnit)
    }
  }

  private func contents(
    of figure: Figure, _ item: Identifier<Item>, _ unit: Identifier<GoodsUnit>
  ) -> Result<Value, UnconvertedReason> {
    // What is narrower counts as what is wider, and never the other way round.
    guard case .goods(let own, let counted) = figure.measure,
      own.map({ book.ledger.isPart($0, of: item) }) ?? true
    else { return .failure(.otherGoods) }
    guard let own, let counted else { return .failure(.noUnit) }
    func value(_ factor: Ratio) -> Result<Value, UnconvertedReason> {
      .success(Value(factor: factor, prices: PriceProduct(), route: nil))
    }
    if counted == unit { return value(.one) }
    return book.ledger.contents(of: counted, in: unit, holding: own).map(value)
      ?? .failure(.otherUnit)
  }

  private func money(
    _ figure: Figure, _ target: Identifier<Currency>
  ) -> Result<Value, UnconvertedReason> {
    guard let converter else { return .failure(.noUnit) }
    return converter.route(of: figure, to: target, reading: reading).map { route in
      Value(factor: route.exactFactor, prices: PriceProduct(route), route: route)
    }
  }
}

/// How a figure is read that a source reckoned from another money: as what it was reckoned from, so that it
/// moves with the rate as the other side does; or as money that was paid, so that it stands still.
public typealias Reading = Converter.Reading
