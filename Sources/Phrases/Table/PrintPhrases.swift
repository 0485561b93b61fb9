extension PhraseTable {
  /// Findings about what prints say of their numbers, and of claims that are the compiler's own.
  static let printPhrases = #"""
    en check the formula and the rows; no source says this, so if they are right, your own expectation is wrong
    tr formülü ve satırları denetleyin; bunu hiçbir kaynak söylemiyor, ikisi de doğruysa kendi beklentiniz yanlıştır
    ru проверьте формулу и строки; ни один источник этого не говорит: если они верны, неверно ваше собственное ожидание

    en check whether you mean the two figures to cover the same aid
    tr iki rakamın aynı yardımı kapsadığını mı düşündüğünüze bakın
    ru проверьте, считаете ли вы, что обе цифры охватывают одну и ту же помощь

    en amounts in parts, and a package that calls them numbers
    tr parçalı tutarlar ve onlara sayı diyen bir paket
    ru суммы по частям и пакет, который называет их числами

    en let `type` of the column be `string` in datapackage.json
    tr datapackage.json dosyasında sütunun `type` değerini `string` yapın
    ru пусть `type` столбца в datapackage.json будет `string`

    en a limit that the print sets and the row does not
    tr basılı metnin koyduğu, satırın koymadığı bir sınır
    ru предел, который ставит печатный текст, но не строка

    en set `bound` to `at_most` or `at_least`; where the words are not about the number, name them in `note`
    tr `bound` sütununa `at_most` ya da `at_least` yazın; sözcükler sayıyla ilgili değilse onları `note` sütununda anın
    ru поставьте в `bound` `at_most` или `at_least`; если слова не о числе, назовите их в `note`

    en the print says `{0}`, and the row is not at most its number
    tr basılı metin `{0}` diyor, satır ise en fazla bu sayı değil
    ru в печатном тексте стоит `{0}`, а строка не ограничена числом сверху

    en the print says `{0}`, and the row is not at least its number
    tr basılı metin `{0}` diyor, satır ise en az bu sayı değil
    ru в печатном тексте стоит `{0}`, а строка не ограничена числом снизу

    en the print says that the number is the most, and the row does not
    tr basılı metin sayının en fazlası olduğunu söylüyor, satır söylemiyor
    ru печатный текст говорит, что число наибольшее, а строка этого не говорит

    en the print says that the number is the least, and the row does not
    tr basılı metin sayının en azı olduğunu söylüyor, satır söylemiyor
    ru печатный текст говорит, что число наименьшее, а строка этого не говорит

    en give `low` and `high`, or say in `note` how the source limits the rate
    tr `low` ve `high` değerlerini verin ya da kaynağın kuru nasıl sınırladığını `note` sütununda belirtin
    ru укажите `low` и `high` или напишите в `note`, как источник ограничивает курс

    en a print that is not sure of its number, and a row that is
    tr sayısından emin olmayan bir basılı metin, emin olan bir satır
    ru печатный текст, который не уверен в числе, и строка, которая уверена

    en set `bound` to `about` with `low` and `high`, or to `uncertain` where nobody says how near it is
    tr `bound` sütununa `low` ve `high` ile birlikte `about` yazın, ne kadar yakın olduğunu kimse söylemiyorsa `uncertain` yazın
    ru поставьте в `bound` `about` с `low` и `high`, а если никто не говорит, насколько близко, то `uncertain`

    en the print marks the number as unsure, and the row takes it as exact
    tr basılı metin sayıyı kuşkulu gösteriyor, satır onu kesin sayıyor
    ru печатный текст помечает число как ненадёжное, а строка берёт его как точное

    en the print says `{0}`, and the row takes the number as exact
    tr basılı metin `{0}` diyor, satır sayıyı kesin sayıyor
    ru в печатном тексте стоит `{0}`, а строка берёт число как точное

    en the print says that the number is near, and the row takes it as exact
    tr basılı metin sayının yaklaşık olduğunu söylüyor, satır onu kesin sayıyor
    ru печатный текст говорит, что число приблизительное, а строка берёт его как точное

    en give `low` and `high`, or say in `note` how near the source is
    tr `low` ve `high` değerlerini verin ya da kaynağın ne kadar yakın olduğunu `note` sütununda belirtin
    ru укажите `low` и `high` или напишите в `note`, насколько близок источник

    en so much a year in the print, and once in the row
    tr basılı metinde yılda şu kadar, satırda bir kez
    ru в печатном тексте столько-то в год, а в строке один раз

    en write `year` or `month` into `per`, and for how long into `date`; one payment that is only called so is named in `note`
    tr `per` sütununa `year` ya da `month`, `date` sütununa ne kadar sürdüğünü yazın; yalnızca öyle adlandırılan tek bir ödemeyi `note` sütununda belirtin
    ru поставьте `year` или `month` в `per`, а срок в `date`; единичный платёж, который только так назван, укажите в `note`

    en the print says `{0}`, and the row is not per year
    tr basılı metin `{0}` diyor, satır ise yıllık değil
    ru в печатном тексте стоит `{0}`, а строка не за год

    en the print says `{0}`, and the row is not per month
    tr basılı metin `{0}` diyor, satır ise aylık değil
    ru в печатном тексте стоит `{0}`, а строка не за месяц

    en the print says so much a year, and `per` does not
    tr basılı metin yılda şu kadar diyor, `per` demiyor
    ru печатный текст говорит «столько-то в год», а `per` нет

    en the print says so much a month, and `per` does not
    tr basılı metin ayda şu kadar diyor, `per` demiyor
    ru печатный текст говорит «столько-то в месяц», а `per` нет

    en a printed number that is counted in one of several units
    tr birkaç birimden biriyle sayılmış basılı bir sayı
    ru печатное число, посчитанное в одной из нескольких единиц

    en look which of the readings the source means, and say so in `note`
    tr kaynağın hangi okumayı kastettiğine bakın ve bunu `note` sütununda belirtin
    ru посмотрите, какое прочтение имеет в виду источник, и укажите это в `note`

    en pounds, shillings and pence of a money that is none of them by its words
    tr sözcüklerine göre pound, şilin ya da peni olmayan bir paranın pound, şilin ve penileri
    ru фунты, шиллинги и пенсы денег, которые по своим словам ни то, ни другое, ни третье

    en give the money its words in `printed_as` of currencies.csv, and its parts (`unit_of`, `units_per`, `symbol`)
    tr paraya currencies.csv dosyasının `printed_as` sütununda sözcüklerini, ayrıca parçalarını (`unit_of`, `units_per`, `symbol`) verin
    ru дайте деньгам их слова в `printed_as` файла currencies.csv и их части (`unit_of`, `units_per`, `symbol`)

    en the source prints `{0}` elsewhere: {1}
    tr kaynak başka yerde `{0}` basıyor: {1}
    ru в источнике в другом месте напечатано `{0}`: {1}

    en a billion that may be a million millions
    tr bir milyon milyon olabilecek bir billion
    ru биллион, который может быть миллионом миллионов

    en ids of all rows that the finding tells, or what it is about
    tr bulgunun anlattığı bütün satırların kimlikleri ya da neyle ilgili olduğu
    ru идентификаторы всех строк, о которых говорит находка, или то, о чём она
    """#
}
