"""What the verbs of sealed answers say."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.envelopes import Compared, Envelope
from mediator.domain.menu import Menu
from mediator.domain.rounds import Outcome, Side
from mediator.wording.phrases import Language, Phrase

SEALED = Phrase(
    "答复已封存。回执号 {receipt}，记录号 {head}，最迟开封日 {open_by}。"
    "打开码只在 {path} 上：请单面打印后交当事人，并删除该文件。",
    "The answers are sealed. Receipt {receipt}, record {head}, to be opened by {open_by}."
    " The opening code stands in {path} alone: print it for the party, then delete the file.",
)
VOID = Phrase(
    "本轮答复已作废，没有打开；请双方重新作答，不计入轮数。",
    "The sealed answers were discarded unopened; both sides answer again, and no round is used up.",
)
JOINT = Phrase("方案{letter} 双方均接受", "Both accept plan {letter}")
NONE = Phrase("本轮没有共同接受的方案", "No plan is accepted by both in this round")
LATE = Phrase(
    "（开封晚于回执写明的最迟开封日 {open_by}，已记入记录）",
    " (opened after {open_by}, the last day on both slips; the record says so)",
)
_SIDES = {Side.CREDITOR: Phrase("债权人", "creditor"), Side.DEBTOR: Phrase("债务人", "debtor")}
_RECEIPT = Phrase("{side}：由密封单算出的回执号 {code}", "{side}: receipt from its envelope {code}")
_APART = Phrase(
    "两份密封单不属于同一轮、同一份方案单的双方，不能对照。",
    "These envelopes are not both sides of one round on one menu; they cannot be compared.",
)
_SHOWN = Phrase("双方都接受的第一个方案：{plan}", "The first plan that both accepted: {plan}")


def sealed(envelope: Envelope, path: str, language: Language) -> str:
    """Say what was sealed, and where its paper lies."""
    receipt, open_by = envelope.ballot.receipt, envelope.open_by.isoformat()
    return SEALED.said(language, receipt=receipt, head=envelope.head, open_by=open_by, path=path)


def said(outcome: Outcome, menu: Menu, language: Language) -> str:
    """Say what a round revealed."""
    late = LATE.said(language, open_by=outcome.open_by) if outcome.opened_late else ""
    return f"{_result(outcome, menu, language)}{late}"


def _result(outcome: Outcome, menu: Menu, language: Language) -> str:
    if outcome.joint_yes is None:
        return NONE.said(language)
    return JOINT.said(language, letter=menu.option(outcome.joint_yes).letter)


def compared_lines(found: Compared, language: Language) -> Iterator[str]:
    """Say what envelopes show: each receipt, and of two the first joint yes."""
    for side, code in found.receipts:
        yield _RECEIPT.said(language, side=_SIDES[side].said(language), code=code)
    if len(found.receipts) == 1:
        return
    if not found.together:
        yield _APART.said(language)
    elif found.joint_yes is None:
        yield NONE.said(language)
    else:
        yield _SHOWN.said(language, plan=found.joint_yes)
