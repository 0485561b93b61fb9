import AidLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a process is started with, made safe before anything is read or written.
enum Streams {
  /// Fills streams that are closed, and turns the signal of a file that grew too large into an
  /// error of the write.
  static func prepare() {
    Descriptor.fill(upTo: STDERR_FILENO)
    signal(SIGXFSZ, SIG_IGN)
  }
}
