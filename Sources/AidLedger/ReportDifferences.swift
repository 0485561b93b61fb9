import Diagnostics

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
      let there = try InputBytes.read(path, shown: shown).bytes
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
