extension PhraseTable {
  /// Phrases of reasons, prints and computations.
  static let reasonPhrases = #"""
    en the groups of digits are not of three, and it is no decimal either
    tr basamak öbekleri üçer değil, ondalık sayı da değil
    ru цифры разбиты не по три, и это не десятичная дробь

    en more than {0} digits
    tr basamak sayısı {0} sınırının üstünde
    ru цифр больше чем {0}

    en a Julian date after Russia's change of calendar
    tr Rusya'nın takvim değişikliğinden sonra bir Jülyen tarih
    ru юлианская дата после смены календаря в России

    en where the source writes new style, set `calendar` to gregorian; where it writes old style, convert the day into `date` and write `date_as_written` in words
    tr kaynak yeni takvimle yazıyorsa `calendar` sütununu gregorian yapın; eski takvimle yazıyorsa günü `date` sütununda çevirin, `date_as_written` sütununu sözle yazın
    ru если источник пишет по новому стилю, поставьте `calendar` gregorian; если по старому, пересчитайте день в `date`, а `date_as_written` пишите словами

    en names that were not checked
    tr denetlenmemiş adlar
    ru непроверенные имена

    en mend the file, then check again
    tr dosyayı düzeltin, sonra yeniden denetleyin
    ru исправьте файл и проверьте снова

    en {0} more from here on, not listed one by one: {1}
    tr buradan sonra {0} tane daha, tek tek sayılmadı: {1}
    ru отсюда ещё {0}, по одному не перечислены: {1}

    en `{0}` is no currency of this ledger
    tr `{0}` bu defterin bir parası değil
    ru `{0}` не валюта этого реестра

    en {0} is no table of a ledger and is not read
    tr {0} bir defter tablosu değil, okunmuyor
    ru {0} не таблица реестра и не читается

    en a file that is not read
    tr okunmayan bir dosya
    ru файл, который не читается

    en list the file in `resources` under its own name, or move it elsewhere
    tr dosyayı `resources` içinde kendi adıyla listeleyin ya da başka yere taşıyın
    ru внесите файл в `resources` под его именем или переместите его

    en `{0}` is taken for a Gregorian day: Russia wrote so from 14 February 1918 on
    tr `{0}` Gregoryen gün sayıldı: Rusya 14 Şubat 1918'den sonra böyle yazıyordu
    ru `{0}` принято за григорианский день: Россия писала так с 14 февраля 1918 года

    en no amount is stated
    tr miktar belirtilmemiş
    ru сумма не указана

    en no quantity is stated
    tr sayı belirtilmemiş
    ru количество не указано

    en no currency is stated
    tr para birimi belirtilmemiş
    ru валюта не указана

    en no item or no unit is stated
    tr kalem ya da birim belirtilmemiş
    ru статья или единица не указана

    en a price, not an amount
    tr bir tutar değil, fiyat
    ru цена, а не сумма

    en goods, not money
    tr para değil, mal
    ru товары, а не деньги

    en of another item
    tr başka bir kalemden
    ru другой статьи

    en in another unit, and no source says how many that are
    tr başka bir birimle; kaç ettiğini hiçbir kaynak söylemiyor
    ru в другой единице, и ни один источник не говорит, сколько это

    en no rate between {0} and {1}
    tr {0} ile {1} arasında kur yok
    ru нет курса между {0} и {1}

    en `prefer` takes none of the rates between {0} and {1} ({2})
    tr `prefer`, {0} ile {1} arasındaki kurların hiçbirini almıyor ({2})
    ru `prefer` не берёт ни одного из курсов между {0} и {1} ({2})

    en {0} is no rate between {1} and {2}
    tr {0}, {1} ile {2} arasında bir kur değil
    ru {0} не является курсом между {1} и {2}

    en {0} is another money than {1}, and no rate is used here
    tr {0}, {1} değil başka bir paradır ve burada kur kullanılmıyor
    ru {0} – другие деньги, чем {1}, а курсы здесь не применяются

    en no rate is in force on that date ({0})
    tr o tarihte yürürlükte kur yok ({0})
    ru на эту дату ни один курс не действует ({0})

    en no rate is surely in force on that date ({0})
    tr o tarihte kesin olarak yürürlükte olan kur yok ({0})
    ru на эту дату ни один курс не действует наверняка ({0})

    en a rate is in force for part of these days only ({0})
    tr kur bu günlerin yalnızca bir bölümünde yürürlükte ({0})
    ru курс действует лишь часть этих дней ({0})

    en several rates are in force ({0})
    tr birden çok kur yürürlükte ({0})
    ru действует несколько курсов ({0})

    en no date, so no rate can be chosen ({0})
    tr tarih yok, bu yüzden kur seçilemiyor ({0})
    ru нет даты, поэтому курс не выбрать ({0})

    en the rates are undated ({0})
    tr kurların tarihi yok ({0})
    ru курсы без дат ({0})

    en money in {0}
    tr para, {0}
    ru деньги в {0}

    en a price in {0} a {1}
    tr fiyat: bir {1} için {0}
    ru цена в {0} за один {1}

    en {0} in {1}
    tr {0}, birim: {1}
    ru {0}, {1}

