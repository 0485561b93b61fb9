import Crypto
import Diagnostics

/// SHA-256 as text.
enum SHA256Text {
  /// The hash of some bytes, in lower-case hexadecimal.
  static func of(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { $0.hexadecimal(digits: 2, uppercase: false) }.joined()
  }
}
