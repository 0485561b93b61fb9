/// Random numbers by number: Philox 4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers:
/// As Easy as 1, 2, 3" (SC'11).
///
/// A block is a function of a key and a counter, so that draw n of a seed is the same whoever asks for
/// it, in whatever order. Only whole numbers are used.
public struct Philox4x32: Sendable {
  /// The seed.
  public let key: (UInt32, UInt32)

  /// Makes a generator from a seed; its lower half is the first word of the key.
  public init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  init(key: (UInt32, UInt32)) { self.key = key }

  /// The four words of a counter.
  public func block(
    _ counter: (UInt32, UInt32, UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var (a, b, c, d) = counter
    var (low, high) = key
    for round in 0..<10 {
      if round > 0 {
        low &+= 0x9E37_79B9
        high &+= 0xBB67_AE85
      }
      let first = UInt64(0xD251_1F53) &* UInt64(a)
      let second = UInt64(0xCD9E_8D57) &* UInt64(c)
      (a, b, c, d) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ b ^ low, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ d ^ high, UInt32(truncatingIfNeeded: first)
      )
    }
    return (a, b, c, d)
  }

  /// The 64 random bits of a draw in a stream: the first two words of the block, lower half first.
  ///
  /// The counter is the draw's number in two words and the stream's in two, lower halves first.
  public func word(draw: UInt64, stream: UInt64) -> UInt64 {
    let words = block(
      (
        UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)
      ))
    return UInt64(words.1) << 32 | UInt64(words.0)
  }
}
