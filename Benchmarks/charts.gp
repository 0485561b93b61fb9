# The charts of the page, from the CSV files beside them.
set encoding utf8
set datafile separator ","
set terminal svg noenhanced size 760,380 font "sans-serif,13" background "white"
set border 3
set tics nomirror
set grid lc rgb "#dddddd"

# Okabe and Ito's colours, which readers who do not tell red from green can tell apart.
blue = "#0072B2"; orange = "#E69F00"; green = "#009E73"; grey = "#999999"

set output "batch.svg"
set title "200 x 504 x 10,000, one thread: seconds (logarithmic)"
set logscale x
set format x "%g"
set xrange [0.02:1000]
set xlabel "seconds"
set yrange [-0.6:5.6] reverse
set style fill solid 0.9 noborder
set offsets 0, 0, 0, 0
unset key
plot "< grep '^200x504x10000,1,' batch.csv" using (0.5*$6):0:(0.02):6:($0-0.3):($0+0.3):(stringcolumn(4) eq "yes" ? 0x0072B2 : 0x999999):ytic(3) with boxxyerror lc rgb variable, \
  "" using 6:0:(sprintf("  %.3g s%s", $6, stringcolumn(4) eq "yes" ? "" : ", not exact")) with labels left

reset
set encoding utf8
set datafile separator ","
set border 3
set tics nomirror
set grid lc rgb "#dddddd"
set logscale xy
set format "%g"
set key left top
set ylabel "seconds"
set output "entries.svg"
set title "Valuing so many entries (both axes logarithmic)"
set xlabel "entries"
plot "< grep '^entries,.*,aid-ledger' growth.csv" using 2:5 with linespoints lw 2 pt 7 lc rgb blue title "aid-ledger", \
  "< grep '^entries,.*,hledger' growth.csv" using 2:5 with linespoints lw 2 pt 5 lc rgb orange title "hledger", \
  "< grep '^entries,.*,ledger b' growth.csv" using 2:5 with linespoints lw 2 pt 9 lc rgb green title "ledger"

set output "scenarios.svg"
set title "The paper's ledger under so many rates (both axes logarithmic)"
set xlabel "rates"
plot "< grep '^scenarios,.*,aid-ledger' growth.csv" using 2:5 with linespoints lw 2 pt 7 lc rgb blue title "aid-ledger, all totals of all scenarios", \
  "< grep '^scenarios,.*,hledger' growth.csv" using 2:5 with linespoints lw 2 pt 5 lc rgb orange title "hledger, a run a rate", \
  "< grep '^scenarios,.*,ledger b' growth.csv" using 2:5 with linespoints lw 2 pt 9 lc rgb green title "ledger, a run a rate"
