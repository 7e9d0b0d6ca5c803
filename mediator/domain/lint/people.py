"""Rules about the people: who they are, whether they may sign, and for whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mediator.domain.authority import lacking_acts
from mediator.domain.lint.rule import (
    DOUBTFUL,
    NOTE,
    Examined,
    LintRule,
    Spot,
    spot,
    write,
)
from mediator.domain.parties import (
    GuaranteeKind,
    Party,
    PartyKind,
    Role,
    born_by_identity,
    identity_is_valid,
    is_foreign_document,
)

_ADULT, _SEX_DIGIT = 18, 16
_PUBLIC = re.compile(
    r"人民政府|街道办事处|居民委员会|村民委员会|(?:中|小)学$|幼儿园|医院$|局$|委员会$|基金会$"
)
_COMPANY = re.compile(r"公司|厂$|店$|合作社|事务所|中心$|银行|集团")
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|400-?\d{3}-?\d{4}")
_STREET = re.compile(r"[路街道巷弄村镇乡号室栋]")


def _people(examined: Examined) -> Iterator[tuple[str, Party]]:
    for index, party in enumerate(examined.agreement.parties):
        yield f"parties[{index}]", party


def _minor(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        age = party.age_on(examined.agreement.agreed_on)
        if age is not None and age < _ADULT:
            yield spot(place, name=party.name, age=age)


def _check_digit(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if party.identity and not identity_is_valid(party.kind, party.identity):
            yield spot(f"{place}.identity", name=party.name)


def _resident(party: Party) -> bool:
    """Tell whether a person has a right resident identity number, which says sex and birthday."""
    known = party.kind is PartyKind.PERSON and not is_foreign_document(party.identity)
    return known and identity_is_valid(party.kind, party.identity)


def _sex(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if _resident(party):
            sex = "男" if int(party.identity[_SEX_DIGIT]) % 2 else "女"
            if party.sex not in ("", sex):
                yield spot(f"{place}.sex", write(f"{place}.sex", sex), name=party.name, right=sex)


def _birthday(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if _resident(party):
            born = born_by_identity(party.identity)
            if born and party.born_on not in (None, born):
                day = born.isoformat()
                fix = write(f"{place}.born_on", day)
                yield spot(f"{place}.born_on", fix, name=party.name, right=day)


def _both_sides(examined: Examined) -> Iterator[Spot]:
    creditors, debtors = (
        {p.identity or p.name: p for p in examined.agreement.parties if p.role is role}
        for role in (Role.CREDITOR, Role.DEBTOR)
    )
    for key in creditors.keys() & debtors.keys():
        yield spot("parties", name=creditors[key].name)


def _own_guarantor(examined: Examined) -> Iterator[Spot]:
    debtors = {p.identity or p.name for p in examined.agreement.parties if p.role is Role.DEBTOR}
    for place, party in _people(examined):
        if party.role is Role.GUARANTOR and (party.identity or party.name) in debtors:
            yield spot(place, name=party.name)


def _same_name(examined: Examined) -> Iterator[Spot]:
    names = Counter(p.name for p in examined.agreement.parties if p.name)
    for name, times in names.items():
        identities = {p.identity for p in examined.agreement.parties if p.name == name}
        if times > 1 and len(identities) == times:
            yield spot("parties", name=name)


def _name_spaces(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if re.search(r"[一-鿿]\s+[一-鿿]", party.name):
            right = re.sub(r"(?<=[一-鿿])\s+(?=[一-鿿])", "", party.name)
            fix = write(f"{place}.name", right)
            yield spot(f"{place}.name", fix, name=party.name, right=right)


def _kind(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if party.kind is PartyKind.PERSON and _COMPANY.search(party.name):
            yield spot(f"{place}.kind", name=party.name)


def _phone(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if party.phone and not _PHONE.search(re.sub(r"\s", "", party.phone)):
            yield spot(f"{place}.phone", name=party.name, phone=party.phone)


def _phone_shared(examined: Examined) -> Iterator[Spot]:
    seen: dict[str, Party] = {}
    for place, party in _people(examined):
        other = seen.setdefault(party.phone, party)
        if party.phone and other is not party and other.role is not party.role:
            yield spot(f"{place}.phone", name=party.name, other=other.name)


def _address(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        if party.address and not (
            _STREET.search(party.address) and re.search(r"\d", party.address)
        ):
            yield spot(f"{place}.address", name=party.name)


def _agent_beyond(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        lacking = lacking_acts(examined.agreement, party)
        if party.agent is not None and lacking:
            yield spot(f"{place}.agent.authority", name=party.agent.name, acts=" ".join(lacking))


def _agent_expired(examined: Examined) -> Iterator[Spot]:
    for place, party in _people(examined):
        agent = party.agent
        if agent is not None and agent.ended_by(examined.agreement.agreed_on):
            yield spot(f"{place}.agent.until", name=agent.name, day=str(agent.until))


def _agent_both(examined: Examined) -> Iterator[Spot]:
    agents: dict[str, Role] = {}
    named = {p.name: p.role for p in examined.agreement.parties}
    for place, party in _people(examined):
        if party.agent is None:
            continue
        before = agents.setdefault(party.agent.name, party.role)
        itself = named.get(party.agent.name, party.role)
        if {before, itself} != {party.role}:
            yield spot(f"{place}.agent.name", name=party.agent.name)


def _mediator_is_party(examined: Examined) -> Iterator[Spot]:
    body = examined.agreement.body
    for place, party in _people(examined):
        own = {party.name, party.representative, party.agent.name if party.agent else ""} - {""}
        for name in own & {body.mediator, body.recorder}:
            yield spot(place, name=name)


def _signing_guarantors(examined: Examined) -> Iterator[tuple[str, Party]]:
    for place, party in _people(examined):
        if party.role is Role.GUARANTOR and party.consents:
            yield place, party


def _company_guarantor(examined: Examined) -> Iterator[Spot]:
    for place, party in _signing_guarantors(examined):
        if party.kind is PartyKind.COMPANY and not _PUBLIC.search(party.name):
            yield spot(place, name=party.name)


def _public_guarantor(examined: Examined) -> Iterator[Spot]:
    for place, party in _signing_guarantors(examined):
        if _PUBLIC.search(party.name):
            yield spot(place, name=party.name)


def _guarantee_unclear(examined: Examined) -> Iterator[Spot]:
    for place, party in _signing_guarantors(examined):
        if examined.agreement.bond(party).kind is GuaranteeKind.UNCLEAR:
            yield spot(f"{place}.guarantee", name=party.name)


def _guarantee_ends(examined: Examined) -> Iterator[Spot]:
    last = examined.agreement.terms.schedule.last_due_on
    for place, party in _signing_guarantors(examined):
        until = party.guarantee_until
        if until is not None and until <= last:
            ends, end = until.isoformat(), last.isoformat()
            yield spot(f"{place}.guarantee_until", name=party.name, day=ends, last=end)


def _guarantor_absent(examined: Examined) -> Iterator[Spot]:
    absent = {party.name for party in examined.agreement.absent_guarantors}
    for place, party in _people(examined):
        if party.role is Role.GUARANTOR and party.name in absent:
            yield spot(f"{place}.consents", name=party.name)


def _support_unsigned(examined: Examined) -> Iterator[Spot]:
    support = examined.agreement.terms.support
    if support is not None and support.guarantor and not any(_signing_guarantors(examined)):
        yield spot("terms.support", what=support.what)


PEOPLE = (
    LintRule("lint_minor", DOUBTFUL, "minors", _minor),
    LintRule("lint_check_digit", DOUBTFUL, "identity-number", _check_digit),
    LintRule("lint_sex", DOUBTFUL, "identity-number", _sex),
    LintRule("lint_birthday", DOUBTFUL, "identity-number", _birthday),
    LintRule("lint_both_sides", DOUBTFUL, "valid-acts", _both_sides),
    LintRule("lint_own_guarantor", DOUBTFUL, "guarantee-by-debtor", _own_guarantor),
    LintRule("lint_same_name", NOTE, "paper-contents", _same_name),
    LintRule("lint_name_spaces", NOTE, "paper-contents", _name_spaces),
    LintRule("lint_kind", DOUBTFUL, "paper-form", _kind),
    LintRule("lint_phone", NOTE, "confirm-papers", _phone),
    LintRule("lint_phone_shared", DOUBTFUL, "confirm-papers", _phone_shared),
    LintRule("lint_address", NOTE, "confirm-papers", _address),
    LintRule("lint_agent_beyond", DOUBTFUL, "agent-authority", _agent_beyond),
    LintRule("lint_agent_expired", DOUBTFUL, "agent-authority", _agent_expired),
    LintRule("lint_agent_both", DOUBTFUL, "agent-both-sides", _agent_both),
    LintRule("lint_mediator_is_party", DOUBTFUL, "neutral", _mediator_is_party),
    LintRule("lint_company_guarantor", NOTE, "company-guarantee", _company_guarantor),
    LintRule("lint_public_guarantor", DOUBTFUL, "public-guarantor", _public_guarantor),
    LintRule("lint_guarantee_unclear", DOUBTFUL, "guarantee-kind-unsaid", _guarantee_unclear),
    LintRule("lint_guarantee_ends", DOUBTFUL, "guarantee-period-agreed", _guarantee_ends),
    LintRule("lint_guarantor_absent", DOUBTFUL, "guarantee-heavier", _guarantor_absent),
    LintRule("lint_support_unsigned", DOUBTFUL, "guarantee-written", _support_unsigned),
)
