"""Telling one side something of the other: weighed first, on record, with consent where needed."""

from mediator.desktop.telling.dialog import TellingDialog, open_telling

__all__ = ["TellingDialog", "open_telling"]
