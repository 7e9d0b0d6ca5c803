"""What a party takes away after answering: the receipt it keeps, the sheet for its envelope.

Apart from ``slips``, which the press reads: nothing that prints may know a ballot.
"""

from __future__ import annotations

from mediator.domain.ballots import Ballot
from mediator.domain.envelopes import Envelope
from mediator.domain.menu import Menu
from mediator.domain.rounds import Side
from mediator.wording.figures import chinese_day, numeral
from mediator.wording.slips import Marked, Scanned, SlipText

_SIDES = {Side.CREDITOR: "债权人", Side.DEBTOR: "债务人"}
_DIGEST = 16  # characters of the menu's digest: enough to tell menus apart by eye
_LATER = (
    "日后若怀疑结果不实，双方各自拆封核对：由本页内容算出的回执号应与回执一致，双方都接受的方案应与公布的一致。"
    "扫描下面的二维码存成文本，可用 mediator envelopes 或任何能算 SHA-256 的工具核对。"
)


def ballot_slips(
    number: str, menu: Menu, envelope: Envelope, pieces: tuple[str, ...]
) -> tuple[SlipText, SlipText]:
    """Return the receipt and the sheet for the envelope, a page each.

    ``pieces`` are the openings as text, for whoever checks them one day.
    """
    return _receipt(number, envelope), _openings(number, menu, envelope, pieces)


def _receipt(number: str, envelope: Envelope) -> SlipText:
    ballot = envelope.ballot
    asked = ballot.question
    scanned = f"MR1 {asked.case} {asked.round} {ballot.side} {asked.menu_digest}"
    scanned = f"{scanned} {ballot.receipt} {envelope.head} {envelope.at.isoformat()}"
    scanned = f"{scanned} {envelope.open_by.isoformat()}"
    return SlipText(
        "密封答复回执（当事人自存）",
        (
            Marked("打开码（只此一份，开封时由本人输入）", envelope.code),
            Marked("回执号", ballot.receipt),
            Marked("封存时的记录号", envelope.head),
        ),
        (
            f"最迟开封日：{chinese_day(envelope.open_by)}。到期没有开封的，请凭本页向调解员查问；本轮可以作废重答，不影响任何权利。",
            "开封时请本人带来本页，亲自输入打开码。没有双方的打开码，任何人包括调解员都打不开答复。",
            "打开码没有留底，不能补印；遗失的，本轮作废重答。",
            "打印时请单面打印：本页与密封单不要印在同一张纸上。开封后请核对结果页上的回执号与本页一致；不一致的，说明答复被换过，请当场提出。",
        ),
        _foot(number, envelope),
        scanned=(Scanned("回执号、记录号和封存时间，可扫描留存", scanned),),
    )


def _openings(number: str, menu: Menu, envelope: Envelope, pieces: tuple[str, ...]) -> SlipText:
    ballot = envelope.ballot
    digest = ballot.question.menu_digest
    return SlipText(
        "密封单（请装入信封封好）",
        (Marked("回执号", ballot.receipt),),
        (
            "本页写明您对每个方案的答复和加密用的随机数。请自行装入信封封好，不要交给任何人，开封前不要拆。",
            _LATER,
            f"方案单摘要：{digest[:_DIGEST]}……",
        ),
        _foot(number, envelope),
        small=tuple(_answers(menu, ballot)),
        scanned=tuple(
            Scanned(f"密封内容 {at}/{len(pieces)}", piece) for at, piece in enumerate(pieces, 1)
        ),
    )


def _answers(menu: Menu, ballot: Ballot) -> list[str]:
    letters = {option.id: option.letter for option in menu.options}
    return [
        f"方案{letters[plan]}　{'接受　' if yes else '不接受'}　{nonce.hex()}"
        for plan, yes, nonce in ballot.answers
    ]


def _foot(number: str, envelope: Envelope) -> str:
    ballot, at = envelope.ballot, envelope.at
    side, which = _SIDES[ballot.side], numeral(ballot.question.round)
    case = f"案件：{number}　" if number else ""
    day = chinese_day(at.date())
    return f"{case}{side}　第{which}轮　封存：{day} {at:%H:%M}"
