import AidReports
import Diagnostics
import Documents
import LedgerModel
import OrderedCollections
import Workbooks
import Workers

/// The files of a report, made in memory: the same ledger gives the same bytes everywhere.
public struct ReportFiles: Sendable {
  /// Name and bytes of each file, in the order in which they are written.
  public let files: [(name: String, bytes: [UInt8])]
  /// What could not be made, and why; the other files are whole without it.
  public let remarks: [String]
  /// What the report was made from.
  let ledger: LedgerFolder
  /// Which gnuplot drew the pictures; `nil` where there are none.
  var drawnBy: String?
  /// The list by which a later run knows these files; those of other lists are left alone.
  var list = MadeFiles.manifest

  /// Writes all files or none; temporary files of a killed run are removed.
  ///
  /// In the folder, only files that an earlier report made are replaced. They are known by name and
  /// hash, which `report.sha256` lists; those of versions before it by the provenance at the end of
  /// their `report.txt`. Tables of an earlier report that this one does not have are removed.
  ///
  /// - Parameters:
  ///   - folder: the folder to write to; made where it is missing.
  ///   - temporaries: what to remove where a signal ends the program midway.
  /// - Returns: whether an earlier run was ended midway, so that the folder held files of two
  ///   reports until now.
  /// - Throws: a `RequestFailure` where the folder holds an input, whose place a table could take;
  ///   a `FileError` where it holds another ledger or a file of somebody else in the place of one
  ///   of these, where an input has changed since it was read, or a file or folder could not be
  ///   looked at or written.
  @discardableResult public func write(
    to folder: String, temporaries: TemporaryFiles = TemporaryFiles()
  ) throws -> Bool {
    let destination = try Destination(folder)
    if let identity = try destination.identity() {
      for input in ledger.inputs.map({ ledger.prefix + $0.path })
      where try InputPlace.folders(of: input).contains(identity) {
        throw RequestFailure(
          "\(destination.shown.visible) holds files of the ledger itself; reports go elsewhere")
      }
    }
    try ledger.expectUnchanged()
    return try WholeFiles.write(files, into: destination, temporaries) {
      names throws(FileError) in
      let own = try MadeFiles(in: destination, names, list: list)
      try refuseForeign(in: destination, names, besides: own)
      return own
    }
  }

  /// Refuses a folder in which a file stands that no report made, and that this one would replace.
  private func refuseForeign(
    in folder: Destination, _ names: [String], besides own: MadeFiles
  ) throws(FileError) {
    // A manuscript may stand in the folder of a report.
    let report = list == MadeFiles.manifest ? own : try MadeFiles(in: folder, names)
    for name in names where name.lowercased() == "datapackage.json" {
      let bytes = try MadeFiles.bytes(of: name, in: folder)
      guard report.made(name, bytes) || own.made(name, bytes) else {
        throw FileError(.create, folder.shown, "the folder holds a ledger; reports go elsewhere")
      }
    }
    for file in files {
      let shown = "\(folder.shown)/\(file.name)"
      let entry = try FileStamp.ofEntry("\(folder.path)/\(file.name)", shown: shown)
      guard let entry else { continue }
      guard entry.kind != .folder else {
        throw FileError(.write, shown, "a folder has this name")
      }
      if entry.kind == .file {
        let there = try MadeFiles.bytes(of: file.name, in: folder)
        if LineEnds.plain(there) == LineEnds.plain(file.bytes) || own.made(file.name, there) {
          continue
        }
      }
      throw FileError(
        .create, shown,
        "a file is there that no report made, or that was changed since; move it elsewhere, "
          + "or name another folder with --output")
    }
  }
}

extension CheckedLedger {
  /// The report, its page, its tables, the workbook, the charts and what describes them, each made by whichever
  /// processor is free.
  ///
  /// The files are the same with gnuplot and without it, but for the pictures themselves, the page that has them
  /// in it, and their lines in `report.sha256`.
  ///
  /// - Parameter gnuplot: what draws the charts; without it their scripts and data are there and no picture.
  /// - Returns: the files; where the machine has no library for workbooks, a remark in the place of one.
  /// - Throws: a `FileError` where there was no room to make a file; a `ChildError` where gnuplot fails.
  public func report(drawing gnuplot: Gnuplot? = nil) throws -> ReportFiles {
    let (results, ledger) = (results, ledger)
    let charts = Workers.results(of: ChartsReport.makers(results)) { $0() }.flatMap(\.self)
    let pictures = try pictures(of: charts, by: gnuplot)
    let text: FileMaker = {
      let writer = TextWriter(display: ledger.numberDisplay)
      return .file("report.txt", Array(writer.text(CaseReport.document(results)).utf8))
    }
    let page: FileMaker = {
      // A table that the ledger has nothing for stands on no page.
      let names = Set(ReportTables.described(results).map(\.name))
      let html = CasePage.html(results, besides: names, pictures: pictures)
      return .file("report.html", Array(html.utf8))
    }
    let most = CheckedLedger.mostWorkbookRows
    let tooLong: FileMaker = {
      .remark(
        "no workbook is made of more than \(most) rows; `aid-ledger export --format xlsx` makes it")
    }
    let book = ledger.figures.count > most ? tooLong : workbook(results)
    let tables = tables(results, as: .plain)
    let made = Workers.results(of: tables + [text, page, book]) { $0() }
    let drawn = charts.flatMap { chart -> [Made] in
      let script = GnuplotScript(chart)
      return [
        .table(chart.table, Array(script.data.utf8)),
        .file("\(chart.stem).gp", Array(script.text.utf8)),
      ] + (pictures[chart.stem].map { [.file("\(chart.stem).svg", Array($0.utf8))] } ?? [])
    }
    var report = try files(
      made[tables.count...].prefix(2) + made[..<tables.count] + drawn + made.suffix(1), as: .plain)
    report.drawnBy = gnuplot?.version
    return report
  }

