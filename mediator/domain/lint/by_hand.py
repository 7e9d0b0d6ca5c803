"""Why a rule has no fix of one step: what only a person can put right.

Every rule stands either here or mends something; ``tests/domain/test_lint.py`` holds that for
each rule there is.
"""

from __future__ import annotations

from enum import StrEnum


class ByHand(StrEnum):
    """Why a machine does not mend a finding."""

    FACT = "fact"  # a fact that the parties or the mediator know, never to be made up
    AGREED = "agreed"  # it changes what both agreed on: they are asked
    WORDING = "wording"  # words whose meaning only their author knows
    COMPUTED = "computed"  # a figure that the program works out: it came from outside
    MADE = "made"  # the made page follows from its source, and is made anew


_CODES: dict[ByHand, str] = {
    ByHand.FACT: """
        disputed cash no_instrument holidays_unknown facts_thin unprintable minor check_digit
        both_sides own_guarantor same_name kind phone phone_shared address agent_beyond
        agent_expired agent_both mediator_is_party company_guarantor public_guarantor
        guarantee_unclear guarantee_ends joiner_twice joiner_company court_unproved
        court_unlinked court_no_place no_number no_court court_far no_recorder one_person
        body_name consumer credit_empty
    """,
    ByHand.AGREED: """
        unsupported_settled ladder balloon first_far very_long long_gap confirm_late confirm_soon
        enforcement_late no_default transfer guarantor_absent support_unsigned joiner_limit
        security_unagreed share_over creditors_unsigned notary_transfer expired
    """,
    ByHand.WORDING: """
        penalty_far_above no_such_day day_past no_day vague open unknown_sum undefined_party
        undefined_annex undefined_term first_person sealed real_rights stranger
    """,
    ByHand.COMPUTED: """
        schedule_sum waiver_exceeds empty_row row_numbers owed_differs statement_sum rows_order
    """,
    ByHand.MADE: """
        page_numbers page_marks ending signature_alone empty_page lost_glyph left_blank
        paper_names paper_sum paper_capitals paper_rows clause_numbers references paper_copies
        unwarned no_confirmation signing_day
    """,
}

BY_HAND: dict[str, ByHand] = {
    f"lint_{code}": why for why, codes in _CODES.items() for code in codes.split()
}
"""The rules that mend nothing, each with the reason."""
