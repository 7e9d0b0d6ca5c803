"""Where each row of the test matrix of the rooms and the vault is kept, and what is left out.

The rows are those of the security design: F faults, I bad input, C confidentiality, A keys,
M several users, L load. A row names its tests, as ``file::test``; each must be there. What is not
done, or done by less than the row asks, says so behind a dash. Rows M ask for a server with
several users: the product is one program on one computer and has none.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

MATRIX: dict[str, tuple[str, ...]] = {
    "F-01": (
        "faults/test_kill.py::test_a_kill_at_every_system_call_loses_nothing",
        "faults/test_kill.py::test_no_confirmed_save_is_lost_to_a_kill",
    ),
    "F-02": (
        "faults/test_power_cut.py::test_none_of_all_power_cuts_loses_or_tears_a_save",
        "faults/test_power_cut.py::test_the_explorer_finds_what_is_lost_without_flushing",
    ),
    "F-03": (
        "faults/test_full_disk.py::test_a_save_on_a_full_disk_is_refused_and_changes_nothing",
        "faults/test_full_disk.py::test_the_reserve_lets_the_save_in_hand_through",
        "vault/test_unwritten.py::test_a_save_on_a_full_disk_uses_the_reserve_once",
    ),
    "F-04": ("faults/test_kill.py::test_an_error_at_every_system_call_loses_nothing_and_is_said",),
    "F-05": (
        "faults/test_kill.py::test_an_error_at_every_system_call_loses_nothing_and_is_said",
        "- SQLite itself does not report every failed flush of a folder",
    ),
    "F-06": (
        "faults/test_read_only.py::test_a_locked_stick_is_read_and_nothing_on_it_changes",
        "faults/test_read_only.py::test_a_folder_that_takes_no_journal_refuses_the_save",
    ),
    "F-07": (
        "- too many open files is not tried by itself; opening and saving under errors is (F-04)",
    ),
    "F-08": ("faults/test_two_programs.py::test_the_database_is_opened_by_sqlite_alone",),
    "F-09": (
        "faults/test_two_programs.py::test_a_second_program_is_told_who_holds_the_vault",
        "faults/test_two_programs.py::test_the_lock_of_a_killed_program_is_gone",
        "desktop/test_unlock.py::test_a_second_window_on_the_same_file_is_told_so",
        "- network folders are not told apart",
    ),
    "F-10": (
        "faults/test_damage.py::test_a_thousand_random_damages_are_all_noticed",
        "vault/test_rescue.py::test_the_newest_backup_takes_the_place_and_what_is_missing_is_listed",
        "vault/test_idle_check.py::test_a_page_damaged_while_the_file_is_open_is_noticed_and_the_backup_opens",
        "desktop/test_idle_check.py::test_damage_found_in_a_quiet_minute_is_told_with_what_to_do",
    ),
    "F-11": (
        "vault/test_rescue.py::test_an_older_file_is_noticed",
        "vault/test_record.py::test_a_head_that_is_not_of_this_record_is_said",
    ),
    "F-12": ("vault/test_cases.py::test_a_clock_put_back_does_not_change_the_order",),
    "F-13": (
        "vault/test_backups.py::test_what_a_killed_backup_left_is_no_hindrance",
        "vault/test_backups.py::test_a_backup_that_is_not_whole_does_not_appear",
        "vault/test_backups.py::test_a_place_that_cannot_be_written_is_named_by_the_system",
    ),
    "F-14": (
        "vault/test_backups.py::test_a_drill_reads_everything_in_the_newest_backup",
        "vault/test_backups.py::test_a_drill_finds_a_backup_that_would_not_have_helped",
        "- asked for, not weekly by itself",
    ),
    "F-15": (
        "faults/test_power_cut.py::test_a_migration_cut_short_leaves_the_old_file_or_the_new_one",
    ),
    "F-16": ("desktop/test_soak.py::test_three_hundred_thousand_updates_of_widgets",),
    "F-17": (
        "desktop/test_window.py::test_a_poisoned_memory_of_the_window_never_keeps_it_from_starting",
    ),
    "F-18": (
        "desktop/test_sleep.py::test_after_a_sleep_the_window_is_locked",
        "- a change of user and a low battery are not noticed",
    ),
    "F-19": ("vault/test_storage.py::test_sqlite_is_new_enough",),
    "I-01": (
        "domain/test_money.py::test_an_amount_is_read_as_people_write_it",
        "domain/test_money.py::test_what_is_not_exactly_one_amount_is_refused",
        "domain/test_money.py::test_a_total_is_the_sum_of_its_parts",
    ),
    "I-02": ("exchange/test_case_file.py::test_a_bad_value_is_refused_with_its_place",),
    "I-03": (
        "exchange/test_case_file.py::test_what_is_not_strict_json_is_refused",
        "exchange/test_case_file.py::test_any_bytes_are_refused_never_a_crash",
        "exchange/test_case_file.py::test_any_json_in_any_place_is_read_or_refused_never_a_crash",
    ),
    "I-04": (
        "exchange/test_spreadsheets.py::test_a_bomb_is_refused_before_it_is_unpacked",
        "exchange/test_spreadsheets.py::test_a_damaged_workbook_is_read_or_refused_but_never_a_crash",
    ),
    "I-05": (
        "exchange/test_spreadsheets.py::test_separated_text_is_read_in_every_usual_encoding",
        "exchange/test_spreadsheets.py::test_any_bytes_are_read_or_refused",
    ),
    "I-06": (
        "exchange/test_case_file.py::test_odd_but_honest_names_pass_unchanged",
        "domain/test_money.py::test_a_hidden_character_is_found",
        "domain/test_money.py::test_rare_characters_are_not_hidden",
    ),
    "I-07": (
        "documents/test_injection.py::test_no_text_is_ever_read_as_markup_and_nothing_is_opened",
    ),
    "I-08": ("desktop/test_window.py::test_every_page_is_plain_reachable_and_spoken",),
    "I-09": ("- tables are read, never written",),
    "I-10": (
        "desktop/test_home.py::test_a_case_is_found_by_number_or_party_and_opened_by_enter",
        "- the search is in memory, there is no query to inject into",
    ),
    "I-11": (
        "vault/test_bundle.py::test_a_hostile_file_is_refused",
        "vault/test_bundle.py::test_a_file_beyond_all_measure_is_not_looked_into",
        "vault/test_bundle.py::test_noise_is_refused",
    ),
    "I-12": (
        "decoding/test_decoding.py::test_a_prepared_file_is_refused_with_a_reason",
        "decoding/test_decoding.py::test_the_decoder_holds_itself_to_little_memory_and_writes_no_file",
        "decoding/test_decoding.py::test_a_pdf_with_a_script_is_drawn_and_nothing_in_it_runs",
    ),
    "I-13": (
        "documents/test_rare_names.py::test_a_character_beyond_all_fonts_is_named",
        "documents/test_rare_names.py::test_every_listed_character_is_drawn_with_ink_and_found_again",
    ),
    "I-14": (
        "domain/test_parties.py::test_every_single_wrong_digit_and_every_swap_of_neighbors_is_noticed",
        "domain/test_parties.py::test_twenty_thousand_random_damages_are_noticed",
    ),
    "I-15": (
        "benchmarks/test_window_speed.py::test_a_stage_of_a_long_claim_is_entered",
        "benchmarks/test_papers.py::test_a_dossier_of_two_hundred_pages_takes_seconds_and_less_than_300_megabytes",
    ),
    "C-01": (
        "leaks/test_canary.py::test_no_paper_holds_one",
        "leaks/test_canary.py::test_no_file_on_the_disk_holds_one",
        "leaks/test_canary.py::test_no_readers_bundle_holds_one",
        "leaks/test_canary.py::test_nothing_that_a_party_reads_holds_one",
        "desktop/test_rooms.py::test_locking_in_a_room_leaves_nothing_of_it_in_any_widget",
    ),
    "C-02": (
        "leaks/test_non_interference.py::test_the_menu_is_one_whatever_the_other_side_said",
        "leaks/test_non_interference.py::test_the_papers_are_one_whatever_the_other_side_said",
        "leaks/test_non_interference.py::test_the_dossier_and_every_paper_in_it_are_one_as_well",
        "leaks/test_every_output.py::test_every_maker_of_bytes_is_known_and_has_its_reader",
        "leaks/test_every_output.py::test_fifty_secrets_give_one_of_everything_a_party_can_get",
    ),
    "C-03": (
        "usecases/test_staging.py::test_an_attacker_with_the_same_rules_learns_no_more_than_the_gate_says",
        "usecases/test_staging.py::test_over_its_time_the_light_is_red",
        "domain/test_numbers_said.py::test_every_form_that_the_program_itself_writes_is_heard",
    ),
    "C-04": (
        "desktop/test_rooms.py::test_what_was_copied_in_a_room_is_gone_when_it_is_left",
        "desktop/test_rooms.py::test_undo_in_a_room_takes_back_nothing_outside_it",
        "vault/test_rooms.py::test_in_one_room_nothing_in_the_program_opens_the_other_or_a_ballot",
        "desktop/test_rooms.py::test_on_a_room_s_page_no_job_whatever_opens_the_other_room",
    ),
    "C-05": (
        "desktop/test_party_screen.py::test_its_memory_holds_the_page_and_no_secret_of_the_program",
    ),
    "C-06": (
        "desktop/test_two_screens.py::test_a_scene_on_two_screens",
        "- the pictures are compared with the taken pages, dot by dot, not read by OCR",
    ),
    "C-07": (
        "faults/test_locked_memory.py::test_after_a_lock_no_key_is_left_in_memory",
        "desktop/test_reflexes.py::test_the_screen_is_blank_within_a_tenth_of_a_second",
    ),
    "C-08": (
        "vault/test_storage.py::test_an_error_does_not_quote_what_was_being_saved",
        "leaks/test_canary.py::test_no_report_of_a_bug_holds_one",
        "vault/test_storage.py::test_a_damaged_file_is_not_talked_about_on_the_terminal",
    ),
    "C-09": (
        "leaks/test_files_written.py::test_a_hearing_writes_nothing_but_its_vault_its_backups_and_what_was_asked",
    ),
    "C-10": (
        "desktop/test_home.py::test_what_was_said_in_a_room_never_shows_in_the_list",
        "- there is no index on disk to search",
    ),
    "C-11": ("vault/test_record.py::test_of_a_purged_case_nothing_is_left_but_the_record",),
    "C-12": (
        "desktop/test_unlock.py::test_the_title_of_the_window_names_nobody",
        "- the neutral name of a print job is a doctest of usecases/signing.py",
    ),
    "C-13": (
        "desktop/test_rooms.py::test_what_was_copied_in_a_room_is_gone_when_it_is_left",
        "desktop/test_rooms.py::test_what_was_copied_in_a_room_is_marked_secret_and_soon_gone",
    ),
    "C-14": (
        "leaks/test_non_interference.py::test_the_papers_are_one_whatever_the_other_side_said",
        "- lengths and page counts are part of the bytes compared; durations are not measured",
    ),
    "C-15": ("desktop/test_board.py::test_a_masked_figure_has_always_the_same_length",),
    "C-16": (
        "domain/test_ballot_slips.py::test_who_cheats_is_caught_by_the_slip",
        "domain/test_ballot_slips.py::test_a_joint_yes_cannot_be_invented",
        "domain/test_ballot_slips.py::test_the_mediator_cannot_alter_a_sealed_answer_afterwards",
        "domain/test_envelopes.py::test_both_envelopes_show_the_joint_yes_and_both_receipts",
        "vault/test_rooms.py::test_a_text_under_a_code_opens_by_the_room_and_the_code_together_only",
        "usecases/test_rounds.py::test_a_yes_a_no_and_a_wrong_code_leave_by_the_same_tick",
        "vault/test_ticking.py::test_opening_lasts_whole_ticks_however_soon_it_is_over",
        "usecases/test_rounds.py::test_both_slips_name_one_last_day_and_the_result_keeps_it",
    ),
    "C-17": (
        "leaks/test_canary.py::test_no_file_on_the_disk_holds_one",
        "leaks/test_canary.py::test_no_readers_bundle_holds_one",
        "usecases/test_bundles.py::test_a_lawyer_gets_joint_facts_alone",
    ),
    "C-18": ("- there is no training file",),
    "A-01": (
        "vault/test_opening.py::test_a_near_miss_does_not_open",
        "vault/test_opening.py::test_full_width_typing_opens_it_too",
    ),
    "A-02": (
        "vault/test_opening.py::test_the_cost_of_a_guess_cannot_be_turned_down",
        "vault/test_custody.py::test_a_guess_costs_about_a_second_and_never_less_than_the_floor",
    ),
    "A-03": (
        "faults/test_power_cut.py::test_a_change_of_passphrase_cut_short_leaves_the_old_or_the_new",
        "vault/test_custody.py::test_cut_between_the_two_key_files_the_new_passphrase_works",
    ),
    "A-04": (
        "vault/test_custody.py::test_the_sheet_or_any_two_shares_open_the_vault_and_set_a_new_passphrase",
        "vault/test_custody.py::test_one_share_opens_nothing",
        "vault/test_custody.py::test_a_slip_of_one_character_is_noticed",
    ),
    "A-05": (
        "desktop/test_window.py::test_an_idle_window_locks_itself",
        "desktop/test_idle.py::test_whoever_reads_a_page_on_air_has_half_an_hour_and_no_more",
        "desktop/test_window.py::test_a_curtain_left_hanging_becomes_a_lock",
        "- wrong passphrases are not slowed down here beyond the second that each costs",
    ),
    "M-01": ("- no several users",),
    "M-02": ("- no several users",),
    "M-03": ("- no several users",),
    "M-04": ("- no several users",),
    "L-01": (
        "benchmarks/test_window_speed.py::test_a_hundred_thousand_cases_are_painted",
        "benchmarks/test_window_speed.py::test_a_search_through_a_hundred_thousand_cases",
    ),
    "L-02": (
        "vault/test_long_record.py::test_a_record_of_a_million_acts_is_opened_added_to_and_checked_in_time",
    ),
    "L-03": (
        "benchmarks/test_papers.py::test_a_thousand_agreements_in_one_process_take_no_more_memory_than_a_hundred",
        "- a batch is not resumed",
    ),
    "L-04": ("benchmarks/test_start_speed.py::test_the_unlock_page_is_there_at_once",),
}

ROWS = {"F": 19, "I": 15, "C": 18, "A": 5, "M": 4, "L": 4}


@cache
def named_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_row_of_the_matrix_is_here() -> None:
    wanted = [f"{kind}-{at:02}" for kind, count in ROWS.items() for at in range(1, count + 1)]

    assert list(MATRIX) == wanted


@pytest.mark.parametrize("row", MATRIX)
def test_each_row_names_tests_that_are_there_or_says_what_it_lacks(row: str) -> None:
    assert MATRIX[row]
    for each in MATRIX[row]:
        if not each.startswith("- "):
            file, _, name = each.partition("::")
            assert name in named_in(TESTS / file), each
