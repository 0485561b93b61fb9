import FoundationEssentials

/// Writes the starter ledger into a folder.
public enum NewLedger {
  /// Makes the folder and writes the files.
  ///
  /// - Parameter folder: a folder that does not exist or is empty.
  /// - Returns: the names of the files, in the order in which they were written.
  /// - Throws: where the folder holds something already or cannot be made.
  public static func write(to folder: String) throws(FileError) -> [String] {
    let name = folder.split(separator: "/").last.map(String.init) ?? "ledger"
    try Folder.makeEmpty(folder)
    let files = StarterLedger(name: packageName(from: name)).files
    for file in files { try WholeFile.write(Array(file.text.utf8), to: folder + "/" + file.path) }
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
