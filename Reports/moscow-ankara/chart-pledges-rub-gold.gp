# Draws chart-pledges-rub-gold.svg: gnuplot chart-pledges-rub-gold.gp > chart-pledges-rub-gold.svg
if (!exists('data')) data = 'chart-pledges-rub-gold.csv'
set encoding utf8
set terminal svg size 860,222 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'Promised, sent and delivered, in Russian gold rubles' font ',15'
set xtics ('0' 0, '20,000,000' 20000000, '40,000,000' 40000000, '60,000,000' 60000000, '80,000,000' 80000000, '100,000,000' 100000000) nomirror scale 0
set xrange [0:100000000]
set grid xtics back ls 9
set xlabel 'Russian gold rubles'
set label 99 'filled: for certain; hatched: between the limits' at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'
set bmargin 4
set yrange [4.6:0.4]
set ytics scale 0
set xzeroaxis lt -1
unset key
set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front
set lmargin 18
set rmargin 26
is(part) = stringcolumn('part') eq part
row(x) = column('place')
low(x) = stringcolumn('low') eq '' ? 0 : column('low')
high(x) = stringcolumn('high') eq '' ? 100000000 : column('high')
# Filled as far as both limits are on one side of zero, hatched from there.
sure(x) = low(0) > 0 ? low(0) : high(0) < 0 ? high(0) : 0
from(x) = high(0) < 0 ? low(0) : sure(0) > low(0) ? low(0) : sure(0)
to(x) = high(0) < 0 ? sure(0) : high(0)
plot \
  data using (is('promised') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#0072B2' lc rgb '#0072B2' notitle, \
  data using (is('promised') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#0072B2' lc rgb '#0072B2' notitle, \
  data using (is('delivered') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (is('delivered') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (is('lacking') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#D55E00' lc rgb '#D55E00' notitle, \
  data using (is('lacking') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#D55E00' lc rgb '#D55E00' notitle, \
  data using (high(0) > 0 ? high(0) : 0):(row(0)):7:ytic(2) with labels left offset char 0.6,0 notitle
