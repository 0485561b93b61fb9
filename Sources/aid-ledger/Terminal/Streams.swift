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
  ///
  /// A file that is opened while standard output is closed would get its number, and answers would
  /// be written into it. The place is taken by something that can only be read, so that every write
  /// still fails and is told.
  static func prepare() {
    var number: Int32 = 0
    while (0...STDERR_FILENO).contains(number) { number = open("/dev/null", O_RDONLY) }
    if number > STDERR_FILENO { close(number) }
    signal(SIGXFSZ, SIG_IGN)
  }
}
