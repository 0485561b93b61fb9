import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases
import Testing

@testable import LedgerReader

@Suite("What a Data Package says of the reading of its tables")
struct PackageSettingsTests {
  /// The ledger of one table of money, with members added to its resource, schema, field `amount` and package.
  private func reading(
    resource: String = "", schema: String = "", field: String = "", package: String = "",
    money: String = "M1,7,mark"
  ) -> LedgerReading {
    let description = """
      { "name": "test", "title": "A test"\(package),
        "resources": [
          { "name": "currencies", "path": "currencies.csv" },
          { "name": "money", "path": "money.csv"\(resource),
            "schema": { "fields": [
              { "name": "id", "type": "string" },
              { "name": "amount"\(field) },
              { "name": "currency", "type": "string" }
            ]\(schema) } } ] }
      """
    let files = [
      "datapackage.json": description, "currencies.csv": "id,name\nmark,mark\n",
      "money.csv": "id,amount,currency\n\(money)\n",
    ]
    return LedgerReading(files: files.mapValues { Array($0.utf8) })
  }

  private func refused(_ reading: LedgerReading) -> [String] {
    reading.findings.filter { $0.kind == .refusedSetting }.map { "\($0.subject): \($0.message)" }
  }

  @Test("A word for nothing makes a cell empty: as one without a character, in quotes too")
  func missingValues() throws {
    let money = "M1,-999,mark\nM2,\"n/a\",mark\nM3,999,mark\nM4,,mark\nM5,5,\"the \"\"same\"\"\""
    let words = #"{ "value": "n/a", "label": "unread" }, "", "-999", "the \"same\"""#
    let read = reading(schema: #", "missingValues": [\#(words)]"#, money: money)
    #expect(read.findings.filter { $0.kind.severity == .error }.isEmpty)
    #expect(read.ledger.money.map { $0.amount?.description ?? "-" } == ["-", "-", "999", "-", "5"])
    #expect(
      read.ledger.money.map { $0.currency?.text ?? "-" } == ["mark", "mark", "mark", "mark", "-"])
    // A check that asks whether anything is written hears the same.
    #expect(
      read.ledger.money.map { $0.origin.isBlank("amount") } == [true, true, false, true, false])
    #expect(read.ledger.money.last?.origin.isBlank("currency") == true)
  }

  @Test("The words of a field stand in place of the schema's; other columns keep these")
  func ofField() throws {
    let read = reading(
      schema: #", "missingValues": ["", "none"]"#, field: #", "missingValues": ["", "0"]"#,
      money: "M1,0,none\nM2,none,mark")
    #expect(read.ledger.money.first?.amount == nil && read.ledger.money.first?.currency == nil)
    #expect(read.findings.filter { $0.kind.severity == .error }.map(\.kind.code) == ["AL0101"])
  }

  @Test("A required cell that says nothing is empty, whatever stands in it")
  func required() {
    let read = reading(schema: #", "missingValues": ["", "?"]"#, money: "?,7,mark")
    #expect(read.findings.map(\.kind.code).contains("AL0017") || read.ledger.money.isEmpty)
    #expect(!read.isUsable)
  }

  /// What stands where, and what is said of it.
  static let settings: [(place: String, member: String, message: String)] = [
    (
      "resource", #""encoding": "latin-1""#,
      #"`encoding` is "latin-1": a ledger is read with "utf-8" only"#
    ),
    ("resource", #""format": "tsv""#, #"`format` is "tsv": a ledger is read with "csv" only"#),
    ("resource", #""compression": "gz""#, "`compression`: a ledger is read without it"),
    (
      "resource", #""dialect": { "delimiter": ";" }"#,
      #"`delimiter` is ";": a ledger is read with "," only"#
    ),
    (
      "resource", #""dialect": { "quoteChar": "'" }"#,
      #"`quoteChar` is "'": a ledger is read with "\"" only"#
    ),
    (
      "resource", #""dialect": { "header": false }"#,
      "`header` is false: a ledger is read with true only"
    ),
    (
      "resource", #""dialect": { "headerRows": [1, 2] }"#,
      "`headerRows` is [1, 2]: a ledger is read with [1] only"
    ),
    (
      "resource", #""dialect": { "commentChar": "%" }"#,
      "`commentChar`: a ledger is read without it"
    ),
    (
      "resource", #""dialect": { "nullSequence": "NA" }"#,
      "`nullSequence`: a ledger is read without it"
    ),
    (
      "resource", #""dialect": { "escapeChar": "\\" }"#, "`escapeChar`: a ledger is read without it"
    ),
    (
      "resource", #""dialect": { "skipInitialSpace": true }"#,
      "`skipInitialSpace` is true: a ledger is read with false only"
    ),
    ("resource", #""dialect": "dialect.json""#, "`dialect` names another file, which is not read"),
    ("resource", #""missingValues": ["-"]"#, "`missingValues` means nothing here"),
    ("resource", #""encodin": "latin-1""#, "`encodin` is no property of a Data Package"),
    (
      "schema", #""missingValues": ["-"]"#,
      #"`missingValues` is without "": in a ledger an empty cell says nothing"#
    ),
    ("schema", #""decimalChar": ",""#, "`decimalChar` means nothing here"),
    ("schema", #""missingvalues": ["", "-"]"#, "`missingvalues` is no property of a Data Package"),
    (
      "field", #""decimalChar": ",""#,
      #"`decimalChar` of `amount` is ",": a ledger is read with "." only"#
    ),
    ("field", #""groupChar": ".""#, "`groupChar` of `amount`: a ledger is read without it"),
    (
      "field", #""bareNumber": false"#,
      "`bareNumber` of `amount` is false: a ledger is read with true only"
    ),
    (
      "field", #""format": "%d/%m/%Y""#,
      #"`format` of `amount` is "%d/%m/%Y": a ledger is read with "default" only"#
    ),
    (
      "field", #""trueValues": ["ja"]"#,
      #"`trueValues` of `amount` is ["ja"]: a ledger is read with ["yes"] only"#
    ),
    (
      "field", #""type": "geopoint""#,
      #"`type` of `amount` is "geopoint": a ledger is read with "string" only"#
    ),
    ("package", #""encoding": "latin-1""#, "`encoding` means nothing here"),
  ]

  @Test(
    "A setting that a ledger is not read by is refused by its name", arguments: settings.indices)
  func refusals(_ index: Int) throws {
    let (place, member, message) = Self.settings[index]
    let text = ", " + member
    let read =
      switch place {
      case "resource": reading(resource: text)
      case "schema": reading(schema: text)
      case "field": reading(field: text)
      default: reading(package: text)
      }
    #expect(
      refused(read) == ["\(place == "package" ? "datapackage.json" : "money.csv"): \(message)"])
    #expect(!read.isUsable)
    #expect(
      read.findings.filter { $0.kind == .refusedSetting }.allSatisfy {
        $0.place?.file == "datapackage.json"
      })
  }

  @Test(
    "What says what is done anyhow, and what changes no cell, passes",
    arguments: [
      #""encoding": "UTF-8""#, #""format": "csv""#, #""bytes": 12"#, #""licenses": []"#,
      #""encoding": null"#, #""x-my-own": { "delimiter": ";" }"#,
      #""dialect": { "delimiter": ",", "quoteChar": "\"", "header": true, "lineTerminator": "\r\n", "headerRows": [1] }"#,
      #""dialect": { "commentRows": [], "escapeChar": "", "caseSensitiveHeader": false }"#,
    ])
  func harmless(_ member: String) {
    #expect(refused(reading(resource: ", " + member)) == [])
  }

  @Test(
    "Words of a package's own pass, also near to ours; a setting of ours with a letter missing does not"
  )
  func wordsOfOnesOwn() {
    #expect(
      refused(reading(package: #", "languages": ["en"], "versions": [], "titles": []"#)) == [])
    #expect(
      refused(reading(package: #", "aidLedgr": {}"#)) == [
        "datapackage.json: `aidLedgr` is no property of a Data Package"
      ])
  }

  @Test("A schema in another file is refused, because it may say anything")
  func schemaElsewhere() {
    let files = [
      "datapackage.json":
        #"{ "name": "t", "resources": [{ "path": "money.csv", "schema": "money.json" }] }"#,
      "money.csv": "id,amount\nM1,7\n",
    ]
    let read = LedgerReading(files: files.mapValues { Array($0.utf8) })
    #expect(refused(read) == ["money.csv: `schema` names another file, which is not read"])
  }

  @Test("Words for nothing that are no texts are a faulty member")
  func malformed() {
    for value in ["7", "[7]", "[[]]"] {
      let read = reading(schema: #", "missingValues": \#(value)"#)
      #expect(read.findings.map(\.kind.code).contains("AL0012"), "\(value)")
    }
  }

  @Test("Whatever `new` writes of a table says what is done anyhow")
  func ownPackage() {
    let text = PackageText.json(name: "t", title: "T", currency: "c", tables: TableSchema.all)
    let file = SourceFile(path: DataPackage.fileName, bytes: Array(text.utf8))
    #expect(DataPackage.read(file).findings.isEmpty)
  }
}
