"""The names of work that lasts, and of its steps."""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """What is being done just now."""

    KEY = "key"  # from the passphrase
    OPENING = "opening"  # the file, page by page
    CHECKING = "checking"  # a backup is looked at, page by page
    COPYING = "copying"
    PROVING = "proving"  # the copy is opened, and its pages looked at
    RECORD = "record"  # the chain of acts, from its first entry
    CASES = "cases"
    TEXTS = "texts"  # what is sealed
    FILES = "files"  # what was handed in
    SEALING = "sealing"
    WRITING = "writing"
    READING = "reading"  # a file from outside
    SHEETS = "sheets"  # a scan, decoded in a process of its own
    SETTING = "setting"  # papers, one after the other
    PAGES = "pages"
    FINISHING = "finishing"
    PICTURES = "pictures"  # pages, for the screen
    SENDING = "sending"  # pages, to the printer


class Work(StrEnum):
    """What can last longer than two seconds."""

    UNLOCK = "unlock"
    BACKUP = "backup"
    COPY = "copy"
    DRILL = "drill"
    RECORD = "record"
    PURGE = "purge"
    RESCUE = "rescue"
    PACK = "pack"
    TAKE = "take"
    EVIDENCE = "evidence"
    TABLE = "table"
    SCAN = "scan"
    PAPER = "paper"
    PRINT = "print"
