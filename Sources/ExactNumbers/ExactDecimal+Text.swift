import BigInt

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits with `.` as the decimal mark, as a ledger writes them: `504066.38`.
  public var description: String { text(grouping: "") }

  /// Digits with `,` between thousands, as a report shows them: `504,066.38`.
  public var grouped: String { text(grouping: ",") }

  private func text(grouping mark: String) -> String {
    let digits = Array(digits.text.utf8)
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, scale + 1 - digits.count))
    let (all, mark) = (zeros + digits, Array(mark.utf8))
    let whole = all.count - scale
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    text.reserveCapacity(all.count + whole / 3 + 2)
    for (place, digit) in all.enumerated() {
      if place == whole { text.append(UInt8(ascii: ".")) }
      if place > 0, place < whole, (whole - place) % 3 == 0 { text += mark }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ExactDecimal.Digits {
  /// The digits without a sign.
  var text: String {
    switch self {
    case .small(let digits): String(digits.magnitude)
    case .large(let digits): String(digits.magnitude)
    }
  }
}
