import Diagnostics

/// pandoc, which makes documents for word processors and LaTeX, with notes and bibliography from CSL.
enum Pandoc {
  private static let program = ChildProgram(
    name: "pandoc", remedy: "install pandoc (apt-get install pandoc)")

  /// What of Markdown is read: nothing that a text could smuggle in, as tags, TeX and attributes are.
  private static let dialect =
    "markdown_strict-raw_html+all_symbols_escapable+pipe_tables+definition_lists+citations"

  /// Makes a document.
  ///
  /// - Parameters:
  ///   - markdown: the text, with `[@id, locator]` where it cites.
  ///   - format: `docx`, `latex`.
  ///   - style: the style of notes and bibliography.
  ///   - sources: the path of the works as CSL-JSON; `nil` where there are none.
  /// - Returns: the bytes of the document; the same each time.
  /// - Throws: where pandoc is missing or fails.
  static func converted(
    _ markdown: String, to format: String, style: CitationStyle, sources: String?
  ) throws(ChildError) -> [UInt8] {
    let citing =
      sources.map {
        [
          "--citeproc", "--bibliography=\($0)", "--csl=\(style.path)",
          "--metadata=reference-section-title=Bibliography",
        ]
      } ?? []
    return try program.run(
      [
        "--from=\(dialect)", "--to=\(format)", "--standalone", "--shift-heading-level-by=-1",
        "--metadata=lang=en", "--output=-",
      ] + citing, input: Array(markdown.utf8), seconds: 120)
  }

  /// Works as BibLaTeX, which typst reads.
  static func bibliography(_ sources: String?) throws(ChildError) -> [UInt8] {
    guard let sources else { return [] }
    return try program.run(["--from=csljson", "--to=biblatex", "--", sources], seconds: 60)
  }
}

/// typst, from PyPI, which makes PDF/UA-1.
enum Typst {
  private static let program = ChildProgram(
    name: "python3", remedy: "install Python 3 (apt-get install python3)")

  /// Hands over the files and takes the PDF; fonts of the machine are left out, so that the bytes are the same
  /// everywhere.
  private static let commands = """
    from sys import exit, path, stdin, stdout
    path.pop(0)  # the folder that the command stands in is no place for modules
    try:
        from typst import compile
    except ImportError:
        exit(3)
    main, works, style = stdin.buffer.read().split(b"\\0")
    try:
        pdf = compile({"main": main, "refs.bib": works, "style.csl": style}, format="pdf",
                      pdf_standards=["ua-1"], ignore_system_fonts=True, timestamp=315532800)
    except Exception as error:
        exit(" ".join(str(error).split())[:300])
    stdout.buffer.write(pdf)
    """

  /// Makes a PDF.
  ///
  /// - Parameters:
  ///   - text: the text for typst.
  ///   - bibliography: the works, as BibLaTeX.
  ///   - style: the style of notes and bibliography.
  /// - Returns: the bytes of the PDF; the same each time.
  /// - Throws: where typst is missing or fails.
  static func pdf(
    _ text: String, bibliography: [UInt8], style: CitationStyle
  ) throws(ChildError) -> [UInt8] {
    let input = [Array(text.utf8), bibliography, style.bytes].joined(separator: [0])
    do throws(ChildError) {
      return try program.run(["-c", commands], input: Array(input), seconds: 120)
    } catch {
      switch error.reason {
      case .failed(3, _):
        throw ChildError(
          "typst", .missing(remedy: "install typst from PyPI (python3 -m pip install typst)"))
      case .failed(_, let line): throw ChildError("typst", .failed(code: 1, line))
      default: throw error
      }
    }
  }
}
