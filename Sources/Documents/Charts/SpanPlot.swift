import Phrases

/// What happened on days that are not all certain: each a bar from the first to the last day that it may mean.
///
/// What has no day stands over the whole width in dots, and says so.
public struct SpanPlot: ChartPlot {
  /// The bars, from above.
  public let spans: [Span]

  /// Makes a plot of spans.
  public init(_ spans: [Span]) { self.spans = spans }

  /// One thing and its days.
  public struct Span: Sendable {
    /// What it is.
    public let label: String
    /// What stands behind the bar.
    public let shown: String
    /// Whether it arrived; otherwise it was sent.
    public let hasArrived: Bool
    /// The days as written, counted from 1 January 1970; `nil` where no day is known on that side.
    public let stated: (first: Int?, last: Int?)
    /// The days that it may mean with what is doubted.
    public let possible: (first: Int?, last: Int?)
    /// The date as its source or the ledger has it.
    public let date: String

    /// Makes a span.
    public init(
      _ label: String, shown: String, hasArrived: Bool, stated: (first: Int?, last: Int?),
      possible: (first: Int?, last: Int?), date: String
    ) {
      (self.label, self.shown, self.hasArrived) = (label, shown, hasArrived)
      (self.stated, self.possible, self.date) = (stated, possible, date)
    }

    /// Whether it has no day at all.
    var isUndated: Bool { stated.first == nil && stated.last == nil }
  }

  /// The columns of its data.
  public var columns: [Column] {
    [
      Column("place", .count, for: .file, meaning: "place of the bar, from above"),
      Column("label", for: .file, meaning: "words beside the bar"),
      Column("part", .choice(["delivered", "sent"]), for: .file, meaning: "whether it arrived"),
      Column("date", for: .file, meaning: "the date as the ledger has it"),
      Column(
        "first", .count, for: .file,
        meaning: "first day as written, counted from 1 January 1970; empty where there is none"),
      Column("last", .count, for: .file, meaning: "last day as written, counted so"),
      Column(
        "first_possible", .count, for: .file, meaning: "first day that it may mean, counted so"),
      Column(
        "last_possible", .count, for: .file, meaning: "last day that it may mean, counted so"),
      Column("shown", for: .file, meaning: "words behind the bar"),
    ]
  }

  /// Its data, in the order in which they are drawn.
  public var rows: [Table.Row] {
    spans.enumerated().map { place, span in
      Table.Row([
        .count(place + 1), .text(ChartText.safe(span.label, upTo: SpanPlot.longestLabel)),
        .text(span.hasArrived ? "delivered" : "sent"), .text(ChartText.safe(span.date)),
        .count(span.stated.first), .count(span.stated.last), .count(span.possible.first),
        .count(span.possible.last), .text(ChartText.safe(span.shown, upTo: SpanPlot.longestLabel)),
      ])
    }
  }

  /// How wide and high the picture is, in pixels.
  public var size: (width: Int, height: Int) { (860, 110 + 24 * spans.count) }

  private static let longestLabel = 36

  /// The commands that draw it.
  public func commands(in language: Language) -> [String] {
    let axis = DayAxis(
      covering: spans.flatMap { [$0.stated.first, $0.stated.last] }.compactMap(\.self))
    let left = spans.map { min($0.label.count, SpanPlot.longestLabel) }.max() ?? 0
    let right = spans.map { min($0.shown.count, SpanPlot.longestLabel) }.max() ?? 0
    // A bar that would be narrower than this is a mark.
    let least = max(1, (axis.last - axis.first) / 120)
    func clauses(_ part: String, _ ink: ChartInk, _ style: String, _ mark: Int) -> [String] {
      let own = "stringcolumn('part') eq '\(part)' && dated(0)"
      return [
        "  data using (\(own) && doubted(0) ? begin(0) : NaN):(row(0)):(begin(0)):(finish(0)):"
          + "(row(0)-0.3):(row(0)+0.3) with boxxyerror \(ink.hatched) notitle",
        "  data using (\(own) ? start(0) : NaN):(row(0)):(start(0)):(end(0)):"
          + "(row(0)-0.3):(row(0)+0.3) with boxxyerror \(style) notitle",
        "  data using (\(own) && end(0) - start(0) < \(least) ? (start(0)+end(0))/2 : NaN):(row(0)) "
          + "with points pt \(mark) ps 1.1 \(ink.command) notitle",
      ]
    }
    let drawn =
      (spans.contains(where: \.hasArrived)
        ? clauses("delivered", .green, ChartInk.green.solid("0.85"), 7) : [])
      + (spans.contains { !$0.hasArrived } ? clauses("sent", .blue, ChartInk.blue.edge, 6) : [])
      + [
        "  data using (dated(0) ? NaN : \(axis.first)):(row(0)):(\(axis.last - axis.first)):(0) "
          + "with vectors nohead dt '.' lw 2 \(ChartInk.grey.command) notitle",
        "  data using (\(axis.last)):(row(0)):\(number(of: "shown")):"
          + "ytic(\(number(of: "label"))) with labels left offset char 0.6,0 notitle",
      ]
    return [
      axis.ticks, axis.range, "set grid xtics back ls 9",
      legend(
        "filled: delivered; outlined: sent; hatched: days that a doubt adds; dotted: no date stated",
        language),
      "set bmargin 4", "unset key",
      "set yrange [\(spans.count).6:0.4]", "set ytics scale 0",
      "set lmargin \(left + 3)", "set rmargin \(right + 3)",
      "row(x) = column('place')",
      "has(name) = stringcolumn(name) ne ''",
      "dated(x) = has('first') || has('last')",
      "start(x) = has('first') ? column('first') : \(axis.first)",
      "end(x) = has('last') ? column('last') + 1 : \(axis.last)",
      "begin(x) = has('first_possible') ? column('first_possible') : \(axis.first)",
      "finish(x) = has('last_possible') ? column('last_possible') + 1 : \(axis.last)",
      "doubted(x) = begin(0) < start(0) || finish(0) > end(0)",
      "plot \\",
    ] + drawn.dropLast().map { $0 + ", \\" } + drawn.suffix(1)
  }
}
