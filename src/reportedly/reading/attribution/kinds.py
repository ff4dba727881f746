"""Tells what kind of source a designation names, and the party, by its own words alone."""

from functools import cache
from importlib import resources
from itertools import pairwise

from reportedly.language.document import Token
from reportedly.model.source import SourceKind

_ROLE = "role"
_PHRASES = {
    ("red", "cross"): SourceKind.INTERNATIONAL,
    ("red", "crescent"): SourceKind.INTERNATIONAL,
    ("united", "nations"): SourceKind.INTERNATIONAL,
    ("refugee", "agency"): SourceKind.INTERNATIONAL,
    ("civil", "defence"): SourceKind.RESCUE,
    ("civil", "defense"): SourceKind.RESCUE,
    ("civil", "protection"): SourceKind.RESCUE,
    ("fire", "service"): SourceKind.RESCUE,
    ("fire", "brigade"): SourceKind.RESCUE,
    ("rescue", "brigade"): SourceKind.RESCUE,
    ("fire", "department"): SourceKind.RESCUE,
    ("fire", "chief"): SourceKind.RESCUE,
    **{
        ("health", what): SourceKind.MEDICAL
        for what in ("worker", "staff", "centre", "center", "facility")
    },
    ("white", "helmets"): SourceKind.RESCUE,
    ("local", "people"): SourceKind.RESIDENT,
    ("armed", "forces"): SourceKind.MILITARY,
    ("air", "force"): SourceKind.MILITARY,
    ("general", "staff"): SourceKind.MILITARY,
    ("main", "staff"): SourceKind.MILITARY,
    ("high", "command"): SourceKind.MILITARY,
    ("air", "command"): SourceKind.MILITARY,
    ("joint", "command"): SourceKind.MILITARY,
    ("military", "command"): SourceKind.MILITARY,
    ("human", "rights"): SourceKind.NGO,
    ("health", "official"): SourceKind.OFFICIAL,
    ("armed", "group"): SourceKind.ARMED_GROUP,
    **{(of, "post"): SourceKind.MILITARY for of in ("army", "military", "guard", "border")},
    ("police", "post"): SourceKind.OFFICIAL,
    ("social", "media"): SourceKind.SOCIAL_ACCOUNT,
    ("social", "medium"): SourceKind.SOCIAL_ACCOUNT,
    ("social", "network"): SourceKind.SOCIAL_ACCOUNT,
    ("telegram", "channel"): SourceKind.SOCIAL_ACCOUNT,
    ("news", "agency"): SourceKind.MEDIA,
    ("press", "agency"): SourceKind.MEDIA,
    ("telegraph", "agency"): SourceKind.MEDIA,
    ("aid", "agency"): SourceKind.NGO,
    ("security", "force"): SourceKind.MILITARY,
    ("foreign", "office"): SourceKind.OFFICIAL,
}
_TOPICAL = frozenset({"press", "news", "media", "information"})
"""Words for media that before an office only name its task: 'press office of the army'."""
_SERVICES = frozenset("service department centre center secretary".split())
"""What, of the press but not of news, is no medium: 'the press service of the prosecutor'."""
_OFFICES = frozenset({"ministry", "minister", "department", "secretary"})
_OF_ANY_BODY = frozenset(
    {
        "official",
        "commander",
        "officer",
        "captain",
        "force",
        "soldier",
        "account",
        "monitor",
        "command",
    }
)
"""Heads that belong to whatever body stands before them: 'militia commander'."""
_TOPICS = frozenset(
    """defence defense interior foreign health education information justice emergency finance
    transport security national state federal regional local central military press war prime
    vice deputy special senior air armed naval""".split()
)
"""What offices are for: no party's name, though capitals are often put on them."""
_PLAIN = frozenset(
    """other several many few initial first preliminary recent previous local independent
    unconfirmed conflicting separate unnamed anonymous official medical new further""".split()
)
"""Adjectives that have a capital only where they open a sentence."""
_TITLES_OF_OUTLETS = frozenset({"press", "times", "news", "post", "daily", "weekly"})
_INTERNATIONAL = SourceKind.INTERNATIONAL.value


