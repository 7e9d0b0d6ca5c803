"""Every disk that a power cut may leave behind, replayed from one traced run of a program.

The run is traced once with all that it writes. What is written is *pending* until its file is
flushed, and a name that comes, goes or changes is pending until its folder is flushed. A power cut
keeps any part of what is pending: nothing, all, what came first, all but one, only one, some at
random, one write of it torn (its first 512 bytes, its first half, all but its first 512 bytes, or
only the room for it, filled with zeros).

Modelled: the loss, the order and the tearing of what was not flushed; files and names apart,
which is more cruel than the usual file systems are. Not modelled: disks that lie about a flush or
let one write overtake it, damage beside what was being written, writes through mapped memory
(the vault forbids them), permissions, and Windows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

SECTOR = 512
SOME = 6

Files = Mapping[str, bytes]


# --- what a program does to a disk ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put into a file."""

    inode: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """A file cut off, or made longer with zeros."""

    inode: int
    size: int


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a file from now on; ``old`` leads nowhere any more."""

    name: str
    inode: int
    old: str | None = None


@dataclass(frozen=True, slots=True)
class Unlink:
    """A name that leads nowhere any more."""

    name: str


@dataclass(frozen=True, slots=True)
class Flush:
    """What was written to a file is on the disk; with no file, the names in the folder are."""

    inode: int | None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The program said that one more save is done."""


Change = Write | Resize | Link | Unlink
Event = Change | Flush | Acknowledged


# --- reading the trace ---------------------------------------------------------------------

_MODELLED = (
    "openat,?open,?creat,write,pwrite64,fsync,fdatasync,ftruncate,"
    "?unlink,unlinkat,?rename,?renameat,?renameat2,close"
)
_NOT_MODELLED = (
    "writev,pwritev,?pwritev2,?fallocate,truncate,?link,linkat,?copy_file_range,?sendfile"
)
TRACER = ("strace", "-qq", "-f", "-xx", "-s", "2000000", "-e", f"trace={_MODELLED},{_NOT_MODELLED}")

_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>")


class NotModelledError(ValueError):
    """The program wrote by a call that the replay would miss, so that it would prove nothing."""


class Reader:
    """Turns the calls of a trace into events of one folder."""

    def __init__(self, folder: Path, stem: str, before: Files) -> None:
        """Take the folder, how the names in it begin that matter, and what it held before."""
        self._folder = str(folder)
        self._stem = stem
        self._names = {name: inode for inode, name in enumerate(before)}
        self._next = len(before)
        self._open: dict[int, int | None] = {}  # None is the folder itself
        self._position: dict[int, int] = {}
        self.events: list[Event] = []

    def read(self, log: str) -> list[Event]:
        """Return all that the trace says, in its order."""
        begun: dict[str, str] = {}
        for line in log.splitlines():
            process, _, text = line.partition(" ")
            text = text.strip()
            if text.endswith(_UNFINISHED):
                begun[process] = text.removesuffix(_UNFINISHED)
                continue
            if _RESUMED.match(text):
                text = begun.pop(process) + _RESUMED.sub("", text)
            call = _CALL.match(text)
            if call and int(call[3]) >= 0:
                self._call(call[1], call[2].split(", "), int(call[3]))
        return self.events

    def _call(self, name: str, arguments: list[str], result: int) -> None:
        texts = [_bytes(each) for each in arguments if each.startswith('"')]
        numbers = [int(each) for each in arguments if each.isdecimal()]
        if name in {"open", "openat", "creat"}:
            self._opened(texts[0], " ".join(arguments), result)
        elif name.startswith(("unlink", "rename")):
            self._renamed([self._own(text) for text in texts])
        elif name in {"write", "pwrite64"}:
            at = numbers[-1] if name == "pwrite64" else None
            self._written(numbers[0], texts[0][:result], at)
        elif name == "close":
            self._open.pop(numbers[0], None)
        elif any(map(self._own, texts)) or (numbers and numbers[0] in self._open):
            self._other(name, numbers)

    def _other(self, name: str, numbers: list[int]) -> None:
        """Note a call that concerns an open file and names none."""
        inode = self._open.get(numbers[0])
        if name in {"fsync", "fdatasync"}:
            self.events.append(Flush(inode))
        elif name == "ftruncate" and inode is not None:
            self.events.append(Resize(inode, numbers[1]))
        else:
            raise NotModelledError(name)

    def _own(self, path: bytes) -> str | None:
        """Return the name of a file that matters; who holds the lock does not."""
        folder, _, name = path.decode().rpartition("/")
        ours = folder == self._folder and name.startswith(self._stem)
        return name if ours and not name.endswith(".lock") else None

    def _opened(self, path: bytes, flags: str, descriptor: int) -> None:
        self._open.pop(descriptor, None)
        name = self._own(path)
        if path.decode() == self._folder:
            self._open[descriptor] = None
        if name is None:
            return
        if name not in self._names:
            self._names[name] = self._next
            self.events.append(Link(name, self._next))
            self._next += 1
        elif "O_TRUNC" in flags:
            self.events.append(Resize(self._names[name], 0))
        self._open[descriptor] = self._names[name]
        self._position[descriptor] = 0

    def _written(self, descriptor: int, data: bytes, at: int | None) -> None:
        inode = self._open.get(descriptor)
        if inode is not None:
            start = self._position[descriptor] if at is None else at
            self.events.append(Write(inode, start, data))
            if at is None:
                self._position[descriptor] += len(data)
        elif descriptor == 1 and data.startswith(b"ACK"):
            self.events.append(Acknowledged())

    def _renamed(self, names: list[str | None]) -> None:
        """Note a removal (one name) or a renaming (two)."""
        if names[0] is None:
            return
        inode = self._names.pop(names[0])
        if len(names) == 1:
            self.events.append(Unlink(names[0]))
        elif names[1] is None:
            raise NotModelledError("renamed out of the folder")
        else:
            self._names[names[1]] = inode
            self.events.append(Link(names[1], inode, names[0]))


