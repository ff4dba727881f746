"""Every form of attribution, in texts kept apart while the rules were written."""

from reportedly.model.chain import Stance
from reportedly.model.source import SourceKind
from tests.reading.attribution_cases import case, posted

STATED, REPORTED, ALLEGED = Stance.STATED, Stance.REPORTED, Stance.ALLEGED
DENIED, UNKNOWN = Stance.DENIED, Stance.UNKNOWN
K = SourceKind

DIRECT = (
    case(
        '"They hit the ward where the children were," the head nurse told a radio station.',
        ("head nurse", K.MEDICAL, STATED, "They hit the ward where the children were"),
    ),
    case(
        'The surgeon said: "We operated by torchlight until four in the morning."',
        ("surgeon", K.MEDICAL, STATED, "We operated by torchlight"),
    ),
    case(
        '"We counted eleven craters," Colonel Dorn Asker, the garrison commander, said. "None of '
        'them was near a barracks."',
        ("Colonel Dorn Asker", K.MILITARY, STATED, 'craters," … "None of them was near a barracks'),
    ),
    case(
        '"There was no warning at all," recalled one shopkeeper.',
        ("one shopkeeper", K.RESIDENT, STATED, "There was no warning at all"),
    ),
)
"""Direct speech: before, after and around the speaker."""

INDIRECT = (
    case(
        "Rescue workers said they had pulled six people alive from the rubble of the bakery.",
        ("Rescue workers", K.RESCUE, STATED, "six people alive"),
    ),
    case(
        "Two barges loaded with grain sank at their moorings, port officials reported on Sunday.",
        ("port officials", K.OFFICIAL, REPORTED, "Two barges loaded with grain sank"),
    ),
    case(
        "The militia's commander told local television that his fighters had not been near the "
        "school.",
        ("militia's commander", K.ARMED_GROUP, STATED, "had not been near the school"),
    ),
    case(
        "Military analysts believe the rocket was fired from a ship.",
        ("Military analysts", K.MILITARY, REPORTED, "the rocket was fired from a ship"),
    ),
    case(
        "Witnesses described two low passes by a helicopter before the first explosion.",
        ("Witnesses", K.WITNESS, STATED, "two low passes by a helicopter"),
    ),
    case(
        "The province's health department put the number of wounded at 73.",
        ("province's health department", K.OFFICIAL, STATED, "the number of wounded at 73"),
    ),
    case(
        "The drone had been aimed at a radar station, the general staff insisted, and missed.",
        ("general staff", K.MILITARY, STATED, "The drone had been aimed at a radar station"),
    ),
)
"""Indirect speech: with and without 'that', fronted, inserted."""

MIXED = (
    case(
        'The ambassador called the raid "a crime against sleeping people" and asked for an '
        "inquiry.",
        ("ambassador", K.OFFICIAL, STATED, "a crime against sleeping people"),
    ),
    case(
        'Villagers said the soldiers had taken "every man over sixteen" to the quarry.',
        ("Villagers", K.RESIDENT, STATED, 'had taken "every man over sixteen"'),
    ),
)
"""Reported speech with some of its words quoted."""

FREE = (
    case(
        "The baker described the morning. The planes came in from the sea. Nobody, he said, had "
        "expected a second run.",
        ("baker", K.UNKNOWN, STATED, "the morning"),
        ("baker", K.UNKNOWN, STATED, "had expected a second run"),
    ),
    case(
        '"Sixteen dead in our street alone."\n— Oda Mirren, teacher',
        ("Oda Mirren", K.UNKNOWN, STATED, "Sixteen dead in our street alone"),
    ),
)
"""Speech whose speaker stands apart from it."""

PASSIVE = (
    case(
        "At least nine sailors were reported missing by the coast guard.",
        ("coast guard", K.UNKNOWN, REPORTED, "nine sailors"),
    ),
    case(
        "The separatists were accused by the foreign ministry of shelling their own hospital.",
        ("foreign ministry", K.OFFICIAL, ALLEGED, "shelling their own hospital"),
    ),
    case(
        "Forty prisoners are thought to have been moved across the border at night.",
        ("", K.UNKNOWN, REPORTED, "to have been moved across the border"),
    ),
    case(
        "The bridge was confirmed destroyed by military engineers on both banks.",
        ("", K.UNKNOWN, STATED, "The bridge"),
    ),
    case(
        "It is claimed that the well was poisoned before the troops withdrew.",
        ("", K.UNKNOWN, ALLEGED, "the well was poisoned"),
    ),
)
"""Passives, with and without whoever speaks."""

