import Diagnostics
import ExactNumbers
import Phrases

// Document.Chart      a picture as a value: title, description, and what is plotted, in exact numbers
// └─ ChartPlot        bars, spans of days, quotations, bands, boxes; each makes its table and its commands
//     GnuplotScript   the commands as a file, and the data that they read
//     ChartPicture    what gnuplot drew, with our title and description

extension Document {
  /// A picture as a value: what it shows, before anybody draws it.
  ///
  /// The numbers are those of the report, exact; digits for a picture are made where they are written. What a
  /// chart shows stands in its table as well, so that who has no picture misses nothing.
  public struct Chart: Sendable {
    /// The stem of its files: `rates` for `chart-rates.svg`; lower-case letters, digits and `-`.
    public let name: String
    /// What it shows, in a line.
    public let title: String
    /// What is seen in it, in words, for who does not see it.
    public let description: String
    /// What is plotted.
    public let plot: any ChartPlot
    /// The language of its words, which are those of title, description and plot already.
    public let language: Language

    /// Makes a chart; of the name only lower-case letters, digits and `-` are kept.
    public init(
      name: String, title: String, description: String, plot: any ChartPlot,
      language: Language = .english
    ) {
      self.language = language
      self.name = Chart.fileName(name)
      self.title = title
      self.description = description
      self.plot = plot
    }

    /// The stem of its files: `chart-rates`.
    public var stem: String { "chart-\(name)" }

    /// The data as a table, for `chart-NAME.csv`.
    public var table: Table {
      Table(name: stem, title: Prose(title), columns: plot.columns, rows: plot.rows)
    }

    private static func fileName(_ words: String) -> String {
      String(
        words.lowercased().unicodeScalars.map { scalar -> Character in
          switch scalar {
          case "a"..."z", "0"..."9": Character(scalar)
          default: "-"
          }
        })
    }
  }
}

/// What a chart plots: rows of exact numbers, and how they are drawn.
public protocol ChartPlot: Sendable {
  /// The columns of its data.
  var columns: [Column] { get }
  /// Its data, a row for each mark of the picture.
  var rows: [Table.Row] { get }
  /// How wide and high the picture is, in pixels.
  var size: (width: Int, height: Int) { get }
  /// The commands that draw it, which read the columns of its data by their names.
  func commands(in language: Language) -> [String]
}

extension ChartPlot {
  /// The number of a column in the file, from 1.
  ///
  /// By its name gnuplot reads a column only as a number, or as words as far as the first comma.
  func number(of name: String) -> Int {
    let names = columns.flatMap(\.fileNames)
    return (names.firstIndex(of: name) ?? 0) + 1
  }

  /// The command that says below the picture how it is read.
  func legend(_ words: Prose, _ language: Language) -> String {
    "set label 99 \(ChartText.quoted(words.text(in: language))) at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'"
  }
}

/// Words for a picture: none of them is a command, a mark of layout or an end of a text for gnuplot.
///
/// In a quoted cell gnuplot takes `\n` for a break and ends the text at a quotation mark; within `'` it takes
/// nothing but `'`. So these three are shown as characters that look like them.
enum ChartText {
  /// The words, at most so many characters of them.
  static func safe(_ words: String, upTo most: Int = 120) -> String {
    let safe = String(
      words.visible.map { character -> Character in
        switch character {
        case "\"": "”"
        case "'": "’"
        case "\\": "∖"
        default: character
        }
      })
    return safe.count > most ? safe.prefix(most - 1) + "…" : safe
  }

  /// The words as a text of a command.
  static func quoted(_ words: String, upTo most: Int = 120) -> String {
    "'\(safe(words, upTo: most))'"
  }
}

/// Colours that are told apart by who sees no red or no green (Okabe and Ito), with a pattern each.
enum ChartInk: String {
  case blue = "#0072B2"
  case sky = "#56B4E9"
  case green = "#009E73"
  case orange = "#E69F00"
  case vermilion = "#D55E00"
  case purple = "#CC79A7"
  case black = "#000000"
  case grey = "#6B6B6B"

