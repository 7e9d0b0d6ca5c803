"""The window's language, and the sentences it takes from ``mediator.wording``."""

from __future__ import annotations

from mediator.domain.bargaining import Reason
from mediator.domain.findings import Finding
from mediator.domain.law import Rule
from mediator.domain.menu import SettlementOption
from mediator.domain.money import Money
from mediator.domain.refusals import Refusal
from mediator.domain.safekeeping import Rescue
from mediator.wording import (
    acts,
    extras,
    figures,
    findings,
    names,
    places,
    reasons,
    record,
    refusals,
)
from mediator.wording.phrases import Language, Phrase


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


def refusal_text(refusal: Refusal) -> str:
    """Return what happened, what is safe and what to do next."""
    return refusals.sentence(refusal, Spoken.language)


def finding_text(finding: Finding) -> str:
    """Return a finding as a sentence."""
    return findings.sentence(finding, Spoken.language)


def reason_text(reason: Reason) -> str:
    """Return one condition of one side as a sentence."""
    return reasons.sentence(reason, Spoken.language)


def extras_lines(option: SettlementOption) -> list[str]:
    """Return what a plan says beside waiver and payments, a line each."""
    return extras.extras_said(option, Spoken.language)


def act_text(act: str) -> str:
    """Return the name of an act, as in ``撤销：…``."""
    return acts.said(act, Spoken.language)


def rescue_text(rescue: Rescue, *, most: int) -> str:
    """Return which backup took a damaged file's place, and what is missing in it."""
    return record.rescue_said(rescue, Spoken.language, most=most)


def short_amount(money: Money) -> str:
    """Return an amount for a narrow place: in 万 where Chinese is read and it is that large."""
    wan = figures.in_wan(money) if Spoken.language is Language.CHINESE else ""
    return wan or figures.grouped(money)


def article(rule: Rule) -> str:
    """Return the article that a rule rests on."""
    return names.article(rule, Spoken.language)


def place_text(place: str) -> str:
    """Return a place of the claim as the page names it; empty where it names none."""
    return places.place_said(place, Spoken.language)
