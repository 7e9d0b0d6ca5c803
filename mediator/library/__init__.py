"""Dated law tables and examples: ``resources/`` in, domain values out.

Why so: the law changes by dates and is mended by lawyers, so it lives in data with sources;
this package only reads it and refuses a table that is broken.
"""
