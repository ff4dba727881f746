"""Whether a count covers a period or several events: 'this week', 'since the war began'."""

import re
from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.model.figure import Figure
from reportedly.reading.background import MANY, is_of_war, is_on_scale_of
from reportedly.reading.casualties.wars import told_of
from reportedly.reading.dates.vocabulary import MONTHS
from reportedly.reading.findings import Finding
from reportedly.reading.guarded import Guarded

_MONTH_NAME = f"(?:{'|'.join(MONTHS)})"
_PERIOD = Guarded(
    r"\b(?:(?<!have )(?<!has )(?<!had )(?<!years )(?<!months )(?<!weeks )(?<!days )since "
    r"(?!then\b)|so far (?:this|in)\b"
    r"|to date\b|in total since"
    r"|(?<!earlier )(?<!later )(?<!early )(?<!late )(?<!of )"
    r"(?:this|past|in the last|over the last) "
    r"(?:(?:\w+ ){0,2})(?:days|weeks?|months?|years?|decade)\b"
    r"|(?:during|over|throughout|in) (?:the|its|their|a|this|that|\w+[’']s|\w+s[’']) "
    r"(?:(?!where\b|whose\b)[\w-]+ ){0,3}"
    r"(?:war|conflict|uprising|campaign|crisis|revolt|insurgency|civil war|offensive)\b(?!-)"
    r"|every (?:day|week|month|year)\b|each (?:day|week|month|year)\b|\w+-year(?:-old)? "
    r"(?:\w+ )?(?:war|conflict|uprising|revolt|insurgency)\b"
    r"|(?:with)?in (?:(?:about|around|nearly|almost|just|over|under|roughly|some) )?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|recent) )"
    r"(?:days|weeks|months|years)\b"
    r"|in (?:just )?(?:a|one) (?:single )?(?:week|month|year)\b(?! of\b)"
    r"|(?:during|over|after|in|of) (?:[\w-]+ ){1,3}(?:months|years|decades|generations) of "
    r"(?:\w+ )?(?:bloodshed|conflict|fighting|insurgency|rebellion|strife|unrest|violence|war"
    r"|warfare)\b"
    r"|(?:between|from) (?:\w+ ){1,3}(?:and|to|until|through) (?:\w+ ){1,2}(?:19|20)\d\d"
    r"|(?:during|over|in) (?:the )?recent (?:weeks|months|years)\b"
    r"|\bannually\b|\bper year\b"
    r"|(?:in|over|during) the first (?:\w+ )?(?:weeks|months|years) of\b"
    r"|in (?:less|more) than (?:a|one|two|three|four|five|six) (?:weeks?|months?|years?)\b"
    rf"|(?:between|from) (?:\w+ ){{0,2}}{_MONTH_NAME} (?:and|to|until|through)"
    rf" (?:\w+ ){{0,2}}{_MONTH_NAME}\b"
    r"|(?:decades?|era|years|months), when\b"
    r"|(?<!last )(?<!this )(?<!next )(?:weeks?|months?|years?|decades?) (?:in|during) which\b)",
    "since far date days week month year decade era war conflict uprising campaign crisis revolt"
    f" insurgency offensive every each 19 20 annually {' '.join(MONTHS)}",
)
_WARRING = Guarded(
    r"\b(?:(?:war|conflict|uprising|civil war|revolt|insurgency|crackdown|unrest|campaign|fighting"
    r"|offensive)"
    r" (?:\w+ ){0,6}?"
    r"|(?:war|conflict|uprising|revolt|insurgency)(?: in [^,.;:]{1,40})?, (?:which|now|that) "
    r"(?:(?!\b(?:when|where|after|said)\b)[^.;:]){0,120}?)"
    r"(?:has|have|had) (?:\w+ )?"
    r"(?:killed|claimed|left|cost|displaced|driven|forced|taken|uprooted|resulted in|caused"
    r"|inflicted)\b",
    "war conflict uprising revolt insurgency crackdown unrest campaign fighting offensive",
)
_DEEDS = re.compile(r"\b(?:homicides|killings|murders)$", re.IGNORECASE)
_CHARGED = re.compile(
    r"\b(?:accused|admitted|charged|committed|confessed|convicted|counts|guilty|over)"
    r"(?: (?:of|to|with|the))*\s$",
    re.IGNORECASE,
)
"""What stands before the deeds of one attack: 'charged with five murders'."""
_SEVERAL_DEEDS = 5
"""How many deeds a statistic counts at least, and one attack seldom is told by."""
_UTMOST = re.compile(
    r"\b(?:deadliest|bloodiest|worst|biggest|largest|heaviest|highest|gravest|fiercest|most \w+)\b"
    r"(?:[ -](?!(?:days?|nights?|weeks?|months?|years?|tolls?|numbers?|counts?|losses|loss)\b)\w+)"
    r"{0,6}[ -]$",
    re.IGNORECASE,
)
"""What a period after it measures: 'the deadliest strike this month' is one strike.

'The bloodiest day since August' and 'the highest toll in months' sum up what may be many.
"""
_NUMBERED_ONE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) "
    r"(?:[\w-]+ ){0,3}(?:assault|attack|ambush|blast|bombing|explosion|incident|killing|massacre"
    r"|murder|raid|shooting|stabbing|strike)(?: (?:against|at|in|of|on) (?:[\w-]+ ){1,4}| )$",
    re.IGNORECASE,
)
"""One of a row: 'in the fifth major attack in the country this month' tells of that one."""
_TOLL_OF_ONE = re.compile(
    r", (?:the|its|their) (?:deadliest|worst|biggest|largest|heaviest|highest)"
    r"(?: (?!dail|day|week|month|annual|year)[\w-]+){0,2} (?:toll|count|number|loss|losses)"
    r"(?: (?:in|from|of) (?:a|any) single \w+)?[ -]$",
    re.IGNORECASE,
)
"""What is said more of one attack's dead: 'a bomb killed 23, the highest toll in two months'."""
_BLAMED_TILL_NOW = Guarded(
    r"\b(?:has|have) (?:\w+ )?been (?:\w+ )?(?:responsible|blamed|held responsible) for "
    r"(?:the )?(?:abduct\w*|deaths?|displac\w*|kill\w*|massacr\w*|murder\w*)"
    r"[^.;]{0,40}\b(?:dozens|scores|hundreds|thousands)\b",
    "responsible blamed",
)
"""What somebody has done over years: 'has been responsible for killing hundreds of civilians'."""
_ONE_BLOW = re.compile(
    r"\b(?:a|an|one) (?:[\w-]+ ){0,2}(?:bomb|bomber|drone|gunman|mine|missile|rocket|shell)\b",
    re.IGNORECASE,
)
_ONE_EVENT = Guarded(
    r"\b(?:the|a|an|this|that|\w+day[’']s) (?:[\w-]+ ){0,2}"
    r"(?:attack|blast|bombing|collapse|crash|earthquake|explosion|fire|massacre|raid|shelling"
    r"|shooting|siege|strike|airstrike|stabbing)\b(?![ -](?:campaign|wave|series)\b)",
    "attack blast bombing collapse crash earthquake explosion fire massacre raid shelling shooting"
    " siege strike stabbing",
)
"""One event that a sentence tells of, whose count 'to date' is no sum over others."""
_OR_OF_ONE = re.compile(r"to date|in (?:just )?(?:a|one) .*", re.IGNORECASE)
"""Periods that one event may be told with."""
_OF_ONE = re.compile(
    r"\b(?:in which|where|(?:which|that) (?:had )?(?:killed|left|claimed|wounded|injured))\b[^,;]*$"
)
"""What counts those of the one event told of before: 'since the raid in May, in which 17 died'."""
_ATTACKS = r"(?:\w+[ -]){0,3}(?:attacks|incidents|violations|breaches)\b"
_TALLIED = Guarded(
    r"\b(?:(?:1\d|[2-9]\d|\d{3,}|\d{1,3}(?:,\d{3})+|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif"
    r"|six|seven|eigh|nine)ty(?:-\w+)?) |(?:dozens|scores|hundreds|thousands) of )" + _ATTACKS,
    "attacks incidents violations breaches",
)
"""Ten attacks or more, counted: whom they harmed is a sum. Twelve raids may be on one town."""
_NUMBERED = re.compile(
    rf"\bnumber of {_ATTACKS}[^.;]{{0,160}}?\b(?:to|at|is|was|reached|hit) (?:[1-9]\d|\d{{3,}})\b"
)
"""Their number told behind them: 'the number of attacks has increased to 37'."""
_THOSE = re.compile(r"\W*(?:these|those|the) " + _ATTACKS, re.IGNORECASE)
"""How a sentence goes on with the attacks that were counted in the one before."""
_FIRST_ONES = Guarded(
    r"\bthe (?:first|previous|earlier|prior|preceding) "
    r"(?:two|three|four|five|six|seven|eight|nine|\d) (?:\w+ ){0,2}?"
    r"(?:ambushes|attacks|incidents|killings|massacres|raids|shootings)\b",
    "first previous earlier prior preceding",
)
"""Several attacks that others followed: blasts and strikes may be one attack's."""
_NEXT_ONE = re.compile(r";|\b(?:third|fourth|fifth|sixth|seventh|latest|last)\b", re.IGNORECASE)
_MONTH = re.compile(
    rf"\W*{_MONTH_NAME}"
    r"(?: (?:19|20)\d\d)?\s?:",
    re.IGNORECASE,
)
"""A month over what is told of it in a list: 'March: two attacks killed five'."""
_MONTHS_ABREAST = re.compile(
    rf"\bin {_MONTH_NAME}\b[^.;]{{0,40}}\b(?:and|,) [^.;]{{0,30}}?\d[^.;]{{0,30}}? in "
    rf"{_MONTH_NAME}\b",
    re.IGNORECASE,
)
"""What several months saw, one beside the other: '214 in March and 198 in April'."""
_SINCE_FIRST = re.compile(r"\W*since\b", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:has|have|had) (?:\w+ ){0,2}?(?:been|died|lost|perished)\b")
"""Behind a number: it counts from the time with which its sentence opens up to now."""
_OF_THEM = re.compile(r"\bof (?:them|those|whom)\b", re.IGNORECASE)
_JOINT = re.compile(r"[\s,(]*(?:(?:and|but|with|including|among them)\s)?\s*")
"""All that stands between two counts told in one breath."""
_BLANKS = str.maketrans("\n\t\u00a0", "   ")
"""Ends of lines in a text of set width, among others, which part no words."""
_BARE = re.compile(r"(?:\w+ ){0,3}\d[\d,.]*(?: (?:thousand|million))?")
"""A number alone, which nothing says was of one attack."""
_NEXT_COUNT = 250
"""Code points behind a count of a war within which the next number may be another's of it."""
_BEFORE = 300
"""Code points before a figure in which a period is looked for."""

