/// Numbers for texts that come again and again: the names in a column of millions of rows.
///
/// A text of at most 16 bytes is two words, and found by comparing these; a longer one by its hash and a look at its
/// bytes. Nothing is allocated for a text that is known.
struct NameTable {
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  private var places: [Entry]

  private struct Entry {
    /// The first bytes of a short text; of a longer one its hash and the hash turned round.
    var low: UInt64 = 0
    var high: UInt64 = 0
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
  ///   - start: its first byte; 16 bytes behind its last may be read.
  ///   - count: how many bytes it has.
  /// - Returns: the number.
  @inline(__always)
  mutating func number(of start: UnsafePointer<UInt8>, count: Int) -> Int {
    let (low, high) = count <= 16 ? NameTable.words(start, count) : NameTable.hash(start, count)
    let product = (low ^ high &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: 0xD6E8_FEB8_6659_FD93)
    let hash = Int(truncatingIfNeeded: product.high ^ product.low)
    let mask = places.count &- 1
    var place = hash & mask
    while true {
      let entry = places[place]
      if entry.low == low, entry.high == high, entry.count == count, entry.number > 0,
        count <= 16 || isText(Int(entry.number) - 1, start, count)
      {
        return Int(entry.number) - 1
      }
      if entry.number == 0 { break }
      place = (place &+ 1) & mask
    }
    return add(start, Entry(low: low, high: high, count: Int32(count)), at: place)
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
      let product = (entry.low ^ entry.high &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
        by: 0xD6E8_FEB8_6659_FD93)
      var place = Int(truncatingIfNeeded: product.high ^ product.low) & (places.count - 1)
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

  /// The bytes of a short text in two words, zeros behind them.
  @inline(__always)
  private static func words(_ start: UnsafePointer<UInt8>, _ count: Int) -> (UInt64, UInt64) {
    let start = UnsafeRawPointer(start)
    let low = start.loadUnaligned(as: UInt64.self).littleEndian
    if count < 8 { return (low & ((1 &<< UInt64(8 &* count)) &- 1), 0) }
    let high = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    if count < 16 { return (low, high & ((1 &<< UInt64(8 &* (count &- 8))) &- 1)) }
    return (low, high)
  }

  private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> (UInt64, UInt64) {
    let start = UnsafeRawPointer(start)
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < count {
      var word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      if count - offset < 8 { word &= (1 << UInt64(8 * (count - offset))) &- 1 }
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low
      offset += 8
    }
    return (hash, ~hash)
  }
}

/// Numbers for pairs of numbers.
struct PairTable {
  /// The pairs, by their numbers.
  private(set) var pairs: [(Int32, Int32)] = []
  /// Pair and number plus one, zero where nothing stands; as many as a power of two.
  private var places: [(pair: UInt64, number: Int)]

  init() { places = Array(repeating: (0, 0), count: 64) }

  /// The number of a pair, a new one where it was not met before.
  @inline(__always)
  mutating func number(of first: Int, _ second: Int) -> Int {
    let pair =
      UInt64(UInt32(truncatingIfNeeded: first)) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
    let mask = places.count &- 1
    var place = PairTable.place(pair) & mask
    while true {
      let entry = places[place]
      if entry.number == 0 { return add(pair, at: place) }
      if entry.pair == pair { return entry.number &- 1 }
      place = (place &+ 1) & mask
    }
  }

  private mutating func add(_ pair: UInt64, at place: Int) -> Int {
    pairs.append(
      (Int32(truncatingIfNeeded: pair >> 32), Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF)))
    places[place] = (pair, pairs.count)
    if pairs.count * 4 > places.count { grow() }
    return pairs.count - 1
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.number != 0 {
      var place = PairTable.place(entry.pair) & (places.count - 1)
      while places[place].number != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = entry
    }
  }

  @inline(__always)
  private static func place(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
