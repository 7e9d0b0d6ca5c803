"""The search of every settlement of every family, exactly, for the mediator alone.

Why so: a candidate is a pattern of payments (a family's), a down payment and a level of waiver;
all candidates of one pattern are one array, so that a million of them are some hundred array
operations on blocks that stay in the processor's cache. Everything is whole numbers: a schedule
is rounded as the paper rounds it, closed forms stand only where they equal the payments one by
one, and ties are broken by a published total order, never by the order of a sort. The plain
rules in ``mediator.domain.valuation`` say what is right; tests hold every candidate to them.

NumPy is loaded here and nowhere else, on first use.
"""
