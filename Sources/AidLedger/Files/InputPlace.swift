#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a file of a ledger really is, every link followed.
enum InputPlace {
  /// Whether a path stays below a folder.
  ///
  /// - Throws: where the path leads nowhere (`read`), or the system does not say where (`look`).
  static func stays(
    _ path: String, within folder: String, shown: String
  ) throws(FileError) -> Bool {
    let inner = try resolved(path, shown: shown)
    let outer = try resolved(folder, shown: shown)
    return inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// The folders in which a file stands: that of its name and, where it is a link, that of what it
  /// leads to.
  ///
  /// They are told by what they are and not by their names, which may differ in case or go through
  /// links.
  static func folders(of path: String) throws(FileError) -> Set<FileStamp.Identity> {
    var found: Set<FileStamp.Identity> = []
    for folder in [parent(of: path), parent(of: try resolved(path, shown: path))] {
      if let stamp = try FileStamp.following(folder, shown: folder) {
        found.insert(stamp.identity)
      }
    }
    return found
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String, shown: String) throws(FileError) -> String {
    guard let text = realpath(path, nil) else {
      let isFault = [ENOENT, ENOTDIR, ELOOP].contains(errno)
      throw FileError(isFault ? .read : .look, shown, SystemError.current)
    }
    defer { free(text) }
    return String(cString: text)
  }
}
