import Diagnostics
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes folders and lists them.
enum Folder {
  /// Makes a folder and those above it; one that is there is left as it is.
  ///
  /// - Returns: the folders that were made, the outermost first.
  @discardableResult static func make(_ path: String) throws(FileError) -> [String] {
    guard !path.isEmpty else { throw FileError(.create, path, "a folder without a name") }
    var made: [String] = []
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += part
      if mkdir(current, 0o777) == 0 {
        made.append(current)
      } else {
        let reason = SystemError.current
        guard isThere(current) else {
          removeEmpty(made)
          throw FileError(
            .create, path, InputBytes.isThere(current) ? "\(current.visible) is a file" : reason)
        }
      }
      current += "/"
    }
    return made
  }

  /// Removes folders that were made, the innermost first; one that is not empty stays.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Whether there is a folder of this name, or a link to one.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what is in a folder, in byte order; none where there is no such folder.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
