extension PhraseTable {
  /// Phrases of findings of checks, continued.
  static let checkPhrasesMore = #"""
    en {0} is not looked at: it has {1} errors
    tr {0} dosyasına bakılmadı: içinde {1} hata var
    ru файл {0} не рассматривается: в нём {1} ошибка | файл {0} не рассматривается: в нём {1} ошибки | файл {0} не рассматривается: в нём {1} ошибок

    en let the scenario prefer a kind of rate in place of the one rate, or say why in `note`
    tr senaryo tek kur yerine bir kur türünü yeğlesin ya da nedenini `note` sütununda söyleyin
    ru пусть сценарий предпочтёт вид курса вместо одного курса, или объясните в `note`

    en {0} uses {1} outside its period for {2}
    tr {0}, {1} kurunu döneminin dışında kullanıyor: {2}
    ru {0} применяет {1} вне его периода: {2}

    en a rate without a period
    tr dönemi olmayan bir kur
    ru курс без периода

    en state `in_force` if another source dates the rate, and name that source
    tr başka bir kaynak kuru tarihliyorsa `in_force` yazın, o kaynağın adını verin
    ru укажите `in_force`, если другой источник датирует курс, и назовите этот источник

    en {0}, {1}, is undated
    tr {0}, {1}, tarihsiz
    ru {0}, {1}, без даты

    en two routes that lead to different amounts
    tr ayrı tutarlara götüren iki yol
    ru два пути ведут к разным суммам

    en check the rates on both routes; a difference that stays belongs into the scenario's `note`
    tr iki yoldaki kurları denetleyin; kalan fark senaryonun `note` sütununa yazılır
    ru проверьте курсы на обоих путях; остающаяся разница идёт в `note` сценария

    en from {0}, {1}: two routes differ by {2} parts per thousand
    tr {0}, {1}: iki yol binde {2} ayrılıyor
    ru {0}, {1}: два пути расходятся на {2} тысячных

    en a Gregorian year that looks like a rumi year
    tr rumi yıla benzeyen bir Gregoryen yıl
    ru григорианский год похож на год руми

    en write the Gregorian year in `date`, and the rumi date in `date_as_written` with `calendar` rumi
    tr Gregoryen yılı `date`, rumi tarihi `date_as_written` sütununa yazın; `calendar`: rumi
    ru пишите григорианский год в `date`, а дату руми в `date_as_written` с `calendar` rumi

    en `{0}` is in the year {1}: rumi?
    tr `{0}` {1} yılında: rumi mi?
    ru `{0}` в году {1}: руми?

    en the same row twice
    tr aynı satır iki kez
    ru одна и та же строка дважды

    en take one row out, or link it by `same_as`; two like transfers differ in their locators
    tr satırlardan birini çıkarın ya da `same_as` ile bağlayın; iki benzer aktarımın yer bilgileri ayrıdır
    ru уберите одну строку или свяжите через `same_as`; у двух сходных передач разные места в источнике

    en {0} says the same as {1} in every column
    tr {0}, her sütunda {1} ile aynı şeyi söylüyor
    ru {0} говорит то же, что {1}, во всех столбцах

    en {0}, line {1}: {2}
    tr {0}, satır {1}: {2}
    ru {0}, строка {1}: {2}

    en one delivery towards several pledges
    tr birden çok vaat için tek teslimat
    ru одна доставка по нескольким обещаниям

    en split the row by pledges where a source says how much went to which
    tr kaynak hangisine ne kadar gittiğini söylüyorsa satırı vaatlere bölün
    ru разделите строку по обещаниям, если источник говорит, сколько на какое

    en {0} goes towards {1}, and does not say how much to which
    tr {0}, {1} için sayılıyor, hangisine ne kadar olduğunu söylemiyor
    ru {0} идёт в счёт {1}, и сколько на какое, не сказано

    en a source without its language
    tr dili belirtilmemiş bir kaynak
    ru источник без языка

    en add `language` to the source: `tr`, `ru`, `en`; Zotero has the field Language for it
    tr kaynağa `language` ekleyin: `tr`, `ru`, `en`; Zotero'da Language alanı vardır
    ru добавьте источнику `language`: `tr`, `ru`, `en`; в Zotero для этого поле Language

    en one transfer that arrived and was kept back
    tr hem ulaşan hem alıkonulan tek aktarım
    ru одна передача и прибыла, и удержана

