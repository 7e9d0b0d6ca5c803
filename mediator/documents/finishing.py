"""The last step of every PDF: neutral metadata, and the terms attached."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import AttachedFileSpec, Dictionary, Name, Pdf

TERMS_NAME = "terms.json"


def finished(pdf: bytes, *, title: str, terms: bytes | None = None) -> bytes:
    """Return a PDF that says only its title and language, with the terms inside if given.

    No date, no author, no program, and identifiers made from the contents alone.
    """
    out = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as document:
        for key in list(document.docinfo.keys()):
            del document.docinfo[key]
        document.docinfo.Title = title
        document.Root.Lang = pikepdf.String("zh-CN")
        document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        if terms is not None:
            _attach(document, terms)
        document.save(out, deterministic_id=True, min_version="1.7", linearize=False)
    return out.getvalue()


def _attach(document: Pdf, terms: bytes) -> None:
    spec = AttachedFileSpec(
        document,
        terms,
        description="",
        filename=TERMS_NAME,
        mime_type="application/json",
        creation_date="",
        mod_date="",
    )
    spec.obj.AFRelationship = Name.Data
    document.attachments[TERMS_NAME] = spec
    document.Root.AF = document.make_indirect(pikepdf.Array([spec.obj]))
