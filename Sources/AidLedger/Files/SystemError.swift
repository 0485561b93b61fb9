#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's words for the last failed call.
enum SystemError {
  static var current: String { String(cString: strerror(errno)) }
}
