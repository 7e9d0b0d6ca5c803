"""Which acts an agreement asks of the agents who sign it, and which of them nobody gave them."""

from __future__ import annotations

from mediator.domain.agents import AgentAct
from mediator.domain.agreement import Agreement
from mediator.domain.parties import Party, Role


def needed_acts(agreement: Agreement, party: Party) -> tuple[AgentAct, ...]:
    """Return what signing for a party takes, in the order of the acts.

    Whoever signs settles. Debtor and joiner acknowledge the debt by it, a creditor gives up what is
    waived; an agent into whose own account is paid receives the money.
    """
    needed = {AgentAct.SETTLE}
    if party.role in (Role.DEBTOR, Role.JOINER):
        needed.add(AgentAct.ACKNOWLEDGE)
    if party.role is Role.CREDITOR:
        if agreement.terms.waived.total.minor:
            needed.add(AgentAct.WAIVE)
        if party.agent and party.payee and party.payee.holder == party.agent.name:
            needed.add(AgentAct.RECEIVE)
    return tuple(act for act in AgentAct if act in needed)


def lacking_acts(agreement: Agreement, party: Party) -> tuple[AgentAct, ...]:
    """Return what the agent of a party would do without authority; empty without an agent."""
    agent = party.agent
    if agent is None:
        return ()
    return tuple(act for act in needed_acts(agreement, party) if not agent.may(act))
