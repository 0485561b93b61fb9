import CXLSXWriter

/// How a cell looks; each style that occurs becomes one format of the file.
struct CellStyle: Hashable {
  /// What it is.
  let role: Role
  /// Whether a line is drawn above, as over a total.
  var isRuled = false

  /// What a cell is.
  enum Role: Hashable {
    /// The title of the first sheet.
    case title
    /// A heading of a section, and one within.
    case section, heading
    /// Running text, wrapped; a term before it; lines that keep their breaks.
    case prose, term, lines
    /// A way to a sheet.
    case link
    /// A name over a column, on the right over numbers.
    case header(isRight: Bool)
    /// Words, and the answer of a check.
    case text, check
    /// The answer of a check that is no.
    case warning
    /// A whole number that counts something, without grouping.
    case count
    /// A number with so many places; with all that it has where `places` is `nil`.
    case number(places: Int?, isShare: Bool)
    /// The same, worked out by a formula.
    case formula(places: Int?, isShare: Bool)
  }

  /// A style of a role.
  static func of(_ role: Role, isRuled: Bool = false) -> CellStyle {
    CellStyle(role: role, isRuled: isRuled)
  }

  private static let ink: lxw_color_t = 0x1F3A5F
  private static let paper: lxw_color_t = 0xE6ECF2
  private static let red: lxw_color_t = 0xB00020
  private static let small: UInt8 = 1

  /// Sets what makes the style in a new format.
  func apply(to format: XLSXLibrary.Format, _ library: XLSXLibrary) {
    library.setAlignment(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isRuled { library.setTop(format, CellStyle.small) }
    switch role {
    case .title: head(format, library, size: 16)
    case .section:
      head(format, library, size: 13)
    case .heading, .term:
      library.setBold(format)
      library.setWrap(format)
    case .prose: library.setWrap(format)
    case .lines:
      library.setFont(format, "Courier New")
      library.setSize(format, 9)
    case .link:
      library.setColour(format, CellStyle.ink)
      library.setUnderline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .header(let isRight):
      // Room for the button of the filter.
      if isRight { stand(format, library, indent: 2) }
      library.setBold(format)
      library.setFill(format, CellStyle.paper)
      library.setBottom(format, CellStyle.small)
    case .text: break
    case .check: library.setColour(format, CellStyle.ink)
    case .warning: library.setColour(format, CellStyle.red)
    case .count:
      library.setNumberFormat(format, "0")
      stand(format, library, indent: 1)
    case .number(let places, let isShare):
      library.setNumberFormat(format, CellStyle.digits(places, isShare))
      stand(format, library, indent: 1)
    case .formula(let places, let isShare):
      library.setNumberFormat(format, CellStyle.digits(places, isShare))
      stand(format, library, indent: 1)
      library.setColour(format, CellStyle.ink)
    }
  }

  /// Puts what is in a cell on its right.
  private func stand(_ format: XLSXLibrary.Format, _ library: XLSXLibrary, indent: UInt8) {
    library.setAlignment(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    library.setIndent(format, indent)
  }

  private func head(_ format: XLSXLibrary.Format, _ library: XLSXLibrary, size: Double) {
    library.setBold(format)
    library.setSize(format, size)
    library.setColour(format, CellStyle.ink)
  }

  private static func digits(_ places: Int?, _ isShare: Bool) -> String {
    guard let places else { return "General" }
    let rest = places > 0 ? "." + String(repeating: "0", count: places) : ""
    return isShare ? "0\(rest)%" : "#,##0\(rest)"
  }
}
