"""Where in the case file somebody is named: for the conflict check, from joint facts alone.

Parties, agents and numbers are looked up in the index of all cases, which knows no spaces and no
width; a dot in a name is taken for a gap. Whoever mediates stands in most cases as that alone, so
that mediators and recorders are looked for among the parties, as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediator.domain.encounters import AGENTS, DOTS, Capacity, Presence, Sought, folded_name
from mediator.domain.searching import Wanted
from mediator.vault import catalog
from mediator.vault.archive_rows import ArchiveRow
from mediator.vault.case_rows import CaseRow
from mediator.vault.part_rows import PartyRow

MOST_MET = 200
"""Of each person so many cases are looked at, the last taken in first."""

_OF_CASE = (CaseRow.id, CaseRow.number, CaseRow.accepted_on)
_NAMED = (PartyRow.name, PartyRow.representative, PartyRow.agent_name)


def met(session: Session, sought: Sought) -> tuple[Presence, ...]:
    """Return every place where somebody who is sought stands."""
    names = {folded_name(name) for name in sought.names | sought.officials}
    found = dict.fromkeys(_of_cases(session, _cases(session, sought)))
    return tuple(
        each
        for each in found
        if folded_name(each.name) in names or (each.identity and each.identity in sought.numbers)
    )


def _cases(session: Session, sought: Sought) -> set[str]:
    """Return the cases in which somebody may stand."""
    numbers: set[int] = set()
    for name in (*sought.names, *sought.numbers):
        text = " ".join(filter(None, re.split(f"[{re.escape(DOTS)}]", name)))
        wanted = Wanted(text=text, most=MOST_MET)
        numbers.update(catalog.found_numbers(session, wanted) if wanted.words else ())
    cases = set(session.scalars(select(ArchiveRow.case_id).where(ArchiveRow.no.in_(numbers))))
    written = {name for each in sought.officials for name in (each, "".join(each.split()))}
    asked = select(PartyRow.case_id).where(or_(*(column.in_(written) for column in _NAMED)))
    return cases | set(session.scalars(asked.limit(MOST_MET)))


def _of_cases(session: Session, cases: set[str]) -> Iterator[Presence]:
    asked = select(*_OF_CASE, PartyRow.role, *_NAMED, PartyRow.identity).join(
        PartyRow, PartyRow.case_id == CaseRow.id
    )
    rows = session.execute(asked.where(CaseRow.id.in_(cases)))
    for case_id, number, on, role, name, representative, agent, identity in rows:
        place = partial(Presence, case_id, number, on)
        yield place(name, identity, Capacity(role.value))
        yield place(representative, "", Capacity.REPRESENTATIVE)
        yield place(agent or "", "", AGENTS[role])
    officials = select(*_OF_CASE, CaseRow.body_mediator, CaseRow.body_recorder)
    for case_id, number, on, mediator, recorder in session.execute(
        officials.where(CaseRow.id.in_(cases))
    ):
        place = partial(Presence, case_id, number, on)
        yield place(mediator, "", Capacity.MEDIATOR)
        yield place(recorder, "", Capacity.RECORDER)
