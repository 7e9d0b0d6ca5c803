"""What was promised is said in the words of the debt it belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.money import Money
from mediator.domain.promises import Charge, ChargeKind, Rate
from mediator.usecases.ports import Opened
from mediator.wording.phrases import Language
from mediator.wording.promises import charge_said

ON, SUM = date(2026, 12, 20), Money.of("508135.80")
LATE = Charge(ChargeKind.OVERDUE_INTEREST, on=ON, amount=SUM, settled=True)


@pytest.fixture
def price(loan_case: Opened) -> Claim:
    return replace(loan_case.case.claim, kind=ClaimKind.TRADE, overdue_rate=Rate(Decimal(6)))


def test_what_was_settled_before_is_no_charge_that_begins_to_run(loan_case: Opened) -> None:
    claim, penalty = loan_case.case.claim, replace(LATE, kind=ChargeKind.PENALTY)

    said = [charge_said(each, claim, Language.CHINESE) for each in (LATE, penalty)]

    assert said == [
        "以前结算的逾期利息508,135.80元（截至2026年12月20日，照原数计入）",
        "以前结算的违约金508,135.80元（截至2026年12月20日，照原数计入）",
    ]
    once = charge_said(replace(penalty, settled=False), claim, Language.CHINESE)
    assert once == "违约金一次508,135.80元，自2026年12月20日起"


@pytest.mark.parametrize(
    ("agreed", "zh", "en"),
    [
        (True, "逾期付款违约金", "penalty for late payment"),
        (False, "逾期付款损失", "damages for late payment"),
    ],
)
def test_on_a_price_paid_late_it_is_called_what_the_debt_calls_it(
    price: Claim, agreed: bool, zh: str, en: str
) -> None:
    claim = price if agreed else replace(price, overdue_rate=None)

    assert charge_said(LATE, claim, Language.CHINESE).startswith(f"以前结算的{zh}508,135.80元")
    assert charge_said(LATE, claim, Language.ENGLISH).startswith(f"{en} settled before: 508,135.80")


def test_a_name_of_its_own_is_kept(loan_case: Opened) -> None:
    own = replace(LATE, what="银行对账单所列罚息")

    said = charge_said(own, loan_case.case.claim, Language.CHINESE)

    assert said.startswith("银行对账单所列罚息508")
