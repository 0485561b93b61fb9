import Accounts
import AidReports
import Claims
import LedgerModel
import TestSupport

/// Small ledgers drawn at random, as text: pledges and what came of them, totals with parts, limits and rows
/// without a value, moneys quoted either way, stretches of rates, scenarios, claims and goods.
struct RandomAccounts {
  typealias Row = [String: String]

  var money: [Row] = []
  var arms: [Row] = []
  var rates: [Row] = []
  /// Whether every row says who gave and who took.
  let namesParties: Bool
  var isComplete = false
  var random: SmallGenerator

  static let moneyColumns = [
    "id", "state", "date", "donor", "recipient", "amount", "currency", "bound", "low", "high",
    "per", "fulfils", "part_of", "same_as", "alternative_to", "reckoned_in", "reckoned_at",
    "complete",
  ]
  static let armsColumns = [
    "id", "state", "donor", "recipient", "item", "quantity", "unit", "bound", "low", "high",
    "fulfils", "part_of",
  ]
  static let rateColumns = ["id", "base", "quote", "quantity", "low", "high", "in_force", "kind"]

  static let claims = """
    id,formula
    C1,P1 in mark at treasury = P2 in mark at treasury
    C2,(P1 in mark at range) - (sum(fulfils=P1 and state=delivered) in mark at range) >= 0 mark
    C3,(P2 in mark at range) ~ 300 mark
    C4,"share(D1 in mark at range, P2 in mark at range) < 50 %"
    C5,2 * (P2 in mark at range) - (P2 in mark at treasury) <= (P1 in mark at range) / 3
    C6,(sum(donor=north and state=delivered) in mark at market) > 3 * (P2 in mark at market) / 2
    C7,count(state=delivered and donor=north) >= 3
    C8,(sum(state=sent) in florin at range) + 5 florin < sum(part_of=T1) in florin at range
    C9,(P2 in crown at range) * 2 = 7 crown
    C10,"share(sum(state=delivered) in mark at treasury, T1 in mark at treasury) >= 10 %"
    C11,sum(item=weapon and state=delivered) >= 30 rifle piece
    C12,(G2 + G3) in dozen ~ 5 dozen
    C13,G3 * MP < 90 mark
    C14,"share(G4, G2) >= 10 %"
    C15,sum(item=rifle and state=delivered) * MP in penny >= 4000 penny

    """

  init(seed: UInt64) {
    random = SmallGenerator(seed)
    namesParties = !random.once(in: 3)
    drawRates()
    for number in 1...3 { money.append(pledge("P\(number)")) }
    if !random.once(in: 4) { money.append(total("T1")) }
    if random.once(in: 6) { money.append(total("T0")) }
    for number in 1...random.from(3, to: 9) { money.append(delivery("D\(number)")) }
    link()
    drawGoods()
  }

  /// The results of the ledger.
  var results: Results {
    let book = AccountBook(
      LedgerLiteral(files, currency: "mark", isComplete: isComplete).ledger)
    return Results(
      book, findings: [], claims: ClaimResult.all(in: book), inputs: [], toolVersion: "test")
  }

  /// The text of its files.
  var files: [String: String] {
    [
      "currencies.csv":
        "id,name,unit_of,units_per\nmark,M,,\npenny,P,mark,100\ncrown,C,,\nflorin,F,,\nthaler,T,,\n",
      "parties.csv": "id,name,kind\nnorth,N,state\neast,E,state\nsouth,S,state\n",
      "items.csv": "id,name,part_of\nweapon,weapons,\nrifle,rifles,weapon\n",
      "units.csv":
        "id,name,dimension,of_item,contains,contains_unit,source,locator\n"
        + "piece,pieces,count,,,,,\nchest,chests,container,rifle,25,piece,b-1910,p. 9\n"
        + "dozen,dozens,count,,12,piece,b-1910,p. 9\ncrate,crates,container,rifle,4,chest,b-1910,p. 9\n",
      "scenarios.csv":
        "id,name,prefer,span\ntreasury,T,official,interval\nrange,R,assumed,interval\n"
        + "market,M,market;assumed,interval\n",
      "rates.csv": text(Self.rateColumns, rates), "money.csv": text(Self.moneyColumns, money),
      "arms.csv": text(Self.armsColumns, arms), "claims.csv": Self.claims,
    ]
  }

