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
    return utf8.lastIndex { $0 != 0x20 }.map { String(self[..<utf8.index(after: $0)]) } ?? ""
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

extension String {
  /// How many columns of a terminal the text takes: a combining mark none, a letter one, an East Asian
  /// wide letter or an emoji two.
  package var terminalWidth: Int { self[...].terminalWidth }

  /// The text filled up with spaces to a width, on one side.
  func padded(to width: Int, onTheRight: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - terminalWidth))
    return onTheRight ? space + self : self + space
  }
}

extension Substring {
  /// See `String.terminalWidth`.
  var terminalWidth: Int {
    // Every byte of ASCII is one column; most cells are nothing else.
    guard utf8.contains(where: { $0 >= 0x80 }) else { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var terminalWidth: Int {
    if isASCII { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isJamoEnd ? 0 : isWideOnTerminal ? 2 : 1
    }
  }

  /// The vowels and final consonants of a decomposed Korean syllable; its first letter has the width.
  private var isJamoEnd: Bool { (0x1160...0x11FF).contains(value) }

  /// The main blocks of East Asian Wide and Fullwidth letters, and emoji (Unicode, UAX 11).
  private var isWideOnTerminal: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
