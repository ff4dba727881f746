"""Gathers every message into the catalogues: `python -m reportedly.workbench.languages.extract`."""

import re
from importlib import resources
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from reportedly.workbench.languages.catalogue import LANGUAGES, SOURCE
from reportedly.workbench.languages.countries import UNNUMBERED
from reportedly.workbench.languages.marking import marked, stays
from reportedly.workbench.languages.naming import DAYS, JOINING, MACHINE, REMARKS
from reportedly.workbench.languages.phrasebook import EVERY, WORDS
from reportedly.workbench.languages.vocabularies import VOCABULARIES
from reportedly.workbench.languages.wording import PHRASES


def messages() -> dict[str, list[str]]:
    """Give every message with the templates, or the vocabulary, that it stands in."""
    found: dict[str, list[str]] = {}
    folder = resources.files("reportedly.workbench").joinpath("templates")
    for template in sorted(folder.iterdir(), key=lambda file: file.name):
        source = template.read_text(encoding="utf-8")
        for message in () if stays(source) else marked(source).texts:
            _note(found, message, template.name)
    for phrase in (*PHRASES, *REMARKS, *JOINING, MACHINE, DAYS):
        _note(found, phrase, "wording")
    for phrase in (*WORDS, *(sentence.message for sentence in EVERY)):
        _note(found, phrase, "phrasebook")
    for name in UNNUMBERED:
        _note(found, name, "countries")
    for vocabulary in VOCABULARIES:
        for word in vocabulary:
            _note(found, str(word), vocabulary.__name__)
    return found


def _note(found: dict[str, list[str]], message: str, where: str) -> None:
    places = found.setdefault(message, [])
    if where not in places:
        places.append(where)


def renewed(file: Path, language: str) -> Catalog:
    """Give a language's catalogue with the messages that there are now, translations kept."""
    kept = {}
    if file.exists():
        with file.open("rb") as opened:
            kept = {str(m.id): m for m in read_po(opened, locale=language) if m.id}
    made = Catalog(language, project="Reportedly", fuzzy=False, header_comment=_HEADER)
    for message, places in messages().items():
        known = kept.get(message)
        flags = {"fuzzy"} if known is not None and known.fuzzy else set()
        made.add(message, known.string if known else "", auto_comments=places, flags=flags)
    return made


_HEADER = (
    "# The pages of the workbench. {1} is a value, <1>…</1> an element of the line, and\n"
    "# {1, plural, one{…} other{# …}} the forms that a language has for a number of things."
)
_UNSAID = re.compile(
    rb'^"(?:Report-Msgid-Bugs-To|Last-Translator|Language-Team|Generated-By|[A-Z-]+-Date):[^\n]*\n',
    re.MULTILINE | re.IGNORECASE,
)
"""What a catalogue's head would say of people and programs, and differently each time."""


def write() -> None:
    """Write every catalogue anew."""
    for language in LANGUAGES:
        if language != SOURCE:
            file = Path(__file__).with_name(f"{language}.po")
            made = renewed(file, language)
            with file.open("wb") as out:
                write_po(out, made, width=100)
            file.write_bytes(_UNSAID.sub(b"", file.read_bytes()))


if __name__ == "__main__":
    write()
