# Draws chart-pledges-pound.svg: gnuplot chart-pledges-pound.gp > chart-pledges-pound.svg
if (!exists('data')) data = 'chart-pledges-pound.csv'
set encoding utf8
set terminal svg size 860,144 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'Promised, sent and delivered, in pounds sterling' font ',15'
set xtics ('0' 0, '500' 500, '1,000' 1000, '1,500' 1500, '2,000' 2000) nomirror scale 0
set xrange [0:2000]
set grid xtics back ls 9
set xlabel 'pounds sterling'
set label 99 'filled: for certain; hatched: between the limits' at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'
set bmargin 4
set yrange [1.6:0.4]
set ytics scale 0
set xzeroaxis lt -1
unset key
set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front
set lmargin 11
set rmargin 11
is(part) = stringcolumn('part') eq part
row(x) = column('place')
low(x) = stringcolumn('low') eq '' ? 0 : column('low')
high(x) = stringcolumn('high') eq '' ? 2000 : column('high')
# Filled as far as both limits are on one side of zero, hatched from there.
sure(x) = low(0) > 0 ? low(0) : high(0) < 0 ? high(0) : 0
from(x) = high(0) < 0 ? low(0) : sure(0) > low(0) ? low(0) : sure(0)
to(x) = high(0) < 0 ? sure(0) : high(0)
plot \
  data using (is('sent') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#56B4E9' lc rgb '#56B4E9' notitle, \
  data using (is('sent') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#56B4E9' lc rgb '#56B4E9' notitle, \
  data using (high(0) > 0 ? high(0) : 0):(row(0)):7:ytic(2) with labels left offset char 0.6,0 notitle
