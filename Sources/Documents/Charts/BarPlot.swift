import ExactNumbers
import Phrases

/// Amounts as bars from zero, each with its limits: what is sure is filled, what is possible is hatched.
///
/// Every bar has its words beside it and its amount behind it, so that no colour has to be told.
public struct BarPlot: ChartPlot {
  /// What is measured, under the axis.
  public let unit: String
  /// The bars, from above.
  public let bars: [Bar]

  /// Makes a plot of bars.
  public init(unit: String, bars: [Bar]) { (self.unit, self.bars) = (unit, bars) }

  /// One bar.
  public struct Bar: Sendable {
    /// What it is of.
    public let label: String
    /// What it tells of a transfer.
    public let part: Part
    /// The least that it may be; `nil` where nobody knows.
    public let low: Ratio?
    /// The most; `nil` where nobody knows.
    public let high: Ratio?
    /// The amount as it is shown.
    public let shown: String

    /// Makes a bar of an amount.
    public init(_ label: String, _ part: Part, _ amount: Interval, shown: String) {
      (self.label, self.part, self.shown) = (label, part, shown)
      (low, high) = (amount.low, amount.high)
    }
  }

  /// What a bar tells of a transfer.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// What was promised or bound.
    case promised
    /// What was sent off.
    case sent
    /// What arrived.
    case delivered
    /// What was kept back, seized, returned or called off.
    case lacking

    fileprivate var ink: ChartInk {
      switch self {
      case .promised: .blue
      case .sent: .sky
      case .delivered: .green
      case .lacking: .vermilion
      }
    }
  }

  /// The columns of its data.
  public var columns: [Column] {
    [
      Column("place", .count, for: .file, meaning: "place of the bar, from above"),
      Column("label", for: .file, meaning: "words beside the bar"),
      Column(
        "part", .choice(Part.allCases.map(\.rawValue)), for: .file,
        meaning: "what the bar tells of a transfer"),
      Column("", .amount, for: .file, meaning: "the amount"),
      Column("unit", for: .file, meaning: "unit of the amount"),
      Column("shown", for: .file, meaning: "the amount as it stands in the picture"),
    ]
  }

  /// Its data, in the order in which they are drawn.
  public var rows: [Table.Row] {
    bars.enumerated().map { place, bar in
      Table.Row([
        .count(place + 1), .text(ChartText.safe(bar.label, upTo: BarPlot.longestLabel)),
        .text(bar.part.rawValue),
        .limits(low: bar.low, high: bar.high, words: nil), .text(ChartText.safe(unit)),
        .text(ChartText.safe(bar.shown)),
      ])
    }
  }

  /// How wide and high the picture is, in pixels.
  public var size: (width: Int, height: Int) { (860, 118 + 26 * bars.count) }

  private static let longestLabel = 40

  /// The commands that draw it.
  public func commands(in language: Language) -> [String] {
    let ends = bars.flatMap { [$0.low, $0.high].compactMap { $0 } }
    let axis = ChartAxis(covering: ends)
    let parts = Part.allCases.filter { part in bars.contains { $0.part == part } }
    let left = bars.map { min($0.label.count, BarPlot.longestLabel) }.max() ?? 0
    let right = bars.map(\.shown.count).max() ?? 0
    let box = "(row(0)-0.32):(row(0)+0.32)"
    let drawn = parts.flatMap { part in
      [
        "  data using (is('\(part.rawValue)') ? sure(0) : NaN):(row(0)):(0):(sure(0)):\(box) "
          + "with boxxyerror \(part.ink.solid("0.85")) notitle",
        "  data using (is('\(part.rawValue)') && high(0) > low(0) ? high(0) : NaN):(row(0)):"
          + "(from(0)):(to(0)):\(box) with boxxyerror \(part.ink.hatched) notitle",
      ]
    }
    return [
      axis.ticks("x", language), axis.range("x"), "set grid xtics back ls 9",
      "set xlabel \(ChartText.quoted(unit))",
      legend("filled: for certain; hatched: between the limits", language), "set bmargin 4",
      "set yrange [\(bars.count).6:0.4]", "set ytics scale 0", "set xzeroaxis lt -1", "unset key",
      "set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front",
      "set lmargin \(left + 3)", "set rmargin \(right + 3)",
      "is(part) = stringcolumn('part') eq part",
      "row(x) = column('place')",
      "low(x) = stringcolumn('low') eq '' ? \(axis.low.plotted) : column('low')",
      "high(x) = stringcolumn('high') eq '' ? \(axis.high.plotted) : column('high')",
      "# Filled as far as both limits are on one side of zero, hatched from there.",
      "sure(x) = low(0) > 0 ? low(0) : high(0) < 0 ? high(0) : 0",
      "from(x) = high(0) < 0 ? low(0) : sure(0) > low(0) ? low(0) : sure(0)",
      "to(x) = high(0) < 0 ? sure(0) : high(0)",
      "plot \\",
    ] + drawn.map { $0 + ", \\" } + [
      "  data using (high(0) > 0 ? high(0) : 0):(row(0)):\(number(of: "shown")):"
        + "ytic(\(number(of: "label"))) with labels left offset char 0.6,0 notitle"
    ]
  }
}
