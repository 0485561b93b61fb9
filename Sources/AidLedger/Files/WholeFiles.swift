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

/// The files and folders that a run has made and not yet brought to their places.
///
/// A program hands one over with what is to be written, and calls `removeAll` where a signal ends
/// it. The library itself handles no signals: they belong to the program.
///
/// A handler of signals may only look at memory that is there already and make a few calls of the
/// system, so the paths stand in a table of C strings that lives as long as the process.
public struct TemporaryFiles: @unchecked Sendable {
  /// More than any set of files has; what goes beyond is left to the next run.
  private static let capacity = 256
  private let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  /// Makes an empty table, which is never freed: make one for a process.
  public init() {
    paths = .allocate(capacity: TemporaryFiles.capacity)
    paths.initialize(repeating: nil, count: TemporaryFiles.capacity)
  }

  /// Removes what the table names: files, and then folders that are empty.
  ///
  /// It may be called by a handler of signals.
  public func removeAll() {
    for index in 0..<TemporaryFiles.capacity {
      // A folder is no file and a file no folder: one of the two calls does nothing.
      if let path = paths[index], unlink(path) != 0 { rmdir(path) }
    }
  }

  /// Notes files, and the folders that were made for them, the outermost first.
  func note(_ files: [String], folders: [String]) {
    Signals.held {
      for (index, path) in (files + folders.reversed()).prefix(TemporaryFiles.capacity).enumerated()
      {
        free(paths[index])
        paths[index] = strdup(path)
      }
    }
  }

  /// Notes one more file; where the table is full it is left to the next run.
  func add(_ file: String) {
    Signals.held {
      let place = (0..<TemporaryFiles.capacity).first { paths[$0] == nil }
      if let place { paths[place] = strdup(file) }
    }
  }

  /// Takes a file from the table.
  func remove(_ file: String) {
    Signals.held {
      for index in 0..<TemporaryFiles.capacity {
        guard let path = paths[index], strcmp(path, file) == 0 else { continue }
        free(path)
        paths[index] = nil
      }
    }
  }

  /// Empties the table.
  func forget() {
    Signals.held {
      for index in 0..<TemporaryFiles.capacity {
        free(paths[index])
        paths[index] = nil
      }
    }
  }
}

/// Makes signals wait.
enum Signals {
  /// Does something that no signal that ends a program may cut in two; the signal comes after it.
  static func held<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    var set = sigset_t()
    var before = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }
}
