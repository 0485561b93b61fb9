import AidReports
import Diagnostics
import Documents
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases

/// In what form a report is handed to who writes a paper.
public enum ManuscriptFormat: String, Sendable, Hashable, CaseIterable {
  /// Markdown with footnotes; no other program is needed.
  case markdown
  /// A document for a word processor, by pandoc.
  case docx
  /// LaTeX, by pandoc.
  case latex
  /// PDF/UA-1, by typst.
  case pdf

  /// How its files end.
  var ending: String {
    switch self {
    case .markdown: "md"
    case .docx: "docx"
    case .latex: "tex"
    case .pdf: "pdf"
    }
  }
}

/// What of a report goes into a manuscript, in which form and style.
public struct ManuscriptRequest: Sendable {
  /// The form.
  public var format: ManuscriptFormat
  /// The style of notes and bibliography, by the name of its CSL file; without it Chicago's full notes.
  public var style: String?
  /// The tables by their names; the whole report for none.
  public var tables: [String]

  /// Makes a request.
  public init(_ format: ManuscriptFormat, style: String? = nil, tables: [String] = []) {
    (self.format, self.style, self.tables) = (format, style, tables)
  }
}

extension CheckedLedger {
  /// The report, or some of its tables, for a manuscript: one file, with footnotes where the ledger cites.
  ///
  /// - Parameter request: what, and how.
  /// - Returns: the file, with the list by which a later run knows it.
  /// - Throws: a `RequestFailure` where a table or style is not known, a `ChildError` where pandoc or typst is
  ///   missing or fails.
  public func manuscript(_ request: ManuscriptRequest) throws -> ReportFiles {
    let document = try document(of: request)
    let bytes: [UInt8]
    switch request.format {
    case .markdown:
      if request.style != nil {
        throw RequestFailure(
          "a style is for docx, latex and pdf; the notes of Markdown are Chicago's")
      }
      bytes = Array(markdown(document, citations: .footnotes(noteText)).utf8)
    case .docx, .latex:
      let style = try CitationStyle(request.style)
      bytes = try Pandoc.converted(
        markdown(document, citations: .keys), to: request.format.rawValue, style: style,
        sources: sourcesPath)
    case .pdf:
      let style = try CitationStyle(request.style)
      let text = TypstWriter(display: ledger.numberDisplay).text(document)
      bytes = try Typst.pdf(text, bibliography: Pandoc.bibliography(sourcesPath), style: style)
    }
    let file = (name: "\(name).\(request.format.ending)", bytes: bytes)
    let list = "\(file.name).sha256"
    return ReportFiles(
      files: [file, MadeFiles.manifest(of: [file], named: list)], remarks: [], ledger: folder,
      list: list)
  }

  private func document(of request: ManuscriptRequest) throws(RequestFailure) -> Document {
    let results = self.results
    guard !request.tables.isEmpty else { return CaseReport.document(results) }
    let all = ReportTables.makers(results).compactMap { $0() }
    var blocks: [Document.Block] = []
    for name in request.tables {
      guard let table = all.first(where: { $0.name == name }) else {
        let names = all.map(\.name)
        throw RequestFailure(
          "\(name.quotedName) is no table of the report"
            + (didYouMean(name, among: names) ?? "; it has \(names.joined(separator: ", "))"))
      }
      guard table.columns.contains(where: \.isOnPage) else {
        throw RequestFailure("\(name).csv is for programs and has no form for a page")
      }
      blocks += [.section(table.title), .table(table.untitled)]
    }
    return Document(title: Prose(ledger.description.title), blocks: blocks)
  }

  private func markdown(
    _ document: Document, citations: MarkdownWriter.Citations
  ) -> String {
    MarkdownWriter(display: ledger.numberDisplay, citations: citations).text(document)
  }

  /// A footnote in words: the work in full, then the place.
  private var noteText: @Sendable (String, String) -> String {
    let (sources, language) = (ledger.sources, self.language)
    return { source, locator in
      let work = sources.values.first { $0.id.text == source }.map {
        CitationText($0, in: language).full
      }
      let full = work.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } ?? source
      return locator.isEmpty ? full : "\(full), \(locator)"
    }
  }

  private var sourcesPath: String? {
    folder.inputs.contains { $0.path == SourceList.fileName }
      ? folder.prefix + SourceList.fileName : nil
  }
}

/// A style of notes and bibliographies, as Debian's `citation-style-language-styles` has them.
struct CitationStyle: Sendable {
  /// The path of its file.
  let path: String
  /// Its bytes.
  let bytes: [UInt8]

  private static let folder = "/usr/share/citation-style-language/styles"
  private static let standard = "chicago-fullnote-bibliography"

  /// Finds a style by its name; Chicago's full notes without one.
  init(_ name: String?) throws(RequestFailure) {
    let name = name ?? CitationStyle.standard
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
    guard isPlain, !name.isEmpty else {
      throw RequestFailure(
        "\(name.quotedName) is no name of a style: lower-case letters, digits and -")
    }
    path = "\(CitationStyle.folder)/\(name).csl"
    do throws(FileError) {
      bytes = try InputBytes.read(path, shown: path).bytes
    } catch {
      throw RequestFailure(
        "the style \(name) is not there: look into \(CitationStyle.folder), or install "
          + "citation-style-language-styles (apt-get install citation-style-language-styles)")
    }
  }
}