  /// What a failing test shows.
  var shown: String {
    ["rates.csv", "money.csv", "arms.csv"].compactMap { files[$0] }.joined(separator: "\n")
      + "complete: \(isComplete)"
  }

  private func text(_ columns: [String], _ rows: [Row]) -> String {
    ([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  // MARK: Rates

  private mutating func drawRates() {
    func hundredths(_ number: Int) -> String {
      "\(number / 100)." + (number % 100 < 10 ? "0" : "") + "\(number % 100)"
    }
    func add(
      _ id: String, _ base: String, _ quote: String, _ least: Int, _ most: Int, _ days: String,
      _ kind: String
    ) {
      let price = random.from(least, to: most)
      var row = [
        "id": id, "base": base, "quote": quote, "in_force": days, "kind": kind,
        "quantity": hundredths(price),
      ]
      if kind == "assumed", !random.once(in: 4) {
        row["quantity"] = nil
        row["low"] = hundredths(price)
        row["high"] = hundredths(price + random.from(1, to: most / 3))
      }
      rates.append(row)
    }
    add("R1", "crown", "penny", 40_000, 50_000, "1900/1901", "official")
    add("R2", "crown", "penny", 45_000, 60_000, random.of(["1902", "1901/1902"]), "official")
    add("R3", "mark", "florin", 150, 400, "1900/1902", "official")
    add("RA", "crown", "penny", 40_000, 60_000, "", "assumed")
    add("RB", "mark", "florin", 150, 400, "1900/1902", "assumed")
    add("RM", "crown", "mark", 300, 700, "1900/1902", "market")
    if random.once(in: 2) { add("RN", "mark", "crown", 15, 35, "1900/1902", "market") }
  }

  // MARK: Rows of money

  private mutating func pledge(_ id: String) -> Row {
    var row = figure(id, "promised")
    if id == "P2" || row["amount"] == nil && random.once(in: 2) { stateAmount(&row) }
    if id == "P2" { row["currency"] = random.of(["mark", "crown"]) }
    if random.once(in: 6) { row["complete"] = "yes" }
    return row
  }

  /// A total in marks, of which every part is in marks or in nobody knows what.
  private mutating func total(_ id: String) -> Row {
    var row = figure(id, random.of(["delivered", "delivered", "sent"]))
    row["currency"] = "mark"
    row["donor"] = row["donor"] ?? "north"
    row["per"] = nil
    row["bound"] = row["amount"] == nil ? nil : random.of(["at_most", "at_most", "at_least", ""])
    (row["low"], row["high"]) = (nil, nil)
    if random.once(in: 2) { row["fulfils"] = "P\(random.from(1, to: 3))" }
    return row
  }

  private mutating func delivery(_ id: String) -> Row {
    var row = figure(
      id,
      random.of([
        "delivered", "delivered", "delivered", "delivered", "returned", "sent", "withheld",
        "confiscated", "cancelled", "committed",
      ]))
    let pledges = ["P1", "P2", "P3"]
    row["fulfils"] = random.of(["", random.of(pledges), random.of(pledges), random.of(pledges)])
    if random.once(in: 8) { row["fulfils"] = "P1;P2" }
    if row["state"] == "returned" {
      (row["donor"], row["recipient"]) = (row["recipient"], row["donor"])
    }
    if row["currency"] == "mark", row["per"] == nil, random.once(in: 4) {
      row["reckoned_in"] = "crown"
      row["reckoned_at"] = random.of(["R1", "R1", "RA"])
    }
    return row
  }

  private mutating func figure(_ id: String, _ state: String) -> Row {
    var row: Row = [
      "id": id, "state": state,
      "date": random.of(["1900", "1901", "1902", "1901-06", "1901/1902", "1901~", ""]),
      "donor": random.of(["north", "north", "north", "east"]), "recipient": "south",
      "currency": random.of([
        "mark", "mark", "mark", "crown", "crown", "penny", "florin", "florin", "thaler", "",
      ]),
    ]
    if !namesParties, random.once(in: 5) { row["donor"] = nil }
    if !random.once(in: 6) { stateAmount(&row) }
    if random.once(in: 9) {
      row["per"] = "year"
      row["date"] = random.of(["1900/1902", "1900-01-10/1901-03-20", "1901", ""])
    }
    return row
  }

  private mutating func stateAmount(_ row: inout Row) {
    let amount = random.from(1, to: 900)
    row["amount"] = "\(amount)"
    row["bound"] = random.of(["", "", "", "at_most", "at_least", "about"])
    guard row["bound"] == "about" else { return }
    row["low"] = "\(amount - random.below(amount))"
    row["high"] = "\(amount + random.below(90))"
  }

  /// Parts of the total, one row that tells another again, one alternative.
  private mutating func link() {
    let hasTotal = money.contains { $0["id"] == "T1" }
    if hasTotal, money.contains(where: { $0["id"] == "T0" }) {
      money = money.map { row in
        row["id"] == "T1" ? row.merging(["part_of": "T0", "fulfils": ""]) { $1 } : row
      }
    }
    for index in money.indices where money[index]["id"]?.hasPrefix("D") == true {
      let row = money[index]
      guard hasTotal, row["state"] == "delivered", row["reckoned_in"] == nil, row["per"] == nil,
        ["mark", ""].contains(row["currency"] ?? ""), random.once(in: 2)
      else { continue }
      money[index]["part_of"] = "T1"
    }
    guard let whole = money.last(where: { $0["part_of"] == nil }),
      let id = whole["id"], id.hasPrefix("D")
    else { return }
    var other = whole
    other["reckoned_in"] = nil
    other["reckoned_at"] = nil
    switch random.below(4) {
    case 0:
      other["id"] = "S1"
      other["same_as"] = id
      // Of two that tell of one transfer one may not say how much.
      if random.once(in: 3) { other = other.withoutAmount }
      if random.once(in: 3) { money = money.map { $0["id"] == id ? $0.withoutAmount : $0 } }
    case 1:
      other["id"] = "A1"
      other["alternative_to"] = id
      stateAmount(&other)
    default: return
    }
    money.append(other)
  }

  // MARK: Goods

  private mutating func drawGoods() {
    money.append(["id": "MP", "amount": "3", "currency": "mark", "per": "rifle"])
    for number in 1...4 {
      var row: Row = [
        "id": "G\(number)",
        "state": number == 1 ? "promised" : random.of(["delivered", "returned"]),
        "donor": "north", "recipient": "south", "item": "rifle",
        "unit": random.of(["piece", "piece", "chest"]), "fulfils": number == 1 ? "" : "G1",
      ]
      if random.once(in: 3) { row["unit"] = random.of(["dozen", "crate"]) }
      if number < 3, random.once(in: 2) {
        // What is narrower goes towards what is wider; a chest holds rifles only.
        (row["item"], row["unit"]) = ("weapon", random.of(["piece", "dozen"]))
      }
      if !random.once(in: 5) { row["quantity"] = "\(random.from(1, to: 80))" }
      if row["quantity"] != nil {
        row["bound"] = random.of(["", "", "at_most", "at_least", "uncertain"])
      }
      if row["state"] == "returned" {
        (row["donor"], row["recipient"]) = (row["recipient"], row["donor"])
      }
      if number == 4 {
        row["fulfils"] = ""
        row["part_of"] = "G2"
        for column in ["state", "donor", "recipient"] { row[column] = arms[1][column] }
      }
      arms.append(row)
    }
  }
}

extension RandomAccounts.Row {
  /// The same row where nobody says how much.
  fileprivate var withoutAmount: Self {
    filter { !["amount", "bound", "low", "high"].contains($0.key) }
  }
}
