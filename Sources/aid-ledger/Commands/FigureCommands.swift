import AidLedger
import ArgumentParser

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts one amount, or every figure of a ledger, with the derivation.",
    discussion: """
      EXAMPLES
        aid-ledger convert 100000000 rub.gold --to ott.lira.paper --at R59
        aid-ledger convert 1500000 rub.gold --to ott.lira.paper --on 1920-12-17
        aid-ledger convert 75000000 rub.gold --to ott.lira.paper --on 1922-03 --scenario treasury
        aid-ledger convert --format csv > converted.csv

      Without an amount, every figure about money is converted under every scenario, each on its own \
      days. With --at, one rate is used whatever its period. A rate is never guessed: where none is in \
      force, the amount stays unconverted and the reason is printed. The exit code is 65 where no \
      scenario converts it, or none by a rate that a source puts in force on the date of --on.
      """)

  @Argument(help: ArgumentHelp("An amount in plain digits.", valueName: "amount"))
  var amount: String?
  @Argument(help: ArgumentHelp("Its currency, by the id in currencies.csv.", valueName: "currency"))
  var currency: String?
  @Option(help: ArgumentHelp("The currency to convert to.", valueName: "currency"))
  var to: String?
  @Option(help: ArgumentHelp("A rate, by the id in rates.csv.", valueName: "rate"))
  var at: String?
  @Option(help: ArgumentHelp("The day, month, year or period, as EDTF.", valueName: "date"))
  var on: String?
  @Option(help: ArgumentHelp("A scenario, by its id; all of them without it.", valueName: "id"))
  var scenario: [String] = []
  @OptionGroup var options: LedgerOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    if amount != nil, currency == nil {
      throw ValidationError(
        "An amount needs its currency: convert 100 rub.gold --to …; one below zero goes behind all "
          + "options: convert --to … -- -100 rub.gold")
    }
    if amount == nil, on != nil {
      throw ValidationError("--on is for one amount; figures are converted on their own days.")
    }
    if at != nil, !scenario.isEmpty {
      throw ValidationError("--at names one rate, --scenario a way to choose: use one of them.")
    }
  }

  func run() throws {
    let checked = try options.load(
      for: amount == nil ? .conversions : .amount, warnings: amount == nil)
    let choices = try checked.rateChoices(at: at, scenarios: scenario)
    let target = try checked.currency(to)
    if let amount, let currency {
      let conversion = try checked.convert(
        amount, currency, to: target, on: on, choices: choices)
      try output.write(conversion.answer)
      if conversion.isUnconverted { throw Exit.faultyLedger }
    } else {
      try output.write(checked.conversions(to: target, choices: choices))
    }
  }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Traces a figure, a claim or a rate to its sources; tells what a finding code means.",
    discussion: """
      EXAMPLES
        aid-ledger explain M15 -l Ledgers/moscow-ankara
        aid-ledger explain C02 -l Ledgers/moscow-ankara
        aid-ledger explain R59 -l Ledgers/moscow-ankara
        aid-ledger explain reconciliation/M11/as-printed/gap -l Ledgers/moscow-ankara
        aid-ledger explain simulation/M11/gap/assumed-range/q50 -l Ledgers/moscow-ankara
        aid-ledger explain AL0104
        aid-ledger explain codes

      A finding code needs no ledger. Every row of a report's tables has a `key`, by whatever totals are \
      grouped; where a row has several numbers the name of one follows after a stroke (the key alone lists \
      them). It gives the tree of that number. The tables are \
      reconciliation (promised, committed, sent, delivered, returned, withheld, confiscated, cancelled, gap, open, \
      share), totals (stated, itemised, of_others, unexplained, share), goods and goods-totals likewise, \
      claims (left, right, difference), converted (stated, converted), groups and arms (no name), sensitivity (a \
      break-even: price, parity; one-percent: price, low, high), simulation (q05 to q95, holds, possible, fails, undetermined). \
      Only a key of simulation makes draws.
      """)

  @Argument(
    help: ArgumentHelp(
      "An id of the ledger, the key of a number, a finding code, or `codes` for the list of all codes.",
      valueName: "name"))
  var name: String
  @Flag(help: "The tree of a number as JSON.")
  var json = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    if let page = FindingManual.page(for: name) { return try Terminal.write(page) }
    let checked = try options.load(for: .explanation, warnings: false)
    try Terminal.write(checked.explanation(of: name, asJSON: json))
  }
}
