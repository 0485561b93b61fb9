import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases
import Rates

extension FindingKind {
  /// AL0304: two rates of one kind for one day.
  public static let twoRatesInForce = FindingKind(
    "AL0304", .note, title: "two rates of one kind for one day",
    meaning: """
      Two rates of one kind between the same two moneys were in force on a common day and differ. Both \
      are kept; a scenario that meets both refuses or spreads, as its `span` says. A rate is told once, \
      with the others that it meets. Where a doubted date (`~`, `?`, `192X`) decides, they may meet.
      """,
    remedy: "let a scenario name the rate to prefer")
}

extension LedgerCheck {
  static let twoRatesInForce = LedgerCheck(.twoRatesInForce) { ledger in
    let pairs = RatePair.all(in: ledger).filter {
      // Where one of the two is turned round or a hundredfold, that is what has to be told of them.
      $0.first.kind == $0.second.kind && $0.prices.0 != $0.prices.1 && !$0.distance.looksInverted
        && !$0.isHundredfold
    }
    return OrderedDictionary(grouping: pairs, by: \.second.id).values.compactMap { pairs in
      pairs.first.map { finding($0.second, against: pairs.map(\.first), ledger) }
    }
  }

  /// One finding for a rate, however many others it meets.
  private static func finding(
    _ rate: Rate, against others: [Rate], _ ledger: Ledger
  ) -> Finding {
    let units = ledger.description.approximately
    let (names, kind) = (others.map(\.id).few(), Prose.term(rate.kind.rawValue))
    let message: Prose =
      switch (others.allSatisfy { rate.surelyMeets($0, approximately: units) }, others.count == 1) {
      case (true, true): "\(rate.id) and \(names) are both \(kind) rates in force on common days"
      case (true, false): "\(rate.id) and \(names) are all \(kind) rates in force on common days"
      case (false, true):
        "\(rate.id) and \(names) may both be \(kind) rates in force on common days"
      case (false, false):
        "\(rate.id) and \(names) may all be \(kind) rates in force on common days"
      }
    return Finding(
      .twoRatesInForce, at: rate.origin.place("in_force"), subject: rate.id.text, message,
      details: (others.prefix(4) + [rate]).map {
        "\($0.id): \($0.told), \($0.inForce?.text ?? "")"
      },
      cause:
        "\(kind) rates between \(rate.base) and \(rate.quote) are in force on common days and differ"
    )
  }
}

extension Rate {
  /// Whether the two are in force on a common day, whatever days their periods may mean.
  fileprivate func surelyMeets(_ other: Rate, approximately units: Int) -> Bool {
    guard let mine = inForce?.sure(approximately: units),
      let theirs = other.inForce?.sure(approximately: units)
    else { return false }
    return mine.intersects(theirs)
  }
}
