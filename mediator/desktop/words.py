"""The window's language, and the sentences it takes from ``mediator.wording``.

Why so: each kind of sentence is read on first use, because the values it is about make up half
of the program and the first page needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator.wording.phrases import Language, Phrase

if TYPE_CHECKING:
    from mediator.domain.bargaining import Reason
    from mediator.domain.findings import Finding
    from mediator.domain.law import Rule
    from mediator.domain.menu import SettlementOption
    from mediator.domain.money import Money
    from mediator.domain.refusals import Refusal
    from mediator.domain.safekeeping import Rescue

_WAN = Phrase("万", "万")


class Spoken:
    """The one choice of language that the whole window shares."""

    language = Language.CHINESE


def speak(language: Language) -> None:
    """Choose the window's language, before anything is shown."""
    Spoken.language = language


def language() -> Language:
    """Return the window's language."""
    return Spoken.language


def say(phrase: Phrase, **figures: object) -> str:
    """Return a phrase in the window's language."""
    return phrase.said(Spoken.language, **figures)


def as_shown(typed: str) -> str:
    """Return a typed word in the characters of the window, to find it among words shown."""
    from mediator.wording.phrases import traditional

    return traditional(typed) if language() is Language.TRADITIONAL else typed


def refusal_text(refusal: Refusal) -> str:
    """Return what happened, what is safe and what to do next."""
    from mediator.wording import refusals

    return refusals.sentence(refusal, Spoken.language)


def finding_text(finding: Finding) -> str:
    """Return a finding as a sentence."""
    from mediator.wording import findings

    return findings.sentence(finding, Spoken.language)


def reason_text(reason: Reason) -> str:
    """Return one condition of one side as a sentence."""
    from mediator.wording import reasons

    return reasons.sentence(reason, Spoken.language)


def extras_lines(option: SettlementOption) -> list[str]:
    """Return what a plan says beside waiver and payments, a line each."""
    from mediator.wording import extras

    return extras.extras_said(option, Spoken.language)


def act_text(act: str) -> str:
    """Return the name of an act, as in ``撤销：…``."""
    from mediator.wording import acts

    return acts.said(act, Spoken.language)


def rescue_text(rescue: Rescue, *, most: int) -> str:
    """Return which backup took a damaged file's place, and what is missing in it."""
    from mediator.wording import record

    return record.rescue_said(rescue, Spoken.language, most=most)


def short_amount(money: Money) -> str:
    """Return an amount for a narrow place: in 万 where Chinese is read and it is that large."""
    from mediator.wording import figures

    return (in_wan(money) if language().chinese else "") or figures.grouped(money)


def in_wan(money: Money) -> str:
    """Return a large amount in 万, in the window's characters; empty below ten thousand yuan."""
    from mediator.wording import figures

    return figures.in_wan(money).replace("万", say(_WAN))


def article(rule: Rule) -> str:
    """Return the article that a rule rests on."""
    from mediator.wording import names

    return names.article(rule, Spoken.language)


def place_text(place: str) -> str:
    """Return a place of the claim as the page names it; empty where it names none."""
    from mediator.wording import places

    return places.place_said(place, Spoken.language)
