/// Why a question cannot be answered as it was put: an unknown name, an amount that is no number.
public struct RequestFailure: Error, Sendable, CustomStringConvertible {
  /// What was read and what was expected, with the nearest known name.
  public let description: String

  init(_ description: String) { self.description = description }
}
