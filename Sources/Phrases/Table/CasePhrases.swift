extension PhraseTable {
  /// Phrases of the case as a whole: first page, notes, order of events, gallery.
  static let casePhrases = #"""
    en one of {0}
    tr şunlardan biri: {0}
    ru одна из валют: {0}

    en In short
    tr Özet
    ru Кратко

    en Everything, by giver and taker
    tr Tümü, verene ve alana göre
    ru Всё по дающим и получающим сторонам

    en What the compiler notes, and where others differ
    tr Derleyenin notları ve başka kaynakların ayrıldığı yerler
    ru Примечания составителя и расхождения с другими авторами

    en Order of events and length of periods
    tr Olayların sırası ve dönemlerin uzunluğu
    ru Порядок событий и продолжительность периодов

    en Draws of the rates
    tr Kur çekilişleri
    ru Выборки курсов

    en No draws: {0}
    tr Çekiliş yok: {0}
    ru Выборок нет: {0}

    en Findings
    tr Bulgular
    ru Замечания

    en Sources
    tr Kaynaklar
    ru Источники

    en Provenance
    tr Köken
    ru Происхождение отчёта

    en {0} statements on money
    tr para üzerine {0} kayıt
    ru {0} запись о деньгах | {0} записи о деньгах | {0} записей о деньгах

    en {0} on goods
    tr mal üzerine {0} kayıt
    ru {0} об имуществе

    en {0} claims
    tr {0} iddia
    ru {0} утверждение | {0} утверждения | {0} утверждений

    en {0} sources
    tr {0} kaynak
    ru {0} источник | {0} источника | {0} источников

    en Amounts in {0} where nothing else is said, shown to {1} places: limits rounded outward, all else {2}; exact in the CSV files.
    tr Başka bir şey belirtilmedikçe tutarların para birimi: {0}. Tutarlar {1} basamakla gösterilir: sınırlar dışa doğru, geri kalan her şey {2} yuvarlanmıştır; tam değerler CSV dosyalarındadır.
    ru Суммы, если не указано иное, даны в {0}; знаков после запятой: {1}; границы округлены наружу, всё прочее — {2}; в файлах CSV числа точные.

    en What a term means, and how each number comes about: aid-ledger explain ID, or the key of a number in the CSV files.
    tr Bir terimin anlamı ve her sayının nasıl ortaya çıktığı: aid-ledger explain ID ya da CSV dosyalarındaki bir sayının anahtarı.
    ru Что означает термин и как получено число: aid-ledger explain ID или ключ числа из файлов CSV.

    en {0} pledges, here by giver and year, each transfer once; one by one in reconciliation.csv.
    tr {0} vaat, burada verene ve yıla göre, her aktarım bir kez; tek tek reconciliation.csv dosyasında.
    ru Обещаний: {0}; здесь они даны по дающей стороне и году, каждая передача учтена один раз; по отдельности — в reconciliation.csv.

    en Money and goods
    tr Para ve mallar
    ru Деньги и имущество

    en Events
    tr Olaylar
    ru События

    en The ledger states no order of events and no period.
    tr Defterde olay sırası ve dönem belirtilmemiştir.
    ru Порядок событий и периоды в реестре не указаны.

    en From which rows were taken
    tr Satırların alındığı kaynaklar
    ru Источники, из которых взяты строки

    en Cited by these, or not at all
    tr Bunların atıf yaptığı ya da hiç atıf yapılmayan kaynaklar
    ru Цитируются в этих работах или нигде

    en aid-ledger {0}
    tr aid-ledger {0}
    ru aid-ledger {0}

    en rounding {0} to {1} places, where shown; nothing is rounded before
    tr yuvarlama: gösterildiği yerde {1} basamağa, {0}; öncesinde hiçbir şey yuvarlanmaz
    ru округление {0}, при показе, знаков после запятой: {1}; до показа ничего не округляется

    en SHA-256 of each input:
    tr Her girdinin SHA-256 özeti:
    ru SHA-256 каждого входного файла:

    en What hangs on the rates
    tr Kurlara bağlı olanlar
    ru Что зависит от курсов

    en one of
    tr temel para
    ru за единицу

    en in force
    tr geçerlilik
    ru срок действия

    en undated
    tr tarihsiz
    ru без даты

    en {0}, most
    tr {0}, en çok
    ru {0}, наибольшее

    en and {0} more.
    tr ve {0} tane daha.
    ru и ещё {0}.

    en holds: the same day
    tr doğru: aynı gün
    ru верно: в тот же день

    en may hold: a date is doubted
    tr doğru olabilir: bir tarih kuşkulu
    ru возможно: дата сомнительна

    en may hold
    tr doğru olabilir
    ru возможно

    en fails by {0} days
    tr yanlış, sapma {0} gün
    ru неверно, расхождение {0} день | неверно, расхождение {0} дня | неверно, расхождение {0} дней

    en a date is not stated
    tr bir tarih belirtilmemiş
    ru одна из дат не указана

    en {0} days as written, a date is doubted
    tr yazıldığı biçimiyle {0} gün, bir tarih kuşkulu
    ru {0} дн., как написано; дата сомнительна

    en first to last day
    tr ilk günden son güne
    ru от первого до последнего дня

    en claim
    tr iddia
    ru утверждение

    en fails by {0}
    tr yanlış, sapma {0}
    ru неверно, расхождение {0}

    en quotient
    tr bölüm
    ru частное

    en draws
    tr çekilişler
    ru выборки

    en dated
    tr tarih
    ru дата

    en claims
    tr iddialar
    ru утверждения

    en {0}, shown {1} to {2} places
    tr {0}; {2} basamağa, {1} yuvarlanarak gösterilmiştir
    ru {0}; округление при показе: {1}; знаков после запятой: {2}

    en formula
    tr formül
    ru формула

    en written
    tr yazılış
    ru написано

    en before
    tr şundan önce
    ru до

    en Totals of foreign aid, checked
    tr Dış yardım toplamları, denetlenmiş
    ru Итоги иностранной помощи: проверка

    en No case stands here.
    tr Burada hiçbir vaka yoktur.
    ru Здесь нет ни одного разбора.

    en the page
    tr sayfa
    ru страница

    en the text
    tr metin
    ru текст

    en the workbook
    tr çalışma kitabı
    ru электронная таблица

    en the tables
    tr tablolar
    ru таблицы

    en Wrong
    tr Yanlış
    ru Неверно

    en No pledge has an amount
    tr Hiçbir vaadin tutarı yoktur
    ru Ни у одного обещания не указана сумма

    en {0} more notes stand in the rows of the ledger.
    tr Defterin satırlarında {0} not daha vardır.
    ru Ещё {0} примечание находится в строках реестра. | Ещё {0} примечания находятся в строках реестра. | Ещё {0} примечаний находятся в строках реестра.

    en most
    tr en çok
    ru наибольшее

    en of {0} draws
    tr {0} çekilişte
    ru всего выборок: {0}

    en Two numbers with a dash between them are limits that the sources leave open: at least the first was promised, came or is missing, and at most the second.
    tr Aralarında çizgi bulunan iki sayı, kaynakların açık bıraktığı sınırlardır: vaat edilen, gelen ya da eksik olan en az birincisi, en çok ikincisi kadardır.
    ru Два числа через тире — это границы, которые оставляют источники: обещано, поступило или недостаёт не менее первого и не более второго.

    en {0} more pledges, in the next section.
    tr sonraki bölümde {0} vaat daha.
    ru Ещё {0} обещание — в следующем разделе. | Ещё {0} обещания — в следующем разделе. | Ещё {0} обещаний — в следующем разделе.

    en Not proved
    tr Kanıtlanmamış
    ru Не доказано

    en Holds
    tr Doğru
    ru Верно

    en {0} sequences of dates
    tr {0} tarih sıralaması
    ru {0} последовательность дат | {0} последовательности дат | {0} последовательностей дат

    en Undecided
    tr Belirsiz
    ru Не определено

    en Unlike sides
    tr Farklı kapsam
    ru Несопоставимо

    en {0} is valued at {1}: {2} ({3} for {4}; {5}, {6}; {7})
    tr {0}, şu kurla değerlenmiştir: {1}, {2} ({4} başına {3}; {5}, {6}; {7})
    ru {0} оценено по курсу {1}: {2} ({3} за единицу {4}; {5}, {6}; {7})

    en The rate
    tr Kur
    ru Курс

    en Not counted
    tr Sayılmayan
    ru Не учтено

    en {0} more warnings, in the section on findings: {1}
    tr bulgular bölümünde {0} uyarı daha: {1}
    ru ещё {0} предупреждение, в разделе замечаний: {1} | ещё {0} предупреждения, в разделе замечаний: {1} | ещё {0} предупреждений, в разделе замечаний: {1}

    en In doubt
    tr Kuşkulu
    ru Под сомнением

    en {0}: fails by {1}
    tr {0}: yanlış, sapma {1}
    ru {0}: неверно, расхождение {1}

    en and {0} more, in their section
    tr ve kendi bölümünde {0} tane daha
    ru и ещё {0}, в соответствующем разделе

    en the dates leave open {0} days
    tr tarihlerin açık bıraktığı aralık: {0} gün
    ru даты оставляют возможным промежуток: {0} дн.

    en only a limit is known of {0}
    tr {0} için yalnızca bir sınır biliniyor
    ru известна лишь граница {0}

    en what is known is {0}
    tr bilinen: {0}
    ru известно: {0}

    en {0} states {1}
    tr {0} şunu belirtir: {1}
    ru {0}: заявлено {1}

    en {0}; the items that are named come to {1}, {2} of it
    tr {0}; adı geçen kalemlerin toplamı: {1}, belirtilenin {2} kadarı
    ru {0}; названные статьи дают {1}, то есть {2} этой суммы

    en {0}; by {1} that is {2} {3}, and the items that are named come to {4}, {5} of it
    tr {0}; {1} kuruyla bu {2} {3} eder ve adı geçen kalemlerin toplamı: {4}, bunun {5} kadarı
    ru {0}; по {1} это {2} {3}, а названные статьи дают {4}, то есть {5} этой суммы

    en Ours, failing
    tr Bizimkiler, yanlış
    ru Наши, неверные

    en somebody not stated
    tr belirtilmemiş biri
    ru не указано

    en dated {0}
    tr tarih: {0}
    ru дата: {0}

    en Promised, and what came of it
    tr Vaat edilen ve bundan gelen
    ru Обещанное и поступившее

    en {0}: promised {1}; came {2}
    tr {0}: vaat edilen – {1}; gelen – {2}
    ru {0}: обещано: {1}; поступило: {2}

    en It matters: by the rates of the scenarios {0} came
    tr Fark eder: senaryoların kurlarına göre gelen {0}
    ru Выбор курса важен: по курсам сценариев поступило {0} обещанного

    en It does not matter if both sides were reckoned in one money, as they are read here: {0} came by every rate of the scenarios
    tr İki taraf da burada okunduğu gibi tek bir para üzerinden hesaplanmışsa fark etmez: senaryoların her kuruna göre gelen {0}
    ru Выбор курса не важен, если обе величины исчислены в одной валюте, как они здесь и прочтены: по каждому курсу сценариев поступило {0} обещанного

    en It does not matter: {0} came by every rate of the scenarios
    tr Fark etmez: senaryoların her kuruna göre gelen {0}
    ru Выбор курса не важен: по каждому курсу сценариев поступило {0} обещанного

    en It matters if what came was paid in the currency that is named: then {0} came, by the rate
    tr Gelen, adı geçen parayla ödenmişse fark eder: bu durumda kura göre gelen {0}
    ru Выбор курса важен, если поступившее было уплачено в названной валюте: тогда, в зависимости от курса, поступило {0} обещанного

    en It matters which of the alternatives counts: {0} came, as the scenarios choose
    tr Alternatiflerden hangisinin sayıldığı önemlidir: senaryoların seçimine göre {0} geldi
    ru Важно, какой из вариантов считается: поступило {0}, как выбирают сценарии
    """#
}
