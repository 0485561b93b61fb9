import ExactNumbers

extension Lexicon {
  static let english = Lexicon(
    "en", .englishWords,
    numbers: """
      one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12
      thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20
      thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
      threescore 60 fourscore 80
      """,
    hundreds: "hundred hundreds",
    scales: """
      thousand 3 thousands 3 thous 3 million 6 millions 6 mill 6 milliard 9 milliards 9 billion 9
      billions 9 bn 9 mn 6 mln 6 trillion 12 trillions 12
      """ + indian,
    others: [
      "half": .fraction(.half), "dozen": .dozen(12), "dozens": .dozen(12), "score": .dozen(20),
    ].merging(
      Lexicon.parts(
        """
        thirds 3 quarters 4 fourths 4 fifths 5 sixths 6 sevenths 7 eighths 8 ninths 9 tenths 10 twelfths 12
        twentieths 20 hundredths 100
        """,
        one: """
          third 3 quarter 4 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 twelfth 12 twentieth 20
          hundredth 100
          """)
    ) { first, _ in first },
    groups: [
      "and a half": .half, "and one half": .half, "and a quarter": .more(.quarter),
      "and one quarter": .more(.quarter), "and three quarters": .more(.threeQuarters),
      "and three quarter": .more(.threeQuarters), "and three fourths": .more(.threeQuarters),
      "and a third": .more(.third), "and one third": .more(.third),
      "and two thirds": .more(.twoThirds),
      "half a": .fraction(.half), "half of a": .fraction(.half),
      "one half": .fraction(.half), "one half of a": .fraction(.half), "of a": .filler,
      "quarter of a": .fraction(.quarter), "a quarter of a": .fraction(.quarter),
      "a quarter": .fraction(.quarter), "a third": .fraction(.third), "of one": .filler,
      "a hundred": .number(100), "a thousand": .unit(Lexicon.ten(to: 3)),
      "a million": .unit(Lexicon.ten(to: 6)), "a milliard": .unit(Lexicon.ten(to: 9)),
      "a billion": .unit(Lexicon.ten(to: 9)), "a dozen": .number(12), "a score": .number(20),
      "an hundred": .number(100),
    ],
    fillers: "and", joints: "and", rangeWords: "to or till",
    rangeStarts: ["between": "and to", "from": "to"],
    months: """
      january february march april may june july august september october november december
      jan feb mar apr jun jul aug sept sep oct nov dec
      """,
    yearsAfter: "year",
    yearsBefore: "dated anno in since until till during year",
    references:
      "p pp page pages section sections sect sec § tome art article articles no nos nr number vol volume chapter ch § note",
    ordinals: "st nd rd th", weak: "one",
    totals: "total totals totalling sum altogether aggregate", longUnits: "billion billions",
    qualifiers: QualifierWords(
      about: (
        """
        about;around;approximately;approx;roughly;circa;ca;c.;some;nearly;almost;close to;near;near to;\
        an estimated;estimated at;more or less
        """,
        "or so;or thereabouts;approximately;odd;more or less"
      ),
      atMost: (
        """
        at most;at the most;not more than;no more than;not above;not over;not exceeding;not exceed;up to;\
        less than;fewer than;under;below;just under;a maximum of
        """,
        "at most;at the most;or less;maximum"
      ),
      atLeast: (
        """
        at least;at the least;not less than;no less than;not fewer than;no fewer than;more than;^over;just over;\
        well over;somewhat over;above;in excess of;exceeding;upwards of;upward of;a minimum of
        """,
        "at least;at the least;or more;and more;and upwards;minimum"
      ),
      perYear: (
        "yearly;annually;annual;each year;every year;a year;per year;per annum",
        "yearly;annually;annual;each year;every year;a year;per year;per annum;by the year;p.a."
      ),
      perMonth: (
        "monthly;each month;every month;a month;per month;per mensem",
        "monthly;each month;every month;a month;per month;per mensem;by the month"
      ),
      neither: """
        some of;some of the;a year later;a year ago;a year after;a year before;a year earlier;in a year;for a year;\
        of a year;within a year;after a year;half a year;a month later;a month ago;a month after;a month before;\
        a month earlier;in a month;for a month;within a month;after a month;half a month
        """))
}
