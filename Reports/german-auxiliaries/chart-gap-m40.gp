# Draws chart-gap-m40.svg: gnuplot chart-gap-m40.gp > chart-gap-m40.svg
if (!exists('data')) data = 'chart-gap-m40.csv'
set encoding utf8
set terminal svg size 860,480 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'What is missing of M40, by the rate' font ',15'
set xtics ('0l' 0, '1s' 0.05, '2s' 0.1, '3s' 0.15, '4s' 0.2) nomirror scale 0
set xrange [0:0.1884375]
set ytics ('0' 0, '500,000' 500000, '1,000,000' 1000000, '1,500,000' 1500000) nomirror scale 0
set yrange [0:1500000]
set grid back ls 9
set xlabel 'Price of thalers, in pounds sterling for one'
set ylabel 'gap, in pounds sterling'
set xzeroaxis lt -1 lw 1
set bmargin 6.5
set key at graph 0, screen 0.105 left top vertical Left reverse samplen 3
set style textbox opaque noborder margins 0.4,0.2
set rmargin 6
plot \
  data using (stringcolumn('kind') eq 'band' && column('row') == 0 ? column('price') : NaN):(column('low')):(column('high')) with filledcurves fs transparent pattern 4 lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'band' && column('row') == 0 ? column('price') : NaN):(column('low')) with lines lw 2 dt 1 lc rgb '#0072B2' title 'what is missing', \
  data using (stringcolumn('kind') eq 'band' && column('row') == 0 ? column('price') : NaN):(column('high')) with lines lw 2 dt 1 lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'quoted' ? column('price') : NaN):(0):(0):(1500000) with vectors nohead lw 1.3 dt 3 lc rgb '#6B6B6B' notitle, \
  data using (stringcolumn('kind') eq 'quoted' ? column('price') : NaN):(0 + 1500000 * (0.04 + 0.055 * column('row'))):2 with labels left boxed offset char 0.6,0 font ',12' notitle, \
  data using (stringcolumn('kind') eq 'break-even' ? column('price') : NaN):(0):(0):(1500000) with vectors nohead lw 1.3 dt 1 lc rgb '#000000' notitle, \
  data using (stringcolumn('kind') eq 'break-even' ? column('price') : NaN):(0 + 1500000 * (0.96 - 0.055 * column('row'))):2 with labels left boxed offset char 0.6,0 font ',12' notitle
