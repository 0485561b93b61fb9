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
      let own = try MadeFiles(in: destination, names)
      try refuseForeign(in: destination, names, besides: own)
      return own
    }
  }

  /// Refuses a folder in which a file stands that no report made, and that this one would replace.
  private func refuseForeign(
    in folder: Destination, _ names: [String], besides own: MadeFiles
  ) throws(FileError) {
    for name in names where name.lowercased() == "datapackage.json" {
      guard own.made(name, try MadeFiles.bytes(of: name, in: folder)) else {
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
  /// The report, its tables, what describes them and the workbook, each made by whichever processor is free.
  ///
  /// - Returns: the files; where the machine has no library for workbooks, a remark in the place of one.
  /// - Throws: where there was no room to make a file.
  public func report() throws(FileError) -> ReportFiles {
    let (results, ledger) = (results, ledger)
    let text: FileMaker = {
      let writer = TextWriter(display: ledger.numberDisplay)
      return .file("report.txt", Array(writer.text(CaseReport.document(results)).utf8))
    }
    let page: FileMaker = {
      // A table that the ledger has nothing for stands on no page.
      let names = Set(ReportTables.described(results).map(\.name))
      return .file("report.html", Array(CasePage.html(results, besides: names).utf8))
    }
    let most = CheckedLedger.mostWorkbookRows
    let tooLong: FileMaker = {
      .remark(
        "no workbook is made of more than \(most) rows; `aid-ledger export --format xlsx` makes it")
    }
    let book = ledger.figures.count > most ? tooLong : workbook(results)
    let tables = tables(results, as: .plain)
    let made = Workers.results(of: tables + [text, page, book]) { $0() }
    return try files(
      made[tables.count...].prefix(2) + made[..<tables.count] + made.suffix(1), as: .plain)
  }

  /// The tables of the report as a spreadsheet wants them that is set to a language.
  ///
  /// - Throws: where there was no room to make a file.
  public func export(for language: SpreadsheetLanguage) throws(FileError) -> ReportFiles {
    let tables = tables(results, as: language.dialect)
    return try files(Workers.results(of: tables) { $0() }, as: language.dialect)
  }

  /// The tables of the report, or one of them, as a workbook.
  ///
  /// - Parameter table: the name of the one that is meant.
  /// - Throws: where there is no such table, or the machine cannot make a workbook.
  public func workbookExport(of table: String?) throws(RequestFailure) -> ReportFiles {
    let results = results
    let tables = ReportTables.makers(results).compactMap { $0() }
    let chosen = tables.filter { table == nil || $0.name == table }
    guard !chosen.isEmpty else {
      throw RequestFailure(
        "\((table ?? "").quotedName) is no table of the report"
          + (didYouMean(table ?? "", among: tables.map(\.name))
            ?? "; it has \(tables.map(\.name).joined(separator: ", "))"))
    }
    do throws(WorkbookError) {
      let bytes = try CaseWorkbook.workbook(chosen, of: results).bytes()
      let file = ("\(table.map { "\(name)-\($0)" } ?? name).xlsx", bytes)
      return ReportFiles(
        files: [file, MadeFiles.manifest(of: [file])], remarks: [], ledger: folder)
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
    return ReportFiles(
      files: files + [MadeFiles.manifest(of: files)], remarks: remarks, ledger: folder)
  }

  private func tables(_ results: Results, as dialect: CSVDialect) -> [FileMaker] {
    ReportTables.makers(results).map { make in
      { make().map { .table($0, CSVWriter.bytes(of: $0, as: dialect)) } }
    }
  }
}

extension ReportFiles {
  /// How the files on disk differ from these: the first line that differs in each, that a file is
  /// missing or cannot be read, that a table is left over, or that a run was ended while it wrote.
  ///
  /// - Parameter folder: the folder to look into; a run that writes there is waited for.
  /// - Returns: a text for each difference; none where the files are the same.
  /// - Throws: where the folder is there and cannot be looked into.
  public func differences(from folder: String) throws(FileError) -> [String] {
    let destination = try Destination(folder)
    let shown = destination.shown
    let lock = try FolderLock.take(destination.path, shared: true, shown: shown)
    let names = lock == nil ? [] : try Folder.names(in: destination.path, shown: shown)
    let made = Set(files.map(\.name))
    let left = names.filter { $0.hasSuffix(".csv") && !made.contains($0) }
    var found: [String] = []
    for file in files {
      let difference = try difference(
        "\(destination.path)/\(file.name)", file.bytes, shown: "\(shown)/\(file.name)")
      found += difference.map { [$0] } ?? []
    }
    found += left.map {
      "\("\(shown)/\($0)".visible): is left over; the report has no such table"
    }
    guard !found.isEmpty, names.contains(MadeFiles.journal) else { return found }
    return ["\(shown.visible): a run was ended while it wrote here: these are files of two reports"]
      + found
  }

  private func difference(
    _ path: String, _ made: [UInt8], shown: String
  ) throws(FileError) -> String? {
    guard try FileStamp.ofEntry(path, shown: shown) != nil else {
      return "\(shown.visible): is missing"
    }
    do throws(FileError) {
      // A checkout may have put CRLF where a report has LF.
      let there = LineEnds.plain(try InputBytes.read(path, shown: shown).bytes)
      let made = LineEnds.plain(made)
      return there == made ? nil : firstDifference(shown, there, made)
    } catch {
      guard error.action == .read else { throw error }
      return "\(shown.visible): cannot be read: \(error.reason)"
    }
  }

  private func firstDifference(_ path: String, _ there: [UInt8], _ made: [UInt8]) -> String {
    let old = there.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = made.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let before = line < old.count ? String(decoding: old[line], as: UTF8.self) : nil
      let after = line < new.count ? String(decoding: new[line], as: UTF8.self) : nil
      guard before != after || !bytesEqual(old, new, line) else { continue }
      return """
        \(path.visible):\(line + 1): differs
          there: \(before?.visible(upTo: 160) ?? "(the file ends)")
          now:   \(after?.visible(upTo: 160) ?? "(the file ends)")
        """
    }
    return "\(path.visible): differs"
  }

  private func bytesEqual(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ line: Int
  ) -> Bool {
    line < old.count && line < new.count && old[line].elementsEqual(new[line])
  }
}
