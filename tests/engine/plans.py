"""Facts under which every family has a plan, for tests of what is made from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from mediator.domain.case import Case
from mediator.domain.disclosure import (
    ExpectedFunding,
    FellowCreditor,
    MeansConclusion,
    Offer,
    OfferKind,
)
from mediator.domain.money import Money


def with_everything(case: Case) -> Case:
    """Return a case in which everything is offered that makes a family apply."""
    policy = replace(
        case.policy,
        installment_percent=Decimal(3),
        allowed_misses=1,
        moratorium_months=6,
        season_months=(1, 2, 9),
        equal_packages=True,
    )
    by = date(2026, 12, 1)
    offers = (
        Offer(
            OfferKind.ASSET, "沪A车辆一辆", Money.of("28000"), Money.of("32000"), Decimal(10), by
        ),
        Offer(OfferKind.RECEIVABLE, "对某公司的货款", Money.of("40000"), Money.of("40000")),
        Offer(
            OfferKind.EQUITY,
            "某有限公司",
            Money.of("45000"),
            Money.of("55000"),
            earn_out_percent=Decimal(5),
        ),
        Offer(OfferKind.GUARANTOR, "陆建国", by=by),
        Offer(OfferKind.SECURITY, "位于上海市的商铺一间"),
    )
    return replace(
        case,
        policy=policy,
        funding=ExpectedFunding(date(2026, 12, 15), Money.of("30000"), "供应链融资"),
        means=MeansConclusion(Money.of("3000"), case.as_of, "每月可还三千元"),
        offers=offers,
        fellows=(FellowCreditor("某银行", Money.of("50000"), Money.of("800")),),
    )