  /// The picture of each chart by its stem; none without gnuplot.
  private func pictures(
    of charts: [Document.Chart], by gnuplot: Gnuplot?
  ) throws(ChildError) -> [String: String] {
    guard let gnuplot else { return [:] }
    let drawn = Workers.results(of: charts) { chart in
      Result { () throws(ChildError) -> String in try gnuplot.picture(of: chart).svg }
    }
    var pictures: [String: String] = [:]
    for (chart, picture) in zip(charts, drawn) { pictures[chart.stem] = try picture.get() }
    return pictures
  }

  /// The tables of the report as a spreadsheet wants them that is set to a language.
  ///
  /// - Throws: where there was no room to make a file.
  public func export(for language: SpreadsheetLanguage) throws(FileError) -> ReportFiles {
    let tables = tables(results, as: language.dialect)
    return try files(Workers.results(of: tables) { $0() }, as: language.dialect)
  }

  /// The tables of the report, or some of them, as a workbook.
  ///
  /// - Parameter names: the names of those that are meant; all for none.
  /// - Returns: the workbook as a file.
  /// - Throws: where there is no such table, or the machine cannot make a workbook.
  public func workbookExport(of names: [String]) throws(RequestFailure) -> ReportFiles {
    let results = results
    let tables = ReportTables.makers(results).compactMap { $0() }
    for wanted in names where !tables.contains(where: { $0.name == wanted }) {
      throw RequestFailure(
        "\(wanted.quotedName) is no table of the report"
          + (didYouMean(wanted, among: tables.map(\.name))
            ?? "; it has \(tables.map(\.name).joined(separator: ", "))"))
    }
    let chosen = tables.filter { names.isEmpty || names.contains($0.name) }
    do throws(WorkbookError) {
      let bytes = try CaseWorkbook.workbook(chosen, of: results).bytes()
      let file = (
        "\(([name] + (names.count == 1 ? names : [])).joined(separator: "-")).xlsx", bytes
      )
      // A list of its own: a report may stand in the folder, and keeps its files.
      let list = "\(file.0).sha256"
      return ReportFiles(
        files: [file, MadeFiles.manifest(of: [file], named: list)], remarks: [], ledger: folder,
        list: list)
    } catch {
      throw RequestFailure(error.description)
    }
  }

  /// A ledger of more rows is no work for a spreadsheet unless it is asked for.
  private static let mostWorkbookRows = 10_000

  private func workbook(_ results: Results) -> FileMaker {
    let name = "\(name).xlsx"
    return {
      let tables = ReportTables.makers(results).compactMap { $0() }
      do throws(WorkbookError) {
        return .file(name, try CaseWorkbook.workbook(tables, of: results).bytes())
      } catch {
        switch error {
        case .noLibrary, .otherVersion:
          return .remark("\(name) is not made: \(error.description)")
        default: return .failure(FileError(.write, name, error.description))
        }
      }
    }
  }

  private typealias File = (name: String, bytes: [UInt8])
  private typealias FileMaker = @Sendable () -> Made?

  /// What a maker makes.
  private enum Made {
    case table(Table, [UInt8])
    case file(String, [UInt8])
    case remark(String)
    case failure(FileError)
  }

  private func files(_ made: some Sequence<Made?>, as dialect: CSVDialect) throws(FileError)
    -> ReportFiles
  {
    var files: [File] = []
    var tables: [Table] = []
    var remarks: [String] = []
    for one in made {
      switch one {
      case .table(let table, let bytes):
        files.append(("\(table.name).csv", bytes))
        tables.append(table)
      case .file(let name, let bytes): files.append((name, bytes))
      case .remark(let words): remarks.append(words)
      case .failure(let error): throw error
      case nil: break
      }
    }
    let package = PackageWriter(
      name: name, title: ledger.description.title, tool: ToolVersion.name, dialect: dialect)
    files.append(("datapackage.json", Array(package.text(tables).utf8)))
    // What is made for a spreadsheet has the names of a report's tables, and takes the place of none.
    let list = dialect == .plain ? MadeFiles.manifest : "export.sha256"
    return ReportFiles(
      files: files + [MadeFiles.manifest(of: files, named: list)], remarks: remarks,
      ledger: folder, list: list)
  }

  private func tables(_ results: Results, as dialect: CSVDialect) -> [FileMaker] {
    ReportTables.makers(results).map { make in
      { make().map { .table($0, CSVWriter.bytes(of: $0, as: dialect)) } }
    }
  }
}
