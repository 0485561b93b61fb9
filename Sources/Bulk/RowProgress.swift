/// How far an addition of files has come: the rows before the mark are in the sums, and no others.
public struct RowProgress: Sendable, Hashable {
  /// A file as it was when its rows were read.
  public struct File: Sendable, Hashable {
    /// Its path, as it was named.
    public let path: String
    /// How many bytes it has.
    public let size: Int
    /// When it was last written to, in the words of the system.
    public let written: String
    /// What its columns were said to hold, in one line.
    public let roles: String

    /// Makes a file.
    public init(path: String, size: Int, written: String, roles: String) {
      (self.path, self.size, self.written) = (path, size, written)
      self.roles = roles
    }
  }

  /// All files, in the order in which they are read.
  public let files: [File]
  /// The number of the file that holds the next row, from 0.
  public let file: Int
  /// Where in it the next row starts.
  public let mark: BulkSummation.Mark

  /// Makes a progress; `nil` where there is no such file, or no such byte in it.
  public init?(_ files: [File], file: Int, _ mark: BulkSummation.Mark) {
    guard files.indices.contains(file), (0...files[file].size).contains(mark.offset), mark.line > 0
    else { return nil }
    (self.files, self.file, self.mark) = (files, file, mark)
  }
}
