/// Numbers that look random and are the same in every run (splitmix64).
public struct SmallGenerator: Sendable {
  private var state: UInt64

  /// Starts at a seed.
  public init(_ seed: UInt64) { state = seed }

  /// A whole number from zero to below a limit.
  public mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

  /// One of some things.
  public mutating func of<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// Whether something happens that happens once in so many times.
  public mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// A whole number from a least to a most.
  public mutating func from(_ least: Int, to most: Int) -> Int { least + below(most - least + 1) }
}
