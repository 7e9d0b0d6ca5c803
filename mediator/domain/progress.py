"""How far each stage of a case has come, for the rail at the top."""

from __future__ import annotations

from collections.abc import Mapping

from mediator.domain.case import Case, intake_findings
from mediator.domain.caucus import Room
from mediator.domain.claim_findings import claim_findings
from mediator.domain.findings import Severity
from mediator.domain.receipts import Performance
from mediator.domain.stages import Progress, Stage


def progress(case: Case) -> dict[Stage, Progress]:
    """Return how far each stage has come, from joint facts alone."""
    intake_begun = bool(case.parties or case.number or case.body.name)
    claim_begun = bool(case.claim.disbursements)
    claim_gaps = any(
        finding.severity is Severity.MISSING for finding in claim_findings(case.claim, case.as_of)
    )
    joint_yes = any(outcome.joint_yes for outcome in case.outcomes)
    creditor, debtor = (_heard(case, room) for room in Room)
    both_rooms = creditor is Progress.DONE and debtor is Progress.DONE
    printed = case.settlement is not None and bool(case.settlement.printed)
    return {
        Stage.INTAKE: _progress(begun=intake_begun, gaps=bool(intake_findings(case))),
        Stage.CLAIMS: _progress(begun=claim_begun, gaps=claim_gaps),
        Stage.CREDITOR_ROOM: creditor,
        Stage.DEBTOR_ROOM: debtor,
        Stage.BOARD: _progress(begun=claim_begun, gaps=claim_gaps or not both_rooms),
        Stage.ROUNDS: _progress(begun=bool(case.outcomes), gaps=not joint_yes),
        Stage.JOINT: _progress(begun=bool(case.presented), gaps=case.settlement is None),
        Stage.AGREEMENT: _progress(begun=case.settlement is not None, gaps=not printed),
        Stage.PERFORMANCE: _progress(begun=case.performance != Performance(), gaps=not printed),
    }


def board_waits_for(reached: Mapping[Stage, Progress]) -> dict[Stage, Progress]:
    """Return the stages for whose sake the board is marked as having gaps, with how far they are.

    Nothing has to wait for them: the menu is made from joint facts.
    """
    before = (Stage.CLAIMS, Stage.CREDITOR_ROOM, Stage.DEBTOR_ROOM)
    return {stage: reached[stage] for stage in before if reached[stage] is not Progress.DONE}


def furthest(case: Case) -> Stage:
    """Return the last stage that was begun, or intake where none was."""
    begun = [stage for stage, how in progress(case).items() if how is not Progress.UNTOUCHED]
    return max(begun, key=list(Stage).index, default=Stage.INTAKE)


def _heard(case: Case, room: Room) -> Progress:
    heard = dict(case.heard)
    return _progress(begun=room in heard, gaps=not heard.get(room, False))


def _progress(*, begun: bool, gaps: bool) -> Progress:
    if not begun:
        return Progress.UNTOUCHED
    return Progress.GAPS if gaps else Progress.DONE
