import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates
import Tables

/// A claim traced: the formula, each figure with its row, each step with its result.
enum ExplainClaim {
  static func document(_ result: ClaimResult, _ input: ReportInput) -> Document {
    let claim = result.claim
    let title = claim.note.isEmpty ? claim.formula : claim.note
    var facts = ["formula    \(claim.formula)"]
    if !claim.asPrinted.isEmpty { facts.append("printed    “\(claim.asPrinted)”") }
    facts.append("row        \(claim.origin.place)")
    for citation in input.ledger.fullCitations(claim.citations) {
      facts.append("source     \(citation)")
    }
    var blocks: [Document.Block] = [.lines(facts)]
    let tree = derivation(result)
    if !tree.isEmpty { blocks += [.heading("derivation"), .lines(tree)] }
    blocks += ExplainParts.findings(about: claim.id.text, input)
    return Document(title: "\(claim.id)  \(title): \(result.sentence)", blocks: blocks)
  }

  private static func derivation(_ result: ClaimResult) -> [String] {
    guard let left = result.left, let right = result.right else { return [] }
    let children = [left.derivation, right.derivation]
    let difference = result.difference.map { "left less right is \($0.words)\(left.kind.suffix)" }
    let root = DerivationNode(result.claim.formula, "", children: children)
    return TreeText.lines(root) + (difference.map { ["", $0] } ?? [])
  }
}

/// A derivation as an indented tree.
enum TreeText {
  static func lines(_ root: DerivationNode) -> [String] {
    let rows = root.children.enumerated().flatMap { index, child in
      Self.rows(child, "", isLast: index == root.children.count - 1)
    }
    let labelWidth = rows.map { $0.label.count }.max() ?? 0
    let valueWidth = rows.map { $0.value.count }.max() ?? 0
    return [root.label]
      + rows.map { row in
        let gap = spaces(labelWidth - row.label.count + valueWidth - row.value.count + 2)
        return "\(row.label)\(gap)\(row.value)  \(row.note)"
      }
  }

  private struct Row {
    let label: String
    let value: String
    let note: String
  }

  private static func rows(_ node: DerivationNode, _ indent: String, isLast: Bool) -> [Row] {
    let note = [node.place.map { "\($0.file):\($0.line)" } ?? "", node.note]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    let row = Row(
      label: indent + (isLast ? "└─ " : "├─ ") + node.label, value: node.value, note: note)
    let inner = indent + (isLast ? "   " : "│  ")
    return [row]
      + node.children.enumerated().flatMap { index, child in
        rows(child, inner, isLast: index == node.children.count - 1)
      }
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
