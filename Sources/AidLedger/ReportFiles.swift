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
  /// The report, its tables and what describes them, each made by whichever processor is free.
  public func report() -> ReportFiles {
    let (results, ledger) = (results, ledger)
    let text: FileMaker = {
      let writer = TextWriter(display: ledger.numberDisplay)
      return (("report.txt", Array(writer.text(CaseReport.document(results)).utf8)), nil)
    }
    let page: FileMaker = {
      // A table that the ledger has nothing for stands on no page.
      let names = Set(ReportTables.described(results).map(\.name))
      return (("report.html", Array(CasePage.html(results, besides: names).utf8)), nil)
    }
    let made = Workers.results(of: tables(results, as: .plain) + [text, page]) { $0() }
      .compactMap(\.self)
    return files(Array(made.suffix(2) + made.dropLast(2)), as: .plain)
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
