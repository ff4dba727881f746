"""The named rules that turn words without an exact number into bounds: one table."""

import msgspec


class VagueRule(msgspec.Struct, frozen=True):
    """One convention: `words` (lower case, any of them) stand for `low` to `high` people.

    None for `high` means no upper bound, None for both that no number can be had. `source`
    says whose convention it is.
    """

    name: str
    words: tuple[str, ...]
    low: int | None
    high: int | None
    source: str


_ACLED = "ACLED codebook: vague quantities take the lowest number the word can mean"
_FIELD = "conservative reading of a plural, as Airwars and Iraq Body Count take it"
_WORD = "the word's own meaning"

BOTH = "both"

RULES: tuple[VagueRule, ...] = (
    VagueRule("tens", ("tens",), 10, None, _ACLED),
    VagueRule("dozens", ("dozens",), 12, None, _ACLED),
    VagueRule("scores", ("scores",), 20, None, "one score, read as ACLED reads 'dozens'"),
    VagueRule("hundreds", ("hundreds", "hundreds upon hundreds"), 100, None, _ACLED),
    VagueRule("thousands", ("thousands",), 1_000, None, _ACLED),
    VagueRule("tens of thousands", ("tens of thousands",), 10_000, None, _ACLED),
    VagueRule("hundreds of thousands", ("hundreds of thousands",), 100_000, None, _ACLED),
    VagueRule("millions", ("millions",), 1_000_000, None, _ACLED),
    VagueRule("several", ("several",), 3, None, "three or more; ACLED and IBC"),
    *(
        VagueRule(
            f"several {unit}",
            (f"several {unit}", f"several {unit}s", f"a few {unit}"),
            3 * size,
            None,
            "three or more of them, as 'several'",
        )
        for unit, size in (("dozen", 12), ("hundred", 100), ("thousand", 1_000))
    ),
    VagueRule("a few", ("a few", "few", "a handful", "a handful of"), 3, None, "as 'several'"),
    VagueRule("a couple", ("a couple", "a couple of"), 2, 2, _WORD),
    *(
        VagueRule(f"a couple of {unit}", (f"a couple of {unit}",), 2 * size, 2 * size, _WORD)
        for unit, size in (("dozen", 12), ("hundred", 100), ("thousand", 1_000))
    ),
    VagueRule("a score", ("a score", "a score of"), 20, 20, _WORD),
    VagueRule("a pair", ("a pair of",), 2, 2, _WORD),
    VagueRule(BOTH, ("both",), 2, 2, _WORD),
    VagueRule(
        "a number of",
        (
            "a number",
            "a number of",
            "a small number of",
            "numbers of",
        ),
        2,
        None,
        _FIELD,
    ),
    VagueRule(
        "a large number of",
        (
            *(f"a {size} number{of}" for size in ("large", "high", "great") for of in (" of", "")),
            "a larger number of",
            "large numbers of",
        ),
        2,
        None,
        _FIELD,
    ),
    VagueRule("many", ("many", "numerous", "multiple", "various", "a lot of"), 2, None, _FIELD),
    VagueRule("some", ("some", "some of"), 2, None, _FIELD),
    VagueRule(
        "unknown number",
        tuple(
            f"{article} {word} number{of}"
            for article, word in (
                ("an", "unknown"),
                ("an", "unspecified"),
                ("an", "undetermined"),
                ("an", "unconfirmed"),
                ("an", "undisclosed"),
                ("an", "uncertain"),
            )
            for of in (" of", "")
        ),
        None,
        None,
        "the text says that the number is not known",
    ),
)
"""Rules that go by words alone, found wherever a number may stand."""

PLURAL = VagueRule("plural", (), 2, None, _FIELD)
"""People in the plural without any number: 'civilians were killed'."""

FAMILY = VagueRule("family", ("family", "families"), 2, None, _FIELD)
"""A family without a number."""

MOST = VagueRule("most", ("most", "the majority", "mostly", "mainly"), None, None, _WORD)
"""More than half of a total: no number is made of it."""

HALF = VagueRule(
    "half", ("half",), None, None, "half of the total told before; an odd one is left open by one"
)
"""Half of a total."""

SHARE = VagueRule(
    "share", (), None, None, "so much of the total told; what is no whole number is left open"
)
"""A third, two quarters, 40 per cent of a total."""

WHOLE = VagueRule("all of them", (), None, None, _WORD)
"""All of a total: its number is taken."""

RANK = VagueRule("rank", (), None, None, "those of a rank are no count of all who bore arms")
"""A rank named among the harmed: 'nine wounded, including one commander'."""

LISTED = VagueRule("list of names", (), None, None, "the names of a list are counted")
"""Names set down one by one under a heading that says what befell them."""

ORDINAL = VagueRule("ordinal", (), None, None, "a victim's place in the count is the count so far")
"""'A third victim died': three in all."""

AT_LEAST = VagueRule("at least", (), None, None, "a minimum; no upper bound is stated")
MORE_THAN = VagueRule("more than", (), None, None, "the number named is kept as the minimum")
FEWER_THAN = VagueRule("fewer than", (), None, None, "the number named is kept as the maximum")
UP_TO = VagueRule("up to", (), None, None, "a maximum; no lower bound is stated")
ABOUT = VagueRule("about", (), None, None, "the number named is kept as it stands")
NONE = VagueRule("none", ("no", "none", "nobody", "no one"), 0, 0, "the text denies any")
DOZEN = VagueRule("dozen", ("dozen",), None, None, "twelve")

BY_WORDS: dict[tuple[str, ...], VagueRule] = {
    tuple(phrase.split()): rule for rule in RULES for phrase in rule.words
}
"""The rules of `RULES` by their words, split at blanks."""

LONGEST = max(len(words) for words in BY_WORDS)
"""Words in the longest phrase of `BY_WORDS`."""
