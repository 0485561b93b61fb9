import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The option of every command that can share its work among threads.
struct ThreadOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: NumberOption.threads.help, transform: NumberOption.threads.whole)
  var threads: Int?

  /// How many threads to use.
  var count: Int { threads ?? min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), most) }

  private var most: Int { Int(NumberOption.threads.range.upperBound) }
}

extension NumberOption {
  fileprivate static let threads = NumberOption(
    "How many threads to use, which changes no result", 1...256, otherwise: "all processors")
}