_PERFECT = 30
"""Code points behind a figure in which its verb may stand."""
_REACH = 90
"""Code points after a figure within which a period still belongs to it."""


_MARKING = re.compile(r"\bmark(?:s|ed|ing)? \w+ years?\s+\Z", re.IGNORECASE)
"""What stands before the 'since' of an anniversary: 'marked a year since the bombing'."""


def covers_period(
    document: Document, sentence: int, start: int, end: int, until: int, low: int | None
) -> bool:
    """Tell whether the figure at code points `start` to `end` is an aggregate count of `low`.

    A period counts where it stands before the figure in its `sentence`, or after it and before
    `until`, where the next figure starts.
    """
    bounds = document.sentences[sentence]
    if _is_tally(document, sentence, start):
        return True
    told = document.text[bounds.start : bounds.end].translate(_BLANKS)
    before = told[max(0, start - bounds.start - _BEFORE) : start - bounds.start]
    after = told[end - bounds.start : min(until, end + _REACH) - bounds.start]
    ahead = before + told[start - bounds.start : end - bounds.start]
    if _period_in(after, told, ahead) or _WARRING.search(ahead) or _MONTHS_ABREAST.search(told):
        return True
    if _BLAMED_TILL_NOW.search(ahead) and not _ONE_EVENT.search(told):
        return True
    if low is not None and low >= MANY:
        single = _ONE_EVENT.search(told) is not None
        if is_of_war(low, told_of(ahead, told, of_attack=single)):
            return True
    opening = _period_in(before, told)
    if opening is None:
        return False
    here = told[start - bounds.start : end - bounds.start] + after[:_PERFECT]
    goes_on = _SINCE_FIRST.match(told) is not None and _SO_FAR.search(here) is not None
    return goes_on or not _broken(before[opening.end() :])


