import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program of somebody else that draws or typesets what the tool has made, run as a child process.
///
/// It is found on PATH and gets nothing of the caller's surroundings: a fixed environment, its input as bytes,
/// and what it writes is read when it has ended. So the same input gives the same output on every machine that
/// has the same version of it. Input and output stand in files without a name, so that neither side waits for
/// the other, however much there is.
///
/// swift-subprocess does the same for programs that are asynchronous throughout. This one is not, and would have
/// to wait for tasks in threads that it blocks; so it starts the child by itself.
struct ChildProgram: Sendable {
  /// The name by which it is found on PATH.
  let name: String
  /// How to get it: `install gnuplot-nox`.
  let remedy: String

  /// All that a child knows of its surroundings; files that carry a date get the first that a zip can hold.
  ///
  /// PATH is the caller's: it says which programs there are, to us and to a program that starts others.
  private static var environment: [String] {
    ["LC_ALL=C.UTF-8", "TZ=UTC", "SOURCE_DATE_EPOCH=315532800"]
      + (getenv("PATH").map { ["PATH=" + String(cString: $0)] } ?? [])
  }
  /// So much output is read at most.
  private static let mostBytes = 1 << 28
  /// How long a look at the child is apart from the next, in thousandths of a second.
  private static let pause: Int32 = 2

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind its name.
  ///   - input: what it reads on its standard input.
  ///   - seconds: about how long it may take before it is ended.
  /// - Returns: what it wrote on its standard output.
  /// - Throws: where it is not there, fails, or takes too long.
  func run(
    _ arguments: [String], input: [UInt8] = [], seconds: Int = 60
  ) throws(ChildError) -> [UInt8] {
    let (reading, writing) = (try namelessFile(), try namelessFile())
    let remarks = try namelessFile()
    guard Descriptor.writeAll(input, to: reading.number), lseek(reading.number, 0, SEEK_SET) == 0
    else { throw ChildError(name, .system(SystemError.current)) }
    let process = try start(arguments, [reading.number, writing.number, remarks.number])
    let status = try wait(for: process, seconds: seconds)
    guard status == 0 else {
      let words = String(decoding: try bytes(of: remarks.number), as: UTF8.self)
      let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      // The lower seven bits are the signal that ended it, the next eight what it returned.
      let signal = status & 0x7F
      throw ChildError(
        name, signal == 0 ? .failed(code: status >> 8 & 0xFF, line) : .ended(signal: signal))
    }
    return try bytes(of: writing.number)
  }

  /// A file that is closed when nobody holds it any more.
  private final class OpenFile {
    let number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { close(number) }
  }

  /// Makes a file that has no name any more when it can be used.
  private func namelessFile() throws(ChildError) -> OpenFile {
    var path = Array("/tmp/aid-ledger-XXXXXX".utf8CString)
    var number: Int32 = -1
    Signals.held {
      number = mkstemp(&path)
      guard number >= 0 else { return }
      unlink(path)
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    }
    guard number >= 0 else { throw ChildError(name, .system(SystemError.current)) }
    return OpenFile(number)
  }

  private func start(_ arguments: [String], _ descriptors: [Int32]) throws(ChildError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
    }
    let words = ([name] + arguments).map { strdup($0) } + [nil]
    let settings = ChildProgram.environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, name, &actions, nil, words, settings)
    if failure == ENOENT { throw ChildError(name, .missing(remedy: remedy)) }
    guard failure == 0 else { throw ChildError(name, .system(String(cString: strerror(failure)))) }
    return process
  }

  /// Waits until the child has ended; one that takes too long is ended.
  private func wait(for process: pid_t, seconds: Int) throws(ChildError) -> Int32 {
    var status: Int32 = 0
    var looks = seconds * 1_000 / Int(ChildProgram.pause)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      guard ended == 0 || errno == EINTR else {
        throw ChildError(name, .system(SystemError.current))
      }
      if looks == 0 {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw ChildError(name, .tooLong(seconds: seconds))
      }
      looks -= 1
      poll(nil, 0, ChildProgram.pause)
    }
  }

  private func bytes(of descriptor: Int32) throws(ChildError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw ChildError(name, .system(SystemError.current))
    }
    guard size <= ChildProgram.mostBytes else { throw ChildError(name, .tooMuch) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      guard count > 0 else { throw ChildError(name, .system(SystemError.current)) }
      done += count
    }
    return bytes
  }
}

/// Why a program of somebody else gave nothing: it is not there, or what it said.
public struct ChildError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program.
  public let program: String
  /// Why.
  public let reason: Reason

  /// Why a child process gave nothing.
  public enum Reason: Sendable, Hashable {
    /// It is not installed; how to get it.
    case missing(remedy: String)
    /// It returned a code that says that it failed, and this line first.
    case failed(code: Int32, String)
    /// A signal ended it.
    case ended(signal: Int32)
    /// It took longer than it may, and was ended.
    case tooLong(seconds: Int)
    /// It wrote more than is read.
    case tooMuch
    /// What it wrote is not what was asked for.
    case notUnderstood(String)
    /// The system did not let it run, in the system's words.
    case system(String)
  }

  init(_ program: String, _ reason: Reason) { (self.program, self.reason) = (program, reason) }

  /// Whether the program is not installed.
  public var isMissing: Bool { if case .missing = reason { true } else { false } }

  /// `gnuplot is not there: install gnuplot-nox`.
  public var description: String {
    switch reason {
    case .missing(let remedy): "\(program) is not there: \(remedy)"
    case .failed(let code, let line):
      "\(program) failed with \(code)" + (line.isEmpty ? "" : ": \(line.visible(upTo: 200))")
    case .ended(let signal): "\(program) was ended by signal \(signal)"
    case .tooLong(let seconds): "\(program) took longer than \(seconds) seconds, and was ended"
    case .tooMuch: "\(program) wrote more than is read of it"
    case .notUnderstood(let words): "\(program) \(words)"
    case .system(let words): "\(program) could not be run: \(words)"
    }
  }
}
