"""Makes resources/fonts/ anew from two npm and two Debian packages, byte for byte.

Needs npm, apt-get, dpkg-deb and `pip install fonttools==4.68.0`; run by hand, never by setup or CI:
    python .ci/fonts/make_fonts.py

The regular weights are copied as they are: a name may hold any character, so nothing is left
out. The bold weights serve titles and are cut to GB 2312, its traditional characters and the usual
marks, a third of their size. The cut ones get a family name of their own: under the old name Qt
would take them for the bold of the whole font and draw an empty box for a rare character in a
bold name, instead of falling back. (The licence forbids only the name "Source" for a modified
font.) The Kai is cut to GB 2312 and the marks. The rare characters are what HanaMinB has beyond
U+FFFF and Noto Serif lacks; their outlines are scaled to 1 000 units, since reportlab scales the
widths of others twice.
"""

import hashlib
import io
import lzma
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FONTTOOLS = "4.68.0"
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
OUT = RESOURCES / "fonts"
TABLE = RESOURCES / "traditional" / "simplified-to-traditional.tsv.xz"

SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
TARBALLS = {
    SERIF: "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
    SANS: "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
}
WHOLE = {
    "NotoSerifSC-Regular.ttf": (SERIF, "package/400Regular/NotoSerifSC_400Regular.ttf"),
    "NotoSansSC-Regular.ttf": (SANS, "package/400Regular/NotoSansSC_400Regular.ttf"),
}
DEBIAN = {
    "fonts-lxgw-wenkai=1.250+repack-1": (
        "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318"
    ),
    "fonts-hanazono=20170904-2.1": (
        "a6943366b4f5a6cec34221f8b4eb22555a628f0ee6ef4e3d3401cabe9363aeae"
    ),
}
TRUETYPE = Path("usr/share/fonts/truetype")
KAI = "MediatorKai-GB2312.ttf"
RARE = "MediatorRareHan.ttf.xz"
CUT = {
    "NotoSerifSC-Bold-GB2312.ttf": (SERIF, "package/700Bold/NotoSerifSC_700Bold.ttf"),
    "NotoSansSC-Bold-GB2312.ttf": (SANS, "package/700Bold/NotoSansSC_700Bold.ttf"),
}
FAMILY = {
    "NotoSerifSC-Bold-GB2312.ttf": "Noto Serif SC Title",
    "NotoSansSC-Bold-GB2312.ttf": "Noto Sans SC Title",
}
BLOCKS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1: × · § ° ¥
    (0x2010, 0x205E),  # dashes, quotation marks, ellipsis
    (0x20A0, 0x20CF),  # currency signs
    (0x2100, 0x214F),  # № ℃
    (0x2150, 0x218F),  # fractions and Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # ≤ ≥ ≈ ≠
    (0x2460, 0x24FF),  # circled numbers
    (0x2500, 0x257F),  # box drawing
    (0x2580, 0x259F),  # block elements
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x27BF),  # ballot marks, check marks, stars
    (0x3000, 0x303F),  # CJK punctuation
    (0x3200, 0x33FF),  # enclosed and squared CJK: ㈠ ㎡
    (0xFF00, 0xFFEF),  # full-width forms
)


