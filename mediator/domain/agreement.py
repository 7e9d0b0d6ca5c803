"""The settlement agreement as values: all that is printed, signed and checked again.

Source of the required contents: 人民调解法28-30, 商事调解条例22, 司发通〔2010〕239号.
There is no field in which a confidence could sit.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from mediator.domain.bilingual import Parallel
from mediator.domain.case import BodyKind, Case, Dispute, MediationBody
from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.clauses import AgreementClause
from mediator.domain.findings import Finding, doubtful, missing
from mediator.domain.guarantees import Security
from mediator.domain.menu import SettlementOption
from mediator.domain.money import Money
from mediator.domain.parties import GuaranteeKind, Party, Role, party_findings
from mediator.domain.replans import Superseded
from mediator.domain.statements import ClaimStatement
from mediator.domain.terms import Terms
from mediator.domain.undertakings import Undertakings


@dataclass(frozen=True, slots=True)
class Bond:
    """What a guarantor is bound to, or binds himself to by signing.

    ``behind`` names the guarantor whose recourse a counter-guarantor secures. ``anew`` says that
    the old guarantee is gone or never was, so that the signature must make a new one (担保解释34).
    """

    name: str
    kind: GuaranteeKind
    behind: str = ""
    limit: Money | None = None
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement between the parties, ready to print.

    ``copies`` is one for each party and one for the mediation body (人民调解法29).
    ``expired_on`` is the last day of a limitation that has run out, None where it runs: the
    debtor then gives the defence up, and must know it (民法典192). ``clauses`` are its texts, with
    chips for what has its place elsewhere; ``parallel`` is the second text, if there is one.
    ``securities`` are the things that go on securing the debt.
    ``supersedes`` is the plan that a supplementary agreement takes the place of.
    """

    number: str
    body: MediationBody
    parties: tuple[Party, ...]
    dispute: Dispute
    claim: Claim
    statement: ClaimStatement
    plan: str
    terms: Terms
    extra_terms: tuple[str, ...]
    agreed_on: date
    bonds: tuple[Bond, ...] = ()
    expired_on: date | None = None
    clauses: tuple[AgreementClause, ...] = ()
    parallel: Parallel | None = None
    securities: tuple[Security, ...] = ()
    undertakings: Undertakings = field(default_factory=Undertakings)
    supersedes: Superseded | None = None

    @property
    def copies(self) -> int:
        """How many originals are signed."""
        return len(self.signatories) + 1

    @property
    def signatories(self) -> tuple[Party, ...]:
        """Creditor, debtor, who joins the debt, and the guarantors who consent."""
        return tuple(p for p in self.parties if p.role is not Role.GUARANTOR or p.consents)

    @property
    def absent_guarantors(self) -> tuple[Party, ...]:
        """The guarantors of the debt who are bound and do not sign (民法典695)."""
        absent = (p for p in self.parties if p.role is Role.GUARANTOR and not p.consents)
        return tuple(p for p in absent if not (self.bond(p).anew or self.bond(p).behind))

    def bond(self, party: Party) -> Bond:
        """Return what a guarantor binds himself to; by the party's own particulars if unsaid."""
        unsaid = Bond(party.name, party.guarantee or GuaranteeKind.UNCLEAR)
        return next((bond for bond in self.bonds if bond.name == party.name), unsaid)


def drafted(
    case: Case,
    statement: ClaimStatement,
    option: SettlementOption,
    *,
    bonds: tuple[Bond, ...] = (),
    expired_on: date | None = None,
) -> Agreement:
    """Take the public terms of a plan into an agreement; the reasons stay behind."""
    settlement = case.settlement
    return Agreement(
        number=case.number,
        body=case.body,
        parties=tuple(
            replace(party, card_until=None)  # nobody prints it: it is no business of the others
            for party in sorted(case.parties, key=lambda party: list(Role).index(party.role))
        ),
        dispute=case.dispute,
        claim=case.claim,
        statement=statement,
        plan=option.id,
        terms=option.terms,
        extra_terms=settlement.extra_terms if settlement else (),
        parallel=settlement.parallel if settlement else None,
        agreed_on=settlement.agreed_on if settlement else case.as_of,
        bonds=bonds,
        expired_on=expired_on,
        securities=tuple(s for s in case.guarantees.securities if not s.given_up),
        undertakings=settlement.undertakings if settlement else Undertakings(),
    )


def agreement_findings(agreement: Agreement) -> tuple[Finding, ...]:
    """Return what an agreement still lacks or what a court may question in it."""
    found: list[Finding] = []
    for index, party in enumerate(agreement.parties):
        found += party_findings(party, f"parties[{index}]")
    texts = {"number": agreement.number, "dispute.facts": agreement.dispute.facts}
    texts |= {"body.name": agreement.body.name, "body.mediator": agreement.body.mediator}
    texts |= {"dispute.issues": agreement.dispute.issues}
    found += [missing(place) for place, text in texts.items() if not text]
    if agreement.terms.schedule.rows[0].due_on < agreement.agreed_on:
        found.append(doubtful("policy.first_due_on", "due_before_agreement"))
    consumer = agreement.claim.kind is ClaimKind.CONSUMER_CREDIT
    if consumer and agreement.body.kind is BodyKind.COMMERCIAL:
        found.append(doubtful("body.kind", "consumer_credit_not_commercial"))
    return tuple(found)
