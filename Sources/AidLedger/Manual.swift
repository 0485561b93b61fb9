import Checks
import Claims
import Diagnostics
import AidReports
import Documents
import LedgerReader
import Phrases

/// The manual of findings: every code, what it means, what to do.
public enum FindingManual {
  /// Every kind of finding once, by code; two checks may report one kind.
  public static var kinds: [FindingKind] {
    let all =
      FindingKind.ofReaders + FindingKind.ofCells + FindingKind.ofPackages + FindingKind.ofClaims
      + LedgerCheck.all.map(\.kind)
    return Set(all).sorted { first, second in
      first.code == second.code
        ? first.title.text < second.title.text : first.code < second.code
    }
  }

  /// The page of a code, or the list of codes for `codes`; `nil` for any other name.
  public static func page(for name: String) -> String? {
    if name == "codes" {
      return kinds.map { "\($0.code)  \($0.severity.rawValue.padded)  \($0.title)\n" }.joined()
    }
    let code = name.uppercased()
    return code.hasPrefix("AL") ? kinds.first { $0.code == code }.map(page) : nil
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

/// What the columns of a report's tables mean.
public enum ReportManual {
  /// The whole of `Reports/README.md`.
  public static var markdown: String {
    """
    # Reports

    <!-- Made from the code by `make dictionary`. Do not edit. -->

    `report.txt` is made to be read; its first page is the whole in short. The tables are CSV (RFC 4180, UTF-8, LF),
    described by `datapackage.json`. A number is whole or has six to twelve digits after its `.`; one that no such
    decimal is stands rounded, limits outward, and exactly in the last column, `exact`. An empty limit is not known.
    A cell that would be longer than a spreadsheet takes says how many are left out. What would run as a formula has
    a `'` before it. As JSON (`--format json`) the same tables are described by `tables.schema.json`.

    `key` is what `aid-ledger explain` is asked by: with what stands under *key* behind it, where a row has several
    numbers.


    """ + manual.markdown
  }

  /// The whole of `Reports/tables.schema.json`.
  public static var schema: String { manual.schema }

  private static var manual: TablesManual {
    TablesManual(ReportTables.described(CheckedLedger(files: [:]).results))
  }
}

/// The page that leads to the reports of several ledgers.
public enum Gallery {
  /// The page of the cases, in the order of their names; each has its report in a folder of its name.
  public static func html(_ cases: [CheckedLedger]) -> String {
    GalleryPage.html(cases.sorted { $0.name < $1.name }.map(\.results))
  }
}

/// The version of the tool, as reports and `--version` state it.
public enum ToolVersion {
  /// Follows semantic versioning; a change of any number in a report is told in the changelog.
  public static let current = "0.1.0"
  /// The tool with its version, as files state it.
  public static let name = "aid-ledger \(current)"
}
