import FoundationEssentials

/// Makes folders.
enum Folder {
  /// Makes a folder and those above it; one that is there is left as it is.
  static func make(_ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(.create, path, SystemError.current)
    }
  }

  /// Makes a folder that must not hold anything yet.
  static func makeEmpty(_ path: String) throws(FileError) {
    if let names = try? FileManager.default.contentsOfDirectory(atPath: path), !names.isEmpty {
      throw FileError(.create, path, "the folder is there and not empty")
    }
    try make(path)
  }

  /// The names of what is in a folder, in byte order; none where there is no such folder.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

extension Folder {
  /// Removes a file; where that fails, the next run tries again.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
