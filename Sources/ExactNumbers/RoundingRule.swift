/// How digits are dropped where a number is shown: the rules of Swift's `FloatingPointRoundingRule`.
///
/// | rule                    | in a ledger    | -1.5 | -1.2 | -0.5 | 0.5 | 1.2 | 1.5 | 2.5 |
/// |-------------------------|----------------|------|------|------|-----|-----|-----|-----|
/// | toNearestOrEven         | half-even      | -2   | -1   | 0    | 0   | 1   | 2   | 2   |
/// | toNearestOrAwayFromZero | half-up        | -2   | -1   | -1   | 1   | 1   | 2   | 3   |
/// | towardZero              | toward-zero    | -1   | -1   | 0    | 0   | 1   | 1   | 2   |
/// | awayFromZero            | away-from-zero | -2   | -2   | -1   | 1   | 2   | 2   | 3   |
/// | down                    | floor          | -2   | -2   | -1   | 0   | 1   | 1   | 2   |
/// | up                      | ceiling        | -1   | -1   | 0    | 1   | 2   | 2   | 3   |
///
/// The words of ledgers leave out `down` and `up`, which for some tools mean toward zero and away from
/// it, and for others toward minus and plus infinity.
public enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  /// To the nearest; a tie goes to the even digit.
  case toNearestOrEven = "half-even"
  /// To the nearest; a tie goes away from zero.
  case toNearestOrAwayFromZero = "half-up"
  /// Toward zero.
  case towardZero = "toward-zero"
  /// Away from zero.
  case awayFromZero = "away-from-zero"
  /// Toward minus infinity: no lower limit that is rounded so is too high.
  case down = "floor"
  /// Toward plus infinity: no upper limit that is rounded so is too low.
  case up = "ceiling"
}
