import Checks
import Claims
import Diagnostics
import LedgerReader

/// The manual of findings: every code, what it means, what to do.
public enum FindingManual {
  /// Every kind of finding once, by code; two checks may report one kind.
  public static var kinds: [FindingKind] {
    let all =
      FindingKind.ofReaders + FindingKind.ofCells + FindingKind.ofPackages + FindingKind.ofClaims
      + LedgerCheck.all.map(\.kind)
    return Set(all).sorted { ($0.code, $0.title) < ($1.code, $1.title) }
  }

  /// The page of a code, or the list of codes for `codes`; `nil` for any other name.
  public static func page(for name: String) -> String? {
    if name == "codes" {
      return kinds.map { "\($0.code)  \($0.severity.rawValue.padded)  \($0.title)\n" }.joined()
    }
    return kinds.first { $0.code == name.uppercased() }.map(page)
  }

  /// The whole manual as Markdown, for the repository.
  public static var markdown: String {
    """
    # Findings

    <!-- Made from the code by `make dictionary`. Do not edit. -->

    Every finding has a code that never changes its meaning. An **error** means that the ledger cannot be
    used as it stands; a **warning**, that a historian must look; a **note**, that nothing has to be done.


    """
      + kinds.map {
        "## \($0.code): \($0.title)\n\n*\($0.severity.rawValue)*. \($0.meaning)\n\n**What to do:** \($0.remedy).\n"
      }.joined(separator: "\n")
  }

  private static func page(_ kind: FindingKind) -> String {
    """
    \(kind.code)  \(kind.title)  (\(kind.severity.rawValue))

    \(wrapped(kind.meaning))

    What to do: \(kind.remedy).

    """
  }

  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.count + word.count >= 92 {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = last.isEmpty ? String(word) : "\(last) \(word)"
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate var padded: String { self + String(repeating: " ", count: max(0, 7 - count)) }
}

/// The data dictionary, for the repository.
public enum DataDictionaryPage {
  /// The whole of `Ledgers/README.md`.
  public static var markdown: String { DataDictionary.markdown }
}

/// The version of the tool, as reports and `--version` state it.
public enum ToolVersion {
  /// Follows semantic versioning; a change of any number in a report is told in the changelog.
  public static let current = "0.1.0"
  /// The tool with its version, as files state it.
  public static let name = "aid-ledger \(current)"
}
