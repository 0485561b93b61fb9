#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Descriptors that the process was started with.
package enum Descriptor {
  /// Opens what is closed among the descriptors up to a number.
  ///
  /// A file that is opened while standard output is closed would get its number, and answers would
  /// be written into it. The place is taken by something that can only be read, so that every write
  /// still fails and is told.
  package static func fill(upTo last: Int32) {
    var number: Int32 = 0
    while (0...last).contains(number) { number = open("/dev/null", O_RDONLY) }
    if number > last { close(number) }
  }

  /// Writes all bytes, through interruptions and short writes; `false` with `errno` set where the
  /// system refuses.
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno != EINTR {
        return false
      }
    }
    return true
  }
}
