from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mediator.domain.agreement import Agreement, Bond
from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.chips import CHIPS, chip, figures
from mediator.domain.clauses import CHIP, AgreementClause
from mediator.domain.installments import Schedule, monthly_days, scheduled
from mediator.domain.law import Law
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind
from mediator.domain.terms import BreachTerms
from mediator.usecases.agreement import draft
from mediator.usecases.board import offer_menu
from mediator.usecases.ports import Opened
from mediator.wording import chips_chinese, chips_english
from mediator.wording.agreement import agreement_text, paper_of
from mediator.wording.chips import chip_text, filled
from mediator.wording.figures import grouped
from tests.documents import people, samples

every_sample = pytest.mark.parametrize("name", list(samples.ALL))
IN_ENGLISH = Parallel(Tongue.ENGLISH, Tongue.SIMPLIFIED)


def english(agreement: Agreement, name: str) -> str:
    return chip_text(paper_of(agreement), name, Tongue.ENGLISH)


def english_text(agreement: Agreement) -> str:
    drafted = samples.redrafted(replace(agreement, parallel=IN_ENGLISH))
    paper = paper_of(drafted)
    return "\n".join(
        line
        for clause in drafted.clauses
        for text in (clause.heading_english, *clause.english)
        for line in filled(paper, text, Tongue.ENGLISH)
    )


def test_every_chip_is_said_in_both_languages() -> None:
    words = {name for name, known in CHIPS.items() if known.figure is None}

    assert set(chips_chinese.WORDS) == words
    assert set(chips_english.WORDS) == words


def test_every_plan_of_every_example_fills_every_chip_in_both_languages(
    example: Path, read: Callable[[Path], Opened], law: Law
) -> None:
    case = read(example).case
    for option in offer_menu(case, law).options:
        agreement = draft(case, law, option.id)
        said = [line for c in agreement_text(agreement).clauses for line in c.paragraphs]

        assert not any(CHIP.search(line) or "＿＿条" in line for line in said)
        assert not CHIP.search(english_text(agreement))


@every_sample
def test_what_is_owed_and_paid_stands_in_the_english_text_as_well(name: str) -> None:
    agreement = samples.ALL[name]()
    text = english_text(agreement)

    assert f"RMB {grouped(agreement.terms.owed.total)}" in text
    assert f"RMB {grouped(agreement.terms.settlement)}" in text
    assert "Article 1" in text
    assert "  " not in text


@every_sample
def test_a_figure_changes_at_its_source_and_in_no_clause(name: str) -> None:
    agreement = samples.ALL[name]()
    later = replace(agreement, agreed_on=date(2026, 7, 2))

    assert figures(later)["agreed_on"] == date(2026, 7, 2)
    assert later.clauses == agreement.clauses


def test_what_is_no_chip_stays_as_it_was_typed() -> None:
    paper = paper_of(samples.private_loan())

    assert filled(paper, "见{附件}和{nothing}") == ("见{附件}和{nothing}",)
    assert chip("nothing") is None


def test_a_reference_to_a_clause_that_does_not_stand_is_left_to_be_written() -> None:
    paper = paper_of(samples.private_loan())

    assert filled(paper, "依照{clause.support}") == ("依照第＿＿条",)
    assert filled(paper, "under {clause.support}", Tongue.ENGLISH) == ("under Article ＿＿",)


def test_a_transfer_that_does_not_stand_is_left_to_be_written() -> None:
    paper = paper_of(samples.private_loan())

    for tongue in (Tongue.SIMPLIFIED, Tongue.ENGLISH):
        assert chip_text(paper, "transfer.0.what", tongue).startswith("＿")
        assert chip_text(paper, "support_what", tongue).startswith("＿")


