import ExactNumbers

extension Lexicon {
  static let italian = Lexicon(
    "it", .italianWords, joins: true, countsBareUnits: true,
    numbers: """
      un 1 uno 1 una 1 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12
      tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20
      ventun 21 ventuno 21 ventotto 28 trenta 30 trentun 31 trentuno 31 trentotto 38 quaranta 40
      quarantun 41 quarantuno 41 quarantotto 48 cinquanta 50 cinquantun 51 cinquantuno 51 cinquantotto 58
      sessanta 60 sessantun 61 sessantuno 61 sessantotto 68 settanta 70 settantun 71 settantuno 71
      settantotto 78 ottanta 80 ottantun 81 ottantuno 81 ottantotto 88 novanta 90 novantun 91 novantuno 91
      novantotto 98
      """,
    hundreds: "cento cent",
    scales: """
      mille 3 mila 3 migliaia 3 migliaio 3 milione 6 milioni 6 miliardo 9 miliardi 9 bilione 12 bilioni 12
      """,
    others: [
      "mezzo": .fraction(.half), "mezza": .fraction(.half), "dozzina": .dozen(12),
      "dozzine": .dozen(12), "quarto": .part(4), "quarti": .part(4), "terzo": .part(3),
      "terzi": .part(3), "quinto": .part(5), "quinti": .part(5), "decimi": .part(10),
    ],
    groups: [
      "e mezzo": .half, "e mezza": .half, "e un quarto": .more(.quarter),
      "e tre quarti": .more(.threeQuarters), "una dozzina di": .number(12),
      "una ventina di": .number(20), "una trentina di": .number(30),
      "una cinquantina di": .number(50), "un centinaio di": .number(100),
      "un migliaio di": .unit(Lexicon.ten(to: 3)),
    ],
    fillers: "e", joints: "e ed", rangeWords: "a o",
    rangeStarts: ["tra": "e", "fra": "e", "da": "a"],
    months: """
      gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
      """,
    yearsAfter: "", yearsBefore: "nel dal al anno anni",
    references: "p pag pagg pp f fol foglio tomo t articolo art num n nº",
    ordinals: "o a", weak: "un uno una due sei otto mille cent",
    totals: "totale totali somma",
    qualifiers: QualifierWords(
      about: (
        "circa;quasi;pressappoco;intorno a;all'incirca;approssimativamente",
        "circa;all'incirca;pressappoco"
      ),
      atMost: (
        "al più;al massimo;tutt'al più;non più di;meno di;fino a;un massimo di",
        "al più;al massimo;tutt'al più"
      ),
      atLeast: (
        "almeno;per lo meno;non meno di;più di;oltre;un minimo di",
        "almeno;per lo meno;o più;e più"
      ),
      perYear: (
        "annui;annue;annuo;annua;annualmente;ogni anno;per anno",
        "annui;annue;annuo;annua;annualmente;ogni anno;per anno;all'anno;l'anno"
      ),
      perMonth: (
        "mensili;mensile;mensilmente;ogni mese;al mese",
        "mensili;mensile;mensilmente;ogni mese;al mese"
      ),
      neither: ""))
}
