"""From the library and the mediator's choices to the clauses of one agreement.

Standard clauses stand where their conditions hold, in the library's order. Once the mediator has
chosen an order, clauses keep it, and a standard clause it does not name goes behind the clause
that comes before it in the library.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mediator.domain.agreement import Agreement
from mediator.domain.clause_conditions import CONDITIONS, holds
from mediator.domain.clauses import (
    AgreementClause,
    ClauseChoice,
    ClauseLibrary,
    LibraryClause,
    Origin,
    Paragraph,
    Piece,
    Use,
    Variant,
)
from mediator.domain.terms import TransferKind


def with_clauses(
    agreement: Agreement, library: ClauseLibrary, choices: tuple[ClauseChoice, ...] = ()
) -> Agreement:
    """Return an agreement with the clauses that its terms and the mediator's choices give it."""
    return replace(agreement, clauses=drafted_clauses(agreement, library, choices))


def drafted_clauses(
    agreement: Agreement, library: ClauseLibrary, choices: tuple[ClauseChoice, ...]
) -> tuple[AgreementClause, ...]:
    """Return the clauses of an agreement in their order."""
    by_id = {choice.clause: choice for choice in choices}
    drafted = []
    for name in clause_order(agreement, library, choices):
        choice = by_id.get(name, ClauseChoice(name))
        source = library.get(name)
        drafted.append(
            _own(choice)
            if source is None
            else _edited(library_text(agreement, source, choice), choice)
        )
    return tuple(drafted)


def clause_order(
    agreement: Agreement, library: ClauseLibrary, choices: tuple[ClauseChoice, ...]
) -> tuple[str, ...]:
    """Return the ids of the clauses that stand in an agreement, in their order."""
    stand = standing_clauses(agreement, library, choices)
    order = tuple(choice.clause for choice in choices if choice.clause in stand)
    for clause in library.clauses:
        if clause.id in stand and clause.id not in order:
            order = placed(order, library, clause.id)
    return order


def placed(order: tuple[str, ...], library: ClauseLibrary, clause: str) -> tuple[str, ...]:
    """Put a clause of the library behind the nearest one before it in the library that stands."""
    ids = [one.id for one in library.clauses]
    before = [name for name in ids[: ids.index(clause)] if name in order]
    index = order.index(before[-1]) + 1 if before else 0
    return (*order[:index], clause, *order[index:])


def standing_clauses(
    agreement: Agreement, library: ClauseLibrary, choices: tuple[ClauseChoice, ...]
) -> frozenset[str]:
    """Return the ids of the clauses that stand: standard ones, those taken, and own ones.

    A clause whose conditions do not hold never stands: its chips would have no value.
    """
    left_out = {choice.clause for choice in choices if choice.left_out}
    taken = {choice.clause for choice in choices} - left_out
    stand = {choice.clause for choice in choices if choice.is_own and not choice.left_out}
    for clause in library.clauses:
        wanted = clause.use is Use.STANDARD or clause.id in taken
        out = clause.id in left_out and not clause.needed
        if wanted and not out and holds(clause.when, agreement):
            stand.add(clause.id)
    return frozenset(stand)


def library_text(
    agreement: Agreement, source: LibraryClause, choice: ClauseChoice
) -> AgreementClause:
    """Return a clause of the library as the terms word it, before any editing."""
    variant = chosen_variant(agreement, source, choice.variant)
    both = tuple(_worded(agreement, variant.paragraphs))
    return AgreementClause(
        id=source.id,
        heading="".join(piece.zh for piece in _holding(agreement, source.heading)),
        heading_english="".join(piece.en for piece in _holding(agreement, source.heading)),
        paragraphs=tuple(zh for zh, _ in both),
        english=tuple(en for _, en in both),
        law=tuple(replace(law, when=()) for law in source.law if holds(law.when, agreement)),
        variant=variant.id,
        origin=Origin.TERMS if source.use is Use.STANDARD else Origin.TAKEN,
    )


def chosen_variant(agreement: Agreement, source: LibraryClause, wanted: str) -> Variant:
    """Return the variant chosen, or the first whose conditions hold, or the last."""
    named = (variant for variant in source.variants if variant.id == wanted)
    fitting = (variant for variant in source.variants if holds(variant.when, agreement))
    return next(named, None) or next(fitting, source.variants[-1])


def base_text(clause: AgreementClause) -> str:
    """Return a clause's Chinese text as it is edited: a paragraph a line."""
    return "\n".join(clause.paragraphs)


def _holding(agreement: Agreement, pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    return (piece for piece in pieces if holds(piece.when, agreement))


def _worded(agreement: Agreement, paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[str, str]]:
    for paragraph in paragraphs:
        pieces = tuple(_holding(agreement, paragraph.pieces))
        zh = "".join(piece.zh for piece in pieces)
        en = "".join(piece.en for piece in pieces)
        if not zh:
            continue
        if not paragraph.each:
            yield zh, en
            continue
        for index, given in enumerate(agreement.terms.transfers):
            if given.kind is TransferKind(paragraph.each):
                yield zh.replace("#", str(index)), en.replace("#", str(index))


def _edited(clause: AgreementClause, choice: ClauseChoice) -> AgreementClause:
    if not choice.text:
        return clause
    return replace(
        clause,
        paragraphs=tuple(choice.text.split("\n")),
        english=tuple(choice.english.split("\n")) if choice.english else (),
        origin=Origin.EDITED,
    )


def _own(choice: ClauseChoice) -> AgreementClause:
    return AgreementClause(
        id=choice.clause,
        heading=choice.heading,
        heading_english="",
        paragraphs=tuple(choice.text.split("\n")),
        english=tuple(choice.english.split("\n")) if choice.english else (),
        origin=Origin.OWN,
    )


def unknown_conditions(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that are no condition."""
    return tuple(name for name in names if name.removeprefix("!") not in CONDITIONS)
