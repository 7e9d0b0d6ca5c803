"""Overwriting keys that are no longer needed.

Why so: CPython frees the memory of a ``bytes`` or a ``str`` without clearing it, so that a key
would lie there until something else happens to be put in its place. Overwriting it where it lies
is all that can be done; copies made by others (an input method, a system that swaps) stay.
"""

from __future__ import annotations

import ctypes
import sys

_BYTES_HEAD = bytes.__basicsize__ - 1
_TEXT_HEAD = sys.getsizeof("") - 1  # of ASCII texts, which hold a byte for each character


def wipe(*secrets: bytes | str) -> None:
    """Overwrite keys with zeros; nobody may use them afterwards.

    Only for long random values that nothing else shares, and for ASCII texts made of them.
    """
    for secret in secrets:
        head = _TEXT_HEAD if isinstance(secret, str) else _BYTES_HEAD
        if len(secret) > 1 and (isinstance(secret, bytes) or secret.isascii()):
            ctypes.memset(id(secret) + head, 0, len(secret))
