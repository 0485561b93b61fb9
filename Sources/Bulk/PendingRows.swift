/// Rows that were read and are not added yet.
///
/// They are added some at a time: of one row the search for its group waits for memory, of many the waits are one.
final class PendingRows {
  /// How many rows there is room for.
  static let most = 128

  /// The numbers of the texts of each row's group, one row behind the other.
  let keys: UnsafeMutablePointer<Int32>
  /// The digits of each row's amount.
  let digits: UnsafeMutablePointer<Int64>
  /// What they are multiplied by.
  let numerators: UnsafeMutablePointer<Int64>
  /// How many of the digits stand behind the point.
  let scales: UnsafeMutablePointer<Int>
  /// Room for the hash of each key, and then for the number of its group.
  let hashes: UnsafeMutablePointer<UInt32>
  let groups: UnsafeMutablePointer<Int>
  /// Room for the value of a cell that does not stand in the file as it is.
  let text: UnsafeMutablePointer<UInt8>
  /// How long such a value may be; as many bytes more may be read.
  static let longestText = 256
  private let width: Int
  /// How many rows there are.
  var count = 0

  /// - Parameter width: how many texts a group has.
  init(width: Int) {
    self.width = width
    keys = .allocate(capacity: max(1, PendingRows.most * width))
    digits = .allocate(capacity: PendingRows.most)
    numerators = .allocate(capacity: PendingRows.most)
    scales = .allocate(capacity: PendingRows.most)
    hashes = .allocate(capacity: PendingRows.most)
    groups = .allocate(capacity: PendingRows.most)
    text = .allocate(capacity: 2 * PendingRows.longestText)
    text.initialize(repeating: 0, count: 2 * PendingRows.longestText)
  }

  deinit {
    keys.deallocate()
    digits.deallocate()
    numerators.deallocate()
    scales.deallocate()
    hashes.deallocate()
    groups.deallocate()
    text.deallocate()
  }

  /// The key of a row.
  @inline(__always)
  func key(_ row: Int) -> UnsafeMutablePointer<Int32> { keys + row &* width }
}