    en a plain number
    tr yalın sayı
    ru простое число без единицы

    en days
    tr gün
    ru дни

    en the same transfer as {0}
    tr {0} ile aynı aktarım
    ru та же передача, что {0}

    en part of {0}
    tr {0} toplamının parçası
    ru часть {0}

    en an alternative to {0}
    tr {0} yerine seçenek
    ru вариант вместо {0}

    en and over others to {0}
    tr ve başkaları üzerinden {0}
    ru и через другие к {0}

    en fractions, price by price, for {0}
    tr {0} toplam için fiyat fiyat kesirler
    ru дроби, цена за ценой, для стольких: {0}

    en How it was computed, exactly: {0}.
    tr Nasıl hesaplandı, kesin olarak: {0}.
    ru Как вычислено, точно: {0}.

    en products of whole numbers for {0} of the totals, {1}
    tr {0} toplam için tam sayı çarpımları, {1}
    ru произведения целых чисел для стольких итогов: {0}, {1}

    en every total below 2^{0}
    tr her toplam 2^{0} altında
    ru каждый итог меньше 2^{0}

    en sums in 128 bits; {0}
    tr 128 bitlik toplamlar; {0}
    ru суммы в 128 битах; {0}

    en {0} x {1} signed slices of {2} and {3} bits, {4} keys a product, so each sum is at most 2^{5}; {6}
    tr {2} ve {3} bitlik {0} x {1} işaretli dilim, çarpım başına {4} anahtar; her toplam en çok 2^{5}; {6}
    ru {0} x {1} знаковых слоёв по {2} и {3} бит, {4} ключей на произведение, так что каждая сумма не больше 2^{5}; {6}

    en one product for the size and two on residues modulo 2^22 and 2^22 - 1, {0} keys a product; {1}
    tr büyüklük için bir, 2^22 ve 2^22 - 1 kalanları için iki çarpım, çarpım başına {0} anahtar; {1}
    ru одно произведение для величины и два для остатков по модулю 2^22 и 2^22 - 1, {0} ключей на произведение; {1}

    en take fewer prices (--draws, a wider step of --grid) or total less (--by, --scenario)
    tr daha az fiyat alın (--draws, daha geniş adımlı --grid) ya da daha azını toplayın (--by, --scenario)
    ru возьмите меньше цен (--draws, шире шаг у --grid) или складывайте меньше (--by, --scenario)

    en `{0}` is not understood; expected is the form {1}
    tr `{0}` anlaşılmadı; beklenen biçim: {1}
    ru `{0}` не понято; ожидается вид {1}

    en `{0}` in `{1}` is no number: {2}
    tr `{1}` içindeki `{0}` bir sayı değil: {2}
    ru `{0}` в `{1}` не число: {2}

    en `{0}` is no rate of this ledger; did you mean `{1}`?
    tr `{0}` bu defterin bir kuru değil; şunu mu demek istediniz: `{1}`?
    ru `{0}` не курс этого реестра; может быть, `{1}`?

    en `{0}` is no rate of this ledger
    tr `{0}` bu defterin bir kuru değil
    ru `{0}` не курс этого реестра

    en `{0}`: low must be above zero, and high not below low
    tr `{0}`: alt uç sıfırdan büyük olmalı, üst uç alt uçtan küçük olmamalı
    ru `{0}`: низ должен быть выше нуля, а верх не ниже низа

    en the prices of {0} have too many digits: 61 bits hold about 18
    tr {0} fiyatlarının basamakları çok fazla: 61 bit yaklaşık 18 basamak tutar
    ru в ценах {0} слишком много цифр: 61 бит вмещает около 18

    en {0} cannot be drawn between {1} and {2}: written with the same places they have too many digits, 61 bits hold about 18
    tr {0}, {1} ile {2} arasında çekilemez: aynı basamakla yazılınca çok uzun, 61 bit yaklaşık 18 basamak tutar
    ru {0} нельзя выбирать между {1} и {2}: записанные с одинаковыми знаками, они слишком длинны, 61 бит вмещает около 18

    en more than {0} scenarios; take a wider step or fewer rates
    tr {0} senaryodan fazlası; daha geniş adım ya da daha az kur alın
    ru больше {0} сценариев; возьмите шаг шире или меньше курсов

    en {0} totals at {1} prices each are more than {2}; {3}
    tr her biri {1} fiyatta {0} toplam {2} sınırını aşıyor; {3}
    ru {0} итогов при {1} ценах каждый больше, чем {2}; {3}

    en {0} amounts divide by a rate that changes, or stand in a sum with one that does; added as fractions at {1} prices each they are more than {2}; {3}
    tr {0} tutar değişen bir kura bölünüyor ya da böyle biriyle aynı toplamda; her biri {1} fiyatta kesir olarak toplanınca {2} sınırını aşıyor; {3}
    ru {0} сумм делятся на меняющийся курс или стоят в сумме с такой; сложенные дробями при {1} ценах каждая, они больше, чем {2}; {3}

    en {0} is varied twice; name each rate once
    tr {0} iki kez değiştirilmiş; her kuru bir kez anın
    ru {0} меняется дважды; называйте каждый курс один раз
    """#
}