@cache
def source_words() -> dict[str, str]:
    """Load the words that tell what sort of source a designation names."""
    text = resources.files(__package__).joinpath("source_kinds.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines() if line and line[0] != "#")


def kind_of_words(tokens: list[Token]) -> SourceKind:
    """Tell the kind from the head backwards, looking past words that name a mere role."""
    keys = [t.lower if t.pos == "PROPN" else t.lemma for t in tokens]
    pairs = [_PHRASES[pair] for pair in pairwise(keys) if pair in _PHRASES]
    if pairs and not _OFFICES & set(keys):
        of_nations = pairs[-1] is SourceKind.NGO and any(map(_is_body_name, tokens))
        return SourceKind.INTERNATIONAL if of_nations else pairs[-1]
    if _OFFICES & set(keys) and "secretary" not in keys:
        return SourceKind.OFFICIAL
    telling = [t for n, t in enumerate(tokens) if not _names_a_task(keys, n)]
    found = [kind for kind in map(_word_kind, telling) if kind and kind != _ROLE]
    if len(found) > 1 and tokens[-1].lower.rstrip("s") in _OF_ANY_BODY:
        return SourceKind(found[-2])
    if _INTERNATIONAL in found and found[-1] == SourceKind.NGO.value:
        return SourceKind.INTERNATIONAL  # 'the UN human rights office'
    return SourceKind(found[-1]) if found else SourceKind.UNKNOWN


def _names_a_task(keys: list[str], number: int) -> bool:
    """Tell what names a body's task alone: both words of 'press officer', the press of its office.

    A press officer may be anybody's, where any other officer is the army's.
    """
    before, after = ["", *keys][number], [*keys, ""][number + 1]
    if keys[number] == "officer":
        return before in _TOPICAL
    serves = keys[number] in _TOPICAL - {"news"} and after in _SERVICES
    return serves or (keys[number] in _TOPICAL and after in {"office", "officer", "section"})


def _word_kind(token: Token) -> str | None:
    words = source_words()
    if token.lower == "local" and not token.tag.startswith("NN"):
        return None
    return words.get(token.lower) or (words.get(token.lemma) if token.pos != "VERB" else None)


def party_of(core: list[Token]) -> str | None:
    """Give the party that a designation names: before its word for a source, or after 'of', 'for'.

    None for a body whose own name holds the word ('Associated Press', 'United Nations').
    """
    role = next((n for n, t in enumerate(core) if _word_kind(t) and not _is_body_name(t)), None)
    if role is None:
        return None
    before = [] if _is_outlet(core[role]) else _names_before(core[:role])
    run = _first_run(before)
    if run:
        return " ".join(t.text for t in run)
    return _party_after(core[role + 1 :])


def _is_body_name(token: Token) -> bool:
    return token.pos == "PROPN" and _word_kind(token) == _INTERNATIONAL


def _is_outlet(token: Token) -> bool:
    return token.pos == "PROPN" and token.lower in _TITLES_OF_OUTLETS


def _names_before(tokens: list[Token]) -> list[Token]:
    """List the capitalised words before a role, up to an international body's own name."""
    found: list[Token] = []
    for token in tokens:
        if token.pos in {"PROPN", "ADJ"} and token.text[:1].isupper() and _may_be_party(token):
            found.append(token)
            if _is_body_name(token):
                break
    return found


def _may_be_party(token: Token) -> bool:
    plain = token.pos == "ADJ" and (token.tag in {"JJR", "JJS"} or token.lower in _PLAIN)
    return (
        not plain and token.lower not in _TOPICS and (not _word_kind(token) or _is_body_name(token))
    )


def _party_after(tokens: list[Token]) -> str | None:
    for number, token in enumerate(tokens):
        if token.lower in {"of", "for"} and token.dep == "prep":
            run = _first_run([t for t in tokens[number + 1 :] if t.pos in {"PROPN", "ADJ"}])
            named = [t for t in run if t.text[:1].isupper() and t.lower not in _TOPICS]
            return " ".join(t.text for t in named) or None
    return None


def _first_run(tokens: list[Token]) -> list[Token]:
    run: list[Token] = []
    for token in tokens:
        if run and token.index != run[-1].index + 1:
            break
        run.append(token)
    return run
