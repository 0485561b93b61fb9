import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is to be written to: where it really is, whatever its name says.
///
/// `out/../ledger`, a link and a folder below a link lead somewhere else than they seem to, and so
/// does `nowhere/..`, which is the folder it starts from once `nowhere` is made. So the path is
/// walked part by part before anything is made, and a folder that does not exist yet is only a
/// name that waits.
struct Destination {
  /// The path without links, `.` and `..`.
  let path: String
  /// The folders that have to be made, the outermost first; the last of them is `path`.
  let missing: [String]
  /// The path as the user typed it, without `/` at its end.
  let shown: String

  /// The last part of the path: the folder's own name.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Finds out where a folder is, and makes nothing.
  ///
  /// - Throws: where a file or a link that leads nowhere is in the way (`create`), or where the
  ///   system does not say what is there (`look`).
  init(_ typed: String) throws(FileError) {
    shown = Destination.withoutTrailingSlashes(typed)
    guard !typed.isEmpty else { throw FileError(.create, typed, "a folder without a name") }
    var real = typed.hasPrefix("/") ? "/" : try Destination.resolved(".", shown: ".")
    var waiting: [String] = []
    var walked = typed.hasPrefix("/") ? "/" : ""
    for part in typed.split(separator: "/") {
      walked += walked.isEmpty || walked == "/" ? String(part) : "/\(part)"
      if part == "." { continue }
      if part == ".." {
        if waiting.popLast() == nil { real = InputPlace.parent(of: real) }
      } else if waiting.isEmpty,
        let there = try Destination.folder(Destination.joined(real, part), walked, for: shown)
      {
        real = there
      } else {
        waiting.append(String(part))
      }
    }
    var paths: [String] = []
    for part in waiting { paths.append(Destination.joined(paths.last ?? real, part[...])) }
    missing = paths
    path = paths.last ?? real
  }

  /// Which folder it is; `nil` while it has to be made.
  func identity() throws(FileError) -> FileStamp.Identity? {
    try FileStamp.following(path, shown: shown)?.identity
  }

  /// The folder that a path leads to, without links; `nil` where nothing is there.
  private static func folder(
    _ path: String, _ walked: String, for shown: String
  ) throws(FileError) -> String? {
    guard let entry = try FileStamp.ofEntry(path, shown: walked) else { return nil }
    if entry.kind == .folder { return path }
    guard entry.kind == .link else {
      throw FileError(.create, shown, "\(walked.visible) is a file")
    }
    guard let end = try FileStamp.following(path, shown: walked) else {
      throw FileError(.create, shown, "\(walked.visible) is a link that leads nowhere")
    }
    guard end.kind == .folder else {
      throw FileError(.create, shown, "\(walked.visible) is a file")
    }
    return try resolved(path, shown: walked)
  }

  /// A path with every link in it followed.
  private static func resolved(_ path: String, shown: String) throws(FileError) -> String {
    guard let text = realpath(path, nil) else {
      throw FileError(.look, shown, SystemError.current)
    }
    defer { free(text) }
    return String(cString: text)
  }

  private static func joined(_ folder: String, _ name: Substring) -> String {
    folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var text = path[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    return String(text)
  }
}

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

  /// The folder above, by the path alone.
  static func parent(of path: String) -> String {
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
