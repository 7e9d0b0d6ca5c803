"""The annexes of an agreement in traditional characters, text by text through a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mediator.wording.paper_parts import CalculationText, ScheduleText, TableText

_Said = Callable[[str], str]


def converted_schedule(text: ScheduleText, said: _Said) -> ScheduleText:
    """Return the payment schedule in other characters."""
    return replace(
        text,
        label=said(text.label),
        title=said(text.title),
        before=tuple(map(said, text.before)),
        table=_table(text.table, said),
        after=tuple(map(said, text.after)),
        picture=said(text.picture),
        picture_in_words=said(text.picture_in_words),
    )


def converted_calculation(text: CalculationText, said: _Said) -> CalculationText:
    """Return the calculation in other characters."""
    return replace(
        text,
        label=said(text.label),
        title=said(text.title),
        sections=tuple(
            replace(
                section,
                heading=said(section.heading),
                paragraphs=tuple(map(said, section.paragraphs)),
                table=_table(section.table, said) if section.table else None,
                notes=tuple(map(said, section.notes)),
            )
            for section in text.sections
        ),
    )


def _table(text: TableText, said: _Said) -> TableText:
    return TableText(
        columns=tuple(replace(column, heading=said(column.heading)) for column in text.columns),
        rows=tuple(tuple(map(said, row)) for row in text.rows),
        total=tuple(map(said, text.total)) if text.total else None,
    )
