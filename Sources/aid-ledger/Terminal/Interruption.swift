import AidLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes temporary files away where Ctrl-C, `kill` or a terminal that closes ends the process.
enum Interruption {
  /// One table for the process: a handler of signals has no other way to know it.
  private static let temporaries = TemporaryFiles()
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Does work that makes temporary files, with handlers that are there only as long.
  static func cleaning<Made>(_ work: (TemporaryFiles) throws -> Made) rethrows -> Made {
    // Made before a handler can ask for it: a handler must not be the first.
    let temporaries = self.temporaries
    var before: [(number: Int32, action: sigaction)] = []
    for number in signals {
      var old = sigaction()
      sigaction(number, nil, &old)
      // What is ignored (`nohup`, a job in the background) stays ignored.
      if !isIgnored(old) {
        signal(number) { number in
          Interruption.temporaries.removeAll()
          // The signal then does what it would have done: a shell sees 129, 130 or 143.
          signal(number, SIG_DFL)
          raise(number)
        }
        before.append((number, old))
      }
    }
    defer {
      for (number, action) in before {
        var old = action
        sigaction(number, &old, nil)
      }
    }
    return try work(temporaries)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
