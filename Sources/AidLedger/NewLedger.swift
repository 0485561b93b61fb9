/// Writes the starter ledger into a folder.
public enum NewLedger {
  /// Makes the folder and writes the files, all of them or none.
  ///
  /// - Parameter folder: a folder that does not exist or is empty.
  /// - Returns: the names of the files, in the order in which they were written.
  /// - Throws: where the folder holds something already or cannot be made.
  public static func write(to folder: String) throws(FileError) -> [String] {
    let name = folder.split(separator: "/").last.map(String.init) ?? "ledger"
    guard Folder.names(in: folder).allSatisfy(WholeFiles.isStray) else {
      throw FileError(.create, folder, "the folder is there and not empty")
    }
    let files = StarterLedger(name: packageName(from: name)).files
    try WholeFiles.write(files.map { ($0.path, Array($0.text.utf8)) }, into: folder)
    return files.map(\.path)
  }

  /// A Data Package's name is lower-case ASCII letters, digits, `-`, `_` and `.`.
  private static func packageName(from folder: String) -> String {
    let kept = folder.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
    }
    let name = String(kept)
    return name.contains { $0 != "-" } ? name : "ledger"
  }
}
