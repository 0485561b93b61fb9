import Synchronization

/// A value that is computed once, when it is first asked for; who asks meanwhile waits for it.
///
/// Making it must not ask for it again: that would wait for ever.
package final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Makes a value to be computed.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
