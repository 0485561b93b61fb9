/// The parts of a zip, for tests: a small reader of the format, written apart from what made the file.
public struct Unzipped {
  /// The content of each part, by its name.
  public let parts: [String: [UInt8]]

  /// Reads a zip.
  public init(_ zip: [UInt8]) {
    var parts: [String: [UInt8]] = [:]
    func number(_ at: Int, _ bytes: Int) -> Int {
      (0..<bytes).reduce(0) { $0 | Int(zip[at + $1]) << (8 * $1) }
    }
    // The end of the directory is the last 22 bytes, since the library writes no comment.
    var entry = number(zip.count - 6, 4)
    for _ in 0..<number(zip.count - 12, 2) {
      let (packed, size) = (number(entry + 20, 4), number(entry + 24, 4))
      let (nameSize, extra) = (number(entry + 28, 2), number(entry + 30, 2))
      let local = number(entry + 42, 4)
      let name = String(decoding: zip[entry + 46..<entry + 46 + nameSize], as: UTF8.self)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let content = Array(zip[start..<start + packed])
      parts[name] = number(entry + 10, 2) == 0 ? content : Inflate(content, size: size).bytes
      entry += 46 + nameSize + extra + number(entry + 32, 2)
    }
    self.parts = parts
  }

  /// A part as text.
  public func text(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }

  /// The sheet of a number, from 1: the first is the one of words.
  public func sheet(_ number: Int) -> String { text("xl/worksheets/sheet\(number).xml") }

  /// The words of all cells.
  public var words: String { text("xl/sharedStrings.xml") }
}

/// RFC 1951, as plainly as it can be read.
private struct Inflate {
  private(set) var bytes: [UInt8] = []
  private let packed: [UInt8]
  private var bit = 0

  init(_ packed: [UInt8], size: Int) {
    self.packed = packed
    bytes.reserveCapacity(size)
    var isLast = false
    while !isLast {
      isLast = take(1) == 1
      switch take(2) {
      case 0: copy()
      case 1:
        unpack(
          Codes((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
          Codes(Array(repeating: 5, count: 30)))
      default:
        let (letters, distances) = codes()
        unpack(letters, distances)
      }
    }
  }

  /// A code of Huffman: how many codes of each length, and the symbols in order.
  struct Codes {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in 1...15 {
        let found = lengths.indices.filter { lengths[$0] == length }
        counts[length] = found.count
        symbols += found
      }
    }
  }

  private mutating func take(_ count: Int) -> Int {
    var value = 0
    for place in 0..<count {
      value |= Int(packed[bit >> 3] >> (bit & 7) & 1) << place
      bit += 1
    }
    return value
  }

  private mutating func symbol(_ codes: Codes) -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= take(1)
      let count = codes.counts[length]
      if code - count < first { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return 256
  }

  private mutating func copy() {
    bit = (bit + 7) & ~7
    let count = take(16)
    _ = take(16)
    for _ in 0..<count { bytes.append(UInt8(take(8))) }
  }

  private mutating func codes() -> (Codes, Codes) {
    let (letters, distances, count) = (take(5) + 257, take(5) + 1, take(4) + 4)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = [Int](repeating: 0, count: 19)
    for place in order.prefix(count) { lengths[place] = take(3) }
    let own = Codes(lengths)
    var all: [Int] = []
    while all.count < letters + distances {
      switch symbol(own) {
      case let length where length < 16: all.append(length)
      case 16: all += Array(repeating: all.last ?? 0, count: take(2) + 3)
      case 17: all += Array(repeating: 0, count: take(3) + 3)
      default: all += Array(repeating: 0, count: take(7) + 11)
      }
    }
    return (Codes(Array(all[..<letters])), Codes(Array(all[letters...])))
  }

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  private mutating func unpack(_ letters: Codes, _ distances: Codes) {
    while true {
      let letter = symbol(letters)
      if letter == 256 { return }
      if letter < 256 {
        bytes.append(UInt8(letter))
        continue
      }
      let place = letter - 257
      let length = Inflate.lengths[place] + take(place < 8 || place == 28 ? 0 : (place - 4) / 4)
      let far = symbol(distances)
      let distance = Inflate.distances[far] + take(far < 4 ? 0 : (far - 2) / 2)
      for _ in 0..<length { bytes.append(bytes[bytes.count - distance]) }
    }
  }
}
