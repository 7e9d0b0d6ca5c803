"""The conflict check: whoever stands in this case, looked for in all others of the file."""

from __future__ import annotations

from dataclasses import replace

from mediator.domain.case import Case, Neutrality
from mediator.domain.encounters import Encounter, Sought, encounters, presences
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.ports import SafeArchive


def look_for_conflicts(archive: SafeArchive, case: Case) -> tuple[Encounter, ...]:
    """Return who of a case is met in other cases of the file; nothing sealed is read."""
    here = presences(case)
    return encounters(here, archive.met(Sought.of(here)))


def set_neutrality(case: Case, neutrality: Neutrality) -> Change:
    """Record the check, what was disclosed to all, and whether all agreed in writing."""
    one_line(neutrality.disclosed)
    return Change(replace(case, neutrality=neutrality), "neutrality_set")
