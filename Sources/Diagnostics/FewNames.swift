import Phrases

extension Collection where Element == String {
  /// A few names of a list, and how many more there are: `A, B, C and 7 more`.
  ///
  /// A long list in a sentence says nothing more, and one sentence a row makes it grow with the square.
  ///
  /// - Parameter most: how many are named where these are all.
  /// - Returns: the names in one line.
  package func few(of most: Int = 4) -> Prose {
    let shown = Prose(prefix(count > most ? most - 1 : most).joined(separator: ", "))
    return count > most ? "\(shown) and \(count - most + 1) more" : shown
  }
}
