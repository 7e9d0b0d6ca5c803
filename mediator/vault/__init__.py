"""The encrypted case file: keys, rows, record and backups behind the ``Archive`` port.

Why so:

One SQLCipher file holds everything, by one connection, from one thread. The settings are in
``storage``, with what was measured about them. **Never open the database file by other means
inside the program**, not even to copy or hash it: the first close would drop SQLite's lock on
it without a word (SQLite, "How to corrupt", 2.2). Its size and existence may be asked for.

It is encrypted twice, for two reasons. The whole file, against theft: whoever has the file alone
has noise. And what was said in a room once more, by that room's own key and with its place
bound in, against a slip of the program: a wrong room, a wrong case or a swapped row ends in
``SealBroken`` and not on a screen, and the record, the search and the backups meet ciphertext
only. No passphrase for each party: a forgotten word would lose the case.

The key file lies beside the database, ``cases.vault.key``, because a SQLCipher file has no room
for a header: its first sixteen bytes are its salt, and the rest is pages. That also makes a new
passphrase a matter of wrapping one key again, not of writing the whole file anew. Without the
key file a vault is lost, so there is a second copy, ``.key.bak``; either heals the other at
the next opening, and every backup has its own. A forgotten passphrase is made good by printed
codes (see ``recovery``), and by nothing else.

Files beside ``cases.vault``: ``.key``, ``.key.bak``, ``.lock``, ``.reserve``, ``.heads``, SQLite's
``-journal``, for a moment ``.new``, ``.next`` or ``.part``, and the folder ``backups``.

Not promised: an unlocked machine, a weak passphrase, copies of opened texts in memory, and
that nobody with the passphrase put back a whole older pair of files (see ``journal``).
"""

from mediator.vault.keys import KeyCost
from mediator.vault.opening import create_vault, open_vault, recover_vault
from mediator.vault.recovery import RecoveryKit
from mediator.vault.rescue import rescue_vault
from mediator.vault.reserve import RESERVE_BYTES
from mediator.vault.vault import Vault

__all__ = [
    "RESERVE_BYTES",
    "KeyCost",
    "RecoveryKit",
    "Vault",
    "create_vault",
    "open_vault",
    "recover_vault",
    "rescue_vault",
]
