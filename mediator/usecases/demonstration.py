"""The bundled example carried through every use case, as a story with its steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediator.domain.case import Case
from mediator.domain.rounds import OpeningDay, Side
from mediator.engine.board import Board
from mediator.usecases import agreement, board, caucus, claims, outlook, reckoning, rounds
from mediator.usecases.ports import Archive, Opened, Paper, Services


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done: its code (the words are in ``wording.demo``) and figures."""

    code: str
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """Where the story ended: the case, its papers, and the steps that led there."""

    case: Case
    paper: Paper
    schedule: bytes
    steps: tuple[Step, ...]


def carry_through(services: Services, archive: Archive, opened: Opened, *, on: date) -> Carried:
    """Take a case from intake to the printed agreement, saving after every act.

    Each side answers every plan by its own conditions, as the mediator's board marks them.
    Raises ``PlanUnknown`` where the example has no plan that both accept.
    """
    case, law = opened.case, services.law
    steps: list[Step] = []
    archive.save(case, "case_imported")
    steps.append(Step("intake", (("number", case.number), ("parties", str(len(case.parties))))))
    statement = claims.state_claim(case, law)
    owed = statement.supported.total.plain
    steps.append(Step("claims", (("as_of", str(statement.as_of)), ("owed", owed))))
    for position in (opened.positions.creditor, opened.positions.debtor):
        case = _saved(archive, caucus.keep_position(archive, case, position).case, "heard")
    outlook.keep_outlook(archive, case.id, opened.positions.court)
    reckoning.keep_reckoning(archive, case.id, opened.positions.reckoning)
    steps.append(Step("caucus"))
    menu = board.offer_menu(case, law)
    weighed = board.weigh(case, menu, caucus.open_both(archive, case.id), law)
    steps.append(
        Step("board", (("plans", str(len(menu.options))), ("both", str(len(weighed.acceptable)))))
    )
    asked = rounds.question(case, menu)
    codes: dict[Side, str] = {}
    last, drawn = OpeningDay(on), services.random_bytes
    for side, answers in _answers(weighed):
        envelope = rounds.seal_answers(
            archive, asked, side, answers, random_bytes=drawn, open_by=last
        )
        codes[side] = envelope.code
        steps.append(Step(f"sealed_{side}", (("receipt", envelope.ballot.receipt),)))
    case = rounds.open_round(case, archive, asked, codes, on=on, tick=services.opening_tick).case
    plan = case.outcomes[-1].joint_yes or ""
    change = agreement.choose_plan(case, law, plan, agreed_on=on)
    case = _saved(archive, change.case, "plan_chosen")
    steps.append(Step("joint_yes", (("plan", menu.option(plan).letter), ("id", plan))))
    drafted = agreement.draft(case, law)
    paper = services.press.agreement(drafted)
    printed = agreement.mark_printed(case, paper.fingerprint)
    case = _saved(archive, printed.case, "agreement_printed")
    steps.append(Step("agreement", (("fingerprint", paper.fingerprint[:8]),)))
    return Carried(case, paper, services.press.schedule(drafted), tuple(steps))


def _saved(archive: Archive, case: Case, act: str) -> Case:
    archive.save(case, act)
    return case


def _answers(weighed: Board) -> Iterator[tuple[Side, dict[str, bool]]]:
    yield Side.CREDITOR, {e.option.id: e.creditor.accepts is True for e in weighed.entries}
    yield Side.DEBTOR, {e.option.id: e.debtor.accepts is True for e in weighed.entries}
