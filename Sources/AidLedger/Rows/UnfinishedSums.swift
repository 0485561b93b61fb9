import Bulk
import Diagnostics

/// The sums of a long run as far as it has come, in a file beside the one that it will write.
///
/// They are written whenever so many bytes have been read, and taken away when the run is done. What is in them was
/// read once and is not read again, so files that have changed since cannot be gone on with.
public final class UnfinishedSums {
  /// The file that the run will write.
  public let target: String
  private let path: String
  private let isResumed: Bool
  private let temporaries: TemporaryFiles
  /// After how many bytes the sums are written.
  package var stretch = 1 << 28
  private var files: [RowProgress.File] = []
  private var done = 0

  /// - Parameters:
  ///   - target: the file of partial sums that the run will write.
  ///   - isResumed: whether a run that was ended is gone on with.
  ///   - temporaries: is told what to remove where a signal ends the run.
  public init(for target: String, resumed isResumed: Bool, temporaries: TemporaryFiles) {
    (self.target, self.isResumed, self.temporaries) = (target, isResumed, temporaries)
    path = target + ".unfinished"
  }

  /// What an earlier run has added, or no rows.
  ///
  /// - Throws: where the earlier run was of another question or other files, and where standard input is among them,
  ///   which cannot be gone back to.
  func begin(_ registers: [RowRegister], _ question: BulkQuestion) throws -> PartialSums {
    // A stream keeps no rows: what is summed of it stands in no file.
    guard !registers.contains(where: { $0.path == RowFile.standardInput }) else {
      return PartialSums(question)
    }
    files = try registers.map { register in
      guard let stamp = try FileStamp.following(register.path, shown: register.path) else {
        throw FileError(.read, register.path, "there is no such file")
      }
      return RowProgress.File(
        path: register.path, size: stamp.size, written: stamp.written, roles: register.roles.line)
    }
    guard isResumed, try FileStamp.ofEntry(path, shown: path) != nil else {
      return PartialSums(question)
    }
    let sums = try PartialFile.readAny(path)
    if let difference = question.difference(from: sums.question) {
      throw RequestFailure(
        "\(path.visible) is of another question: \(difference.words); ask the same, or run "
          + "without --resume")
    }
    guard let progress = sums.progress else {
      throw RequestFailure("\(path.visible) does not say which rows are in it")
    }
    for (before, now) in zip(progress.files, files) where before != now {
      if before.roles != now.roles, before.path == now.path {
        throw RequestFailure(
          "\(now.path.visible) was read as \(before.roles.visible), and now as "
            + "\(now.roles.visible); name the same columns, or run without --resume")
      }
      throw RequestFailure(
        before.path == now.path
          ? "\(now.path.visible) has changed since its rows were added; run without --resume"
          : "\(before.path.visible) was named where \(now.path.visible) is now; name the same "
            + "files in the same order, or run without --resume")
    }
    guard progress.files.count == files.count else {
      throw RequestFailure(
        "the run that was ended read \(progress.files.count) files, and \(files.count) are named; "
          + "name the same, or run without --resume")
    }
    return sums
  }

  /// Notes that the rows before a mark were added, so many bytes since the last.
  func note(_ sums: PartialSums, file: Int, _ mark: BulkSummation.Mark, read: Int) throws(FileError)
  {
    done += read
    guard done >= stretch, let progress = RowProgress(files, file: file, mark) else { return }
    done = 0
    var sums = sums
    sums.progress = progress
    try PartialFile.write(sums, to: path, temporaries: temporaries)
  }

  /// Writes the sums to their place; then the file beside it is of no more use.
  public func finish(_ sums: PartialSums) throws(FileError) {
    try PartialFile.write(sums, to: target, temporaries: temporaries)
    // Also one that an earlier run has left: what is done is not gone on with.
    Folder.remove(file: path)
  }
}
