/// Numbers for keys of some whole numbers each: which rows are added together.
///
/// A place of the table is a word, so that those of ten thousand keys lie in a processor's second cache: a row that
/// waits for memory takes twice its time.
struct GroupTable {
  /// How many numbers a key has.
  let width: Int
  /// How many keys there are.
  private(set) var count = 0
  /// The keys, one behind the other.
  private var keys: [Int32] = []
  private var places: [Place]

  private struct Place {
    var hash: UInt32 = 0
    /// Number plus one; zero where nothing stands.
    var number: UInt32 = 0
  }

  /// - Parameter width: how many numbers a key has; may be 0, for one key.
  init(width: Int) {
    self.width = width
    places = Array(repeating: Place(), count: 64)
  }

  /// A number of a key.
  func part(_ place: Int, ofKey number: Int) -> Int { Int(keys[number &* width &+ place]) }

  /// The hash by which a key is looked up.
  @inline(__always)
  func hash(of key: UnsafePointer<Int32>) -> UInt32 {
    var hash: UInt64 = 0
    for part in 0..<width {
      hash = (hash ^ UInt64(UInt32(bitPattern: key[part]))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// The number of a key, a new one where it was not met before.
  mutating func number(of key: UnsafePointer<Int32>) -> Int { number(of: key, hash(of: key)) }

  /// The same by a hash that is known.
  @inline(__always)
  mutating func number(of key: UnsafePointer<Int32>, _ hash: UInt32) -> Int {
    let mask = places.count &- 1
    var place = Int(hash) & mask
    while true {
      let entry = places[place]
      if entry.number == 0 { return add(key, hash, at: place) }
      if entry.hash == hash, isKey(Int(entry.number) &- 1, key) { return Int(entry.number) &- 1 }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private func isKey(_ number: Int, _ key: UnsafePointer<Int32>) -> Bool {
    let first = number &* width
    for part in 0..<width where keys[first &+ part] != key[part] { return false }
    return true
  }

  private mutating func add(_ key: UnsafePointer<Int32>, _ hash: UInt32, at place: Int) -> Int {
    for part in 0..<width { keys.append(key[part]) }
    count += 1
    places[place] = Place(hash: hash, number: UInt32(count))
    if count * 2 > places.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: Place(), count: old.count * 2)
    for entry in old where entry.number != 0 {
      var place = Int(entry.hash) & (places.count - 1)
      while places[place].number != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = entry
    }
  }
}
