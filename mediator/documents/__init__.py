"""Papers: values in, PDF bytes out; nothing is worked out here.

Why so: reportlab's own paragraphs break Chinese lines wrongly, read markup in what people
typed and draw nothing for a character that a font lacks, so text is set here: measured
(``fonts``), broken (``lines``), placed on pages (``blocks``, ``pages``) and only then drawn. A
paper that cannot be printed in full is refused before its first page exists. The same values
give the same bytes on every machine, so that a signed paper can be proved by printing it
again. pdfium is not safe for threads: ``reading`` and ``preview`` are called from one at a time.
"""
