"""Words by which a text turns to another incident, to an earlier one, or to a count of many."""

import re

from reportedly.reading.guarded import Guarded

_EVENT = (
    r"(?:air ?strikes?|airstrikes?|ambush(?:es)?|assaults?|attacks?|blasts?|bombings?|bombardments?"
    r"|explosions?|incidents?|killings?|massacres?|raids?|shellings?|shootings?|strikes?)"
)

EARLIER = Guarded(
    rf"\b(?:earlier|previous|past|prior|similar|former)\b(?: \w+){{0,2}} {_EVENT}\b"
    r"|\bthe (?:week|month|year) before\b(?! (?:last|that|the)\b)",
    "earlier previous past prior similar former before",
)
"""An incident told as background."""

SAME = Guarded(
    r"\b(?:same|very) (?:place|spot|site|street|market|town|city|village|hospital|school|district"
    r"|area|quarter|road|camp|square|neighbou?rhood|building|crossing|house|church|mosque)\b",
    "same very",
)
"""What happened where the incident being told did, but is another."""

THERE = Guarded(
    r"\b(?:same|there|again|nearby)\b"
    r"|\b(?:walk|drive|metres|meters|yards|paces|streets|blocks|doors) (?:away|from there)\b",
    "same there again nearby away",
)
"""What happened where the incident being told did, or a few steps away."""

IN_TOWN = re.compile(
    r"\b(?:in|at|on|near|outside) the (?:town|city|village|camp|district|neighbou?rhood|suburb)\b"
    r"(?! of\b)|\bthe (?:town|city|village|camp)(?:'s|’s| 's)",
    re.IGNORECASE,
)
"""What was where an attack was that is set beside it: 'weeks after a raid on a market in the town',
'the town's market'. Of any other sentence it may be another town."""

ELSEWHERE = Guarded(
    r"\b(?:meanwhile|elsewhere|separately|simultaneously)\b"
    rf"|\b(?:another|separate|different|second|further|other)\b(?: \w+){{0,2}} {_EVENT}\b"
    r"|\bin (?:another|a separate|a different|a second)\b"
    r"|\b(?:also|too),? (?:in|at|near)\b",
    "meanwhile elsewhere separate simultaneously another different second further other also too",
)
"""A further incident of the same days."""

AWAY = Guarded(
    r"\b(?:elsewhere|separately)\b"
    rf"|\b(?:an unrelated|another|a separate|a different)(?: \w+)? (?:{_EVENT}|operation)\b",
    "elsewhere separate unrelated another different",
)
"""A further incident, though nothing more is said of where."""

NEXT_HIT = Guarded(
    r"\bthe first\b(?: \w+){0,2} (?:blast|bomb|explosion|strike|missile|rocket|shell)\b"
    r".{0,160}?\bthe (?:second|other|third)\b",
    "first",
)
"""The hits of one attack, told one after the other, be it at some way's distance."""

LATER = Guarded(
    r"\b(?:minutes|hours|moments|shortly|soon|(?:an?|one|two|three|several) (?:hour|minute)s?)"
    r" (?:later|after(?:wards?)?)\b"
    r"|\blater (?:on )?(?:in the day|that (?:day|morning|afternoon|evening|night)|the same)\b"
    r"|\bthe (?:same|following|next) (?:day|morning|afternoon|evening|night)\b",
    "later after same following next",
)
"""What came after the incident being told: a further one where it is at another place."""

AGGREGATE = re.compile(
    r"\bsince (?:the )?(?:beginning|start|outbreak|war|conflict|fighting|uprising|invasion"
    r"|offensive|siege|ceasefire|truce|violence)\b"
    r"|\b(?:so far this|(?<!up )to date|in total|altogether this|over the (?:past|last)"
    r"|in the (?:past|last)|during the (?:past|last)|every (?:day|week|month|year)"
    r"|in \d{2,3} (?:attacks|incidents|raids|strikes|shootings|bombings))\b"
    r"|\b(?:a series|a wave|a string|dozens|scores) of (?:attacks|strikes|raids|bombings)\b"
    r"|\b(?:spate|rash|spree) of (?:\w+ )?(?:attacks|strikes|raids|bombings|killings|shootings)\b",
    re.IGNORECASE,
)
"""A count over a period or over several events."""

IN_TOTAL = "in total"
"""Of these words, what sums up one event alone where nothing was counted before."""

TO_DATE = "to date"
"""Of these words, what says of one attack how far its count has come."""

AFTERMATH = Guarded(
    r"\b(?:hospitals?|wounds|injuries|coma|intensive care|succumb\w*|buried|funerals?|bodies|rubble"
    r"|death toll|toll)\b",
    "hospital wounds injuries coma intensive succumb buried funeral bodies rubble toll",
)
"""What comes of an incident on later days: deaths in hospital, burials, a toll that rises."""

LATE_DEATH = Guarded(
    r"\bdie[sd]? (?:\w+ ){0,2}(?:at|of|from|in) (?:\w+ ){0,3}(?:wounds|injuries|hospital|burns)\b"
    r"|\bsuccumb\w*\b|\b(?:another|more)(?: \w+){0,3} (?:has |have |had )?die[sd]?\b"
    r"|\b(?:bring|brought|rais|tak|took|push|lift)\w* (?:\w+ ){0,6}(?:toll|dead|killed|number)\b",
    "died die dies succumb toll dead killed number",
)
"""A death on a later day than the attack's."""

ENDED = Guarded(
    r"\b(?:siege|stand-?off|assault|attack|raid|takeover|hostage crisis|hostage-taking|gun ?battle)"
    r"(?: \S+){0,10}? (?:ended|ends|came to an end)\b"
    r"|\b(?:ended|ends|ending) (?:\S+ ){0,3}(?:siege|stand-?off|assault|attack|hostage)\b",
    "ended ends ending end",
)
"""The end of an attack that went on for long, maybe on a later day than it began."""

FURTHER_VICTIM = Guarded(
    r"\b(?:second|third|\w{2,}th) (?:victim|person|fatality)\b"
    r"|\bhad been in (?:an? )?(?:coma|hospital|intensive care|critical condition)\b"
    r"|\b(?:wounded|injured|hurt) (?:in|by) (?:\S+ ){1,14}?(?:died|dies|succumb\w*)\b",
    "victim person fatality died dies succumb coma hospital intensive critical",
)
"""One more of those harmed in an attack told before, whose death is of a later day."""
