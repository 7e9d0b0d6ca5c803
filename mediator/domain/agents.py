"""Who acts for a party, and how far: 民法典165 asks for writing, the matter, its extent and time.

A special authority names its acts (民事诉讼法62, followed in mediation): one that only says
"everything" gives none of them (民诉法解释89). Where the mediator has not said which acts were
given, the words of the authority are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Mandate(StrEnum):
    """What kind of authority was handed in."""

    UNSAID = "unsaid"  # 只有文字，按文字认定
    GENERAL = "general"  # 一般授权
    SPECIAL = "special"  # 特别授权


class AgentAct(StrEnum):
    """What an agent does only where the authority names it."""

    ACKNOWLEDGE = "acknowledge"  # 代为承认
    WAIVE = "waive"  # 代为放弃、变更请求
    SETTLE = "settle"  # 代为和解、签署调解协议
    RECEIVE = "receive"  # 代为收款


_GENERAL, _SPECIAL = ("一般授权", "一般代理"), "特别授权"
_READ = {
    AgentAct.ACKNOWLEDGE: ("承认",),
    AgentAct.WAIVE: ("放弃", "变更", "减免"),
    AgentAct.SETTLE: ("和解", "代为签署", "签署调解协议"),
    AgentAct.RECEIVE: ("代收", "领取", "代为收款", "收取款项"),
}
_BY_WORD = (AgentAct.ACKNOWLEDGE, AgentAct.WAIVE, AgentAct.SETTLE)


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts for a party; ``authority`` are the words of the paper, ``until`` its last day.

    ``acts`` are those a special authority names; a general one names none.
    """

    name: str
    authority: str = ""
    mandate: Mandate = Mandate.UNSAID
    acts: tuple[AgentAct, ...] = ()
    until: date | None = None

    @property
    def names_its_acts(self) -> bool:
        """Tell whether a special authority says for what, and any other what it is."""
        if self.mandate is Mandate.UNSAID:
            return _is_general(self.authority) or bool(_read_acts(self.authority))
        return self.mandate is Mandate.GENERAL or bool(self.acts)

    def may(self, act: AgentAct) -> bool:
        """Tell whether the authority reaches to an act.

        The bare words "special authority" are let pass for what settling needs, never for
        taking money; that they name no act is a finding of its own.

        >>> Agent("王律", "特别授权：代为和解").may(AgentAct.WAIVE)
        False
        """
        if self.mandate is not Mandate.UNSAID:
            return self.mandate is Mandate.SPECIAL and act in self.acts
        if _is_general(self.authority):
            return False
        named = _read_acts(self.authority)
        if named:
            return act in named
        return _SPECIAL in self.authority and act in _BY_WORD

    def ended_by(self, day: date) -> bool:
        """Tell whether the authority had ended before a day."""
        return self.until is not None and self.until < day


def _is_general(words: str) -> bool:
    return any(word in words for word in _GENERAL)


def _read_acts(words: str) -> tuple[AgentAct, ...]:
    return tuple(act for act, said in _READ.items() if any(word in words for word in said))
