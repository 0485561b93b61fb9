/// Numbers for texts that come again and again: the names in a column of millions of rows.
///
/// The texts are held once, one behind the other. A number is found by a hash of the bytes and a look at them, so
/// that nothing is allocated for a text that is known.
struct NameTable {
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  /// Hash and number plus one of each text; zero where nothing stands. Its length is a power of two.
  private var places: [(hash: UInt64, number: Int)]
  /// The number that was asked for last: rows of one kind mostly follow each other.
  private var latest = -1

  init() { places = Array(repeating: (0, 0), count: 64) }

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text of a number.
  func text(_ number: Int) -> String {
    String(decoding: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }

  /// The number of a text, a new one where it was not met before.
  ///
  /// - Parameters:
  ///   - start: its first byte; eight bytes behind its last may be read.
  ///   - count: how many bytes it has.
  @inline(__always)
  mutating func number(of start: UnsafePointer<UInt8>, count: Int) -> Int {
    if latest >= 0, isText(latest, start, count) { return latest }
    let number = find(start, count)
    latest = number
    return number
  }

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    var bytes = Array(text.utf8)
    let count = bytes.count
    bytes += [0, 0, 0, 0, 0, 0, 0, 0]
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { find($0, count) } ?? 0
    }
  }

  private mutating func find(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let hash = NameTable.hash(start, count)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place].number != 0 {
      if places[place].hash == hash, isText(places[place].number - 1, start, count) {
        return places[place].number - 1
      }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    ends.append(bytes.count)
    places[place] = (hash, ends.count)
    if ends.count * 2 > places.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.number != 0 {
      var place = Int(truncatingIfNeeded: entry.hash) & (places.count - 1)
      while places[place].number != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = entry
    }
  }

  @inline(__always)
  private func isText(_ number: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - first == count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<count where bytes[first + index] != start[index] { return false }
      return true
    }
  }

  /// Eight bytes at a time, multiplied and folded; the last word without what stands behind the text.
  @inline(__always)
  private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
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
    return hash | 1
  }
}

/// Numbers for pairs of numbers.
struct PairTable {
  /// The pairs, by their numbers.
  private(set) var pairs: [(Int32, Int32)] = []
  /// Pair and number plus one; zero where nothing stands. Its length is a power of two.
  private var places: [(pair: UInt64, number: Int)]
  private var latest: (pair: UInt64, number: Int) = (0, -1)

  init() { places = Array(repeating: (0, 0), count: 64) }

  /// The number of a pair, a new one where it was not met before.
  @inline(__always)
  mutating func number(of first: Int, _ second: Int) -> Int {
    let pair =
      UInt64(UInt32(truncatingIfNeeded: first)) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
    if latest.pair == pair, latest.number >= 0 { return latest.number }
    let number = find(pair)
    latest = (pair, number)
    return number
  }

  private mutating func find(_ pair: UInt64) -> Int {
    var place = PairTable.place(pair) & (places.count - 1)
    while places[place].number != 0 {
      if places[place].pair == pair { return places[place].number - 1 }
      place = (place + 1) & (places.count - 1)
    }
    pairs.append(
      (Int32(truncatingIfNeeded: pair >> 32), Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF)))
    places[place] = (pair, pairs.count)
    if pairs.count * 2 > places.count { grow() }
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
    let product = pair.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> 7)
  }
}
