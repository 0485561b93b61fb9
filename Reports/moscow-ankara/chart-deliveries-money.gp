# Draws chart-deliveries-money.svg: gnuplot chart-deliveries-money.gp > chart-deliveries-money.svg
if (!exists('data')) data = 'chart-deliveries-money.csv'
set encoding utf8
set terminal svg size 860,758 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'Money sent and delivered over time' font ',15'
set xtics ('1920-01' -18263, '1920-07' -18081, '1921-01' -17897, '1921-07' -17716, '1922-01' -17532, '1922-07' -17351, '1923-01' -17167) nomirror scale 0
set xrange [-18263:-17167]
set grid xtics back ls 9
set label 99 'filled: delivered; outlined: sent; hatched: days that a doubt adds; dotted: no date stated' at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'
set bmargin 4
unset key
set yrange [27.6:0.4]
set ytics scale 0
set lmargin 16
set rmargin 30
row(x) = column('place')
has(name) = stringcolumn(name) ne ''
dated(x) = has('first') || has('last')
start(x) = has('first') ? column('first') : -18263
end(x) = has('last') ? column('last') + 1 : -17167
begin(x) = has('first_possible') ? column('first_possible') : -18263
finish(x) = has('last_possible') ? column('last_possible') + 1 : -17167
doubted(x) = begin(0) < start(0) || finish(0) > end(0)
plot \
  data using (stringcolumn('part') eq 'delivered' && dated(0) && doubted(0) ? begin(0) : NaN):(row(0)):(begin(0)):(finish(0)):(row(0)-0.3):(row(0)+0.3) with boxxyerror fs pattern 4 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (stringcolumn('part') eq 'delivered' && dated(0) ? start(0) : NaN):(row(0)):(start(0)):(end(0)):(row(0)-0.3):(row(0)+0.3) with boxxyerror fs solid 0.85 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (stringcolumn('part') eq 'delivered' && dated(0) && end(0) - start(0) < 9 ? (start(0)+end(0))/2 : NaN):(row(0)) with points pt 7 ps 1.1 lc rgb '#009E73' notitle, \
  data using (stringcolumn('part') eq 'sent' && dated(0) && doubted(0) ? begin(0) : NaN):(row(0)):(begin(0)):(finish(0)):(row(0)-0.3):(row(0)+0.3) with boxxyerror fs pattern 4 border lc rgb '#0072B2' lc rgb '#0072B2' notitle, \
  data using (stringcolumn('part') eq 'sent' && dated(0) ? start(0) : NaN):(row(0)):(start(0)):(end(0)):(row(0)-0.3):(row(0)+0.3) with boxxyerror fs empty border lc rgb '#0072B2' lc rgb '#0072B2' lw 1.6 notitle, \
  data using (stringcolumn('part') eq 'sent' && dated(0) && end(0) - start(0) < 9 ? (start(0)+end(0))/2 : NaN):(row(0)) with points pt 6 ps 1.1 lc rgb '#0072B2' notitle, \
  data using (dated(0) ? NaN : -18263):(row(0)):(1096):(0) with vectors nohead dt '.' lw 2 lc rgb '#6B6B6B' notitle, \
  data using (-17167):(row(0)):9:ytic(2) with labels left offset char 0.6,0 notitle
