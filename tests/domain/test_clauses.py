from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator.domain import clause_editing as editing
from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.chips import chip, figure, figures, transfer_part
from mediator.domain.clause_drafting import (
    base_text,
    drafted_clauses,
    unknown_conditions,
    with_clauses,
)
from mediator.domain.clause_editing import Choices, Drafting, fixed_chips
from mediator.domain.clause_findings import (
    clause_choice_findings,
    clause_text_findings,
    lost_chips,
    typed_figures,
)
from mediator.domain.clauses import ClauseChoice, Origin
from mediator.domain.findings import Finding
from mediator.domain.guarantees import Security
from mediator.domain.money import Money
from mediator.domain.refusals import ChipLost, ClauseEmpty, ClauseNeeded, ClauseUnknown
from mediator.domain.terms import EarnOut, Support, Transfer, TransferKind
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings
from mediator.library.law_tables import law
from tests.documents import samples

LIBRARY = law().clauses
LOAN, WORKS = samples.private_loan(), samples.construction_debt()
STANDING = [clause.id for clause in LOAN.clauses]


def draft(choices: Choices = (), agreement: Agreement = LOAN) -> Drafting:
    return Drafting(agreement, LIBRARY, choices)


def order(choices: Choices, agreement: Agreement = LOAN) -> list[str]:
    return [clause.id for clause in drafted_clauses(agreement, LIBRARY, choices)]


def text(clause: str, choices: Choices = (), agreement: Agreement = LOAN) -> str:
    clauses = drafted_clauses(agreement, LIBRARY, choices)
    return base_text(next(one for one in clauses if one.id == clause))


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in found]


def read(choices: Choices, agreement: Agreement = LOAN) -> tuple[Finding, ...]:
    return clause_text_findings(with_clauses(agreement, LIBRARY, choices))


def chosen(choices: Choices, agreement: Agreement = LOAN) -> list[str]:
    return codes(clause_choice_findings(agreement, LIBRARY, choices))


# what stands


def test_without_choices_the_terms_choose_and_order_the_clauses() -> None:
    orders = [clause.order for clause in LIBRARY.clauses if clause.id in STANDING]

    assert orders == sorted(orders)
    assert "revival" in STANDING
    assert "guarantee" not in STANDING
    assert "guarantee" in [clause.id for clause in WORKS.clauses]


def test_a_clause_that_waits_is_taken_to_its_usual_place_and_marked() -> None:
    choices = editing.taken(draft(), "credit")
    clauses = drafted_clauses(LOAN, LIBRARY, choices)
    names = [clause.id for clause in clauses]

    assert names.index("credit") == names.index("costs") - 1
    assert clauses[names.index("credit")].origin is Origin.TAKEN
    assert [name for name in names if name != "credit"] == STANDING


def test_a_clause_that_the_terms_do_not_allow_is_not_taken() -> None:
    for clause in ("earn_out", "nothing"):
        with pytest.raises(ClauseUnknown):
            editing.taken(draft(), clause)


def test_a_clause_left_out_can_be_taken_back_where_it_was() -> None:
    gone = editing.left_out(draft(), "early")
    back = editing.taken(draft(gone), "early")

    assert order(gone) == [name for name in STANDING if name != "early"]
    assert order(back) == STANDING
    assert chosen(gone) == ["clause_left_out"]


def test_a_clause_can_be_left_out_first_and_taken_to_the_front() -> None:
    only = replace(LIBRARY, clauses=tuple(c for c in LIBRARY.clauses if c.id in {"early", "costs"}))
    one = Drafting(LOAN, only)

    assert [c.clause for c in editing.taken(one, "early")] == ["early", "costs"]


def test_no_agreement_does_without_its_debt_but_the_words_may_change() -> None:
    with pytest.raises(ClauseNeeded):
        editing.left_out(draft(), "debt")

    assert order((ClauseChoice("debt", left_out=True),)) == STANDING


def test_clauses_move_and_stop_at_the_ends() -> None:
    down = editing.moved(draft(), "early", 1)
    top = editing.moved(draft(down), "early", -99)
    bottom = editing.moved(draft(top), "early", 99)

    assert order(down).index("early") == STANDING.index("early") + 1
    assert order(top)[0] == "early"
    assert order(bottom)[-1] == "early"
    with pytest.raises(ClauseUnknown):
        editing.moved(draft(), "guarantee", 1)


def test_a_clause_that_the_terms_bring_in_later_finds_its_place_in_the_chosen_order() -> None:
    choices = editing.moved(draft(), "service", -99)

    assert order(choices, WORKS)[0] == "service"
    assert order(choices, WORKS).index("guarantee") == order(choices, WORKS).index("default") + 1


