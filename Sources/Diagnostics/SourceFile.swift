/// The bytes of one input file and its name: what a place is a place in.
///
/// Positions are kept as byte offsets and become lines and columns only when a finding asks.
public struct SourceFile: Sendable {
  /// The path as it is shown to the user.
  public let path: String
  /// The whole file as it was read, byte-order mark included.
  public let bytes: [UInt8]

  /// Makes a source file from bytes already read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of a stretch of bytes.
  ///
  /// Offsets beyond the end mean the end. A stretch that runs over a line end is cut there.
  /// A byte-order mark at the start of the file counts as no column.
  public func place(of range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let lineStart = startOfLine(containing: start)
    let lineEnd = bytes[start...].firstIndex(where: SourceFile.isLineEnd) ?? bytes.count
    let end = min(max(range.upperBound, start), max(lineEnd, start))
    let line = 1 + lineBreaks(before: start)
    return Place(
      file: path,
      line: line,
      column: 1 + text(lineStart..<start).count,
      length: text(start..<end).count,
      excerpt: text(lineStart..<max(lineEnd, lineStart)))
  }

  /// The place of a file as a whole: its first character.
  public var start: Place { place(of: 0..<0) }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func startOfLine(containing offset: Int) -> Int {
    let before = bytes[..<offset].lastIndex(where: SourceFile.isLineEnd).map { $0 + 1 } ?? 0
    return before == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : before
  }

  /// Counts LF, CRLF and lone CR as one line end each, as an editor does.
  private func lineBreaks(before offset: Int) -> Int {
    var count = 0
    for index in 0..<offset {
      switch bytes[index] {
      case 0x0A: count += 1
      case 0x0D where index + 1 >= bytes.count || bytes[index + 1] != 0x0A: count += 1
      default: break
      }
    }
    return count
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
