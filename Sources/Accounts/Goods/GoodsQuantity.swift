import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

extension Ledger {
  /// How many of a unit a figure's goods are, or why that cannot be said.
  ///
  /// Only a packing unit whose contents a source states turns into another unit.
  package func quantity(
    of figure: Figure, as item: Identifier<Item>, in unit: Identifier<GoodsUnit>
  ) -> Result<Interval, UnconvertedReason> {
    guard case .goods(let stated, let counted) = figure.measure else {
      return .failure(.otherGoods)
    }
    guard let own = stated, let counted else { return .failure(.noUnit) }
    guard let interval = figure.interval else { return .failure(.noAmount) }
    guard own == item else { return .failure(.otherGoods) }
    if counted == unit { return .success(interval) }
    guard let contents = contents(of: counted, holding: item), contents.unit == unit else {
      return .failure(.otherGoods)
    }
    return .success(interval * Ratio(contents.count))
  }

  /// What one packing unit holds of an item, where a source says so.
  package func contents(
    of unit: Identifier<GoodsUnit>, holding item: Identifier<Item>
  ) -> GoodsUnit.Contents? {
    units[unit].flatMap { $0.citations.isEmpty ? nil : $0.contents }
      .flatMap { $0.item == item ? $0 : nil }
  }
}
