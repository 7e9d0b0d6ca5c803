"""What each rule of the linter says: the problem, its source and standing, the step to take."""

from __future__ import annotations

from collections.abc import Mapping

from mediator.domain.law import Rule
from mediator.domain.lint import Do, Fix
from mediator.domain.lint.by_hand import BY_HAND, ByHand
from mediator.domain.standing import Standing
from mediator.wording import lint_money as money
from mediator.wording import lint_pages as pages
from mediator.wording import lint_people as people
from mediator.wording import lint_undertakings as undertakings
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
    **undertakings.UNDERTAKINGS,
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
    "undertakings": Phrase("债务加入、担保物、管辖与公证", "joining, security, court and notary"),
    "body": Phrase("调解组织、法院与时效", "body, court and time"),
    "laid_out": Phrase("成稿页面", "made pages"),
}

_WRITES = Phrase("{place}改为：{value}", "{place} becomes: {value}")
_DROPS = Phrase("删去{place}", "drop {place}")
_RESTORES = Phrase("{place}恢复条款库的文字", "{place} as the library words it again")
_IN_A_CLAUSE = Phrase("{place}：“{before}”改为“{after}”", "{place}: “{before}” becomes “{after}”")
_BY_HAND = {
    ByHand.FACT: Phrase("事实须由当事人或者调解员提供", "a fact that only people can give"),
    ByHand.AGREED: Phrase("涉及约定内容，须征得双方同意", "it changes what was agreed: ask both"),
    ByHand.WORDING: Phrase("原意只有起草人清楚，须由其改写", "only its author knows what is meant"),
    ByHand.COMPUTED: Phrase("该数由程序计算，须查明来源", "a figure worked out: find its source"),
    ByHand.MADE: Phrase(
        "页面随内容生成，改内容后重新生成", "pages are made anew from their source"
    ),
}
_NOT_MENDED = Phrase("不能一步改正：{why}", "not mended in one step: {why}")
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
    if fix.do is Do.RESTORE:
        return _RESTORES.said(language, place=place)
    if fix.place.startswith("clauses"):
        return _IN_A_CLAUSE.said(language, place=place, before=fix.before, after=fix.after)
    known = _VALUES.get((fix.place, fix.value))
    value = known.said(language) if known else fix.value
    return _WRITES.said(language, place=place, value=value)


def why_by_hand(code: str, language: Language) -> str:
    """Return why a rule mends nothing in one step; empty for one that does."""
    why = BY_HAND.get(code)
    return _BY_HAND[why].said(language) if why else ""


def not_mended_said(code: str, language: Language) -> str:
    """Return the whole sentence of it; empty for a rule that mends."""
    why = why_by_hand(code, language)
    return _NOT_MENDED.said(language, why=why) if why else ""
