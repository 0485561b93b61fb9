import Phrases

/// A chart as the two files that gnuplot draws it from, which stand beside the picture.
///
/// `gnuplot chart-rates.gp > chart-rates.svg` in their folder draws it again. Every word of a source stands in
/// the data, or quoted in a form in which gnuplot looks for nothing.
public struct GnuplotScript: Sendable {
  private let chart: Document.Chart

  /// Makes the script of a chart.
  public init(_ chart: Document.Chart) { self.chart = chart }

  /// The commands, for `chart-NAME.gp`.
  public var text: String {
    let (width, height) = chart.plot.size
    let head = [
      "# Draws \(chart.stem).svg: gnuplot \(chart.stem).gp > \(chart.stem).svg",
      "if (!exists('data')) data = '\(chart.stem).csv'",
      "set encoding utf8",
      "set terminal svg size \(width),\(height) dynamic noenhanced name 'drawn'"
        + " font 'sans-serif,13' background '#FFFFFF'",
      "set datafile separator comma",
      "set datafile columnheaders",
      "set decimalsign '.'",
      "set border 0",
      "set style line 9 lc rgb '#D9D9D9' lw 0.6",
      "set title \(ChartText.quoted(chart.title)) font ',15'",
    ]
    return (head + chart.plot.commands(in: chart.language)).map { $0 + "\n" }.joined()
  }

  /// The data, for `chart-NAME.csv`.
  public var data: String { CSVWriter.text(chart.table) }

  /// Commands and data in one, for gnuplot's standard input.
  public var input: String {
    "$rows << END_OF_ROWS\n\(data)END_OF_ROWS\ndata = '$rows'\n\(text)"
  }
}
