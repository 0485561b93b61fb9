extension String {
  /// The words in lines of at most `width` columns.
  ///
  /// - Parameters:
  ///   - width: the columns of a line.
  ///   - breakingWords: whether a word that is too long for a line is cut, as a column of a table
  ///     needs; otherwise it stands alone in its line, so that an address can be copied.
  /// - Returns: at least one line, which may be empty.
  func wrapped(to width: Int, breakingWords: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    var filled = 0
    var gap = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      for piece in breakingWords ? word.pieces(of: width) : [word] where !piece.isEmpty {
        let needed = piece.terminalWidth
        if !line.isEmpty, filled + gap + needed > width {
          lines.append(line)
          (line, filled) = ("", 0)
        }
        // Spaces stay as they are within a line, and go where a line begins.
        let space = line.isEmpty ? 0 : gap
        line += String(repeating: " ", count: space) + piece
        filled += space + needed
        gap = 0
      }
      gap += 1
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The words in lines that end before column `width`, the first after `first`, the others below it
  /// after `rest`.
  func hanging(_ first: String, _ rest: String, to width: Int) -> [String] {
    let indent = max(first.terminalWidth, rest.terminalWidth)
    return wrapped(to: max(1, width - indent)).enumerated().map { ($0 == 0 ? first : rest) + $1 }
  }

  /// The text without spaces at its end.
  var withoutTrailingSpaces: String {
    guard utf8.last == 0x20 else { return self }
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == 0x20 {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}

extension Substring {
  /// The word cut into pieces that fit: after a mark such as `/` or `@` where there is one, and never between
  /// a letter and its accents.
  fileprivate func pieces(of width: Int) -> [Substring] {
    guard terminalWidth > width else { return [self] }
    var pieces: [Substring] = []
    var start = startIndex
    var cut = startIndex
    var filled = 0
    for index in indices {
      let next = self.index(after: index)
      filled += self[index..<next].terminalWidth
      if filled > width, index > start {
        let end = cut > start ? cut : index
        pieces.append(self[start..<end])
        start = end
        filled = self[start..<next].terminalWidth
      }
      if "/;,|@".contains(self[index]) { cut = next }
    }
    return pieces + [self[start...]]
  }
}
