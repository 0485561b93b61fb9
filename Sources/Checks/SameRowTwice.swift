import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0214: the same row twice.
  public static let sameRowTwice = FindingKind(
    "AL0214", .warning, title: "the same row twice",
    meaning: """
      Two rows with a number are equal in every column but `id` and `note`. Both are counted, goods of \
      one list as two lines: the tool cannot know whether two like transfers are meant, or one row was \
      copied.
      """,
    remedy: "take one row out, or link it by `same_as`; two like transfers differ in their locators"
  )
}

extension LedgerCheck {
  static let sameRowTwice = LedgerCheck(.sameRowTwice) { ledger in
    // A whole row takes long to hash, so first only those are found that are alike at a glance.
    var (seen, alike): (Set<Int>, Set<Int>) = ([], [])
    for figure in ledger.figures.values where !seen.insert(figure.glance).inserted {
      alike.insert(figure.glance)
    }
    guard !alike.isEmpty else { return [] }
    var first: [RowContent: Figure] = [:]
    return ledger.figures.values.compactMap { figure in
      guard alike.contains(figure.glance), let content = RowContent(figure) else { return nil }
      guard let other = first[content] else {
        first[content] = figure
        return nil
      }
      let amount =
        other.interval.map { Prose($0.inWords.mapped { $0.visible(upTo: 80) }) } ?? "not stated"
      return Finding(
        .sameRowTwice, at: figure.origin.place("id"), subject: figure.id.text,
        "\(figure.id) says the same as \(other.id) in every column",
        details: [
          "\(other.id), line \(other.origin.line): \(amount)"
        ], cause: "a row above says the same in every column")
    }
  }
}

extension Figure {
  /// A number that rows share which say the same.
  fileprivate var glance: Int {
    var hasher = Hasher()
    hasher.combine(amount)
    hasher.combine(date.value?.text)
    hasher.combine(citations.first?.locator)
    return hasher.finalize()
  }
}

/// All that a row says but its id and its note; `nil` for a row that adds nothing or is linked to what
/// it repeats.
struct RowContent: Hashable {
  private let measure: Figure.Measure
  private let state: TransferState?
  private let date: [String]
  private let parties: Figure.TransferParties
  private let amount: Amount?
  private let bound: Bound
  private let per: Figure.Per?
  private let relations: Figure.Relations
  private let citations: [Citation]
  private let words: [String]

  init?(_ figure: Figure) {
    let relations = figure.relations
    guard figure.interval != nil, relations.sameAs.isEmpty, relations.alternativeTo.isEmpty else {
      return nil
    }
    measure = figure.measure
    state = figure.state
    date = [
      figure.date.value?.text ?? "", figure.date.asWritten, figure.date.calendar.rawValue,
    ]
    parties = figure.parties
    amount = figure.amount
    bound = figure.bound
    per = figure.per
    self.relations = relations
    citations = figure.citations
    words = [figure.asPrinted, figure.quote]
  }
}
