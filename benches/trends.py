#!/usr/bin/env python3
"""Shares per year, worked out apart from the page's code: `python3 benches/trends.py`
prints the numbers that `tests/trends.rs` holds the page to.

Dates are drawn from a list by a small generator. For each year every way that the
doubtful documents may fall is tried, and the least and the greatest share kept.
"""
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

DATES = [
    ("2015-03-04", date(2015, 3, 4), date(2015, 3, 4)),
    ("2015", date(2015, 1, 1), date(2015, 12, 31)),
    ("2015/2016", date(2015, 1, 1), date(2016, 12, 31)),
    ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
    ("2016-12~", date(2016, 11, 1), date(2017, 1, 31)),
    ("2017-07-07", date(2017, 7, 7), date(2017, 7, 7)),
    ("2017~", date(2016, 1, 1), date(2018, 12, 31)),
    ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ("[2017,2018-05]", date(2017, 1, 1), date(2018, 5, 31)),
    ("201X", date(2010, 1, 1), date(2019, 12, 31)),
]


def generator(seed):
    state = seed
    while True:
        state = (state * 1103515245 + 12345) % 2**31
        yield state >> 8


def main():
    numbers = generator(2015)
    documents = []
    for _ in range(30):
        text, first, last = DATES[next(numbers) % len(DATES)]
        words = 100 + next(numbers) % 900
        passages = next(numbers) % 12
        documents.append((text, first, last, passages, words))
    for year in range(2015, 2019):
        start, end = date(year, 1, 1), date(year + 1, 1, 1) - timedelta(days=1)
        sure = [d for d in documents if start <= d[1] and d[2] <= end]
        doubtful = [d for d in documents if d not in sure and d[1] <= end and d[2] >= start]
        row = [str(year), str(len(sure)), str(len(sure) + len(doubtful))]
        for weight in (lambda d: (1 if d[3] > 5 else 0, 1), lambda d: (d[3], d[4])):
            shares = []
            for fall in product((0, 1), repeat=len(doubtful)):
                here = sure + [d for d, is_here in zip(doubtful, fall) if is_here]
                whole = sum(weight(d)[1] for d in here)
                if whole:
                    shares.append(Fraction(sum(weight(d)[0] for d in here), whole))
            row.append("%d %d" % (sum(weight(d)[0] for d in sure), sum(weight(d)[0] for d in sure + doubtful)))
            row.append("%.15f %.15f" % (min(shares), max(shares)))
        print(" | ".join(row))


main()
