"""The same verbs without a screen.

Exit codes: 0 done; 1 refused, said in one sentence; 2 wrong usage (argparse); 3 a bug, with
the place of its report.
"""

from __future__ import annotations

from mediator.cli.tools import BUG, DONE, REFUSED, WRONG_USAGE, Tools, Verified
from mediator.cli.verbs import run

__all__ = ["BUG", "DONE", "REFUSED", "WRONG_USAGE", "Tools", "Verified", "run"]
