import ExactNumbers
import Foundation
import PrintedNumerals
import Testing

/// Figures as real texts print them, in many languages: `Corpus/prints.csv` says what each is and where it stands.
@Suite("Printed figures of real texts")
struct CorpusTests {
  /// `prints` are from real texts, `forms` are made after such.
  @Test(
    "At least 98 of 100 are read right, and a phrase without a figure gives none",
    arguments: [("prints", 513), ("forms", 71)])
  func corpus(_ file: String, _ least: Int) throws {
    let url = try #require(
      Bundle.module.url(forResource: file, withExtension: "csv", subdirectory: "Corpus"))
    let prints = try Print.all(in: String(contentsOf: url, encoding: .utf8))
    #expect(prints.count >= least)
    let wrong = prints.filter { !$0.isRead }
    for print in wrong { Swift.print("not read right:", print.id, print.text, print.found) }
    #expect(wrong.count * 100 <= prints.count * 2, "\(wrong.map(\.id))")
    for print in prints where print.low == nil { #expect(print.figures.isEmpty, "\(print.id)") }
  }
}

/// A row of the corpus.
private struct Print {
  let id: String
  let text: String
  let low: Ratio?
  let high: Ratio?
  let other: Ratio?
  let numerals: [Numeral]

  init(_ cells: [String]) throws {
    id = cells[0]
    text = cells[1]
    low = try Print.number(cells[3])
    high = try Print.number(cells[4])
    other = try Print.number(cells[5])
    numerals = Numeral.all(in: cells[1], language: cells[2], units: try Print.units(cells[6]))
  }

  var figures: [Numeral] {
    let figures = numerals.filter { $0.role == .figure }
    return figures.isEmpty && low != nil ? numerals.filter { $0.role == .ordinal } : figures
  }

  /// Whether there is one figure, whose readings are the value and, where the print has two, the other; a comma or
  /// a dot before three digits always has two, and a row that takes the decimals gets a finding.
  var isRead: Bool {
    guard let low, let high else { return figures.isEmpty }
    guard figures.count == 1, let readings = figures.first?.readings else { return false }
    let ends = [low, high, other].compactMap { $0 }
    return readings.contains { $0.interval.low == low && $0.interval.high == high }
      && readings.allSatisfy { reading in
        reading.rules.contains(.decimalComma) || reading.rules.contains(.decimalPoint)
          || [reading.interval.low, reading.interval.high].allSatisfy { end in
            end.map(ends.contains) ?? false
          }
      }
  }

  var found: String {
    numerals.map { numeral in
      "`\(numeral.text)` \(numeral.role) " + numeral.readings.map(\.words).joined(separator: " or ")
    }.joined(separator: "; ")
  }

  private static func number(_ text: String) throws -> Ratio? {
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "/").map(String.init)
    let top = try ExactDecimal(parsing: parts[0]).ratio
    guard parts.count > 1 else { return top }
    return top.divided(by: try ExactDecimal(parsing: parts[1]).ratio)
  }

  /// `l 20 s 12 d`: amounts in the first unit.
  private static func units(_ system: String) throws -> MoneyUnits {
    var (units, factor) = ([MoneyUnits.Unit](), Ratio.one)
    for part in system.split(separator: " ").map(String.init) {
      if let words = Print.words[part] {
        units.append(.init(factor: factor, words: words))
      } else {
        let parts = try #require(try number(part))
        factor = factor.divided(by: parts) ?? .one
      }
    }
    return MoneyUnits(units)
  }

  /// What a ledger would say in `printed_as`.
  private static let words: [String: [String]] = [
    "l": ["£", "l.", "li.", "lb.", "pounds", "pound", "L", "Pfund", "Pfd. Sterl.", "Pfd."],
    "s": ["s.", "sh.", "shillings", "shilling", "Schill.", "Shilling"],
    "d": ["d.", "pence", "penny"], "f": ["f.", "farthings", "farthing"],
    "livre": ["livres", "livre", "liv.", "livr.", "l.", "lt.", "₶"],
    "sol": ["s.", "sols", "sol", "sous", "sou"],
    "denier": ["d.", "deniers", "denier", "den."], "fr": ["fr.", "francs", "franc"],
    "c": ["c.", "cent.", "centimes", "centime"],
    "fl": ["fl.", "florins", "Gulden"], "kr": ["kr.", "xr.", "Kreuzer", "kreuzers"],
    "pf": ["pf.", "d.", "Pfennig", "₰"],
    "Rthlr": ["Rthlr.", "Rthl.", "Thlr.", "Thaler", "Reichsthaler", "Rtlr.", "Rtl."],
    "Gr": ["Gr.", "ggr.", "Groschen"], "Sgr": ["Sgr.", "Silbergroschen"],
    "Pf": ["Pf.", "Pfennige", "Pfennig"],
    "rub": ["руб.", "р.", "рублей", "рубля", "рубль", "рубли"],
    "kop": ["коп.", "к.", "копеек", "копейки", "копейка"],
    "griv": ["гривен", "гривна", "гривны"],
    "altyn": ["алтын", "алтына"], "denga": ["денег", "денги", "деньги", "денга", "деньга"],
    "dollar": ["$", "dollars", "dollar"], "mark": ["M.", "marks", "mark"],
    "pta": ["pesetas", "peseta", "ptas."], "lire": ["lire", "L."],
    "gulden": ["f", "ƒ", "gulden", "guldens"], "st": ["st.", "stuivers"], "pen": ["pen."],
    "rs": ["Rs.", "rupees"], "as": ["as."], "pie": ["p."], "tael": ["taels", "两"],
    "gram": ["grams", "г", "g"],
    "milliemes": ["milliemes"],
    "lira": ["lira", "TL", "liralık"], "kuruş": ["kuruş", "kr."], "para": ["para"],
  ]
}

extension Print {
  static func all(in text: String) throws -> [Print] {
    try records(of: text).dropFirst().map { try Print($0) }
  }

  /// The records of a CSV file; quotes in a cell are doubled, no line end stands in one.
  private static func records(of text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var (cells, cell, quotes) = ([String](), "", 0)
      for character in line {
        if character == "\"" {
          quotes += 1
          // The second of two quotes in a quoted cell is one of its letters.
          if quotes > 1, !quotes.isMultiple(of: 2) { cell.append(character) }
        } else if character == ",", quotes.isMultiple(of: 2) {
          cells.append(cell)
          (cell, quotes) = ("", 0)
        } else {
          cell.append(character)
        }
      }
      return cells + [cell]
    }
  }
}