NOMINAL = (
    case(
        "Claims by the rebels that the dam had been mined could not be checked.",
        ("rebels", K.ARMED_GROUP, ALLEGED, "the dam had been mined"),
    ),
    case(
        "The air force's denial that cluster bombs were used satisfied nobody.",
        ("air force", K.MILITARY, DENIED, "cluster bombs were used"),
    ),
    case(
        "Reports from residents of a gas smell over the valley reached the capital at noon.",
        ("residents", K.RESIDENT, REPORTED, "a gas smell over the valley"),
    ),
    case(
        "The president repeated his accusation that foreign pilots had flown the bombers.",
        ("president", K.OFFICIAL, ALLEGED, "foreign pilots had flown the bombers"),
    ),
    case(
        "There were fears that more bodies lay under the market hall.",
        ("", K.UNKNOWN, REPORTED, "more bodies lay under the market hall"),
    ),
    case(
        "Hospital staff gave an estimate of 140 burn cases by evening.",
        ("Hospital staff", K.MEDICAL, STATED, "140 burn cases"),
    ),
)
"""Nouns and adjectives that attribute."""

ADVERBIAL = (
    case(
        "According to the Meridian Aid Council, 300 tents burned in the night.",
        ("Meridian Aid Council", K.OFFICIAL, STATED, "300 tents burned in the night"),
    ),
    case(
        "The convoy was, according to a driver who survived it, clearly marked.",
        ("driver", K.UNKNOWN, STATED, "The convoy was"),
    ),
    case(
        "A cruise missile allegedly launched from the lake struck the substation.",
        ("", K.UNKNOWN, ALLEGED, "launched from the lake"),
    ),
    case(
        "Nine hostages have reportedly been freed in exchange for fuel.",
        ("", K.UNKNOWN, REPORTED, "Nine hostages have"),
    ),
    case(
        "In the words of a retired gunner, the range tables made the official account impossible.",
        ("retired gunner", K.UNKNOWN, STATED, "the range tables made the official account"),
    ),
)
"""Adverbs and phrases beside the clause."""

HEADLINES = (
    case(
        "Ostrand accuses Velmark of striking ferry\n\nThe ferry was carrying 80 people.",
        ("Ostrand", K.UNKNOWN, ALLEGED, "striking ferry"),
    ),
    case(
        "Hospital hit in night raid, doctors say\n\nThe roof had been marked.",
        ("doctors", K.MEDICAL, STATED, "Hospital hit in night raid"),
    ),
    case(
        "Death toll in Harrow Bay rises to 31: governor\n\nThe search goes on.",
        ("governor", K.OFFICIAL, STATED, "Death toll in Harrow Bay rises to 31"),
    ),
    case(
        "Army denies using phosphorus in port city\n\nFires burned until Sunday.",
        ("Army", K.MILITARY, DENIED, "using phosphorus in port city"),
    ),
    case(
        "Red Cross: water cut off for 60,000\n\nThe pumping station was shelled.",
        ("Red Cross", K.INTERNATIONAL, STATED, "water cut off for 60,000"),
    ),
)
"""Headlines."""

CAPTIONS = (
    case(
        "Women wait beside what officials say is the wreck of a guided bomb, Harrow Bay, 2 May.",
        ("officials", K.OFFICIAL, STATED, "the wreck of a guided bomb"),
    ),
    case(
        "The footage, which the army says was filmed on Monday, shows a burning truck.",
        ("army", K.MILITARY, STATED, "was filmed on Monday"),
    ),
    case(
        "A video posted by residents purports to show a shell landing in the schoolyard.",
        ("residents", K.RESIDENT, REPORTED, "to show a shell landing"),
    ),
)
"""Captions."""

