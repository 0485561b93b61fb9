import Diagnostics
import ExactNumbers
import Phrases

/// Cuts a formula into words and signs.
struct FormulaScanner {
  /// A word or a sign, and where it stands.
  struct Token: Hashable {
    let text: String
    let range: Range<Int>
    let isWord: Bool
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All tokens of a formula.
  static func tokens(of text: String) throws(FormulaError) -> [Token] {
    var scanner = FormulaScanner(text)
    var tokens: [Token] = []
    while let token = try scanner.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() throws(FormulaError) -> Token? {
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    let isFraction = VulgarFraction.isAt(start, of: bytes)
    if isWordByte(bytes[position]) && bytes[position] != UInt8(ascii: "-") && !isDot(position)
      || isFraction
    {
      // A number may have a fraction and a symbol of any script behind it: `4½d`, `½d`, `12₺`.
      let isNumber = (0x30...0x39).contains(bytes[start]) || isFraction
      while position < bytes.count,
        isWordByte(bytes[position]) || isNumber && bytes[position] >= 0x80
      {
        position += 1
      }
      return token(from: start, isWord: true)
    }
    return try sign(at: start)
  }

  private mutating func sign(at start: Int) throws(FormulaError) -> Token {
    let signs: [String] = ["<=", ">=", "<", ">", "=", "~", "+", "-", "*", "/", "(", ")", ",", "%"]
    for sign in signs where bytes[start...].starts(with: sign.utf8) {
      position = start + sign.utf8.count
      return token(from: start, isWord: false)
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let character = String(decoding: bytes[start..<end], as: UTF8.self)
    throw FormulaError(
      range: start..<end,
      message:
        "`\(character.visible)` has no place in a formula; expected an id, a number or a sign")
  }

  private func token(from start: Int, isWord: Bool) -> Token {
    Token(
      text: String(decoding: bytes[start..<position], as: UTF8.self), range: start..<position,
      isWord: isWord)
  }

  private func isDot(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "_")
  }

  /// Ids, numbers and dates: letters, digits, `.`, `_`, `-`.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
    default: false
    }
  }
}
