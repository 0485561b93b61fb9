import Documents
import ExactNumbers
import Pages
import Phrases

/// An exact fraction, for tests.
func ratio(_ numerator: Int, _ denominator: Int = 1) -> Ratio {
  Ratio(Ratio(numerator).numerator, over: Ratio(denominator).numerator) ?? .zero
}

/// An interval with whole ends, for tests.
func interval(_ low: Int?, _ high: Int?) -> Interval {
  Interval(low: low.map { Ratio($0) }, high: high.map { Ratio($0) }) ?? .unbounded
}

/// Two places, ties to the even digit.
let halfEven = NumberDisplay(places: 2, rule: .toNearestOrEven)

/// A small report with one of everything that a document can hold, each text given.
func sample(_ text: String = "a text", source: String = "karakus-2023") -> Document {
  let balances = Table(
    name: "reconciliation", title: Prose(text),
    columns: [
      Column("subject", title: "", .row), Column("who", title: Prose(text)),
      Column("gap", .amount, keyEnding: "/gap"), Column("share", .share, keyEnding: "/share"),
      Column("empty"), Column("key", for: .file),
    ],
    rows: [
      .init([
        .text("M11"), .text(text), .limits(interval(47_971_988, nil)), .limits(interval(0, 1)),
        .empty, .text("reconciliation/M11/as-printed"),
      ]),
      .init(
        [
          .empty, .list([text, text], separator: ";"), .limits(interval(3, 3)), .empty, .empty,
          .empty,
        ],
        isRuled: true),
    ])
  return Document(
    title: Prose(text),
    blocks: [
      .paragraph(Prose(text)), .section("Promised against delivered"), .heading(Prose(text)),
      .table(balances),
      .list(["Delivered: \(.row("M15")) \(.quotation(text, language: "tr"))", Prose(text)]),
      .section(Prose(text)), .lines([Prose(text), "├─ \(text)"]),
      .paragraph(
        Prose([
          .quotation(text, language: ""), .source(source, words: text),
          .source("unknown", words: text), .amount("59", key: "claims/C01/left"),
        ])),
      .section("Sources"),
      .definitions([
        .init(Prose([.source(source, words: source)]), Prose("\(text) https://example.org/a_(b).")),
        .init(Prose(text), Prose(text)),
      ]),
    ])
}

/// A slider over all kinds of measures.
func sampleSlider(_ text: String = "a text", rate: String = "R59") -> RateSlider? {
  let promised = PriceCurve(
    fixed: Interval(exactly: .zero), slope: Interval(exactly: ratio(1_000_000)), isInverse: false)
  let delivered = PriceCurve(interval(5_339_500, 11_028_012))
  let gap = PriceCurve(
    fixed: interval(-11_028_012, -5_339_500), slope: promised.slope, isInverse: false)
  let inverse = PriceCurve(fixed: interval(-7, 3), slope: interval(-22, nil), isInverse: true)
  return RateSlider(
    rate: rate, title: Prose(text), low: ratio(1), step: ratio(1, 10), steps: 1_200,
    start: ratio(59),
    marks: [
      .init("treasury", ratio(75)), .init(Prose(text), ratio(59)),
      .init("parity", ratio(6_456_731, 551_639)),
      .init("break-even", ratio(11_028_012, 1_000_000)),
    ],
    subjects: [
      .init(
        row: "M11", title: Prose(text), unit: Prose(text),
        measures: [
          .init("promised", .amount(promised)), .init("delivered", .amount(delivered)),
          .init("gap", .amount(gap)), .init("share", .share(delivered, of: promised)),
          .init("verdict", .verdict(gap, CurveJudgement(relation: .atMost))),
        ]),
      .init(
        row: "", title: "other", unit: "",
        measures: [
          .init(Prose(text), .amount(inverse)), .init("share", .share(promised, of: inverse)),
          .init(
            "verdict", .verdict(gap, CurveJudgement(relation: nil, precision: ratio(1_000_000)))),
        ]),
      .init(
        row: "C01", title: "", unit: "lira",
        measures: [
          .init("gap", .amount(PriceCurve(.unbounded))),
          .init("verdict", .verdict(inverse, CurveJudgement(relation: .equal, isDoubted: true))),
        ]),
    ], omitted: [Prose(text)])
}

/// A page of the sample; everything that is asked for has a note.
func samplePage(
  _ text: String = "a text",
  notes: @escaping @Sendable (String) -> PageNote? = { name in
    PageNote(title: "note on \(name)", lines: ["difference  \(name)", "└─ M11 <b>"])
  }
) -> String {
  PageWriter(
    display: halfEven, files: ["reconciliation"], sliders: [sampleSlider(text)].compactMap(\.self),
    sliderSection: "Promised against delivered",
    notes: { names in
      Dictionary(uniqueKeysWithValues: names.compactMap { name in notes(name).map { (name, $0) } })
    }
  ).html(sample(text))
}