def with_shared_periods(document: Document, figures: Sequence[Finding]) -> list[Finding]:
    """Give the figures of one sentence, in text order, each with the period that another shares.

    One word covers all that are told in a breath ('280,000 have died and millions fled since the
    war began'), and a count of a war is set beside others of its kind ('while the ministry puts
    the figure at 191,000').
    """
    told = list(figures)
    for at in range(len(told) - 2, -1, -1):
        between = document.text[told[at].span.end : told[at + 1].span.start]
        if _periods(told[at + 1]) is not None and _JOINT.fullmatch(between):
            told[at] = _over_period(told[at])
    for at in range(1, len(told)):
        war, here = _periods(told[at - 1]), told[at].content
        if war is not None and isinstance(here, Figure) and is_on_scale_of(war.low, here.low):
            told[at] = _over_period(told[at])
    return told


def with_parts_of_sums(figures: Sequence[Finding]) -> list[Finding]:
    """Give the figures of a text, in order, where 'of them' tells of a sum over time as a sum."""
    told = list(figures)
    for at in range(1, len(told)):
        whole, here = _periods(told[at - 1]), told[at].content
        if whole is None or not isinstance(here, Figure):
            continue
        near = told[at].span.start - told[at - 1].span.end <= _NEXT_COUNT
        bare = _BARE.fullmatch(here.words) is not None
        if near and bare and is_on_scale_of(whole.low, here.low):
            told[at] = _over_period(told[at])  # 'Another count puts it at 130,000'
        if here.category is not whole.category:
            continue
        if _OF_THEM.search(here.words) and (here.low or 0) <= (whole.low or 0):
            told[at] = _over_period(told[at])
    return told


