import Diagnostics
import Documents
import Pages

extension ReportFiles {
  /// How files on disk differ from those of a report.
  public struct Differences: Sendable {
    /// A text for each difference; none where the files are the same.
    public var found: [String] = []
    /// Which pictures could not be compared, and why; they are no difference.
    public var notes: [String] = []
  }

  /// How the files on disk differ from these: the first line that differs in each, that a file is
  /// missing or cannot be read, that a table is left over, or that a run was ended while it wrote.
  ///
  /// A picture is compared where the gnuplot that its first line names is the one that drew this report's.
  ///
  /// - Parameter folder: the folder to look into; a run that writes there is waited for.
  /// - Returns: the differences, and what was not compared.
  /// - Throws: where the folder is there and cannot be looked into.
  public func differences(from folder: String) throws(FileError) -> Differences {
    let destination = try Destination(folder)
    let shown = destination.shown
    let lock = try FolderLock.take(destination.path, shared: true, shown: shown)
    let names = lock == nil ? [] : try Folder.names(in: destination.path, shown: shown)
    let made = Set(files.map(\.name))
    var all = Differences()
    var skipped: Set<String> = []
    for name in names where ReportFiles.isPicture(name) && (made.contains(name) || drawnBy == nil) {
      let version = try pictureVersion("\(destination.path)/\(name)", shown: "\(shown)/\(name)")
      if let version, version != drawnBy { skipped.insert(name) }
    }
    if !skipped.isEmpty {
      let reason = drawnBy.map { "another gnuplot than \($0) drew them" } ?? "gnuplot is not there"
      all.notes.append(
        "\(shown.visible): \(skipped.count) \(skipped.count == 1 ? "picture is" : "pictures are") "
          + "not compared: \(reason)")
    }
    // Which pictures there are hangs on gnuplot, and their hashes stand in the list of files.
    let isDrawn = names.contains(where: ReportFiles.isPicture)
    let lacksWorkbook = names.contains { $0.hasSuffix(".xlsx") && !made.contains($0) }
    if lacksWorkbook {
      all.notes.append("\(shown.visible): the workbook is not compared: none can be made here")
    }
    for file in files where !skipped.contains(file.name) {
      if !isDrawn, ReportFiles.isPicture(file.name) { continue }
      let difference = try difference(
        "\(destination.path)/\(file.name)", file.bytes, shown: "\(shown)/\(file.name)",
        withoutPictures: drawnBy == nil || !isDrawn || !skipped.isEmpty || lacksWorkbook)
      all.found += difference.map { [$0] } ?? []
    }
    if !isDrawn, drawnBy != nil, files.contains(where: { ReportFiles.isPicture($0.name) }),
      lock != nil
    {
      all.notes.append("\(shown.visible): no picture is there to compare")
    }
    let left = names.filter {
      ReportFiles.isOfReport($0) && !made.contains($0) && !skipped.contains($0)
    }
    all.found += left.map {
      "\("\(shown)/\($0)".visible): is left over; the report has no such table"
    }
    if !all.found.isEmpty, names.contains(MadeFiles.journal) {
      all.found.insert(
        "\(shown.visible): a run was ended while it wrote here: these are files of two reports",
        at: 0)
    }
    return all
  }

  private static func isPicture(_ name: String) -> Bool {
    name.hasPrefix("chart-") && name.hasSuffix(".svg")
  }

  /// Whether a name is one that a report gives to a table, or to a chart's script or picture.
  private static func isOfReport(_ name: String) -> Bool {
    name.hasSuffix(".csv") || isPicture(name) || name.hasPrefix("chart-") && name.hasSuffix(".gp")
  }

  private func difference(
    _ path: String, _ made: [UInt8], shown: String, withoutPictures: Bool
  ) throws(FileError) -> String? {
    guard try FileStamp.ofEntry(path, shown: shown) != nil else {
      return "\(shown.visible): is missing"
    }
    do throws(FileError) {
      // A checkout may have put CRLF where a report has LF.
      var there = LineEnds.plain(try InputBytes.read(path, shown: shown).bytes)
      var made = LineEnds.plain(made)
      if withoutPictures { (there, made) = (undrawn(there, shown), undrawn(made, shown)) }
      return there == made ? nil : firstDifference(shown, there, made)
    } catch {
      guard error.action == .read else { throw error }
      return "\(shown.visible): cannot be read: \(error.reason)"
    }
  }

  /// What does not hang on gnuplot: a list of files without the lines of pictures and of the page that has them
  /// in it, and the page without them.
  private func undrawn(_ bytes: [UInt8], _ shown: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    if shown.hasSuffix(MadeFiles.manifest) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Array(
        lines.filter {
          !$0.hasSuffix(".svg") && !$0.hasSuffix("report.html") && !$0.hasSuffix(".xlsx")
        }
        .joined(separator: "\n").utf8)
    }
    return shown.hasSuffix("report.html") ? Array(PageWriter.withoutPictures(text).utf8) : bytes
  }

  /// Which gnuplot drew a picture; `nil` where it does not say, or is no file.
  private func pictureVersion(_ path: String, shown: String) throws(FileError) -> String? {
    guard try FileStamp.ofEntry(path, shown: shown)?.kind == .file else { return nil }
    do throws(FileError) {
      return ChartPicture.version(of: try InputBytes.read(path, shown: shown).bytes)
    } catch {
      guard error.action == .read else { throw error }
      return nil
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
