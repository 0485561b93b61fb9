import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates
import Tables

/// A conversion as a small table: operation, factor, ground, source, and the result below.
public enum DerivationText {
  /// The blocks for the eye.
  public static func blocks(_ conversion: Conversion, _ ledger: Ledger) -> [Document.Block] {
    let derivation = conversion.derivation(in: ledger)
    var table = Table(
      name: "derivation",
      columns: [
        .init("operation", title: ""), .init("factor", title: ""), .init("ground", title: ""),
        .init("source", title: ""),
      ])
    for line in derivation.lines {
      table.append([
        .text(line.operation), .text(line.factor), .text(line.ground),
        .text(ledger.text(of: line.citations)),
      ])
    }
    let display = ledger.numberDisplay
    let isRounded = conversion.result.low?.exactDecimal == nil
    let rounding = isRounded ? ", shown \(display.rule.rawValue) to \(display.places) places" : ""
    var lines = ["= \(derivation.result)\(rounding)"]
    let cautions = conversion.cautionWords
    if !cautions.isEmpty { lines.append("! \(cautions)") }
    return [.table(table), .lines(lines)]
  }
}
