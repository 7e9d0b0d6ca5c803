"""What to look at in the words of an agreement's clauses, beside their chips.

A figure typed in prose instead of shown by its chip is found by its value: one that no chip has may
be another debt, one that a chip has will be wrong as soon as the plan changes. Only texts that a
person wrote are read; those of the library hold no figure of the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Tongue
from mediator.domain.chips import Figure, chip, figure, figures, transfer_part
from mediator.domain.clause_conditions import holds
from mediator.domain.clause_editing import Choices, Drafting, fixed_chips
from mediator.domain.clauses import (
    CHIP,
    AgreementClause,
    ClauseChoice,
    ClauseLibrary,
    Origin,
    Use,
    chips_of,
)
from mediator.domain.findings import Finding, Severity, doubtful, note
from mediator.domain.money import typed_amount
from mediator.domain.refusals import Refusal
from mediator.domain.replans import Replan, reason_place

_SUM = re.compile(r"([\d０-９][\d０-９,，.．]*万?)元")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_BLANK = re.compile(r"＿{2,}|_{2,}")


def place_of(clause: AgreementClause) -> str:
    """Return the place of a clause in findings."""
    return f"clauses.{clause.id}"


def clause_text_findings(agreement: Agreement) -> tuple[Finding, ...]:
    """Return what the texts of the clauses say wrong, read from the agreement alone."""
    found: list[Finding] = []
    known = figures(agreement)
    numbers = {clause.id for clause in agreement.clauses}
    for clause in agreement.clauses:
        found += _chip_findings(agreement, clause, numbers)
        found += _blanks(clause)
        if clause.origin in {Origin.EDITED, Origin.OWN}:
            found += _typed_figures(clause, known)
    return (*found, *_untranslated(agreement))


def _chip_findings(
    agreement: Agreement, clause: AgreementClause, numbers: set[str]
) -> Iterator[Finding]:
    for name in dict.fromkeys(clause.chips):
        if not is_filled(agreement, name):
            yield Finding(
                Severity.MISSING, place_of(clause), "clause_chip_empty", (("chip", name),)
            )
        elif name.startswith("clause.") and name.removeprefix("clause.") not in numbers:
            yield Finding(Severity.MISSING, place_of(clause), "clause_reference_lost")


def is_filled(agreement: Agreement, name: str) -> bool:
    """Tell whether a chip has something to show in an agreement."""
    known, part = chip(name), transfer_part(name)
    if known is None:
        return False
    if part is not None:
        return part[0] < len(agreement.terms.transfers)
    return known.figure is None or figure(agreement, name) is not None


def _blanks(clause: AgreementClause) -> Iterator[Finding]:
    if any(_BLANK.search(text) for text in clause.paragraphs):
        yield Finding(Severity.MISSING, place_of(clause), "clause_blank")


def _typed_figures(clause: AgreementClause, known: dict[str, Figure]) -> Iterator[Finding]:
    for text in clause.paragraphs:
        for words, value in typed_figures(CHIP.sub("", text)):
            names = [name for name, shown in known.items() if _same(shown, value)]
            if names:
                yield note(place_of(clause), "clause_figure_typed", words=words)
            else:
                yield doubtful(place_of(clause), "clause_figure_differs", words=words)


def _same(shown: Figure, value: Figure) -> bool:
    return type(shown) is type(value) and shown == value


def typed_figures(text: str) -> Iterator[tuple[str, Figure]]:
    """Return the sums, days and percentages in a text, each with the words that say it."""
    for match in _SUM.finditer(text):
        try:
            yield match[0], typed_amount(match[1].strip("，,.．"))
        except Refusal:
            continue
    for match in _DAY.finditer(text):
        try:
            yield match[0], date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    for match in _PERCENT.finditer(text):
        yield match[0], Decimal(match[1])


def _untranslated(agreement: Agreement) -> Iterator[Finding]:
    """What a paper with an English text still says in Chinese there."""
    parallel = agreement.parallel
    if parallel is None or parallel.tongue is not Tongue.ENGLISH:
        return
    for clause in agreement.clauses:
        if not clause.english:
            yield doubtful(place_of(clause), "clause_untranslated")
    for place, text in typed_places(agreement).items():
        if text.strip() and not parallel.of(place):
            yield doubtful(place, "text_untranslated")


def typed_places(agreement: Agreement) -> dict[str, str]:
    """Return the texts that people typed and the English text shows, by their place."""
    places = {
        "dispute.facts": agreement.dispute.facts,
        "dispute.issues": agreement.dispute.issues,
        "body.name": agreement.body.name,
        "body.place": agreement.body.place,
        "body.court": agreement.body.court,
    }
    if agreement.supersedes is None:
        places["claim.instrument"] = agreement.claim.instrument
    else:
        places[agreement.supersedes.reason_place] = agreement.supersedes.reason
    for index, text in enumerate(agreement.extra_terms):
        places[f"extra_terms[{index}]"] = text
    for index, given in enumerate(agreement.terms.transfers):
        places[f"terms.transfers[{index}].what"] = given.what
    for index, security in enumerate(agreement.securities):
        places[f"securities[{index}].what"] = security.what
    agreed = agreement.undertakings
    places["undertakings.notary"] = agreed.notary
    if agreed.court is not None:
        places["undertakings.court.court"] = agreed.court.court
        places["undertakings.court.proof"] = agreed.court.proof
    if agreed.credit is not None:
        places["undertakings.credit.wrong"] = agreed.credit.wrong
    if agreement.terms.support is not None:
        places["terms.support.what"] = agreement.terms.support.what
    return places


def reasons_of_change(replans: Iterable[Replan]) -> dict[str, str]:
    """Return the reasons of changes that the English text of a supplement shows, by place."""
    return {reason_place(index): replan.reason for index, replan in enumerate(replans)}


def clause_choice_findings(
    agreement: Agreement, library: ClauseLibrary, choices: Choices
) -> tuple[Finding, ...]:
    """Return where the mediator's choices no longer fit the terms or the library."""
    draft = Drafting(agreement, library, choices)
    order, found = draft.order, []
    for choice in choices:
        place, source = f"clauses.{choice.clause}", library.get(choice.clause)
        if source is None and not choice.is_own:
            found.append(doubtful(place, "clause_not_in_library"))
        elif source is not None and not holds(source.when, agreement):
            if choice.text or source.use is Use.OFFERED:
                found.append(note(place, "clause_does_not_fit"))
        elif source is not None and choice.left_out and source.use is Use.STANDARD:
            found.append(note(place, "clause_left_out"))
        elif choice.clause in order and choice.text:
            found += _edits(draft, choice, place)
    return tuple(found)


def _edits(draft: Drafting, choice: ClauseChoice, place: str) -> Iterator[Finding]:
    """What an edited text has lost since, or never had: it may come from a file."""
    if choice.is_own:
        return
    base = draft.text_of_library(choice.clause)
    lost = fixed_chips(base) - fixed_chips(choice.text)
    for name in sorted(lost):
        yield Finding(Severity.MISSING, place, "clause_chip_lost", (("chip", name),))
    if choice.drawn_from and choice.drawn_from != base:
        yield doubtful(place, "clause_base_changed")


def lost_chips(agreement: Agreement) -> tuple[str, ...]:
    """Return the chips of an agreement that have nothing to show."""
    names = dict.fromkeys(
        name
        for clause in agreement.clauses
        for text in (*clause.paragraphs, *clause.english, clause.heading)
        for name in chips_of(text)
    )
    return tuple(name for name in names if not is_filled(agreement, name))
