import Diagnostics
import ExactNumbers
import LedgerModel
import PrintedNumerals
import Phrases

/// What a print says of the row's number, and the row does not.
struct UnkeptQualifier {
  let number: PrintedNumber
  let qualifier: Qualifier

  /// What some prints say of the numbers of their rows, where the rows do not say it and no note of theirs names the
  /// words.
  static func all(
    in prints: [PrintedNumber], _ kinds: Set<Qualifier.Kind>
  ) -> [UnkeptQualifier] {
    prints.flatMap { number -> [UnkeptQualifier] in
      guard let row = number.row else { return [] }
      // Of a range in figures and in words each would say it again.
      var told: Set<Qualifier.Kind> = []
      return number.figures.filter { number.isRead(from: $0) }.flatMap(\.qualifiers)
        .filter { qualifier in
          kinds.contains(qualifier.kind) && !row.keeps(qualifier.kind)
            && !PrintedWords(row.note).name(anyOf: [qualifier.text])
            && told.insert(qualifier.kind).inserted
        }.map { UnkeptQualifier(number: number, qualifier: $0) }
    }
  }

  /// A finding of it: the place of the words, the row, and a message that begins with what is printed.
  func finding(
    _ kind: FindingKind, _ lacks: Prose, cause: Prose, ofRates: Prose? = nil
  ) -> Finding {
    let isOfRate = if case .rate = number.row { true } else { false }
    return Finding(
      kind, at: number.origin.place("as_printed", within: qualifier.range),
      subject: number.subject, "“\(number.printed.visible(upTo: 80))”: \(lacks)",
      details: number.read.map { "the row says \($0.description)" },
      remedy: isOfRate ? ofRates : nil, cause: cause)
  }
}

extension PrintedNumber {
  /// Whether one of the row's numbers is a reading of a numeral, or an end of it.
  func isRead(from numeral: Numeral) -> Bool {
    let read = read.map(\.ratio)
    return numeral.readings.contains { reading in
      read.contains {
        reading.value == $0 || reading.interval.low == $0 || reading.interval.high == $0
      }
    }
  }
}

extension PrintedNumber.Row {
  /// Whether the row says of its number what a print says of it.
  fileprivate func keeps(_ kind: Qualifier.Kind) -> Bool {
    switch self {
    case .rate(let rate):
      // A rate has no bound; its range is all that it can say.
      return rate.quotation.range != nil || kind == .perYear || kind == .perMonth
    case .figure(let figure):
      switch kind {
      case .about, .unsure: return figure.bound != .exactly
      case .atMost: return figure.bound != .exactly && figure.bound != .atLeast
      case .atLeast: return figure.bound != .exactly && figure.bound != .atMost
      case .perYear: return figure.per.map { $0 == .year || $0.isPrice } ?? false
      case .perMonth: return figure.per.map { $0 == .month || $0.isPrice } ?? false
      }
    }
  }
}
