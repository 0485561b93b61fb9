import Diagnostics

/// Reads members of JSON objects as text and gathers what is wrong.
struct JSONMembers {
  let file: SourceFile
  let subject: String
  private var tally: FindingTally

  init(file: SourceFile, subject: String) {
    self.file = file
    self.subject = subject
    tally = FindingTally(file.path)
  }

  /// What is wrong, each kind up to a limit and counted beyond it.
  var findings: [Finding] { tally.findings }

  mutating func report(_ value: JSONValue, _ message: String) {
    report(.faultyMember, value.range, message)
  }

  mutating func report(
    _ kind: FindingKind, _ range: Range<Int>, _ message: String,
    details: @autoclosure () -> [String] = []
  ) {
    let (file, subject) = (file, subject)
    tally.add(
      kind,
      Finding(kind, at: file.place(of: range), subject: subject, message, details: details()))
  }

  /// A text member; empty where it is not there.
  mutating func string(_ object: JSONValue, _ key: String, required: Bool = false) -> String {
    guard let value = object[key] else {
      if required { report(object, "expected a member `\(key)`") }
      return ""
    }
    guard let text = value.string else {
      report(value, "`\(key)` must be a text in quotes")
      return ""
    }
    if required, text.isEmpty { report(value, "`\(key)` is empty") }
    return text
  }

  /// A member that CSL-JSON writes as a text or as a number.
  mutating func stringOrNumber(_ object: JSONValue, _ key: String) -> String {
    if let value = object[key], let number = value.number { return number }
    return string(object, key)
  }
}
