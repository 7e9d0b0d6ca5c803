"""``python -m mediator`` and the ``mediator`` command."""

from __future__ import annotations

import sys

from mediator.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
