import Diagnostics
import ExactNumbers

/// What `datapackage.json` says of the ledger as a whole.
public struct LedgerDescription: Sendable {
  /// The package's name, such as `moscow-ankara`.
  public let name: String
  /// The title for a reader.
  public let title: String
  /// What the ledger covers.
  public let summary: String
  /// The ledger's own version, such as `1.0.0`.
  public let version: String
  /// The currency in which reports speak, or `nil`: each pledge in its own.
  public let reportCurrency: Identifier<Currency>?
  /// Where the package names that currency.
  public let reportCurrencyPlace: Place?
  /// How numbers are rounded where they are shown.
  ///
  /// Nowhere else is anything rounded.
  public let display: Display

  /// Whether the ledger lists all that there is, so that what is not in it did not happen.
  public let isComplete: Bool
  /// By how many units of its precision a date with `~` reaches each way: 1 makes `1921~` the years
  /// 1920 to 1922.
  public let approximately: Int

  /// Makes a description.
  package init(
    name: String, title: String, summary: String, version: String,
    reportCurrency: Identifier<Currency>?, reportCurrencyPlace: Place? = nil,
    display: Display = Display(), isComplete: Bool = false, approximately: Int = 1
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.version = version
    self.reportCurrency = reportCurrency
    self.reportCurrencyPlace = reportCurrencyPlace
    self.display = display
    self.isComplete = isComplete
    self.approximately = approximately
  }

  /// That of a ledger of which nothing can be read.
  package static var empty: LedgerDescription {
    LedgerDescription(name: "", title: "", summary: "", version: "", reportCurrency: nil)
  }

  /// How numbers are shown.
  public struct Display: Sendable, Hashable {
    /// Digits after the point.
    public let places: Int
    /// The rule by which the rest is rounded away.
    public let rounding: RoundingRule

    /// Makes a display; two places, half to even, unless told otherwise.
    package init(places: Int = 2, rounding: RoundingRule = .toNearestOrEven) {
      self.places = places
      self.rounding = rounding
    }
  }
}
