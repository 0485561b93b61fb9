#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
