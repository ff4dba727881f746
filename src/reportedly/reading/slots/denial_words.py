"""The words of denying: verbs and nouns that deny, what is denied, and what is one's own part."""

DENY = frozenset(
    """deny reject dismiss refute dispute repudiate disavow disclaim disown rebut contest discount
    ridicule rubbish deride mock belie decline trash rebuff""".split()
)
"""Verbs that deny what their object charges; only 'deny' does so whatever its object."""
DENY_CLAUSES = frozenset("deny dispute contest".split())
"""Those of DENY that deny a whole clause: 'disputed that soldiers had taken part'."""
DISOWN = frozenset("disown disclaim disavow repudiate".split())
"""Those of DENY that put a deed away from oneself: 'disowned the attack'."""
PARTICLES = frozenset(
    {
        ("brush", "aside"),
        ("brush", "off"),
        ("laugh", "off"),
        ("push", "aside"),
        ("rule", "out"),
        ("shrug", "off"),
        ("sweep", "aside"),
        ("wave", "aside"),
        ("wave", "away"),
    }
)
"""Verbs that deny with a particle, where their object is a charge."""
SCOFFING = frozenset("scoff laugh sneer jeer".split())
"""Verbs that deny what they are aimed 'at', where it is a charge."""
REFUSING = frozenset("refuse decline".split())
TAKING = frozenset("accept take admit acknowledge assume concede".split())
"""What those who refuse to do it deny: 'refused to accept blame'."""
PLEADING = frozenset("protest maintain assert insist proclaim plead profess affirm".split())
"""Verbs that deny with 'innocence' for their object."""
DENIAL_NOUNS = frozenset("denial rejection".split())
DRAWING = frozenset("draw bring come meet provoke prompt elicit earn".split())
"""Verbs that tie a denial to whoever it comes 'from'."""
SAID = frozenset(("ccomp", "acl", "relcl", "parataxis", "pcomp"))
"""How what somebody says hangs on his verb, or on the noun of what he says."""

CHARGES = frozenset(
    """responsibility involvement accusation allegation claim charge report role part hand blame
    participation culpability guilt complicity knowledge suggestion link connection version
    notion boast idea assertion account theory insinuation rumour rumor story speculation
    hint criticism figure toll tale finding conclusion testimony narrative dossier""".split()
)
"""What a denial is of, besides deeds."""
REPORTS = frozenset(
    """claim report suggestion version notion boast idea assertion account theory insinuation
    rumour rumor story speculation hint criticism figure toll tale finding conclusion testimony
    narrative dossier""".split()
)
"""Those of CHARGES that tell, and may charge nobody."""
OWN_PART = frozenset(
    """responsibility involvement role part hand participation blame guilt complicity author
    perpetrator culprit knowledge""".split()
)
"""One's own share in a deed: 'had no hand in it', 'were not the authors'."""
AT_FAULT = frozenset({"responsible", "involved", "behind", "guilty"})
HAVING = frozenset("be have play take involve".split())
"""Verbs of having a part in a deed."""
WORKS = frozenset({"work", "doing", "handiwork", "deed"})
THROWING_OUT = frozenset("deny reject dismiss refute".split())
"""Verbs for holding what somebody else says for untrue."""
HARM = frozenset("harm hurt die affect injure wound kill suffer".split())
LOSSES = frozenset("casualty death loss victim injury fatality harm".split())
HAPPENINGS = frozenset(
    """incident violence crime atrocity outrage tragedy event episode action operation deed
    act provocation practice method raid""".split()
)
"""What a deed is called when it is put away from oneself, or undone."""
WITHHELD = frozenset(
    """access appeal application asylum bail chance citizenship credit entry freedom funding
    justice liberty licence license loan motion nomination opportunity parole passage permission
    permit privilege promotion request right service treatment visa vote""".split()
)
"""What is denied to somebody who wants it."""
WEAPONS = frozenset(
    """ammunition bomb chemical drone explosive firepower force gas grenade gun missile mine
    munition phosphorus plane rocket shell tank warplane weapon weaponry""".split()
)
"""What a speaker says that his own did not use."""
