# Draws chart-pledges-thaler.svg: gnuplot chart-pledges-thaler.gp > chart-pledges-thaler.svg
if (!exists('data')) data = 'chart-pledges-thaler.csv'
set encoding utf8
set terminal svg size 860,170 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'Promised, sent and delivered, in thalers' font ',15'
set xtics ('0' 0, '5,000,000' 5000000, '10,000,000' 10000000, '15,000,000' 15000000) nomirror scale 0
set xrange [0:15000000]
set grid xtics back ls 9
set xlabel 'thalers'
set label 99 'filled: for certain; hatched: between the limits' at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'
set bmargin 4
set yrange [2.6:0.4]
set ytics scale 0
set xzeroaxis lt -1
unset key
set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front
set lmargin 16
set rmargin 13
is(part) = stringcolumn('part') eq part
row(x) = column('place')
low(x) = stringcolumn('low') eq '' ? 0 : column('low')
high(x) = stringcolumn('high') eq '' ? 15000000 : column('high')
# Filled as far as both limits are on one side of zero, hatched from there.
sure(x) = low(0) > 0 ? low(0) : high(0) < 0 ? high(0) : 0
from(x) = high(0) < 0 ? low(0) : sure(0) > low(0) ? low(0) : sure(0)
to(x) = high(0) < 0 ? sure(0) : high(0)
plot \
  data using (is('promised') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#0072B2' lc rgb '#0072B2' notitle, \
  data using (is('promised') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#0072B2' lc rgb '#0072B2' notitle, \
  data using (is('delivered') ? sure(0) : NaN):(row(0)):(0):(sure(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs solid 0.85 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (is('delivered') && high(0) > low(0) ? high(0) : NaN):(row(0)):(from(0)):(to(0)):(row(0)-0.32):(row(0)+0.32) with boxxyerror fs pattern 4 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (high(0) > 0 ? high(0) : 0):(row(0)):7:ytic(2) with labels left offset char 0.6,0 notitle
