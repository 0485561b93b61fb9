# Draws chart-goods-man.svg: gnuplot chart-goods-man.gp > chart-goods-man.svg
if (!exists('data')) data = 'chart-goods-man.csv'
set encoding utf8
set terminal svg size 860,300 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'Goods that arrived, in men' font ',15'
set xtics ('0' 0, '10,000' 10000, '20,000' 20000, '30,000' 30000) nomirror scale 0
set xrange [0:30000]
set grid xtics back ls 9
set xlabel 'men'
set label 99 'filled: for certain; hatched: between the limits' at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'
set bmargin 4
set yrange [7.6:0.4]
set ytics scale 0
set xzeroaxis lt -1
unset key
set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front
set lmargin 17
set rmargin 9
is(part) = stringcolumn('part') eq part
row(x) = column('place')
low(x) = stringcolumn('low') eq '' ? 0 : column('low')
high(x) = stringcolumn('high') eq '' ? 30000 : column('high')
# Filled as far as both limits are on one side of zero, hatched from there.
sure(x) = low(0) > 0 ? low(0) : high(0) < 0 ? high(0) : 0
from(x) = high(0) < 0 ? low(0) : sure(0) > low(0) ? low(0) : sure(0)
to(x) = high(0) < 0 ? sure(0) : high(0)
plot \
  data using (is('delivered') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (is('delivered') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (high(0) > 0 ? high(0) : 0):(row(0)):7:ytic(2) with labels left offset char 0.6,0 notitle
