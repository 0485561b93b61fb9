extension PhraseTable {
  /// Phrases of findings that tell a column of rows, and of checks of rows together.
  static let findingPhrases = #"""
    en the amount is below zero
    tr tutar sıfırın altında
    ru сумма ниже нуля

    en a delivery before its promise
    tr sözünden önce gelen bir teslim
    ru поставка раньше своего обещания

    en check both dates and the link; where a promise was renewed, link the delivery to the earlier one
    tr iki tarihi ve bağı denetleyin; söz yenilendiyse teslimi önceki söze bağlayın
    ru проверьте обе даты и связь; если обещание возобновлялось, свяжите поставку с более ранним

    en {0} comes {1} days before {2}, which it fulfils
    tr {0}, yerine getirdiği {2} sözünden {1} gün önce geliyor
    ru {0} идёт за {1} день до {2}, которое исполняет | {0} идёт за {1} дня до {2}, которое исполняет | {0} идёт за {1} дней до {2}, которое исполняет

    en {0} comes at least {1} days before {2}, which it fulfils
    tr {0}, yerine getirdiği {2} sözünden en az {1} gün önce geliyor
    ru {0} идёт не менее чем за {1} день до {2}, которое исполняет | {0} идёт не менее чем за {1} дня до {2}, которое исполняет | {0} идёт не менее чем за {1} дней до {2}, которое исполняет

    en it comes before {0}, which it fulfils
    tr yerine getirdiği {0} sözünden önce geliyor
    ru идёт раньше {0}, которое исполняет

    en the date is the {0} one and was not converted
    tr tarih {0} takvimindedir, çevrilmemiş
    ru дата по календарю {0} и не пересчитана

    en an amount has no currency
    tr tutarın para birimi yok
    ru у суммы нет валюты

    en the print does not name {0}
    tr basılı metin {0} adını vermiyor
    ru печатный текст не называет {0}

    en {0} was in use {1}
    tr {0} şu yıllarda kullanıldı: {1}
    ru {0} была в обращении {1}

    en a rate is chosen by a date that is in doubt
    tr kur, kuşkulu bir tarihe göre seçiliyor
    ru курс выбран по сомнительной дате

    en a rate differs from {0} by a factor of exactly 100
    tr bir kur {0} kurundan tam 100 kat ayrılıyor
    ru курс отличается от {0} ровно в 100 раз

    en a rate looks like the inverse of {0}
    tr bir kur {0} kurunun tersine benziyor
    ru курс похож на обратный к {0}

    en the date has no year
    tr tarihin yılı yok
    ru у даты нет года

    en no number is stated
    tr sayı verilmiyor
    ru число не названо

    en {0} ({1}) acts outside its years
    tr {0} ({1}) kendi yıllarının dışında görünüyor
    ru {0} ({1}) действует вне своих лет

    en the price of {0} in {1} is not that of the metal
    tr {1} olarak {0} fiyatı metalin fiyatı değil
    ru цена {0} в {1} не равна цене металла

    en the rate is undated
    tr kur tarihsiz
    ru курс без даты

    en {0}, from {1}: two routes differ
    tr {0}, {1}: iki yol ayrılıyor
    ru {0}, из {1}: два пути расходятся

    en the year may be rumi
    tr yıl rumi olabilir
    ru год может быть годом руми

    en it goes towards {0}
    tr şuna sayılıyor: {0}
    ru идёт в счёт {0}

    en a row that is the sum of the rows above it
    tr üstündeki satırların toplamı olan bir satır
    ru строка — сумма строк над ней

    en link the rows above to it by `part_of`, or take it out
    tr üstteki satırları `part_of` ile ona bağlayın ya da satırı çıkarın
    ru свяжите строки над ней через `part_of` или уберите её

    en {0} is the sum of {1}
    tr {0}, şunların toplamı: {1}
    ru {0} — сумма {1}

    en {0} rows above: {1}
    tr üstteki {0} satır: {1}
    ru {0} строка выше: {1} | {0} строки выше: {1} | {0} строк выше: {1}

    en a total stands below its rows and is not linked to them
    tr toplam, satırlarının altında duruyor ve onlara bağlı değil
    ru итог стоит под своими строками и не связан с ними

    en one transfer told in two ways that do not agree
    tr uyuşmayan iki biçimde anlatılan bir aktarım
    ru одна передача рассказана двумя несогласными способами

    en look at both sources; where both are read right, figures are `alternative_to` each other, and of events `note` says it
    tr iki kaynağa bakın; ikisi de doğru okunduysa rakamlar birbirine `alternative_to` ile bağlanır, olaylarda bunu `note` söyler
    ru посмотрите оба источника; если оба прочитаны верно, цифры связываются через `alternative_to`, а о событиях это говорит `note`

    en {0} and {1} are told as one and the same, and differ in {2}
    tr {0} ile {1} aynı şey olarak anlatılıyor, ama şunlarda ayrılıyor: {2}
    ru {0} и {1} рассказаны как одно и то же, а расходятся в {2}

    en {0} rates between {1} and {2} are in force on common days and differ
    tr {1} ile {2} arasındaki {0} kurlar ortak günlerde yürürlükte ve ayrı
    ru курсы ({0}) между {1} и {2} действуют в общие дни и различаются

    en a quantity has no unit
    tr miktarın birimi yok
    ru у количества нет единицы

    en a quantity has no item and no unit
    tr miktarın malı ve birimi yok
    ru у количества нет товара и единицы

    en a quantity has no item
    tr miktarın malı yok
    ru у количества нет товара

    en a part of {0} is not from and to the same parties
    tr {0} toplamının bir parçası aynı taraflar arasında değil
    ru часть {0} не от тех же и не тем же сторонам

    en no other row names them
    tr başka hiçbir satır bunların adını vermiyor
    ru их не называет ни одна другая строка

    en {0}: {1} times
    tr {0}: {1} kez
    ru {0}: {1} раз | {0}: {1} раза | {0}: {1} раз

    en {0} rows of {1}, {2}: {3}
    tr {1} dosyasında {0} satır, {2}: {3}
    ru {0} строка {1}, {2}: {3} | {0} строки {1}, {2}: {3} | {0} строк {1}, {2}: {3}

    en {0} uses rates outside their periods
    tr {0}, kurları dönemlerinin dışında kullanıyor
    ru {0} применяет курсы вне их периодов

    en part of {0}, and both belong to {1}
    tr {0} toplamının parçası, ikisi de {1} satırına ait
    ru часть {0}, и оба относятся к {1}

    en in {0}, {1}; {2} is {3}
    tr {0} sütununda {1}; {2}: {3}
    ru в {0}: {1}; {2} — {3}

    en a row above says the same in every column
    tr üstteki bir satır her sütunda aynı şeyi söylüyor
    ru строка выше говорит то же во всех столбцах

    en the row's number is the print times {0}
    tr satırdaki sayı basılanın {0} katı
    ru число строки — напечатанное, умноженное на {0}

    en three digits after a mark are read as decimals
    tr bir işaretten sonraki üç rakam ondalık okunuyor
    ru три цифры после знака читаются как десятичные

    en {0} is in no pledge and no total
    tr {0} hiçbir söz ve toplamda yok
    ru {0} ни в одном обещании и ни в одном итоге

    en in no pledge and no total
    tr hiçbir söz ve toplamda yok
    ru ни в одном обещании и ни в одном итоге

    en {0} states no language
    tr {0} dil belirtmiyor
    ru {0} не указывает язык

    en no language is stated
    tr dil belirtilmiyor
    ru язык не указан
    """#
}
