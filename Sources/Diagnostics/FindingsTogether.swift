import Phrases

extension [Finding] {
  /// The same with what several rows of a file have for one cause told as one finding, which stands where the first
  /// of them stood: notes of two rows and more, warnings and errors of four.
  ///
  /// A column of rows with one cause is one thing to look at; sixty warnings hide the seven that matter.
  public var together: [Finding] {
    var columns: [SharedCause: [Finding]] = [:]
    for finding in self {
      if let column = SharedCause(finding) { columns[column, default: []].append(finding) }
    }
    var told: Set<SharedCause> = []
    return compactMap { finding -> Finding? in
      guard let column = SharedCause(finding), let cause = finding.cause,
        let members = columns[column], members.count > finding.kind.mostApart
      else { return finding }
      return told.insert(column).inserted ? Finding(telling: members, of: cause) : nil
    }
  }
}

extension FindingKind {
  /// So many of one cause are told one by one.
  fileprivate var mostApart: Int { severity == .note ? 1 : 3 }
}

/// What findings must have in common to be told as one.
private struct SharedCause: Hashable {
  let kind: FindingKind
  let file: String?
  let cause: Prose

  /// `nil` for a finding that always stands for itself.
  init?(_ finding: Finding) {
    guard let cause = finding.cause, finding.members.isEmpty else { return nil }
    self.cause = cause
    kind = finding.kind
    file = finding.place?.file
  }
}

extension Finding {
  /// One finding for several of one kind and cause, at the first of them.
  fileprivate init(telling members: [Finding], of cause: Prose) {
    let first = members[0]
    var seen: Set<String> = []
    let subjects = members.map(\.subject).filter { seen.insert($0).inserted }
    let message: Prose
    if subjects.count == 1 {
      message = .counting(
        members.count, one: "\(cause): \(members.count) time",
        other: "\(cause): \(members.count) times")
    } else if let file = first.place?.file {
      message = .counting(
        subjects.count, one: "\(subjects.count) row of \(file), \(subjects.few()): \(cause)",
        other: "\(subjects.count) rows of \(file), \(subjects.few()): \(cause)")
    } else {
      message = "\(subjects.few()): \(cause)"
    }
    let areAlike = members.allSatisfy { $0.details == first.details }
    self.init(
      first.kind, at: first.place, subject: first.subject, message,
      details: areAlike ? first.details : [first.message],
      remedy: members.allSatisfy { $0.remedy == first.remedy } ? first.remedy : nil, cause: cause,
      members: members)
  }

  /// The findings that it tells: those of its rows, or itself.
  public var eachTold: [Finding] { members.isEmpty ? [self] : members }

  /// What belongs to the finding, in full: of several that are told as one what each of them says.
  public var fullDetails: [Prose] {
    guard !members.isEmpty else { return details }
    let areAlike = members.allSatisfy { $0.details == members[0].details }
    return members.flatMap { member -> [Prose] in
      let message: Prose =
        member.message.names.contains(member.subject[...])
        ? member.message : "\(member.subject): \(member.message)"
      return [message] + (areAlike ? [] : member.details)
    } + (areAlike ? members[0].details : [])
  }
}
