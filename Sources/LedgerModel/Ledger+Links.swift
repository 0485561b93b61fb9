import OrderedCollections

extension Ledger {
  /// For each figure that others name in a relation, those others, in the order of the ledger.
  ///
  /// - Parameter relation: which relation, such as `fulfils`.
  /// - Returns: the naming figures by the figure they name.
  public func figures(
    by relation: (Figure.Relations) -> [Identifier<Figure>]
  ) -> [Identifier<Figure>: [Figure]] {
    var index: [Identifier<Figure>: [Figure]] = [:]
    for figure in figures.values {
      for other in relation(figure.relations) { index[other, default: []].append(figure) }
    }
    return index
  }
}
