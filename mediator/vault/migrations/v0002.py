"""Version 2: in work; the step grows with the rows until the version is released."""

from mediator.vault.migrations.step import Step

STEP = Step(
    version=2,
    added={
        "disclosure": {"light": "''", "consent": "''"},  # nothing was weighed before
    },
)
