"""Build the style sheet, scripts and fonts of the web pages and of the PDFs; skip the work when nothing has changed."""

import hashlib
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "lineofsight" / "web"
BUILT = WEB / "static" / "web" / "built"
PDF_FONTS = ROOT / "lineofsight" / "papers" / "fonts"
MODULES = ROOT / "node_modules"
GOVUK = MODULES / "govuk-frontend" / "dist" / "govuk"
MOJ = MODULES / "@ministryofjustice" / "frontend" / "moj"
FONT = MODULES / "@fontsource" / "atkinson-hyperlegible-next"
FONT_NAME = "atkinson-hyperlegible-next"

# Pictures with a crown or a crest are not ours to use.
NOT_OURS = re.compile(r"govuk|crest|touch-icon|opengraph|logotype")


def main() -> int:
    """This function will bring the built assets up to date, and return the exit status.

    Returns 1, with a sentence on the error stream, when npm or sass fails.
    """
    started = time.monotonic()
    wanted = digest()
    stamp = BUILT / "stamp.txt"
    if stamp.exists() and stamp.read_text() == wanted and any(PDF_FONTS.glob("*.ttf")):
        print("Assets are up to date.")
        return 0
    try:
        build()
    except (subprocess.CalledProcessError, FileNotFoundError) as problem:
        print(f"The assets could not be built: {problem}. Is Node 20 or later installed?", file=sys.stderr)
        return 1
    stamp.write_text(wanted)
    print(f"Assets built in {time.monotonic() - started:.1f} seconds.")
    return 0


def digest() -> str:
    """This function will return one digest of everything the built assets are made from."""
    inputs = [ROOT / "package.json", ROOT / "package-lock.json", Path(__file__)]
    inputs += sorted(path for folder in ("styles", "scripts") for path in (WEB / folder).rglob("*") if path.is_file())
    total = hashlib.sha256()
    for path in inputs:
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def build() -> None:
    """This function will rebuild everything from the locked packages."""
    install()
    shutil.rmtree(BUILT, ignore_errors=True)
    BUILT.mkdir(parents=True)
    compile_styles()
    copy_scripts()
    copy_images()
    copy_fonts()
    convert_fonts()


def install() -> None:
    """This function will install the locked packages, unless they are already there as locked."""
    lock = (ROOT / "package-lock.json").read_bytes()
    stamp = MODULES / ".lock-digest"
    wanted = hashlib.sha256(lock).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("Installing the locked packages ...", flush=True)
    subprocess.run(["npm", "ci", "--silent"], cwd=ROOT, check=True)
    stamp.write_text(wanted)


def compile_styles() -> None:
    """This function will compile the one style sheet."""
    print("Compiling the style sheet ...", flush=True)
    command = ["node", MODULES / "sass" / "sass.js", "--load-path=.", "--style=compressed", "--no-source-map"]
    command += ["--quiet", "--charset", WEB / "styles" / "line_of_sight.scss", BUILT / "line-of-sight.css"]
    subprocess.run(command, cwd=ROOT, check=True)


def copy_scripts() -> None:
    """This function will copy the scripts, without their source map lines, which name files we do not serve."""
    sources = [GOVUK / "govuk-frontend.min.js", MOJ / "moj-frontend.min.js", *sorted((WEB / "scripts").glob("*.js"))]
    for source in sources:
        text = re.sub(r"^(.*?)//# sourceMappingURL=\S+\s*$", r"\1\n", source.read_text(), flags=re.MULTILINE)
        (BUILT / source.name).write_text(text)


def copy_images() -> None:
    """This function will copy the small icons the style sheet names."""
    target = BUILT / "images"
    target.mkdir()
    for source in sorted((MOJ / "assets" / "images").iterdir()):
        if not NOT_OURS.search(source.name):
            shutil.copy(source, target)


def copy_fonts() -> None:
    """This function will copy the web fonts the style sheet names, with their licence."""
    target = BUILT / "fonts"
    target.mkdir()
    for name in sorted(set(re.findall(r"fonts/([\w.-]+\.woff2)", (BUILT / "line-of-sight.css").read_text()))):
        shutil.copy(FONT / "files" / name, target)
    shutil.copy(FONT / "LICENSE", target / "LICENCE.txt")


def convert_fonts() -> None:
    """This function will write the TrueType fonts that PDFs embed: each weight's two subsets made one."""
    print("Converting the fonts for PDFs ...", flush=True)
    PDF_FONTS.mkdir(parents=True, exist_ok=True)
    for weight in ("400", "700"):
        for style in ("normal", "italic"):
            convert_font(weight=weight, style=style)
    shutil.copy(FONT / "LICENSE", PDF_FONTS / "LICENCE.txt")


def convert_font(*, weight: str, style: str) -> None:
    """This function will write one TrueType font from its web font subsets."""
    parts = []
    for subset in ("latin", "latin-ext"):
        font = TTFont(FONT / "files" / f"{FONT_NAME}-{subset}-{weight}-{style}.woff2")
        font.flavor = None
        made_at = font["head"].created
        parts.append(PDF_FONTS / f"{subset}.part")
        font.save(parts[-1])
    merged = Merger().merge([str(part) for part in parts])
    # The time of building would make every build, and so every PDF, different.
    merged["head"].created = merged["head"].modified = made_at
    merged.recalcTimestamp = False
    merged.save(PDF_FONTS / f"{FONT_NAME}-{weight}-{style}.ttf")
    for part in parts:
        part.unlink()


if __name__ == "__main__":
    sys.exit(main())
