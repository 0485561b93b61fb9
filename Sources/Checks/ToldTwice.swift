import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0222: one transfer that may stand in two rows.
  public static let toldTwice = FindingKind(
    "AL0222", .warning, title: "one transfer that may stand in two rows",
    meaning: """
      Two rows give the same number of the same money, or of the same item and unit, from and to the same parties (or \
      one of the rows does not say), in one state or sent and delivered, on days that may be the same; and no link says how they hang together. \
      A round number happens twice: it has more than two digits before its zeros, or it is a thousand or more and the rows go towards one \
      pledge or total and agree in date, parties, state and links. Nothing is found of prices, of rows with different `tags` or carriers, nor of rows in two breakdowns of one total. Two rows \
      that agree in every column are AL0214, an item twice in one list AL0204.
      """,
    remedy:
      "look at both places: link them by `same_as` where they tell of one transfer, or by `part_of` where one contains the other; else say in `note` that they are two"
  )
}

extension LedgerCheck {
  static let toldTwice = LedgerCheck.ofBook(.toldTwice) { book in
    var alike: OrderedDictionary<NumberTold, [Figure]> = [:]
    for figure in book.ledger.figures.values {
      guard let told = NumberTold(figure) else { continue }
      alike[told, default: []].append(figure)
    }
    let groups = alike.filter { $0.value.count > 1 && $0.key.places > 1 }
    guard !groups.isEmpty else { return [] }
    let ways = WaysUp(book.ledger)
    return groups.flatMap { told, figures in
      figures.indices.dropFirst().compactMap { index -> Finding? in
        let (figure, before) = (figures[index], figures[..<index].suffix(NumberTold.others))
        guard
          let other = before.first(where: {
            figure.mayRepeat($0, told, in: book.ledger) && !ways.link($0, figure)
          })
        else { return nil }
        return Finding(
          .toldTwice, at: figure.origin.place("id"), subject: figure.id.text,
          "\(figure.id) may tell again what \(other.id) tells: nothing links them",
          details: [other, figure].map {
            "\($0.id): \($0.date.value?.text ?? ""), “\($0.asPrinted.visible(upTo: 80))”"
          })
      }
    }
  }
}

/// A number that rows share which may tell of one transfer.
private struct NumberTold: Hashable {
  private let measure: Figure.Measure
  private let per: Figure.Per?
  let number: Ratio

  /// With how many of the rows above a row is compared.
  static let others = 30

  /// `nil` for what is no amount of its own: a price, a source's arithmetic, a row without number, unit or date.
  init?(_ figure: Figure) {
    switch figure.measure {
    case .money(.some), .goods(.some, .some): break
    default: return nil
    }
    guard let amount = figure.amount, figure.per?.isPrice != true, figure.resultOf == nil,
      figure.date.value != nil, amount.ratio > .zero
    else { return nil }
    (measure, per, number) = (figure.measure, figure.per, amount.ratio)
  }

  /// How many digits the number has without the zeros about them.
  var places: Int {
    let digits = number.exactDecimal?.description.filter(\.isWholeNumber) ?? "1234"
    return digits.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count
  }
}

extension Figure {
  /// Whether nothing that two rows of one number say keeps them from telling of one transfer.
  fileprivate func mayRepeat(_ other: Figure, _ told: NumberTold, in ledger: Ledger) -> Bool {
    guard let mine = date.value, let theirs = other.date.value,
      mine.mayMeet(theirs, approximately: ledger.description.approximately),
      isOfAlikeState(other), parties.mayBe(other.parties), tags == other.tags,
      !isToldElsewhere(with: other)
    else { return false }
    if told.places > 2 { return true }
    return told.number >= Ratio(1_000) && mine.text == theirs.text && parties == other.parties
      && state == other.state && relations == other.relations && !nearest.isEmpty
  }

  /// Of one state; or sent and delivered, where they are not two columns of one pledge.
  private func isOfAlikeState(_ other: Figure) -> Bool {
    state == other.state
      || Set([state, other.state]) == [.sent, .delivered]
        && Set(relations.fulfils).isDisjoint(with: other.relations.fulfils)
  }

  /// Whether another check tells of the two.
  private func isToldElsewhere(with other: Figure) -> Bool {
    if let content = RowContent(self), content == RowContent(other) { return true }
    return !measure.isMoney && GoodsList(self) == GoodsList(other)
  }
}

extension Figure.TransferParties {
  /// Whether two transfers may be of one giver and taker, of whom at least one is stated in both.
  fileprivate func mayBe(_ other: Figure.TransferParties) -> Bool {
    func agree(_ mine: Identifier<Party>?, _ theirs: Identifier<Party>?) -> Bool {
      mine == theirs || mine == nil || theirs == nil
    }
    let isStated =
      donor != nil && donor == other.donor || recipient != nil && recipient == other.recipient
    return isStated && agree(donor, other.donor) && agree(recipient, other.recipient)
      && agree(via, other.via)
  }
}

/// What rows lead to by their links, link by link: what they are the same as, alternatives of, parts of, and fulfil.
private struct WaysUp {
  private let ledger: Ledger
  /// What names a row as the same or as an alternative.
  private var named: [Identifier<Figure>: [Identifier<Figure>]] = [:]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    for figure in ledger.figures.values {
      for other in figure.relations.sameAs + figure.relations.alternativeTo {
        named[other, default: []].append(figure.id)
      }
    }
  }

  /// Whether one of two rows leads to the other, or both to one row and not as its nearest parts.
  func link(_ first: Figure, _ second: Figure) -> Bool {
    let (mine, theirs) = (reach(of: first), reach(of: second))
    if mine.contains(second.id) || theirs.contains(first.id) { return true }
    return first.nearest.isDisjoint(with: second.nearest) && !mine.isDisjoint(with: theirs)
  }

  private func reach(of figure: Figure) -> Set<Identifier<Figure>> {
    var (open, seen) = ([figure.id], Set([figure.id]))
    // No chain of a source is longer; what is beyond counts as not linked.
    while let id = open.popLast(), seen.count < 1_000 {
      guard let relations = ledger.figures[id]?.relations else { continue }
      let next =
        relations.sameAs + relations.alternativeTo + relations.partOf + relations.fulfils
        + (named[id] ?? [])
      for other in next where seen.insert(other).inserted { open.append(other) }
    }
    return seen
  }
}

extension Figure {
  /// The totals and the pledges that it names itself.
  fileprivate var nearest: Set<Identifier<Figure>> { Set(relations.partOf + relations.fulfils) }
}
