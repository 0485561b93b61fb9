import Foundation

/// A folder of its own for each test, taken away after it.
final class Scratch {
  private let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("aid-ledger-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: url) }

  func folder() throws -> URL {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// The folder with a new ledger `mine` in it.
  func withLedger() throws -> URL {
    let folder = try folder()
    _ = try Command.run(["new", "mine"], in: folder)
    return folder
  }
}
