"""The search for settlements: what a party may see, and what only the mediator may see.

Why so: ``menu`` is made from shareable facts alone, so that a mediator can swear to both sides
that no list was made from what either said in confidence. ``board`` reads everything, marks
the very same options, and never adds, drops or reorders one.
"""
