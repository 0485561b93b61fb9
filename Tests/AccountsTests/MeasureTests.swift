import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
import Rates
import Testing
import TestSupport

/// Measures of one dimension, packing within packing, and items that belong to wider ones.
@Suite("Measures, packing and wider items")
struct MeasureTests {
  /// Units by sourced rows; a pound is 0.45359237 kg, so that a long ton is 1,016.0469088 kg.
  private static let units = """
    id,name,dimension,of_item,contains,contains_unit,source,locator
    piece,pieces,count,,,,,
    dozen,dozens,count,,12,piece,a-1900,p. 1
    box,boxes,container,cartridge,1000,piece,a-1900,p. 1
    crate,crates,container,cartridge,10,box,a-1900,p. 1
    wagon,wagons,container,cartridge,4,crate,a-1900,p. 1
    kg,kilograms,mass,,,,,
    ton,tons,mass,,1000,kg,a-1900,p. 1
    pud,puds,mass,,16.38,kg,a-1900,p. 1
    pound,pounds,mass,,0.45359237,kg,a-1900,p. 1
    longton,long tons,mass,,2240,pound,a-1900,p. 1
    ounce,ounces,mass,,1/16,pound,a-1900,p. 1
    sack,sacks,container,wheat,80,kg,a-1900,p. 1

    """

  private static let items = """
    id,name,part_of
    goods,goods,
    food,food,goods
    wheat,wheat,food
    meat,meat,food
    coal,coal,goods
    cartridge,cartridges,

    """

  private func book(_ rows: String, complete: Bool = true) -> AccountBook {
    let literal = LedgerLiteral(
      [
        "parties.csv": "id,name,kind\nnorth,North,state\nsouth,South,state",
        "items.csv": Self.items, "units.csv": Self.units,
        "arms.csv": padded(
          "id,state,date,donor,recipient,item,quantity,unit,bound,part_of,fulfils,source\n" + rows),
      ], isComplete: complete)
    #expect(literal.reading.findings.filter { $0.kind.severity == .error }.map(\.message) == [])
    return AccountBook(literal.ledger)
  }

  /// How many of the second one of the first is, of an item or of any; worked out by hand.
  static let numbers: [(String, String, String?, Ratio?)] = [
    ("ton", "kg", nil, Ratio(1000)), ("kg", "ton", nil, Ratio(1).divided(by: Ratio(1000))),
    ("ton", "pud", nil, Ratio(100_000).divided(by: Ratio(1638))),
    ("longton", "kg", nil, Ratio(10_160_469_088).divided(by: Ratio(10_000_000))),
    ("longton", "pound", nil, Ratio(2240)),
    ("ounce", "longton", nil, Ratio(1).divided(by: Ratio(35840))),
    ("wagon", "piece", "cartridge", Ratio(40_000)), ("wagon", "box", "cartridge", Ratio(40)),
    ("box", "wagon", "cartridge", Ratio(1).divided(by: Ratio(40))),
    ("crate", "dozen", "cartridge", Ratio(10_000).divided(by: Ratio(12))),
    ("wagon", "piece", "wheat", nil), ("wagon", "piece", nil, nil), ("ton", "piece", nil, nil),
    ("sack", "pud", "wheat", Ratio(8000).divided(by: Ratio(1638))), ("sack", "kg", "coal", nil),
    ("ton", "ton", nil, .one),
  ]

  @Test("One unit in another, through measures and packing within packing", arguments: numbers)
  func units(_ unit: String, _ other: String, _ item: String?, _ count: Ratio?) throws {
    let ledger = book("").ledger
    let item: Identifier<Item>? = try item.map { try id($0) }
    #expect(ledger.contents(of: try id(unit), in: try id(other), holding: item) == count)
  }

  @Test(
    "An item belongs to what is wider, through any number of rows, and never the other way round")
  func items() throws {
    let ledger = book("").ledger
    let (goods, food, wheat, coal):
      (
        Identifier<Item>, Identifier<Item>, Identifier<Item>, Identifier<Item>
      ) = (try id("goods"), try id("food"), try id("wheat"), try id("coal"))
    #expect(ledger.isPart(wheat, of: goods) && ledger.isPart(wheat, of: wheat))
    #expect(!ledger.isPart(goods, of: wheat) && !ledger.isPart(coal, of: food))
    #expect(ledger.commonItem(of: [wheat, try id("meat")]) == food)
    #expect(ledger.commonItem(of: [wheat, coal]) == goods)
    #expect(ledger.commonItem(of: [wheat, try id("cartridge")]) == nil)
    #expect(ledger.parts(of: food).map(\.text) == ["food", "wheat", "meat"])
  }

