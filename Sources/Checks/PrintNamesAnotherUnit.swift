import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0135: a print that names another money or unit than the row.
  public static let printNamesAnotherUnit = FindingKind(
    "AL0135", .warning, title: "a print that names another money or unit than the row",
    meaning: """
      `as_printed` names a money of the ledger by one of its words (`printed_as`, `symbol`; the name where it has \
      none), that money is neither the row's nor a part of it, and none of the words of the row's money stands there. \
      Of a name that stands in a longer one the longer is meant: `livres sterling` are no `livres`. \
      A word of one or two letters must stand beside a number, and where the print has several numbers every word beside that of the row. Nothing is found where `note` names the row's money, \
      nor of the money of `reckoned_in`. Or it has a sign such as `£`, and the row's money has another. Or the word behind the number of goods is in the name of another unit of \
      the ledger, and not in that of the row's unit; of two units that count pieces it is not asked.
      """,
    remedy:
      "correct the money or the unit of the row; where the row is right, say in `note` why, or give the word to the row's money in `printed_as`"
  )
}

extension LedgerCheck {
  static let printNamesAnotherUnit = LedgerCheck.ofPrints(.printNamesAnotherUnit) {
    prints, ledger in
    let names = NamesOfUnits(ledger)
    return prints.compactMap { number in
      guard case .figure(let figure) = number.row, figure.interval != nil,
        let (row, named) = names.mismatch(figure, number)
      else { return nil }
      return Finding(
        .printNamesAnotherUnit, at: number.origin.place("as_printed"), subject: number.subject,
        "“\(number.printed.visible(upTo: 80))” names \(named), and the row says \(row)",
        cause: "the print names \(named), and the row says \(row)")
    }
  }
}

/// By which words prints name the moneys and the units of a ledger.
struct NamesOfUnits {
  private let ledger: Ledger
  /// The words of each money.
  private let moneys: OrderedDictionary<Identifier<Currency>, [String]>
  /// The words of each unit.
  private let units: OrderedDictionary<Identifier<GoodsUnit>, [String]>

  init(_ ledger: Ledger) {
    self.ledger = ledger
    moneys = ledger.currencies.mapValues { currency in
      let words = currency.printedAs + (currency.symbol.isEmpty ? [] : [currency.symbol])
      return words.isEmpty ? [currency.name] : words
    }
    units = ledger.units.mapValues(\.words)
  }

  /// What a row says and what its print names in place of it; `nil` where they agree or the print names nothing.
  func mismatch(_ figure: Figure, _ number: PrintedNumber) -> (row: String, named: String)? {
    switch figure.measure {
    case .money(let own?): money(own, figure, number).map { (own.text, $0) }
    case .goods(_, let own?): unit(own, figure, number).map { (own.text, $0) }
    case .money, .goods: nil
    }
  }

  private func money(
    _ own: Identifier<Currency>, _ figure: Figure, _ number: PrintedNumber
  ) -> String? {
    let words = PrintedWords(number.printed)
    func major(_ id: Identifier<Currency>) -> Identifier<Currency> {
      ledger.unitChain(of: id)?.major.id ?? id
    }
    let kin = Set([own, figure.reckoning?.currency].compactMap { $0.map(major) })
    let ownWords = moneys.filter { kin.contains(major($0.key)) }.flatMap(\.value)
    let others = moneys.filter { !kin.contains(major($0.key)) }
    let otherWords = others.flatMap(\.value)
    let note = PrintedWords(figure.note)
    guard let currency = ledger.currencies[own],
      !isOwn(words, words.standing(ownWords, outside: otherWords), number),
      !note.name(
        anyOf: note.standing(ownWords + [currency.name, own.text], outside: otherWords))
    else { return nil }
    // The longest name is meant: `Haikwan taels`, where `taels` are another money.
    let named = others.flatMap { id, names in
      names.filter { isNamed($0, words, number) }.map { (id, words.longest($0)) }
    }
    let longest = named.map(\.1).max()
    return named.first { $0.1 == longest }?.0.text ?? foreignSign(number, ownWords)
  }

