"""An agent does only what the authority names, and only as long as it runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator.domain.agents import Agent, AgentAct, Mandate
from mediator.domain.authority import lacking_acts, needed_acts
from mediator.domain.parties import PayeeAccount, Role, party_findings
from mediator.wording.agents import authority_said
from mediator.wording.phrases import Language
from tests.documents import people, samples

ALL = tuple(AgentAct)


@pytest.mark.parametrize(
    ("agent", "acts"),
    [
        (Agent("王律", "特别授权：代为承认、放弃、变更请求，进行和解"), ALL[:3]),
        (Agent("王律", "特别授权：代为和解，代收款项"), ALL[2:]),
        (Agent("王律", "特别授权"), ALL[:3]),
        (Agent("王律", "全权代理"), ()),
        (Agent("王律", "一般授权：减免利息"), ()),
        (Agent("王律"), ()),
        (Agent("王律", "代为和解", Mandate.GENERAL), ()),
        (Agent("王律", "", Mandate.SPECIAL, (AgentAct.RECEIVE,)), (AgentAct.RECEIVE,)),
    ],
)
def test_an_agent_may_do_what_the_authority_names(agent: Agent, acts: tuple[AgentAct, ...]) -> None:
    assert tuple(act for act in AgentAct if agent.may(act)) == acts


@pytest.mark.parametrize(
    ("agent", "named"),
    [
        (Agent("王律", "特别授权"), False),
        (Agent("王律", "全权代理"), False),
        (Agent("王律", mandate=Mandate.SPECIAL), False),
        (Agent("王律", mandate=Mandate.SPECIAL, acts=ALL), True),
        (Agent("王律", mandate=Mandate.GENERAL), True),
        (Agent("王律", "一般代理"), True),
        (Agent("王律", "代为和解"), True),
    ],
)
def test_an_authority_for_everything_names_nothing(agent: Agent, *, named: bool) -> None:
    party = replace(people.CREDITOR, agent=agent)
    assert ("agent_acts_unsaid" not in {f.code for f in party_findings(party, "p")}) is named


def test_signing_takes_more_of_whoever_gives_something_up_or_takes_money() -> None:
    agreement = samples.private_loan()
    creditor, debtor = people.CREDITOR, people.DEBTOR
    nothing = replace(
        agreement,
        terms=replace(agreement.terms, waived=agreement.terms.waived.none()),
    )
    own = replace(creditor, agent=Agent("王律"), payee=PayeeAccount("王律", "某银行", "6222"))

    assert agreement.terms.waived.total.minor
    assert needed_acts(agreement, creditor) == (AgentAct.WAIVE, AgentAct.SETTLE)
    assert needed_acts(nothing, creditor) == (AgentAct.SETTLE,)
    assert needed_acts(nothing, own) == (AgentAct.SETTLE, AgentAct.RECEIVE)
    assert needed_acts(agreement, debtor) == (AgentAct.ACKNOWLEDGE, AgentAct.SETTLE)
    assert needed_acts(agreement, replace(debtor, role=Role.GUARANTOR)) == (AgentAct.SETTLE,)
    assert needed_acts(agreement, replace(debtor, role=Role.JOINER)) == ALL[:3:2]


def test_what_nobody_gave_is_lacking_and_a_party_in_person_lacks_nothing() -> None:
    agreement = samples.private_loan()
    agent = Agent("王律", mandate=Mandate.SPECIAL, acts=(AgentAct.SETTLE,))

    assert lacking_acts(agreement, people.DEBTOR) == ()
    assert lacking_acts(agreement, replace(people.DEBTOR, agent=agent)) == (AgentAct.ACKNOWLEDGE,)


def test_an_authority_ends_after_its_last_day() -> None:
    agent = Agent("王律", until=date(2026, 7, 1))
    assert not agent.ended_by(date(2026, 7, 1))
    assert agent.ended_by(date(2026, 7, 2))
    assert not Agent("王律").ended_by(date(2026, 7, 2))


@pytest.mark.parametrize(
    ("agent", "zh", "en"),
    [
        (Agent("王律", "特别授权：代为和解"), "特别授权：代为和解", "特别授权：代为和解"),
        (Agent("王律", mandate=Mandate.SPECIAL), "特别授权", "special authority"),
        (
            Agent("王律", "限本案", Mandate.SPECIAL, ALL[2:], date(2026, 12, 31)),
            "特别授权：代为和解、签署调解协议；代为收款；限本案；至2026-12-31止",
            (
                "special authority: settle and sign the agreement; receive money; 限本案; "
                "until 2026-12-31"
            ),
        ),
    ],
)
def test_an_authority_is_said_with_its_acts_and_its_end(agent: Agent, zh: str, en: str) -> None:
    assert authority_said(agent, Language.CHINESE) == zh
    assert authority_said(agent, Language.ENGLISH) == en
