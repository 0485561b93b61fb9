# Draws chart-rates-gbp-usd.svg: gnuplot chart-rates-gbp-usd.gp > chart-rates-gbp-usd.svg
if (!exists('data')) data = 'chart-rates-gbp-usd.csv'
set encoding utf8
set terminal svg size 860,440 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'The price of pounds sterling, in United States dollars' font ',15'
set xtics ('1919' -18628, '1920' -18263, '1921' -17897, '1922' -17532, '1923' -17167, '1924' -16802) nomirror scale 0
set xrange [-18628:-16802]
set ytics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5) nomirror scale 0
set yrange [0:5]
set grid back ls 9
set ylabel 'United States dollars for one'
set key below center horizontal Left reverse samplen 2
set rmargin 4
has(name) = stringcolumn(name) ne ''
dated(x) = has('first') || has('last')
start(x) = has('first') ? column('first') : -18628
end(x) = has('last') ? column('last') + 1 : -16802
length(x) = end(0) - start(0)
low(x) = has('low') ? column('low') : 0
high(x) = has('high') ? column('high') : 5
plot \
  data using (stringcolumn('kind') eq 'market' && high(0) > low(0) ? start(0) : NaN):(low(0)):(start(0)):(end(0)):(low(0)):(high(0)) with boxxyerror fs transparent solid 0.12 border lc rgb '#009E73' lc rgb '#009E73' notitle, \
  data using (stringcolumn('kind') eq 'market' && high(0) == low(0) ? start(0) : NaN):(low(0)):(length(0)):(0) with vectors nohead lw 3 dt 1 lc rgb '#009E73' notitle, \
  data using (stringcolumn('kind') eq 'market' ? start(0) + length(0) / 2 : NaN):(low(0)) with points pt 7 ps 1.1 lc rgb '#009E73' title 'market', \
  data using (stringcolumn('kind') eq 'market' && high(0) > low(0) ? start(0) + length(0) / 2 : NaN):(high(0)) with points pt 7 ps 1.1 lc rgb '#009E73' notitle, \
  data using (dated(0) ? start(0) : NaN):(column('written_at')):1 with labels left offset char 0.2,0.7 font ',12' notitle, \
  data using (dated(0) ? NaN : -16802):(column('written_at')):1 with labels left offset char 0.8,0 font ',12' notitle
