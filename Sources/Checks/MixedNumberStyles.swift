import Diagnostics
import ExactNumbers
import LedgerModel
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0119: dots and commas between thousands in one source.
  public static let mixedNumberStyles = FindingKind(
    "AL0119", .warning, title: "dots and commas between thousands in one source",
    meaning: """
      One source groups thousands with commas in some places and with dots in others: `1,000,000` and `1.000.000`, \
      which no one style reads. Each of its numbers with a single mark can then be read in two ways. A number with a \
      single mark, such as `2.500`, is told by AL0108.
      """,
    remedy: "read every number of this source with care; state the reading in `amount`")
}

extension LedgerCheck {
  static let mixedNumberStyles = LedgerCheck.ofPrints(.mixedNumberStyles) { prints, ledger in
    let styles = NumberStyles(prints, ledger)
    return styles.sources.compactMap { source in
      let (dots, commas) = (
        styles.grouped(by: .dot, in: source), styles.grouped(by: .comma, in: source)
      )
      guard let dot = dots.first, let comma = commas.first else { return nil }
      return Finding(
        .mixedNumberStyles, at: dot.number.place(of: dot.numeral), subject: source.text,
        "\(source) prints `\(dot.numeral.text)` with dots and `\(comma.numeral.text)` with commas",
        details: [
          "dots: \(dots.map(\.number.subject).joined(separator: ", "))",
          "commas: \(commas.map(\.number.subject).joined(separator: ", "))",
        ])
    }
  }
}