def test_a_variant_is_chosen_and_an_unknown_one_is_not() -> None:
    base = draft(agreement=WORKS)
    costs = editing.with_variant(base, "costs", "debtor")

    assert "各负担一半" in text("costs", agreement=WORKS)
    assert "由{debtor}负担" in text("costs", costs, WORKS)
    with pytest.raises(ClauseUnknown):
        editing.with_variant(base, "costs", "nobody")


def test_how_a_foreign_payment_counts_can_be_agreed_with_the_day_and_source_of_its_rate() -> None:
    choices = editing.taken(draft(), "foreign")

    assert "到达{creditor}账户当日中国外汇交易中心公布的人民币汇率中间价" in text(
        "foreign", choices
    )
    varied = editing.with_variant(draft(choices), "foreign", "bank")
    assert "收款银行公布的首个现汇买入价" in text("foreign", varied)


def test_a_variant_without_conditions_that_hold_is_the_last_one() -> None:
    choices = editing.taken(draft(), "credit")

    assert "失信被执行人" in text("credit", choices)


# editing


def test_a_clause_is_edited_as_text_and_keeps_its_chips() -> None:
    words = text("early").replace("不得因此加收费用", "不得加收任何费用")
    choices = editing.edited(draft(), "early", words, "{debtor} may pay early.")
    clause = next(c for c in drafted_clauses(LOAN, LIBRARY, choices) if c.id == "early")

    assert clause.origin is Origin.EDITED
    assert clause.english == ("{debtor} may pay early.",)
    assert "不得加收任何费用" in base_text(clause)


def test_the_librarys_own_words_again_undo_an_edit() -> None:
    base = text("early")
    changed = editing.edited(draft(), "early", base + "特此写明。")
    back = editing.edited(draft(changed), "early", f"\n{base}\n\n")

    assert text("early", changed) != base
    assert next(c for c in back if c.clause == "early") == ClauseChoice("early")
    translated = editing.edited(draft(), "early", base, "{debtor} may pay when it likes.")
    assert next(c for c in translated if c.clause == "early").text == base


def test_a_figure_cannot_be_typed_over() -> None:
    words = text("payment").replace("{settlement}", "10万元").replace("{last_due}", "2027年1月1日")

    with pytest.raises(ChipLost) as refused:
        editing.edited(draft(), "payment", words)

    assert refused.value.chips == ("last_due",)


def test_a_clause_without_words_is_refused() -> None:
    for words in ("", " \n "):
        with pytest.raises(ClauseEmpty):
            editing.edited(draft(), "early", words)
    with pytest.raises(ClauseEmpty):
        editing.with_own(draft(), " ", "各方保密。")
    with pytest.raises(ClauseUnknown):
        editing.edited(draft(), "guarantee", "无")


def test_own_clauses_stand_before_the_closing_ones_and_are_numbered() -> None:
    one = editing.with_own(draft(), "保密", "各方应当保密。")
    two = editing.with_own(draft(one), "其他", "无。")
    named = editing.renamed(draft(two), "own-1", " 保密义务 ")
    changed = editing.edited(draft(named), "own-1", "各方不得外传。", "Keep it secret.")
    clauses = drafted_clauses(LOAN, LIBRARY, changed)
    names = [clause.id for clause in clauses]
    own = clauses[names.index("own-1")]

    assert names.index("own-1") < names.index("own-2") < names.index("confirmation")
    assert (own.heading, own.paragraphs) == ("保密义务", ("各方不得外传。",))
    assert (own.english, own.origin) == (("Keep it secret.",), Origin.OWN)
    assert "own-1" not in order(editing.left_out(draft(changed), "own-1"))


def test_an_own_clause_of_a_library_without_closing_ones_stands_last() -> None:
    few = replace(LIBRARY, clauses=tuple(c for c in LIBRARY.clauses if c.id == "early"))
    choices = editing.with_own(Drafting(LOAN, few), "保密", "各方保密。")

    assert [choice.clause for choice in choices] == ["early", "own-1"]


def test_only_own_clauses_have_a_heading_to_change() -> None:
    own = editing.with_own(draft(), "保密", "各方保密。")

    with pytest.raises(ClauseUnknown):
        editing.renamed(draft(), "early", "提前还款")
    with pytest.raises(ClauseEmpty):
        editing.renamed(draft(own), "own-1", "")
    with pytest.raises(ClauseUnknown):
        editing.renamed(draft(), "own-9", "保密")


