/// Writes the starter ledger into a folder.
public enum NewLedger {
  /// Makes the folder and writes the files, all of them or none; nothing that is there is replaced.
  ///
  /// - Parameters:
  ///   - folder: a folder that does not exist or is empty, wherever its name leads.
  ///   - temporaries: what to remove where a signal ends the program midway.
  /// - Returns: the names of the files, in the order in which they were written.
  /// - Throws: where the folder holds something already, or cannot be looked at or made.
  public static func write(
    to folder: String, temporaries: TemporaryFiles = TemporaryFiles()
  ) throws(FileError) -> [String] {
    let destination = try Destination(folder)
    let files = StarterLedger(name: packageName(from: destination.name)).files
    _ = try WholeFiles.write(
      files.map { ($0.path, Array($0.text.utf8)) }, into: destination, temporaries
    ) { names throws(FileError) in
      guard names.allSatisfy(WholeFiles.isTemporary) else {
        throw FileError(
          .create, destination.shown, "the folder is there and not empty; name a new one")
      }
      return MadeFiles()
    }
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
