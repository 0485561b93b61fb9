extension PhraseTable {
  /// Phrases of findings of checks.
  static let checkPhrases = #"""
    en take one of the links out
    tr bağlardan birini çıkarın
    ru уберите одну из связей

    en a number with two readings
    tr iki okunuşu olan bir sayı
    ru число с двумя прочтениями

    en make sure that `amount` has the reading the source means, and say why in `note`
    tr `amount` değerinin kaynağın kastettiği okunuş olduğundan emin olun, nedenini `note` sütununa yazın
    ru убедитесь, что в `amount` то прочтение, которое имеет в виду источник, и объясните в `note`

    en `{0}` reads as {1}
    tr `{0}` şöyle okunur: {1}
    ru `{0}` читается как {1}

    en or
    tr veya
    ru или

    en the row says {0}
    tr satırda: {0}
    ru в строке: {0}

    en `{0}` is read as a point before decimals; with dots between thousands it is {1}
    tr `{0}` ondalıktan önce nokta olarak okunuyor; binlikler arasında nokta ise {1}
    ru `{0}` читается с точкой перед десятичными; если точки между тысячами, это {1}

    en write plain digits without dots, or what the source prints in `as_printed`
    tr noktasız yalın rakam yazın ya da kaynağın bastığını `as_printed` sütununa
    ru пишите цифры без точек или то, что печатает источник, в `as_printed`

    en an amount below zero
    tr sıfırın altında bir tutar
    ru сумма ниже нуля

    en for a return write `returned` in `state` and the amount without `-`
    tr iade için `state` sütununa `returned` yazın, tutarı `-` olmadan
    ru для возврата пишите `returned` в `state`, а сумму без `-`

    en {0} is {1}, and {2}
    tr {0}: {1}, tutar {2}
    ru {0}: {1}, сумма {2}

    en a date that differs from its own words
    tr kendi sözlerinden ayrılan bir tarih
    ru дата расходится со своими словами

    en correct the date, its words, or the calendar
    tr tarihi, sözlerini ya da takvimi düzeltin
    ru исправьте дату, её слова или календарь

    en `{0}`, but `{1}` {2} is {3}
    tr `{0}`, oysa `{1}` ({2}) {3} günüdür
    ru `{0}`, но `{1}` ({2}) это {3}

    en the {0} calendar has no day `{1}`
    tr {0} takviminde `{1}` günü yok
    ru в календаре ({0}) нет дня `{1}`

    en a row that leads back to itself
    tr kendine geri dönen bir satır
    ru строка, которая ведёт к самой себе

    en `{0}` leads from {1} back to {2}
    tr `{0}`, {1} satırından yine {2} satırına götürüyor
    ru `{0}` ведёт от {1} обратно к {2}

    en by `after` and `before`, {0} comes after itself
    tr `after` ve `before` uyarınca {0} kendinden sonra geliyor
    ru по `after` и `before` {0} идёт после самого себя

    en a currency code that did not exist yet
    tr o sırada henüz olmayan bir para kodu
    ru код валюты, которого ещё не было

    en give the money an id of its own, such as `rub.gold` or `ott.lira.paper`
    tr paraya kendi kimliğini verin, örneğin `rub.gold` ya da `ott.lira.paper`
    ru дайте деньгам своё обозначение, например `rub.gold` или `ott.lira.paper`

    en {0} is used for {1}; the code stands for a money of {2} and after
    tr {0}, {1} için kullanılıyor; kod {2} ve sonrasının parasıdır
    ru {0} стоит для {1}; код означает деньги с {2} года

    en {0} has no `in_use`; the code stands for a money of {1} and after
    tr {0} için `in_use` yok; kod {1} ve sonrasının parasıdır
    ru у {0} нет `in_use`; код означает деньги с {1} года

    en an amount without a currency
    tr para birimi olmayan bir tutar
    ru сумма без валюты

    en state `currency` if a source says it; otherwise leave the row as it is
    tr kaynak söylüyorsa `currency` yazın; yoksa satırı olduğu gibi bırakın
    ru укажите `currency`, если источник её называет; иначе оставьте строку как есть

    en {0}, an amount without a currency: {1} of what?
    tr {0}, para birimi olmayan bir tutar: {1}, neyin?
    ru {0}, сумма без валюты: {1} чего?

    en printed “{0}”
    tr basılı: “{0}”
    ru напечатано «{0}»

    en a currency that the printed figure does not name
    tr basılı rakamın adını vermediği bir para
    ru валюта, которой печатное число не называет

    en say in `note` where the currency comes from
    tr paranın nereden geldiğini `note` sütununda söyleyin
    ru скажите в `note`, откуда взята валюта

    en “{0}” does not name {1}
    tr “{0}” {1} adını vermiyor
    ru «{0}» не называет {1}

    en words for {0}: {1}
    tr {0} için sözcükler: {1}
    ru слова для {0}: {1}

    en a money used outside its years
    tr yıllarının dışında kullanılmış bir para
    ru деньги вне своих лет

    en check the date and the money; money of one name may be two, before and after a reform
    tr tarihi ve parayı denetleyin; aynı adlı para, reformdan önce ve sonra iki ayrı para olabilir
    ru проверьте дату и деньги; под одним именем могут быть двое денег, до и после реформы

    en {0} was in use {1}; the figure is dated {2}
    tr {0} şu yıllarda kullanıldı: {1}; rakamın tarihi {2}
    ru {0} были в ходу {1}; дата суммы {2}

    en dates that contradict a stated order
    tr belirtilen sıraya aykırı tarihler
    ru даты противоречат указанному порядку

    en one of the dates is probably wrong by a year or a month; look at other accounts
    tr tarihlerden biri büyük olasılıkla bir yıl ya da ay yanlış; başka anlatılara bakın
    ru одна из дат, вероятно, ошибочна на год или месяц; смотрите другие описания

    en {0} comes {1} days before {2}, which it follows
    tr {0}, izlediği {2} tarihinden {1} gün önce
    ru {0} раньше, чем {2}, за которым следует; разница в днях: {1}

    en {0} comes at least {1} days before {2}, which it follows
    tr {0}, izlediği {2} tarihinden en az {1} gün önce
    ru {0} раньше, чем {2}, за которым следует; разница в днях не менее {1}

    en {0} (by way of {1})
    tr {0} (arada: {1})
    ru {0} (через {1})

    en a rate chosen by a doubted date
    tr kuşkulu bir tarihe göre seçilmiş kur
    ru курс выбран по сомнительной дате

    en date the row more surely, or let a scenario name the rate
    tr satırın tarihini daha kesin yazın ya da kuru bir senaryo adlandırsın
    ru датируйте строку вернее или назовите курс в сценарии

    en {0} is used for {1}, and its period {2} is in doubt
    tr {0}, {1} için kullanılıyor, oysa dönemi {2} kuşkulu
    ru {0} применён к {1}, а его период {2} под сомнением

    en under {0}
    tr senaryo: {0}
    ru сценарий: {0}

    en the rate for {0} is chosen by its date {1}, which is in doubt
    tr {0} için kur {1} tarihine göre seçiliyor, o da kuşkulu
    ru курс для {0} выбран по дате {1}, а она под сомнением

    en one item twice in one list
    tr bir listede aynı kalem iki kez
    ru одна статья дважды в одном списке

    en look at the source's own source; give the two kinds different items, or link them by `same_as`
    tr kaynağın kendi kaynağına bakın; iki türe ayrı kalem verin ya da `same_as` ile bağlayın
    ru посмотрите источник источника; дайте двум видам разные статьи или свяжите их через `same_as`

    en {0} lists {1} in {2} again; {3} has it already
    tr {0}, {2} biriminde {1} kalemini yine sayıyor; {3} satırında zaten var
    ru {0} снова называет {1} в {2}; это уже есть в {3}

    en two rates that differ by a factor of exactly a hundred
    tr tam yüz kat farklı iki kur
    ru два курса отличаются ровно в сто раз

    en check whether a quotation is in the major or in the minor unit
    tr fiyatın büyük birimle mi küçük birimle mi verildiğini denetleyin
    ru проверьте, в крупной или в мелкой единице котировка

    en {0} and {1} differ by a factor of exactly 100
    tr {0} ile {1} tam 100 kat farklı
    ru {0} и {1} отличаются ровно в 100 раз

    en characters that cannot be seen, or that look like others
    tr görünmeyen ya da başkalarına benzeyen karakterler
    ru символы, которых не видно или которые похожи на другие

    en type the word again; most such characters come with a copy from a web page
    tr sözcüğü yeniden yazın; bu karakterlerin çoğu bir web sayfasından kopyayla gelir
    ru наберите слово заново; чаще всего такие символы приходят при копировании со страницы

    en `{0}` has {1} in it
    tr `{0}` içinde {1} var
    ru в `{0}` есть {1}

    en the hidden character U+{0}
    tr gizli karakter U+{0}
    ru скрытый символ U+{0}

    en `{0}` (U+{1}) beside `{2}` (U+{3})
    tr `{2}` (U+{3}) yanında `{0}` (U+{1})
    ru `{0}` (U+{1}) рядом с `{2}` (U+{3})

    en rows in no balance
    tr hiçbir dengede olmayan satırlar
    ru строки вне балансов

    en link a row by `fulfils` or `part_of` where a source says what it belongs to
    tr kaynak neye ait olduğunu söylüyorsa satırı `fulfils` ya da `part_of` ile bağlayın
    ru свяжите строку через `fulfils` или `part_of`, если источник говорит, к чему она относится

    en a rate that looks like the inverse of another
    tr bir başkasının tersine benzeyen kur
    ru курс похож на обратный другому

    en check which money is priced in which: one `base` is `quantity` of `quote`
    tr hangi paranın hangisiyle fiyatlandığını denetleyin: bir `base`, `quote` olarak `quantity` eder
    ru проверьте, какие деньги в каких оценены: один `base` это `quantity` в `quote`

    en {0} looks like the inverse of {1}
    tr {0}, {1} kurunun tersine benziyor
    ru {0} похож на обратный {1}

    en a date that the source prints without its year
    tr kaynağın yılını basmadığı bir tarih
    ru дата, которую источник печатает без года

    en state the year in `date` if another source gives it, and name that source
    tr başka bir kaynak veriyorsa yılı `date` sütununa yazın, o kaynağın adını verin
    ru укажите год в `date`, если его даёт другой источник, и назовите этот источник

    en “{0}” has no year
    tr “{0}” yıl içermiyor
    ru в «{0}» нет года

    en dots and commas between thousands in one source
    tr aynı kaynakta binlikler arasında nokta ve virgül
    ru точки и запятые между тысячами в одном источнике

    en read every number of this source with care; state the reading in `amount`
    tr bu kaynağın her sayısını dikkatle okuyun; okunuşu `amount` sütununa yazın
    ru читайте каждое число этого источника внимательно; прочтение пишите в `amount`

    en {0} prints `{1}` with dots and `{2}` with commas
    tr {0}, `{1}` sayısını noktayla, `{2}` sayısını virgülle basıyor
    ru {0} печатает `{1}` с точками, а `{2}` с запятыми

    en dots: {0}
    tr noktalı: {0}
    ru с точками: {0}

    en commas: {0}
    tr virgüllü: {0}
    ru с запятыми: {0}

    en more than was promised, or than the total
    tr vaat edilenden ya da toplamdan fazlası
    ru больше, чем обещано, или чем итог

    en look for a delivery told twice (`same_as`), a part beside its whole (`part_of`), a slip of digits, or a wrong link
    tr iki kez anlatılan bir teslimat (`same_as`), bütünün yanında bir parça (`part_of`), bir rakam kayması ya da yanlış bir bağ arayın
    ru ищите доставку, рассказанную дважды (`same_as`), часть рядом с целым (`part_of`), описку в цифрах или неверную связь

    en the items of {0} come to more than the total
    tr {0} kalemleri toplamdan fazla tutuyor
    ru статьи {0} дают больше итога

    en more was delivered towards {0} than was promised
    tr {0} için vaat edilenden fazlası teslim edilmiş
    ru по {0} доставлено больше, чем обещано

    en the total: {0}
    tr toplam: {0}
    ru итог: {0}

    en its items: {0}
    tr kalemleri: {0}
    ru его статьи: {0}

    en promised: {0}
    tr vaat edilen: {0}
    ru обещано: {0}

    en delivered: {0}
    tr teslim edilen: {0}
    ru доставлено: {0}

    en a transfer without a number
    tr sayısı olmayan bir aktarım
    ru передача без числа

    en nothing has to be done; another source may have the number
    tr yapılacak bir şey yok; sayı başka bir kaynakta olabilir
    ru ничего делать не нужно; число может быть в другом источнике

    en {0} is {1}, and no number is stated
    tr {0}: {1}, sayı belirtilmemiş
    ru {0}: {1}, число не указано

    en an ordinal where a count is meant
    tr sayım yerine sıra sayısı
    ru порядковое числительное вместо количества

    en look at the source's own source; say in `note` how it was read
    tr kaynağın kendi kaynağına bakın; nasıl okunduğunu `note` sütununda söyleyin
    ru посмотрите источник источника; скажите в `note`, как прочитано

    en `{0}` is an ordinal; the row reads it as the count {1}
    tr `{0}` bir sıra sayısı; satır onu {1} diye sayıyor
    ru `{0}` порядковое числительное; строка читает его как количество {1}

    en a party that acts outside its years
    tr yıllarının dışında davranan bir taraf
    ru сторона действует вне своих лет

    en check the date; an act after a death may be the date of a publication
    tr tarihi denetleyin; ölümden sonraki bir eylem, bir yayının tarihi olabilir
    ru проверьте дату; действие после смерти может быть датой публикации

    en {0} ({1}) acts on {2}
    tr {0} ({1}), {2} tarihinde bir iş yapıyor
    ru {0} ({1}) действует, дата: {2}

    en a part that would be counted together with its whole
    tr bütünüyle birlikte sayılacak bir parça
    ru часть, которая считалась бы вместе с целым

    en check that the total really contains the part
    tr toplamın parçayı gerçekten içerdiğini denetleyin
    ru проверьте, что итог действительно содержит часть

    en {0} is part of {1}, and both belong to {2}
    tr {0}, {1} toplamının parçası; ikisi de {2} için sayılıyor
    ru {0} часть {1}, и оба относятся к {2}

    en a printed figure that does not read as the row's number
    tr satırdaki sayı gibi okunmayan basılı rakam
    ru печатное число не читается как число строки

    en correct the number or the print; where the source itself is wrong, say so in `note`
    tr sayıyı ya da basılı sözü düzeltin; yanılan kaynaksa `note` sütununda söyleyin
    ru исправьте число или печатный текст; если ошибается сам источник, скажите об этом в `note`

    en `{0}` cannot be read: {1}
    tr `{0}` okunamıyor: {1}
    ru `{0}` нельзя прочесть: {1}

    en “{0}” does not read as {1}
    tr “{0}” {1} diye okunmuyor
    ru «{0}» не читается как {1}

    en a rate far from the parity of the metal
    tr madenin paritesinden uzak bir kur
    ru курс далёк от паритета металла

    en check the coin, the money and the date of the rate
    tr sikkeyi, parayı ve kurun tarihini denetleyin
    ru проверьте монету, деньги и дату курса

    en by weight: {0} {1} a {2}
    tr ağırlıkça: bir {2} için {0} {1}
    ru по весу: {0} {1} за один {2}

    en by {0}: {1} {2} a {3}
    tr {0} ile: bir {3} için {1} {2}
    ru по {0}: {1} {2} за один {3}

    en {0} is {1} times the parity of the metal
    tr {0}, madenin paritesinin {1} katı
    ru {0}: отношение к паритету металла {1}

    en {0} is {1} times the {2} parity: a price in paper, not in {3}
    tr {0}, {2} paritesinin {1} katı: fiyat {3} değil, kâğıt
    ru {0}: отношение к паритету металла ({2}) {1}; цена в бумаге, а не в металле ({3})

    en a rate used for days on which it was not in force
    tr yürürlükte olmadığı günler için kullanılmış kur
    ru курс применён к дням, когда он не действовал
    """#
}
