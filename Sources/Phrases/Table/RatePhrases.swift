extension PhraseTable {
  /// Phrases of rates: sensitivity, draws, sliders.
  static let ratePhrases = #"""
    en {0} from {1} to {2} for {3}
    tr {0}: {3} karşılığı {1} – {2}
    ru {0} от {1} до {2} за {3}

    en What one rate alone moves, drawn evenly, is exact: its quantiles are worked out from the range and hang on no draw.
    tr Yalnızca tek bir kurun, eşit olasılıkla çekilerek oynattığı sayılar kesindir: yüzdelikleri aralıktan hesaplanır, hiçbir çekilişe bağlı değildir.
    ru То, что зависит от одного курса, выбираемого равномерно, точно: квантили вычислены по интервалу и не зависят от выборок.

    en Quantiles of draws are shown to the first digit of their standard error; the table for programs has them in full.
    tr Çekilişlerin yüzdelikleri, standart hatalarının ilk basamağına kadar gösterilir; programlar için olan tabloda tam olarak bulunur.
    ru Квантили выборок показаны до первой цифры их стандартной ошибки; в таблице для программ они даны полностью.

    en Claims under every scenario
    tr Her senaryoda iddialar
    ru Утверждения при каждом сценарии

    en {0} of {1} numbers are the same in every draw.
    tr {1} sayının {0} tanesi her çekilişte aynı.
    ru {0} из {1} чисел во всех выборках одно и то же. | {0} из {1} чисел во всех выборках одни и те же. | {0} из {1} чисел во всех выборках одни и те же.

    en No rate of the ledger has a range (`low` and `high` in rates.csv), so there is nothing to draw. The command `simulate --vary RATE=LOW..HIGH` takes one.
    tr Defterdeki hiçbir kurun aralığı yoktur (rates.csv dosyasında `low` ve `high`); dolayısıyla çekiliş yapılamaz. `simulate --vary RATE=LOW..HIGH` komutuna bir aralık verilebilir.
    ru Ни у одного курса реестра нет пределов (`low` и `high` в rates.csv), поэтому выборки не из чего делать. Пределы задаёт команда `simulate --vary RATE=LOW..HIGH`.

    en it multiplies or divides rates or limits, so that it is no sum of amounts and rates
    tr kurları ya da sınırları çarpıyor veya bölüyor; dolayısıyla tutarların ve kurların toplamı değildir
    ru здесь умножаются или делятся курсы либо границы, поэтому это не сумма произведений сумм на курсы

    en {0} more rates are in it, each of which moves it by less than those that are solved
    tr içinde {0} kur daha vardır; her biri onu çözülenlerden daha az değiştirir
    ru в расчёте участвует ещё {0} курс, который влияет слабее найденных | в расчёте участвуют ещё {0} курса, каждый из которых влияет слабее найденных | в расчёте участвуют ещё {0} курсов, каждый из которых влияет слабее найденных

    en the rate stands in one step with others
    tr kur, tek bir adımda başka kurlarla birlikte yer alıyor
    ru курс стоит в одном шаге с другими

    en a figure that is only a limit stands in it with the rate and without
    tr yalnızca bir sınır olan bir kayıt, hem kurla hem kursuz yer alıyor
    ru запись, для которой известна только граница, входит в расчёт и с этим курсом, и без него

    en another rate, of which only a stretch is known, stands in it twice
    tr yalnızca bir aralığı bilinen başka bir kur iki kez yer alıyor
    ru другой курс, для которого известны только пределы, входит в расчёт дважды

    en the rate stands in one product more than once
    tr kur, tek bir çarpımda birden çok kez yer alıyor
    ru курс входит в одно произведение более одного раза

    en the rate multiplies and divides
    tr kur hem çarpıyor hem bölüyor
    ru на курс и умножают, и делят

    en If one rate were a hundredth higher
    tr Tek bir kur yüzde bir yükselirse
    ru Если бы один курс был выше на одну сотую

    en least moves by
    tr alt uçta değişim
    ru сдвиг наименьшего

    en most moves by
    tr üst uçta değişim
    ru сдвиг наибольшего

    en … and {0} more rows: --format csv has all.
    tr … ve {0} satır daha: tümü için --format csv.
    ru … и ещё {0} строка: все даёт --format csv. | … и ещё {0} строки: все даёт --format csv. | … и ещё {0} строк: все даёт --format csv.

    en No gap and no claim hangs on the rates of the grid.
    tr Izgaradaki kurlara bağlı hiçbir eksik ve hiçbir iddia yoktur.
    ru От курсов сетки не зависят ни недостачи, ни утверждения.

    en No gap and no other claim hangs on the rates of the grid.
    tr Izgaradaki kurlara bağlı hiçbir eksik ve başka hiçbir iddia yoktur.
    ru От курсов сетки не зависят ни недостачи, ни прочие утверждения.

    en Not computed: {0}: {1}.
    tr Hesaplanmadı: {0}: {1}.
    ru Не вычислено: {0}: {1}.

    en The prices of one rate, all others as they are, at which a verdict changes; exact in sensitivity.csv. A gap is judged as “nothing is missing”: where that fails, something is.
    tr Ötekiler olduğu gibi kalırken tek bir kurun yargıyı değiştiren değerleri; tam değerler sensitivity.csv dosyasındadır. Bir eksik, “hiçbir şey eksik değil” önermesine göre değerlendirilir: bu yanlışsa eksik vardır.
    ru Значения одного курса (при неизменных прочих), при которых меняется вывод; точные числа — в sensitivity.csv. Недостача оценивается по положению «недостачи нет»: если оно неверно, недостача есть.

    en No verdict changes with the price of a rate.
    tr Hiçbir yargı bir kurun değeriyle değişmez.
    ru Ни один вывод не меняется со значением курса.

    en No verdict that could be solved changes with the price of a rate.
    tr Çözülebilen hiçbir yargı bir kurun değeriyle değişmez.
    ru Ни один из выводов, для которых найдено решение, не меняется со значением курса.

    en {0}: not solved: {1}.
    tr {0}: çözülmedi: {1}.
    ru {0}: решение не найдено: {1}.

    en ({0}; by weight {1})
    tr ({0}; ağırlıkça {1})
    ru ({0}; по весу {1})

    en A scenario stands in place of every rate and scenario that a formula names (“at …”); why one is undetermined is in sensitivity.csv. Claims that name none are the same under all.
    tr Bir senaryo, formülün andığı her kurun ve senaryonun (“at …”) yerine geçer; bir iddianın neden belirsiz olduğu sensitivity.csv dosyasındadır. Kur ya da senaryo anmayan iddialar hepsinde aynıdır.
    ru Сценарий заменяет все курсы и сценарии, названные в формуле («at …»); почему вывод не определён, указано в sensitivity.csv. Утверждения, в которых они не названы, при всех сценариях одинаковы.

    en {0}: {1} as stated; {2}
    tr {0}: belirtildiği biçimiyle {1}; {2}
    ru {0}: в исходном виде {1}; {2}

    en id of the pledge, total or claim
    tr vaadin, toplamın ya da iddianın kimliği
    ru обозначение обещания, итога или утверждения

    en which of its numbers
    tr sayılarından hangisi olduğu
    ru какое из его чисел

    en scenario: the number under a scenario; break-even: a price at which a verdict changes; one-percent: by how much the number moves if the rate is a hundredth higher; grid: the number at a price that was tried
    tr scenario: bir senaryoda sayı; break-even: yargının değiştiği kur değeri; one-percent: kur yüzde bir yükselirse sayının ne kadar değiştiği; grid: denenen bir kur değerinde sayı
    ru scenario: число при сценарии; break-even: значение курса, при котором меняется вывод; one-percent: на сколько сместится число, если курс выше на одну сотую; grid: число при испробованном значении курса

    en how a figure is read that its source reckoned from another money
    tr kaynağının başka bir paradan hesapladığı kaydın nasıl okunduğu
    ru как читается запись, пересчитанная источником из другой валюты

    en id of the rate; several with ; between them
    tr kurun kimliği; birden çoksa aralarında ;
    ru обозначение курса; несколько разделены знаком ;

    en unit of the number
    tr sayının birimi
    ru единица числа

    en verdict on the number, or at the price
    tr sayıya ya da bu kur değerine ilişkin yargı
    ru вывод о числе или при этом значении курса

    en verdict just below the price
    tr kur değerinin hemen altındaki yargı
    ru вывод чуть ниже этого значения

    en verdict just above the price
    tr kur değerinin hemen üstündeki yargı
    ru вывод чуть выше этого значения

    en what one of the rate's base is by its metal
    tr kurun temel parasının bir biriminin metaline göre değeri
    ru паритет единицы базовой валюты курса по её металлу

    en the currency of `parity`
    tr `parity` sütununun para birimi
    ru валюта столбца `parity`

    en why a number is not there, or the prices of several rates
    tr bir sayının neden bulunmadığı ya da birden çok kurun değerleri
    ru почему числа нет или значения нескольких курсов

    en not solved: {0}
    tr çözülmedi: {0}
    ru решение не найдено: {0}

    en No gap and no claim hangs on a rate.
    tr Hiçbir eksik ve hiçbir iddia bir kura bağlı değildir.
    ru От курсов не зависят ни недостачи, ни утверждения.

    en Pledges under every scenario
    tr Her senaryoda vaatler
    ru Обещания при каждом сценарии

    en Over the grid
    tr Izgara boyunca
    ru По сетке

    en Totals, gaps and claims over draws of the rates
    tr Kur çekilişlerinde toplamlar, eksikler ve iddialar
    ru Итоги, недостачи и утверждения по выборкам курсов

    en in how many draws the claim, or “nothing is missing”, comes out so
    tr iddianın ya da “hiçbir şey eksik değil” önermesinin kaç çekilişte bu sonucu verdiği
    ru в скольких выборках таков вывод об утверждении или о положении «недостачи нет»

    en rows that do not count, with the reason, or why there is no total
    tr sayılmayan satırlar, gerekçesiyle, ya da neden toplam bulunmadığı
    ru строки, которые не учитываются, с указанием причины, или почему нет итога

    en id of the pledge or claim, or the group
    tr vaadin, iddianın ya da grubun kimliği
    ru обозначение обещания или утверждения либо группа

    en how many draws were made
    tr kaç çekiliş yapıldığı
    ru сколько сделано выборок

    en the shape of each draw
    tr her çekilişin dağılımı
    ru вид распределения каждой выборки

    en what {0} % of the draws, or of the range, do not exceed
    tr çekilişlerin ya da aralığın %{0} oranında aşılmayan değer
    ru значение, которое не превышается в {0} % выборок или интервала

    en exact: worked out from the range of the one rate that moves the number, every price of it as likely as any other, or the same in every draw; drawn: the least value that so many of the draws do not exceed
    tr exact: sayıyı oynatan tek kurun, her fiyatı eşit olasılıklı sayılan aralığından hesaplanmıştır ya da her çekilişte aynıdır; drawn: çekilişlerin o kadarında aşılmayan en küçük değerdir
    ru exact: вычислено по интервалу единственного курса, от которого зависит число, причём все его цены равновероятны, либо одно и то же во всех выборках; drawn: наименьшее значение, которое не превышается в стольких выборках

    en how far a quantile that was drawn may be from that of all possible draws: the greatest of the row's standard errors, each half the distance of the values that lie the root of draws x share x (1 - share) places before and behind it
    tr çekilişle bulunan bir yüzdeliğin, olası tüm çekilişlerinkinden ne kadar uzak olabileceği: satırdaki standart hataların en büyüğü; her biri, kendisinden çekiliş x oran x (1 - oran) sayısının karekökü kadar sıra önce ve sonra gelen değerlerin arasındaki uzaklığın yarısıdır
    ru насколько квантиль выборок может отстоять от квантили всех возможных выборок: наибольшая из стандартных ошибок строки; каждая равна половине расстояния между значениями, стоящими на корень из (выборки x доля x (1 - доля)) мест раньше и позже

    en whether a drawn rate moves the number
    tr çekilen bir kurun sayıyı değiştirip değiştirmediği
    ru меняется ли число с курсом выборки

    en not totalled: {0}
    tr toplanmadı: {0}
    ru итог не подведён: {0}

    en Not totalled
    tr Toplanmayanlar
    ru Итог не подведён

    en {0} draws, {1}, seed {2}, of {3}. Draw n of a seed is the same on every machine.
    tr {0} çekiliş, {1}, tohum {2}, kurlar: {3}. Bir tohumun n. çekilişi her makinede aynıdır.
    ru Выборок: {0}; распределение {1}; начальное число {2}; курсы: {3}. Выборка n при данном начальном числе одна и та же на любой машине.

    en {0} more pledges and claims hang on this rate; sensitivity.csv has them.
    tr bu kura bağlı {0} vaat ya da iddia daha vardır; bunlar sensitivity.csv dosyasındadır.
    ru От этого курса зависит ещё {0} обещание или утверждение; см. sensitivity.csv. | От этого курса зависят ещё {0} обещания и утверждения; см. sensitivity.csv. | От этого курса зависят ещё {0} обещаний и утверждений; см. sensitivity.csv.

    en {0}, each in {1}
    tr {0}, birim başına {1}
    ru {0}: цена единицы в {1}

    en gap or difference
    tr eksik ya da fark
    ru недостача или разность

    en The share of {0} does not move with this slider.
    tr {0} için oran bu kaydırıcıyla değişmez.
    ru Доля не меняется с этим ползунком: {0}.

    en by weight, {0}
    tr ağırlıkça, {0}
    ru по весу, {0}

    en least of {0} quotations
    tr {0} kotasyonun en küçüğü
    ru наименьшее по котировкам ({0})

    en greatest of {0} quotations
    tr {0} kotasyonun en büyüğü
    ru наибольшее по котировкам ({0})

    en least of {0} other ways
    tr {0} başka yolun en küçüğü
    ru наименьшее по другим путям пересчёта ({0})

    en greatest of {0} other ways
    tr {0} başka yolun en büyüğü
    ru наибольшее по другим путям пересчёта ({0})

    en least of {0} break-even prices
    tr {0} başabaş kurunun en küçüğü
    ru наименьшее из переломных значений ({0})

    en greatest of {0} break-even prices
    tr {0} başabaş kurunun en büyüğü
    ru наибольшее из переломных значений ({0})

    en {0} does not move with this slider: {1}.
    tr {0} bu kaydırıcıyla değişmez: {1}.
    ru {0} не меняется с этим ползунком: {1}.

    en break-even of {0}
    tr {0} için başabaş kuru
    ru переломное значение: {0}
    """#
}
