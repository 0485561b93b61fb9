import Diagnostics

/// The ids of rows that were left out, so that a row which names one of them is not called faulty
/// too.
package struct UnreadIDs: Sendable {
  /// The ids that could still be read.
  private(set) var texts: Set<String> = []
  /// A file that may hold any other id: of one of its rows, or of the whole, no id could be read.
  private(set) var file: String?

  init() {}

  /// Those of a file of which nothing could be read.
  init(wholeFile file: String) { self.file = file }

  /// Adds the id of a row, which may be empty; `nil` for one that cannot be read.
  mutating func insert(_ text: String?, in file: String) {
    if let text {
      if !text.isEmpty { texts.insert(text) }
    } else {
      self.file = self.file ?? file
    }
  }

  mutating func formUnion(_ other: UnreadIDs) {
    texts.formUnion(other.texts)
    file = file ?? other.file
  }
}

/// Names that were not checked: of what, and in which file it may stand.
struct UncheckedNames: Hashable, Comparable {
  let file: String
  let noun: String

  static func < (left: UncheckedNames, right: UncheckedNames) -> Bool {
    (left.file, left.noun) < (right.file, right.noun)
  }

  /// One finding for all of them.
  func finding(count: Int) -> Finding {
    Finding(
      .uncheckedNames, at: nil, subject: file,
      "not every row could be read, so \(count) name\(count == 1 ? "" : "s") of "
        + "a\(noun.first == "i" || noun.first == "e" ? "n" : "") \(noun) "
        + "\(count == 1 ? "was" : "were") not checked")
  }
}

extension FindingKind {
  /// AL0021: names of rows that could not be read.
  public static let uncheckedNames = FindingKind(
    "AL0021", .note, title: "names that were not checked",
    meaning: """
      A file, or the id of one of its rows, could not be read, and other rows name rows that may \
      stand there. They are not called unknown: the fault in the file has a finding of its own.
      """,
    remedy: "mend the file, then check again")
}
