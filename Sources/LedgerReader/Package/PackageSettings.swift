import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

/// Reads members of JSON objects as text and gathers what is wrong.
struct JSONMembers {
  let file: SourceFile
  let subject: String
  private var tally: FindingTally

  init(file: SourceFile, subject: String) {
    self.file = file
    self.subject = subject
    tally = FindingTally(file.path)
  }

  /// What is wrong, each kind up to a limit and counted beyond it.
  var findings: [Finding] { tally.findings }

  mutating func report(_ value: JSONValue, _ message: Prose) {
    report(.faultyMember, value.range, message)
  }

  mutating func report(
    _ kind: FindingKind, _ range: Range<Int>, _ message: Prose, about table: String? = nil,
    details: @autoclosure () -> [Prose] = [], remedy: Prose? = nil
  ) {
    let (file, subject) = (file, table ?? subject)
    tally.add(
      kind,
      Finding(
        kind, at: file.place(of: range), subject: subject, message, details: details(),
        remedy: remedy))
  }

  /// A text member; empty where it is not there.
  mutating func string(_ object: JSONValue, _ key: String, required: Bool = false) -> String {
    guard let value = object[key] else {
      if required { report(object, "expected a member `\(key)`") }
      return ""
    }
    guard let text = value.string else {
      report(value, "`\(key)` must be a text in quotes")
      return ""
    }
    if required, text.isEmpty { report(value, "`\(key)` is empty") }
    return text
  }

  /// A member that CSL-JSON writes as a text or as a number.
  mutating func stringOrNumber(_ object: JSONValue, _ key: String) -> String {
    if let value = object[key], let number = value.number { return number }
    return string(object, key)
  }
}

extension JSONMembers {
  /// The ledger as a whole, with the settings of its reports.
  mutating func description(_ value: JSONValue) -> LedgerDescription {
    let settings = settings(value)
    let rules = RoundingRule.allCases.map(\.rawValue).joined(separator: ", ")
    return LedgerDescription(
      name: packageName(value), title: string(value, "title"),
      summary: string(value, "description"), version: string(value, "version"),
      reportCurrency: settings.flatMap { currency($0) },
      reportCurrencyPlace: settings?["currency"].map { file.place(of: $0.range) },
      display: LedgerDescription.Display(
        places: whole("places", settings, 0...12) ?? 2,
        rounding: setting("rounding", settings, "one of \(rules)") {
          $0.string.flatMap { RoundingRule(rawValue: $0) }
        } ?? .toNearestOrEven,
        language: language(settings) ?? language(value) ?? .english),
      isComplete: setting("complete", settings, "true or false") {
        if case .bool(let isComplete) = $0.content { isComplete } else { nil }
      } ?? false,
      approximately: whole("approximately", settings, 0...100) ?? 1,
      tolerance: setting("tolerance", settings, "a share from 0 to 1, such as 0.01") {
        $0.number.flatMap { JSONMembers.share($0) }
      } ?? .zero)
  }

  /// A name that is a folder's name too: reports go to `Reports/NAME`.
  private mutating func packageName(_ value: JSONValue) -> String {
    let name = string(value, "name", required: true)
    guard let member = value["name"], !name.isEmpty else { return name }
    let marks = Set("._-".utf8)
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || marks.contains($0)
    }
    if !isPlain || name == "." || name == ".." {
      report(
        member,
        "`\(name.visible(upTo: 80))` is no name of a package: a to z, 0 to 9, `.`, `_` and `-`")
    }
    return name
  }

  /// The member `aidLedger`; a setting that nothing reads is named.
  private mutating func settings(_ value: JSONValue) -> JSONValue? {
    guard let settings = value["aidLedger"] else { return nil }
    guard let members = settings.object else {
      report(
        settings,
        "`aidLedger` is an object: { \"currency\": …, \"places\": …, \"rounding\": … }")
      return nil
    }
    let known = [
      "currency", "places", "rounding", "language", "complete", "approximately", "tolerance",
    ]
    for member in members where !known.contains(member.name) {
      report(
        .faultyMember, member.nameRange,
        "`aidLedger` has no setting `\(member.name.visible(upTo: 80))`",
        details: [
          nearestName(to: member.name, among: known).map { "did you mean `\($0)`?" }
            ?? "it has \(known.joined(separator: ", "))"
        ])
    }
    return settings
  }

  /// The money that settings name.
  mutating func currency(_ settings: JSONValue) -> Identifier<Currency>? {
    let text = string(settings, "currency")
    guard !text.isEmpty else { return nil }
    let id = Identifier<Currency>(text)
    if id == nil, let value = settings["currency"] {
      report(value, "`\(text.visible(upTo: 80))` is no id of a currency")
    }
    return id
  }

  /// The language of reports: a setting, or a member of the package itself.
  private mutating func language(_ object: JSONValue?) -> Language? {
    let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
    return setting("language", object, "one of \(known)") {
      $0.string.flatMap { Language(rawValue: $0) }
    }
  }

  /// A number from 0 to 1.
  private static func share(_ text: String) -> Ratio? {
    do throws(NumberSyntaxError) {
      let share = try ExactDecimal(parsing: text).ratio
      return share >= .zero && share <= .one ? share : nil
    } catch {
      return nil
    }
  }

  /// A setting that is a whole number within limits.
  private mutating func whole(
    _ name: String, _ settings: JSONValue?, _ limits: ClosedRange<Int>
  ) -> Int? {
    setting(name, settings, "a whole number from \(limits.lowerBound) to \(limits.upperBound)") {
      $0.number.flatMap { Int($0) }.flatMap { limits.contains($0) ? $0 : nil }
    }
  }

  /// A setting, where there is one; what it must be is said where it cannot be read.
  private mutating func setting<Value>(
    _ name: String, _ settings: JSONValue?, _ expected: String, _ read: (JSONValue) -> Value?
  ) -> Value? {
    guard let value = settings?[name] else { return nil }
    if let setting = read(value) { return setting }
    report(value, "`\(name)` is \(expected)")
    return nil
  }
}
