import Diagnostics
import OrderedCollections
import Phrases

/// Findings by what they are about and what they name.
struct NamedFindings: Sendable {
  /// Findings that stand for themselves, and after one that tells several those several.
  private let told: [Finding]
  private let places: [Substring: [Int]]

  init(_ findings: [Finding]) {
    var told: [Finding] = []
    var places: [Substring: [Int]] = [:]
    for finding in findings {
      told.append(finding)
      // What several have in common is asked of the one that tells them, and the rest of each of them.
      let shared = finding.members.isEmpty ? finding.names : OrderedSet(finding.cause?.names ?? [])
      for name in shared { places[name, default: []].append(told.count - 1) }
      for member in finding.members {
        told.append(member)
        for name in member.names.subtracting(shared) {
          places[name, default: []].append(told.count - 1)
        }
      }
    }
    (self.told, self.places) = (told, places)
  }

  /// The findings that are about something or name it, in reading order.
  func naming(_ name: String) -> [Finding] { (places[name[...]] ?? []).map { told[$0] } }
}

extension Finding {
  /// What the finding is about and what stands in it.
  fileprivate var names: OrderedSet<Substring> {
    OrderedSet([subject[...]] + ([message] + details).flatMap(\.names))
  }
}
