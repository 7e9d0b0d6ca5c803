"""The same people in other cases: what a mediator should know before taking a case on.

Source: 商事调解条例20 (disclose and withdraw, unless all agree in writing), 人民调解法15 (takes no
side), 民法典168 (an agent of both sides). A name is compared without spaces, width, case or the
dot in a foreign name; how it sounds does not count. Where both cases know the number, the number
decides. Only joint facts of the other case are read: who stood in it as what, never what for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from mediator.domain.case import Case
from mediator.domain.parties import Role

DOTS = "·•・‧．."


class Capacity(StrEnum):
    """As what somebody stands in a case."""

    CREDITOR = "creditor"
    DEBTOR = "debtor"
    GUARANTOR = "guarantor"
    JOINER = "joiner"
    AGENT_OF_CREDITOR = "agent_of_creditor"
    AGENT_OF_DEBTOR = "agent_of_debtor"
    AGENT_OF_GUARANTOR = "agent_of_guarantor"
    AGENT_OF_JOINER = "agent_of_joiner"
    REPRESENTATIVE = "representative"
    MEDIATOR = "mediator"
    RECORDER = "recorder"


OFFICIALS = frozenset({Capacity.MEDIATOR, Capacity.RECORDER})
AGENTS = {
    Role.CREDITOR: Capacity.AGENT_OF_CREDITOR,
    Role.DEBTOR: Capacity.AGENT_OF_DEBTOR,
    Role.GUARANTOR: Capacity.AGENT_OF_GUARANTOR,
    Role.JOINER: Capacity.AGENT_OF_JOINER,
}


@dataclass(frozen=True, slots=True)
class Presence:
    """One person in one case; ``identity`` is empty where the case does not know it."""

    case_id: str
    number: str
    accepted_on: date
    name: str
    identity: str
    capacity: Capacity


@dataclass(frozen=True, slots=True)
class Sought:
    """Who is looked for in other cases: parties and whoever acts for them, numbers, officials."""

    names: frozenset[str]
    numbers: frozenset[str]
    officials: frozenset[str]

    @classmethod
    def of(cls, here: Iterable[Presence]) -> Self:
        """Return whom a case asks for."""
        known = tuple(here)
        named = {True: set[str](), False: set[str]()}
        for each in known:
            if each.name.strip():
                named[each.capacity in OFFICIALS].add(each.name)
        numbers = frozenset(each.identity for each in known if each.identity)
        return cls(frozenset(named[False]), numbers, frozenset(named[True]))


class Weight(StrEnum):
    """How much it matters that somebody is met again."""

    CONFLICT = "conflict"  # 涉及调解员、记录人，或代理人换了一方
    KNOWN = "known"  # 同一人另有案件


@dataclass(frozen=True, slots=True)
class Encounter:
    """Somebody of this case met in another; ``certain`` says that the numbers are the same."""

    name: str
    here: Capacity
    there: Presence
    weight: Weight
    certain: bool


def folded_name(name: str) -> str:
    """Return a name as it is compared.

    >>> folded_name("张 三") == folded_name("张三"), folded_name("艾山·买买提") == "艾山买买提"
    (True, True)
    """
    plain = unicodedata.normalize("NFKC", name).translate(dict.fromkeys(map(ord, DOTS)))
    return "".join(plain.split()).casefold()


def presences(case: Case) -> tuple[Presence, ...]:
    """Return everybody a case names, each as what."""
    return tuple(
        Presence(case.id, case.number, case.accepted_on, name, identity, capacity)
        for name, identity, capacity in _named(case)
        if folded_name(name) or identity
    )


def _named(case: Case) -> Iterator[tuple[str, str, Capacity]]:
    for party in case.parties:
        yield party.name, party.identity, Capacity(party.role.value)
        if party.representative:
            yield party.representative, "", Capacity.REPRESENTATIVE
        if party.agent is not None:
            yield party.agent.name, "", AGENTS[party.role]
    yield case.body.mediator, "", Capacity.MEDIATOR
    yield case.body.recorder, "", Capacity.RECORDER


def encounters(here: Iterable[Presence], elsewhere: Iterable[Presence]) -> tuple[Encounter, ...]:
    """Return who of a case is met in others, what may be a conflict first, then the latest.

    That a mediator mediated before is no encounter, nor that a recorder recorded.
    """
    others = tuple(elsewhere)
    met = [
        Encounter(own.name or other.name, own.capacity, other, _weight(own, other), certain)
        for own in here
        for other in others
        if own.case_id != other.case_id
        and not {own.capacity, other.capacity} <= OFFICIALS
        and (certain := _same_number(own, other)) is not None
    ]
    met.sort(key=lambda e: (-e.there.accepted_on.toordinal(), e.there.number, e.name))
    return tuple(sorted(met, key=lambda e: list(Weight).index(e.weight)))


def _same_number(one: Presence, other: Presence) -> bool | None:
    """Tell whether two are one person by number (True) or by name alone (False), or are not."""
    if one.identity and other.identity:
        return True if one.identity == other.identity else None
    same = folded_name(one.name) == folded_name(other.name)
    return False if same and folded_name(one.name) else None


def _weight(own: Presence, other: Presence) -> Weight:
    pair = {own.capacity, other.capacity}
    changed_sides = len(pair) > 1 and pair & set(AGENTS.values())
    return Weight.CONFLICT if pair & OFFICIALS or changed_sides else Weight.KNOWN
