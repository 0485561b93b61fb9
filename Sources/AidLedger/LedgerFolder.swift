import Diagnostics
import LedgerReader
import Phrases

/// A ledger read from a folder: the nouns, the findings of the reading, and what was read.
public struct LedgerFolder: Sendable {
  /// The folder as the user typed it, with a `/` at its end; empty for the current folder.
  public let prefix: String
  /// What was read and what is wrong with it.
  public let reading: LedgerReading
  /// Every file that was read, with its hash, in the order of reading.
  public let inputs: [InputFile]

  /// A file and the hash of what was read.
  public struct InputFile: Sendable, Hashable {
    /// The path below the ledger's folder.
    public let path: String
    /// SHA-256 with LF at every line end, in lower-case hexadecimal: the same in every checkout.
    public let sha256: String
    /// Which file it was when it was read.
    let stamp: FileStamp
  }

  /// Looks whether the files are still those that were read: what is told of them together holds of
  /// no ledger that ever was, where one was changed after another was read.
  ///
  /// - Throws: where a file has changed, or cannot be looked at.
  public func expectUnchanged() throws(FileError) {
    for input in inputs {
      try InputBytes.expectUnchanged(
        prefix + input.path, since: input.stamp, shown: prefix + input.path)
    }
  }

  /// A ledger that was not read from a folder.
  init(_ reading: LedgerReading) {
    prefix = ""
    self.reading = reading
    inputs = []
  }

  /// Reads the ledger in a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds `datapackage.json`.
  ///   - language: the language of what is said of it; `nil` for that of its package.
  /// - Throws: where there is no such folder or no readable `datapackage.json` in it, where the
  ///   system does not say what is there, and where a file was changed while the ledger was read.
  ///   Everything else that is wrong is a finding.
  public init(_ folder: String, language: Language? = nil) throws(FileError) {
    prefix = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var loader = Loader(prefix: prefix)
    var package = DataPackage.read(
      SourceFile(path: DataPackage.fileName, bytes: try loader.read(DataPackage.fileName)))
    if let language { package.package = package.package?.said(in: language) }
    var files: [String: [UInt8]] = [:]
    var unreadable: [String: String] = [:]
    for path in (package.package?.tables.map(\.path) ?? []) + [SourceList.fileName] {
      do throws(FileError) {
        files[path] =
          path == SourceList.fileName ? try loader.readIfThere(path) : try loader.read(path)
      } catch {
        // What is no fault of the ledger is thrown on.
        guard error.action == .read else { throw error }
        unreadable[path] = error.description
      }
    }
    reading = LedgerReading(package, files: files, unreadable: unreadable)
      .adding(try loader.unlisted(besides: package.package))
    inputs = loader.inputs
    try expectUnchanged()
  }
}

/// Reads the files of one folder and remembers what it read.
private struct Loader {
  let prefix: String
  private(set) var inputs: [LedgerFolder.InputFile] = []

  init(prefix: String) { self.prefix = prefix }

  mutating func read(_ path: String) throws(FileError) -> [UInt8] {
    let full = prefix + path
    guard try InputPlace.stays(full, within: folder, shown: full) else {
      throw FileError(.read, full, "the link leads out of the ledger's folder")
    }
    let (bytes, stamp) = try InputBytes.read(full, shown: full)
    inputs.append(
      LedgerFolder.InputFile(path: path, sha256: SHA256Text.ofLines(bytes), stamp: stamp))
    return bytes
  }

  private var folder: String { prefix.isEmpty ? "." : prefix }

  /// The file, or nothing where there is none; one that is there and cannot be read is an error.
  mutating func readIfThere(_ path: String) throws(FileError) -> [UInt8]? {
    try FileStamp.ofEntry(prefix + path, shown: prefix + path) == nil ? nil : try read(path)
  }

  /// Tables in the folder that the package does not list, also where their names differ in case.
  func unlisted(besides package: DataPackage?) throws(FileError) -> [Finding] {
    guard let package else { return [] }
    let listed = Set(package.tables.map(\.path) + package.unread)
    let names = try Folder.names(in: folder, shown: folder)
    return names.compactMap { name in
      let table = TableSchema.all.first { $0.file == name.lowercased() }
      guard let table, !listed.contains(name) else { return nil }
      // Where case makes no difference to the file system, this is the table that was read.
      if inputs.contains(where: { $0.path == table.file }), !names.contains(table.file) {
        return nil
      }
      return Finding(
        .unlistedFile, at: nil, subject: name,
        "\(name.visible) is in the folder but not in `resources`")
    }
  }
}
