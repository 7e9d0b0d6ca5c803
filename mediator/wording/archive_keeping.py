"""The words about keeping closed cases."""

from __future__ import annotations

from collections.abc import Mapping

from mediator.domain.retention import Expired, Keep, Shipped
from mediator.wording import screen
from mediator.wording.archive import kind_said
from mediator.wording.phrases import Language, Phrase

RULES = Phrase("保管年限（自结案日起）", "years kept, from the closing")
YEARS = Phrase("{kind}：{years}年，依据：{source}", "{kind}: {years} years, by: {source}")
NOT_SET = Phrase("{kind}：未设定，不会列入到期", "{kind}: not set, so none falls due")
NO_SOURCE = Phrase("未写明依据", "no rule named")
GROUND = Phrase("（{source}）", "({source})")
DUE = Phrase("保管期已满{count}件，可以销毁：", "{count} kept long enough, to be destroyed:")
NONE_DUE = Phrase("没有保管期已满的案件。", "No case has been kept long enough.")
LINE = Phrase(
    "{number}  {parties}  {closed}结案，保管至{until}",
    "{number}  {parties}  closed {closed}, kept until {until}",
)
HOW = Phrase(
    "销毁不能撤销：运行 mediator purge，或者在窗口“安全”的“销毁”页选择案件，写明事由，"
    "再输一遍案号；留下可以核对的记录。",
    "Destroying cannot be undone: run mediator purge, or choose the case under Safety, Purge; give"
    " the reason and type its number again. A record stays that can be checked.",
)


def retention_report(
    rules: Mapping[str, Keep], shipped: Shipped, due: tuple[Expired, ...], language: Language
) -> str:
    """Return how long cases are kept, on what ground, and which have been kept long enough."""
    lines = [RULES.said(language), ground_said(shipped, language)]
    lines += rules_said(rules, shipped, language)
    if not due:
        return "\n".join([*lines, "", NONE_DUE.said(language)])
    cases = [_line(each, language) for each in due]
    head = DUE.said(language, count=len(due))
    return "\n".join([*lines, "", head, *cases, HOW.said(language)])


def ground_said(shipped: Shipped, language: Language) -> str:
    """Return what is known of the ground on which years are set."""
    source = language.choice(shipped.source, shipped.source_en)
    return GROUND.said(language, source=source)


def rules_said(rules: Mapping[str, Keep], shipped: Shipped, language: Language) -> list[str]:
    """Return how long each kind of case is kept, a line each."""
    return [_rule(kind, rules.get(kind), language) for kind in shipped.kinds]


def _rule(kind: str, keep: Keep | None, language: Language) -> str:
    name = kind_said(kind, language)
    if keep is None or keep.years is None:
        return NOT_SET.said(language, kind=name)
    source = keep.source or NO_SOURCE.said(language)
    return YEARS.said(language, kind=name, years=keep.years, source=source)


def _line(due: Expired, language: Language) -> str:
    case = due.closed
    number = case.number or screen.UNNUMBERED.said(language)
    days = {"closed": case.closed_on.isoformat(), "until": due.until.isoformat()}
    return LINE.said(language, number=number, parties=case.parties, **days)
