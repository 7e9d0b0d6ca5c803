"""What a paper is made of, as texts in reading order; how it looks is decided elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mediator.domain.hand_marks import Capacity


@dataclass(frozen=True, slots=True)
class Field:
    """One particular of a party; an empty value is printed as a line to write on."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class PartyText:
    """One party: what it is called in this paper, and rows of particulars."""

    call: str
    role: str
    rows: tuple[tuple[Field, ...], ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered clause; ``law`` names what it rests on."""

    number: str
    heading: str
    paragraphs: tuple[str, ...]
    law: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; figures are set flush right."""

    heading: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class TableText:
    """A table; ``total`` is its last row, which stays with the row above it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None


class Mark(StrEnum):
    """What a signatory leaves on the paper beside a name."""

    FINGERPRINT = "fingerprint"
    SEAL = "seal"


@dataclass(frozen=True, slots=True)
class SignatureText:
    """The place where one party signs: a title, the lines to sign on, its mark and its name.

    ``capacities`` tell as what it is signed on each line, where pictures may be placed.
    """

    title: str
    lines: tuple[str, ...]
    mark: Mark
    note: str
    party: str = ""
    capacities: tuple[Capacity, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyText:
    """Where the mediation body signs and seals, with the day over which the seal goes."""

    lines: tuple[str, ...]
    name: str
    seal: str
    day: str
    capacities: tuple[Capacity, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a picture of payments: its label, and its size in parts of the largest."""

    label: str
    size: float


@dataclass(frozen=True, slots=True)
class ScheduleText:
    """The payment schedule: a title, what comes before and after the table, and a picture.

    ``label`` is its name as an annex, ``picture_in_words`` what the picture shows.
    """

    label: str
    title: str
    before: tuple[str, ...]
    table: TableText
    after: tuple[str, ...]
    picture: str
    picture_in_words: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class TableSection:
    """A headed part of an annex: sentences, then a table, then notes to it."""

    heading: str
    paragraphs: tuple[str, ...]
    table: TableText | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalculationText:
    """The calculation of the claim, part by part."""

    label: str
    title: str
    sections: tuple[TableSection, ...]


@dataclass(frozen=True, slots=True)
class AgreementText:
    """A whole agreement in reading order; one single payment needs no schedule."""

    title: str
    number: str
    parties_heading: str
    parties: tuple[PartyText, ...]
    dispute_heading: str
    dispute: tuple[str, ...]
    clauses_heading: str
    opening: tuple[str, ...]
    clauses: tuple[Clause, ...]
    signing: str
    signatures: tuple[SignatureText, ...]
    body: BodyText
    schedule: ScheduleText | None
    calculation: CalculationText