  @Test("Unlike goods of one whole are held against a stated total in tons")
  func total() throws {
    let book = book(
      """
      W1,delivered,1942,north,south,wheat,1100000,ton,,T
      W2,delivered,1942,north,south,coal,1800000,ton,,T
      W3,delivered,1942,north,south,meat,4300000000,kg,,T
      W4,delivered,1942,north,south,cartridge,5,piece,,T
      T,delivered,1942,north,south,goods,7000000,ton
      """)
    let balance = try #require(Balance.totalsOfGoods(in: book).first)
    // 1.1 + 1.8 + 4.3 million; cartridges are none of the goods.
    #expect(balance.amount(.items) == exactly(7_200_000))
    #expect(balance.gap == exactly(-200_000))
    #expect(balance.leftOut.map(\.figure.id.text) == ["W4"])
  }

  @Test("A pledge of what is wider is fulfilled by what is narrower, and not the other way round")
  func pledge() throws {
    let book = book(
      """
      P,promised,1942,north,south,food,20,ton
      D,delivered,1942,north,south,wheat,500,pud,,,P
      E,delivered,1942,north,south,goods,9,ton,,,P
      """)
    let balance = try #require(Balance.pledgesOfGoods(in: book).first)
    // 500 x 16.38 kg = 8.19 t; 20 - 8.19 = 11.81.
    #expect(balance.amount(.delivered) == Interval(exactly: try ratio(819, 100)))
    #expect(balance.gap == Interval(exactly: try ratio(1181, 100)))
    #expect(balance.leftOut.map(\.figure.id.text) == ["E"])
  }

  @Test(
    "Wagons of crates of boxes go towards a pledge in pieces; what is uncertain is counted and told"
  )
  func packing() throws {
    let book = book(
      """
      P,promised,1942,north,south,cartridge,60000,piece
      D,delivered,1942,north,south,cartridge,1,wagon,uncertain,,P
      E,delivered,1942,north,south,cartridge,1,crate,,,P
      F,delivered,1942,north,south,cartridge,1,box,,,P
      G,delivered,1942,north,south,cartridge,2,dozen,,,P
      """)
    let balance = try #require(Balance.pledgesOfGoods(in: book).first)
    // 40,000 + 10,000 + 1,000 + 24
    #expect(balance.amount(.delivered) == exactly(51_024))
    #expect(balance.remarks.contains(.uncertain([try id("D")])))
  }

