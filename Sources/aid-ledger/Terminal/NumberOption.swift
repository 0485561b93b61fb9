import ArgumentParser

/// A number that an option takes: its range stands in the help, and in the message to who leaves it.
///
/// Only plain digits are read: no sign, no exponent, no digits of other scripts. A range ends where time
/// and memory are still bounded, so that no number of an option can make a command run away.
struct NumberOption: Sendable {
  /// What is counted, as it stands in the help.
  let meaning: String
  /// The numbers that are taken.
  let range: ClosedRange<UInt64>
  /// What is taken where the option is not there, as it stands in the help.
  let otherwise: String

  init(_ meaning: String, _ range: ClosedRange<UInt64>, otherwise: String) {
    self.meaning = meaning
    self.range = range
    self.otherwise = otherwise
  }

  /// The help: `How many draws, from 1 to 1000000; 10000 without it.` is one.
  var help: ArgumentHelp {
    ArgumentHelp("\(meaning), \(rangeText); \(otherwise) without it.", valueName: "number")
  }

  private var rangeText: String { "from \(range.lowerBound) to \(range.upperBound)" }

  /// Reads a number.
  ///
  /// - Throws: which numbers are taken.
  func wide(_ text: String) throws -> UInt64 {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = UInt64(text), range.contains(number) else { throw refusal }
    return number
  }

  /// Reads a number of a range that ends below `Int.max`.
  func whole(_ text: String) throws -> Int {
    guard let number = Int(exactly: try wide(text)) else { throw refusal }
    return number
  }

  private var refusal: ValidationError {
    ValidationError("a whole number \(rangeText) is taken, in plain digits.")
  }
}
