"""How the texts of an agreement lie in the settlement's row: as JSON, field by field.

They are read and written whole and never searched, so rows of their own would serve nobody.
"""

import json
from datetime import date

from mediator.domain.bilingual import Parallel, Tongue, Translation
from mediator.domain.clauses import ClauseChoice
from mediator.domain.review import LawyerReview
from mediator.domain.text_versions import TextVersion
from mediator.domain.undertakings import CourtChoice, CourtLink, CreditDuties, Undertakings


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_clauses(choices: tuple[ClauseChoice, ...]) -> str:
    """Write the choices about clauses."""
    return _written(
        [
            [c.clause, c.variant, c.heading, c.text, c.english, c.drawn_from, c.left_out]
            for c in choices
        ]
    )


def read_clauses(text: str) -> tuple[ClauseChoice, ...]:
    """Read the choices about clauses."""
    return tuple(ClauseChoice(*fields) for fields in json.loads(text))


def write_parallel(parallel: Parallel | None) -> str:
    """Write the second text of a paper."""
    if parallel is None:
        return "null"
    translations = [[t.place, t.words] for t in parallel.translations]
    return _written([parallel.tongue, parallel.governs, translations])


def read_parallel(text: str) -> Parallel | None:
    """Read the second text of a paper."""
    found = json.loads(text)
    if found is None:
        return None
    tongue, governs, translations = found
    return Parallel(Tongue(tongue), Tongue(governs), tuple(Translation(*t) for t in translations))


def write_review(review: LawyerReview | None) -> str:
    """Write a lawyer's second look."""
    if review is None:
        return "null"
    day = review.on.isoformat()
    return _written([review.lawyer, day, review.pdf, review.terms, review.office, review.remarks])


def read_review(text: str) -> LawyerReview | None:
    """Read a lawyer's second look."""
    found = json.loads(text)
    if found is None:
        return None
    lawyer, day, *rest = found
    return LawyerReview(lawyer, date.fromisoformat(day), *rest)


def write_versions(versions: tuple[TextVersion, ...]) -> str:
    """Write the versions kept of the text."""
    return _written([[v.name, v.kept_on.isoformat(), list(v.lines)] for v in versions])


def read_versions(text: str) -> tuple[TextVersion, ...]:
    """Read the versions kept of the text."""
    return tuple(
        TextVersion(name, date.fromisoformat(day), tuple(lines))
        for name, day, lines in json.loads(text)
    )


def write_undertakings(agreed: Undertakings) -> str:
    """Write what is agreed beside the figures."""
    court, credit = agreed.court, agreed.credit
    return _written(
        [
            [court.link, court.court, court.proof] if court else None,
            agreed.notarised,
            agreed.notary,
            [credit.listed, credit.restricted, credit.reported, credit.wrong, credit.days]
            if credit
            else None,
        ]
    )


def read_undertakings(text: str) -> Undertakings:
    """Read what is agreed beside the figures."""
    court, notarised, notary, credit = json.loads(text)
    chosen = CourtChoice(CourtLink(court[0]), *court[1:]) if court else None
    duties = CreditDuties(*credit) if credit else None
    return Undertakings(chosen, notarised, notary, duties)