  /// Whether the row's money stands in a print; of several numbers, beside the one that the row is read from, where
  /// another word than its own may stand: `10,000 louis at 11 l. 12 s.`.
  private func isOwn(
    _ words: PrintedWords, _ ownWords: [String], _ number: PrintedNumber
  ) -> Bool {
    guard words.name(anyOf: ownWords) else { return false }
    let read = number.figures.filter { number.isRead(from: $0) }
    let isCounted = { (numeral: Numeral) in
      numeral.readings.contains { $0.rules.contains(.partsOfMoney) }
    }
    let names = ownWords.filter { words.name(anyOf: [$0]) }
    return number.figures.count < 2 || read.isEmpty
      || read.contains { numeral in
        isCounted(numeral) || names.contains { words.name($0, beside: numeral.range) }
          || !moneys.values.joined().contains { words.name($0, beside: numeral.range) }
      }
  }

  /// A sign of money in a print that is none of the row's money, where that has a sign of its own.
  private func foreignSign(_ number: PrintedNumber, _ ownWords: [String]) -> String? {
    let signs = Set(ownWords.joined().filter(\.isCurrencySymbol))
    let words = PrintedWords(number.printed)
    guard !signs.isEmpty else { return nil }
    return number.printed.first { character in
      character.isCurrencySymbol && !signs.contains(character)
        && isNamed(String(character), words, number)
    }.map(String.init)
  }

  /// Whether a word of a money stands in a print; a short one, which may be many things, beside a number.
  private func isNamed(_ name: String, _ words: PrintedWords, _ number: PrintedNumber) -> Bool {
    guard words.name(anyOf: [name]) else { return false }
    // Of several numbers only that of the row says what the row is.
    let read = number.figures.filter { number.isRead(from: $0) }
    if number.figures.count > 1, !read.isEmpty {
      return read.contains { words.name(name, beside: $0.range) }
    }
    let letters = name.filter(\.isLetter)
    if letters.count > 2 || letters.isEmpty { return true }
    return number.figures.contains { words.name(name, beside: $0.range) }
  }

  /// Only the unit that stands beside the number of the row.
  private func unit(
    _ own: Identifier<GoodsUnit>, _ figure: Figure, _ number: PrintedNumber
  ) -> String? {
    let words = PrintedWords(number.printed)
    let read = number.figures.filter {
      number.isRead(from: $0) && !number.isConverted(from: $0)
    }
    func isNamed(_ id: Identifier<GoodsUnit>) -> Bool {
      (units[id] ?? []).contains { name in
        read.contains { numeral in
          let isCounted = numeral.readings.contains { $0.rules.contains(.converted) }
          return words.name(name, beside: numeral.range, orWithin: isCounted)
        }
      }
    }
    guard !read.isEmpty, !words.name(anyOf: units[own] ?? []),
      !PrintedWords(figure.note).name(anyOf: units[own] ?? [])
    else { return nil }
    return ledger.units.values.first { unit in
      unit.id != own && isNamed(unit.id)
        && !(unit.dimension == .count && ledger.units[own]?.dimension == .count)
    }?.id.text
  }
}

extension PrintedWords {
  /// Those of some names that stand in the phrase not only as a part of a longer one: `livres` of `livres sterling`.
  fileprivate func standing(_ names: [String], outside longer: [String]) -> [String] {
    let longer = longer.flatMap(places)
    return names.filter { name in
      places(of: name).contains { place in
        !longer.contains {
          $0.count > place.count && $0.lowerBound <= place.lowerBound
            && place.upperBound <= $0.upperBound
        }
      }
    }
  }

  /// How many words and signs a name has where it stands.
  fileprivate func longest(_ name: String) -> Int { places(of: name).map(\.count).max() ?? 0 }
}

extension PrintedNumber {
  /// Whether the row's number is what a numeral comes to in the row's unit.
  fileprivate func isConverted(from numeral: Numeral) -> Bool {
    let read = read.map(\.ratio)
    return numeral.readings.contains { reading in
      reading.rules.contains(.converted) && (reading.value.map(read.contains) ?? false)
    }
  }
}