def test_english_guarantors_are_bound_as_the_chinese_ones() -> None:
    base = samples.construction_debt()

    def bound(bond: Bond) -> str:
        return english(replace(base, bonds=(replace(bond, name=people.GUARANTOR.name),)), "bonds")

    joint = bound(Bond("", GuaranteeKind.JOINT, limit=Money.of("200000")))
    general = bound(Bond("", GuaranteeKind.GENERAL))
    unclear = bound(Bond("", GuaranteeKind.UNCLEAR, anew=True))
    behind = bound(Bond("", GuaranteeKind.JOINT, behind=people.OWNER.name))
    anew = bound(Bond("", GuaranteeKind.JOINT, behind="方屹", anew=True))

    assert "up to RMB 200,000.00" in joint
    assert "joint and several" in joint
    assert "may refuse payment" in general
    assert "by law a general one" in unclear
    assert "no longer bound for the original debt" in unclear
    assert "the recourse of Party B against Party B" in behind
    assert "gives a counter-guarantee for the recourse of 方屹" in anew


def test_what_people_typed_is_translated_by_a_person_or_stays() -> None:
    base = replace(samples.construction_debt(), parallel=IN_ENGLISH)
    told = replace(IN_ENGLISH, translations=(Translation("extra_terms[0]", "Lift the freeze"),))

    assert "(1) 甲方" in english(base, "further_terms")
    assert "(1) Lift the freeze" in english(replace(base, parallel=told), "further_terms")
    one = replace(base, extra_terms=("互不追究",))
    assert english(one, "further_terms") == "互不追究"


def test_the_languages_are_named_in_each() -> None:
    base = samples.private_loan()
    told = replace(base, parallel=Parallel(Tongue.TRADITIONAL, Tongue.TRADITIONAL))
    paper = paper_of(told)

    assert chip_text(paper, "languages") == "中文简体与中文繁体"
    assert chip_text(paper, "governing") == "中文繁体"
    assert english(told, "languages") == "simplified Chinese and traditional Chinese"
    assert english(told, "governing") == "traditional Chinese"
    assert english(base, "languages") == english(base, "governing") == ""
    assert chip_text(paper_of(base), "languages") == chip_text(paper_of(base), "governing") == ""


def test_english_amounts_of_rows_tell_what_is_level() -> None:
    loan = samples.private_loan()
    two = replace(loan, terms=replace(loan.terms, schedule=_rows(loan, 2)))
    level = replace(loan, terms=replace(loan.terms, schedule=_rows(loan, 3, last="60000")))

    assert "Instalments 1 to 5 are RMB 16,666.00 each, instalment 6 is" in english(
        loan, "row_amounts"
    )
    assert english(two, "row_amounts").startswith("Instalment 1 is RMB 60,000.00, instalment 2 is")
    assert english(level, "row_amounts") == "Each instalment is RMB 60,000.00. "
    assert english(samples.construction_debt(), "row_amounts") == ""


def _rows(agreement: Agreement, count: int, last: str = "40000") -> Schedule:
    amounts = [Money.of("60000")] * (count - 1) + [Money.of(last)]
    return scheduled(amounts, monthly_days(date(2026, 7, 31), count))


def test_parts_have_english_names_by_the_kind_of_claim() -> None:
    works = samples.construction_debt()
    without = replace(works, claim=replace(works.claim, overdue_rate=None))

    assert english(samples.private_loan(), "principal") == "loan principal"
    assert english(works, "principal") == "unpaid price"
    assert "penalty for late payment" in english(works, "debt_parts")
    assert "damages for late payment" in english(without, "debt_parts")


def test_the_composition_names_interest_over_the_instalments() -> None:
    assert "interest over the instalments" in english(samples.long_schedule(), "composition")
    sole = english(samples.private_loan(), "composition")
    assert sole == "all of it loan principal"


def test_rates_are_said_alike() -> None:
    breach = BreachTerms(0, 1, Decimal("13.80"))
    base = samples.private_loan()
    agreement = replace(base, terms=replace(base.terms, breach=breach))

    assert english(agreement, "default_rate") == "13.8%"
    assert chip_text(paper_of(agreement), "default_rate") == "13.8%"


def test_an_own_clause_without_translation_has_no_english_text() -> None:
    clause = AgreementClause("own-1", "保密", "", ("各方保密。",), ())

    assert clause.chips == ()