ACTS: dict[str, Callable[[Drafting, str, int], Choices]] = {
    "move": editing.moved,
    "leave": lambda d, clause, _: editing.left_out(d, clause),
    "take": lambda d, clause, _: editing.taken(d, clause),
    "edit": lambda d, clause, n: editing.edited(d, clause, f"{_said(d, clause)}另行写明{n}。"),
    "own": lambda d, _, n: editing.with_own(d, f"自拟{n}", "{creditor}与{debtor}另行约定。"),
}


def _said(draft: Drafting, clause: str) -> str:
    clauses = drafted_clauses(draft.agreement, draft.library, draft.choices)
    return next((base_text(one) for one in clauses if one.id == clause), "")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(ACTS)),
            st.sampled_from([clause.id for clause in LIBRARY.clauses] + ["own-1", "own-2"]),
            st.integers(-5, 5),
        ),
        max_size=12,
    )
)
def test_whatever_a_mediator_does_no_needed_clause_and_no_figure_is_lost(
    acts: list[tuple[str, str, int]],
) -> None:
    choices: Choices = ()
    for act, clause, number in acts:
        try:
            choices = ACTS[act](draft(choices), clause, number)
        except (ClauseUnknown, ClauseNeeded, ClauseEmpty):
            continue
    clauses = drafted_clauses(LOAN, LIBRARY, choices)
    names = [clause.id for clause in clauses]
    plain = {clause.id: fixed_chips(base_text(clause)) for clause in LOAN.clauses}

    assert len(set(names)) == len(names)
    assert {c.id for c in LIBRARY.clauses if c.needed and c.id in STANDING} <= set(names)
    for one in clauses:
        assert plain.get(one.id, fixed_chips("")) <= fixed_chips(base_text(one))
    assert lost_chips(with_clauses(LOAN, LIBRARY, choices)) == ()


# findings


def test_a_draft_by_the_library_has_nothing_to_find_in_its_words() -> None:
    for make in samples.ALL.values():
        agreement = make()
        assert clause_text_findings(agreement) == ()
        assert clause_choice_findings(agreement, LIBRARY, ()) == ()


def test_a_figure_typed_in_prose_is_found_by_its_value() -> None:
    own = editing.with_own(
        draft(),
        "补充",
        "乙方另付5,000元，于2026年7月31日前付清，逾期按13.8%计，2026年2月30日除外，另付1.2.3元。",
    )
    found = [(finding.code, dict(finding.figures)["words"]) for finding in read(own)]

    assert found == [
        ("clause_figure_differs", "5,000元"),
        ("clause_figure_typed", "2026年7月31日"),
        ("clause_figure_typed", "13.8%"),
    ]


def test_sums_in_ten_thousands_and_full_width_figures_are_read() -> None:
    values = [value for _, value in typed_figures("12万元和１００元")]

    assert values == [Money.of("120000"), Money.of("100")]


def test_a_count_is_not_taken_for_a_rate() -> None:
    own = editing.with_own(draft(), "补充", "按7%计。")

    assert codes(read(own)) == ["clause_figure_differs"]


def test_a_chip_without_a_value_and_a_lost_reference_are_found() -> None:
    choices = editing.with_own(
        draft(), "补充", "见{clause.support}，{support_by}，{transfer.0.by}，{nonsense}。＿＿＿"
    )

    assert codes(read(choices)) == [
        "clause_reference_lost",
        "clause_chip_empty",
        "clause_chip_empty",
        "clause_chip_empty",
        "clause_blank",
    ]
    drafted = with_clauses(LOAN, LIBRARY, choices)
    assert lost_chips(drafted) == ("support_by", "transfer.0.by", "nonsense")


def test_choices_that_no_longer_fit_are_told() -> None:
    changed = editing.edited(draft(), "breach", text("breach") + "特此写明。")
    single = samples.lump_sum()

    assert chosen(changed) == []
    assert "clause_base_changed" in chosen(changed, single)
    assert chosen((ClauseChoice("gone"),)) == ["clause_not_in_library"]
    assert chosen((ClauseChoice("own-1", text="无。"),)) == []
    assert chosen((ClauseChoice("guarantee", text="{bonds}另。"),)) == ["clause_does_not_fit"]
    assert chosen((ClauseChoice("guarantee"),)) == []
    assert chosen((ClauseChoice("early", variant=""),)) == []


def test_a_text_from_a_file_that_lacks_a_figure_is_found() -> None:
    choices = (ClauseChoice("debt", text="尚欠若干。"),)

    assert set(chosen(choices)) == {"clause_chip_lost"}


