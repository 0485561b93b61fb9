# Draws chart-gap-m11.svg: gnuplot chart-gap-m11.gp > chart-gap-m11.svg
if (!exists('data')) data = 'chart-gap-m11.csv'
set encoding utf8
set terminal svg size 860,480 dynamic noenhanced name 'drawn' font 'sans-serif,13' background '#FFFFFF'
set datafile separator comma
set datafile columnheaders
set decimalsign '.'
set border 0
set style line 9 lc rgb '#D9D9D9' lw 0.6
set title 'What is missing of M11, by the rate' font ',15'
set xtics ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100) nomirror scale 0
set xrange [0:95.38875]
set ytics ('-20,000,000' -20000000, '0' 0, '20,000,000' 20000000, '40,000,000' 40000000, '60,000,000' 60000000, '80,000,000' 80000000, '100,000,000' 100000000) nomirror scale 0
set yrange [-20000000:100000000]
set grid back ls 9
set xlabel 'Price of Russian gold rubles, in Ottoman paper kuruş for one'
set ylabel 'gap, in Ottoman paper lira'
set xzeroaxis lt -1 lw 1
set bmargin 6.5
set key at graph 0, screen 0.105 left top vertical Left reverse samplen 3
set style textbox opaque noborder margins 0.4,0.2
set rmargin 6
plot \
  data using (stringcolumn('kind') eq 'band' && column('row') == 0 ? column('price') : NaN):(column('low')):(column('high')) with filledcurves fs transparent pattern 4 lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'band' && column('row') == 0 ? column('price') : NaN):(column('low')) with lines lw 2 dt 1 lc rgb '#0072B2' title 'what came valued as what it was reckoned from', \
  data using (stringcolumn('kind') eq 'band' && column('row') == 0 ? column('price') : NaN):(column('high')) with lines lw 2 dt 1 lc rgb '#0072B2' notitle, \
  data using (stringcolumn('kind') eq 'band' && column('row') == 1 ? column('price') : NaN):(column('low')):(column('high')) with filledcurves fs transparent pattern 5 lc rgb '#E69F00' notitle, \
  data using (stringcolumn('kind') eq 'band' && column('row') == 1 ? column('price') : NaN):(column('low')) with lines lw 2 dt 2 lc rgb '#E69F00' title 'what came taken for the money that is printed', \
  data using (stringcolumn('kind') eq 'band' && column('row') == 1 ? column('price') : NaN):(column('high')) with lines lw 2 dt 2 lc rgb '#E69F00' notitle, \
  data using (stringcolumn('kind') eq 'quoted' ? column('price') : NaN):(-20000000):(0):(120000000) with vectors nohead lw 1.3 dt 3 lc rgb '#6B6B6B' notitle, \
  data using (stringcolumn('kind') eq 'quoted' ? column('price') : NaN):(-20000000 + 120000000 * (0.04 + 0.055 * column('row'))):2 with labels left boxed offset char 0.6,0 font ',12' notitle, \
  data using (stringcolumn('kind') eq 'break-even' ? column('price') : NaN):(-20000000):(0):(120000000) with vectors nohead lw 1.3 dt 1 lc rgb '#000000' notitle, \
  data using (stringcolumn('kind') eq 'break-even' ? column('price') : NaN):(-20000000 + 120000000 * (0.96 - 0.055 * column('row'))):2 with labels left boxed offset char 0.6,0 font ',12' notitle
