#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Removes this process's temporary files where Ctrl-C or `kill` ends it.
///
/// A handler of signals may only look at memory that is there already and make a few calls of the
/// system, so the paths stand in a table of C strings that is never freed while it is in use.
enum Interruption {
  /// More than any set of files has; what goes beyond is left to the next run.
  private static let capacity = 64
  private nonisolated(unsafe) static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let table = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
      table.initialize(repeating: nil, count: capacity)
      return table
    }()
  private static let signals = [SIGINT, SIGTERM]

  /// Notes the temporary files of a set that is about to be written.
  static func remember(_ temporaries: [String]) {
    held {
      for (index, path) in temporaries.prefix(capacity).enumerated() { paths[index] = strdup(path) }
    }
    for number in signals {
      let before = signal(number) { number in
        Interruption.removeAll()
        // The signal then does what it would have done: a shell sees 130 or 143.
        signal(number, SIG_DFL)
        raise(number)
      }
      // What is ignored (`nohup`, a job in the background) stays ignored.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Empties the table.
  static func forget() {
    held {
      for index in 0..<capacity {
        free(paths[index])
        paths[index] = nil
      }
    }
  }

  /// Does something that no signal may cut in two.
  static func held<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    var set = sigset_t()
    var before = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  private static func removeAll() {
    for index in 0..<capacity {
      if let path = paths[index] { unlink(path) }
    }
  }
}
