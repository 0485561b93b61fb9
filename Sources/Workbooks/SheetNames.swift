/// Names of sheets that every spreadsheet takes: no two alike but for case, and none too long.
struct SheetNames {
  private var used: Set<String> = ["history"]

  /// How long a name may be.
  private static let most = 31

  /// A name as near as can be to the one that is wanted.
  mutating func name(for wanted: String) -> String {
    let plain = SheetNames.plain(wanted)
    var name = plain
    var number = 2
    while !used.insert(SheetNames.key(name)).inserted {
      let ending = " \(number)"
      name = SheetNames.cut(plain, to: SheetNames.most - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  /// The name without what is forbidden, and with something in it.
  private static func plain(_ wanted: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in wanted.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value | 1 != 0xFFFF
      plain.append(isPlain && !"[]:*?/\\".unicodeScalars.contains(scalar) ? scalar : "-")
    }
    let trimmed = String(plain).drop { $0 == "'" || $0 == " " }
    var name = cut(String(trimmed), to: most)
    while name.last == "'" || name.last == " " { name.removeLast() }
    return name.isEmpty ? "Sheet" : name
  }

  private static func cut(_ name: String, to most: Int) -> String {
    var cut = name
    while cut.utf16.count > most { cut.removeLast() }
    return cut
  }

  /// Names with the same key are the same to a spreadsheet.
  private static func key(_ name: String) -> String { name.lowercased() }

  /// A name as formulas have it: `'a sheet'!`.
  static func prefix(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'!"
  }
}
