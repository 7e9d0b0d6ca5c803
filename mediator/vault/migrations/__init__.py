"""From the tables of an older version to today's: one numbered module for each step.

Why so: an old file is never altered. A new one with today's tables is written beside it, every
row is copied, the copy is proved, and only then does a rename put it in the place; before that
the old file goes into ``backups`` and stays there (security.md 4).

What a step has to say is little, because the copy goes column by column by name:

- a new table, and a new column that may be NULL, need no word at all;
- a new column that may not be NULL needs what old rows get in it (``added``), as SQL over the
  old row: ``{"claim": {"interest_kind": "'simple'", "rounding": "1"}}``;
- a column or table that goes must be named in ``dropped``, so that none goes by mistake;
- what a copy by name cannot do is a function ``after(old, new)`` over both connections.

A change of the rows without a step does not open ``tests/vault/released``. As long as a version
has no file there it is in work, and its step may still grow; files written meanwhile are told
apart by a digest of their tables (``meta.tables``) and brought up the same way. ``meta`` and
``journal`` keep their columns for good: they are read before anything is migrated.
"""

from mediator.vault.migrations import v0002
from mediator.vault.migrations.step import Step

STEPS: tuple[Step, ...] = (v0002.STEP,)
"""All steps, in order; version 1 is the first that was released."""

SCHEMA = STEPS[-1].version
"""The version of today's tables; a file with a later one is left alone."""

__all__ = ["SCHEMA", "STEPS", "Step"]
