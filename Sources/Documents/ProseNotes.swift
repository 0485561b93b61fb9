import Phrases

extension Prose {
  /// A part of a text that has footnotes.
  enum NotedPart {
    /// A run that stands in the text.
    case run(Run)
    /// A footnote: one place after the other.
    case note([Place])
  }

  /// A place in a work.
  struct Place {
    let source: String
    let locator: String
  }

  /// The text with its citations as footnotes: those that stand behind one another are one, without the `; `
  /// between them and without a blank before.
  var withNotes: [NotedPart] {
    var parts: [NotedPart] = []
    var note: [Place] = []
    var between: Run?
    func isSeparator(_ run: Run) -> Bool { run == .words("; ") && !note.isEmpty }
    for run in runs {
      if case .citation(let source, let locator, _) = run {
        note.append(Place(source: source, locator: locator))
        between = nil
      } else if isSeparator(run) {
        between = run
      } else {
        if !note.isEmpty { parts.append(.note(note)) }
        if let between { parts.append(.run(between)) }
        (note, between) = ([], nil)
        parts.append(.run(run))
      }
    }
    if !note.isEmpty { parts.append(.note(note)) }
    return parts
  }
}