    en decide which source to follow, and say why in `note`; both rows stay
    tr hangi kaynağa uyacağınıza karar verin, nedenini `note` sütununda söyleyin; iki satır da kalır
    ru решите, какому источнику следовать, и объясните в `note`; обе строки остаются

    en {0} is {1}, {2} is {3}
    tr {0}: {1}, {2}: {3}
    ru {0}: {1}, {2}: {3}

    en two rates of one kind for one day
    tr bir gün için aynı türden iki kur
    ru два курса одного вида на один день

    en let a scenario name the rate to prefer
    tr yeğlenecek kuru bir senaryo adlandırsın
    ru пусть сценарий назовёт предпочитаемый курс

    en {0} and {1} are both {2} rates in force on common days
    tr {0} ile {1}: ikisi de ortak günlerde yürürlükte, tür: {2}
    ru {0} и {1}: оба курса ({2}) действуют в общие дни

    en {0} and {1} are all {2} rates in force on common days
    tr {0} ile {1}: hepsi ortak günlerde yürürlükte, tür: {2}
    ru {0} и {1}: все курсы ({2}) действуют в общие дни

    en {0} and {1} may both be {2} rates in force on common days
    tr {0} ile {1}: ikisi de ortak günlerde yürürlükte olabilir, tür: {2}
    ru {0} и {1}: оба курса ({2}), возможно, действуют в общие дни

    en {0} and {1} may all be {2} rates in force on common days
    tr {0} ile {1}: hepsi ortak günlerde yürürlükte olabilir, tür: {2}
    ru {0} и {1}: все курсы ({2}), возможно, действуют в общие дни

    en a quantity without an item or a unit
    tr kalemi ya da birimi olmayan bir sayı
    ru количество без статьи или единицы

    en state `item` and `unit` if a source says them; otherwise leave the row as it is
    tr kaynak söylüyorsa `item` ve `unit` yazın; yoksa satırı olduğu gibi bırakın
    ru укажите `item` и `unit`, если источник их называет; иначе оставьте строку как есть

    en a quantity without a unit: {0} of what?
    tr birimi olmayan bir sayı: {0}, neyin?
    ru количество без единицы: {0} чего?

    en a quantity without an item and a unit: {0} of what?
    tr kalemi ve birimi olmayan bir sayı: {0}, neyin?
    ru количество без статьи и единицы: {0} чего?

    en a quantity without an item: {0} of what?
    tr kalemi olmayan bir sayı: {0}, neyin?
    ru количество без статьи: {0} чего?

    en a part counted in another unit than its whole
    tr bütününden başka birimle sayılan bir parça
    ru часть сосчитана в другой единице, чем целое

    en link rows of one kind; for contents of chests and for measures, add a sourced row to units.csv
    tr tek türden satırları bağlayın; sandık içeriği ve ölçüler için units.csv'ye kaynaklı bir satır ekleyin
    ru связывайте строки одного вида; для содержимого ящиков и для мер добавьте строку с источником в units.csv

    en money
    tr para
    ru деньги

    en goods
    tr mal
    ru имущество

    en {0} and what is counted towards it, {1}, are not about the same thing
    tr {0} ile onun için sayılan {1} aynı şey hakkında değil
    ru {0} и то, что идёт в его счёт, {1}, не об одном и том же

    en {0} is counted as part of {1}, but is not from and to the same parties
    tr {0}, {1} toplamının parçası sayılıyor, ama vereni ya da alanı toplamınkinden farklı
    ru {0} считается частью {1}, но дающий и получающий не те же

    en a row that no other row names
    tr başka hiçbir satırın anmadığı bir satır
    ru строка, которую не называет ни одна другая

    en nothing has to be done; it may be a leftover of a renamed id
    tr yapılacak bir şey yok; adı değişmiş bir kimlikten kalmış olabilir
    ru ничего делать не нужно; это может быть остаток переименованного обозначения

    en no row names the party {0}
    tr hiçbir satır {0} tarafını anmıyor
    ru ни одна строка не называет сторону {0}

    en no row names the item {0}
    tr hiçbir satır {0} kalemini anmıyor
    ru ни одна строка не называет статью {0}

    en no row names the unit {0}
    tr hiçbir satır {0} birimini anmıyor
    ru ни одна строка не называет единицу {0}

