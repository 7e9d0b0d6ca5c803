"""The structure of a paper written into its file: the tree, and from every mark back to it."""

from __future__ import annotations

from collections import defaultdict

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from mediator.documents.structure import Element, Piece, Tag

_NAMES = {tag: Name(f"/{tag.kind}") for tag in Tag}
_SCOPES = {Tag.COLUMN_HEADING: Name.Column, Tag.ROW_HEADING: Name.Row}


def write_structure(document: Pdf, root: Element) -> None:
    """Write the tree of ``root`` into the document and tie it to the marks on its pages."""
    tree = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pages = [page.obj for page in document.pages]
    owners: defaultdict[int, list[Object]] = defaultdict(list)
    tree.K = _written(document, root, tree, pages, owners)
    numbers: list[int | Object] = []
    for number, page in enumerate(pages):
        page.StructParents = number
        page.Tabs = Name.S
        numbers += [number, document.make_indirect(Array(owners[number]))]
    tree.ParentTree = document.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(pages)
    document.Root.StructTreeRoot = tree
    document.Root.MarkInfo = Dictionary(Marked=True)


def _written(
    document: Pdf,
    element: Element,
    parent: Object,
    pages: list[Dictionary],
    owners: defaultdict[int, list[Object]],
) -> Object:
    """Write one element and all in it; ``owners`` gathers who owns each mark of each page."""
    written = document.make_indirect(Dictionary(S=_NAMES[element.tag], P=parent))
    parts = Array()
    for part in element.parts:
        if isinstance(part, Piece):
            parts.append(Dictionary(Type=Name.MCR, Pg=pages[part.page], MCID=part.number))
            owners[part.page].append(written)
        else:
            parts.append(_written(document, part, written, pages, owners))
    written.K = parts
    if element.tag in _SCOPES:
        written.A = Dictionary(O=Name.Table, Scope=_SCOPES[element.tag])
    elif element.span > 1:
        written.A = Dictionary(O=Name.Table, ColSpan=element.span)
    if element.lang:
        written.Lang = pikepdf.String(element.lang)
    if element.alt:
        written.Alt = pikepdf.String(element.alt)
    if element.box:
        box = Array([round(edge, 2) for edge in element.box])
        written.A = Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    return written