def _periods(finding: Finding) -> Figure | None:
    """Give the figure of a finding where it counts over a period."""
    figure = finding.content
    return figure if isinstance(figure, Figure) and figure.cumulative else None


def _over_period(finding: Finding) -> Finding:
    figure = finding.content
    if not isinstance(figure, Figure):
        return finding
    counted = msgspec.structs.replace(figure, cumulative=True)
    return msgspec.structs.replace(finding, content=counted)


def _is_tally(document: Document, sentence: int, start: int) -> bool:
    """Tell whether many attacks, or a month's, are counted ahead of a figure at `start`."""
    bounds = document.sentences[sentence]
    ahead = document.text[bounds.start : start]
    if _MONTH.match(ahead) or _TALLIED.search(ahead) or _of_first_ones(ahead):
        return True
    if not sentence or not _THOSE.match(ahead):
        return False
    last = document.sentences[sentence - 1]
    told = document.text[last.start : last.end]
    return bool(_TALLIED.search(told) or _NUMBERED.search(told))


def _of_first_ones(ahead: str) -> bool:
    """Tell 'the first two attacks killed 14' from what 'a third' did, which goes on behind them."""
    found = _FIRST_ONES.search(ahead)
    return found is not None and _NEXT_ONE.search(ahead, found.end()) is None


def _period_in(text: str, told: str, ahead: str = "") -> re.Match[str] | None:
    """Find the first period in a text behind `ahead` that no superlative is measured by.

    Where all that the sentence has `told` is of one event, 'to date' says how far its count has
    come, and 'in a week' how many such there were.
    """
    found = _PERIOD.search(text)
    while found is not None and (
        _UTMOST.search(before := ahead + text[: found.start()])
        or _MARKING.search(before)
        or (found[0][:5].lower() != "since" and _NUMBERED_ONE.search(before))
        or (_TOLL_OF_ONE.search(before) and (_ONE_EVENT.search(told) or _ONE_BLOW.search(told)))
        or (_OR_OF_ONE.fullmatch(found[0]) and _ONE_EVENT.search(told))
    ):
        found = _PERIOD.pattern.search(text, found.end())
    return found


def _broken(between: str) -> bool:
    """Tell whether a new clause starts between a period and the figure."""
    return bool(_OF_ONE.search(between)) or any(
        word in between
        for word in (";", " while ", " when ", " after ", " said ", " says ", " told ")
    )


def counts_deeds(text: str, start: int, end: int, low: int | None) -> bool:
    """Tell '31 homicides', which are as many deeds, from the people whom one attack killed.

    `start` and `end` are the code points of the figure in `text`, `low` is its number.
    """
    if low is None or low < _SEVERAL_DEEDS or not _DEEDS.search(text, start, end):
        return False
    return not _CHARGED.search(text[max(0, start - 24) : start])
