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

/// What a place keeps of its line: the whole of a short one, of a long one the part around the mark.
struct Excerpt {
  let text: String
  /// How many of its characters stand before the mark.
  let before: Int

  /// More than a finding shows, so that the text knows whether to put `…`.
  private static let charactersBefore = 160
  private static let charactersAfter = 240
  /// How many bytes are looked at on each side; a character is rarely more than eight.
  private static let reach = 2_000

  init(of line: Range<Int>, around mark: Int, in bytes: [UInt8]) {
    var start = max(line.lowerBound, mark - Excerpt.reach)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(line.upperBound, mark + Excerpt.reach)
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let left = String(decoding: bytes[start..<mark], as: UTF8.self)
      .suffix(Excerpt.charactersBefore)
    let right = String(decoding: bytes[mark..<end], as: UTF8.self).prefix(Excerpt.charactersAfter)
    text = String(left + right)
    before = left.count
  }
}

/// Columns counted beforehand in very long lines, so that a thousand places in one line of many
/// megabytes do not count its characters a thousand times.
struct ColumnMarks {
  /// A line shorter than this is counted whole each time.
  private static let step = 1 << 15

  /// Offsets in the file with how many characters of their line stand before them, in order.
  private var marks: [(offset: Int, characters: Int)] = []

  /// Adds the marks of a line, which must come after those added already.
  mutating func add(_ line: Range<Int>, in bytes: [UInt8]) {
    var from = line.lowerBound
    var characters = 0
    while line.upperBound - from > ColumnMarks.step {
      // A new character starts at a printed character of ASCII, whatever stands before it.
      guard
        let next = (from + ColumnMarks.step..<line.upperBound).first(where: {
          (0x20...0x7E).contains(bytes[$0])
        })
      else { return }
      characters += String(decoding: bytes[from..<next], as: UTF8.self).count
      marks.append((next, characters))
      from = next
    }
  }

  /// The last mark between the start of a line and an offset in it; the start itself without one.
  func nearest(to offset: Int, from lineStart: Int) -> (offset: Int, characters: Int) {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset > lineStart else { return (lineStart, 0) }
    return marks[low - 1]
  }
}
