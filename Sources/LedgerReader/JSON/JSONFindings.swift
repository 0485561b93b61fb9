import Diagnostics

extension FindingKind {
  /// A JSON file that cannot be read.
  public static let jsonSyntax = FindingKind(
    "AL0011", .error,
    title: "a fault of JSON syntax",
    meaning: """
      The file is not JSON as RFC 8259 defines it, from the marked place on. Nothing after that place \
      is read, so more faults may follow once this one is mended.
      """,
    remedy: "mend the marked place; an editor that knows JSON shows where brackets do not match")

  /// A key that stands twice in one JSON object.
  public static let repeatedKey = FindingKind(
    "AL0016", .error,
    title: "a key repeated in a JSON object",
    meaning: """
      An object has two values under one key. Most programs keep one of them without saying which, so \
      two programs may read two different things.
      """,
    remedy: "keep one of the two members, or give one another key")
}
