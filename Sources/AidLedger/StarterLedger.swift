import LedgerReader

/// The small ledger that `aid-ledger new` writes: every file, every idea, invented facts.
///
/// It passes `check`, so that a newcomer changes something that works.
public struct StarterLedger: Sendable {
  /// The package's name.
  public let name: String

  /// Makes a starter ledger of a name.
  public init(name: String) { self.name = name }

  /// The files, path and text, in the order in which they are written.
  public var files: [(path: String, text: String)] {
    [
      (
        DataPackage.fileName,
        PackageText.json(
          name: name, title: "An example: Northland's aid to Southland", currency: "mark.paper",
          tables: TableSchema.all)
      )
    ] + Self.tables
  }

  private static let tables: [(path: String, text: String)] = [
    (
      "sources.json",
      """
      [
        {
          "id": "doe-1950",
          "type": "book",
          "author": [{ "family": "Doe", "given": "Jane" }],
          "title": "Northland and Southland: An Invented History",
          "publisher": "Example Press",
          "publisher-place": "Middletown",
          "issued": { "date-parts": [[1950]] }
        }
      ]

      """
    ),
    (
      "currencies.csv",
      """
      id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of,in_use,printed_as,source,locator,note
      crown.gold,gold crown,,,5,9,10,1890/1914,gold crowns;crowns;crown,doe-1950,p. 11,
      mark.paper,paper mark,,,,,,1895/1914,marks;mark,doe-1950,p. 12,
      penny.paper,paper penny,mark.paper,100,,,,1895/1914,pence;penny,doe-1950,p. 12,

      """
    ),
    (
      "rates.csv",
      """
      id,base,quote,quantity,low,high,as_printed,in_force,kind,source,locator,note
      R1,crown.gold,penny.paper,450,,,450 pence,1900/1902,official,doe-1950,p. 20,the treasury's own rate
      R2,crown.gold,mark.paper,5.20,,,5.20 marks,1901,market,doe-1950,p. 21,mean of the year

      """
    ),
    (
      "scenarios.csv",
      """
      id,name,prefer,via,span,tolerance,note
      treasury,The treasury's rate,official;parity,,refuse,,
      market,Yearly market means,market;parity,,interval,,only 1901 is known

      """
    ),
    (
      "parties.csv",
      """
      id,name,kind,existed,part_of,source,locator,note
      northland,Northland,state,,,,,
      southland,Southland,state,,,,,
      council,Council of Southland,body,1899/..,southland,doe-1950,p. 3,

      """
    ),
    (
      "items.csv",
      """
      id,name,category,note
      rifle,rifles,small arms,
      cartridge,rifle cartridges,ammunition,

      """
    ),
    (
      "units.csv",
      """
      id,name,dimension,of_item,contains,contains_unit,source,locator
      piece,pieces,count,,,,,
      chest,chests,container,,,,,

      """
    ),
    (
      "money.csv",
      """
      id,state,date,date_as_written,calendar,donor,recipient,via,amount,currency,as_printed,bound,low,high,per,fulfils,part_of,same_as,alternative_to,source,locator,quote,note
      M1,promised,1900-05-02,2 May 1900,,northland,council,,1000000,crown.gold,"1,000,000 gold crowns",,,,,,,,,doe-1950,p. 30,,
      M2,delivered,1901,in 1901,,northland,council,,600000,crown.gold,"600,000 gold crowns",,,,,M1,M4,,,doe-1950,p. 31,,
      M3,delivered,1902-03,March 1902,,northland,council,,150000,mark.paper,"150,000 marks",,,,,M1,M4,,,doe-1950,p. 31,,
      M4,delivered,1901/1902,in two years,,northland,council,,3000000,mark.paper,"3,000,000 marks",at_most,,,,,,,,doe-1950,p. 33,did not exceed,a total: its items are M2 and M3

      """
    ),
    (
      "arms.csv",
      """
      id,state,date,date_as_written,calendar,donor,recipient,via,item,quantity,unit,as_printed,bound,low,high,per,fulfils,part_of,same_as,alternative_to,source,locator,quote,note
      W1,delivered,1901,in 1901,,northland,southland,,rifle,2500,piece,"2,500 rifles",,,,,,,,,doe-1950,p. 40,,
      W2,delivered,1901,in 1901,,northland,southland,,cartridge,120,chest,120 chests,,,,,,,,,doe-1950,p. 40,,how many a chest held is not said

      """
    ),
    (
      "claims.csv",
      """
      id,formula,as_printed,source,locator,note
      C1,M1 in mark.paper at R1 = 4500000 mark.paper,"4,500,000 marks",doe-1950,p. 30,"The promise was worth 4,500,000 marks"
      C2,M2 + M3 in mark.paper at R1 <= 3000000 mark.paper,,doe-1950,p. 33,The two instalments do not exceed the stated total
      C3,"days(E1, E2) >= 0",,doe-1950,p. 29,The agreement came before the first ship

      """
    ),
    (
      "events.csv",
      """
      id,date,date_as_written,calendar,what,parties,after,before,same_as,source,locator,note
      E1,1900-05-02,2 May 1900,,Agreement on aid,northland;council,,,,doe-1950,p. 29,
      E2,1901-02,February 1901,,The first ship arrives,southland,E1,,,doe-1950,p. 31,

      """
    ),
  ]
}
