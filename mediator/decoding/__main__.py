"""Read one file from standard input and write its dots to standard output.

``python -m mediator.decoding trace`` gives one picture, cut to what is drawn on it; ``scan`` gives
every sheet in grey with the texts of the codes found on it. Exit code 3: no picture could be made;
the reason is on standard error, in a few words and without anything from the file.
"""

from __future__ import annotations

import sys

from mediator.decoding.limits import confine
from mediator.decoding.reading import NoPictureError, scan, trace

UNREADABLE = 3


def main() -> int:
    """Decode; the answer is written whole or not at all."""
    what = sys.argv[1]
    content = sys.stdin.buffer.read()
    confine()
    try:
        answer = trace(content) if what == "trace" else scan(content)
    except NoPictureError as error:
        sys.stderr.write(str(error))
        return UNREADABLE
    except MemoryError:
        sys.stderr.write("too large")
        return UNREADABLE
    sys.stdout.buffer.write(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
