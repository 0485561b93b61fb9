import HeapModule
import LedgerModel

/// The parts of a total of which some count in a sum, and some elsewhere.
///
/// A part may be in the total in several ways, as a part of it and of other parts: what is in something that is off the
/// total is off already, and what is surely in the total is so whatever another way leaves open. So the parts are gone
/// through in the order of their ranks, and each is judged when all that it is in is judged.
package struct DividedTotal {
  /// Parts of the total, and of these, that are rows of the sum.
  let here: [Figure]
  /// Parts that count elsewhere.
  let elsewhere: [Figure]
  /// Parts of those that are rows of the sum again: each is divided for itself.
  let back: [Figure]
  /// Parts of another giver or taker that count elsewhere: nothing to all of them is in the total.
  ///
  /// One that is a row of the sum counts in doubt for itself.
  let foreign: [Figure]
  /// Parts of those of which is known where they count: rows of the sum, or surely in the total.
  let ofForeign: [Figure]

  /// How a part is in the total; where it is so in several ways, the last of these counts.
  private enum Way: Int {
    /// It is of another giver or taker than what it is in.
    case foreign
    /// It is in a part of another giver or taker that counts elsewhere.
    case inForeign
    /// It is surely in the total, and in nothing that is off.
    case own
    /// It is in what is off the total.
    case inElsewhere
    /// It is in what is off the total and back again.
    case inBack
  }

  /// A part whose turn comes.
  private struct Turn: Comparable {
    let rank: Int
    let place: Int

    static func < (one: Turn, other: Turn) -> Bool {
      (one.rank, one.place) < (other.rank, other.place)
    }
  }

  /// Goes through the parts.
  ///
  /// - Parameters:
  ///   - total: the place of the total.
  ///   - book: the ledger's book.
  ///   - isHere: whether a row, by its place, is one of the sum.
  ///   - holds: whether a row of the sum may be in one, so that what is in that has to be looked at.
  ///   - counts: whether a row that is none counts elsewhere in the same state.
  ///   - standing: the row that is counted where one is told; `nil` where an alternative of it is.
  init(
    _ total: Int, in book: AccountBook, isHere: (Int) -> Bool, holds: (Int) -> Bool,
    counts: (Int) -> Bool, standing: (Int) -> Int?
  ) {
    let links = book.links
    var (here, elsewhere, back, foreign): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    var ways = [total: Way.own]
    var turns = Heap<Turn>()
    // How many of the turns are of parts that are not divided for themselves.
    var open = 0
    var inForeign: [Int] = []
    var judged: Set<Int> = []
    func lead(from whole: Int, own: Way, foreign: Way?) {
      for telling in links.tellings(of: whole) {
        for told in links.parts[telling] ?? [] {
          guard let way = links.isForeign(told, in: telling) ? foreign : own,
            let part = standing(told), part != total, !judged.contains(part)
          else { continue }
          let before = ways[part]
          if before == nil { turns.insert(Turn(rank: links.ranks[part], place: part)) }
          if way == .inForeign { inForeign.append(part) }
          guard way.rawValue > before?.rawValue ?? -1 else { continue }
          open += (way == .inBack ? 0 : 1) - (before == nil || before == .inBack ? 0 : 1)
          ways[part] = way
        }
      }
    }
    lead(from: total, own: .own, foreign: .foreign)
    while open > 0, let part = turns.popMin()?.place, let way = ways[part] {
      judged.insert(part)
      if way != .inBack { open -= 1 }
      switch (way, isHere(part)) {
      case (.own, true):
        here.append(part)
        lead(from: part, own: .own, foreign: .foreign)
      case (.inElsewhere, true):
        back.append(part)
        lead(from: part, own: .inBack, foreign: nil)
      case (.inBack, _): lead(from: part, own: .inBack, foreign: nil)
      case (.inForeign, true): lead(from: part, own: .inForeign, foreign: nil)
      case (.foreign, true): break
      case (_, false) where !counts(part): break
      case (.own, false):
        elsewhere.append(part)
        // Else nothing is given back, and no other turn is open that could be in it.
        if open > 0 || holds(part) { lead(from: part, own: .inElsewhere, foreign: nil) }
      case (.inElsewhere, false): lead(from: part, own: .inElsewhere, foreign: nil)
      case (.foreign, false):
        foreign.append(part)
        lead(from: part, own: .inForeign, foreign: nil)
      case (.inForeign, false): lead(from: part, own: .inForeign, foreign: nil)
      }
    }
    let ofForeign = Set(inForeign).filter { part in
      isHere(part) || ways[part].map { $0.rawValue >= Way.own.rawValue } ?? false
    }
    func figures(_ places: some Sequence<Int>) -> [Figure] { places.sorted().map(book.figure) }
    (self.here, self.elsewhere, self.back) = (figures(here), figures(elsewhere), figures(back))
    (self.foreign, self.ofForeign) = (figures(foreign), figures(ofForeign))
  }
}
