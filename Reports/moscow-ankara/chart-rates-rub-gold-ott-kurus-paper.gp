# Draws chart-rates-rub-gold-ott-kurus-paper.svg: gnuplot chart-rates-rub-gold-ott-kurus-paper.gp > chart-rates-rub-gold-ott-kurus-paper.svg
if (!exists('data')) data = 'chart-rates-rub-gold-ott-kurus-paper.csv'
set encoding utf8
set terminal svg size 860,440 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'The price of Russian gold rubles, in Ottoman paper kuruş' font ',15'
set xtics ('1919' -18628, '1920' -18263, '1921' -17897, '1922' -17532, '1923' -17167, '1924' -16802) nomirror scale 0
set xrange [-18628:-16802]
set ytics ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100) nomirror scale 0
set yrange [0:100]
set grid back ls 9
set ylabel 'Ottoman paper kuruş for one'
set key below center horizontal Left reverse samplen 2
set rmargin 19
has(name) = stringcolumn(name) ne ''
dated(x) = has('first') || has('last')
start(x) = has('first') ? column('first') : -18628
end(x) = has('last') ? column('last') + 1 : -16802
length(x) = end(0) - start(0)
low(x) = has('low') ? column('low') : 0
high(x) = has('high') ? column('high') : 100
plot \
  data using (stringcolumn('kind') eq 'official' && high(0) > low(0) ? start(0) : NaN):(low(0)):(start(0)):(end(0)):(low(0)):(high(0)) with boxxyerror fs transparent solid 0.12 border lc rgb '#0072B2' lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'official' && high(0) == low(0) ? start(0) : NaN):(low(0)):(length(0)):(0) with vectors nohead lw 3 dt 1 lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'official' ? start(0) + length(0) / 2 : NaN):(low(0)) with points pt 5 ps 1.1 lc rgb '#0072B2' title 'official', \
  data using (stringcolumn('kind') eq 'official' && high(0) > low(0) ? start(0) + length(0) / 2 : NaN):(high(0)) with points pt 5 ps 1.1 lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'recorded' && high(0) > low(0) ? start(0) : NaN):(low(0)):(start(0)):(end(0)):(low(0)):(high(0)) with boxxyerror fs transparent solid 0.12 border lc rgb '#D55E00' lc rgb '#D55E00' notitle, \
  data using (stringcolumn('kind') eq 'recorded' && high(0) == low(0) ? start(0) : NaN):(low(0)):(length(0)):(0) with vectors nohead lw 3 dt 2 lc rgb '#D55E00' notitle, \
  data using (stringcolumn('kind') eq 'recorded' ? start(0) + length(0) / 2 : NaN):(low(0)) with points pt 9 ps 1.1 lc rgb '#D55E00' title 'recorded', \
  data using (stringcolumn('kind') eq 'recorded' && high(0) > low(0) ? start(0) + length(0) / 2 : NaN):(high(0)) with points pt 9 ps 1.1 lc rgb '#D55E00' notitle, \
  data using (stringcolumn('kind') eq 'assumed' && high(0) > low(0) ? start(0) : NaN):(low(0)):(start(0)):(end(0)):(low(0)):(high(0)) with boxxyerror fs transparent solid 0.12 border lc rgb '#E69F00' lc rgb '#E69F00' notitle, \
  data using (stringcolumn('kind') eq 'assumed' && high(0) == low(0) ? start(0) : NaN):(low(0)):(length(0)):(0) with vectors nohead lw 3 dt 3 lc rgb '#E69F00' notitle, \
  data using (stringcolumn('kind') eq 'assumed' ? start(0) + length(0) / 2 : NaN):(low(0)) with points pt 13 ps 1.1 lc rgb '#E69F00' title 'assumed', \
  data using (stringcolumn('kind') eq 'assumed' && high(0) > low(0) ? start(0) + length(0) / 2 : NaN):(high(0)) with points pt 13 ps 1.1 lc rgb '#E69F00' notitle, \
  data using (stringcolumn('kind') eq 'by weight' ? start(0) : NaN):(low(0)):(length(0)):(0) with vectors nohead lw 1.5 dt 3 lc rgb '#000000' title 'by weight of the metal', \
  data using (dated(0) ? start(0) : NaN):(column('written_at')):1 with labels left offset char 0.2,0.7 font ',12' notitle, \
  data using (dated(0) ? NaN : -16802):(column('written_at')):1 with labels left offset char 0.8,0 font ',12' notitle
