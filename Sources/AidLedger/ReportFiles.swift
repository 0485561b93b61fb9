import AidReports
import Diagnostics
import Documents
import LedgerModel
import Workers

/// The files of a report, made in memory: the same ledger gives the same bytes everywhere.
public struct ReportFiles: Sendable {
  /// Name and bytes of each file, in the order in which they are written.
  public let files: [(name: String, bytes: [UInt8])]
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
      guard report.made(name, try MadeFiles.bytes(of: name, in: folder)) else {
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
  /// The report, its tables, the charts and what describes them, each made by whichever processor is free.
  ///
  /// The files are the same with gnuplot and without it, but for the pictures themselves and their lines in
  /// `report.sha256`.
  ///
  /// - Parameter gnuplot: what draws the charts; without it their scripts and data are there and no picture.
  /// - Returns: the files.
  /// - Throws: where gnuplot fails.
  public func report(drawing gnuplot: Gnuplot) throws(ChildError) -> ReportFiles {
    let (made, charts) = parts()
    let drawn = Workers.results(of: charts) { chart in
      Result { () throws(ChildError) -> MadeFile in
        (("\(chart.stem).svg", Array(try gnuplot.picture(of: chart).svg.utf8)), nil)
      }
    }
    var pictures: [MadeFile] = []
    for picture in drawn { pictures.append(try picture.get()) }
    var report = files(made + pictures, as: .plain)
    report.drawnBy = gnuplot.version
    return report
  }

  /// The report without pictures.
  public func report() -> ReportFiles { files(parts().files, as: .plain) }

  /// The files of a report but for the pictures, and the charts.
  private func parts() -> (files: [MadeFile], charts: [Document.Chart]) {
    let (results, ledger) = (results, ledger)
    let text: PartMaker = {
      let writer = TextWriter(display: ledger.numberDisplay)
      return ([(("report.txt", Array(writer.text(CaseReport.document(results)).utf8)), nil)], [])
    }
    let tables = tables(results, as: .plain).map { make -> PartMaker in
      { (make().map { [$0] } ?? [], []) }
    }
    let charts = ChartsReport.makers(results).map { make -> PartMaker in
      {
        let charts = make()
        return (charts.flatMap(Self.scripts), charts)
      }
    }
    // The text takes longest but for a table or two, and comes first in the list of files.
    let made = Workers.results(of: tables + [text] + charts) { $0() }
    let ordered = [made[tables.count]] + made[..<tables.count] + made[(tables.count + 1)...]
    return (ordered.flatMap(\.0), ordered.flatMap(\.1))
  }

  /// Some files of a report, and the charts of which these are scripts and data.
  private typealias PartMaker = @Sendable () -> ([MadeFile], [Document.Chart])

  private static func scripts(of chart: Document.Chart) -> [MadeFile] {
    let script = GnuplotScript(chart)
    return [
      (("\(chart.stem).csv", Array(script.data.utf8)), chart.table),
      (("\(chart.stem).gp", Array(script.text.utf8)), nil),
    ]
  }

  /// The tables of the report as a spreadsheet wants them that is set to a language.
  public func export(for language: SpreadsheetLanguage) -> ReportFiles {
    let tables = tables(results, as: language.dialect)
    return files(Workers.results(of: tables) { $0() }.compactMap(\.self), as: language.dialect)
  }

  private typealias File = (name: String, bytes: [UInt8])
  /// A file, and the table that it holds.
  private typealias MadeFile = (file: File, table: Table?)
  private typealias FileMaker = @Sendable () -> MadeFile?

  private func files(_ made: [MadeFile], as dialect: CSVDialect) -> ReportFiles {
    let package = PackageWriter(
      name: name, title: ledger.description.title, tool: ToolVersion.name, dialect: dialect)
    let described = package.text(made.compactMap(\.table))
    let files = made.map(\.file) + [("datapackage.json", Array(described.utf8))]
    return ReportFiles(files: files + [MadeFiles.manifest(of: files)], ledger: folder)
  }

  private func tables(_ results: Results, as dialect: CSVDialect) -> [FileMaker] {
    ReportTables.makers(results).map { make in
      { make().map { (("\($0.name).csv", CSVWriter.bytes(of: $0, as: dialect)), $0) } }
    }
  }
}
