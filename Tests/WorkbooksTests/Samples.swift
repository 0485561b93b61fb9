import BigInt
import Documents
import ExactNumbers
import Phrases

@testable import Workbooks

let display = NumberDisplay(places: 2, rule: .toNearestOrEven)

func ratio(_ top: Int, _ bottom: Int = 1) -> Ratio {
  Ratio(BigInt(top), over: BigInt(bottom)) ?? .zero
}

/// Ten to a power.
func ten(_ power: Int) -> Ratio {
  Ratio(ExactDecimal(coefficient: BigInt(10).power(power), scale: 0))
}

func limits(_ low: Ratio?, _ high: Ratio?) -> Cell { .limits(low: low, high: high, words: nil) }

/// A table of some texts.
func words(_ name: String, _ texts: [String]) -> Table {
  Table(
    name: name, title: "Some words",
    columns: [Column("id", .row), Column("words", meaning: "What is said")],
    rows: texts.enumerated().map { .init([.text("T\($0)"), .text($1)]) })
}

/// Two pledges, what came of them, and their parts.
let balance = Table(
  name: "balance", title: "What is missing",
  columns: [
    Column("subject", .row, meaning: "The pledge"),
    Column("promised", .amount, meaning: "What was promised"),
    Column("delivered", .amount, meaning: "What came"),
    Column("gap", .amount, meaning: "What is missing"),
    Column("share", .share, meaning: "What came of it"),
    Column("parts", .number, meaning: "What the parts come to"),
  ],
  rows: [
    .init([
      .text("M11"), limits(ratio(59_000_000), ratio(59_000_000)),
      limits(ratio(5_339_500), ratio(11_028_012)), limits(ratio(47_971_988), ratio(53_660_500)),
      limits(ratio(5_339_500, 59_000_000), ratio(11_028_012, 59_000_000)), .number(ratio(10, 3)),
    ]),
    .init([
      .text("M12"), limits(ratio(3), nil), limits(ratio(1), nil), limits(nil, nil), .empty, .empty,
    ]),
    // What is not known on both sides is the same: the gap is narrower than the columns say.
    .init(
      [
        .text("M13"), limits(ratio(90), ratio(100)), limits(ratio(45), ratio(50)),
        limits(ratio(45), ratio(50)), limits(ratio(1, 2), ratio(1, 2)), .empty,
      ], isRuled: true),
  ])

let parts = Table(
  name: "parts", columns: [Column("of", .row), Column("amount", .number)],
  rows: [
    .init([.text("M11"), .number(ratio(1, 3))]), .init([.text("m11"), .number(ratio(7))]),
    .init([.text("M11"), .number(ratio(3))]), .init([.text("M11"), .empty]),
  ])

let sampleFormulas: [Formula] = [
  .difference("gap_low", of: "promised_low", less: "delivered_high"),
  .quotient("share_high", of: "delivered_high", by: "promised_low"),
  .sum("parts", of: "amount", on: "parts", where: [.init("subject", "of")]),
]

func workbook(
  _ sheets: [Workbook.Sheet], front: Document = Document(title: "A workbook"),
  rowLimit: Int = 1_048_575
) -> Workbook {
  Workbook(
    front: front, sheets: sheets, display: display, created: 315_532_800, rowLimit: rowLimit)
}
