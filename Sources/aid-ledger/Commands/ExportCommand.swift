import AidLedger
import ArgumentParser
import Diagnostics

/// `export`: the report or its tables, made for one reader.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the report for a spreadsheet, as a workbook, or for a manuscript.",
    discussion: """
      EXAMPLES
        aid-ledger export -l Ledgers/moscow-ankara --locale tr --output tablolar
        aid-ledger export -l Ledgers/moscow-ankara --format xlsx --table totals --output out
        aid-ledger export -l Ledgers/moscow-ankara --format docx --output out
        aid-ledger export -l my-ledger --format latex --style apa --table reconciliation --output out

      csv: the tables of `report`, with the same numbers. For tr, de and ru cells stand between \
      semicolons and a number has a comma before its digits, for en commas and a point; each file \
      begins with the mark by which a spreadsheet knows UTF-8. What programs read is the plain CSV of \
      `report`.

      xlsx: all tables as one workbook, or those that --table names; it opens alike in every language, and \
      its sums, gaps and shares are live formulas with the exact value beside.

      markdown, docx, latex, pdf: one file of the report, or of the tables that --table names, with \
      footnotes where the ledger cites. docx and latex are made by pandoc, pdf (PDF/UA-1) by typst from \
      PyPI and pandoc; notes and bibliography follow --style, any CSL style of Debian's \
      citation-style-language-styles, without it chicago-fullnote-bibliography.

      In the folder only files that a report or an export made are replaced.
      """)

  @Option(help: "What is written.") var format = ExportFormat.csv
  @Option(help: "For csv: the language that the spreadsheet is set to.")
  var locale: SpreadsheetLanguage?
  @Option(help: ArgumentHelp("For docx, latex, pdf: a style by its name.", valueName: "name"))
  var style: String?
  @Option(
    help: ArgumentHelp(
      "For all but csv: a table of the report; the whole report without it.", valueName: "name"))
  var table: [String] = []
  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var output: String
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    if format == .csv {
      guard locale != nil else {
        throw ValidationError(
          "name the language of the spreadsheet with --locale en, tr, de or ru.")
      }
      guard style == nil, table.isEmpty else {
        throw ValidationError(
          "--style and --table are for --format xlsx, markdown, docx, latex and pdf.")
      }
    } else if locale != nil {
      throw ValidationError("--locale is for --format csv.")
    } else if format == .xlsx, style != nil {
      throw ValidationError("--style is for --format docx, latex and pdf.")
    }
  }

  func run() throws {
    let checked = try options.load(for: .report)
    if let locale {
      try checked.export(for: locale).writeAndName(in: output)
    } else if format == .xlsx {
      try checked.workbookExport(of: table).writeAndName(in: output)
    } else if let form = ManuscriptFormat(rawValue: format.rawValue) {
      let request = ManuscriptRequest(form, style: style, tables: table)
      try checked.manuscript(request).writeAndName(in: output)
    }
  }
}

/// What `export` writes.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
  case xlsx
  case markdown
  case docx
  case latex
  case pdf
}

extension SpreadsheetLanguage: ExpressibleByArgument {}
