import ExactNumbers
import Phrases

/// Prices over the days on which they were in force, by kind, with what they would be by weight of the metal.
///
/// A kind has a colour, a mark and a stroke of its own; every price has its id and its digits beside it.
public struct QuotationPlot: ChartPlot {
  /// What the price is, beside the axis: `Ottoman paper kuruş for one Russian gold ruble`.
  public let unit: String
  /// The prices.
  public let quotations: [Quotation]
  /// What one is by weight of the metal; `nil` where that is not known.
  public let parity: Ratio?
  /// The words beside that price.
  private let parityLabel: String
  /// The parts of the money of the prices; `nil` where it has none.
  private let parts: CompoundUnits?

  /// Makes a plot of prices.
  ///
  /// - Parameters:
  ///   - unit: what the price is.
  ///   - quotations: the prices.
  ///   - parity: the price by weight of the metal.
  ///   - language: that of the words beside it.
  ///   - parts: the parts in which prices of its money are told.
  public init(
    unit: String, quotations: [Quotation], parity: Ratio?, language: Language = .english,
    parts: CompoundUnits? = nil
  ) {
    self.parts = parts
    (self.unit, self.quotations, self.parity) = (unit, quotations, parity)
    let digits =
      parity.map { price in
        parts?.text(price, places: 2, .toNearestOrEven)
          ?? price.rounded(toPlaces: 2, .toNearestOrEven).grouped
      } ?? ""
    let label: Prose = "by weight \(Prose.number(digits))"
    parityLabel = label.text(in: language)
  }

  /// One price.
  public struct Quotation: Sendable {
    /// Its id and digits.
    public let label: String
    /// Its kind, one of `QuotationPlot.kinds`.
    public let kind: String
    /// The least that it may be; `nil` where nobody knows.
    public let low: Ratio?
    /// The most; `nil` where nobody knows.
    public let high: Ratio?
    /// The days on which it was in force, counted from 1 January 1970; `nil` for an end that is open.
    public let days: (first: Int?, last: Int?)

    /// Makes a quotation.
    public init(_ label: String, kind: String, price: Interval, days: (first: Int?, last: Int?)) {
      (self.label, self.kind, self.days) = (label, kind, days)
      (low, high) = (price.low, price.high)
    }

    /// Whether it has no day at all.
    var isUndated: Bool { days.first == nil && days.last == nil }
  }

  /// The kinds of prices, in the order of the key.
  public static let kinds = ["official", "market", "recorded", "implied", "assumed", "parity"]

  private static func ink(_ kind: String) -> (ink: ChartInk, mark: Int, stroke: Int) {
    switch kind {
    case "official": (.blue, 5, 1)
    case "market": (.green, 7, 1)
    case "recorded": (.vermilion, 9, 2)
    case "implied": (.purple, 11, 4)
    case "assumed": (.orange, 13, 3)
    default: (.black, 4, 5)
    }
  }

  /// The columns of its data.
  public var columns: [Column] {
    [
      Column("label", for: .file, meaning: "words beside the price"),
      Column(
        "kind", .choice(QuotationPlot.kinds + ["by weight"]), for: .file,
        meaning: "kind of the price"),
      Column("", .amount, for: .file, meaning: "the price"),
      Column("unit", for: .file, meaning: "unit of the price"),
      Column(
        "first", .count, for: .file,
        meaning: "first day in force, counted from 1 January 1970; empty where it is open"),
      Column("last", .count, for: .file, meaning: "last day in force, counted so"),
      Column("written_at", .number, for: .file, meaning: "height at which the words stand"),
    ]
  }

  /// Its data, in the order in which they are drawn.
  public var rows: [Table.Row] {
    placed.map { row in
      Table.Row([
        .text(ChartText.safe(row.quotation.label, upTo: QuotationPlot.longestLabel)),
        .text(row.quotation.kind),
        .limits(low: row.quotation.low, high: row.quotation.high, words: nil),
        .text(ChartText.safe(unit)),
        .count(row.quotation.days.first), .count(row.quotation.days.last), .number(row.height),
      ])
    }
  }

  private static let longestLabel = 30

