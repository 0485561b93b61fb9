#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a set of files whole or not at all, and one set at a time.
///
/// A run holds the folder's lock from its first look to its last file. The bytes of all files go to
/// temporary files in the same folder and are brought to disk; only then do they take the places of
/// the old ones. Whatever happens before that, the old set is untouched.
enum WholeFiles {
  /// How the names of temporary files end.
  static let temporarySuffix = ".aid-ledger-temporary"

  /// Whether a name is that of a temporary file.
  ///
  /// Whoever holds the folder's lock may remove them all: the run that made them is no more.
  static func isTemporary(_ name: String) -> Bool { name.hasSuffix(temporarySuffix) }

  /// Writes the files into a folder, which is made where it is missing.
  ///
  /// - Parameters:
  ///   - files: names and bytes.
  ///   - folder: where to.
  ///   - temporaries: is told what to remove where a signal ends the run.
  ///   - check: looks at the names that are in the folder; returns which files may be replaced, or
  ///     throws where nothing may be written.
  /// - Returns: whether an earlier run was ended midway, so that the folder held files of two sets.
  /// - Throws: what `check` throws, and where the folder cannot be locked or looked at, or a file
  ///   not be written.
  static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: Destination,
    _ temporaries: TemporaryFiles, check: ([String]) throws(FileError) -> MadeFiles
  ) throws(FileError) -> Bool {
    defer { temporaries.forget() }
    // A run that fails takes the folder away that it made, perhaps from under another one.
    for _ in 0..<100 {
      let made = try Folder.make(folder.missing, shown: folder.shown)
      temporaries.note([], folders: made)
      do throws(FileError) {
        guard let lock = try FolderLock.take(folder.path, shown: folder.shown) else { continue }
        let names = try Folder.names(in: folder.path, shown: folder.shown)
        let own = try check(names)
        for name in names where isTemporary(name) && name != MadeFiles.journal {
          // A folder of such a name is somebody's own, and `unlink` leaves it alone.
          Folder.remove(file: "\(folder.path)/\(name)")
        }
        let set = try Replacement(files, in: folder, own)
        temporaries.note(set.temporaries, folders: made)
        do throws(FileError) {
          try set.writeTemporaries()
          try Signals.held { () throws(FileError) in
            temporaries.forget()
            try set.replace(lock)
          }
        } catch {
          set.removeTemporaries()
          throw error
        }
        return own.wasCutOff
      } catch {
        Folder.removeEmpty(made)
        throw error
      }
    }
    throw FileError(.create, folder.shown, "it is taken away again and again")
  }

  /// Writes a file and brings it to disk; one of this name is replaced.
  static func write(_ bytes: [UInt8], to path: String, shown: String) throws(FileError) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.create, shown, SystemError.current) }
    var failure: String?
    if !Descriptor.writeAll(bytes, to: descriptor) || fsync(descriptor) != 0 {
      failure = SystemError.current
    }
    if close(descriptor) != 0, failure == nil { failure = SystemError.current }
    if let failure { throw FileError(.write, shown, failure) }
  }
}
