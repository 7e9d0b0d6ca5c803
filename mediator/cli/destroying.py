"""The verb that destroys a case for good, and prints the proof."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from mediator.cli.tools import DONE, answer
from mediator.domain.destroying import Proof
from mediator.domain.safe_refusals import ReasonMissing
from mediator.usecases.destroying import destroy, doomed, proofs
from mediator.wording import destroying as words

if TYPE_CHECKING:
    from mediator.usecases.ports import SafeArchive
    from mediator.vault_cli import VaultTools
    from mediator.wording.phrases import Language


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb."""
    about = "destroy a case for good, or tell what was destroyed; the record stays provable"
    purge = verbs.add_parser("purge", help=about)
    purge.add_argument("vault", type=Path, metavar="CASEFILE")
    purge.add_argument("--case", default="", metavar="NUMBER", help="number of the case")
    purge.add_argument("--reason", default="", metavar="TEXT", help="why; destroys the case")
    purge.add_argument("--yes", action="store_true", help="do not ask for the number once more")
    purge.add_argument("-o", "--output", type=Path, metavar="PROOF.pdf", help="print the proof")
    purge.add_argument("--json", action="store_true", help="answer in JSON")
    purge.set_defaults(verb=_purge)


def _purge(parsed: argparse.Namespace, tools: VaultTools, language: Language) -> int:
    passphrase = tools.ask_passphrase(language, "vault")
    with closing(tools.open_archive(parsed.vault, passphrase)) as archive:
        if parsed.case and parsed.reason:
            made: tuple[Proof, ...] = (_destroyed(parsed, archive, tools, language),)
        else:
            made = _told(parsed.case, archive)
    if parsed.output is not None and made:
        tools.write_file(parsed.output, tools.purging.print_proofs(made, parsed.vault.name))
    if parsed.json:
        return answer(tools.purging.proofs_answer(made))
    print(words.gone_report(made, language))
    if parsed.output is not None and made:
        print(words.PRINTED.said(language, path=parsed.output))
    return DONE


def _destroyed(
    parsed: argparse.Namespace, archive: SafeArchive, tools: VaultTools, language: Language
) -> Proof:
    """Show what would go, have its number typed once more, and destroy it."""
    what = doomed(archive, parsed.case)
    print(words.doomed_report(what, language, as_of=tools.purging.today()), file=sys.stderr)
    typed = what.name if parsed.yes else tools.ask_passphrase(language, "number")
    return destroy(archive, what, reason=parsed.reason, typed=typed)


def _told(number: str, archive: SafeArchive) -> tuple[Proof, ...]:
    """Return what was destroyed before: all of it, or one case."""
    found = proofs(archive)
    if not number:
        return found
    of_one = tuple(p for p in found if number in (p.purge.case, p.purge.number))
    if not of_one:
        doomed(archive, number)  # a case that is there asks for a reason
        raise ReasonMissing
    return of_one
