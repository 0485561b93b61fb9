/// Whether a path stays below the ledger's folder, judged by its text alone.
public enum ResourcePath {
  /// What is wrong with a path, or `nil`.
  public static func fault(in path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.utf8.contains(0) { return "has a NUL in it" }
    if path.hasPrefix("/") { return "starts at the root of the file system" }
    if path.hasPrefix("~") { return "starts at somebody's home" }
    if path.contains("\\") { return "has a backslash in it; folders are separated by `/`" }
    if path.contains(":") { return "is an address or has a drive in it" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") { return "leads out of the ledger's folder" }
    if parts.contains("") || parts.contains(".") { return "has an empty part in it" }
    return nil
  }
}
