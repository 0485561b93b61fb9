import Documents

/// gnuplot, which draws the charts of a report; without it a report has their data and no pictures.
public struct Gnuplot: Sendable {
  /// Its name and version as it says them; another version may draw other bytes.
  public let version: String

  private static let program = ChildProgram(
    name: "gnuplot", remedy: "install gnuplot-nox (apt-get install gnuplot-nox)")

  /// Looks for gnuplot.
  ///
  /// - Throws: where it is not there, or does not say which it is.
  public init() throws(ChildError) {
    let words = String(
      decoding: try Gnuplot.program.run(["--version"], seconds: 10), as: UTF8.self)
    guard words.hasPrefix("gnuplot "), let line = words.split(whereSeparator: \.isNewline).first
    else { throw ChildError("gnuplot", .notUnderstood("does not say its version")) }
    version = String(line)
  }

  /// Draws a chart.
  ///
  /// - Parameter chart: the chart.
  /// - Returns: the picture; the same bytes each time.
  /// - Throws: where gnuplot fails.
  public func picture(of chart: Document.Chart) throws(ChildError) -> ChartPicture {
    // No settings of the user: with `-d` none are read, and the child has no home.
    let drawn = try Gnuplot.program.run(["-d", "-"], input: Array(GnuplotScript(chart).input.utf8))
    let picture = ChartPicture(String(decoding: drawn, as: UTF8.self), of: chart, by: version)
    guard let picture else {
      throw ChildError("gnuplot", .notUnderstood("drew no SVG of \(chart.stem)"))
    }
    return picture
  }
}
