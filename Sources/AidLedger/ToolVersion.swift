/// The version of the tool, as reports and `--version` state it.
public enum ToolVersion {
  /// Follows semantic versioning; a change of any number in a report is told in the changelog.
  public static let current = "0.1.0"
}
