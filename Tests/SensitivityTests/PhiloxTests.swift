import Testing

@testable import Sensitivity

@Suite("Philox")
struct PhiloxTests {
  /// The known answers of the authors' library, Random123 (tests/kat_vectors, philox4x32 10).
  @Test("The published vectors")
  func knownAnswers() {
    let zero = Philox4x32(seed: 0).block((0, 0, 0, 0))
    #expect(zero == (0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    let ones = Philox4x32(seed: .max).block((.max, .max, .max, .max))
    #expect(ones == (0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    let pi = Philox4x32(key: (0xA409_3822, 0x299F_31D0))
      .block((0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344))
    #expect(pi == (0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test("A draw is its own counter: lower half first, then the stream alike")
  func words() {
    let philox = Philox4x32(seed: 0xFEDC_BA98_7654_3210)
    #expect(philox.key == (0x7654_3210, 0xFEDC_BA98))
    let block = philox.block((7, 1, 3, 2))
    let word = philox.word(draw: (1 << 32) + 7, stream: (2 << 32) + 3)
    #expect(word == UInt64(block.1) << 32 | UInt64(block.0))
  }

  @Test(
    "Many draws at once are each draw alone, also where the lower half of its number ends",
    arguments: [0, 1, 5, (1 << 32) - 3, (1 << 32) - 1, (1 << 63) + 9, UInt64.max - 15] as [UInt64],
    [false, true])
  func many(from draw: UInt64, plainly isPlain: Bool) {
    let philox = Philox4x32(seed: 0xFEDC_BA98_7654_3210)
    for stream in [0, 3, .max, (2 << 32) + 3] as [UInt64] {
      var bits = [UInt64](repeating: 0, count: 16)
      bits.withUnsafeMutableBufferPointer {
        philox.fill($0, from: draw, stream: stream, plainly: isPlain)
      }
      #expect(bits == (0..<16).map { philox.word(draw: draw + $0, stream: stream) })
    }
  }
}
