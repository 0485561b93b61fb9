import LedgerModel
import OrderedCollections

extension Ledger {
  /// What one packing unit holds of an item, where a source says so.
  package func contents(
    of unit: Identifier<GoodsUnit>, holding item: Identifier<Item>
  ) -> GoodsUnit.Contents? {
    units[unit].flatMap { $0.citations.isEmpty ? nil : $0.contents }
      .flatMap { $0.item == item ? $0 : nil }
  }
}