POSTS = (
    posted(
        "The governor confirmed the strike on his channel.\n\nThree impacts at the tram depot, no "
        "dead so far\n\nHe later said that two drivers had died.",
        ("@gov_harrow", "2022-08-14", "Three impacts at the tram depot, no dead so far"),
        ("governor", K.OFFICIAL, STATED, "the strike"),
        ("@gov_harrow", K.SOCIAL_ACCOUNT, STATED, "Three impacts at the tram depot"),
        ("governor", K.OFFICIAL, STATED, "two drivers had died"),
    ),
    case(
        'In a post on a messaging channel, the brigade wrote that it had "worked on" the depot.',
        ("brigade", K.MILITARY, STATED, 'it had "worked on" the depot'),
    ),
)
"""Posts, embedded and told."""

POINTING = (
    case(
        "The coroner, Ines Vail, examined eleven bodies. She concluded that all had been shot at "
        "close range.",
        ("Ines Vail", K.OFFICIAL, REPORTED, "all had been shot at close range"),
    ),
    case(
        "The Lakeland Monitoring Group visited the site on Friday. The group said that it found "
        "fragments of four mortar shells.",
        ("Lakeland Monitoring Group", K.UNKNOWN, STATED, "it found fragments"),
    ),
    case(
        "A spokeswoman for the interior ministry refused to give a figure. The spokeswoman said "
        "only that several policemen were dead.",
        ("spokeswoman for the interior ministry", K.OFFICIAL, STATED, "several policemen"),
    ),
    case(
        "The Ostrand defence ministry released a communiqué at dawn. It said that no aircraft had "
        "crossed the line.",
        ("Ostrand defence ministry", K.OFFICIAL, STATED, "no aircraft had crossed the line"),
    ),
    case(
        "Refugees reached the monastery on foot. They said that the road behind them was mined.",
        ("Refugees", K.UNKNOWN, STATED, "the road behind them was mined"),
    ),
    case(
        "The joint command issued a statement about the raid. The statement put the dead at 19.",
        ("joint command", K.MILITARY, STATED, "the dead at 19"),
    ),
    case(
        "A spokesman for the Lakeland government appeared at noon. Spokesman Teo Brandt said that "
        "the siren had failed.",
        ("Spokesman Teo Brandt", K.OFFICIAL, STATED, "the siren had failed"),
    ),
)
"""Pronouns, short forms and papers that stand for a source named before."""

UNNAMED = (
    case(
        "A Western intelligence official, speaking on condition of anonymity, said the missile "
        "came from the north.",
        ("Western intelligence official", K.OFFICIAL, STATED, "the missile came from the north"),
    ),
    case(
        "Opposition activists say 12 people were shot at the checkpoint.",
        ("Opposition activists", K.NGO, STATED, "12 people were shot"),
    ),
    case(
        "A doctor at the district hospital, who asked not to be named, said that 20 children had "
        "been admitted.",
        ("doctor at the district hospital", K.MEDICAL, STATED, "20 children had been admitted"),
    ),
    case(
        "Firefighters said the blaze spread from a fuel store.",
        ("Firefighters", K.RESCUE, STATED, "the blaze spread from a fuel store"),
    ),
    case(
        "State media reported that the shelling came from across the river.",
        ("State media", K.MEDIA, REPORTED, "the shelling came from across the river"),
    ),
    case(
        "Relatives said they had identified four of the dead by their clothes.",
        ("Relatives", K.RESIDENT, STATED, "they had identified four of the dead"),
    ),
)
"""Unnamed and collective sources."""

CHAINS = (
    case(
        "The Lakeland news agency quoted a hospital director as saying that 15 people had died.",
        ("hospital director", K.MEDICAL, STATED, "15 people had died"),
    ),
    case(
        "Investigators said that two survivors told them the gunmen spoke a foreign language.",
        ("Investigators", K.OFFICIAL, STATED, "two survivors told them"),
        ("two survivors", K.WITNESS, STATED, "the gunmen spoke a foreign language"),
    ),
    case(
        "The ministry denied reports that its ships had fired on the lifeboats.",
        ("ministry", K.OFFICIAL, DENIED, "its ships had fired on the lifeboats"),
    ),
)
"""Chains of holders."""

CASES = (
    *DIRECT, *INDIRECT, *MIXED, *FREE, *PASSIVE, *NOMINAL, *ADVERBIAL, *HEADLINES, *CAPTIONS,
    *POSTS, *POINTING, *UNNAMED, *CHAINS,
)  # fmt: skip
