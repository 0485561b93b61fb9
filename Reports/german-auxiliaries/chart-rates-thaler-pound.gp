# Draws chart-rates-thaler-pound.svg: gnuplot chart-rates-thaler-pound.gp > chart-rates-thaler-pound.svg
if (!exists('data')) data = 'chart-rates-thaler-pound.csv'
set encoding utf8
set terminal svg size 860,440 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'The price of thalers, in pounds sterling' font ',15'
set xtics ('1758' -77431, '1759' -77066, '1760' -76701, '1761' -76335, '1762' -75970, '1763' -75605, '1764' -75240) nomirror scale 0
set xrange [-77431:-75240]
set ytics ('0l' 0, '1s' 0.05, '2s' 0.1, '3s' 0.15, '4s' 0.2) nomirror scale 0
set yrange [0:0.2]
set grid back ls 9
set ylabel 'pounds sterling for one'
set key below center horizontal Left reverse samplen 2
set rmargin 25
has(name) = stringcolumn(name) ne ''
dated(x) = has('first') || has('last')
start(x) = has('first') ? column('first') : -77431
end(x) = has('last') ? column('last') + 1 : -75240
length(x) = end(0) - start(0)
low(x) = has('low') ? column('low') : 0
high(x) = has('high') ? column('high') : 0.2
plot \
  data using (stringcolumn('kind') eq 'implied' && high(0) > low(0) ? start(0) : NaN):(low(0)):(start(0)):(end(0)):(low(0)):(high(0)) with boxxyerror fs transparent solid 0.12 border lc rgb '#CC79A7' lc rgb '#CC79A7' notitle, \
  data using (stringcolumn('kind') eq 'implied' && high(0) == low(0) ? start(0) : NaN):(low(0)):(length(0)):(0) with vectors nohead lw 3 dt 4 lc rgb '#CC79A7' notitle, \
  data using (stringcolumn('kind') eq 'implied' ? start(0) + length(0) / 2 : NaN):(low(0)) with points pt 11 ps 1.1 lc rgb '#CC79A7' title 'implied', \
  data using (stringcolumn('kind') eq 'implied' && high(0) > low(0) ? start(0) + length(0) / 2 : NaN):(high(0)) with points pt 11 ps 1.1 lc rgb '#CC79A7' notitle, \
  data using (dated(0) ? start(0) : NaN):(column('written_at')):1 with labels left offset char 0.2,0.7 font ',12' notitle, \
  data using (dated(0) ? NaN : -75240):(column('written_at')):1 with labels left offset char 0.8,0 font ',12' notitle