def gb2312() -> set[int]:
    """Return the 6 763 hanzi and 682 marks of GB 2312."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def traditional() -> set[int]:
    """Return what the words of GB 2312 become in traditional characters."""
    known = gb2312()
    pairs = (line.split("\t") for line in lzma.decompress(TABLE.read_bytes()).decode().splitlines())
    return {
        ord(character)
        for simplified, written in pairs
        if known.issuperset(map(ord, simplified))
        for character in written
    }


def repertoire() -> set[int]:
    """Return every code point the cut fonts keep, if the font has it."""
    return gb2312().union(*(range(first, last + 1) for first, last in BLOCKS))


def packages(folder: Path) -> dict[str, tarfile.TarFile]:
    """Fetch both packages and refuse any that is not the one this was written for."""
    opened = {}
    for package, digest in TARBALLS.items():
        packed = subprocess.run(
            ["npm", "pack", "--silent", package],  # noqa: S607 - whichever npm is installed
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
        path = folder / packed.stdout.strip().splitlines()[-1]
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            sys.exit(f"{package} is not the package this script was written for")
        opened[package] = tarfile.open(path)  # noqa: SIM115 - lives as long as the folder
    return opened


def unpacked(folder: Path) -> Path:
    """Fetch the Debian packages, refuse any others, and return where their files lie."""
    for package, digest in DEBIAN.items():
        before = set(folder.glob("*.deb"))
        subprocess.run(
            ["apt-get", "download", "-qq", package],  # noqa: S607
            cwd=folder,
            check=True,
        )
        (path,) = set(folder.glob("*.deb")) - before
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            sys.exit(f"{package} is not the package this script was written for")
        subprocess.run(["dpkg-deb", "-x", path, folder], check=True)  # noqa: S607
    return folder / TRUETYPE


def rename(font: TTFont, family: str) -> None:
    """Give a bold font its own name and a note of what was done to it."""
    names = font["name"]
    packed = family.replace(" ", "")
    version = names.getDebugName(5)
    texts = {
        1: family,
        3: f"{names.getDebugName(3)};{packed}",
        4: f"{family} Bold",
        5: f"{version}; modified: subset to GB 2312 and its traditional characters",
        6: f"{packed}-Bold",
        10: "Modified: glyphs outside GB 2312 and its traditional characters, hinting and vertical"
        " metrics removed, renamed.",
        16: family,
    }
    for record in [one for one in names.names if one.nameID in texts]:
        names.names.remove(record)
    for name_id, text in sorted(texts.items()):
        names.setName(text, name_id, 3, 1, 0x409)


def rename_wholly(font: TTFont, family: str, done: str) -> None:
    """Give a font with reserved names a new one, keeping only its copyright and licence."""
    names = font["name"]
    packed = family.replace(" ", "")
    version = names.getDebugName(5)
    names.names = [one for one in names.names if one.nameID in {0, 13, 14}]
    texts = {1: family, 2: "Regular", 3: f"{packed};{version}", 4: family, 5: version, 6: packed}
    for name_id, text in (texts | {10: f"Modified: {done}, renamed."}).items():
        names.setName(text, name_id, 3, 1, 0x409)


def reduced(source: Path, characters: set[int]) -> TTFont:
    """Return a font with only these characters, without hinting and vertical metrics."""
    options = subset.Options(
        hinting=False,
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["BASE", "STAT", "vhea", "vmtx", "DSIG", "FFTM"],
    )
    options.layout_features = ["ccmp", "kern", "liga", "mark", "mkmk"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def cut(source: Path, target: Path, family: str) -> None:
    """Write a smaller bold font that says of itself that it was modified."""
    font = reduced(source, repertoire() | traditional())
    rename(font, family)
    font.save(target)


def make_kai(source: Path) -> None:
    """Write the Kai, cut to GB 2312."""
    font = reduced(source, repertoire())
    rename_wholly(font, "Mediator Kai", "glyphs outside GB 2312 and vertical metrics removed")
    font.save(OUT / KAI)


def make_rare(source: Path) -> None:
    """Write the characters beyond U+FFFF that Noto Serif lacks, packed."""
    known = TTFont(OUT / "NotoSerifSC-Regular.ttf").getBestCmap()
    wanted = {code for code in TTFont(source).getBestCmap() if code > 0xFFFF} - set(known)
    font = reduced(source, wanted)
    scale_upem(font, 1000)
    done = "glyphs of other fonts, hinting and vertical metrics removed, scaled to 1000 units"
    rename_wholly(font, "Mediator Rare Han", done)
    packed = io.BytesIO()
    font.save(packed)
    (OUT / RARE).write_bytes(lzma.compress(packed.getvalue(), preset=9 | lzma.PRESET_EXTREME))


def main() -> None:
    """Write the six fonts and print what resources/fonts/SOURCES.md records."""
    if fontTools.version != FONTTOOLS:
        sys.exit(f"fonttools {FONTTOOLS} wanted: another one may write other bytes")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        tarballs = packages(folder)
        for name, (package, member) in (WHOLE | CUT).items():
            tarballs[package].extract(member, folder, filter="data")
            if name in WHOLE:
                shutil.copyfile(folder / member, OUT / name)
            else:
                cut(folder / member, OUT / name, FAMILY[name])
        truetype = unpacked(folder)
        make_kai(truetype / "lxgw-wenkai" / "LXGWWenKai-Regular.ttf")
        make_rare(truetype / "hanazono" / "HanaMinB.ttf")
    for name in (*WHOLE, *CUT, KAI, RARE):
        data = (OUT / name).read_bytes()
        print(f"{hashlib.sha256(data).hexdigest()}  {len(data):>10,}  {name}")


if __name__ == "__main__":
    main()
