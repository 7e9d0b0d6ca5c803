from __future__ import annotations

from mediator.usecases.history import Change, History
from mediator.usecases.intake import remove_party, set_dispute
from mediator.usecases.ports import Opened


def test_undo_restores_the_value_before_and_redo_the_value_after(loan_case: Opened) -> None:
    start = History.of(loan_case.case)
    one = start.after(remove_party(start.case, 1))
    two = one.after(remove_party(one.case, 0))

    assert two.undo().case == one.case
    assert two.undo().undo().case == start.case
    assert two.undo().undo().redo().redo().case == two.case


def test_the_last_act_can_be_named(loan_case: Opened) -> None:
    history = History.of(loan_case.case)

    assert history.after(remove_party(history.case, 0)).done[-1].act == "party_removed"


def test_undo_stops_at_an_act_that_reaches_outside(loan_case: Opened) -> None:
    history = History.of(loan_case.case)
    changed = history.after(remove_party(history.case, 1))

    opened = changed.after(Change(remove_party(changed.case, 0).case, "round_opened"))

    assert opened.undo() is opened
    assert opened.done == ()


def test_there_is_nothing_to_undo_or_redo_at_the_start(loan_case: Opened) -> None:
    history = History.of(loan_case.case)

    assert history.undo() is history
    assert history.redo() is history


def test_a_change_of_nothing_is_no_entry(loan_case: Opened) -> None:
    history = History.of(loan_case.case)

    assert history.after(set_dispute(history.case, history.case.dispute)) is history


def test_a_new_act_after_an_undo_forgets_what_was_undone(loan_case: Opened) -> None:
    history = History.of(loan_case.case)
    undone = history.after(remove_party(history.case, 1)).undo()

    assert undone.after(Change(remove_party(undone.case, 0).case, "party_removed")).undone == ()
