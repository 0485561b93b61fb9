import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// What a part of a formula is a number of.
public enum QuantityKind: Sendable, Hashable {
  /// Money of one currency.
  case money(Identifier<Currency>)
  /// So much money for one unit of another currency.
  case price(Identifier<Currency>, per: Identifier<Currency>)
  /// So much money for one of some goods.
  case priceOfGoods(Identifier<Currency>, per: NamedGoods)
  /// One item in one unit.
  case goods(Identifier<Item>, Identifier<GoodsUnit>)
  /// An item of which no unit is named, or a unit of which no item is: of the item or in the unit that stands
  /// beside it.
  case someGoods(NamedGoods)
  /// A plain number.
  case ratio
  /// Days.
  case days

  /// The kind in plain words: `money in rub.gold`.
  public var words: Prose {
    switch self {
    case .money(let currency): "money in \(currency)"
    case .price(let currency, let base): "a price in \(currency) a \(base)"
    case .priceOfGoods(let currency, let goods): "a price in \(currency) a \(Prose(goods.text))"
    case .goods(let item, let unit): "\(item) in \(unit)"
    case .someGoods(let goods): Prose(goods.text)
    case .ratio: "a plain number"
    case .days: "days"
    }
  }

  /// A value of this kind with its unit, for a reader.
  public func shown(_ value: Prose) -> Prose {
    switch self {
    case .money(let currency): "\(value) \(currency)"
    case .price(let currency, let base): "\("\(value) \(currency)" as Prose) a \(base)"
    case .priceOfGoods(let currency, let goods):
      "\("\(value) \(currency)" as Prose) a \(Prose(goods.text))"
    case .goods(let item, let unit): "\(value) \(item) \(unit)"
    case .someGoods(let goods): "\(value) \(goods.text)"
    case .ratio: value
    case .days: "\(value) days"
    }
  }

  /// An amount of this kind with its unit, for a reader: money in its parts, where it has any.
  ///
  /// - Parameters:
  ///   - value: the amount.
  ///   - ledger: it says in which parts its moneys are shown, and what its goods are called.
  ///   - isDifference: whether it may lie on either side of zero.
  ///   - change: what is done with the digits, such as cutting them where they are long.
  /// - Returns: the amount in words.
  public func shown(
    _ value: Interval, in ledger: Ledger, isDifference: Bool = false,
    change: (String) -> String = { $0 }
  ) -> Prose {
    let parts = ledger.moneyParts
    let units = units(in: parts)
    let words = isDifference ? value.differenceInWords(in: units) : value.inWords(in: units)
    let said = Prose(words.mapped(change))
    switch self {
    case .goods(let item, let unit): return "\(said) \(ledger.name(of: item, in: unit))"
    case .days:
      if let days = value.exactValue, days.isInteger, let count = Int(exactly: days.numerator) {
        return .counting(count, one: "\(said) day", other: "\(said) days")
      }
    default: break
    }
    guard units != nil, let money, !parts.isAmbiguous(money) else { return shown(said) }
    // The symbols name the money.
    switch self {
    case .price(_, let base): return "\(said) a \(base)"
    case .priceOfGoods(_, let goods): return "\(said) a \(Prose(goods.text))"
    default: return said
    }
  }

  private func units(in parts: MoneyParts) -> CompoundUnits? {
    money.flatMap { parts.shown(of: $0) }
  }

  /// The money that numbers of it are counted in.
  package var money: Identifier<Currency>? {
    switch self {
    case .money(let currency), .price(let currency, _), .priceOfGoods(let currency, _): currency
    case .goods, .someGoods, .ratio, .days: nil
    }
  }

  /// The same in another money; what is no money stays what it is.
  package func counted(in money: Identifier<Currency>) -> QuantityKind {
    switch self {
    case .money: .money(money)
    case .price(_, let base): .price(money, per: base)
    case .priceOfGoods(_, let goods): .priceOfGoods(money, per: goods)
    case .goods, .someGoods, .ratio, .days: self
    }
  }

  /// What is written after a number of this kind, in files and formulas.
  public var suffix: String {
    switch self {
    case .money(let currency): " \(currency)"
    case .price(let currency, let base): " \(currency) a \(base)"
    case .priceOfGoods(let currency, let goods): " \(currency) a \(goods.text)"
    case .goods(let item, let unit): " \(item) \(unit)"
    case .someGoods(let goods): " \(goods.text)"
    case .ratio: ""
    case .days: " days"
    }
  }
}

extension Ledger {
  /// Goods by their names: `pieces, infantry rifles`.
  package func name(of item: Identifier<Item>, in unit: Identifier<GoodsUnit>) -> String {
    "\(units[unit]?.name ?? unit.text), \(items[item]?.name ?? item.text)"
  }
}
