extension PhraseTable {
  /// Phrases of claims and formulas.
  static let claimPhrases = #"""
    en `{0}` is no date: {1}
    tr `{0}` bir tarih değil: {1}
    ru `{0}` не дата: {1}

    en did you mean `{0}`?
    tr Şunu mu demek istediniz: `{0}`?
    ru может быть, `{0}`?

    en the two sides of the minus are not about the same thing
    tr eksinin iki yanı aynı şey hakkında değil
    ru две стороны вычитания не об одном и том же

    en a yearly figure is set against one that is not
    tr yıllık bir rakam, yıllık olmayanla karşılaştırılıyor
    ru годовая сумма сопоставлена с негодовой

    en a yearly figure stands in a sum, and its dates do not say for how long
    tr bir toplamda yıllık bir rakam var, tarihleri ne kadar sürdüğünü söylemiyor
    ru в сумме стоит годовая величина, и её даты не говорят, сколько она длилась

    en {0} counts its {1} months already
    tr {0} kendi {1} ayını zaten sayıyor
    ru {0} уже считает свои месяцы: {1}

    en {0} counts its {1} years already
    tr {0} kendi {1} yılını zaten sayıyor
    ru {0} уже считает свои годы: {1}

    en a limit is used as if it were the value
    tr bir sınır, değermiş gibi kullanılmış
    ru граница взята так, будто она значение

    en for how long a figure is hangs on a date that is in doubt
    tr bir rakamın ne kadar sürdüğü kuşkulu bir tarihe bağlı
    ru сколько длилась сумма, зависит от сомнительной даты

    en {0} is {1}, not a value
    tr {0}: {1}, bir değer değil
    ru {0}: {1}, а не значение

    en from {0} to {1}, dated {2}, {3}, {4}
    tr veren: {0}, alan: {1}, tarih: {2}, {3}, {4}
    ru от кого: {0}, кому: {1}, дата: {2}, {3}, {4}

    en yearly: {0}
    tr yıllık: {0}
    ru годовые: {0}

    en monthly: {0}
    tr aylık: {0}
    ru месячные: {0}

    en total: {0}
    tr toplam: {0}
    ru итог: {0}

    en a limit
    tr bir sınır
    ru граница

    en not stated
    tr belirtilmemiş
    ru не указано

    en so much a year or a month, for how long is not stated
    tr yılda ya da ayda şu kadar, ne kadar sürdüğü belirtilmemiş
    ru столько-то в год или в месяц, на какой срок, не указано

    en the source's own arithmetic ({0})
    tr kaynağın kendi hesabı ({0})
    ru собственный расчёт источника ({0})

    en it states no transfer, and may belong
    tr bir aktarım belirtmiyor, buraya ait olabilir
    ru передача не указана, может относиться сюда

    en it may belong; its `{0}` does not say
    tr buraya ait olabilir; `{0}` sütunu söylemiyor
    ru может относиться сюда; `{0}` не говорит

    en {0}, of another giver or taker; how much of it stands outside is not known
    tr {0}, başka bir verenin ya da alanın; ne kadarının dışarıda kaldığı bilinmiyor
    ru {0}, другого дающего или получающего; сколько остаётся вне, неизвестно

    en how much of it is in {0} is not known
    tr ne kadarının {0} içinde olduğu bilinmiyor
    ru сколько из этого в {0}, неизвестно

    en how much of it {0} take is not known
    tr ne kadarını {0} aldığı bilinmiyor
    ru сколько из этого приходится на {0}, неизвестно

    en it is {0}
    tr durumu: {0}
    ru состояние: {0}

    en it states no transfer
    tr bir aktarım belirtmiyor
    ru передача не указана

    en {0} is compared with {1}
    tr {0} ile {1} karşılaştırılıyor
    ru {0} сравнивается с {1}

    en {0} cannot be decided: {1}
    tr {0} karara bağlanamıyor: {1}
    ru {0} решить нельзя: {1}

    en say of what the number is: write `{0}{1}`
    tr sayının neyin sayısı olduğunu yazın: `{0}{1}`
    ru укажите, чего это число: пишите `{0}{1}`

    en the formula cannot be read
    tr formül okunamıyor
    ru формулу нельзя прочесть

    en {0} has no date
    tr {0} için tarih yok
    ru у {0} нет даты

    en {0}: the divisor may be zero
    tr {0}: bölen sıfır olabilir
    ru {0}: делитель может быть нулём

