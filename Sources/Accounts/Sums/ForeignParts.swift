import LedgerModel
import OrderedCollections

/// The parts of a ledger that are of another giver or taker than the whole that they are in.
///
/// What a whole does not say of its parties, another row that tells of it says, or what it is itself a part of;
/// what a part does not say, another row that tells of it. Where nobody says so, a part is of its whole's own.
struct ForeignParts {
  /// For each such part those wholes, by their places.
  private(set) var wholes: [Int: Set<Int>] = [:]
  private let ledger: Ledger
  private let transfers: [Int: [Int]]
  /// For each whole its giver and taker.
  private var parties: [Int: Parties] = [:]
  /// For each party the largest that it belongs to.
  private var roots: [Identifier<Party>: Identifier<Party>] = [:]

  /// Who gave and who took; what was returned goes back to its giver.
  private typealias Parties = (donor: Identifier<Party>?, recipient: Identifier<Party>?)

  /// Looks at all parts, those of wider wholes first.
  init(
    _ ledger: Ledger, _ out: [[LinkGraph.Edge]], _ parts: [Int: [Int]], _ transfers: [Int: [Int]],
    _ ranks: [Int]
  ) {
    (self.ledger, self.transfers) = (ledger, transfers)
    for whole in parts.keys.sorted(by: { (ranks[$0], $0) < (ranks[$1], $1) }) {
      let tellings = [whole] + (transfers[whole] ?? [])
      parties[whole] = known(tellings, in: out)
      for part in parts[whole] ?? [] where isForeign(part, in: whole) {
        wholes[part, default: []].insert(whole)
      }
    }
  }

  private func known(_ tellings: [Int], in out: [[LinkGraph.Edge]]) -> Parties {
    var known = stated(by: tellings)
    for telling in tellings where known.donor == nil || known.recipient == nil {
      for edge in out[telling] where edge.kind == .partOf {
        if let above = parties[edge.target] { known = joined(known, above) }
      }
    }
    return known
  }

  /// What rows that tell of one transfer say together, the first of them first.
  private func stated(by tellings: [Int]) -> Parties {
    tellings.reduce((nil, nil)) { joined($0, ledger.figures.values[$1].direction) }
  }

  private func joined(_ one: Parties, _ other: Parties) -> Parties {
    (one.donor ?? other.donor, one.recipient ?? other.recipient)
  }

  private mutating func isForeign(_ part: Int, in whole: Int) -> Bool {
    var (donor, recipient) = stated(by: [part] + (transfers[part] ?? []))
    let figures = ledger.figures.values
    if figures[whole].state == .returned, figures[part].state != .returned {
      swap(&donor, &recipient)
    }
    let own = parties[whole] ?? (nil, nil)
    return differ(donor, own.donor) || differ(recipient, own.recipient)
  }

  private mutating func differ(_ mine: Identifier<Party>?, _ theirs: Identifier<Party>?) -> Bool {
    guard let mine, let theirs, mine != theirs else { return false }
    return root(mine) != root(theirs)
  }

  private mutating func root(_ party: Identifier<Party>) -> Identifier<Party> {
    if let known = roots[party] { return known }
    let root = ledger.root(of: party)
    roots[party] = root
    return root
  }
}
