import CSVCore

/// The cells of a row where they stand.
struct RowCells {
  let base: UnsafePointer<UInt8>
  let ends: UnsafeMutablePointer<UInt32>
  var first = 0
  var start = 0

  /// Where a cell stands, its quotes included; of the last cell the CR of its line end too.
  @inline(__always)
  func cell(_ number: Int) -> RawCell {
    let from = number == 0 ? start : Int(ends[first + number - 1]) + 1
    return RawCell(start: base + from, count: Int(ends[first + number]) - from)
  }

  @inline(__always)
  func length(_ number: Int) -> Int { cell(number).withoutCR }
}

/// The bytes of a cell.
struct RawCell {
  let start: UnsafePointer<UInt8>
  let count: Int

  /// How many bytes without the CR of a line end; no other CR stands in a window that is not judged, but in quotes.
  @inline(__always)
  var withoutCR: Int {
    count > 0 && start[count - 1] == 0x0D ? count - 1 : count
  }

  /// The value, where it stands in the file as it is; `nil` where a quote or a line end is in it.
  @inline(__always)
  func plain(_ hasQuotes: Bool) -> (start: UnsafePointer<UInt8>, count: Int)? {
    let count = withoutCR
    guard hasQuotes, count > 1, start[0] == 0x22 else { return (start, count) }
    let (inner, length) = (start + 1, count - 2)
    for index in 0..<length
    where inner[index] == 0x22 || inner[index] == 0x0D {
      return nil
    }
    return (inner, length)
  }

  /// The value of a cell in quotes that has quotes, each written twice, in it.
  ///
  /// - Parameters:
  ///   - room: where the value is put.
  ///   - most: how many bytes there is room for.
  /// - Returns: how many bytes it has; `nil` where there are more, or a carriage return is among them.
  func unquoted(into room: UnsafeMutablePointer<UInt8>, most: Int) -> Int? {
    var (index, end, length) = (1, withoutCR - 1, 0)
    while index < end {
      guard start[index] != 0x0D, length < most else { return nil }
      room[length] = start[index]
      length += 1
      index += start[index] == 0x22 ? 2 : 1
    }
    return length
  }
}

/// How many line feeds there were up to a byte.
struct LineCount {
  var lines = 0
  private var offset = 0

  mutating func go(to end: Int, in base: UnsafePointer<UInt8>) {
    var found = 0
    for index in offset..<max(offset, end) where base[index] == Byte.lineFeed { found += 1 }
    lines += found
    offset = max(offset, end)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are text in UTF-8 without a character that must not stand in a file.
  var isSoundText: Bool { CharacterScan.isSound(self) }
}
