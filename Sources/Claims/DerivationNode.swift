import Accounts
import Diagnostics
import Rates

/// One step of an evaluation, with the steps it rests on: a tree that a reader can redo.
public struct DerivationNode: Sendable {
  /// The part of the formula: `M14 - M15`, `M15`.
  public let label: String
  /// Its value in plain words: `at most 11,028,012`.
  public let value: String
  /// What was printed, how it was read, at which rate it was converted.
  public let note: String
  /// The row, for a figure or an event.
  public let place: Place?
  /// What it was made from, in order.
  public let children: [DerivationNode]

  /// Makes a node.
  public init(
    _ label: String, _ value: String, note: String = "", place: Place? = nil,
    children: [DerivationNode] = []
  ) {
    self.label = label
    self.value = value
    self.note = note
    self.place = place
    self.children = children
  }

  /// The whole derivation in one line: the figures and numbers it rests on, with their values.
  public var line: String {
    let leaves = self.leaves
    return leaves.isEmpty
      ? "\(label) = \(value)"
      : leaves.map { "\($0.label) = \($0.value)" }.joined(separator: "; ")
  }

  private var leaves: [DerivationNode] {
    children.flatMap { $0.children.isEmpty ? [$0] : $0.leaves }
  }
}