  /// Each price and the height of its words: those of prices without a day stand on the right, apart from one
  /// another.
  private var placed: [(quotation: Quotation, height: Ratio)] {
    let weight = parity.map { price in
      Quotation(
        parityLabel, kind: "by weight", price: Interval(exactly: price), days: (nil, nil))
    }
    let axis = self.axis
    let apart = (axis.high - axis.low).divided(by: Ratio(18)) ?? .one
    var lowest: Ratio?
    func middle(_ row: Quotation) -> Ratio {
      guard let low = row.low ?? row.high, let high = row.high ?? row.low else { return axis.low }
      return (low + high).divided(by: Ratio(2)) ?? low
    }
    let all = quotations + (weight.map { [$0] } ?? [])
    let undated = all.filter(\.isUndated).sorted { middle($0) < middle($1) }.map { row in
      let height = max(middle(row), lowest ?? middle(row))
      lowest = height + apart
      return (row, height)
    }
    return all.filter { !$0.isUndated }.map { ($0, $0.high ?? middle($0)) } + undated
  }

  private var axis: ChartAxis {
    ChartAxis(
      covering: (quotations.flatMap { [$0.low, $0.high] } + [parity]).compactMap(\.self), in: parts)
  }

  /// How wide and high the picture is, in pixels.
  public var size: (width: Int, height: Int) { (860, 440) }

  /// The commands that draw it.
  public func commands(in language: Language) -> [String] {
    let days = DayAxis(
      covering: quotations.flatMap { [$0.days.first, $0.days.last] }.compactMap(\.self))
    let kinds = QuotationPlot.kinds.filter { kind in quotations.contains { $0.kind == kind } }
    let label = number(of: "label")
    let byWeight = ChartText.quoted(("by weight of the metal" as Prose).text(in: language))
    let weight =
      "  data using (stringcolumn('kind') eq 'by weight' ? start(0) : NaN):(low(0)):(length(0)):(0) "
      + "with vectors nohead lw 1.5 dt 3 \(ChartInk.black.command) title \(byWeight)"
    let drawn =
      kinds.flatMap { clauses($0, language) } + (parity == nil ? [] : [weight]) + [
        "  data using (dated(0) ? start(0) : NaN):(column('written_at')):\(label) "
          + "with labels left offset char 0.2,0.7 font ',12' notitle",
        "  data using (dated(0) ? NaN : \(days.last)):(column('written_at')):\(label) "
          + "with labels left offset char 0.8,0 font ',12' notitle",
      ]
    let right = placed.filter(\.quotation.isUndated).map(\.quotation.label.count).max() ?? 0
    return [
      days.ticks, days.range, axis.ticks("y", language), axis.range("y"), "set grid back ls 9",
      "set ylabel \(ChartText.quoted(unit))",
      "set key below center horizontal Left reverse samplen 2",
      "set rmargin \(min(right, QuotationPlot.longestLabel) + 4)",
      "has(name) = stringcolumn(name) ne ''",
      "dated(x) = has('first') || has('last')",
      "start(x) = has('first') ? column('first') : \(days.first)",
      "end(x) = has('last') ? column('last') + 1 : \(days.last)",
      "length(x) = end(0) - start(0)",
      "low(x) = has('low') ? column('low') : \(axis.low.plotted)",
      "high(x) = has('high') ? column('high') : \(axis.high.plotted)",
      "plot \\",
    ] + drawn.dropLast().map { $0 + ", \\" } + drawn.suffix(1)
  }

  /// The clauses that draw the prices of a kind: a field between limits, a stroke for one price, and marks.
  private func clauses(_ kind: String, _ language: Language) -> [String] {
    let (ink, mark, stroke) = QuotationPlot.ink(kind)
    let own = "stringcolumn('kind') eq '\(kind)'"
    let title = ChartText.quoted(Prose.term(kind).text(in: language))
    let points = "with points pt \(mark) ps 1.1 \(ink.command)"
    return [
      "  data using (\(own) && high(0) > low(0) ? start(0) : NaN):(low(0)):(start(0)):(end(0)):"
        + "(low(0)):(high(0)) with boxxyerror fs transparent solid 0.12 border \(ink.command) "
        + "\(ink.command) notitle",
      "  data using (\(own) && high(0) == low(0) ? start(0) : NaN):(low(0)):(length(0)):(0) "
        + "with vectors nohead lw 3 dt \(stroke) \(ink.command) notitle",
      "  data using (\(own) ? start(0) + length(0) / 2 : NaN):(low(0)) \(points) title \(title)",
      "  data using (\(own) && high(0) > low(0) ? start(0) + length(0) / 2 : NaN):(high(0)) "
        + "\(points) notitle",
    ]
  }
}
