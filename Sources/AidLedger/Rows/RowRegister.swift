import Bulk
import Diagnostics
import LedgerReader

/// A file of rows, with what its columns hold.
public struct RowRegister: Sendable {
  /// The file; `-` is standard input.
  public let path: String
  /// What its columns hold.
  public let roles: RowRoles

  /// Makes a register.
  public init(_ path: String, _ roles: RowRoles) { (self.path, self.roles) = (path, roles) }

  /// Whether a file is a Data Package that describes registers, by its name.
  public static func isPackage(_ path: String) -> Bool { path.hasSuffix(".json") }

  /// The registers that a Data Package describes, in its order.
  ///
  /// - Parameters:
  ///   - path: a `datapackage.json`; the paths in it are below its folder.
  ///   - keys: the columns by which rows are grouped.
  /// - Returns: the registers, and what is wrong with the package.
  /// - Throws: where the package cannot be read.
  public static func described(
    by path: String, keys: [String]
  ) throws(FileError) -> (registers: [RowRegister], findings: [Finding]) {
    let (bytes, _) = try InputBytes.read(path, shown: path)
    let (registers, findings) = RegisterPackage.read(SourceFile(path: path, bytes: bytes))
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return (registers.map { RowRegister(folder + $0.path, RowRoles($0, keys: keys)) }, findings)
  }
}
