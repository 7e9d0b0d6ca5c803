"""Makes resources/fonts/ anew from two npm packages, byte for byte.

Needs npm and `pip install fonttools==4.68.0`; run by hand, never by setup or CI:
    python .ci/fonts/make_fonts.py

The regular weights are copied as they are: a name may hold any character, so nothing is left
out. The bold weights serve titles and are cut to GB 2312 and the usual marks, a quarter of their
size. The cut ones get a family name of their own: under the old name Qt would take them for the
bold of the whole font and draw an empty box for a rare character in a bold name, instead of
falling back. (The licence forbids only the name "Source" for a modified font.)
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

FONTTOOLS = "4.68.0"
OUT = Path(__file__).resolve().parents[2] / "resources" / "fonts"

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


def repertoire() -> set[int]:
    """Return every code point the bold weights keep, if the font has it."""
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


def rename(font: TTFont, family: str) -> None:
    """Give the font its own name and a note of what was done to it."""
    names = font["name"]
    packed = family.replace(" ", "")
    version = names.getDebugName(5)
    texts = {
        1: family,
        3: f"{names.getDebugName(3)};{packed}",
        4: f"{family} Bold",
        5: f"{version}; modified: subset to GB 2312",
        6: f"{packed}-Bold",
        10: "Modified: glyphs outside GB 2312, hinting and vertical metrics removed, renamed.",
        16: family,
    }
    for record in [one for one in names.names if one.nameID in texts]:
        names.names.remove(record)
    for name_id, text in sorted(texts.items()):
        names.setName(text, name_id, 3, 1, 0x409)


def cut(source: Path, target: Path, family: str) -> None:
    """Write a smaller font that says of itself that it was modified."""
    options = subset.Options(
        hinting=False,
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["BASE", "STAT", "vhea", "vmtx", "DSIG"],
    )
    options.layout_features = ["ccmp", "kern", "liga", "mark", "mkmk"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=repertoire())
    cutter.subset(font)
    rename(font, family)
    font.save(target)


def main() -> None:
    """Write the four fonts and print what resources/fonts/SOURCES.md records."""
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
    for name in WHOLE | CUT:
        data = (OUT / name).read_bytes()
        print(f"{hashlib.sha256(data).hexdigest()}  {len(data):>10,}  {name}")


if __name__ == "__main__":
    main()
