import Diagnostics
import Documents
import ExactNumbers
import Phrases

// PageWriter          a document, its sliders and what stands behind its numbers to one file of HTML
// ├─ PageBody         blocks in reading order; remembers anchors and which notes were asked for
// │   ├─ PageTable    a table with caption, scopes and numbers that are links
// │   └─ PageNotes    what a number, a row of the ledger or a source stands for, folded
// ├─ RateSlider       what one rate moves, as exact functions of its price
// └─ PageStyle, PageScript

/// Writes a document as one page of HTML that needs nothing else.
///
/// No request leaves the page: style and script stand in it, and its policy of content allows no other. It can be
/// read without script, printed, and walked through by keyboard. Each number that has a derivation, and each
/// row of the ledger, is a link to its note, which stands folded at the end and opens at the foot of the window.
/// The same document gives the same bytes.
///
/// The frame is a literal of Swift and no template of a package: what fills it is checked by the compiler, every
/// text goes through one escape, and `Foundation` stays out.
public struct PageWriter: Sendable {
  /// How numbers are shown.
  public let display: NumberDisplay
  /// The names of tables that lie beside the page as `NAME.csv`.
  public let files: Set<String>
  /// The pictures of charts, as SVG, by the stems of their files.
  public let pictures: [String: String]
  /// What the prices of rates move.
  public let sliders: [RateSlider]
  /// The title of the section at whose end the sliders stand.
  public let sliderSection: Prose
  private let notes: @Sendable ([String]) -> [String: PageNote]

  /// The most rows that a table shows; of more it says how many are in the file.
  public static let mostRows = 2_000
  /// The most notes that a page holds; numbers beyond them are no links.
  public static let mostNotes = 1_000

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - display: how numbers are shown.
  ///   - files: the names of tables that lie beside the page as `NAME.csv`.
  ///   - pictures: the pictures of charts, as SVG, by the stems of their files; of another chart its words stand.
  ///   - sliders: what the prices of rates move.
  ///   - sliderSection: the title of the section at whose end they stand; where there is none, in a section of
  ///     their own, the last.
  ///   - notes: what keys of numbers and ids of rows stand for, of those that are any; it is asked once, for all
  ///     that the page names.
  public init(
    display: NumberDisplay, files: Set<String> = [],
    pictures: [String: String] = [:], sliders: [RateSlider] = [], sliderSection: Prose = "",
    notes: @escaping @Sendable ([String]) -> [String: PageNote] = { _ in [:] }
  ) {
    self.display = display
    self.files = files
    self.pictures = pictures
    self.sliders = sliders
    self.sliderSection = sliderSection
    self.notes = notes
  }

  /// The whole page.
  public func html(_ document: Document) -> String {
    let document = document.said(in: display.language)
    let named = PageBody(document, self, notes: [:]).notes.named
    let notes = notes(Array(named.prefix(PageWriter.mostNotes)))
    let body = PageBody(document, self, notes: notes)
    let language = display.language
    let title = document.title.isEmpty ? "Report" : document.title
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title.html(in: language))</title>
      <link rel="icon" href="data:,">
      <style>\(PageStyle.text)</style>
      </head>
      <body>
      <a class="skip" href="#page:main">\(skip.html(in: language))</a>
      <header><h1>\(title.html(in: language))</h1></header>
      \(body.contents)<main id="page:main" tabindex="-1">
      \(body.html)\(body.notes.html(in: language))</main>
      \(sliders.isEmpty ? "" : "<script>\(PageScript.text)</script>\n")</body>
      </html>

      """
  }

  /// A page without the pictures in it: what of it does not hang on the program that drew them.
  public static func withoutPictures(_ page: String) -> String {
    page.split(separator: "src=\"data:", omittingEmptySubsequences: false).enumerated().map {
      place, part in
      place == 0 ? part : part.firstIndex(of: "\"").map { part[$0...] } ?? part
    }.joined(separator: "src=\"data:")
  }

  private let skip: Prose = "To the text"

  private var policy: String {
    "default-src 'none'; style-src '\(PageStyle.hash)'; "
      + (sliders.isEmpty ? "" : "script-src '\(PageScript.hash)'; ")
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }
}

/// What stands behind a number, or a row of the ledger.
public struct PageNote: Sendable, Hashable {
  /// What it is, in a line.
  public let title: String
  /// Its derivation or what its cells say; lines keep their breaks.
  public let lines: [String]

  /// Makes a note.
  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}
