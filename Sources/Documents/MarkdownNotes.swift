import Phrases

extension MarkdownWriter {
  /// A footnote as it stands in the text until the notes are numbered, or as pandoc reads it.
  func note(_ places: [Prose.Place]) -> String {
    switch citations {
    case .words: return ""
    case .keys:
      let cited = places.map { place in
        let locator = MarkdownWriter.escaped(place.locator)
        return "@{\(place.source)}" + (locator.isEmpty ? "" : ", \(locator)")
      }
      return "[\(cited.joined(separator: "; "))]"
    case .footnotes(let words):
      let cited = places.map { words($0.source, $0.locator) }.map(MarkdownWriter.escaped)
      return MarkdownWriter.opening + cited.joined(separator: "; ") + MarkdownWriter.closing
    }
  }

  /// What stands around a note until it has its number: characters that no text has, since hidden ones are shown.
  private static let (opening, closing) = ("\u{2}", "\u{3}")

  /// Parts of a document with `[^1]` in the places of their notes, and the notes as a last part.
  static func numbered(_ parts: [String]) -> [String] {
    var notes: [String] = []
    let numbered = parts.map { part in
      var result = ""
      for (place, piece) in part.split(separator: opening, omittingEmptySubsequences: false)
        .enumerated()
      {
        guard place > 0, let end = piece.firstRange(of: closing) else {
          result += piece
          continue
        }
        notes.append(String(piece[..<end.lowerBound]))
        result += "[^\(notes.count)]\(piece[end.upperBound...])"
      }
      return result
    }
    let list = notes.enumerated().map { "[^\($0 + 1)]: \($1)" }.joined(separator: "\n\n")
    return numbered + (list.isEmpty ? [] : [list])
  }
}
