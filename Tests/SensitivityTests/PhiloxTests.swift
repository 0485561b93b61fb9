import Testing

@testable import Sensitivity

@Suite("Philox")
struct PhiloxTests {
  private func bits(
    _ seed: UInt64, from draw: UInt64, _ stream: UInt64, plainly isPlain: Bool
  ) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 16)
    bits.withUnsafeMutableBufferPointer {
      Philox4x32(seed: seed).fill($0, from: draw, stream: stream, plainly: isPlain)
    }
    return bits
  }

  /// The known answers of the authors' library, Random123 (tests/kat_vectors, philox4x32 10): the first two words.
  @Test("The published vectors", arguments: [false, true])
  func knownAnswers(plainly isPlain: Bool) {
    #expect(bits(0, from: 0, 0, plainly: isPlain)[0] == 0xE169_C58D_6627_E8D5)
    #expect(bits(.max, from: .max, .max, plainly: isPlain)[0] == 0x41C8_3B0E_408F_276D)
    let (key, draw, stream): (UInt64, UInt64, UInt64) = (
      0x299F_31D0_A409_3822, 0x85A3_08D3_243F_6A88, 0x0370_7344_1319_8A2E
    )
    #expect(bits(key, from: draw, stream, plainly: isPlain)[0] == 0x94FD_CCEB_D16C_FE09)
  }

  @Test(
    "Each of many draws is what it is as the first, also where the lower half of its number ends",
    arguments: [0, 1, 5, (1 << 32) - 3, (1 << 32) - 1, (1 << 63) + 9, UInt64.max - 15] as [UInt64],
    [false, true])
  func many(from draw: UInt64, plainly isPlain: Bool) {
    let seed: UInt64 = 0xFEDC_BA98_7654_3210
    for stream in [0, 3, .max, (2 << 32) + 3] as [UInt64] {
      let all = bits(seed, from: draw, stream, plainly: isPlain)
      for place in 0..<16 {
        // Alone it is made by what every processor has.
        #expect(bits(seed, from: draw + UInt64(place), stream, plainly: true)[0] == all[place])
      }
    }
  }
}
