import BigInt

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits with `.` as the decimal mark, as a ledger writes them: `504066.38`.
  public var description: String { text(grouping: "") }

  /// Digits with `,` between thousands, as a report shows them: `504,066.38`.
  public var grouped: String { text(grouping: ",") }

  private func text(grouping mark: String) -> String {
    var digits = String(coefficient.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(scale)
    let sign = isNegative ? "-" : ""
    let point = scale == 0 ? "" : "." + digits.suffix(scale)
    return sign + (mark.isEmpty ? String(whole) : grouped(whole, with: mark)) + point
  }

  private func grouped(_ whole: Substring, with mark: String) -> String {
    var groups: [Substring] = []
    var rest = whole
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return groups.reversed().joined(separator: mark)
  }
}
