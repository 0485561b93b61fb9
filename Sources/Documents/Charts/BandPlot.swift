import ExactNumbers
import Phrases

/// Amounts over a price, each between two limits, and the prices at which something changes.
public struct BandPlot: ChartPlot {
  /// What the price is, under the axis.
  public let priceUnit: String
  /// What is measured, beside the axis.
  public let unit: String
  /// The bands.
  public let bands: [Band]
  /// Prices that are marked.
  public let marks: [Mark]
  /// The parts of the money of the prices; `nil` where it has none.
  private let priceParts: CompoundUnits?

  /// Makes a plot of bands; the first four are shown.
  public init(
    priceUnit: String, unit: String, bands: [Band], marks: [Mark], priceParts: CompoundUnits? = nil
  ) {
    (self.priceUnit, self.unit, self.marks) = (priceUnit, unit, marks)
    self.priceParts = priceParts
    self.bands = Array(bands.prefix(BandPlot.styles.count))
  }

  /// An amount over the price.
  public struct Band: Sendable {
    /// Its name.
    public let name: String
    /// Its limits at some prices, from low to high.
    public let points: [(price: Ratio, low: Ratio, high: Ratio)]

    /// Makes a band.
    public init(_ name: String, _ points: [(price: Ratio, low: Ratio, high: Ratio)]) {
      (self.name, self.points) = (name, points)
    }
  }

  /// A price that is marked.
  public struct Mark: Sendable {
    /// What it is.
    public let label: String
    /// The price.
    public let price: Ratio
    /// Whether a verdict changes at it; otherwise somebody quotes it.
    public let isBreakEven: Bool

    /// Makes a mark.
    public init(_ label: String, _ price: Ratio, isBreakEven: Bool) {
      (self.label, self.price, self.isBreakEven) = (label, price, isBreakEven)
    }
  }

  private static let styles: [(ink: ChartInk, pattern: Int, stroke: Int)] = [
    (.blue, 4, 1), (.orange, 5, 2), (.green, 6, 4), (.purple, 7, 5),
  ]

  /// The columns of its data.
  public var columns: [Column] {
    [
      Column(
        "kind", .choice(["band", "quoted", "break-even"]), for: .file,
        meaning: "a point of a band, or a price that is marked"),
      Column("name", for: .file, meaning: "name of the band, or words beside the mark"),
      Column("price", .number, for: .file, meaning: "the price"),
      Column("", .amount, for: .file, meaning: "the amount at the price"),
      Column("unit", for: .file, meaning: "unit of the amount"),
      Column(
        "row", .count, for: .file,
        meaning: "number of the band, or of the mark among its like, from 0"),
    ]
  }

  /// Its data, in the order in which they are drawn.
  public var rows: [Table.Row] {
    let points = bands.enumerated().flatMap { place, band in
      band.points.map { point in
        Table.Row([
          .text("band"), .text(ChartText.safe(band.name)), .number(point.price),
          .limits(low: point.low, high: point.high, words: nil), .text(ChartText.safe(unit)),
          .count(place),
        ])
      }
    }
    return points
      + marks.map { mark in
        let place = marks.prefix { $0.price < mark.price }.count {
          $0.isBreakEven == mark.isBreakEven
        }
        return Table.Row([
          .text(mark.isBreakEven ? "break-even" : "quoted"), .text(ChartText.safe(mark.label)),
          .number(mark.price), .empty, .empty, .count(place),
        ])
      }
  }

  /// How wide and high the picture is, in pixels.
  public var size: (width: Int, height: Int) { (860, 480) }

  /// The commands that draw it.
  public func commands(in language: Language) -> [String] {
    let prices = bands.flatMap { $0.points.map(\.price) } + marks.map(\.price)
    let x = ChartAxis(covering: prices, about: 8, in: priceParts)
    let y = ChartAxis(
      covering: bands.flatMap { $0.points.flatMap { [$0.low, $0.high] } }, about: 6)
    let drawn = zip(bands, BandPlot.styles).enumerated().flatMap { place, pair -> [String] in
      let (band, style) = pair
      let own = "stringcolumn('kind') eq 'band' && column('row') == \(place)"
      return [
        "  data using (\(own) ? column('price') : NaN):(column('low')):(column('high')) "
          + "with filledcurves fs transparent pattern \(style.pattern) \(style.ink.command) notitle",
        "  data using (\(own) ? column('price') : NaN):(column('low')) with lines lw 2 "
          + "dt \(style.stroke) \(style.ink.command) title \(ChartText.quoted(band.name))",
        "  data using (\(own) ? column('price') : NaN):(column('high')) with lines lw 2 "
          + "dt \(style.stroke) \(style.ink.command) notitle",
      ]
    }
    // The words of break-evens stand above, those of quotations below, where a band that rises leaves room.
    let all =
      drawn + mark("quoted", .grey, "3", "0.04 + 0.055 * column('row')", y)
      + mark("break-even", .black, "1", "0.96 - 0.055 * column('row')", y)
    let end = prices.max() ?? x.high
    return [
      x.ticks("x", language), "set xrange [\(x.low.plotted):\(end.plotted)]",
      y.ticks("y", language), y.range("y"),
      "set grid back ls 9",
      "set xlabel \(ChartText.quoted(priceUnit))", "set ylabel \(ChartText.quoted(unit))",
      "set xzeroaxis lt -1 lw 1", "set bmargin 6.5",
      "set key at graph 0, screen 0.105 left top vertical Left reverse samplen 3",
      "set style textbox opaque noborder margins 0.4,0.2", "set rmargin 6", "plot \\",
    ] + all.dropLast().map { $0 + ", \\" } + all.suffix(1)
  }

  /// The clauses that draw the marks of a kind: a line over the whole height, and its words at a part of it.
  private func mark(
    _ kind: String, _ ink: ChartInk, _ stroke: String, _ part: String, _ axis: ChartAxis
  ) -> [String] {
    let own = "stringcolumn('kind') eq '\(kind)'"
    let (low, height) = (axis.low.plotted, (axis.high - axis.low).plotted)
    return [
      "  data using (\(own) ? column('price') : NaN):(\(low)):(0):(\(height)) "
        + "with vectors nohead lw 1.3 dt \(stroke) \(ink.command) notitle",
      "  data using (\(own) ? column('price') : NaN):(\(low) + \(height) * (\(part))):"
        + "\(number(of: "name")) with labels left boxed offset char 0.6,0 font ',12' notitle",
    ]
  }
}
