"""The subject itself: frozen values and pure functions, standard library only.

Why so: whoever checks a figure must be able to read how it came about without meeting a
window, a file or a database. Nothing here knows the clock; every calculation is told its day.
"""
