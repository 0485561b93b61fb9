import LedgerReader

/// The data dictionary, for the repository.
public enum DataDictionaryPage {
  /// The whole of `Ledgers/README.md`.
  public static var markdown: String { DataDictionary.markdown }
}
