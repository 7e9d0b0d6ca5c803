"""What each rule of the linter says: the problem, its source and standing, the step to take."""

from __future__ import annotations

from collections.abc import Mapping

from mediator.domain.law import Rule
from mediator.domain.lint import Do, Fix
from mediator.domain.standing import Standing
from mediator.wording import lint_money as money
from mediator.wording import lint_pages as pages
from mediator.wording import lint_people as people
from mediator.wording.lint_money import Said
from mediator.wording.names import article
from mediator.wording.paper_places import paper_place_said
from mediator.wording.phrases import Language, Phrase

TOLD: dict[str, Said] = {
    **money.SUMS,
    **money.DAYS,
    **money.WORDS,
    **people.CLAUSES,
    **people.PEOPLE,
    **pages.BODY,
    **pages.LAID_OUT,
}

SENTENCES: dict[str, Phrase] = {
    code: Phrase(f"{zh}（{{source}}）。处理：{do_zh}", f"{en} ({{source}}). Do: {do_en}")
    for code, (zh, en, do_zh, do_en) in TOLD.items()
}

GROUPS: dict[str, Phrase] = {
    "sums": Phrase("金额与利率", "sums and rates"),
    "days": Phrase("日期与期间", "days and periods"),
    "words": Phrase("文字", "words"),
    "clauses": Phrase("条款", "terms"),
    "people": Phrase("当事人与保证人", "people"),
    "body": Phrase("调解组织、法院与时效", "body, court and time"),
    "laid_out": Phrase("成稿页面", "made pages"),
}

_WRITES = Phrase("{place}改为：{value}", "{place} becomes: {value}")
_DROPS = Phrase("删去{place}", "drop {place}")
_VALUES: dict[tuple[str, str], Phrase] = {
    ("policy.on_workdays", "true"): Phrase("遇休息日改为其后的工作日", "moved to workdays"),
}


def source_said(figures: Mapping[str, str], language: Language) -> str:
    """Return the article a finding rests on, with its standing where it is not settled."""
    standing = Standing(figures["standing"])
    return article(Rule("", figures["source"], figures["source_en"], standing), language)


def fix_said(fix: Fix, language: Language) -> str:
    """Return what a fix will do, before it is done."""
    place = paper_place_said(fix.place, language)
    if fix.do is Do.DROP:
        return _DROPS.said(language, place=place)
    known = _VALUES.get((fix.place, fix.value))
    value = known.said(language) if known else fix.value
    return _WRITES.said(language, place=place, value=value)
