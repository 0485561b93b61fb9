/// Numbers for texts that come again and again: the names in a column of millions of rows.
///
/// A text of at most 32 bytes is four words, some of which overlap, and is found by comparing these; a longer one by
/// its hash and a look at its bytes. Nothing is allocated for a text that is known, and no branch hangs on how long a
/// short one is: lengths come as they like, and a processor that guesses wrong waits longer than the loads take.
struct NameTable {
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  private var places: [Entry]

  private struct Entry {
    var words = SIMD4<UInt64>()
    var count: Int32 = 0
    /// Number plus one; zero where nothing stands.
    var number: Int32 = 0
  }

  init() { places = Array(repeating: Entry(), count: 64) }

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text of a number.
  func text(_ number: Int) -> String {
    String(decoding: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }

  /// The number of a text, a new one where it was not met before.
  ///
  /// - Parameters:
  ///   - start: its first byte; 8 bytes behind its last may be read.
  ///   - count: how many bytes it has: at least one.
  /// - Returns: the number.
  @inline(__always)
  mutating func number(of start: UnsafePointer<UInt8>, count: Int) -> Int {
    let words = NameTable.words(start, count)
    let mask = places.count &- 1
    var place = NameTable.place(words) & mask
    while true {
      let entry = places[place]
      if entry.words == words, entry.count == count, entry.number > 0,
        count <= NameTable.short || isText(Int(entry.number) - 1, start, count)
      {
        return Int(entry.number) - 1
      }
      if entry.number == 0 { break }
      place = (place &+ 1) & mask
    }
    return add(start, Entry(words: words, count: Int32(count)), at: place)
  }

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    var bytes = Array(text.utf8)
    let count = bytes.count
    bytes += Array(repeating: 0, count: 16)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { number(of: $0, count: count) } ?? 0
    }
  }

  private mutating func add(
    _ start: UnsafePointer<UInt8>, _ entry: Entry, at place: Int
  ) -> Int {
    bytes += UnsafeBufferPointer(start: start, count: Int(entry.count))
    ends.append(bytes.count)
    places[place] = entry
    places[place].number = Int32(ends.count)
    if ends.count * 4 > places.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.number != 0 {
      var place = NameTable.place(entry.words) & (places.count - 1)
      while places[place].number != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = entry
    }
  }

  private func isText(_ number: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = number == 0 ? 0 : ends[number - 1]
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<count where bytes[first + index] != start[index] { return false }
      return true
    }
  }

  /// How long a text is of which the words are all bytes.
  private static let short = 32

  /// Ones in as many bytes as a text has in a word, which is at least one.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 { .max &>> UInt64(64 &- 8 &* min(count, 8)) }

  /// The first and the last 16 bytes of a text, as far as it has them; of a long one a hash of all.
  @inline(__always)
  private static func words(_ start: UnsafePointer<UInt8>, _ count: Int) -> SIMD4<UInt64> {
    if count > short { return SIMD4(repeating: hash(start, count)) }
    let bytes = UnsafeRawPointer(start)
    let last = max(count &- 8, 0)
    let words = SIMD4(
      bytes.loadUnaligned(as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: min(8, last), as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: max(count &- 16, 0), as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self))
    return words & mask(count)
  }

  @inline(__always)
  private static func place(_ words: SIMD4<UInt64>) -> Int {
    let mixed = (words[0] ^ words[1] &* 0x9E37_79B9_7F4A_7C15) &+ words[2]
    let product = (mixed ^ words[3] &* 0xC2B2_AE3D_27D4_EB4F)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let start = UnsafeRawPointer(start)
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < count {
      var word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      word &= mask(count - offset)
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low
      offset += 8
    }
    return hash
  }
}
