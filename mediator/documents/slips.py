"""Slips on paper: a page each, the codes large and alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mediator.documents.blocks import GREY, Block, PageBreak
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.pages import WIDTH, Footer
from mediator.documents.papers import printed
from mediator.documents.prose import Style, prose
from mediator.documents.scanned import Code, Codes
from mediator.documents.structure import Tag
from mediator.wording.slips import SlipText

_TITLE = Style(face=Face.TITLE, size=22, leading=44, align="center", keeps_next=True, tag=Tag.TITLE)
_CAPTION = Style(face=Face.HEADING, size=12, leading=22, space_before=12, keeps_next=True)
_CODE = Style(face=Face.TABLE, size=15, leading=30, justified=False)
_TEXT = Style(size=12, leading=22, space_before=8)
_SMALL = Style(face=Face.TABLE, size=8.5, leading=15, justified=False)
_FIRST_SMALL = replace(_SMALL, space_before=8)
_UNDER = Style(face=Face.TABLE, size=8, leading=12, align="center", justified=False, tag=None)
_A_ROW = 3
_FOOT = Style(face=Face.TABLE, size=9, leading=16, space_before=24, grey=GREY)


def slips_pdf(slips: tuple[SlipText, ...], fonts: FontShelf) -> bytes:
    """Print slips; raises ``GlyphMissing`` before anything is drawn."""
    flow: list[Block | PageBreak] = []
    for slip in slips:
        flow += [*([PageBreak()] if flow else []), *_blocks(slip, fonts)]
    return printed(flow, Footer("", ""), title=slips[0].title, fonts=fonts)


def _blocks(slip: SlipText, fonts: FontShelf) -> Iterator[Block]:
    yield prose(slip.title, _TITLE, WIDTH, fonts, slip.title)
    for each in slip.codes:
        yield prose(each.caption, _CAPTION, WIDTH, fonts, each.caption)
        yield prose(each.code, _CODE, WIDTH, fonts, each.caption)
    for paragraph in slip.paragraphs:
        yield prose(paragraph, _TEXT, WIDTH, fonts, slip.title)
    for number, line in enumerate(slip.small):
        style = _SMALL if number else _FIRST_SMALL
        yield prose(line, style, WIDTH, fonts, slip.title)
    yield from _scanned(slip, fonts)
    yield prose(slip.foot, _FOOT, WIDTH, fonts, slip.title)


def _scanned(slip: SlipText, fonts: FontShelf) -> Iterator[Block]:
    width = WIDTH / _A_ROW
    codes = [
        Code(each.text, prose(each.caption, _UNDER, width, fonts, slip.title))
        for each in slip.scanned
    ]
    for start in range(0, len(codes), _A_ROW):
        yield Codes(tuple(codes[start : start + _A_ROW]), width)