def test_what_has_no_english_is_told_where_an_english_text_is_printed() -> None:
    told = Parallel(Tongue.ENGLISH, translations=(Translation("dispute.facts", "A loan."),))
    support = replace(
        WORKS.terms,
        support=Support(guarantor=False, what="商铺", by=date(2026, 9, 1)),
        transfers=(
            Transfer(
                TransferKind.ASSET,
                "货车",
                date(2026, 9, 1),
                Money.of("1"),
                Money.of("1"),
                Money.of("1"),
            ),
        ),
    )
    agreement = replace(WORKS, parallel=told, terms=support)
    own = editing.with_own(draft(agreement=agreement), "保密", "各方保密。")
    found = read(own, agreement)
    places = [f.place for f in found if f.code == "text_untranslated"]

    assert "clause_untranslated" in codes(found)
    assert "dispute.facts" not in places
    assert {"dispute.issues", "extra_terms[1]", "terms.support.what"} <= set(places)
    assert "terms.transfers[0].what" in places
    plain = replace(LOAN, parallel=Parallel(Tongue.ENGLISH))
    assert "terms.support.what" not in [finding.place for finding in read((), plain)]
    traditional = replace(agreement, parallel=Parallel(Tongue.TRADITIONAL))
    assert "text_untranslated" not in codes(read((), traditional))


# chips


def test_the_figures_of_transfers_and_an_earn_out_are_exact() -> None:
    given_over = Transfer(
        TransferKind.RECEIVABLE,
        "应收货款",
        date(2026, 9, 1),
        Money.of("10"),
        Money.of("20"),
        Money.of("15"),
    )
    terms = replace(
        LOAN.terms,
        transfers=(given_over,),
        earn_out=EarnOut(Money.of("9"), Decimal(5), date(2028, 1, 1)),
        support=Support(guarantor=True, what="李", by=date(2026, 9, 2)),
    )
    known = figures(replace(LOAN, terms=terms))

    assert known["transfer.0.credited"] == Money.of("15")
    assert known["transfer.0.by"] == date(2026, 9, 1)
    assert known["earn_out_most"] == Money.of("9")
    assert known["earn_out_rate"] == Decimal(5)
    assert known["earn_out_until"] == date(2028, 1, 1)
    assert known["support_by"] == date(2026, 9, 2)
    assert figure(replace(LOAN, terms=terms), "transfer.0.what") is None


def test_each_transfer_is_told_in_the_clause_of_its_kind() -> None:
    nil = Money.of("1")
    given_over = tuple(
        Transfer(kind, "货车", date(2026, 9, 1), nil, nil, nil)
        for kind in (TransferKind.ASSET, TransferKind.EQUITY, TransferKind.ASSET)
    )
    agreement = replace(LOAN, terms=replace(LOAN.terms, transfers=given_over))

    assert "{transfer.0.what}" in text("asset", agreement=agreement).split("\n")[0]
    assert "{transfer.2.what}" in text("asset", agreement=agreement).split("\n")[1]
    assert "{transfer.1.shares}" in text("equity", agreement=agreement)


def test_a_chip_that_is_none_has_no_kind_and_no_value() -> None:
    assert chip("full_moon") is None
    assert figure(LOAN, "full_moon") is None
    assert transfer_part("full_moon") is None
    assert "earn_out_most" not in figures(LOAN)


def test_a_translation_is_found_by_its_place() -> None:
    parallel = Parallel(translations=(Translation("dispute.facts", "A loan."),))

    assert parallel.of("dispute.facts") == "A loan."
    assert parallel.of("dispute.issues") == ""


def test_a_name_that_is_no_condition_is_found() -> None:
    assert unknown_conditions(("waived", "!full_moon")) == ("!full_moon",)


def test_what_was_typed_beside_the_plan_waits_for_its_english() -> None:
    agreed = Undertakings(
        court=CourtChoice(CourtLink.OTHER, "某法院", "合同"),
        notary="某公证处",
        credit=CreditDuties(wrong="某条记录"),
    )
    both = replace(
        LOAN,
        parallel=Parallel(Tongue.ENGLISH),
        securities=(Security("乙", "汽车抵押"),),
        undertakings=agreed,
    )
    waiting = {f.place for f in clause_text_findings(both) if f.code == "text_untranslated"}

    assert waiting >= {
        "securities[0].what",
        "undertakings.court.court",
        "undertakings.court.proof",
        "undertakings.notary",
        "undertakings.credit.wrong",
    }
