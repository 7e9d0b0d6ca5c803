"""The people and companies of a case, and the check digits of their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediator.domain.agents import Agent
from mediator.domain.findings import Finding, doubtful, missing
from mediator.domain.money import Money


class Role(StrEnum):
    """What a party is in the dispute."""

    CREDITOR = "creditor"
    DEBTOR = "debtor"
    GUARANTOR = "guarantor"
    JOINER = "joiner"  # 债务加入人 (民法典552)


class PartyKind(StrEnum):
    """A natural person or an organization."""

    PERSON = "person"
    COMPANY = "company"


class GuaranteeKind(StrEnum):
    """How a guarantor stands in; unclear wording is a general guarantee (民法典686)."""

    GENERAL = "general"
    JOINT = "joint"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class PayeeAccount:
    """Where a creditor is paid: in whose name, at which bank, and the number of the account."""

    holder: str
    bank: str
    number: str


@dataclass(frozen=True, slots=True)
class Party:
    """One party with the particulars that 人民调解协议书 asks for (司发通〔2010〕239号).

    ``identity`` is a resident identity number or a unified social credit code. ``sex``,
    ``nation`` and ``occupation`` are asked of natural persons, ``representative`` of
    organizations. ``guarantee_until`` is the last day of a guarantee period that was
    agreed, ``consents`` that a guarantor agrees to the settlement (民法典695). ``payee`` is the
    account to which a creditor is paid. ``joins_up_to`` is the most that one who joins the debt
    is liable for, None for all of it. ``card_until`` is the last day on which the identity card
    is valid, None for one that is valid for good or was not looked at.
    """

    role: Role
    kind: PartyKind
    name: str
    identity: str = ""
    sex: str = ""
    nation: str = ""
    born_on: date | None = None
    occupation: str = ""
    representative: str = ""
    phone: str = ""
    address: str = ""
    agent: Agent | None = None
    payee: PayeeAccount | None = None
    guarantee: GuaranteeKind | None = None
    guarantee_until: date | None = None
    consents: bool = False
    joins_up_to: Money | None = None
    card_until: date | None = None

    def age_on(self, day: date) -> int | None:
        """Return the age in full years on a day, by the birthday or the identity number."""
        born = self.born_on or born_by_identity(self.identity)
        if self.kind is not PartyKind.PERSON or born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def expired_card(self, day: date) -> date | None:
        """Return the last day of an identity card that was no longer valid on a day."""
        until = self.card_until if self.kind is PartyKind.PERSON else None
        return until if until is not None and until < day else None


_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def normal_identity(text: str) -> str:
    """Return a number as it is stored: half-width, upper case, without spaces."""
    folded = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    return folded.replace(" ", "").replace("　", "").upper()


def identity_check_digit(first17: str) -> str:
    """Return the check digit of a resident identity number (GB 11643-1999).

    >>> identity_check_digit("11010519491231002")
    'X'
    """
    weighted = sum(int(d) * w for d, w in zip(first17, _WEIGHTS, strict=True))
    return "10X98765432"[weighted % 11]


def credit_code_check_character(first17: str) -> str:
    """Return the check character of a unified social credit code (GB 32100-2015).

    >>> credit_code_check_character("91350100M000100Y4")
    '3'
    """
    values = (_CREDIT_CHARACTERS.index(c) for c in first17)
    weighted = sum(v * pow(3, i, 31) for i, v in enumerate(values))
    return _CREDIT_CHARACTERS[(31 - weighted % 31) % 31]


def born_by_identity(identity: str) -> date | None:
    """Return the birthday inside a well-formed resident identity number."""
    if not re.fullmatch(r"\d{17}[\dX]", identity, re.ASCII):
        return None
    try:
        return date(int(identity[6:10]), int(identity[10:12]), int(identity[12:14]))
    except ValueError:
        return None


def sex_by_identity(party: Party) -> str:
    """Return the sex that a person's identity number tells (GB 11643), empty for any other.

    >>> sex_by_identity(Party(Role.DEBTOR, PartyKind.PERSON, "丙", "11010519491231002X"))
    '女'
    """
    number = party.identity
    resident = party.kind is PartyKind.PERSON and not is_foreign_document(number)
    if not resident or not identity_is_valid(party.kind, number):
        return ""
    return "男" if int(number[16]) % 2 else "女"


_LONGEST_FOREIGN = 12


def is_foreign_document(identity: str) -> bool:
    """Tell whether a number is of another kind: a passport, a permit, a register abroad.

    Those have letters and are shorter; a resident number that lost digits has none.

    >>> [is_foreign_document(n) for n in ("E12345678", "31010119800101", "310101198001011234")]
    [True, False, False]
    """
    short = 0 < len(identity) <= _LONGEST_FOREIGN
    return short and any(c.isalpha() for c in identity) and any(c.isdigit() for c in identity)


def identity_is_valid(kind: PartyKind, identity: str) -> bool:
    """Tell whether a number is well formed and its check digit right.

    Of a foreign document nothing is known that could be checked.
    """
    if is_foreign_document(identity):
        return True
    if kind is PartyKind.PERSON:
        born = born_by_identity(identity)
        return born is not None and identity_check_digit(identity[:17]) == identity[17]
    shape = f"[{_CREDIT_CHARACTERS}]{{18}}"
    return (
        re.fullmatch(shape, identity) is not None
        and credit_code_check_character(identity[:17]) == identity[17]
    )


def party_findings(party: Party, place: str) -> tuple[Finding, ...]:
    """Return what the agreement still lacks about a party, and what looks wrong."""
    asked = ["name", "identity", "address", "phone"]
    asked += ["sex", "nation"] if party.kind is PartyKind.PERSON else ["representative"]
    found = [missing(f"{place}.{field}") for field in asked if not getattr(party, field)]
    if party.identity and not identity_is_valid(party.kind, party.identity):
        found.append(doubtful(f"{place}.identity", "identity_check_digit"))
    elif _contradicted(party):
        found.append(doubtful(f"{place}.identity", "identity_contradicts"))
    if party.payee is not None and party.payee.holder != party.name:
        found.append(doubtful(f"{place}.payee", "payee_other_name", holder=party.payee.holder))
    if party.agent is not None and not party.agent.names_its_acts:
        found.append(doubtful(f"{place}.agent.acts", "agent_acts_unsaid", name=party.agent.name))
    return tuple(found)


def _contradicted(party: Party) -> bool:
    """Tell whether sex or birthday is other than the identity number says (GB 11643)."""
    born = born_by_identity(party.identity)
    if party.kind is not PartyKind.PERSON or born is None:
        return False
    return party.sex not in ("", sex_by_identity(party)) or party.born_on not in (None, born)