    en no row names the currency {0}
    tr hiçbir satır {0} parasını anmıyor
    ru ни одна строка не называет валюту {0}

    en no row names the source {0}
    tr hiçbir satır {0} kaynağını anmıyor
    ru ни одна строка не называет источник {0}

    en nothing is subtracted from it
    tr ondan hiçbir şey çıkarılmaz
    ru из него ничего не вычитается

    en it counts towards {0} as an amount that nobody knows
    tr {0} için, ne kadar olduğu bilinmeyen bir tutar olarak sayılır
    ru оно идёт в счёт {0} как сумма, которой никто не знает

    en {0} is so much a month, and its dates do not say for how long: {1}
    tr {0} ayda şu kadar, tarihleri ne kadar sürdüğünü söylemiyor: {1}
    ru {0} столько-то в месяц, и его даты не говорят, на какой срок: {1}

    en {0} is so much a year, and its dates do not say for how long: {1}
    tr {0} yılda şu kadar, tarihleri ne kadar sürdüğünü söylemiyor: {1}
    ru {0} столько-то в год, и его даты не говорят, на какой срок: {1}

    en “{0}” is not read: no number is found in it
    tr “{0}” okunamadı: içinde sayı bulunmadı
    ru «{0}» не прочитано: числа в нём не найдено

    en look whether the row has what the print says, and say in `note` how it was read
    tr satırda basılı olanın bulunup bulunmadığına bakın, nasıl okunduğunu `note` sütununda belirtin
    ru проверьте, стоит ли в строке то, что напечатано, и укажите в `note`, как это прочитано

    en `{0}` is no amount: it is a date, a place in a work or an order
    tr `{0}` bir tutar değildir: bir tarih, bir eserde yer ya da sıradır
    ru `{0}` не сумма: это дата, место в работе или порядок

    en an id or a locator that a spreadsheet changes
    tr hesap tablosunun değiştirdiği bir kimlik ya da yer bilgisi
    ru обозначение или место, которое меняет электронная таблица

    en begin an id with a letter that is no month's (`M1-10`), and say of a place what it is: `p. 3–4`, `no. 12/1`
    tr kimliği ay adı olmayan bir harfle başlatın (`M1-10`), yerin ne olduğunu yazın: `s. 3–4`, `sy. 12/1`
    ru начинайте обозначение с буквы, но не с названия месяца (`M1-10`), и пишите, что это за место: `с. 3–4`, `№ 12/1`

    en a spreadsheet takes the `{0}` for a date
    tr hesap tablosu `{0}` sütunundakini tarih sanır
    ru электронная таблица принимает `{0}` за дату

    en a spreadsheet takes the `{0}` for a time
    tr hesap tablosu `{0}` sütunundakini saat sanır
    ru электронная таблица принимает `{0}` за время

    en a spreadsheet takes the `{0}` for a number and shows another
    tr hesap tablosu `{0}` sütunundakini sayı sanır ve başka türlü gösterir
    ru электронная таблица принимает `{0}` за число и показывает другое

    en a spreadsheet takes the `{0}` for true or false
    tr hesap tablosu `{0}` sütunundakini doğru ya da yanlış değeri sanır
    ru электронная таблица принимает `{0}` за истину или ложь

    en a spreadsheet takes the `{0}` for a formula
    tr hesap tablosu `{0}` sütunundakini formül sanır
    ru электронная таблица принимает `{0}` за формулу

    en a spreadsheet changes the `{0}`
    tr hesap tablosu `{0}` sütunundakini değiştirir
    ru электронная таблица меняет `{0}`

    en say of the place what it is: `p. 3–4`, `no. 12/1`, `fn 1.10`, `issue of 5 June 1920`
    tr yerin ne olduğunu yazın: `s. 3–4`, `sy. 12/1`, `dn. 1.10`, `5 Haziran 1920 sayısı`
    ru напишите, что это за место: `с. 3–4`, `№ 12/1`, `прим. 1.10`, `номер от 5 июня 1920`

    en give it an id that begins with a letter and with no month, such as `M1-10`, here and wherever it is named
    tr ay adıyla değil, bir harfle başlayan bir kimlik verin (`M1-10`), burada ve anıldığı her yerde
    ru дайте обозначение, которое начинается с буквы, но не с месяца, например `M1-10`, здесь и везде, где оно названо
    """#
}
