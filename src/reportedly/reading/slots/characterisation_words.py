"""The judging words that are claims with an owner, by kind."""

PHRASES: tuple[tuple[str, str], ...] = tuple(
    (phrase, kind)
    for kind, phrases in {
        "war crime": "war crime|crime of war|violation of the laws of war|grave breach",
        "crime against humanity": "crime against humanity|crimes against humanity",
        "violation of law": """violation of international law|violation of international
            humanitarian law|breach of international law|breach of international humanitarian law|
            violation of humanitarian law|breach of humanitarian law|breach of the laws of war|
            violation of human rights|human rights violation|violates international law|violated
            international law|violates international humanitarian law|violated international
            humanitarian law|breach of the ceasefire|violation of the ceasefire|ceasefire violation|
            illegal attack|unlawful attack|unlawful killing""",
        "genocide": "genocide|genocidal|ethnic cleansing|extermination",
        "massacre": "massacre|carnage|bloodbath|slaughter|butchery",
        "terrorism": """terrorist|terrorist attack|terrorist act|terror attack|act of terror|act of
            terrorism|terrorism|state terrorism|terror""",
        "deliberate": """deliberate|deliberately|intentional|intentionally|on purpose|premeditated|
            cold-blooded|in cold blood|targeted deliberately|purposely""",
        "indiscriminate": """indiscriminate|indiscriminately|disproportionate|collective
            punishment""",
        "accident": """accidental|accidentally|by mistake|mistakenly|by accident|unintentional|
            unintentionally|tragic mistake|tragic error|collateral damage|stray""",
        "provocation": "provocation|false flag|false-flag|staged|hoax|fabrication|fake|fabricated",
        "barbarity": """barbaric|barbarous|barbarity|heinous|atrocity|atrocious|cowardly|vile|
            despicable|brutal|savage|inhuman|monstrous|abhorrent|horrific|horrendous|cruel|evil|
            outrageous|appalling|criminal act|vicious|repugnant|cynical""",
        "revenge": "retaliation|retaliatory|revenge|in reprisal|reprisal|retribution",
        "liberators": "liberator|liberation of the city",
        "martyrs": "martyr|martyred|martyrdom|heroic|hero",
        "human shield": "human shield",
        "self-defence": "legitimate target|legitimate military target|self-defense|self-defence",
        "precision": "precision strike|high-precision strike|pinpoint strike|surgical strike",
    }.items()
    for phrase in (" ".join(p.split()) for p in phrases.split("|"))
)
"""Phrases and the kind of judgement that they make; no kind is about a side."""
