extension String {
  /// How many columns of a terminal the text takes: a combining mark none, a letter one, an East Asian
  /// wide letter or an emoji two.
  package var terminalWidth: Int { self[...].terminalWidth }

  /// The text filled up with spaces to a width, on one side.
  func padded(to width: Int, _ alignment: Table.Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - terminalWidth))
    return alignment == .right ? space + self : self + space
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
