import Accounts
import Documents
import ExactNumbers
import LedgerModel
import Phrases

extension Ledger {
  /// A price in the parts of its money, in digits where that has none: `3s 0.103597…d`.
  func inParts(_ price: Interval, of money: Identifier<Currency>?) -> Prose {
    Prose(price.inWords(in: money.flatMap { moneyParts.shown(of: $0) }))
  }

  /// What an amount is multiplied by at a price: the price in parts, and behind it the number that is reckoned with.
  func factor(_ price: Interval, of money: Identifier<Currency>) -> Prose {
    moneyParts.shown(of: money) == nil ? price.prose : "\(inParts(price, of: money)) (\(price))"
  }
}

extension NumberDisplay {
  /// An amount of a kind, as a table shows it: money in its parts, where it has any.
  func text(_ amount: Interval, of kind: QuantityKind) -> Prose {
    text(amount, of: kind.money?.text ?? "")
  }

  /// A price beside the mark that it is: rounded parts, or all its digits where its money has none.
  func price(_ price: Interval, of money: Identifier<Currency>) -> Prose {
    units[money.text] == nil ? price.inDigits : text(price, of: money.text)
  }
}
