import ExactNumbers
import Phrases

/// How numbers spread over many draws: from the least to the greatest of some quantiles, the middle half as a box.
public struct SpreadPlot: ChartPlot {
  /// What is measured, under the axis.
  public let unit: String
  /// The numbers, from above.
  public let spreads: [Spread]

  /// Makes a plot of spreads.
  public init(unit: String, spreads: [Spread]) { (self.unit, self.spreads) = (unit, spreads) }

  /// One number over the draws.
  public struct Spread: Sendable {
    /// What it is.
    public let label: String
    /// Five quantiles: of 5, 25, 50, 75 and 95 of 100 draws.
    public let quantiles: [Ratio]

    /// Makes a spread of five quantiles; `nil` of any other number of them.
    public init?(_ label: String, _ quantiles: [Ratio]) {
      guard quantiles.count == SpreadPlot.names.count else { return nil }
      (self.label, self.quantiles) = (label, quantiles)
    }
  }

  private static let names = ["q05", "q25", "q50", "q75", "q95"]

  /// The columns of its data.
  public var columns: [Column] {
    [
      Column("place", .count, for: .file, meaning: "place of the number, from above"),
      Column("label", for: .file, meaning: "words beside it"),
    ]
      + zip(SpreadPlot.names, [5, 25, 50, 75, 95]).map { name, percent in
        Column(
          name, .number, for: .file,
          meaning: "the least that \(percent) % of the draws do not exceed")
      } + [Column("unit", for: .file, meaning: "unit of the numbers")]
  }

  /// Its data, in the order in which they are drawn.
  public var rows: [Table.Row] {
    spreads.enumerated().map { place, spread in
      Table.Row(
        [.count(place + 1), .text(ChartText.safe(spread.label, upTo: SpreadPlot.longestLabel))]
          + spread.quantiles.map { .number($0) } + [.text(ChartText.safe(unit))])
    }
  }

  /// How wide and high the picture is, in pixels.
  public var size: (width: Int, height: Int) { (860, 118 + 26 * spreads.count) }

  private static let longestLabel = 48

  /// The commands that draw it.
  public func commands(in language: Language) -> [String] {
    let axis = ChartAxis(covering: spreads.flatMap(\.quantiles), about: 4)
    let left = spreads.map { min($0.label.count, SpreadPlot.longestLabel) }.max() ?? 0
    return [
      axis.ticks("x", language), axis.range("x"), "set grid xtics back ls 9",
      "set xlabel \(ChartText.quoted(unit))", "set bmargin 4",
      legend("line: 5 to 95 % of the draws; box: 25 to 75 %; bar: the median", language),
      "set yrange [\(spreads.count).6:0.4]", "set ytics scale 0", "unset key",
      "set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front",
      "set lmargin \(left + 3)", "set rmargin 9",
      "row(x) = column('place')",
      "plot \\",
      "  data using (column('q05')):(row(0)):(column('q95')-column('q05')):(0) with vectors nohead "
        + "lw 2 \(ChartInk.grey.command) notitle, \\",
      "  data using (column('q25')):(row(0)):(column('q25')):(column('q75')):(row(0)-0.3):"
        + "(row(0)+0.3) with boxxyerror \(ChartInk.sky.solid("0.9")) notitle, \\",
      "  data using (column('q50')):(row(0)-0.3):(0):(0.6) with vectors nohead lw 3 "
        + "\(ChartInk.black.command) notitle, \\",
      "  data using (column('q50')):(row(0)):ytic(\(number(of: "label"))) with points pt 0 notitle",
    ]
  }
}
