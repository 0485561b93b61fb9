extension PhraseTable {
  /// Phrases of groups, parts and columns that many reports have.
  static let groupPhrases = #"""
    en what the source prints, in quotation marks
    tr kaynağın bastığı metin, tırnak içinde
    ru что напечатано в источнике, в кавычках

    en ids of the works that are cited, as in sources.json
    tr atıf yapılan eserlerin kimlikleri, sources.json dosyasındaki gibi
    ru обозначения цитируемых работ, как в sources.json

    en place in each work, in the order of `source`
    tr her eserdeki yer, `source` sütunundaki sırayla
    ru место в каждой работе, в порядке столбца `source`

    en what `aid-ledger explain` is asked by, before the name of a number
    tr `aid-ledger explain` komutuna verilecek anahtar, bir sayının adından önce
    ru что указывают команде `aid-ledger explain`; затем следует название числа

    en {0}, which is counted
    tr {0}; anılan satır sayılmıştır
    ru {0}; та запись учтена

    en sent; not known to have arrived
    tr gönderilmiş; ulaştığı bilinmiyor
    ru отправлено; о поступлении неизвестно

    en its state is `{0}`
    tr durumu: `{0}`
    ru состояние записи: `{0}`

    en so much a year or a month, and its dates do not say for how long
    tr yıllık ya da aylık bir tutardır; tarihlerinden ne kadar sürdüğü anlaşılmamaktadır
    ru сумма за год или за месяц, а даты не показывают, на какой срок

    en the source's own arithmetic, the result of {0} and no second witness
    tr kaynağın kendi hesabı; {0} iddiasının sonucudur, ikinci bir tanık değildir
    ru собственный расчёт источника, результат {0}, а не второе свидетельство

    en its `{0}` does not say whether it belongs here
    tr `{0}` sütunundan buraya ait olup olmadığı anlaşılmamaktadır
    ru столбец `{0}` не показывает, относится ли запись сюда

    en {0}, which is counted, but of another giver or taker: between none and all of it stands outside
    tr {0}; anılan satır sayılmıştır, ancak vereni ya da alanı başkadır: hiçten tümüne kadarı bunun dışında kalır
    ru {0}; та запись учтена, но дающая или получающая сторона у неё другая: вне учёта остаётся от нуля до всей суммы

    en counted elsewhere, as of another giver or taker than {0}: between none and all of it is in {1}
    tr başka yerde, {0} satırından başka bir verenin ya da alanın olarak sayılmıştır: hiçten tümüne kadarı {1} içindedir
    ru учтено в другом месте, так как дающая или получающая сторона иная, чем у {0}: в {1} входит от нуля до всей суммы

    en at least its own parts here; its part {0} is counted elsewhere, and nobody knows how much it is
    tr burada en az kendi parçaları kadardır; {0} parçası başka yerde sayılmıştır ve ne kadar olduğu bilinmiyor
    ru здесь не меньше собственных частей; часть {0} учтена в другом месте, и размер её неизвестен

    en at least its own parts here; its parts {0} are counted elsewhere, and nobody knows how much they are
    tr burada en az kendi parçaları kadardır; {0} parçaları başka yerde sayılmıştır ve ne kadar oldukları bilinmiyor
    ru здесь не меньше собственных частей; части {0} учтены в другом месте, и размер их неизвестен

    en at least its own parts here; of {0}, counted elsewhere as of another giver or taker, between none and all is in it
    tr burada en az kendi parçaları kadardır; başka yerde başka bir verenin ya da alanın olarak sayılan {0} satırlarının hiçten tümüne kadarı bunun içindedir
    ru здесь не меньше собственных частей; сюда входит от нуля до всей суммы {0}: это учтено в другом месте, так как дающая или получающая сторона иная

    en own money
    tr kendi para birimi
    ru собственная валюта

    en {0} counts for {1}, {2}, a date in doubt
    tr {0} şöyle sayılmıştır: {1}, {2}; tarihi kuşkulu
    ru {0} учитывается как {1}, {2}, дата сомнительна

    en {0} counts for {1}, {2}
    tr {0} şöyle sayılmıştır: {1}, {2}
    ru {0} учитывается как {1}, {2}

    en no delivery is listed, so that anything or nothing may have come; a pledge whose list is complete says `yes` in `complete`
    tr hiçbir teslimat listelenmemiştir; dolayısıyla her miktarda gelmiş ya da hiç gelmemiş olabilir; listesi tam olan bir vaatte `complete` sütununda `yes` yazar
    ru доставки не перечислены, поэтому могло поступить сколько угодно или ничего; если перечень по обещанию полон, в столбце `complete` стоит `yes`

    en the list is said to be complete, and nothing in it was delivered
    tr listenin tam olduğu belirtilmiştir ve listede teslim edilmiş hiçbir şey yoktur
    ru перечень назван полным, и доставленного в нём нет

    en the two sides are not about the same thing: {0}
    tr iki taraf aynı şeye ilişkin değildir: {0}
    ru сопоставляемые величины относятся не к одному и тому же; различаются: {0}

    en {0} of another giver or taker than the total; counted apart
    tr {0}, vereni ya da alanı toplamınkinden başka olduğu için ayrı sayılmıştır
    ru {0}: дающая или получающая сторона иная, чем у итога; учтено отдельно

    en what is said to be withheld or confiscated is {0} less than the gap
    tr alıkonulduğu ya da el konulduğu söylenen miktar, eksikten şu kadar azdır: {0}
    ru удержанное и конфискованное, по источнику, меньше недостачи на {0}

    en what is said to be withheld or confiscated is {0} more than the gap
    tr alıkonulduğu ya da el konulduğu söylenen miktar, eksikten şu kadar fazladır: {0}
    ru удержанное и конфискованное, по источнику, больше недостачи на {0}

    en {0} goes towards {1}; how much to which is not said, so it counts as nothing to all of it in each
    tr {0} şu vaatlere sayılmaktadır: {1}; hangisine ne kadarının düştüğü belirtilmediğinden her birinde hiçten tümüne kadarı sayılır
    ru {0} идёт в счёт {1}; как сумма делится, не сказано, поэтому в каждом случае засчитано от нуля до всей суммы

    en {0} is at least what its own parts come to: {1}
    tr {0} en az kendi parçalarının toplamı kadardır: {1}
    ru {0} не меньше суммы собственных частей: {1}

    en if one month is meant, {0} of it came
    tr tek bir ay kastediliyorsa gelen oran: {0}
    ru если имеется в виду один месяц, поступило {0} обещанного

    en if one year is meant, {0} of it came
    tr tek bir yıl kastediliyorsa gelen oran: {0}
    ru если имеется в виду один год, поступило {0} обещанного

    en of {0} periods of the rates only those are shown in which {1} is cheapest or dearest; in others more or less may be missing
    tr {0} kur döneminden yalnızca paranın ({1}) en ucuz ya da en pahalı olduğu dönemler gösterilmiştir; ötekilerde eksik daha çok ya da daha az olabilir
    ru из периодов курсов (всего {0}) показаны лишь те, в которых дешевле или дороже всего {1}; в прочих недостача может быть больше или меньше

    en file of the ledger in which the row stands
    tr satırın bulunduğu defter dosyası
    ru файл реестра, в котором находится строка

    en line of the row in its file, from 1
    tr satırın dosyadaki sıra numarası, 1'den başlayarak
    ru номер строки в файле, начиная с 1

    en undetermined: {0}
    tr belirsiz: {0}
    ru не определено: {0}

    en both have a rate to {0}; a scenario passes through it where its `via` names it
    tr ikisinin de şu paraya kuru vardır: {0}; bir senaryo, `via` sütununda anılıyorsa bu para üzerinden geçer
    ru для обеих валют есть курс к {0}; сценарий пересчитывает через эту валюту, если она названа в его столбце `via`

    en Everything in groups, each transfer once
    tr Gruplar hâlinde tümü, her aktarım bir kez
    ru Всё по группам, каждая передача учтена один раз

    en the {0} of the group; empty where it is not stated
    tr grubun niteliği ({0}); belirtilmemişse boş
    ru признак группы «{0}»; пусто, если не указан

    en the state of the rows that were added
    tr toplanan satırların durumu
    ru состояние сложенных строк

    en currency, or item and unit, of the total
    tr toplamın para birimi ya da kalemi ve birimi
    ru валюта или наименование и единица для итога

    en what the rows come to
    tr satırların toplamı
    ru сумма строк

    en how many rows were added
    tr kaç satırın toplandığı
    ru сколько строк сложено

    en how many rows count of which nobody knows how much
    tr sayılan ama ne kadar olduğu bilinmeyen satırların sayısı
    ru у скольких учитываемых строк размер неизвестен

    en how many rows do not count
    tr sayılmayan satırların sayısı
    ru сколько строк не учитывается

    en a few of the rows that were added
    tr toplanan satırlardan birkaçı
    ru некоторые из сложенных строк

    en a few of the rows of which nobody knows how much, with the reason
    tr ne kadar olduğu bilinmeyen satırlardan birkaçı, gerekçesiyle
    ru некоторые из строк, размер которых неизвестен, с указанием причины

    en a few of the rows that do not count, with the reason
    tr sayılmayan satırlardan birkaçı, gerekçesiyle
    ru некоторые из строк, которые не учитываются, с указанием причины

    en There is no figure to add.
    tr Toplanacak kayıt yoktur.
    ru Нет записей, которые можно сложить.

    en In own units, without any rate
    tr Kendi birimlerinde, kur kullanılmadan
    ru В собственных единицах, без курса

    en Under {0}
    tr {0} uyarınca
    ru При {0}

    en and {0} more groups: `totals --format csv` has all.
    tr ve {0} grup daha: tümü için `totals --format csv`.
    ru и ещё групп: {0}; все даёт `totals --format csv`.

    en What each balance counts, lacks and leaves out, row by row
    tr Her karşılaştırmada sayılan, eksik kalan ve dışarıda bırakılan, satır satır
    ru Что в каждом сопоставлении учтено, чего недостаёт и что не учтено, построчно

    en table of the balance: reconciliation, totals, goods or goods-totals
    tr karşılaştırmanın tablosu: reconciliation, totals, goods ya da goods-totals
    ru таблица сопоставления: reconciliation, totals, goods или goods-totals

    en `key` of the row of the balance
    tr karşılaştırma satırının `key` değeri
    ru `key` строки сопоставления

    en the number of the balance that the row goes into
    tr satırın girdiği karşılaştırma sayısı
    ru число сопоставления, в которое входит строка

    en id of the row of the ledger
    tr defter satırının kimliği
    ru обозначение строки реестра

    en counted: it is added; unknown: it counts, and nobody knows how much it is; left out: it does not count
    tr counted: toplanır; unknown: sayılır, ancak ne kadar olduğu bilinmiyor; left out: sayılmaz
    ru counted: слагается; unknown: учитывается, но размер неизвестен; left out: не учитывается

    en what it adds
    tr eklediği değer
    ru что добавляет строка

    en unit of the value
    tr değerin birimi
    ru единица значения

    en why nobody knows how much it is, or whether, or why it does not count
    tr ne kadar olduğunun ya da sayılıp sayılmayacağının neden bilinmediği veya neden sayılmadığı
    ru почему размер или сама принадлежность неизвестны либо почему строка не учитывается

    en {0} up to {1}
    tr {1} fiyatına dek {0}
    ru {0} до {1}

    en {0} months of {1}
    tr {0} ay, her ay {1}
    ru месяцев: {0}, по {1}

    en {0} years of {1}
    tr {0} yıl, her yıl {1}
    ru лет: {0}, по {1}

    en their seed
    tr çekilişlerin tohumu
    ru начальное число выборок

    en own unit
    tr kendi birimi
    ru собственная единица

    en uncertain: {0}
    tr kesin değil: {0}
    ru ненадёжно: {0}

    en uncertain, and counted as it stands: {0}
    tr kesin değil, yazıldığı gibi sayıldı: {0}
    ru ненадёжно и считается как есть: {0}

    en {0}, by numbers of which some are uncertain: {1}
    tr {0}; dayandığı sayılardan kimisi kesin değil: {1}
    ru {0}, по числам, из которых ненадёжны: {1}

    en a few of the rows that were added and are uncertain
    tr toplanan ve kesin olmayan satırlardan birkaçı
    ru некоторые из сложенных строк, которые ненадёжны
    """#
}
