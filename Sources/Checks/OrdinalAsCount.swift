import Diagnostics
import ExactNumbers
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0118: an ordinal where a count is meant.
  public static let ordinalAsCount = FindingKind(
    "AL0118", .warning, title: "an ordinal where a count is meant",
    meaning: """
      The source prints an ordinal, such as `18th`, where a number of things is meant. It may be a slip \
      for the count, or the number of one thing.
      """,
    remedy: "look at the source's own source; say in `note` how it was read")
}

extension LedgerCheck {
  static let ordinalAsCount = LedgerCheck.ofPrints(.ordinalAsCount) { prints, _ in
    prints.filter { !$0.read.isEmpty }.flatMap { number in
      number.figures.filter { numeral in
        numeral.readings.contains { $0.rules.contains(.ordinal) }
      }.map { numeral in
        Finding(
          .ordinalAsCount, at: number.place(of: numeral), subject: number.subject,
          """
          `\(numeral.text)` is an ordinal; the row reads it as the count \
          \(number.read.map { Prose.number($0.grouped) }.joined(separator: ", "))
          """)
      }
    }
  }
}
