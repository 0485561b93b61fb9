import LedgerModel
import OrderedCollections
import TestSupport

/// Ledgers drawn at random, and the same ledgers with other prices.
struct RandomLedger {
  private let money: String
  private let claims: String
  /// The scale of all prices, so that another price is another number of the same length.
  let quantities: [Int]

  init(seed: UInt64) {
    var state = seed
    func next(_ state: inout UInt64, below limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
    let currencies = ["gold", "coin", "note", "penny", "other", "wide"]
    let bounds = ["exactly", "exactly", "at_most", "at_least", "about"]
    var money =
      "id,state,date,donor,recipient,amount,currency,bound,low,high,per,fulfils,part_of,same_as,"
      + "alternative_to,source,locator\n"
    let states = ["delivered", "delivered", "returned", "withheld", "confiscated", "sent"]
    for index in 1...12 {
      let amount = next(&state, below: 5_000_000)
      let bound = bounds[next(&state, below: bounds.count)]
      let ends = bound == "about" ? "\(amount - amount / 10),\(amount + amount / 7)" : ","
      let isPledge = index <= 3
      let kind = isPledge ? "promised" : states[next(&state, below: states.count)]
      let fulfils = isPledge ? "" : "M\(1 + next(&state, below: 3))"
      let year = 1920 + next(&state, below: 3)
      let per = ["", "", "", "", "year"][next(&state, below: 5)]
      // Links lead to an earlier delivery, so that they never run in a circle.
      let earlier = index > 5 ? "M\(4 + next(&state, below: index - 4))" : ""
      let links = ["\(earlier),,", ",\(earlier),", ",,\(earlier)", ",,", ",,", ",,"]
      money +=
        "M\(index),\(kind),\(year),\(["d", "e"][next(&state, below: 2)]),"
        + "\(["f", "g", ""][next(&state, below: 3)]),\(amount),"
        + "\(currencies[next(&state, below: currencies.count)]),\(bound),\(ends),\(per),\(fulfils),"
        + "\(links[next(&state, below: links.count)]),a-1900,p. \(index)\n"
    }
    self.money = money
    claims = """
      id,formula,source,locator
      C1,M1 in note at R1 = M3 in note at R1,a-1900,p. 1
      C2,(M1 in note at all) - (M2 in note at all) >= 0,a-1900,p. 2
      C3,(M3 + M3) in note at all ~ 5 note,a-1900,p. 3
      C4,(M4 in note at R1) - (M4 in note at R2) <= 0,a-1900,p. 4
      C5,(sum(donor=d and state=delivered) in note at all) > 3 * (M1 in note at R2) / 2,a-1900,p. 5
      C6,"share(M1 in note at all, M2 in note at all) < 50 %",a-1900,p. 6
      C7,(M1 in note at R2) + (M2 in note at R4) - (M4 in note at R5) > 7 note,a-1900,p. 7

      """
    var quantities: [Int] = []
    for _ in 0..<4 { quantities.append(1 + next(&state, below: 9_999)) }
    self.quantities = quantities
  }

  /// The ledger with some prices, in hundredths.
  ///
  /// `wide` is the price of R5 as quantity, low and high, a stretch if nothing else is wanted.
  func ledger(_ prices: [Int], wide: String = ",2,3.5") -> Ledger {
    func price(_ index: Int) -> String {
      let hundredths = String(prices[index] % 100)
      return "\(prices[index] / 100)." + (hundredths.count < 2 ? "0" : "") + hundredths
    }
    return LedgerLiteral(
      [
        "currencies.csv": """
        id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of
        gold,G,,,7.216,11,12
        coin,C,,,0.86026,9,10
        note,N,,,,,
        penny,P,note,100,,,
        other,O,,,,,

        """,
        "rates.csv": """
        id,base,quote,quantity,low,high,in_force,kind,factor
        R1,coin,penny,\(price(0)),0.01,1000,1920/1922,official,x
        R2,gold,note,\(price(1)),0.01,1000,1920/1922,official,
        R3,other,note,\(price(2)),,,1920,market,x
        R4,note,other,\(price(3)),,,1921/1922,market,
        R5,wide,note,\(wide),1920/1922,market,

        """,
        "scenarios.csv": """
        id,name,prefer,via,span
        all,All,R1;R2;market;parity,,interval
        second,Second,R2;official;R3;parity,,interval

        """,
        "parties.csv": "id,name,kind\nd,D,state\ne,E,state\nf,F,state\ng,G,state\n",
        "money.csv": money,
        "claims.csv": claims,
      ], currency: "note"
    ).ledger
  }
}
