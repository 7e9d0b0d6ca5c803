"""Starts the party's screen: ``python -m mediator.audience [SCREEN]``."""

import sys

from mediator.audience.guarding import close_memory

if __name__ == "__main__":
    close_memory()
    from mediator.audience.screen import run

    sys.exit(run(sys.argv[1:]))
