"""What a mediator might do next, from where the case stands. For the mediator alone.

Rules of thumb, in the order in which they apply; each names its reason, none is done by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.outlook import Outlook
from mediator.domain.rounds import MOST_ROUNDS, Outcome


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do: its code (the words are in ``wording.outlook``) and figures."""

    code: str
    figures: tuple[tuple[str, str], ...] = ()


def advice(
    outlook: Outlook, outcomes: tuple[Outcome, ...], acceptable: tuple[str, ...], *, told: bool
) -> tuple[Advice, ...]:
    """Return what might be done next.

    ``acceptable`` are the letters of menu plans that both could accept, ``told`` says that both
    rooms have said enough to tell.
    """
    left = MOST_ROUNDS - len(outcomes)
    joint = next((o.joint_yes for o in outcomes if o.joint_yes), None)
    if joint is not None:
        return _after_a_yes(joint, outlook)
    found = [] if told else [Advice("hear_rooms")]
    if acceptable and left:
        letters = (("letters", "、".join(acceptable)), ("left", str(left)))
        found.append(Advice("ask_round" if not outcomes else "ask_again", letters))
    elif outlook.acceptable:
        found.append(Advice("widen_menu", (("count", str(outlook.acceptable)),)))
    elif outlook.diagnosis is not None:
        found += _without_overlap(outlook)
    if not left:
        found.append(Advice("rounds_used_up"))
    return tuple(found)


def _after_a_yes(joint: str, outlook: Outlook) -> tuple[Advice, ...]:
    taken = Advice("write_agreement", (("plan", joint),))
    return (taken, Advice("improve")) if outlook.improvement is not None else (taken,)


def _without_overlap(outlook: Outlook) -> list[Advice]:
    diagnosis = outlook.diagnosis
    if diagnosis is None or not diagnosis.gaps:
        return [Advice("several_block")]
    return [Advice(f"work_on_{diagnosis.gaps[0].condition}")]
