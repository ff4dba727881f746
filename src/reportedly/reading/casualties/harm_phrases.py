"""Phrases of several words that state harm, and the verbs that 'to death' makes deadly."""

from reportedly.model.figure import Category

PHRASES: tuple[tuple[Category, str, int, str], ...] = (
    (
        Category.KILLED,
        "either",
        1,
        (
            "shot dead|gunned down|burned alive|burnt alive|hacked to death|stabbed to death"
            "|burned to death|beaten to death|crushed to death|blown up|fatally shot"
            "|burnt beyond recognition|burned beyond recognition"
            "|fatally stabbed|fatally wounded|fatally injured|fatally hurt|mortally wounded"
        ),
    ),
    (
        Category.KILLED,
        "subject",
        0,
        (
            "lost their lives|lost his life|lost her life|embraced martyrdom"
            "|had their throats cut|had their throats slit"
        ),
    ),
    (Category.KILLED, "subject", 0, "lose their lives|losing their lives|were lost"),
    (
        Category.KILLED,
        "object",
        1,
        (
            "fatally shooting|fatally stabbing|fatally wounding|fatally injuring"
            "|mortally wounding|shooting dead|gunning down"
        ),
    ),
    (
        Category.KILLED,
        "object",
        0,
        (
            "claimed the lives of|claiming the lives of|claim the lives of|took the lives of"
            "|claims the lives of|cost the lives of|claimed the life of|taking the lives of"
            "|claiming the life of|took the life of|claims the life of|costing the lives of"
            "|resulting in the deaths of|the loss of|led to the martyrdom of"
            "|cut the throats of|slit the throats of|cutting the throats of"
            "|slitting the throats of"
        ),
    ),
    (
        Category.KILLED,
        "subject",
        0,
        (
            "gave his life|gave her life|gave their lives|laid down his life|laid down her life"
            "|laid down their lives"
        ),
    ),
    (Category.INJURED, "subject", 0, "sustained injuries|suffered injuries"),
    (Category.INJURED, "subject", 1, "seriously ill"),
    (
        Category.INJURED,
        "subject",
        1,
        (
            "in critical condition|in serious condition|in stable condition|in grave condition"
            "|in critical but stable condition|in guarded condition|in fair condition"
        ),
    ),
    (
        Category.INJURED,
        "either",
        1,
        "badly burned|badly burnt|seriously burned|seriously burnt|severely burned|severely burnt",
    ),
    (Category.DETAINED, "subject", 0, "taken hostage|taken prisoner|taken captive"),
    (Category.DETAINED, "either", 0, "rounded up"),
    (Category.DETAINED, "object", 0, "rounding up"),
    (
        Category.DETAINED,
        "subject",
        0,
        (
            "held over|held after|held in connection|held for questioning"
            "|taken away by|led away by|carried off by|dragged away by|dragged off by"
            "|whisked away by|taken from their homes|taken from their home|taken from his home"
            "|taken from her home|dragged from their homes|dragged from his home"
            "|dragged from her home"
        ),
    ),
    (
        Category.SEXUALLY_ASSAULTED,
        "either",
        1,
        (
            "gang raped|gang - raped|sexually assaulted|sexually attacked|sexually abused"
            "|sexually violated"
        ),
    ),
    (Category.TORTURED, "subject", 0, "subjected to torture"),
    (Category.RESCUED, "subject", 0, "pulled alive|pulled out alive|rescued alive"),
    (
        Category.MISSING,
        "subject",
        0,
        (
            "unaccounted for|gone missing|went missing|never found|never been found"
            "|never seen again|never returned|never came home|never came back"
            "|can not be found|can not be traced|could not be found|could not be traced"
            "|not been found|not been traced|not been seen since|not accounted for"
            "|not been accounted for|not be accounted for"
        ),
    ),
)
"""Rows of category, where the people stand (`harm.Frame`), which word is the head, and phrases."""

TO_DEATH = frozenset(
    "battered beat beaten bludgeoned burned burnt clubbed crushed hacked kicked knifed shot "
    "starved stabbed stoned tortured trampled".split()
)
"""Verbs that 'to death' makes deadly."""
TO_DEATH_NOW = frozenset(
    "battering beating bludgeoning burning clubbing crushing hacking kicking knifing shooting "
    "starving stabbing stoning torturing trampling".split()
)
"""Their forms behind which those stand whom it befell: 'hacking to death nine'."""
