import BigInt
import Documents
import ExactNumbers
import Testing

@testable import Workbooks

@Suite("What stands in a cell")
struct CellTests {
  @Test(
    "A number has fifteen digits; more go outward, and are no longer the exact one",
    arguments: [
      (ratio(0), .down, 0, true), (ratio(-7, 2), .down, -3.5, true),
      (ratio(999_999_999_999_999), .up, 999_999_999_999_999, true),
      (ratio(1_000_000_000_000_000), .up, 1e15, true),
      (ratio(9_007_199_254_740_993), .down, 9_007_199_254_740_990, false),
      (ratio(9_007_199_254_740_993), .up, 9_007_199_254_741_000, false),
      (ratio(Int.min), .toNearestOrEven, -9.22337203685478e18, false),
      (ratio(1, 3), .down, 0.333333333333333, false), (ratio(1, 3), .up, 0.333333333333334, false),
      (ratio(-1, 3), .down, -0.333333333333334, false), (ratio(1, 1000), .up, 0.001, true),
      (ratio(1, 1 << 13), .down, 0.0001220703125, true), (ten(40), .down, 1e40, true),
      (ten(40) + .one, .down, 1e40, false), (ten(40) + .one, .up, 1.00000000000001e40, false),
      (ten(30).inverse ?? .one, .down, 1e-30, true),
    ] as [(Ratio, RoundingRule, Double, Bool)])
  func numbers(_ exact: Ratio, _ rule: RoundingRule, _ value: Double, _ isExact: Bool) {
    let number = SheetNumber(exact, rule)
    #expect(number.value == value)
    #expect(number.isExact == isExact)
  }

  @Test("A limit in a cell is never too narrow, whatever the number", arguments: 1...300)
  func outward(_ seed: Int) throws {
    let value = ratio(seed &* 7_919 &* 104_729 % 1_000_003, seed &* 31 &+ 7) * ten(seed % 37)
    for (rule, low) in [(RoundingRule.down, true), (.up, false)] {
      let number = try #require(SheetNumber(value, rule).value)
      // The shortest decimal of a Double is the one that the file has.
      let decimal = try #require(Self.written(number))
      #expect(low ? decimal <= value : decimal >= value)
      #expect((decimal - value).magnitude <= value.magnitude * (ten(14).inverse ?? .one))
    }
  }

  private static func written(_ number: Double) -> Ratio? {
    let parts = number.description.split(separator: "e")
    guard let decimal = try? ExactDecimal(parsing: String(parts[0])) else { return nil }
    guard parts.count == 2, let power = Int(parts[1]) else { return Ratio(decimal) }
    return power < 0 ? Ratio(decimal).divided(by: ten(-power)) : Ratio(decimal) * ten(power)
  }

  @Test("What no spreadsheet holds is no number")
  func beyond() {
    #expect(SheetNumber(ten(308), .down).value == nil)
    #expect(SheetNumber(-ten(400), .down).value == nil)
    #expect(SheetNumber(ten(310).inverse ?? .one, .up).value == nil)
    #expect(SheetNumber(ten(307), .down).value == 1e307)
  }

  @Test("A text of a cell is as long as a spreadsheet takes")
  func longText() {
    let ships = String(repeating: "🚢", count: 20_000)
    #expect(SheetText.safe(ships).utf16.count <= 32_767)
    #expect(SheetText.safe(ships).hasSuffix("🚢…"))
    #expect(SheetText.safe("_x_ _x12_ _x12G4_") == "_x_ _x12_ _x12G4_")
    #expect(SheetText.safe("a_x0041_x0042_") == "a_x005F_x0041_x005F_x0042_")
  }

  @Test(
    "Names of sheets",
    arguments: [
      ("claims", "claims"), ("a[b]:c*d?e/f\\g", "a-b--c-d-e-f-g"), ("'quoted'", "quoted"),
      ("", "Sheet"), ("' '", "Sheet"), ("History", "History 2"),
      (String(repeating: "n", count: 40), String(repeating: "n", count: 31)),
      (String(repeating: "🚢", count: 20), String(repeating: "🚢", count: 15)),
      ("a\u{1}\0b", "a--b"),
    ])
  func sheetNames(_ wanted: String, _ name: String) {
    var names = SheetNames()
    #expect(names.name(for: wanted) == name)
  }

  @Test("No two sheets have names that differ by case alone")
  func equalNames() {
    var names = SheetNames()
    let long = String(repeating: "n", count: 31)
    #expect(
      ["a", "A", "a", long, long].map { names.name(for: $0) } == [
        "a", "A 2", "a 3", long, String(repeating: "n", count: 29) + " 2",
      ])
    #expect(SheetNames.prefix("it's") == "'it''s'!")
  }

  @Test(
    "A shown limit goes outward, and what is not zero or not all is not shown as that",
    arguments: [
      (ten(20), .down, false, 12), (ratio(5), .down, false, 0), (ratio(5, 2), .down, false, 2),
      (ratio(1, 3), .down, false, 2),
      (ratio(1, 3), .up, false, 12), (ratio(2, 3), .up, false, 2), (ratio(1, 1000), .up, false, 3),
      (ratio(186_915, 1_000_000), .up, true, 3), (ratio(186_915, 1_000_000), .down, true, 2),
      (ratio(1, 2), .down, true, 2), (ratio(99_999_999, 100_000_000), .up, true, 6),
      (ratio(1, 100_000_000), .toNearestOrEven, true, 6),
    ] as [(Ratio, RoundingRule, Bool, Int)])
  func places(_ value: Ratio, _ rule: RoundingRule, _ isShare: Bool, _ places: Int) {
    let found = display.sheetPlaces(value, rule, isShare: isShare)
    if let found { #expect(found == places) } else { #expect(places == 12) }
  }

  @Test(
    "Columns have letters",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(_ column: Int, _ letters: String) {
    #expect(A1.letters(column) == letters)
  }

  @Test(
    "A part is whole where it closes what it opened",
    arguments: [
      ("<?xml version=\"1.0\"?>\n<a b=\"1\"><c/></a>", true), ("<a><c/>", false),
      ("<a><c/></", false),
      ("<?xml?><a/>", true), ("<xml x=\"y\"><o:s></o:s></xml>", true), ("<a></a>\n", true),
      ("", false),
      ("<?xml version=\"1.0\"?>", false), ("<worksheet><v>1</v>", false),
    ])
  func whole(_ xml: String, _ isWhole: Bool) {
    let bytes = Array(xml.utf8)
    #expect(PackageReader.isClosed(bytes, bytes.suffix(128)) == isWhole)
  }
}
