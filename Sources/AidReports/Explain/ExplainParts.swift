import Accounts
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Tables

/// Parts that the explanations share.
enum ExplainParts {
  static func note(_ note: String) -> [String] {
    let lines = hanging(note, width: 76)
    return lines.enumerated().map { index, line in
      (index == 0 ? "note       " : "           ") + line.trimmedStart
    }
  }

  static func links(_ links: [String]) -> [Document.Block] {
    links.isEmpty ? [] : [.heading("links"), .lines(links)]
  }

  static func claims(naming figure: Identifier<Figure>, _ results: Results) -> [Document.Block] {
    let lines = results.claims.filter { result in
      [result.left, result.right].contains { side in
        side?.figures.contains { $0.id == figure } ?? false
      }
    }.map { "\($0.claim.id)  \($0.claim.formula): \($0.sentence)" }
    return lines.isEmpty ? [] : [.heading("claims"), .lines(lines)]
  }

  static func findings(about subject: String, _ results: Results) -> [Document.Block] {
    let lines = results.findings.filter { $0.subject == subject }.flatMap { finding in
      ["\(finding.kind.code) \(finding.kind.severity.rawValue): \(finding.message)"]
        + finding.details.map { "  \($0)" }
    }
    return lines.isEmpty ? [] : [.heading("findings"), .lines(lines)]
  }
}

extension String {
  fileprivate var trimmedStart: Substring { drop { $0 == " " } }
}

extension Ledger {
  /// Citations with the full note of each work and its locator.
  func fullCitations(_ citations: [Citation]) -> [String] {
    citations.map { citation in
      let full = sources[citation.source].map { CitationText($0).full } ?? citation.source.text
      return citation.locator.isEmpty ? full : "\(full) \(citation.locator.firstUppercased)."
    }
  }
}
