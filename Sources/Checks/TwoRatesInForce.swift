import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

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
      $0.first.kind == $0.second.kind && $0.prices.0 != $0.prices.1
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
    let number = others.count == 1 ? "both" : "all"
    let verb =
      others.allSatisfy { rate.surelyMeets($0, approximately: units) }
      ? "are \(number)" : "may \(number) be"
    return Finding(
      .twoRatesInForce, at: rate.origin.place("in_force"), subject: rate.id.text,
      "\(rate.id) and \(others.map(\.id).few()) \(verb) \(rate.kind.rawValue) rates in force on "
        + "common days",
      details: (others.prefix(4) + [rate]).map {
        "\($0.id): \($0.price.words) \($0.quote) a \($0.base), \($0.inForce?.text ?? "")"
      })
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
