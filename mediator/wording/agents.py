"""An agent's authority in words, for the papers and the screen."""

from __future__ import annotations

from collections.abc import Iterable

from mediator.domain.agents import Agent, AgentAct, Mandate
from mediator.wording.phrases import Language, Phrase

MANDATE = {
    Mandate.UNSAID: Phrase("按委托书文字", "as its words say"),
    Mandate.GENERAL: Phrase("一般授权", "general authority"),
    Mandate.SPECIAL: Phrase("特别授权", "special authority"),
}
ACTS = {
    AgentAct.ACKNOWLEDGE: Phrase("代为承认", "acknowledge"),
    AgentAct.WAIVE: Phrase("代为放弃、变更请求", "waive or change demands"),
    AgentAct.SETTLE: Phrase("代为和解、签署调解协议", "settle and sign the agreement"),
    AgentAct.RECEIVE: Phrase("代为收款", "receive money"),
}
_UNTIL = Phrase("至{day}止", "until {day}")


def acts_said(codes: Iterable[str], language: Language) -> str:
    """Return acts by their codes, in one phrase."""
    between = "；" if language.chinese else "; "
    return between.join(ACTS[AgentAct(code)].said(language) for code in codes)


def authority_said(agent: Agent, language: Language) -> str:
    """Return an authority as it stands on a paper: kind and acts, its own words, its end.

    >>> authority_said(Agent("王律", "仅限本案", Mandate.GENERAL), Language.CHINESE)
    '一般授权；仅限本案'
    """
    chinese = language.chinese
    parts = []
    if agent.mandate is not Mandate.UNSAID:
        kind = MANDATE[agent.mandate].said(language)
        acts = acts_said((act for act in AgentAct if act in agent.acts), language)
        special = agent.mandate is Mandate.SPECIAL and acts
        parts.append(f"{kind}{'：' if chinese else ': '}{acts}" if special else kind)
    parts += [agent.authority] if agent.authority else []
    parts += [_UNTIL.said(language, day=agent.until.isoformat())] if agent.until else []
    return ("；" if chinese else "; ").join(parts)
