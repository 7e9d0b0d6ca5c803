"""What a mediator does: one module a stage, one function a verb.

A use case takes a case and what was said, and returns a ``Change`` or raises a ``Refusal``.
It knows no window, no file and no database; what it needs from them stands in ``ports``.
"""
