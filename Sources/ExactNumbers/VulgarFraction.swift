/// Fractions that have a sign of their own: `½`.
public enum VulgarFraction {
  /// The two numbers of a sign; `nil` for any other character.
  public static func parts(of sign: Character) -> (top: Int, bottom: Int)? { signs[sign] }

  /// Whether one stands at a place of some bytes.
  package static func isAt(_ place: Int, of bytes: [UInt8]) -> Bool {
    guard bytes[place] >= 0x80 else { return false }
    let sign = String(decoding: bytes[place...].prefix(3), as: UTF8.self)
    return sign.first.map { signs[$0] != nil } ?? false
  }

  /// The sign of a number of eighths below one; empty for none.
  static func sign(ofEighths count: Int) -> String {
    ["", "⅛", "¼", "⅜", "½", "⅝", "¾", "⅞"][count % 8]
  }

  private static let signs: [Character: (top: Int, bottom: Int)] = [
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
  ]
}
