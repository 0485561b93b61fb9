import Phrases

/// A fault or a doubt in the data, as a value: what, where, and what to do.
///
/// Findings are gathered, never thrown, so that one run reports them all.
public struct Finding: Sendable, Hashable {
  /// The code, weight and manual page.
  public let kind: FindingKind
  /// Where in the ledger, or `nil` where the fault is in no file (a missing file, a whole ledger).
  public let place: Place?
  /// The id of the row the finding is about (`M15`), or the file's name.
  public let subject: String
  /// What was read and what was expected, in one line.
  public let message: Prose
  /// Figures compared, their difference, rows concerned: a line each.
  public let details: [Prose]
  /// What to do in this very case; the kind's own remedy where there is nothing nearer to say.
  public let remedy: Prose
  /// Why a whole column of rows may have this finding, as a clause: "the print does not name mark.paper".
  ///
  /// What many rows have for one cause is told once; see `together`.
  public let cause: Prose?
  /// The findings that this one tells, in reading order; none where it stands for itself.
  public let members: [Finding]

  /// Makes a finding; without a remedy of its own it takes the kind's.
  public init(
    _ kind: FindingKind, at place: Place?, subject: String, _ message: Prose,
    details: [Prose] = [], remedy: Prose? = nil, cause: Prose? = nil
  ) {
    self.init(
      kind, at: place, subject: subject, message, details: details, remedy: remedy, cause: cause,
      members: [])
  }

  init(
    _ kind: FindingKind, at place: Place?, subject: String, _ message: Prose, details: [Prose],
    remedy: Prose?, cause: Prose?, members: [Finding]
  ) {
    self.kind = kind
    self.place = place
    self.subject = subject
    self.message = message
    self.details = details
    self.remedy = remedy ?? kind.remedy
    self.cause = cause
    self.members = members
  }
}

extension Finding {
  /// Whether `left` stands before `right` in a list: by place, then by code, then by text.
  ///
  /// The order depends on the ledger alone, so that two machines print the same list.
  public static func inReadingOrder(_ left: Finding, _ right: Finding) -> Bool {
    switch (left.place, right.place) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?) where a != b: return a < b
    default: break
    }
    let (mine, theirs) = ((left.kind.code, left.subject), (right.kind.code, right.subject))
    return mine == theirs ? left.message.text < right.message.text : mine < theirs
  }
}

/// What a finding says in general: its stable code, its weight and its page in the manual.
///
/// A kind is written once, beside the check that reports it. `aid-ledger explain CODE` prints it.
public struct FindingKind: Sendable, Hashable {
  /// A stable code such as `AL0104`.
  ///
  /// A code is never given a second meaning.
  public let code: String
  /// How much findings of this kind matter.
  public let severity: Severity
  /// A short name, as a clause: "an amount without a currency".
  public let title: Prose
  /// What was read, why it is a fault, and what the tool does with the row.
  public let meaning: String
  /// What the keeper of the ledger can do about it.
  public let remedy: Prose

  /// Makes a kind; its parts are the text of the manual.
  public init(
    _ code: String, _ severity: Severity, title: Prose, meaning: String, remedy: Prose
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
  }
}

/// How much a finding matters to the person who reads it.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// Worth knowing; nothing has to be done.
  case note
  /// A historian must look: the figure is used as it stands, or left out and named.
  case warning
  /// The ledger cannot be used as it stands.
  case error
}

extension Finding {
  /// The finding as a compiler would print it: place, code, message, the line with a caret, the
  /// figures compared, what to do, and how to read more.
  ///
  /// - Parameters:
  ///   - folder: what stands before the file's name, such as `my-ledger/`; empty for none.
  ///   - language: that of the words.
  /// - Returns: several lines, without a line end after the last.
  public func text(in folder: String = "", _ language: Language = .english) -> String {
    var lines = [headline(in: folder, language)]
    if let place { lines += Finding.excerpt(of: place) }
    lines += details.map { "     = \($0.text(in: language).visible)" }
    lines.append("     = \(remedy.text(in: language).visible)")
    lines.append("     = aid-ledger explain \(kind.code)")
    return lines.joined(separator: "\n")
  }

  /// The first line alone: `path:line:column: severity[CODE]: message`.
  public func headline(in folder: String = "", _ language: Language = .english) -> String {
    let where_ = place.map { "\(folder)\($0)" } ?? "\(folder)\(subject)"
    return
      "\(where_.visible): \(kind.severity)[\(kind.code)]: \(message.text(in: language).visible)"
  }

  /// The line and a caret below it.
  ///
  /// Escapes widen what stands before the caret, so the caret is placed by the width of what is
  /// shown, not by the column. Where a long line is cut, the carets end with it.
  private static func excerpt(of place: Place) -> [String] {
    let skipped = max(0, place.column - place.excerptColumn)
    let before = String(place.excerpt.prefix(skipped))
    let marked = String(place.excerpt.dropFirst(skipped).prefix(place.length))
    let number = String(place.line)
    let gutter = String(repeating: " ", count: max(0, 4 - number.count)) + number
    let window = Window(before: before.visible, line: place.excerpt.visible)
    let shown = min(marked.visible.count, 80, window.line.count - window.offset)
    let carets = String(repeating: "^", count: max(1, shown))
    return [
      "\(gutter) | \(window.line)",
      "     | \(String(repeating: " ", count: window.offset))\(carets)",
    ]
  }

  /// A long line is cut to the stretch around the caret.
  private struct Window {
    let line: String
    let offset: Int

    init(before: String, line: String) {
      let width = 120
      guard line.count > width else {
        self.line = line
        offset = before.count
        return
      }
      let skipped = max(0, before.count - 60)
      let rest = line.dropFirst(skipped)
      self.line = (skipped > 0 ? "…" : "") + rest.prefix(width) + (rest.count > width ? "…" : "")
      offset = before.count - skipped + (skipped > 0 ? 1 : 0)
    }
  }
}
