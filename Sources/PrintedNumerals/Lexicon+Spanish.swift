import ExactNumbers

extension Lexicon {
  static let spanish = Lexicon(
    "es", .spanishWords, countsBareUnits: true,
    numbers: """
      un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12
      trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiun 21
      veintiuno 21 veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26
      veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70
      ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300
      cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600
      setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900
      """,
    hundreds: "",
    scales: "mil 3 millar 3 millares 3 millon 6 millones 6 mill 6 billon 12 billones 12",
    others: [
      "medio": .fraction(.half), "media": .fraction(.half), "docena": .dozen(12),
      "docenas": .dozen(12), "cuarto": .part(4), "cuartos": .part(4), "tercio": .part(3),
      "tercios": .part(3), "quinto": .part(5), "quintos": .part(5), "octavos": .part(8),
      "decimos": .part(10),
    ],
    groups: [
      "y medio": .half, "y media": .half, "y un cuarto": .more(.quarter),
      "y cuarto": .more(.quarter), "y tres cuartos": .more(.threeQuarters),
      "una docena de": .number(12), "una veintena de": .number(20),
      "un centenar de": .number(100), "un millar de": .unit(Lexicon.ten(to: 3)),
    ],
    fillers: "y de", joints: "y e", rangeWords: "a o u hasta",
    rangeStarts: ["entre": "y e", "de": "a", "desde": "hasta"],
    months: """
      enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
      """,
    yearsAfter: "", yearsBefore: "en desde hasta ano anos",
    references: "p pag pags pp f fol folio tomo t articulo art num n no nº", ordinals: "o a er",
    weak: "un uno una once mil dos seis",
    totals: "total totales suma",
    qualifiers: QualifierWords(
      about: (
        "aproximadamente;alrededor de;cerca de;casi;unos;unas;más o menos;en torno a",
        "aproximadamente;poco más o menos;más o menos"
      ),
      atMost: (
        "a lo sumo;como máximo;a lo más;no más de;menos de;hasta;un máximo de",
        "a lo sumo;como máximo;a lo más"
      ),
      atLeast: (
        "al menos;por lo menos;como mínimo;más de;no menos de;un mínimo de",
        "al menos;por lo menos;como mínimo;o más"
      ),
      perYear: (
        "anuales;anual;anualmente;cada año;por año",
        "anuales;anual;anualmente;cada año;por año;al año"
      ),
      perMonth: (
        "mensuales;mensual;mensualmente;cada mes;por mes",
        "mensuales;mensual;mensualmente;cada mes;por mes;al mes"
      ),
      neither: ""))
}
