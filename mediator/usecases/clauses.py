"""The clauses of the agreement: edit, order, take, leave out, add; versions, a second text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from mediator.domain import clause_editing as editing
from mediator.domain.bilingual import Parallel
from mediator.domain.case import Case, Settlement
from mediator.domain.clause_editing import Choices, Drafting
from mediator.domain.law import Law
from mediator.domain.refusals import PaperNeedsPlan
from mediator.domain.text_versions import TextVersion
from mediator.domain.undertakings import Undertakings
from mediator.usecases.agreement import draft
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line


def drafting(case: Case, law: Law) -> Drafting:
    """Return the draft of a case, its clauses to be edited; raises ``PaperNeedsPlan``."""
    return Drafting(draft(case, law), law.clauses, _settled(case).clauses)


def edit_clause(case: Case, law: Law, clause: str, text: str, english: str = "") -> Change:
    """Put a text in a clause's place; raises ``ChipLost``, ``ClauseEmpty``, ``NameUnprintable``."""
    _readable(text, english)
    return _changed(case, law, lambda d: editing.edited(d, clause, text, english), "clause_edited")


def move_clause(case: Case, law: Law, clause: str, steps: int) -> Change:
    """Move a clause down by steps, or up."""
    return _changed(case, law, lambda d: editing.moved(d, clause, steps), "clause_moved")


def take_clause(case: Case, law: Law, clause: str) -> Change:
    """Take a clause from the library, or back; raises ``ClauseUnknown``."""
    return _changed(case, law, lambda d: editing.taken(d, clause), "clause_taken")


def leave_clause_out(case: Case, law: Law, clause: str) -> Change:
    """Leave a clause out; raises ``ClauseNeeded``."""
    return _changed(case, law, lambda d: editing.left_out(d, clause), "clause_left_out")


def choose_variant(case: Case, law: Law, clause: str, variant: str) -> Change:
    """Choose how a clause is worded; raises ``ClauseUnknown``."""
    return _changed(case, law, lambda d: editing.with_variant(d, clause, variant), "clause_worded")


def add_own_clause(case: Case, law: Law, heading: str, text: str) -> Change:
    """Add an own clause; raises ``ClauseEmpty``."""
    _readable(heading, text)
    return _changed(case, law, lambda d: editing.with_own(d, heading, text), "clause_added")


def rename_clause(case: Case, law: Law, clause: str, heading: str) -> Change:
    """Give an own clause another heading; raises ``ClauseEmpty``."""
    _readable(heading)
    return _changed(case, law, lambda d: editing.renamed(d, clause, heading), "clause_edited")


def set_parallel(case: Case, parallel: Parallel | None) -> Change:
    """Print a second text beside the Chinese one, or none."""
    if parallel is not None:
        _readable(*(translation.words for translation in parallel.translations))
    settlement = replace(_settled(case), parallel=parallel)
    return Change(replace(case, settlement=settlement), "parallel_set")


def set_undertakings(case: Case, agreed: Undertakings) -> Change:
    """Record what is agreed beside the figures; raises ``NameUnprintable``."""
    court, credit = agreed.court, agreed.credit
    _readable(agreed.notary, *((court.court, court.proof) if court else ()))
    _readable(credit.wrong if credit else "")
    settlement = replace(_settled(case), undertakings=agreed)
    return Change(replace(case, settlement=settlement), "undertakings_set")


def keep_version(case: Case, name: str, lines: tuple[str, ...], on: date) -> Change:
    """Keep the text as it stands, to compare with later; the same text is not kept twice."""
    settlement = _settled(case)
    if settlement.versions and settlement.versions[-1].lines == lines:
        return Change(case, "version_kept")
    version = TextVersion(one_line(name), on, lines)
    kept = replace(settlement, versions=(*settlement.versions, version))
    return Change(replace(case, settlement=kept), "version_kept")


def _changed(case: Case, law: Law, act: Callable[[Drafting], Choices], name: str) -> Change:
    settlement = replace(_settled(case), clauses=act(drafting(case, law)))
    return Change(replace(case, settlement=settlement), name)


def _settled(case: Case) -> Settlement:
    if case.settlement is None:
        raise PaperNeedsPlan
    return case.settlement


def _readable(*texts: str) -> None:
    for text in texts:
        for line in text.splitlines():
            one_line(line)
