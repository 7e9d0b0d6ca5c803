"""Every sentence, figure and date, for screen and paper; Chinese first, English beside it.

Why so: a sentence that stands in one place can be read by a lawyer and mended by a
translator. A ``Phrase`` holds both languages, so the type checker proves that none is
missing; a catalog kept elsewhere could only be tested for it.
"""
