"""Intake: opening a case, its parties, its body and the dispute."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediator.domain.case import Case, Dispute, MediationBody
from mediator.domain.guarantee_graph import check_chain
from mediator.domain.money import has_hidden_character
from mediator.domain.parties import Party, normal_identity
from mediator.domain.refusals import NameUnprintable
from mediator.usecases.history import Change


def open_case(case_id: str, *, number: str = "", accepted_on: date) -> Case:
    """Open an empty case, accepted on a day; gaps are findings, not refusals."""
    return Case(id=case_id, number=one_line(number), accepted_on=accepted_on)


def set_register(case: Case, *, number: str, accepted_on: date, body: MediationBody) -> Change:
    """Set the case number, the day of acceptance and the mediation body."""
    for text in (body.name, body.place, body.mediator, body.recorder, body.court):
        one_line(text)
    case = replace(case, number=one_line(number), accepted_on=accepted_on, body=body)
    return Change(case, "register_set")


def set_party(case: Case, party: Party, *, index: int | None) -> Change:
    """Add a party, or replace the one at ``index``; names and numbers are normalized.

    A party renamed is renamed in the guarantees as well, which know people by their names.
    Raises ``NameUnprintable`` for a control or formatting character in a one-line field, and
    ``GuaranteesInCircle`` where the new name is that of somebody who stands behind the old one.
    """
    account = party.payee
    for text in (account.holder, account.bank, account.number) if account else ():
        one_line(text)
    for text in (party.name, party.address, party.phone, party.representative, party.occupation):
        one_line(text)
    identity = normal_identity(party.identity)
    party = replace(party, identity=identity, name=party.name.strip())
    if index is None:
        return Change(case.with_party(None, party), "party_added")
    old = case.parties[index].name
    if old and party.name and old != party.name:
        renamed = case.guarantees.renamed(old, party.name)
        check_chain(renamed)
        case = replace(case, guarantees=renamed)
    return Change(case.with_party(index, party), "party_set")


def remove_party(case: Case, index: int) -> Change:
    """Remove a party."""
    parties = tuple(p for i, p in enumerate(case.parties) if i != index)
    return Change(replace(case, parties=parties), "party_removed")


def set_dispute(case: Case, dispute: Dispute) -> Change:
    """Set the facts and issues in the words of the agreement; line breaks are allowed."""
    for text in (dispute.facts, dispute.issues):
        for line in text.split("\n"):
            one_line(line)
    return Change(replace(case, dispute=dispute), "dispute_set")


def one_line(text: str) -> str:
    """Return a one-line text unchanged; raises ``NameUnprintable`` for hidden characters."""
    hidden = has_hidden_character(text)
    if hidden is not None:
        raise NameUnprintable(text, hidden)
    return text
