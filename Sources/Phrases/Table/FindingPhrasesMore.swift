extension PhraseTable {
  /// Phrases of findings of totals that are not reached, of what is told twice, of units of prints and of rates turned round.
  static let findingPhrasesMore = #"""
    en from `{0}` on each cell fits the column after it: a comma is missing before it
    tr `{0}` sütunundan başlayarak her hücre bir sonraki sütuna uyuyor: önünde bir virgül eksik
    ru начиная с `{0}` каждая ячейка подходит следующему столбцу: перед ней не хватает запятой

    en from `{0}` on each cell fits the column before it: there is a comma too many before it
    tr `{0}` sütunundan başlayarak her hücre bir önceki sütuna uyuyor: önünde bir virgül fazla
    ru начиная с `{0}` каждая ячейка подходит предыдущему столбцу: перед ней лишняя запятая

    en cells that stand beside their columns
    tr sütunlarının yanında duran hücreler
    ru ячейки, стоящие рядом со своими столбцами

    en write or delete the comma before the marked cell, and mend the end of the row
    tr işaretli hücrenin önüne virgül koyun ya da oradaki virgülü silin ve satırın sonunu düzeltin
    ru поставьте или удалите запятую перед отмеченной ячейкой и исправьте конец строки

    en by `after` and `before`, {0} comes after itself (by way of {1})
    tr `after` ve `before` uyarınca {0} kendinden sonra geliyor (arada: {1})
    ru по `after` и `before` {0} идёт после самого себя (через {1})

    en a complete list that comes to less than its total
    tr toplamından az tutan eksiksiz bir liste
    ru полный список, который меньше своего итога

    en look for a row that is missing, a slip of digits in a part or in the total, and a part in a wrong unit; else take `yes` out of `complete`
    tr eksik bir satır, bir parçada ya da toplamda rakam yanlışı, yanlış birimde bir parça arayın; yoksa `complete` sütunundaki `yes` sözünü çıkarın
    ru поищите пропущенную строку, описку в цифрах части или итога, часть в неверной единице; иначе уберите `yes` из `complete`

    en the items of {0} come to less than the total
    tr {0} kalemleri toplamdan az tutuyor
    ru статьи {0} меньше итога

    en missing: {0}
    tr eksik: {0}
    ru не хватает: {0}

    en one transfer that may stand in two rows
    tr iki satırda duruyor olabilecek bir aktarım
    ru одна передача, которая, возможно, стоит в двух строках

    en look at both places: link them by `same_as` where they tell of one transfer, or by `part_of` where one contains the other; else say in `note` that they are two, with the id of the other
    tr iki yere de bakın: tek bir aktarımı anlatıyorlarsa `same_as` ile, biri ötekini içeriyorsa `part_of` ile bağlayın; yoksa iki ayrı aktarım olduğunu `note` sütununda söyleyin, ötekinin kimliğini de yazın
    ru посмотрите оба места: свяжите их через `same_as`, если это одна передача, или через `part_of`, если одна содержит другую; иначе скажите в `note`, что их две, назвав другую строку

    en {0} may tell again what {1} tells: nothing links them
    tr {0}, {1} ile aynı şeyi yineliyor olabilir: aralarında bağ yok
    ru {0}, возможно, повторяет то, о чём говорит {1}: ничто их не связывает

    en more called off than was promised
    tr söz verilenden çok iptal edilmiş
    ru отменено больше обещанного

    en look for a cancellation told twice (`same_as`), one that also covers interest or other pledges, a slip of digits, or a wrong link
    tr iki kez anlatılan bir iptal (`same_as`), faizi ya da başka sözleri de kapsayan bir iptal, rakam yanlışı ya da yanlış bir bağ arayın
    ru поищите отмену, рассказанную дважды (`same_as`), отмену, в которую входят и проценты или другие обещания, описку в цифрах или неверную связь

    en more of {0} was called off than was promised
    tr {0} için söz verilenden çoğu iptal edilmiş
    ru по {0} отменено больше, чем обещано

    en more of {0} was delivered and called off than was promised
    tr {0} için teslim edilen ve iptal edilen, söz verilenden çok
    ru по {0} поставлено и отменено больше, чем обещано

    en called off: {0}
    tr iptal edilen: {0}
    ru отменено: {0}

    en what came, told as a part of what was promised
    tr söz verilenin parçası olarak anlatılan bir geliş
    ru пришедшее, рассказанное как часть обещанного

    en name the promise in `fulfils` in place of `part_of`
    tr sözü `part_of` yerine `fulfils` sütununda anın
    ru назовите обещание в `fulfils` вместо `part_of`

    en {0}, {1}, is told as a part of {2}, {3}
    tr {0} ({1}), {2} ({3}) satırının parçası olarak anlatılıyor
    ru {0} ({1}) рассказана как часть {2} ({3})

    en what came is told as a part of {0}, which did not
    tr gelen, gelmemiş olan {0} satırının parçası olarak anlatılıyor
    ru пришедшее рассказано как часть {0}, которое не пришло

    en a percentage where an amount is meant
    tr tutar yerine bir yüzde
    ru процент вместо суммы

    en leave the amount empty, or work it out and say so in `note`; a claim can hold the share: `share(M2, M1) ~ 54 %`
    tr tutarı boş bırakın ya da hesaplayıp `note` sütununda söyleyin; payı bir sav tutabilir: `share(M2, M1) ~ 54 %`
    ru оставьте сумму пустой или вычислите её и скажите об этом в `note`; долю может держать утверждение: `share(M2, M1) ~ 54 %`

    en “{0}” is a percentage, and the row takes it for an amount
    tr “{0}” bir yüzde, satır ise onu tutar sayıyor
    ru «{0}» — процент, а строка берёт его за сумму

    en a percentage stands for an amount
    tr tutar yerine bir yüzde duruyor
    ru вместо суммы стоит процент

    en a print that names another money or unit than the row
    tr satırınkinden başka bir para ya da birim anan basılı metin
    ru печатный текст называет не те деньги или единицу, что строка

    en correct the money or the unit of the row; where the row is right, say in `note` why, or give the word to the row's money in `printed_as`
    tr satırın parasını ya da birimini düzeltin; satır doğruysa nedenini `note` sütununda söyleyin ya da sözcüğü `printed_as` sütununda satırın parasına verin
    ru исправьте деньги или единицу строки; если строка верна, скажите в `note` почему или дайте это слово деньгам строки в `printed_as`

    en “{0}” names {1}, and the row says {2}
    tr “{0}” {1} adını veriyor, satır ise {2} diyor
    ru «{0}» называет {1}, а строка говорит {2}

    en the print names {0}, and the row says {1}
    tr basılı metin {0} adını veriyor, satır ise {1} diyor
    ru печатный текст называет {0}, а строка говорит {1}

    en {0} turned round is near the weight of the metal, and as it stands it is not
    tr {0} ters çevrilince metalin ağırlığına yakın, olduğu gibi ise değil
    ru {0}, если перевернуть, близок к весу металла, а как есть — нет

    en {0} turned round is near what comes of {1} by way of {2}, and as it stands it is not
    tr {0} ters çevrilince {2} üzerinden {1} ile bulunana yakın, olduğu gibi ise değil
    ru {0}, если перевернуть, близок к тому, что выходит из {1} через {2}, а как есть — нет

    en turned round: {0} {1} a {2}
    tr ters çevrilince: bir {2} için {0} {1}
    ru если перевернуть: {0} {1} за один {2}

    en by the others: {0} {1} a {2}
    tr ötekilere göre: bir {2} için {0} {1}
    ru по остальным: {0} {1} за один {2}
    """#
}
