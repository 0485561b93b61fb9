import Diagnostics

/// Prints findings to standard error, at most twenty of one code.
///
/// Its methods throw exit code 74 where a finding could not be written.
struct FindingPrinter {
  let prefix: String
  var limit = 20

  /// Each finding with its line, caret and remedy.
  func printInFull(_ findings: [Finding]) throws {
    try each(findings) { $0.text(in: prefix) + "\n" }
  }

  /// Each finding on one line.
  func printHeadlines(_ findings: [Finding]) throws {
    try each(findings) { $0.headline(in: prefix) }
  }

  private func each(_ findings: [Finding], _ text: (Finding) -> String) throws {
    var counts: [String: Int] = [:]
    for finding in findings {
      let count = counts[finding.kind.code, default: 0] + 1
      counts[finding.kind.code] = count
      if count <= limit { try Terminal.say(text(finding)) }
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit {
      try Terminal.say(
        "… and \(count - limit) more of \(code); `aid-ledger check --all` prints all")
    }
  }
}
