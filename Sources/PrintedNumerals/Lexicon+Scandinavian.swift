import ExactNumbers

/// Words that are read only in books of their own language: `to`, `ti`, `en` and `sex` are words of others.
extension Lexicon {
  static let swedish = Lexicon(
    "sv", .swedishWords, joins: true, countsBareUnits: true,
    numbers: """
      en 1 ett 1 två 2 tre 3 fyra 4 fem 5 sex 6 sju 7 åtta 8 nio 9 tio 10 elva 11 tolv 12 tretton 13 fjorton 14
      femton 15 sexton 16 sjutton 17 arton 18 aderton 18 nitton 19 tjugo 20 trettio 30 fyrtio 40 femtio 50
      sextio 60 sjuttio 70 åttio 80 nittio 90
      """,
    hundreds: "hundra hundrade",
    scales: """
      tusen 3 tusende 3 miljon 6 miljoner 6 million 6 millioner 6 miljard 9 miljarder 9 mkr 6
      """,
    others: [
      "och": .filler, "halv": .fraction(.half), "halvt": .fraction(.half),
      "halvannan": .mixed(Ratio(3) * .half), "dussin": .dozen(12), "tjog": .dozen(20),
    ],
    groups: [
      "och en halv": .half, "och ett halvt": .half, "en halv": .fraction(.half),
      "ett halvt": .fraction(.half),
    ],
    fillers: "och", joints: "och", rangeWords: "till", rangeStarts: ["mellan": "och"],
    months: """
      januari februari mars april maj juni juli augusti september oktober november december
      """,
    yearsAfter: "", yearsBefore: "år åren sedan", references: "s sid sida sidan nr art kap bd",
    ordinals: "e a", weak: "en ett", totals: "summa totalt tillsammans",
    qualifiers: QualifierWords(
      about: ("omkring;ungefär;cirka;nästan", "ungefär"), atMost: ("högst;mindre än", "högst"),
      atLeast: ("minst;åtminstone;mer än", "minst;eller mer"),
      perYear: ("årligen;årliga", "årligen;om året;per år;varje år"),
      perMonth: ("månatligen", "månatligen;i månaden;om månaden;per månad"), neither: ""))

  static let danish = Lexicon(
    "da", .danishWords, joins: true, countsBareUnits: true,
    numbers: """
      en 1 et 1 een 1 to 2 tre 3 fire 4 fem 5 seks 6 syv 7 sju 7 otte 8 åtte 8 ni 9 ti 10 elleve 11 tolv 12
      tretten 13 fjorten 14 femten 15 seksten 16 sytten 17 atten 18 nitten 19 tyve 20 tjue 20 tredive 30
      tretti 30 fyrre 40 fyrretyve 40 førti 40 halvtreds 50 halvtredsindstyve 50 femti 50 tres 60
      tresindstyve 60 seksti 60 halvfjerds 70 halvfjerdsindstyve 70 sytti 70 firs 80 firsindstyve 80
      åtti 80 halvfems 90 halvfemsindstyve 90 nitti 90
      """,
    hundreds: "hundrede hundreder hundred hundre",
    scales: """
      tusind 3 tusinde 3 tusinder 3 tusen 3 million 6 millioner 6 milliard 9 milliarder 9 mill 6
      """,
    others: [
      "og": .filler, "halv": .fraction(.half), "halvt": .fraction(.half),
      "halvanden": .mixed(Ratio(3) * .half), "dusin": .dozen(12), "snes": .dozen(20),
    ],
    groups: [
      "og en halv": .half, "og et halvt": .half, "en halv": .fraction(.half),
      "et halvt": .fraction(.half),
    ],
    fillers: "og", joints: "og", rangeWords: "til", rangeStarts: ["mellem": "og"],
    months: """
      januar februar marts mars april maj mai juni juli august september oktober november december
      """,
    yearsAfter: "", yearsBefore: "år årene siden i", references: "s side nr art kap bd",
    ordinals: "e te", weak: "en et to ti ni fire fem", totals: "sum tilsammen",
    qualifiers: QualifierWords(
      about: ("omtrent;omkring;cirka;næsten", "omtrent"), atMost: ("højst;mindre end", "højst"),
      atLeast: ("mindst;mere end", "mindst;eller mere"),
      perYear: ("årligt;årlig", "årligt;årlig;om året;hvert år"),
      perMonth: ("månedlig;månedligt", "månedlig;månedligt;om måneden"), neither: ""))
}