  /// The colour in a command.
  var command: String { "lc rgb '\(rawValue)'" }

  /// A field that is filled with the colour, so far.
  func solid(_ part: String) -> String { "fs solid \(part) border \(command) \(command)" }

  /// A field that is hatched with the colour.
  var hatched: String { "fs pattern 4 border \(command) \(command)" }

  /// A field of which there is only the edge.
  var edge: String { "fs empty border \(command) \(command) lw 1.6" }
}

/// An axis with round numbers at its marks, which covers some values.
struct ChartAxis {
  let low: Ratio
  let high: Ratio
  /// How far one mark is from the next.
  let step: Ratio
  /// The parts in which the marks are told; `nil` for digits.
  private let parts: CompoundUnits?

  /// Makes an axis of about so many marks; one of amounts begins at zero, and one of money in parts has round numbers
  /// of one of them.
  init(
    covering values: [Ratio], fromZero: Bool = true, about count: Int = 5,
    in parts: CompoundUnits? = nil
  ) {
    self.parts = parts
    let all = values + (fromZero ? [.zero] : [])
    let (least, most) = (all.min() ?? .zero, all.max() ?? .one)
    let span = most == least ? .one : most - least
    let rough = span.divided(by: Ratio(count)) ?? .one
    step = parts.map { ChartAxis.roundStep(rough, in: $0) } ?? ChartAxis.roundStep(rough)
    low = ChartAxis.multiple(of: step, least, .down)
    let top = ChartAxis.multiple(of: step, most, .up)
    high = top == low ? low + step : top
  }

  /// A round number of the largest unit of which one is not much more.
  private static func roundStep(_ least: Ratio, in parts: CompoundUnits) -> Ratio {
    let most = least * (Ratio(5).divided(by: Ratio(2)) ?? .one)
    let factors = parts.units.map(\.factor)
    let factor = factors.first { !(most < $0) } ?? factors.last ?? .one
    let step = roundStep(least.divided(by: factor) ?? least) * factor
    return step < factor && factor != factors.last ? factor : step
  }

  /// 1, 2 or 5 times a power of ten that is not less.
  private static func roundStep(_ least: Ratio) -> Ratio {
    var power = Ratio.one
    let (ten, tenth) = (Ratio(10), Ratio.one.divided(by: Ratio(10)) ?? .one)
    while power * ten < least { power = power * ten }
    while !(power < least) { power = power * tenth }
    return [1, 2, 5, 10].map { power * Ratio($0) }.first { !($0 < least) } ?? power
  }

  private static func multiple(of step: Ratio, _ value: Ratio, _ rule: RoundingRule) -> Ratio {
    guard let parts = value.divided(by: step) else { return value }
    return parts.rounded(toPlaces: 0, rule).ratio * step
  }

  /// The marks, from low to high.
  var marks: [Ratio] {
    var marks = [low]
    while let last = marks.last, last < high { marks.append(last + step) }
    return marks
  }

  /// The command that sets the marks of an axis: `x`, `y`.
  func ticks(_ axis: String, _ language: Language) -> String {
    let places = step.exactDecimal?.scale ?? 0
    let marks = marks.map { mark in
      let digits =
        parts?.text(mark, places: 2, .toNearestOrEven)
        ?? mark.rounded(toPlaces: places, .toNearestOrEven).grouped
      return "'\(language.number(digits))' \(mark.plotted)"
    }
    return "set \(axis)tics (\(marks.joined(separator: ", "))) nomirror scale 0"
  }

  /// The command that sets the range of an axis.
  func range(_ axis: String) -> String { "set \(axis)range [\(low.plotted):\(high.plotted)]" }
}

extension Ratio {
  /// The number as a command has it: whole, or with as many digits as a picture can show.
  var plotted: String {
    if isInteger { return rounded(toPlaces: 0, .toNearestOrEven).description }
    if let exact = exactDecimal, exact.scale <= 12 { return exact.description }
    return rounded(toPlaces: 12, .toNearestOrEven).description
  }
}
