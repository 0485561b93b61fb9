import Crypto
import Diagnostics
import FoundationEssentials
import LedgerModel
import LedgerReader

/// A ledger read from a folder: the nouns, the findings of the reading, and what was read.
public struct LedgerFolder: Sendable {
  /// The folder as the user typed it, with a `/` at its end; empty for the current folder.
  public let prefix: String
  /// What was read and what is wrong with it.
  public let reading: LedgerReading
  /// Every file that was read, with its hash, in the order of reading.
  public let inputs: [InputFile]

  /// A file and the hash of the very bytes that were read.
  public struct InputFile: Sendable, Hashable {
    /// The path below the ledger's folder.
    public let path: String
    /// SHA-256, in lower-case hexadecimal.
    public let sha256: String
  }

  /// A ledger that was not read from a folder.
  init(_ reading: LedgerReading) {
    prefix = ""
    self.reading = reading
    inputs = []
  }

  /// Reads the ledger in a folder.
  ///
  /// - Parameter folder: the folder that holds `datapackage.json`.
  /// - Throws: where there is no such folder or no readable `datapackage.json` in it. Everything
  ///   else that is wrong is a finding.
  public init(_ folder: String) throws(FileError) {
    prefix = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var loader = Loader(prefix: prefix)
    let package = DataPackage.read(
      SourceFile(path: DataPackage.fileName, bytes: try loader.read(DataPackage.fileName)))
    var files: [String: [UInt8]] = [:]
    var unreadable: [String: String] = [:]
    for path in (package.package?.tables.map(\.path) ?? []) + [SourceList.fileName] {
      do throws(FileError) {
        files[path] =
          path == SourceList.fileName ? try loader.readIfThere(path) : try loader.read(path)
      } catch {
        unreadable[path] = error.description
      }
    }
    reading = LedgerReading(package, files: files, unreadable: unreadable)
      .adding(loader.unlisted(besides: package.package))
    inputs = loader.inputs
  }
}

/// Reads the files of one folder and remembers what it read.
private struct Loader {
  let prefix: String
  private(set) var inputs: [LedgerFolder.InputFile] = []

  init(prefix: String) { self.prefix = prefix }

  mutating func read(_ path: String) throws(FileError) -> [UInt8] {
    guard InputBytes.stays(prefix + path, within: prefix.isEmpty ? "." : prefix) else {
      throw FileError(.read, prefix + path, "the link leads out of the ledger's folder")
    }
    let bytes = try InputBytes.read(prefix + path)
    let hash = SHA256.hash(data: bytes).map { $0.hexadecimal(digits: 2, uppercase: false) }.joined()
    inputs.append(LedgerFolder.InputFile(path: path, sha256: hash))
    return bytes
  }

  /// The file, or nothing where there is none; one that is there and cannot be read is an error.
  mutating func readIfThere(_ path: String) throws(FileError) -> [UInt8]? {
    InputBytes.isThere(prefix + path) ? try read(path) : nil
  }

  /// Tables in the folder that the package does not list.
  func unlisted(besides package: DataPackage?) -> [Finding] {
    guard let package else { return [] }
    let listed = Set(package.tables.map(\.path))
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: prefix.isEmpty ? "." : prefix))
    let known = Set(TableSchema.all.map(\.file))
    return (names ?? []).sorted().filter { known.contains($0) && !listed.contains($0) }.map {
      Finding(
        .unlistedFile, at: nil, subject: $0, "\($0) is in the folder but not in `resources`")
    }
  }
}
