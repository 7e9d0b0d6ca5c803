"""Version 2: in work; the step grows with the rows until the version is released.

What a claim of version 1 says is what it said: no rate but its plain ones, no party's word alone,
every repayment a plain one in the order of the claim, conventions as they were without a choice.
"""

from typing import Any

from mediator.vault.migrations.step import Step

_NO_TERMS = (
    '\'{"later_rates":[],"charges":[],"rests":null,"rollovers":[],"installments":[],'
    '"accelerated_on":null,"demand":null,"debts":[],"waivers":[],"interest_stops":[],'
    '"performance_due_on":null,"acknowledged":null}\''
)
_BOTH_SAY_SO = {"debt": "''", "said_by": "'both'", "counted": "1"}


def _give_time_to_claims(_old: Any, new: Any) -> None:
    """Every claim has a row about its limitation; before, nothing was known of it."""
    new.execute(
        "INSERT INTO limitation (case_id) SELECT id FROM case_file"
        " WHERE id NOT IN (SELECT case_id FROM limitation)"
    )


STEP = Step(
    version=2,
    added={
        "claim": {"terms": _NO_TERMS},
        "conventions": {
            "lpr_tenor": "'one_year'",
            "basis_changes": "''",
            "old_interest_paid": "'kept'",
        },
        "policy": {
            "frequency": "'monthly'",
            "chosen_days": "''",
            "on_workdays": "0",
            "allowed_misses": "0",
            "moratorium_months": "0",
            "season_months": "''",
            "waiver_order": "'delay_interest fees penalty compound_interest overdue_interest"
            " interest principal'",
            "division": "'proportional'",
            "equal_packages": "0",
            "lawyer_review": "0",
        },
        "settlement": {  # the texts were the program's own, and nobody had looked at them
            "clauses": "'[]'",
            "parallel": "'null'",
            "review": "'null'",
            "versions": "'[]'",
            "undertakings": "'[null,false,\"\",null]'",
        },
        "cost": _BOTH_SAY_SO,
        "disbursement": _BOTH_SAY_SO,
        "security": {"register": "''", "agrees": "0"},  # in files of a version in work
        "exhibit": {"shown": "1"},  # until then the list held what both sides may see
        "outcome": {"openings": "'[]'"},  # answers were discarded, so they stay unopened
        "repayment": {"kind": "'payment'", "appropriation": "''", **_BOTH_SAY_SO},
        "proposal": {"ladder": "'[]'", "allowed_misses": "0"},  # in files of a version in work
        "disclosure": {"light": "''", "consent": "''", "paper": "''"},  # nothing was weighed before
    },
    after=_give_time_to_claims,
)
