import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share a work and end with it.
///
/// Plain threads and not Dispatch's, which wants file descriptors for its own house-keeping and ends the
/// process where it gets none. Where the system gives no thread, the caller does that part itself.
package enum Workers {
  /// Does each part of a work once, the last in the thread that calls; returns when all are done.
  package static func share(_ count: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let threads = (0..<max(count - 1, 0)).map { start(Part(number: $0, work: work)) }
      if count > 0 { work(count - 1) }
      for (number, thread) in threads.enumerated() {
        if let thread { pthread_join(thread, nil) } else { work(number) }
      }
    }
  }

  private final class Part: Sendable {
    let number: Int
    let work: @Sendable (Int) -> Void

    init(number: Int, work: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.work = work
    }
  }

  /// Starts a thread for a part; `nil` where there is none to be had.
  private static func start(_ part: Part) -> pthread_t? {
    let handed = Unmanaged.passRetained(part)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let fault = pthread_create(
      &thread, nil,
      { argument in
        let pointer: UnsafeMutableRawPointer? = argument
        guard let pointer else { return nil }
        let part = Unmanaged<Part>.fromOpaque(pointer).takeRetainedValue()
        part.work(part.number)
        return nil
      }, handed.toOpaque())
    guard fault != 0 else { return thread }
    handed.release()
    return nil
  }

  /// How many parts can be worked on at once.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Does some jobs, each once, whichever processor is free taking the next.
  ///
  /// - Returns: what came of each, in the order of the jobs.
  package static func results<Job: Sendable, Result: Sendable>(
    of jobs: [Job], _ work: @Sendable (Job) -> Result
  ) -> [Result] {
    let next = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: jobs.count))
    share(min(processors, jobs.count)) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < jobs.count else { return }
        let result = work(jobs[number])
        results.withLock { $0[number] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
