extension Formula {
  /// The units, currencies and values of conditions that the formula names, in its order.
  package var names: [String] { left.names + right.names }
}

extension Formula.Expression {
  fileprivate var names: [String] {
    switch kind {
    case .number(_, let unit): unit
    case .figure, .days: []
    case .sum(let conditions): conditions.map(\.value)
    case .share(let part, let whole): part.names + whole.names
    case .operation(_, let left, let right): left.names + right.names
    case .negative(let inner): inner.names
    case .converted(let inner, let currency, _): inner.names + [currency]
    }
  }
}