  @Test("An item in several measures has a further line in the first of them")
  func lines() throws {
    let totals = GoodsTotals(
      book(
        """
        A,delivered,1942,north,south,wheat,3,ton,,,,a-1900
        B,delivered,1943,north,south,wheat,100,pud,,,,a-1900
        C,delivered,1944,north,south,coal,5,ton,,,,a-1900
        """))
    #expect(totals.lines.map(\.unit.id.text) == ["ton", "pud", "ton", "ton"])
    // 3 t + 1.638 t
    #expect(
      totals.lines.map(\.quantity) == [
        exactly(3), exactly(100), Interval(exactly: try ratio(4638, 1000)), exactly(5),
      ])
    #expect(totals.lines[2].kind == .measures(of: [try id("ton"), try id("pud")]))
  }

  @Test("Packing units, dozens and pieces have a further line in pieces")
  func mixed() throws {
    let totals = GoodsTotals(
      book(
        """
        A,delivered,1942,north,south,cartridge,2,dozen,,,,a-1900
        B,delivered,1943,north,south,cartridge,3,box,,,,a-1900
        C,delivered,1944,north,south,cartridge,7,piece,,,,a-1900
        """))
    // The boxes alone, then 24 + 3,000 + 7.
    #expect(totals.lines.map(\.unit.id.text) == ["dozen", "box", "piece", "piece", "piece"])
    #expect(totals.lines.map(\.quantity) == [2, 3, 3000, 3031, 7].map { exactly($0) })
    #expect(
      totals.lines[3].kind == .contents(of: [try id("dozen"), try id("box")], withLoose: true))
  }

  @Test("Groups tell an item in the first of its measures")
  func groups() throws {
    let totals = GroupTotals(
      book(
        """
        A,delivered,1942,north,south,wheat,3,ton
        B,delivered,1943,north,south,wheat,100,pud
        C,delivered,1943,north,south,wheat,1,sack
        """), by: [.donor], under: [], to: nil)
    #expect(
      totals.rows.map(\.unit) == [
        .goods(try id("wheat"), try id("ton")), .goods(try id("wheat"), try id("sack")),
      ])
    #expect(totals.rows.map(\.total) == [Interval(exactly: try ratio(4638, 1000)), exactly(1)])
  }

  @Test("A price stands in no total, with the reason, and in no list of rows without a balance")
  func price() throws {
    let literal = LedgerLiteral([
      "currencies.csv": "id,name\nmark,mark", "items.csv": "id,name\nrifle,rifles",
      "parties.csv": "id,name,kind\nnorth,North,state",
      "money.csv": """
      id,state,donor,amount,currency,per,part_of
      T,delivered,north,100,mark,,
      A,delivered,north,60,mark,,T
      P,delivered,north,27,mark,rifle,T
      """,
    ])
    #expect(literal.reading.isUsable)
    let book = AccountBook(literal.ledger)
    let balance = try #require(Balance.totals(in: book, under: []).first)
    #expect(balance.amount(.items) == exactly(60))
    #expect(balance.leftOut.map(\.reason) == [.unconverted(.price)])
    #expect(book.inNoBalance.isEmpty)
  }

  /// Random forests of measures and packing, held against a walk row by row.
  @Test("What units come to is what a walk row by row comes to", arguments: 1...40)
  func walks(_ seed: UInt64) throws {
    var generator = SmallGenerator(seed)
    let count = 12
    var rows: [(target: Int?, number: Int, of: Int?)] = []
    for unit in 0..<count {
      let target =
        unit == 0 || generator.once(in: 4)
        ? nil : generator.below(unit)
      let item = generator.below(3)
      rows.append((target, generator.from(2, to: 9), item == 2 ? nil : item))
    }
    let text = rows.enumerated().map { place, row in
      let item = row.of.map { "i\($0)" } ?? ""
      let contents = row.target.map { "\(item),\(row.number),u\($0),a-1900" } ?? ",,,"
      return "u\(place),u\(place),count,\(contents)"
    }
    let ledger = LedgerLiteral([
      "items.csv": "id,name\ni0,i0\ni1,i1",
      "units.csv": "id,name,dimension,of_item,contains,contains_unit,source\n"
        + text.joined(separator: "\n"),
    ]).ledger
    for unit in 0..<count {
      for item in [nil, 0, 1] as [Int?] {
        var (here, number) = (unit, 1)
        while let target = rows[here].target, rows[here].of == nil || rows[here].of == item {
          number *= rows[here].number
          here = target
        }
        let named: Identifier<Item>? = try item.map { try id("i\($0)") }
        let end = ledger.innermost(of: try id("u\(unit)"), holding: named)
        #expect(end.unit.text == "u\(here)" && end.count == Ratio(number))
        #expect(
          ledger.way(from: try id("u\(unit)"), holding: named).count <= count)
      }
    }
  }

  @Test(
    "Ten thousand items and units one within the other cost no more than they are",
    .timeLimit(.minutes(1)))
  func deep() throws {
    let count = 10_000
    let ledger = LedgerLiteral([
      "items.csv": "id,name,part_of\n"
        + (0..<count).map { "i\($0),i,\($0 == 0 ? "" : "i\($0 - 1)")" }.joined(separator: "\n"),
      "units.csv": "id,name,dimension,of_item,contains,contains_unit,source\n"
        + (0..<count).map { "u\($0),u,count,,\($0 == 0 ? ",," : "1,u\($0 - 1),a-1900")" }
        .joined(separator: "\n"),
    ]).ledger
    let last: Identifier<Item> = try id("i\(count - 1)")
    for item in ledger.items.keys { #expect(ledger.isPart(last, of: item)) }
    #expect(ledger.contents(of: try id("u\(count - 1)"), in: try id("u0"), holding: nil) == .one)
  }

  @Test("Which items belong to which is what a walk says", arguments: 1...40)
  func itemWalks(_ seed: UInt64) throws {
    var generator = SmallGenerator(seed)
    let wholes = (0..<14).map { item in
      // Some name a row further down, and none leads back.
      generator.once(in: 4) || item == 13 ? nil : generator.from(item + 1, to: 13)
    }
    let ledger = LedgerLiteral([
      "items.csv": "id,name,part_of\n"
        + wholes.enumerated().map { "i\($0),i,\($1.map { "i\($0)" } ?? "")" }
        .joined(separator: "\n")
    ]).ledger
    func above(_ item: Int) -> [Int] { [item] + (wholes[item].map(above) ?? []) }
    for item in wholes.indices {
      for other in wholes.indices {
        let (one, two): (Identifier<Item>, Identifier<Item>) = (
          try id("i\(item)"), try id("i\(other)")
        )
        #expect(ledger.isPart(one, of: two) == above(item).contains(other))
        let common = above(item).first { above(other).contains($0) }
        #expect(ledger.commonItem(of: [one, two])?.text == common.map { "i\($0)" })
      }
      let parts = wholes.indices.filter { above($0).contains(item) }
      #expect(ledger.parts(of: try id("i\(item)")).map(\.text) == parts.map { "i\($0)" })
    }
  }

  private func ratio(_ number: Int, _ parts: Int) throws -> Ratio {
    try #require(Ratio(number).divided(by: Ratio(parts)))
  }
}
