import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals
import Phrases

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
  static let mixedNumberStyles = LedgerCheck.ofPrints(.mixedNumberStyles) { numbers, _ in
    OrderedDictionary(grouping: numbers) { $0.citations.first?.source }.compactMap {
      source, numbers in
      let (dots, commas) = (grouped(numbers, .dotThousands), grouped(numbers, .commaThousands))
      guard let source, let dot = dots.first, let comma = commas.first else { return nil }
      return Finding(
        .mixedNumberStyles, at: dot.number.place(of: dot.numeral), subject: source.text,
        "\(source) prints `\(dot.numeral.text)` with dots and `\(comma.numeral.text)` with commas",
        details: [
          "dots: \(dots.map(\.number.subject).joined(separator: ", "))",
          "commas: \(commas.map(\.number.subject).joined(separator: ", "))",
        ])
    }
  }

  /// The numerals of some numbers that group thousands in one way, as the row reads them.
  private static func grouped(
    _ numbers: [PrintedNumber], _ rule: NumeralRule
  ) -> [(number: PrintedNumber, numeral: Numeral)] {
    numbers.flatMap { number in
      number.figures.filter { numeral in
        let read = numeral.readings.first { reading in
          reading.value.map { value in number.read.contains { $0.ratio == value } } ?? false
        }
        return (read ?? numeral.readings.first)?.rules.contains(rule) == true
      }.map { (number, $0) }
    }
  }
}
