"""Texts kept apart while the rules of attribution were written."""

from reportedly.model.chain import Stance
from reportedly.model.source import SourceKind
from tests.reading.attribution_cases import case, posted

STATED, REPORTED, ALLEGED = Stance.STATED, Stance.REPORTED, Stance.ALLEGED
DENIED, UNKNOWN = Stance.DENIED, Stance.UNKNOWN
K = SourceKind

CASES = (
    case(
        "On Tuesday the regional governor said that two power lines had been cut by missiles.",
        ("regional governor", K.OFFICIAL, STATED, "two power lines had been cut"),
    ),
    case(
        "A fuel train was derailed near the bridge, the Kestrian railway police announced.",
        ("Kestrian railway police", K.OFFICIAL, STATED, "A fuel train was derailed"),
    ),
    case(
        "Eleven fishermen are believed to have drowned when the boat was rammed.",
        ("", K.UNKNOWN, REPORTED, "to have drowned"),
    ),
    case(
        "The general staff's admission that a bomb had gone astray surprised diplomats.",
        ("general staff", K.MILITARY, STATED, "a bomb had gone astray"),
    ),
    case(
        "Allegations by village elders that prisoners had been shot were passed to the court.",
        ("village elders", K.UNKNOWN, ALLEGED, "prisoners had been shot"),
    ),
    case(
        "The pilot was allegedly told to drop his load on the harbour.",
        ("", K.UNKNOWN, ALLEGED, "told to drop his load"),
    ),
    case(
        "Kestria rejects charge of gassing villages\n\nTalks were put off.",
        ("Kestria", K.UNKNOWN, DENIED, "charge of gassing villages"),
    ),
    case(
        "Bomb at station wounds 20 - police\n\nTrains were halted for an hour.",
        ("police", K.OFFICIAL, STATED, "Bomb at station wounds 20"),
    ),
    case(
        "Rebel commander: we did not mine the road\n\nThe road is the only one to the coast.",
        ("Rebel commander", K.ARMED_GROUP, STATED, "we did not mine the road"),
    ),
    case(
        "Coastal television said, citing a police source, that four hostages had been freed.",
        ("Coastal television", K.MEDIA, STATED, "four hostages had been freed"),
        ("police source", K.OFFICIAL, STATED, "four hostages had been freed"),
    ),
    case(
        "The chief surgeon of the city hospital said that 31 wounded had come in since Friday. "
        "She said that most had been hit by splinters.",
        ("chief surgeon of the city hospital", K.MEDICAL, STATED, "31 wounded had come in"),
        ("chief surgeon of the city hospital", K.MEDICAL, STATED, "hit by splinters"),
    ),
    case(
        "Relief workers counted 120 graves and accused the militia of digging them at night.",
        ("Relief workers", K.UNKNOWN, ALLEGED, "the militia of digging them at night"),
    ),
    case(
        "The observer mission of the League was turned back at the bridge. Its head said that "
        "shots had been fired over the car.",
        (
            "head of observer mission of the League",
            K.INTERNATIONAL,
            STATED,
            "shots had been fired",
        ),
    ),
    case(
        "Some 400 families have fled, according to estimates published by the Kestrian Red Cross.",
        ("Kestrian Red Cross", K.INTERNATIONAL, STATED, "Some 400 families have fled"),
    ),
    case(
        "In a communiqué issued last night, the high command asserted that only barracks were hit.",
        ("high command", K.MILITARY, ALLEGED, "only barracks were hit"),
    ),
    case(
        "The ministry of war published a note on the raid this morning. According to the note, "
        "no civilian quarter was touched.",
        ("ministry of war", K.OFFICIAL, STATED, "no civilian quarter was touched"),
    ),
    case(
        "The latest police report gives no cause. An earlier report said that gas had leaked.",
        ("earlier report", K.UNKNOWN, STATED, "gas had leaked"),
    ),
    case(
        "Ferry hit by shell, newspaper reports\n\nA ferry was hit by a shell on Sunday, the daily "
        "newspaper Northern Star reported.",
        ("Northern Star", K.MEDIA, REPORTED, "Ferry hit by shell"),
    ),
    case(
        "The defence minister, Anton Brel, visited the ruins. The minister said that the guilty "
        "would be found.",
        ("Anton Brel", K.OFFICIAL, STATED, "the guilty would be found"),
    ),
    case(
        "The Kestrian consul held smugglers responsible for the fire, which they denied.",
        ("Kestrian consul", K.OFFICIAL, ALLEGED, "smugglers"),
    ),
    case(
        "The army claimed to have destroyed a rocket launcher. Reporters could not verify the "
        "claim.",
        ("army", K.MILITARY, ALLEGED, "to have destroyed a rocket launcher"),
        ("Reporters", K.MEDIA, UNKNOWN, "the claim"),
    ),
    case(
        '"They shot at anything that moved," said Lena Orr, a nurse. Orr said that the shooting '
        "lasted until dusk.",
        ("Lena Orr", K.MEDICAL, STATED, "They shot at anything that moved"),
        ("Lena Orr", K.MEDICAL, STATED, "the shooting lasted until dusk"),
    ),
    posted(
        "The ministry wrote on its channel:\n\nAir defence shot down 12 drones over the coast\n\n"
        "Residents said that two had got through.",
        ("@kestria_mod", "2022-11-02", "Air defence shot down 12 drones over the coast"),
        ("@kestria_mod", K.SOCIAL_ACCOUNT, STATED, "Air defence shot down 12 drones"),
        ("Residents", K.RESIDENT, STATED, "two had got through"),
    ),
    case(
        "The Kestrian army confirmed that a patrol had crossed the line. It denied that the patrol "
        "had opened fire.",
        ("Kestrian army", K.MILITARY, STATED, "a patrol had crossed the line"),
        ("Kestrian army", K.MILITARY, DENIED, "the patrol had opened fire"),
    ),
    case(
        "It was learned in the capital last night that two villages had been shelled.",
        ("", K.UNKNOWN, REPORTED, "two villages had been shelled"),
    ),
    case(
        "Aid workers said the governor had told them that police found six bodies in the well.",
        ("Aid workers", K.NGO, STATED, "six bodies"),
        ("governor", K.OFFICIAL, STATED, "six bodies"),
    ),
    case(
        "The embassy has not confirmed that any of its staff were on board.",
        ("embassy", K.OFFICIAL, UNKNOWN, "any of its staff were on board"),
    ),
    case(
        "Smoke rises over the port after what the governor described as a drone attack.",
        ("governor", K.OFFICIAL, STATED, "a drone attack"),
    ),
    case(
        "The militia has denied laying the mines, and its spokesman blamed the army for them.",
        ("militia", K.ARMED_GROUP, DENIED, "laying the mines"),
        ("spokesman of militia", K.ARMED_GROUP, ALLEGED, "the army for them"),
    ),
    case(
        "The Harbour Gazette, quoting the prefect, reported that witnesses had seen three planes.",
        ("Harbour Gazette", K.UNKNOWN, REPORTED, "witnesses had seen three planes"),
        ("prefect", K.OFFICIAL, STATED, "witnesses had seen three planes"),
        ("witnesses", K.WITNESS, STATED, "three planes"),
    ),
)
