"""An independent recomputation of the reports of aid-ledger, from the documents alone: no code of Sources/ was read.

    numbers    intervals of exact fractions, with open ends
    dates      EDTF levels 0 and 1 as days; doubts; durations in months
    reading    a ledger's tables, and the tables of a report
    rates      units, fine metal, rates in force, routes by scenario
    links      same_as, part_of, alternative_to, fulfils as a graph
    accounts   what a figure is worth, which rows count, pledges, totals, groups, goods, sums in formulas
    claims     formulas: parser, linear sums with unknowns, outcomes
    draws      Philox 4x32-10, quantiles
    analysis   break-even prices, what a hundredth moves, draws of pledges and claims
"""
