# Draws chart-draws.svg: gnuplot chart-draws.gp > chart-draws.svg
if (!exists('data')) data = 'chart-draws.csv'
set encoding utf8
set terminal svg size 860,196 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'Spread over 1,000 draws of the rates' font ',15'
set xtics ('0' 0, '500,000' 500000, '1,000,000' 1000000, '1,500,000' 1500000, '2,000,000' 2000000) nomirror scale 0
set xrange [0:2000000]
set grid xtics back ls 9
set xlabel 'pounds sterling'
set bmargin 4
set label 99 'line: 5 to 95 % of the draws; box: 25 to 75 %; bar: the median' at screen 0.5, screen 0.02 center font ',11' tc rgb '#444444'
set yrange [3.6:0.4]
set ytics scale 0
unset key
set arrow 1 from 0, graph 0 to 0, graph 1 nohead lc rgb '#000000' lw 1 front
set lmargin 30
set rmargin 9
row(x) = column('place')
plot \
  data using (column('q05')):(row(0)):(column('q95')-column('q05')):(0) with vectors nohead lw 2 lc rgb '#6B6B6B' notitle, \
  data using (column('q25')):(row(0)):(column('q25')):(column('q75')):(row(0)-0.3):(row(0)+0.3) with boxxyerror fs solid 0.9 border lc rgb '#56B4E9' lc rgb '#56B4E9' notitle, \
  data using (column('q50')):(row(0)-0.3):(0):(0.6) with vectors nohead lw 3 lc rgb '#000000' notitle, \
  data using (column('q50')):(row(0)):ytic(2) with points pt 0 notitle
