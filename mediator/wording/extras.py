"""What a plan says beside waiver and payments, a line each, for screen and report."""

from __future__ import annotations

from mediator.domain.menu import SettlementOption
from mediator.domain.terms import TransferKind
from mediator.wording.equity import shares_of
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase

_TRANSFER = {
    TransferKind.ASSET: Phrase(
        "方案{letter}：{by}前交付{what}，作价{credited}元（估值{low}至{high}元）",
        "Plan {letter}: {what} handed over by {by} for {credited} yuan (valued {low} to {high})",
    ),
    TransferKind.RECEIVABLE: Phrase(
        "方案{letter}：{by}前转让{what}，作价{credited}元（估值{low}至{high}元）",
        "Plan {letter}: {what} assigned by {by} for {credited} yuan (valued {low} to {high})",
    ),
    TransferKind.EQUITY: Phrase(
        "方案{letter}：{by}前将{credited}元债权转为{shares}（估值{low}至{high}元）",
        "Plan {letter}: {credited} yuan of the claim become {shares} by {by}"
        " (valued {low} to {high})",
    ),
}
_RUNG = Phrase(
    "方案{letter}：付清第{number}期后，减免中的{amount}元终局有效",
    "Plan {letter}: once payment {number} is made, {amount} yuan of the waiver are final",
)
_EARN_OUT = Phrase(
    "方案{letter}：至{until}止，另付年净利润的{percent}%，累计不超过{most}元",
    "Plan {letter}: to {until}, {percent}% of yearly profit on top, {most} yuan at most",
)
_SUPPORT = {
    True: Phrase(
        "方案{letter}：{by}前由{what}提供连带责任保证",
        "Plan {letter}: joint guarantee by {what}, by {by}",
    ),
    False: Phrase(
        "方案{letter}：{by}前以{what}提供担保", "Plan {letter}: secured by {what}, by {by}"
    ),
}
_MISSES = Phrase(
    "方案{letter}：可提前通知顺延{count}期，不算违约",
    "Plan {letter}: {count} payments may be put off on notice without breach",
)


def extras_said(option: SettlementOption, language: Language) -> list[str]:
    """Return one line for each thing a plan says besides."""
    terms, letter = option.terms, option.letter
    lines = [
        _TRANSFER[t.kind].said(
            language,
            letter=letter,
            what=t.what,
            shares=shares_of(t.what, language),
            by=t.by,
            low=grouped(t.low),
            high=grouped(t.high),
            credited=grouped(t.credited),
        )
        for t in terms.transfers
    ]
    lines += [
        _RUNG.said(language, letter=letter, number=r.number, amount=grouped(r.amount))
        for r in terms.ladder
    ]
    if terms.earn_out is not None:
        most, until = grouped(terms.earn_out.most), terms.earn_out.until
        percent = f"{terms.earn_out.percent:f}"
        lines.append(
            _EARN_OUT.said(language, letter=letter, most=most, until=until, percent=percent)
        )
    if terms.support is not None:
        said = _SUPPORT[terms.support.guarantor]
        lines.append(
            said.said(language, letter=letter, what=terms.support.what, by=terms.support.by)
        )
    if terms.breach.allowed_misses:
        lines.append(_MISSES.said(language, letter=letter, count=terms.breach.allowed_misses))
    return lines
