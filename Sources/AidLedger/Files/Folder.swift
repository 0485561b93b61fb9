#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes folders and lists them.
enum Folder {
  /// Makes the folders of a list, the outermost first; one that is there by now is left as it is.
  ///
  /// - Parameters:
  ///   - paths: the folders.
  ///   - shown: the last of them as the user typed it.
  /// - Returns: those that were made.
  /// - Throws: where one cannot be made; those before it are taken away again.
  static func make(_ paths: [String], shown: String) throws(FileError) -> [String] {
    var made: [String] = []
    for path in paths {
      if mkdir(path, 0o777) == 0 {
        made.append(path)
      } else if errno != EEXIST {
        let reason = SystemError.current
        removeEmpty(made)
        throw FileError(.create, shown, reason)
      }
    }
    return made
  }

  /// Removes a file, and tries once more where that fails: what stays is left to the next run, which
  /// takes a list of changes that stayed for a run that was ended midway.
  static func remove(file path: String) {
    if unlink(path) != 0, errno != ENOENT { unlink(path) }
  }

  /// Removes folders that were made, the innermost first; one that is not empty stays.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// The names of what is in a folder, in byte order; none where there is no such folder.
  ///
  /// - Throws: where the folder cannot be listed to its end: a part is never taken for the whole.
  static func names(in path: String, shown: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw FileError(.look, shown, SystemError.current)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      // Only `errno` tells the end of a folder from a failure.
      errno = 0
      guard let entry = readdir(folder) else { break }
      if let name = name(of: entry), name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(.look, shown, SystemError.current) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let bytes = UnsafeRawPointer(entry) + offset
    return String(cString: bytes.assumingMemoryBound(to: CChar.self))
  }
}
