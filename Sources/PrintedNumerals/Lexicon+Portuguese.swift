import ExactNumbers

extension Lexicon {
  static let portuguese = Lexicon(
    "pt", .portugueseWords, countsBareUnits: true,
    numbers: """
      um 1 uma 1 dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12
      treze 13 catorze 14 quatorze 14 quinze 15 dezesseis 16 dezasseis 16 dezessete 17 dezassete 17 dezoito 18
      dezenove 19 dezanove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 cincoenta 50 sessenta 60 setenta 70
      oitenta 80 noventa 90 cem 100 cento 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300
      quatrocentos 400 quatrocentas 400 quinhentos 500 quinhentas 500 seiscentos 600 seiscentas 600
      setecentos 700 setecentas 700 oitocentos 800 oitocentas 800 novecentos 900 novecentas 900
      """,
    hundreds: "",
    scales: "mil 3 milhar 3 milhares 3 milhao 6 milhoes 6 bilhao 9 bilhoes 9" + indian,
    others: [
      "meio": .fraction(.half), "meia": .fraction(.half), "duzia": .dozen(12),
      "duzias": .dozen(12), "quarto": .part(4), "quartos": .part(4), "terco": .part(3),
      "tercos": .part(3), "quinto": .part(5), "quintos": .part(5), "decimos": .part(10),
    ],
    groups: [
      "e meio": .half, "e meia": .half, "e um quarto": .more(.quarter),
      "e tres quartos": .more(.threeQuarters), "uma duzia de": .number(12),
      "uma centena de": .number(100), "um milhar de": .unit(Lexicon.ten(to: 3)),
    ],
    fillers: "e", joints: "e", rangeWords: "a ou", rangeStarts: ["entre": "e", "de": "a"],
    months: """
      janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
      """,
    yearsAfter: "", yearsBefore: "em desde ano anos",
    references: "p pag pags pp f fol folha tomo t artigo art num n nº", ordinals: "o a",
    weak: "um uma cem mil dez lac", totals: "total totais soma",
    qualifiers: QualifierWords(
      about: (
        "aproximadamente;cerca de;quase;uns;umas;mais ou menos;perto de",
        "aproximadamente;mais ou menos"
      ),
      atMost: (
        "no máximo;quando muito;não mais de;menos de;até;um máximo de", "no máximo;quando muito"
      ),
      atLeast: (
        "pelo menos;ao menos;no mínimo;mais de;não menos de;um mínimo de",
        "pelo menos;ao menos;no mínimo;ou mais"
      ),
      perYear: (
        "anuais;anual;anualmente;cada ano;por ano",
        "anuais;anual;anualmente;cada ano;por ano;ao ano"
      ),
      perMonth: (
        "mensais;mensal;mensalmente;cada mês;por mês",
        "mensais;mensal;mensalmente;cada mês;por mês;ao mês"
      ),
      neither: ""))
}
