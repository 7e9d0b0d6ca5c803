"""What readiness for judicial confirmation says, item by item."""

from __future__ import annotations

from collections.abc import Mapping

from mediator.domain.law import Rule
from mediator.domain.readiness import Item, State
from mediator.wording.names import article
from mediator.wording.phrases import Language, Phrase

TITLE = Phrase("申请司法确认还差什么", "What confirmation still lacks")

ITEMS: dict[str, tuple[Phrase, Phrase]] = {
    "plan": (
        Phrase("双方已选定方案", "a plan is chosen"),
        Phrase("还没有选定方案", "no plan is chosen yet"),
    ),
    "findings": (
        Phrase("协议没有待处理的问题", "nothing in the agreement is doubtful"),
        Phrase("协议还有{count}处待处理的问题", "{count} findings in the agreement are open"),
    ),
    "body": (
        Phrase("由依法设立的调解组织主持：{name}", "before a lawful body: {name}"),
        Phrase(
            "调解组织、调解员或者记录人还没有写全", "body, mediator or recorder are not complete"
        ),
    ),
    "court": (
        Phrase("管辖法院：{name}", "court: {name}"),
        Phrase("管辖法院没有写明，或者看不出联系", "the court is not named, or has no link"),
    ),
    "scope": (
        Phrase("内容属于可以确认的范围", "the content can be confirmed"),
        Phrase("含有不予确认的内容（身份关系、确认物权）", "some content is not confirmed"),
    ),
    "identities": (
        Phrase("当事人身份证明齐全", "all identities are known"),
        Phrase("身份证明待核对：{names}", "identities to check: {names}"),
    ),
    "contacts": (
        Phrase("住所和联系方式齐全", "all can be reached"),
        Phrase("住所或者联系方式不全：{names}", "cannot be reached: {names}"),
    ),
    "agents": (
        Phrase("代理权限齐全（或者没有代理人）", "all agents are authorized, or there are none"),
        Phrase("缺特别授权：{names}", "no special authority: {names}"),
    ),
    "guarantors": (
        Phrase("保证人均已书面同意（或者没有保证人）", "all guarantors consent, or there are none"),
        Phrase("保证人没有书面同意：{names}", "guarantors without consent: {names}"),
    ),
    "evidence": (
        Phrase("债权凭证已核对原件（{seen}件）", "originals were seen ({seen})"),
        Phrase("还没有核对过原件的证据", "no original of the evidence was seen"),
    ),
    "printed": (
        Phrase("协议已印制，校验码{mark}", "the agreement is printed, {mark}"),
        Phrase("协议还没有印制", "the agreement is not printed"),
    ),
    "signed": (
        Phrase("各方已签名，调解组织已盖章", "signed by all and sealed"),
        Phrase("签名或者盖章还没有记录", "signatures or seal are not on record"),
    ),
    "paper_confirmation": (
        Phrase("司法确认申请书已印制", "the application is printed"),
        Phrase("司法确认申请书还没有印制", "the application is not printed"),
    ),
    "paper_service": (
        Phrase("送达地址确认书已印制", "the service address is printed"),
        Phrase("送达地址确认书还没有印制", "the service address is not printed"),
    ),
    "clock": (
        Phrase("", ""),
        Phrase("最后一日{last}，还有{left}日，须双方共同申请", "by {last}, {left} days, together"),
    ),
}
_LATE = Phrase(
    "三十日的期限已于{last}届满：重新签署后申请，或者改走公证、支付令",
    "the thirty days ended on {last}: sign anew, or take the notary or a payment order",
)
_MARKS = {State.DONE: "☑", State.OPEN: "☐", State.LATE: "☒"}
_READY = Phrase("{done}项已齐，{open}项待办。", "{done} done, {open} open.")


def item_said(item: Item, language: Language) -> str:
    """Return one item in words."""
    figures = dict(item.figures)
    if item.state is State.LATE:
        return _LATE.said(language, **figures)
    done, open_ = ITEMS[item.code]
    return (done if item.state is State.DONE else open_).said(language, **figures)


def readiness_lines(
    items: tuple[Item, ...], rules: Mapping[str, Rule], language: Language
) -> list[str]:
    """Return the list with a box each, what is open with its article, and the count."""
    lines = [TITLE.said(language)]
    for item in items:
        source = f"（{article(rules[item.article], language)}）"
        lines.append(
            f"{_MARKS[item.state]} {item_said(item, language)}"
            f"{source if item.state is not State.DONE else ''}"
        )
    done = sum(item.state is State.DONE for item in items)
    return [*lines, "", _READY.said(language, done=done, open=len(items) - done)]