def _bytes(argument: str) -> bytes:
    if argument.endswith("..."):
        raise NotModelledError("a text longer than the trace shows")
    return bytes.fromhex(argument.strip('"').replace("\\x", ""))


# --- the disks a power cut may leave -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Disk:
    """What surely is on the disk."""

    names: dict[str, int]
    contents: dict[int, bytes]

    @classmethod
    def holding(cls, files: Files) -> Disk:
        """Return a disk that holds these files; inodes are numbered as ``Reader`` does."""
        names = {name: inode for inode, name in enumerate(files)}
        return cls(names, dict(enumerate(files.values())))

    def after(self, changes: Sequence[Change]) -> Disk:
        """Return the disk that these changes, and no others, have reached."""
        names = dict(self.names)
        touched: dict[int, bytearray] = {}
        for change in changes:
            if isinstance(change, Write | Resize):
                content = touched.get(change.inode)
                if content is None:
                    content = touched[change.inode] = bytearray(self._content(change.inode))
                _alter(content, change)
            elif isinstance(change, Unlink):
                names.pop(change.name, None)
            else:
                if change.old is not None:
                    names.pop(change.old, None)
                names[change.name] = change.inode
        return Disk(names, self.contents | {inode: bytes(c) for inode, c in touched.items()})

    def files(self) -> dict[str, bytes]:
        """Return what somebody finds who looks."""
        return {name: self._content(inode) for name, inode in self.names.items()}

    def size(self, inode: int) -> int:
        """Return how long a file surely is."""
        return len(self._content(inode))

    def _content(self, inode: int) -> bytes:
        return self.contents.get(inode, b"")


def _alter(content: bytearray, change: Write | Resize) -> None:
    end = change.size if isinstance(change, Resize) else change.at + len(change.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if isinstance(change, Write):
        content[change.at : end] = change.data
    else:
        del content[end:]


@dataclass(frozen=True, slots=True)
class State:
    """What is found after a power cut, and how many saves had been acknowledged before it."""

    files: dict[str, bytes]
    acknowledged: int

    @property
    def digest(self) -> bytes:
        """What tells it from others."""
        summed = blake2b(b"%d" % self.acknowledged)
        for name, content in sorted(self.files.items()):
            summed.update(b"%s %d " % (name.encode(), len(content)) + content)
        return summed.digest()


def states(
    before: Files, events: Sequence[Event], chance: random.Random, *, share: float = 1
) -> Iterator[State]:
    """Yield each different state once, or a random share of them.

    The power is cut before each flush and after each acknowledgement, when most is pending;
    what is left by a cut between two writes is among what is left by a cut after both.
    """
    seen: set[bytes] = set()
    for disk, pending, acknowledged in _moments(before, events):
        for kept in _kept(disk, pending, chance):
            if chance.random() >= share:
                continue
            state = State(disk.after(kept).files(), acknowledged)
            if state.digest not in seen:
                seen.add(state.digest)
                yield state


def _moments(
    before: Files, events: Sequence[Event]
) -> Iterator[tuple[Disk, tuple[Change, ...], int]]:
    """Yield what surely is on the disk, what is pending and how much was acknowledged."""
    disk, pending, acknowledged = Disk.holding(before), list[Change](), 0
    for event in [*events, Flush(None)]:
        if isinstance(event, Flush):
            yield disk, tuple(pending), acknowledged
            disk = disk.after([change for change in pending if _reaches(event, change)])
            pending = [change for change in pending if not _reaches(event, change)]
        elif isinstance(event, Acknowledged):
            acknowledged += 1
            yield disk, tuple(pending), acknowledged
        else:
            pending.append(event)


def _reaches(flush: Flush, change: Change) -> bool:
    return flush.inode == (change.inode if isinstance(change, Write | Resize) else None)


def _kept(
    disk: Disk, pending: tuple[Change, ...], chance: random.Random
) -> Iterator[Sequence[Change]]:
    """Yield what of the pending changes may have reached the disk."""
    yield ()
    for number, change in enumerate(pending):
        first, later = pending[:number], pending[number + 1 :]
        yield (*first, change)
        yield (*first, *later)
        yield (change,)
        for torn in _torn(disk, change):
            yield (*first, torn)
            yield (*first, torn, *later)
    for _ in range(SOME):
        yield [change for change in pending if chance.random() < 0.5]


def _torn(disk: Disk, change: Change) -> Iterator[Change]:
    if not isinstance(change, Write):
        return
    data = change.data
    yield replace(change, data=data[: len(data) // 2])
    if len(data) > SECTOR:
        yield replace(change, data=data[:SECTOR])
        yield replace(change, at=change.at + SECTOR, data=data[SECTOR:])
    if change.at >= disk.size(change.inode):
        yield replace(change, data=bytes(len(data)))
