extension Finding {
  /// The finding as a compiler would print it: place, code, message, the line with a caret, the
  /// figures compared, what to do, and how to read more.
  ///
  /// - Parameter folder: what stands before the file's name, such as `my-ledger/`; empty for none.
  /// - Returns: several lines, without a line end after the last.
  public func text(in folder: String = "") -> String {
    var lines = [headline(in: folder)]
    if let place { lines += Finding.excerpt(of: place) }
    lines += details.map { "     = \($0.visible)" }
    lines.append("     = \(remedy.visible)")
    lines.append("     = aid-ledger explain \(kind.code)")
    return lines.joined(separator: "\n")
  }

  /// The first line alone: `path:line:column: severity[CODE]: message`.
  public func headline(in folder: String = "") -> String {
    let where_ = place.map { "\(folder)\($0)" } ?? "\(folder)\(subject)"
    return "\(where_.visible): \(kind.severity)[\(kind.code)]: \(message.visible)"
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