    en {0}: the number is too large; it has more than some 20,000 digits
    tr {0}: sayı çok büyük; 20.000 basamaktan uzun
    ru {0}: число слишком велико; в нём больше 20 000 цифр

    en say at which rate: `in CURRENCY at RATE`, where RATE is a rate or a scenario
    tr hangi kurla olduğunu yazın: `in CURRENCY at RATE`; RATE bir kur ya da senaryodur
    ru укажите, по какому курсу: `in CURRENCY at RATE`, где RATE курс или сценарий

    en {0} days
    tr {0} gün
    ru {0} день | {0} дня | {0} дней

    en {0} percentage points
    tr yüzde {0} puan
    ru {0} п. п. | {0} п. п. | {0} п. п.

    en left less right is {0}
    tr sol eksi sağ: {0}
    ru левая сторона минус правая: {0}

    en and {0} rows more
    tr ve {0} satır daha
    ru и ещё {0} строка | и ещё {0} строки | и ещё {0} строк

    en {0} is possible, not proved
    tr {0} mümkün, kanıtlanmamış
    ru {0}: возможно, не доказано

    en {0} fails by {1}
    tr {0} yanlış, sapma {1}
    ru {0}: неверно, расхождение {1}

    en a limit used as a value
    tr değer gibi kullanılmış bir sınır
    ru граница, взятая как значение

    en read the result as "at least" or "at most"
    tr sonucu “en az” ya da “en çok” diye okuyun
    ru читайте результат как «не менее» или «не более»

    en unlike scopes subtracted
    tr kapsamları farklı şeylerin çıkarılması
    ru вычитание величин с разным охватом

    en check whether the source means the two figures to cover the same aid
    tr kaynağın iki rakamla aynı yardımı kastedip kastetmediğine bakın
    ru проверьте, имеет ли источник в виду одну и ту же помощь в обоих числах

    en a yearly figure against a total
    tr bir toplama karşı yıllık rakam
    ru годовая сумма против итога

    en find out for how long the figure was meant, and write that into its `date` as an interval
    tr rakamın ne kadar süre için olduğunu bulun, `date` sütununa aralık olarak yazın
    ru выясните, на какой срок сумма, и запишите его в `date` как промежуток

    en a formula that cannot be read
    tr okunamayan bir formül
    ru формула, которую нельзя прочесть

    en correct the formula at the caret
    tr formülü işaretli yerde düzeltin
    ru исправьте формулу у знака

    en a formula that compares or adds unlike things
    tr benzemez şeyleri karşılaştıran ya da toplayan bir formül
    ru формула, которая сравнивает или складывает разнородное

    en convert money with `in`; write a number with its unit, or compare like with like
    tr parayı `in` ile çevirin; sayıyı birimiyle yazın ya da benzeri benzerle karşılaştırın
    ru пересчитайте деньги через `in`; пишите число с единицей или сравнивайте подобное с подобным

    en a claim that fails
    tr yanlış çıkan bir iddia
    ru утверждение неверно

    en check the figures against the source; if they are read right, the source is wrong here
    tr rakamları kaynakla karşılaştırın; doğru okunmuşlarsa kaynak burada yanılıyor
    ru сверьте числа с источником; если они прочитаны верно, источник здесь ошибается

    en a claim that cannot be decided
    tr karara bağlanamayan bir iddia
    ru утверждение, которое нельзя решить

    en state what is missing, if a source says it; otherwise the claim stays open
    tr kaynak söylüyorsa eksik olanı yazın; yoksa iddia açık kalır
    ru укажите недостающее, если источник его называет; иначе утверждение остаётся открытым

    en a claim that is possible and not proved
    tr mümkün, ama kanıtlanmamış bir iddia
    ru утверждение возможно и не доказано

    en read the claim as its own limit says: at least, at most
    tr iddiayı kendi sınırıyla okuyun: en az, en çok
    ru читайте утверждение с его границей: не менее, не более

    en claims that were not judged
    tr değerlendirilmemiş iddialar
    ru утверждения, о которых не судили

    en mend the errors, then check again
    tr hataları giderin, sonra yeniden denetleyin
    ru исправьте ошибки и проверьте снова

    en a name in a formula that the ledger does not have
    tr formülde, defterde olmayan bir ad
    ru в формуле имя, которого нет в реестре

    en correct the name, or add the row
    tr adı düzeltin ya da satırı ekleyin
    ru исправьте имя или добавьте строку

