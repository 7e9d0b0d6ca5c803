"""The linter: what in an agreement a court may send back, rule by rule, before anyone signs.

Each rule has a name, how serious it is, the article it rests on (with its standing, from
``resources/law``), and where a machine can honestly mend it, a fix of one step. Its sentence and
the step to take are in ``mediator.wording.lint``. Rules stand together by what they look at:
``sums``, ``days``, ``words``, ``clauses``, ``people``, ``undertakings``, ``body``, and
``laid_out``, which reads the made pages.

Why so: a judge of 司法确认 asks whether the content is clear, lawful and voluntary (民诉法解释358),
a clerk whether papers and signatures are complete; a rule is one such question.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator.domain.findings import Finding
from mediator.domain.lint.body import BODY
from mediator.domain.lint.clauses import CLAUSES
from mediator.domain.lint.days import DAYS
from mediator.domain.lint.laid_out import LAID_OUT
from mediator.domain.lint.people import PEOPLE
from mediator.domain.lint.rule import Do, Examined, Fix, LintRule, Spot
from mediator.domain.lint.sums import SUMS
from mediator.domain.lint.undertakings import UNDERTAKINGS
from mediator.domain.lint.words import WORDS

__all__ = ["GROUPS", "RULES", "Caught", "Do", "Examined", "Fix", "LintRule", "Spot", "lint"]

GROUPS: dict[str, tuple[LintRule, ...]] = {
    "sums": SUMS,
    "days": DAYS,
    "words": WORDS,
    "clauses": CLAUSES,
    "people": PEOPLE,
    "undertakings": UNDERTAKINGS,
    "body": BODY,
    "laid_out": LAID_OUT,
}
"""The rules by what they look at, in the order of a reading."""

RULES: tuple[LintRule, ...] = tuple(rule for group in GROUPS.values() for rule in group)


@dataclass(frozen=True, slots=True)
class Caught:
    """What a rule found in one place, and the fix of one step where one is honest."""

    finding: Finding
    fix: Fix | None = None


def lint(examined: Examined) -> tuple[Caught, ...]:
    """Return what every rule finds, in the order of the rules."""
    return tuple(_caught(examined, rule, found) for rule in RULES for found in rule.check(examined))


def _caught(examined: Examined, rule: LintRule, found: Spot) -> Caught:
    law = examined.law.rules[rule.article]
    figures = dict(found.figures) | {
        "source": law.article,
        "source_en": law.article_en,
        "standing": law.standing,
    }
    finding = Finding(rule.severity, found.place, rule.code, tuple(sorted(figures.items())))
    return Caught(finding, found.fix)
