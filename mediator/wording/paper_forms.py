"""What a form or a letter is made of, in reading order; how it looks is decided elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.wording.paper_parts import BodyText, SignatureText, TableText


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a paper."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; one that is addressed to somebody is not indented.

    One that ``leads`` stays with what follows it.
    """

    text: str
    indented: bool = True
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What explains a form, in small print."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A labelled place in a grid; ``lines`` are free at least, to write on by hand."""

    label: str
    value: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A form of labelled places, one, two or three in a row."""

    rows: tuple[tuple[Cell, ...], ...]
    about: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """Lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A table within a paper."""

    table: TableText


@dataclass(frozen=True, slots=True)
class Signing:
    """Where people sign: the parties with their marks, others on plain lines, and the body."""

    words: str = ""
    parties: tuple[SignatureText, ...] = ()
    others: tuple[str, ...] = ()
    body: BodyText | None = None
    day: str = ""


Part = Heading | Text | Note | Grid | Ruled | Listing | Signing


@dataclass(frozen=True, slots=True)
class FormText:
    """One paper; ``large`` for people who read with difficulty."""

    title: str
    parts: tuple[Part, ...]
    number: str = ""
    large: bool = False
    cover: bool = False
