extension Collection {
  /// A few names of a list, and how many more there are: `A, B, C and 7 more`.
  ///
  /// A long list in a sentence says nothing more, and one sentence a row makes it grow with the square.
  package func few<Named>() -> String where Element == Identifier<Named> {
    let shown = prefix(count > 4 ? 3 : 4).map(\.text).joined(separator: ", ")
    return count > 4 ? "\(shown) and \(count - 3) more" : shown
  }
}
