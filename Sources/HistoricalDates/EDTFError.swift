/// Why a text is not a date that a ledger can hold, and where in the text.
public struct EDTFError: Error, Sendable, Hashable {
  /// Where the fault starts, in bytes (UTF-8) of the text.
  public let offset: Int
  /// How many bytes are at fault; at least 1, or 0 where something is missing at the end.
  public let length: Int
  /// What is wrong and how to write it, as a sentence without its full stop.
  public let message: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - offset: where the fault starts, in bytes of the text.
  ///   - length: how many bytes are at fault.
  ///   - message: what is wrong and how to write it.
  public init(offset: Int, length: Int, message: String) {
    self.offset = offset
    self.length = length
    self.message = message
  }
}

extension EDTFError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
