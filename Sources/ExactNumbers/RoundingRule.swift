/// How digits are dropped where a number is shown.
///
/// | value    | -1.5 | -1.2 | -0.5 | 0.5 | 1.2 | 1.5 | 2.5 |
/// |----------|------|------|------|-----|-----|-----|-----|
/// | halfEven | -2   | -1   | 0    | 0   | 1   | 2   | 2   |
/// | halfUp   | -2   | -1   | -1   | 1   | 1   | 2   | 3   |
/// | down     | -1   | -1   | 0    | 0   | 1   | 1   | 2   |
/// | up       | -2   | -2   | -1   | 1   | 2   | 2   | 3   |
/// | floor    | -2   | -2   | -1   | 0   | 1   | 1   | 2   |
/// | ceiling  | -1   | -1   | 0    | 1   | 2   | 2   | 3   |
public enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  /// To the nearest; a tie goes to the even digit.
  case halfEven = "half-even"
  /// To the nearest; a tie goes away from zero.
  case halfUp = "half-up"
  /// Toward zero.
  case down
  /// Away from zero.
  case up
  /// Toward minus infinity.
  case floor
  /// Toward plus infinity.
  case ceiling
}
