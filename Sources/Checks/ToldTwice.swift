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
      A round number happens twice: it has more than two digits before its zeros, or it is a thousand or more and either it has two and the rows go towards one \
      pledge or total and agree in date, parties, state and links, or they are of two works, each of a month or less, and state the same giver \
      and taker. Nothing is found of prices, of rows with different `tags` or carriers, nor of rows in two breakdowns of one total, nor \
      where the `note` of one names the id of the other. Two rows \
      that agree in every column are AL0214, an item twice in one list AL0204. A party that is a part of another (`part_of`) may be the same.
      """,
    remedy:
      "look at both places: link them by `same_as` where they tell of one transfer, or by `part_of` where one contains the other; else say in `note` that they are two, with the id of the other"
  )
}

extension LedgerCheck {
  static let toldTwice = LedgerCheck.ofBook(.toldTwice) { book in
    var alike: OrderedDictionary<NumberTold, [Figure]> = [:]
    for figure in book.ledger.figures.values {
      guard let told = NumberTold(figure) else { continue }
      alike[told, default: []].append(figure)
    }
    let groups = alike.filter { told, rows in
      rows.count > 1 && (told.places > 1 || told.number >= NumberTold.leastRound)
    }
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

  /// Smaller round numbers say nothing.
  static let leastRound = Ratio(1_000)

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
      isOfAlikeState(other), parties.mayBe(other.parties, in: ledger), tags == other.tags,
      !isToldElsewhere(with: other), !names(other), !other.names(self)
    else { return false }
    if told.places > 2 { return true }
    guard told.number >= NumberTold.leastRound else { return false }
    let isOfOneBalance =
      told.places > 1 && mine.text == theirs.text && parties == other.parties
      && state == other.state
      && relations == other.relations && !nearest.isEmpty
    // Round sums are what two books tell alike.
    let isOfTwoWorks =
      Set(citations.map(\.source)).isDisjoint(with: other.citations.map(\.source))
      && !citations.isEmpty && !other.citations.isEmpty && parties.areStated
      && other.parties.areStated && mine.isOfMonth && theirs.isOfMonth
    return isOfOneBalance || isOfTwoWorks
  }

  /// Whether its keeper speaks of another row.
  private func names(_ other: Figure) -> Bool {
    note.split { !$0.isASCII || !($0.isLetter || $0.isWholeNumber || "._-".contains($0)) }
      .contains { $0 == other.id.text || $0.hasSuffix(".") && $0.dropLast() == other.id.text }
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
  fileprivate func mayBe(_ other: Figure.TransferParties, in ledger: Ledger) -> Bool {
    func isOne(_ mine: Identifier<Party>?, _ theirs: Identifier<Party>?) -> Bool {
      guard let mine, let theirs else { return false }
      return mine == theirs || ledger.party(mine, isIn: theirs) || ledger.party(theirs, isIn: mine)
    }
    func agree(_ mine: Identifier<Party>?, _ theirs: Identifier<Party>?) -> Bool {
      mine == nil || theirs == nil || isOne(mine, theirs)
    }
    let isStated = isOne(donor, other.donor) || isOne(recipient, other.recipient)
    return isStated && agree(donor, other.donor) && agree(recipient, other.recipient)
      && agree(via, other.via)
  }
}

extension Figure.TransferParties {
  /// Whether giver and taker are stated.
  fileprivate var areStated: Bool { donor != nil && recipient != nil }
}

extension HistoricalDate {
  /// Whether it is of a month or of less, as written.
  fileprivate var isOfMonth: Bool {
    guard let earliest, let latest else { return false }
    return earliest.days(until: latest) <= 31
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
