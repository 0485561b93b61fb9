import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals
import Rates

extension FindingKind {
  /// AL0119: dots and commas between thousands in one source.
  public static let mixedNumberStyles = FindingKind(
    "AL0119", .warning, title: "dots and commas between thousands in one source",
    meaning: """
      One source groups thousands with commas in some places and with dots in others. Each of its \
      numbers with a single mark can then be read in two ways.
      """,
    remedy: "read every number of this source with care; state the reading in `amount`")
}

extension LedgerCheck {
  static let mixedNumberStyles = LedgerCheck(.mixedNumberStyles) { ledger in
    var styles: OrderedDictionary<Identifier<Source>, NumberStyles> = [:]
    for number in PrintedNumber.all(in: ledger) {
      guard let source = number.citations.first?.source else { continue }
      for numeral in number.numerals {
        styles[source, default: NumberStyles()].add(numeral, of: number)
      }
    }
    return styles.compactMap { source, found in
      guard let comma = found.commas.first, let dot = found.dots.first else { return nil }
      return Finding(
        .mixedNumberStyles, at: dot.place, subject: source.text,
        "\(source) prints `\(dot.text)` with dots and `\(comma.text)` with commas",
        details: [
          "dots: \(found.dots.map(\.subject).joined(separator: ", "))",
          "commas: \(found.commas.map(\.subject).joined(separator: ", "))",
        ])
    }
  }
}

/// Where a source groups with commas and where with dots.
private struct NumberStyles {
  struct Example {
    let text: String
    let subject: String
    let place: Place
  }
  var commas: [Example] = []
  var dots: [Example] = []

  mutating func add(_ numeral: Numeral, of number: PrintedNumber) {
    guard let rules = numeral.readings.first?.rules else { return }
    let example = Example(
      text: numeral.text, subject: number.subject, place: number.place(of: numeral))
    if rules.contains(.commaThousands) { commas.append(example) }
    if rules.contains(.dotThousands) { dots.append(example) }
  }
}
