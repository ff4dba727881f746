"""Finds where a line's own words begin, past a newsroom's heading: 'UPDATE 14:20 —'."""

import re

_TAG = (
    r"(?:breaking(?: news)?|updated?|watch|exclusive|live(?: updates?)?|just in|correct(?:ion|ed)|"
    r"clarification|urgent|alert|flash|newsflash|developing|new|latest|read(?: more)?|listen|"
    r"headlines?|wrap(?:-?up)?|round-?up|analysis|opinion|explainer|factbox|timeline|background|"
    r"summary|note|editor's note|"
    r"question|answer|[qa]|anchor|host|presenter|interviewer|moderator|narrator|announcer|"
    r"(?:file )?photos?|pictures?|images?|videos?|caption|graphic|map|thread|translation)"
)
_TIME = (
    r"(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?"
    r"(?: ?[ap]\.?m\b\.?)?(?: (?:gmt|utc|cet|local(?: time)?))?"
)
_SEPARATOR = r"[ \t]*(?:[:|\]/)]|--?(?=\s)|[–—])[ \t]*"
_OF_A_THREAD = r"\(?\d{1,2}/\d{0,2}\)?[.:]?\s+"
"""A post's number in its thread: '2/4'."""
_HEADING = re.compile(
    rf"[^\w\n]*(?:{_OF_A_THREAD}"
    rf"|(?:{_TAG}(?: (?:no\.? ?)?\d{{1,2}}(?![:.h\d]))?(?:,? (?:at )?{_TIME})?{_SEPARATOR}"
    rf"|{_TIME}(?:{_SEPARATOR}|[ \t]+)))+[^\w\n\"“‘'«„]*",
    re.IGNORECASE,
)
"""What a newsroom sets before a line: what sort of news, when it was written, whose turn it is."""


def heading_end(text: str, offset: int) -> int:
    """Give where the words begin, past a newsroom's heading, of the line `offset` stands in."""
    start = text.rfind("\n", 0, offset) + 1
    heading = _HEADING.match(text, start)
    return heading.end() if heading else start
