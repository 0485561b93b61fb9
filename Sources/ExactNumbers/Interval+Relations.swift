/// Whether something is true of every value that is possible, of some, or of none.
public enum Truth: Sendable, Hashable {
  /// Of every value.
  case always
  /// Of some, not of all.
  case sometimes
  /// Of none.
  case never
}

/// A comparison of two numbers.
public enum Relation: String, Sendable, Hashable, CaseIterable {
  /// Equal.
  case equal = "="
  /// Not more.
  case atMost = "<="
  /// Not less.
  case atLeast = ">="
  /// Less.
  case less = "<"
  /// More.
  case more = ">"
}

extension Interval {
  /// Whether a comparison with zero is true of the values of the interval.
  ///
  /// To compare two numbers, subtract one from the other first: then what they have in common is
  /// taken into account.
  public func isRelatedToZero(by relation: Relation) -> Truth {
    switch relation {
    case .equal:
      return !contains(.zero) ? .never : exactValue == .zero ? .always : .sometimes
    case .atMost: return truth(always: high.map { $0 <= .zero }, never: low.map { $0 > .zero })
    case .less: return truth(always: high.map { $0 < .zero }, never: low.map { $0 >= .zero })
    case .atLeast: return (-self).isRelatedToZero(by: .atMost)
    case .more: return (-self).isRelatedToZero(by: .less)
    }
  }

  private func truth(always: Bool?, never: Bool?) -> Truth {
    always == true ? .always : never == true ? .never : .sometimes
  }
}
