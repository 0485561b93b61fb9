import BigInt
import ExactNumbers
import Testing

@Suite("Amounts in parts")
struct CompoundTests {
  /// The units of six moneys, with how many of each make the one before.
  static let systems: [[(String, Int)]] = [
    [("l", 1), ("s", 20), ("d", 12)], [("L", 1), ("sol", 20), ("den", 12)],
    [("fl", 1), ("kr", 60), ("pf", 8)], [("lira", 1), ("kuruş", 100), ("para", 40)],
    [("lira", 1), ("kuruş", 123), ("para", 40)], [("s", 1), ("d", 12), ("f", 4)],
  ]

  private func units(_ system: [(String, Int)]) throws -> CompoundUnits {
    var (parts, made) = (1, [CompoundUnits.Unit]())
    for (symbol, count) in system {
      parts *= count
      made.append(.init(symbol: symbol, factor: try #require(Ratio(1, over: BigInt(parts)))))
    }
    return try #require(CompoundUnits(made))
  }

  @Test("An amount that is written and read again is the same", arguments: systems.indices)
  func roundTrip(_ place: Int) throws {
    let system = Self.systems[place]
    let units = try units(system)
    let smallest = system.reduce(1) { $0 * $1.1 }
    var random = SeededGenerator()
    for _ in 0..<300 {
      let count = Int.random(in: -9_999_999...9_999_999, using: &random)
      let bottom = [1, 1, 1, 2, 4, 8, 3, 7].randomElement(using: &random) ?? 1
      let value = try #require(Ratio(BigInt(count), over: BigInt(bottom * smallest)))
      let written = units.written(value)
      let read = try Amount(parsing: written, in: units)
      #expect(read.ratio == value, "\(written), seed \(SeededGenerator.seed)")
      // What is shown of halves, quarters and eighths is the amount itself.
      guard bottom < 3 || bottom == 4 || bottom == 8 else { continue }
      let shown = units.text(value, places: 2, .toNearestOrEven).replacing(",", with: "")
      #expect(try Amount(parsing: shown, in: units).ratio == value, "\(shown)")
    }
  }

  @Test(
    "Parts are read as exact ratios",
    arguments: [
      // 225281 x 240 + 19 x 12 + 4, in pence
      ("225281l 19s 4d", 54_067_672, 1), ("3½d", 7, 2), ("4 1/2d", 9, 2), ("1/2d", 1, 2),
      ("½d", 1, 2),
      ("7l 4s 4½d", 3465, 2), ("19s", 228, 1), ("-12s 6d", -150, 1), ("2l10s", 600, 1),
      ("4.5d", 9, 2),
      ("0l", 0, 1), ("12", 2880, 1),
    ])
  func pence(_ text: String, _ top: Int, _ bottom: Int) throws {
    let amount = try Amount(parsing: text, in: try units(Self.systems[0]))
    #expect(amount.ratio * Ratio(240) == Ratio(BigInt(top), over: BigInt(bottom)))
  }

  @Test(
    "What is no amount in parts says where it breaks",
    arguments: [
      ("225,281l", 3), ("4d 3s", 3), ("5l 4l", 3), ("4½s 3d", 0), ("5x", 1), ("5l 4", 4), ("l", 0),
      ("1/0d", 2), ("5l 4s 3d x", 9), ("5lira", 1),
    ])
  func broken(_ text: String, _ offset: Int) throws {
    let units = try units(Self.systems[0])
    let error = #expect(throws: NumberSyntaxError.self) { try Amount(parsing: text, in: units) }
    #expect(error?.offset == offset, "\(error?.description ?? "")")
  }

  @Test(
    "Amounts are shown whole, rounded in the smallest part, and never past it",
    arguments: [
      // A third of a pound is 6s 8d; a third of a penny ends never; 19s 11.996d of two places is a pound.
      (1, 3, "6s 8d"), (1, 720, "0.33d"), (239_996, 240_000, "1l"), (-1, 480, "-½d"), (5, 1, "5l"),
      (1201, 240, "5l 0s 1d"), (1_000_000, 1, "1,000,000l"), (0, 1, "0l"), (1, 24000, "0.01d"),
    ])
  func shown(_ top: Int, _ bottom: Int, _ text: String) throws {
    let value = try #require(Ratio(BigInt(top), over: BigInt(bottom)))
    let units = try units(Self.systems[0])
    #expect(units.text(value, places: 2, .toNearestOrEven) == text)
  }

  @Test("Limits are rounded outward in the smallest part")
  func limits() throws {
    let units = try units(Self.systems[0])
    let third = try #require(Ratio(1, over: 720))
    let interval = try #require(Interval(low: third, high: third + .one))
    #expect(interval.inWords(in: units) == .between("0.333333d", "1l 0s 0.333334d"))
  }

  @Test("Units of one size, or one alone, are no parts")
  func noUnits() {
    #expect(CompoundUnits([.init(symbol: "l", factor: .one)]) == nil)
    #expect(
      CompoundUnits([.init(symbol: "l", factor: .one), .init(symbol: "s", factor: .one)]) == nil)
  }
}
