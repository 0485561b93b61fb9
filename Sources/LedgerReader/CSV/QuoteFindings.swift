import CSVCore
import Diagnostics

extension FindingKind {
  /// A quote that is not closed.
  public static let openQuote = FindingKind(
    "AL0005", .error,
    title: "a quote that is not closed",
    meaning: """
      A cell starts with a quote and no quote ends it, so that the rows after it would be swallowed as \
      one cell. The row is left out; reading goes on at the next line.
      """,
    remedy: "close the quote at the end of the cell; a quote inside a quoted cell is written twice")

  /// Text before or after the quotes of a cell.
  public static let textBesideQuote = FindingKind(
    "AL0006", .error,
    title: "text beside a quote",
    meaning: """
      A quote must open a cell as its first character and close it as its last. Text outside the \
      quotes, or a quote inside a cell without quotes, has no agreed reading, so the row is left out.
      """,
    remedy: "put the whole cell in quotes and write each quote inside it twice")
}

extension QuoteFault {
  var findingKind: FindingKind {
    switch self {
    case .open: .openQuote
    case .textAfter, .bare: .textBesideQuote
    }
  }
}

extension Finding {
  static func quote(
    _ fault: QuoteFault, _ file: SourceFile, subject: String
  ) -> Finding {
    switch fault {
    case .open(let open, nil):
      return Finding(
        .openQuote, at: file.place(of: open..<(open + 1)), subject: subject,
        "the quote opened here is not closed before the end of the file")
    case .open(let open, let closing?):
      return Finding(
        .openQuote, at: file.place(of: open..<(open + 1)), subject: subject,
        "the quote opened here is not closed in this line; the next single quote stands inside "
          + "line \(file.line(at: closing))")
    case .textAfter(let cell, let text):
      return Finding(
        .textBesideQuote, at: file.place(of: cell), subject: subject,
        "the quoted cell ends and text follows in column \(file.place(of: text..<text).column)")
    case .bare(let quote):
      return Finding(
        .textBesideQuote, at: file.place(of: quote..<(quote + 1)), subject: subject,
        "a quote stands inside a cell that does not start with one")
    }
  }
}
