extension String {
  /// How many columns of a terminal the text takes: letters with their marks one, East Asian wide
  /// letters and emoji two.
  var terminalWidth: Int { reduce(0) { $0 + $1.terminalWidth } }

  /// The text filled up with spaces to a width, on one side.
  func padded(to width: Int, _ alignment: Table.Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - terminalWidth))
    return alignment == .right ? space + self : self + space
  }

  /// The words in lines of at most `width` columns.
  ///
  /// A word that is longer stands alone in its line.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.terminalWidth + 1 + String(word).terminalWidth <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }
}

extension Character {
  fileprivate var terminalWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.properties.generalCategory == .nonspacingMark { return 0 }
    return first.isWideOnTerminal ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// The main blocks of East Asian Wide and Fullwidth letters, and emoji (Unicode, UAX 11).
  fileprivate var isWideOnTerminal: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
