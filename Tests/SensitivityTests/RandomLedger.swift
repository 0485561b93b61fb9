import LedgerModel
import OrderedCollections
import TestSupport

/// Ledgers drawn at random, and the same ledgers with other prices.
struct RandomLedger {
  /// `money.csv`, without quotes in any cell.
  let money: String

  /// The claims; what each of them means stands in `Recomputation`.
  static let claims = """
    id,formula,source,locator
    C1,M1 in note at R1 = M3 in note at R1,a-1900,p. 1
    C2,(M1 in note at all) - (M2 in note at all) >= 0,a-1900,p. 2
    C3,(M3 + M3) in note at all ~ 5 note,a-1900,p. 3
    C4,(M4 in note at all) - (M4 in note at second) <= 0,a-1900,p. 4
    C5,(sum(donor=d and state=delivered) in note at all) > 3 * (M1 in note at all) / 2,a-1900,p. 5
    C6,"share(M1 in note at all, M2 in note at all) < 50 %",a-1900,p. 6
    C7,(M1 in note at all) + (M2 in note at second) - (M4 in note at all) > 7 note,a-1900,p. 7

    """

  init(seed: UInt64) {
    var random = SmallGenerator(seed)
    let currencies = ["gold", "coin", "note", "penny", "other", "wide", "other", "coin", "far"]
    let bounds = ["exactly", "exactly", "at_most", "at_least", "about"]
    let states = [
      "delivered", "delivered", "returned", "withheld", "confiscated", "sent", "cancelled",
    ]
    var money =
      "id,state,date,donor,recipient,amount,currency,bound,low,high,per,fulfils,tags,source,locator\n"
    for index in 1...14 {
      let amount = random.below(5_000_000)
      let bound = random.of(bounds)
      let ends = bound == "about" ? "\(amount - amount / 10),\(amount + amount / 7)" : ","
      let isPledge = index <= 3
      // Those that claims name have an amount.
      let isSilent = index > 4 && random.below(8) == 0
      money +=
        "M\(index),\(isPledge ? "promised" : random.of(states)),\(1920 + random.below(3)),"
        + "\(random.of(["d", "e"])),\(random.of(["f", "g", ""])),\(isSilent ? "" : String(amount)),"
        + "\(random.of(index < 3 ? ["coin", "gold", "other"] : currencies)),"
        + "\(isSilent ? "" : bound),\(isSilent ? "," : ends),\(random.of(["", "", "", "year"])),"
        + "\(isPledge ? "" : "M\(1 + random.below(3))"),\(random.of(["", "t", "u", "t;u"])),"
        + "\(random.of(["a-1900", "b-1910"])),p. \(index)\n"
    }
    self.money = money
  }

  /// The ledger with some prices of R1 to R4, in hundredths; R5 is 2 to 3.5.
  func ledger(_ prices: [Int]) -> Ledger {
    func price(_ index: Int) -> String {
      let hundredths = String(prices[index] % 100)
      return "\(prices[index] / 100)." + (hundredths.count < 2 ? "0" : "") + hundredths
    }
    return LedgerLiteral(
      [
        "currencies.csv":
          "id,name,unit_of,units_per\ngold,G,,\ncoin,C,,\nnote,N,,\npenny,P,note,100\nother,O,,\nwide,W,,\nfar,F,,\n",
        "rates.csv": """
        id,base,quote,quantity,low,high,kind
        R1,coin,penny,\(price(0)),,,official
        R2,gold,note,\(price(1)),,,official
        R3,other,note,\(price(2)),,,market
        R4,note,other,\(price(3)),,,market
        R5,wide,note,,2,3.5,market

        """,
        "scenarios.csv": "id,name,prefer\nall,All,R1;R2;R3;R5\nsecond,Second,R1;R2;R4;R5\n",
        "parties.csv": "id,name,kind\nd,D,state\ne,E,state\nf,F,state\ng,G,state\n",
        "money.csv": money,
        "claims.csv": Self.claims,
      ], currency: "note"
    ).ledger
  }
}
