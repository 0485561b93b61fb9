import Diagnostics
import Phrases

/// A picture that gnuplot drew, made ready to stand beside a report or within a page.
///
/// gnuplot names itself where a reader expects the title, and gives every picture the same ids. Here stand the
/// chart's own title and description, which a screen reader tells; ids begin with the chart's name, so that
/// several pictures stand in one page; and a comment says which gnuplot drew it.
public struct ChartPicture: Sendable {
  /// The whole file.
  public let svg: String

  /// Takes what gnuplot wrote; `nil` where it is no SVG as gnuplot writes it.
  ///
  /// - Parameters:
  ///   - drawn: the SVG.
  ///   - chart: what it shows.
  ///   - version: which gnuplot drew it, as `gnuplot --version` says.
  public init?(_ drawn: String, of chart: Document.Chart, by version: String) {
    let lines = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("<svg") }),
      let open = lines[start...].firstIndex(of: ">"),
      let described = lines[open...].firstIndex(where: { $0.hasPrefix("<desc>") }),
      let end = lines.lastIndex(of: "</svg>"), described < end
    else { return nil }
    let stem = chart.stem
    let head =
      [ChartPicture.mark + " \(ChartPicture.comment(version)) -->"]
      + lines[start..<open].map(String.init)
      + [
        " role=\"img\" aria-labelledby=\"\(stem)-title \(stem)-desc\"",
        ">",
        "<title id=\"\(stem)-title\">\(ChartPicture.escaped(chart.title))</title>",
        "<desc id=\"\(stem)-desc\">\(ChartPicture.escaped(chart.description))</desc>",
      ]
    let body = lines[(described + 1)...end].map { ChartPicture.named(String($0), stem) }
    svg = (head + body).joined(separator: "\n") + "\n"
  }

  /// How the first line of a picture begins; which gnuplot drew it follows.
  private static let mark = "<!-- Drawn by"

  /// Which gnuplot drew a picture, as its first line says; `nil` where it does not.
  public static func version(of svg: some Sequence<UInt8>) -> String? {
    let line = String(decoding: svg.prefix { $0 != 0x0A }, as: UTF8.self)
    guard line.hasPrefix(mark + " "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(mark.count + 1).dropLast(4))
  }

  /// Letters, digits and points: a version has nothing that could end the comment.
  private static func comment(_ version: String) -> String {
    String(version.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == ".") })
  }

  /// A line with ids of its own; what is written in the picture stays as it is.
  private static func named(_ line: String, _ stem: String) -> String {
    // gnuplot escapes `<` and `&`; what would end a section of plain characters is left to us.
    guard !line.contains("<text>") else { return line.replacing("]]>", with: "]]&gt;") }
    var line = line
    if let title = line.firstRange(of: "<title>") {
      // gnuplot numbers its plots where a reader would look for a name.
      line.removeSubrange(title.lowerBound...)
    }
    guard hasName(line.utf8) else { return line }
    for name in ["gp", "textbox", "greybox", "gnuplot_canvas", "drawn_plot"] {
      for mark in ["id='", "id=\"", "href='#", "url(#"] {
        line = line.replacing(mark + name, with: "\(mark)\(stem)-\(name)")
      }
    }
    return line
  }

  /// Whether `id=`, `'#` or `(#` stands in a line; few lines of a picture have any, and to look is quick.
  private static func hasName(_ line: String.UTF8View) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in line {
      if byte == UInt8(ascii: "="), last == UInt8(ascii: "d") { return true }
      if byte == UInt8(ascii: "#"), last == UInt8(ascii: "'") || last == UInt8(ascii: "(") {
        return true
      }
      last = byte
    }
    return false
  }

  /// Words between two tags, or within a quoted attribute.
  private static func escaped(_ words: String) -> String {
    words.visible.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
