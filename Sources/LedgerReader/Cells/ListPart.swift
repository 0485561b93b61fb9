/// One part of a cell that holds a list: its text without spaces around it, and its offset.
struct ListPart {
  let text: String
  let offset: Int

  /// Splits at `;`.
  ///
  /// An empty cell has no parts; an empty part is kept, so that it can be named.
  static func parts(of cell: String) -> [ListPart] {
    guard !cell.isEmpty else { return [] }
    var parts: [ListPart] = []
    var start = cell.utf8.startIndex
    let bytes = cell.utf8
    func add(upTo end: String.Index) {
      var from = start
      var to = end
      while from < to, bytes[from] == 0x20 { from = bytes.index(after: from) }
      while from < to, bytes[bytes.index(before: to)] == 0x20 { to = bytes.index(before: to) }
      let offset = bytes.distance(from: bytes.startIndex, to: from)
      parts.append(ListPart(text: String(cell[from..<to]), offset: offset))
    }
    while let end = bytes[start...].firstIndex(of: 0x3B) {
      add(upTo: end)
      start = bytes.index(after: end)
    }
    add(upTo: bytes.endIndex)
    return parts
  }
}
