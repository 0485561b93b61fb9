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
