import Synchronization

/// What is to be said of the library that multiplies large matrices.
public enum BatchLibrary {
  private static let doubts = Mutex<String?>(nil)

  /// Why the library that the machine has is not used.
  ///
  /// It is `nil` where the library is used, where there is none, and as long as no product was large
  /// enough to need it. No result hangs on it.
  public static var remark: String? { doubts.withLock { $0 } }

  static func doubt(_ remark: String) { doubts.withLock { $0 = remark } }
}
