import TestSupport

extension RandomAccounts {
  /// The ledger as it might be if everything were known: each limit and each stretch is one value inside, a
  /// row without an amount has one, a row without a currency, a date or parties gets them, what went to one of
  /// two pledges went to one, what others gave turns out to be no part of a total, and what is not listed did not
  /// happen.
  ///
  /// `nil` where the values that were drawn contradict the ledger: a total below its own parts.
  func completed(seed: UInt64) -> RandomAccounts? {
    var full = self
    full.random = SmallGenerator(seed)
    full.isComplete = true
    full.completeRates()
    full.money = money.map { full.completed($0, amount: "amount") }
    full.arms = arms.map { full.completed($0, amount: "quantity") }
    full.completeTellings(of: self)
    for total in ["T0", "T1"] where full.random.once(in: 2) {
      full.leaveOthers(outOf: total, of: self)
    }
    guard Self.completeTotal("T1", "amount", of: money, in: &full.money),
      Self.completeTotal("T0", "amount", of: money, in: &full.money),
      Self.completeTotal("G2", "quantity", of: arms, in: &full.arms)
    else { return nil }
    return full
  }

  /// A stretch of a rate is one price; of rates in force at one time only one is.
  private mutating func completeRates() {
    for index in rates.indices {
      guard let low = rates[index]["low"], let high = rates[index]["high"],
        let least = Self.hundredths(low), let most = Self.hundredths(high)
      else { continue }
      let price = random.from(least, to: most)
      rates[index]["quantity"] =
        "\(price / 100)." + (price % 100 < 10 ? "0" : "") + "\(price % 100)"
      (rates[index]["low"], rates[index]["high"]) = (nil, nil)
    }
    // The first official rate ended when the second began; in the market one was quoted.
    for index in rates.indices where rates[index]["id"] == "R2" {
      rates[index]["in_force"] = "1902"
    }
    if rates.contains(where: { $0["id"] == "RN" }) {
      let gone = random.of(["RM", "RN"])
      rates.removeAll { $0["id"] == gone }
    }
  }

  private static func hundredths(_ text: String) -> Int? {
    Int(text.filter { $0 != "." })
  }

  private mutating func completed(_ row: Row, amount column: String) -> Row {
    var row = row
    row[column] = "\(value(of: row, amount: column, most: 500))"
    (row["bound"], row["low"], row["high"]) = (nil, nil, nil)
    if row["fulfils"] == "P1;P2" { row["fulfils"] = random.of(["P1", "P2"]) }
    guard column == "amount" else { return row }
    if row["currency"] == "" {
      row["currency"] = row["part_of"] == "T1" ? "mark" : random.of(["mark", "crown", "florin"])
    }
    // A rate is that of the days that are stated, with a caution.
    if row["date"] == "1901~" { row["date"] = "1901" }
    if row["date"] == "" {
      row["date"] = row["per"] == nil ? random.of(["1900", "1901", "1902"]) : "1901"
    }
    if row["part_of"] == "T1", let total = money.first(where: { $0["id"] == "T1" }) {
      // A part of which nobody says who gave it is of those of the total.
      row["donor"] = row["donor"] ?? total["donor"]
    }
    if row["donor"] == nil { row["donor"] = random.of(["north", "east"]) }
    if row["recipient"] == nil { row["recipient"] = random.of(["north", "east"]) }
    return row
  }

  private mutating func value(of row: Row, amount column: String, most: Int) -> Int {
    guard let stated = row[column].flatMap({ Int($0) }) else { return random.from(0, to: most) }
    switch row["bound"] {
    case "at_most": return random.of([0, stated, random.from(0, to: stated)])
    case "at_least": return stated + random.of([0, random.from(0, to: most)])
    case "about":
      let (low, high) = (row["low"].flatMap { Int($0) }, row["high"].flatMap { Int($0) })
      return random.from(low ?? stated, to: high ?? stated)
    default: return stated
    }
  }

  /// Two rows that tell of one transfer tell the same of it.
  private mutating func completeTellings(of stated: RandomAccounts) {
    guard let told = money.firstIndex(where: { $0["id"] == "S1" }),
      let first = money.firstIndex(where: { $0["id"] == money[told]["same_as"] })
    else { return }
    if stated.money[first]["amount"] == nil { money[first]["amount"] = money[told]["amount"] }
    for column in ["amount", "currency", "date", "donor", "recipient", "fulfils"] {
      money[told][column] = money[first][column]
    }
  }

  /// What is stated as of another giver than a total turns out to be no part of it.
  private mutating func leaveOthers(outOf total: String, of stated: RandomAccounts) {
    let giver = stated.money.first { $0["id"] == total }?["donor"]
    for (place, row) in stated.money.enumerated() where row["part_of"] == total {
      guard let own = row["donor"], let giver, own != giver else { continue }
      money[place]["part_of"] = nil
    }
  }

  /// A total that is a limit, or has no amount, is at least what its own parts come to.
  ///
  /// - Returns: whether it can be.
  private static func completeTotal(
    _ id: String, _ column: String, of stated: [Row], in rows: inout [Row]
  ) -> Bool {
    func pieces(_ row: Row) -> Int {
      ["chest": 25, "dozen": 12, "crate": 100][row["unit"] ?? ""] ?? 1
    }
    guard let place = rows.firstIndex(where: { $0["id"] == id }) else { return true }
    func number(_ row: Row) -> Int {
      (Int(row[column] ?? "") ?? 0) * pieces(row)
    }
    let (total, before) = (rows[place], stated[place])
    let parts = rows.filter { $0["part_of"] == id }
    let least = parts.reduce(0) { $0 + number($1) }
    guard number(total) < least else { return true }
    let unit = pieces(total)
    let enough = (least + unit - 1) / unit
    switch (before[column].flatMap { Int($0) }, before["bound"]) {
    case (nil, _), (_, "at_least"): rows[place][column] = "\(enough)"
    case (let most?, "at_most") where enough <= most: rows[place][column] = "\(enough)"
    default: return false
    }
    return true
  }
}
