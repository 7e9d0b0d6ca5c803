"""A change of the plan, told: what is open, both orders beside each other, what to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mediator.domain.agreement import Agreement
from mediator.domain.components import Component
from mediator.domain.money import Money
from mediator.domain.replanning import Replanned
from mediator.domain.replans import WaiverOrder
from mediator.wording import names
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase
from mediator.wording.tables import table

ORDER = {
    WaiverOrder.WAIVE_FIRST: Phrase("先减免，后并入本金", "waive, then make interest principal"),
    WaiverOrder.CAPITALIZE_FIRST: Phrase(
        "先并入本金，后减免", "make interest principal, then waive"
    ),
}
_HEAD = Phrase(
    "变更日 {day}：变更前的计划共 {asked} 元，已付 {received} 元，未付 {open} 元",
    "change of {day}: the plan before asked for {asked}, {received} was paid, {open} is open",
)
_BROKEN = Phrase(
    "变更前的计划自 {day} 起已经违约，原有减免已经失效",
    "the plan before was broken from {day}; its waiver has fallen away",
)
_COLUMNS = Phrase("项目", "figure")
_CHOSEN = Phrase("采用：{order}", "taken: {order}")
_ROWS: tuple[tuple[Phrase, Callable[[Replanned], Money]], ...] = (
    (Phrase("本次新增减免", "let off now"), lambda made: made.shape.let_off),
    (Phrase("并入本金的利息", "interest made principal"), lambda made: made.shape.capitalized),
    (Phrase("应付本金", "principal to pay"), lambda made: made.terms.kept.principal),
    (
        Phrase("应付利息及费用", "interest and charges to pay"),
        lambda made: made.terms.kept.total - made.terms.kept.principal,
    ),
    (Phrase("分期期间利息", "interest inside the plan"), lambda made: made.terms.added_interest),
    (Phrase("新计划付款总额", "to pay in all"), lambda made: made.terms.settlement),
    (Phrase("每期（最高）", "largest payment"), lambda made: made.terms.schedule.largest),
    (Phrase("一期也未付而违约时应付", "owed if nothing is paid"), lambda made: made.if_broken),
    (
        Phrase("其中产生违约利息的本金", "of it principal that bears interest"),
        lambda made: (made.terms.owed if made.terms.revives else made.terms.kept).principal,
    ),
)
NUMBER = Phrase("补充协议编号：{number}", "number of the supplement: {number}")
PARTS = Phrase("变更后的债务：{parts}", "the debt after the change: {parts}")


def replan_report(
    agreement: Agreement, orders: tuple[Replanned, Replanned], language: Language
) -> str:
    """Return a change worked out, in lines."""
    table_ = orders_table(orders, language)
    return "\n".join([*summary_lines(agreement, language), "", table_])


def summary_lines(agreement: Agreement, language: Language) -> Iterator[str]:
    """Give what is superseded and what the debt is now, a line each."""
    before = agreement.supersedes
    if before is not None:
        yield _HEAD.said(
            language,
            day=agreement.agreed_on.isoformat(),
            asked=grouped(before.asked),
            received=grouped(before.received),
            open=grouped(before.open),
        )
        if before.broken_on is not None:
            yield _BROKEN.said(language, day=before.broken_on.isoformat())
    yield NUMBER.said(language, number=agreement.number)
    yield PARTS.said(language, parts=_parts(agreement, language))


def orders_table(orders: tuple[Replanned, Replanned], language: Language) -> str:
    """Return both orders beside each other, figure by figure."""
    return table(orders_head(language), orders_rows(orders, language), frozenset({1, 2}))


def orders_head(language: Language) -> list[str]:
    """Return the heads of the table of both orders."""
    return [_COLUMNS.said(language), *(name.said(language) for name in ORDER.values())]


def orders_rows(orders: tuple[Replanned, Replanned], language: Language) -> list[list[str]]:
    """Return the rows of the table of both orders, figure by figure."""
    return [
        [name.said(language), *(grouped(figure(made)) for made in orders)] for name, figure in _ROWS
    ]


def chosen(order: WaiverOrder, language: Language) -> str:
    """Say which order a change takes."""
    return _CHOSEN.said(language, order=ORDER[order].said(language))


def _parts(agreement: Agreement, language: Language) -> str:
    owed = agreement.terms.owed
    return "，".join(
        f"{names.COMPONENT[part].said(language)} {grouped(owed.of(part))}"
        for part in Component
        if owed.of(part)
    )
