"""Texts that the rules of attribution were written with."""

from reportedly.model.chain import Stance
from reportedly.model.source import SourceKind
from tests.reading.attribution_cases import case, posted

STATED, REPORTED, ALLEGED = Stance.STATED, Stance.REPORTED, Stance.ALLEGED
DENIED, UNKNOWN = Stance.DENIED, Stance.UNKNOWN
K = SourceKind

CASES = (
    case(
        "The Vortan health ministry said on Saturday that nine people had been killed.",
        ("Vortan health ministry", K.OFFICIAL, STATED, "nine people had been killed"),
    ),
    case(
        "Nine people were killed when a rocket hit the bus, hospital doctors told reporters.",
        ("hospital doctors", K.MEDICAL, STATED, "Nine people were killed"),
    ),
    case(
        "The village was said to have been burned by the retreating army.",
        ("", K.UNKNOWN, REPORTED, "to have been burned"),
    ),
    case(
        "The ministry's denial that its aircraft had bombed the dam came on Monday.",
        ("ministry", K.OFFICIAL, DENIED, "its aircraft had bombed the dam"),
    ),
    case(
        "Accusations by the Sudland army that rebels had hidden guns in the hospital spread.",
        ("Sudland army", K.MILITARY, ALLEGED, "rebels had hidden guns in the hospital"),
    ),
    case(
        "Two drones reportedly struck the depot before dawn.",
        ("", K.UNKNOWN, REPORTED, "struck the depot"),
    ),
    case(
        "Norland denies shelling Eastford\n\nThe town was quiet on Sunday.",
        ("Norland", K.UNKNOWN, DENIED, "shelling Eastford"),
    ),
    case(
        "Five dead in Eastford, hospital says\n\nThe road remained closed.",
        ("hospital", K.MEDICAL, STATED, "Five dead in Eastford"),
    ),
    case(
        "Ministry: five dead in Eastford\n\nThe road remained closed.",
        ("Ministry", K.OFFICIAL, STATED, "five dead in Eastford"),
    ),
    case(
        "Reuters, citing the Vortan interior ministry, said residents reported two explosions.",
        ("Reuters", K.UNKNOWN, STATED, "two explosions"),
        ("Vortan interior ministry", K.OFFICIAL, STATED, "two explosions"),
        ("residents", K.RESIDENT, REPORTED, "two explosions"),
    ),
    case(
        "Northgate radio, citing the press office of the army, said that 12 soldiers had died.",
        ("Northgate radio", K.MEDIA, STATED, "12 soldiers had died"),
        ("press office of the army", K.MILITARY, STATED, "12 soldiers had died"),
    ),
    case(
        "The deputy commander of the Norland army denied that his men had fired on Saturday. "
        "He claimed that the bomb had been planted in the market.",
        ("deputy commander of the Norland army", K.MILITARY, DENIED, "his men had fired"),
        ("deputy commander of the Norland army", K.MILITARY, ALLEGED, "had been planted"),
    ),
    case(
        "Vortan officials say that at least 66 are dead and blame Norland guns.",
        ("Vortan officials", K.OFFICIAL, STATED, "at least 66 are dead"),
        ("Vortan officials", K.OFFICIAL, ALLEGED, "Norland guns"),
    ),
    case(
        "A special team of the Border Mission could not say who fired the shell. "
        "Its leader told reporters that the angle was unclear.",
        ("leader of special team of the Border Mission", K.UNKNOWN, STATED, "angle was unclear"),
    ),
    case(
        "A mortar shell killed 49 people, according to provisional figures given by an adviser "
        "to the Vortan president. The adviser said that the count was not final.",
        ("adviser to the Vortan president", K.OFFICIAL, STATED, "killed 49 people"),
        ("adviser to the Vortan president", K.OFFICIAL, STATED, "the count was not final"),
    ),
    case(
        "In a statement, the Norland army said the convoy had been armed.",
        ("Norland army", K.MILITARY, STATED, "the convoy had been armed"),
    ),
    case(
        "The Vortan foreign ministry issued a statement on Friday. "
        "The statement said that no shell had been fired.",
        ("Vortan foreign ministry", K.OFFICIAL, STATED, "no shell had been fired"),
    ),
    case(
        "The burned school was empty, according to the written report of the inquiry commission.",
        ("inquiry commission", K.UNKNOWN, STATED, "The burned school was empty"),
    ),
    case(
        "At least sixty dead in market, radio says\n\nAt least 60 people were killed, Eastford "
        "radio reported.",
        ("Eastford radio", K.MEDIA, STATED, "At least sixty dead in market"),
        ("Eastford radio", K.MEDIA, REPORTED, "At least 60 people were killed"),
    ),
    case(
        "A spokesman for the Border Mission said 58 people had died. That left no doubt, he added, "
        "about the losses on Saturday. The spokesman said that the crater had been measured.",
        ("spokesman for the Border Mission", K.UNKNOWN, STATED, "58 people had died"),
        ("spokesman for the Border Mission", K.UNKNOWN, STATED, "That left no doubt"),
        ("spokesman for the Border Mission", K.UNKNOWN, STATED, "crater had been measured"),
    ),
    case(
        "The governor of Eastford blamed Norland gunners for the fire at the market.",
        ("governor of Eastford", K.OFFICIAL, ALLEGED, "Norland gunners for the fire"),
    ),
    case(
        "The rebels accused the air force of bombing a wedding. Neither account could be "
        "independently verified.",
        ("rebels", K.ARMED_GROUP, ALLEGED, "bombing a wedding"),
        ("", K.UNKNOWN, UNKNOWN, "Neither account"),
    ),
    case(
        'The mayor of Eastford, Petra Holt, said the strike had "torn the roof off" a school. '
        "She said that 14 pupils were hurt.",
        ("Petra Holt", K.OFFICIAL, STATED, "torn the roof off"),
        ("Petra Holt", K.OFFICIAL, STATED, "14 pupils were hurt"),
    ),
    posted(
        "A clip of the strike spread within an hour.\n\nTwo rockets just hit the bakery on "
        "Mill Street\n\nThe army said it was checking the report.",
        ("@eastford_now", "2023-05-04", "Two rockets just hit the bakery on Mill Street"),
        ("@eastford_now", K.SOCIAL_ACCOUNT, STATED, "Two rockets just hit the bakery"),
        ("army", K.MILITARY, STATED, "it was checking the report"),
    ),
    case(
        "The Vortan defence ministry confirmed the strike. It said that two depots had burned.",
        ("Vortan defence ministry", K.OFFICIAL, STATED, "the strike"),
        ("Vortan defence ministry", K.OFFICIAL, STATED, "two depots had burned"),
    ),
    case(
        "Westing telegrams say that a Norland shell killed four privates. Westing denies that any "
        "of its own guns fired.",
        ("Westing", K.UNKNOWN, DENIED, "any of its own guns fired"),
    ),
    case(
        "The telegram, which quotes the staff of the Leyden military district, states that four "
        "men were killed.",
        ("staff of the Leyden military district", K.MILITARY, STATED, "four men were killed"),
    ),
    case(
        "Officials at the Foreign Office declined to say whether any gun had been fired.",
        ("Officials at the Foreign Office", K.OFFICIAL, UNKNOWN, "whether any gun had been fired"),
    ),
    case(
        "A man looks at his house, which residents say was hit by a shell, in Eastford on Monday.",
        ("residents", K.RESIDENT, STATED, "was hit by a shell"),
    ),
    case(
        "Villagers claimed responsibility lay with the militia; the militia rejected the charge.",
        ("Villagers", K.RESIDENT, ALLEGED, "responsibility lay with the militia"),
        ("militia", K.ARMED_GROUP, DENIED, "the charge"),
    ),
)
