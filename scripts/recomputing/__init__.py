"""An independent recomputation of the reports of aid-ledger, from the documents alone: no code of Sources/ was read.

    numbers    intervals of exact fractions, with open ends
    dates      EDTF levels 0 and 1 as days; doubts; durations in months
    reading    a ledger's tables, and the tables of a report
    rates      units, fine metal, rates in force, routes by scenario
    links      same_as, part_of, alternative_to, fulfils as a graph
    accounts   what old and new rules of sums have in common
    old_rules  pledges and totals by the rules of version 0.1 up to issue 8
    new_rules  the rules of issue 8: rows without value, returns, shared deliveries, totals above their parts, ...
    claims     formulas: parser, linear sums with unknowns, outcomes
    goods      quantities by item and unit
    draws      Philox 4x32-10, quantiles
    analysis   break-even prices, what a hundredth moves, draws of pledges and claims
"""
