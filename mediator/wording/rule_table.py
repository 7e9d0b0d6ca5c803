"""The table of all rules of the linter, for the help: id, what it finds, what to do, its source."""

from __future__ import annotations

import re

from mediator.domain.law import Law
from mediator.domain.lint import GROUPS, LintRule
from mediator.wording import lint, names
from mediator.wording.phrases import Language, Phrase

_TITLE = Phrase("# 检查规则\n", "# Rules of the linter\n")
_ABOUT = Phrase(
    "共{count}条。“缺少”“存疑”在签署前处理；“提示”供知悉。来源之后的方括号注明把握程度。"
    "本页由程序生成（`mediator lint --rules`）。\n",
    "{count} rules. What is missing or doubtful is dealt with before signing; a note is worth"
    " knowing. This page is generated (`mediator lint --rules`).\n",
)
_MENDED = Phrase("可以", "yes")
_HEAD = Phrase(
    "| 编号 | 程度 | 发现什么 | 怎么办 | 一步改正 | 来源 |",
    "| id | how serious | what | do | mended in one step | source |",
)


def rule_table(law: Law, language: Language) -> str:
    """Return the table in Markdown, by subject."""
    count = sum(len(rules) for rules in GROUPS.values())
    parts = [_TITLE.said(language), _ABOUT.said(language, count=count)]
    for subject, rules in GROUPS.items():
        rows = [_row(rule, law, language) for rule in rules]
        heading = f"## {lint.GROUPS[subject].said(language)}\n"
        parts += [heading, _HEAD.said(language), "|---|---|---|---|---|---|", *rows, ""]
    return "\n".join(parts)


def _row(rule: LintRule, law: Law, language: Language) -> str:
    zh, en, do_zh, do_en = lint.TOLD[rule.code]
    what, step = language.choice(zh, en), language.choice(do_zh, do_en)
    told = (re.sub(r"\{\w+\}", "…", text).replace("|", "\\|") for text in (what, step))
    severity = names.SEVERITY[rule.severity].said(language)
    source = names.article(law.rules[rule.article], language)
    mended = lint.why_by_hand(rule.code, language) or _MENDED.said(language)
    cells = (rule.code.removeprefix("lint_"), severity, *told, mended, source)
    return f"| {' | '.join(cells)} |"
