"""The last step of every PDF: structure, neutral metadata, and the terms attached.

What comes out is PDF/A-3a and PDF/UA-1: all that is needed to show it lies inside, and it can
be read aloud. ``.ci/papers`` proves it with veraPDF.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf

from mediator.documents.structure import Element
from mediator.documents.tagging import write_structure

TERMS_NAME, MARKS_NAME = "terms.json", "marks.json"
LANGUAGE = "zh-CN"

_METADATA = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a paper: data for machines, or the source of what is drawn."""

    name: str
    content: bytes
    kind: str = "application/json"
    relation: str = "/Data"


def picture_name(number: int) -> str:
    """Name a picture's file inside a paper; the first is number 1."""
    return f"mark-{number:02d}.ppm"


def finished(
    pdf: bytes,
    structure: Element,
    *,
    title: str,
    profile: bytes,
    attached: Sequence[Attachment] = (),
) -> bytes:
    """Return a PDF that says only its title and language, with files inside if given.

    No date, no author, no program, and identifiers made from the contents alone. ``profile``
    says what its shades of grey and colors mean.
    """
    out = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as document:
        for key in list(document.docinfo.keys()):
            del document.docinfo[key]
        document.docinfo.Title = title
        document.Root.Lang = pikepdf.String(LANGUAGE)
        document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        _describe(document, title, profile)
        write_structure(document, structure)
        _attach(document, attached)
        document.save(out, deterministic_id=True, min_version="1.7", linearize=False)
    return out.getvalue()


def _describe(document: Pdf, title: str, profile: bytes) -> None:
    metadata = document.make_stream(
        _METADATA.format(title=escape(title), language=LANGUAGE).encode()
    )
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    document.Root.Metadata = metadata
    meaning = document.make_stream(profile)
    meaning.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        DestOutputProfile=meaning,
    )
    document.Root.OutputIntents = Array([intent])


def _attach(document: Pdf, files: Sequence[Attachment]) -> None:
    specs = []
    for file in files:
        spec = AttachedFileSpec(
            document,
            file.content,
            description="",
            filename=file.name,
            mime_type=file.kind,
            creation_date="",
            mod_date="",
        )
        spec.obj.AFRelationship = Name(file.relation)
        document.attachments[file.name] = spec
        specs.append(spec.obj)
    if specs:
        document.Root.AF = document.make_indirect(Array(specs))
