"""Case files, answers and embedded terms: JSON in and out, by a published schema.

Why so: the schema in ``resources/schema`` is what a case file is checked against, so what is
published and what is read cannot drift apart. The names in a file are those of the domain.
"""
