#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// New files that take the places of old ones, all of them or none.
///
/// Each old file keeps a second name until the last new one is in its place, so that what fails
/// midway is taken back. A run that is killed midway leaves the list of both sets behind
/// (`MadeFiles.journal`), by which `report --check` and the next run know it.
struct Replacement {
  private let folder: Destination
  private let own: MadeFiles
  private let files: [(name: String, bytes: [UInt8])]
  private var steps: [Step]

  /// One name: what is to stand there, and what stood there.
  private struct Step {
    let path: String
    let shown: String
    /// Whether a file stands there now.
    let isThere: Bool
    /// Whether a new file comes; otherwise the old one only goes.
    let isNew: Bool
    var temporary: String { "\(path)\(WholeFiles.temporarySuffix)" }
    var old: String { "\(path).old\(WholeFiles.temporarySuffix)" }
  }

  /// Plans the change: files that earlier runs made and this one does not, go.
  init(
    _ files: [(name: String, bytes: [UInt8])], in folder: Destination, _ own: MadeFiles
  ) throws(FileError) {
    self.folder = folder
    self.own = own
    self.files = files
    steps = []
    let made = Set(files.map(\.name))
    for name in files.map(\.name) + own.names.filter({ !made.contains($0) }) {
      let (path, shown) = ("\(folder.path)/\(name)", "\(folder.shown)/\(name)")
      let entry = try FileStamp.ofEntry(path, shown: shown)
      guard made.contains(name) || entry?.kind == .file && !WholeFiles.isTemporary(name) else {
        continue
      }
      // What somebody has changed is no longer ours to take away.
      if !made.contains(name), !own.made(name, try MadeFiles.bytes(of: name, in: folder)) {
        continue
      }
      steps.append(
        Step(path: path, shown: shown, isThere: entry != nil, isNew: made.contains(name)))
    }
  }

  /// Every temporary file that may be there before the first new file takes its place.
  var temporaries: [String] { steps.filter(\.isNew).map(\.temporary) + [journal.temporary] }

  private var journal: (path: String, temporary: String) {
    let path = "\(folder.path)/\(MadeFiles.journal)"
    return (path, "\(folder.path)/next-\(MadeFiles.journal)")
  }

  func writeTemporaries() throws(FileError) {
    for (step, file) in zip(steps, files) {
      try WholeFiles.write(file.bytes, to: step.temporary, shown: step.shown)
    }
    var all = own
    all.add(files)
    try WholeFiles.write(Array(all.text.utf8), to: journal.temporary, shown: folder.shown)
  }

  func removeTemporaries() { for path in temporaries { Folder.remove(file: path) } }

  /// Brings every file to its place.
  ///
  /// - Throws: where one cannot take it. The old set is there again then; where that fails too, the
  ///   message says that files of two sets are there.
  func replace(_ lock: borrowing FolderLock) throws(FileError) {
    guard rename(journal.temporary, journal.path) == 0 else {
      throw FileError(.write, folder.shown, SystemError.current)
    }
    lock.bringToDisk()
    for (index, step) in steps.enumerated() {
      guard let failure = place(step) else { continue }
      if takeBack(steps[...index]) {
        if !own.wasCutOff { Folder.remove(file: journal.path) }
        throw failure
      }
      throw FileError(
        failure.action, failure.path,
        "\(failure.reason); files of two runs are there now: run again when that is mended")
    }
    lock.bringToDisk()
    Folder.remove(file: journal.path)
    for step in steps where step.isThere { Folder.remove(file: step.old) }
    lock.bringToDisk()
  }

  /// Brings one file to its place.
  private func place(_ step: Step) -> FileError? {
    if step.isThere {
      // Where a file system knows no second names, what fails cannot be taken back and is told.
      if link(step.path, step.old) != 0, !step.isNew {
        return FileError(.write, step.shown, SystemError.current)
      }
      let hasFailed = step.isNew ? rename(step.temporary, step.path) : unlink(step.path)
      return hasFailed == 0 ? nil : FileError(.write, step.shown, SystemError.current)
    }
    // Unlike `rename` this never replaces a file that has come meanwhile.
    if link(step.temporary, step.path) == 0 {
      Folder.remove(file: step.temporary)
      return nil
    }
    guard errno != EEXIST, access(step.path, F_OK) != 0, errno == ENOENT,
      rename(step.temporary, step.path) == 0
    else { return FileError(.create, step.shown, SystemError.current) }
    return nil
  }

  /// Takes changes back, the last first, which may be half done; `false` where one stays.
  private func takeBack(_ steps: ArraySlice<Step>) -> Bool {
    var isWhole = true
    for step in steps.reversed() {
      if !step.isThere {
        // The one that failed last has left nothing, or what somebody else put there.
        if step.path != steps.last?.path, unlink(step.path) != 0 { isWhole = false }
      } else if rename(step.old, step.path) == 0 {
        // Two names of one file: `rename` leaves both.
        Folder.remove(file: step.old)
      } else if step.path != steps.last?.path {
        isWhole = false
      }
    }
    return isWhole
  }
}
