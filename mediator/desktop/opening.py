"""How a case file is opened: made anew, as it lies there, or in another way that was decided on."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from mediator.usecases.ports import Rescued, SafeArchive, Services
    from mediator.usecases.steps import Steps

    Opens = Callable[[Steps], tuple[SafeArchive, Rescued | None]]


class OtherWay(StrEnum):
    """How a file that does not open as it should can still be opened."""

    RESCUE = "rescue"  # its newest good backup, in the place of what is damaged
    OLDER = "older"  # as it lies there, although it is older than what was saved


def usual_way(services: Services, path: Path, passphrase: str, *, new: bool) -> Opens:
    """Return what makes a file or opens it."""

    def opened(steps: Steps) -> tuple[SafeArchive, None]:
        if new:
            return services.create_archive(path, passphrase), None
        return services.open_archive(path, passphrase, steps), None

    return opened


def other_way(services: Services, path: Path, passphrase: str, way: OtherWay) -> Opens:
    """Return what opens a file that does not open as it should."""

    def rescued(steps: Steps) -> tuple[SafeArchive, Rescued]:
        found = services.rescue_archive(path, passphrase, steps)
        return found.archive, found

    def older(steps: Steps) -> tuple[SafeArchive, None]:
        return services.open_older_archive(path, passphrase, steps), None

    return rescued if way is OtherWay.RESCUE else older


def by_codes(services: Services, path: Path, codes: list[str], passphrase: str) -> Opens:
    """Return what gives a file another passphrase by codes from paper, and opens it."""

    def recovered(steps: Steps) -> tuple[SafeArchive, None]:
        return services.recover_archive(path, codes, passphrase, steps), None

    return recovered