    en {0} {1} {2}: only like things are added or subtracted
    tr {0} {1} {2}: yalnızca benzer şeyler toplanır ya da çıkarılır
    ru {0} {1} {2}: складывать и вычитать можно только однородное

    en {0} times {1} has no meaning
    tr {0} çarpı {1} anlamsız
    ru {0} умножить на {1} не имеет смысла

    en {0} divided by {1} has no meaning
    tr {0} bölü {1} anlamsız
    ru {0} разделить на {1} не имеет смысла

    en {0} as a share of {1} has no meaning
    tr {1} içinde pay olarak {0} anlamsız
    ru {0} как доля от {1} не имеет смысла

    en and {0} more
    tr ve {0} tane daha
    ru и ещё {0}

    en a sum of unlike things: {0}; convert money with `in`, and add goods of one whole, in units that rows of units.csv lead to one another
    tr benzemez şeylerin toplamı: {0}; parayı `in` ile çevirin, malları yalnızca tek bütünün parçalarıysa ve birimleri units.csv satırlarıyla birbirine bağlıysa toplayın
    ru сумма разнородного: {0}; пересчитайте деньги через `in`, а товары складывайте одного целого и в единицах, которые связаны строками units.csv

    en {0} times {1}: the price is for another thing, or no row of units.csv says how many of one unit the other is
    tr {0} çarpı {1}: fiyat başka bir şey için, ya da bir birimin ötekinden kaç tane ettiğini units.csv'nin hiçbir satırı söylemiyor
    ru {0} умножить на {1}: цена дана на другое, или ни одна строка units.csv не говорит, сколько одной единицы в другой

    en {0} is a unit of goods; this is {1}
    tr {0} bir mal birimi; bu ise {1}
    ru {0} — единица товара, а это {1}

    en {0} in {1}: no row of units.csv says how many that are
    tr {1} cinsinden {0}: kaç tane ettiğini units.csv'nin hiçbir satırı söylemiyor
    ru {0} в единицах {1}: ни одна строка units.csv не говорит, сколько это

    en `at` names a rate, and a unit of goods has none
    tr `at` bir kur adı ister, mal biriminin kuru yoktur
    ru `at` называет курс, а у единицы товара курса нет

    en uncertain numbers count as they stand
    tr kesin olmayan sayılar yazıldıkları gibi sayılır
    ru ненадёжные числа считаются как есть

    en `in` converts money and prices; this is {0}
    tr `in` para ve fiyat çevirir; buradaki: {0}
    ru `in` пересчитывает деньги и цены; здесь {0}

    en `{0}` is no {1} of this ledger{2}
    tr `{0}` bu defterde {1} olarak yok{2}
    ru `{0}`: в этом реестре нет такого {1}{2}

    en `{0}` here; expected {1}
    tr burada `{0}`; beklenen: {1}
    ru здесь `{0}`; ожидалось: {1}

    en the formula ends; expected {0}
    tr formül bitiyor; beklenen: {0}
    ru формула кончается; ожидалось: {0}

    en `{0}` here; a number has at most {1} digits
    tr burada `{0}`; bir sayıda en çok {1} basamak olur
    ru здесь `{0}`; в числе не больше {1} цифр

    en `{0}` here; an exponent is not read, write all the digits
    tr burada `{0}`; üs okunmaz, bütün basamakları yazın
    ru здесь `{0}`; степень не читается, пишите все цифры

    en `{0}` is no column of a query; expected {1}
    tr `{0}` bir sorgu sütunu değil; beklenen: {1}
    ru `{0}` не столбец запроса; ожидалось: {1}

    en `{0}` has no place in a formula; expected an id, a number or a sign
    tr `{0}` formülde yer alamaz; beklenen: kimlik, sayı ya da işaret
    ru `{0}` не может стоять в формуле; ожидалось обозначение, число или знак

    en `{0}` is no number
    tr `{0}` bir sayı değil
    ru `{0}` не число

    en no symbol is known for the units of {0}
    tr {0} biriminin alt birimleri için bilinen bir simge yok
    ru для единиц {0} символы не известны

    en `{0}` is no amount: {1}
    tr `{0}` bir tutar değil: {1}
    ru `{0}` не сумма: {1}

    en an amount in parts names its money behind it, such as `225281l 19s 4d pound`
    tr parçalı bir tutarın ardında parası yazılır, örneğin `225281l 19s 4d pound`
    ru за суммой по единицам указывается её валюта, например `225281l 19s 4d pound`
    """#
}
