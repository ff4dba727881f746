"""Every form of attribution, in texts that the rules were written with."""

from reportedly.model.chain import Stance
from reportedly.model.source import SourceKind
from tests.reading.attribution_cases import case, posted

STATED, REPORTED, ALLEGED = Stance.STATED, Stance.REPORTED, Stance.ALLEGED
DENIED, UNKNOWN = Stance.DENIED, Stance.UNKNOWN
K = SourceKind

DIRECT = (
    case(
        '"The shells came from the hill," a shepherd told reporters.',
        ("shepherd", K.UNKNOWN, STATED, "The shells came from the hill"),
    ),
    case(
        'The prefect wrote: "No shelter in the district held more than forty people."',
        ("prefect", K.OFFICIAL, STATED, "No shelter in the district"),
    ),
    case(
        '"We buried them at dawn," Father Ilan Roe, the parish priest, said. "There were no '
        'coffins left."',
        ("Father Ilan Roe", K.RESIDENT, STATED, 'at dawn," … "There were no coffins left'),
    ),
    case(
        '"I ran without my shoes," remembered one pupil.',
        ("one pupil", K.UNKNOWN, STATED, "I ran without my shoes"),
    ),
)
INDIRECT = (
    case(
        "Paramedics said they had treated 18 people for smoke.",
        ("Paramedics", K.MEDICAL, STATED, "18 people for smoke"),
    ),
    case(
        "A grain store was set alight, harbour police reported.",
        ("harbour police", K.OFFICIAL, REPORTED, "A grain store was set alight"),
    ),
    case(
        "The commander of the garrison told state radio that no mortar had been fired.",
        ("commander of the garrison", K.MILITARY, STATED, "no mortar had been fired"),
    ),
    case(
        "Diplomats believe that the raid was ordered from abroad.",
        ("Diplomats", K.OFFICIAL, REPORTED, "the raid was ordered from abroad"),
    ),
    case(
        "Survivors described a white flash and a wall of dust.",
        ("Survivors", K.WITNESS, STATED, "a white flash and a wall of dust"),
    ),
    case(
        "The city's hospitals put the number of dead at 41.",
        ("city's hospitals", K.MEDICAL, STATED, "the number of dead at 41"),
    ),
    case(
        "The convoy had been warned twice, the army maintained, before it was fired on.",
        ("army", K.MILITARY, STATED, "The convoy had been warned twice"),
    ),
)
MIXED = (
    case(
        'The bishop called the bombing "a murder of the poor" and demanded a truce.',
        ("bishop", K.UNKNOWN, STATED, "a murder of the poor"),
    ),
    case(
        'Farmers said the gunmen had burned "everything that would burn" in the lower village.',
        ("Farmers", K.RESIDENT, STATED, 'had burned "everything that would burn"'),
    ),
)
FREE = (
    case(
        "The nurse told her story slowly. The lights went first. The second shell, she said, "
        "landed in the yard.",
        ("nurse", K.MEDICAL, STATED, "landed in the yard"),
    ),
    case(
        '"Nine graves in one afternoon."\n— Petr Lunde, sexton',
        ("Petr Lunde", K.UNKNOWN, STATED, "Nine graves in one afternoon"),
    ),
)
PASSIVE = (
    case(
        "Six miners were reported dead by the rescue service.",
        ("rescue service", K.RESCUE, REPORTED, "Six miners"),
    ),
    case(
        "The junta was accused by the opposition of firing on the funeral.",
        ("opposition", K.UNKNOWN, ALLEGED, "firing on the funeral"),
    ),
    case(
        "Some 200 villagers are feared to have been buried under the slope.",
        ("", K.UNKNOWN, REPORTED, "to have been buried under the slope"),
    ),
    case(
        "It is alleged that the pilots were told not to return with bombs.",
        ("", K.UNKNOWN, ALLEGED, "the pilots were told not to return"),
    ),
    case(
        "The attack was blamed on separatists by the interior minister.",
        ("interior minister", K.OFFICIAL, ALLEGED, "The attack"),
    ),
)
NOMINAL = (
    case(
        "Statements by the militia that the camp was empty proved false.",
        ("militia", K.ARMED_GROUP, STATED, "the camp was empty"),
    ),
    case(
        "The navy's claim that the trawler carried arms was not repeated.",
        ("navy", K.MILITARY, ALLEGED, "the trawler carried arms"),
    ),
    case(
        "Reports from witnesses of a low explosion came in before noon.",
        ("witnesses", K.WITNESS, REPORTED, "a low explosion"),
    ),
    case(
        "The governor repeated his claim that the siren had sounded.",
        ("governor", K.OFFICIAL, ALLEGED, "the siren had sounded"),
    ),
    case(
        "There is concern that the reservoir may have been mined.",
        ("", K.UNKNOWN, REPORTED, "the reservoir may have been mined"),
    ),
    case(
        "The relief committee issued an appeal for blankets and a warning that cholera had broken "
        "out.",
        ("relief committee", K.UNKNOWN, STATED, "cholera had broken out"),
    ),
)
ADVERBIAL = (
    case(
        "According to the Kestria Relief Fund, two wells were filled with rubble.",
        ("Kestria Relief Fund", K.UNKNOWN, STATED, "two wells were filled with rubble"),
    ),
    case(
        "The bus was, according to a passenger who lived, full.",
        ("passenger", K.WITNESS, STATED, "The bus was"),
    ),
    case(
        "A boat supposedly carrying fighters was sunk off the cape.",
        ("", K.UNKNOWN, REPORTED, "carrying fighters"),
    ),
    case(
        "Seven guards have allegedly been shot.",
        ("", K.UNKNOWN, ALLEGED, "Seven guards have"),
    ),
    case(
        "In the view of the inspectors, the hole was too small for an aircraft bomb.",
        ("inspectors", K.UNKNOWN, STATED, "the hole was too small for an aircraft bomb"),
    ),
)
HEADLINES = (
    case(
        "Kestria blames Norland for dam breach\n\nWater reached the rail yard.",
        ("Kestria", K.UNKNOWN, ALLEGED, "Norland for dam breach"),
    ),
    case(
        "Market shelled at noon, witnesses say\n\nStalls burned for hours.",
        ("witnesses", K.WITNESS, STATED, "Market shelled at noon"),
    ),
    case(
        "Ferry death toll climbs to 19: rescuers\n\nThe search was called off.",
        ("rescuers", K.RESCUE, STATED, "Ferry death toll climbs to 19"),
    ),
    case(
        "Rebels deny firing on ambulance\n\nThe driver died on the way.",
        ("Rebels", K.ARMED_GROUP, DENIED, "firing on ambulance"),
    ),
    case(
        "UN: half of clinics closed\n\nFuel has run out in the north.",
        ("UN", K.INTERNATIONAL, STATED, "half of clinics closed"),
    ),
)
CAPTIONS = (
    case(
        "Boys stand on what villagers say is the tail of a rocket, Orra valley, 9 June.",
        ("villagers", K.RESIDENT, STATED, "the tail of a rocket"),
    ),
    case(
        "The clip, which the militia says was recorded at dawn, shows a column of smoke.",
        ("militia", K.ARMED_GROUP, STATED, "was recorded at dawn"),
    ),
    case(
        "A photograph released by the army appears to show a crater beside a road.",
        ("photograph", K.UNKNOWN, REPORTED, "a crater beside a road"),
    ),
)
POSTS = (
    posted(
        "The mayor had written on his channel.\n\nTwo hits near the bridge, windows out\n\nHe "
        "said later that nobody had died.",
        ("@mayor_orra", "2021-03-02", "Two hits near the bridge, windows out"),
        ("@mayor_orra", K.SOCIAL_ACCOUNT, STATED, "Two hits near the bridge"),
        ("mayor", K.OFFICIAL, STATED, "nobody had died"),
    ),
    case(
        "In a post on its page, the battalion claimed that it had shot down four drones.",
        ("battalion", K.MILITARY, ALLEGED, "it had shot down four drones"),
    ),
)
POINTING = (
    case(
        "The pathologist, Mira Sund, opened two of the coffins. She found that both men had been "
        "shot from behind.",
        ("Mira Sund", K.MEDICAL, STATED, "both men had been shot from behind"),
    ),
    case(
        "The Orra Rights Centre sent a team on Monday. The centre said that it had photographed "
        "nine graves.",
        ("Orra Rights Centre", K.NGO, STATED, "it had photographed nine graves"),
    ),
    case(
        "A spokesman for the transport ministry gave no toll. The spokesman said that trains "
        "would run again on Friday.",
        ("spokesman for the transport ministry", K.OFFICIAL, STATED, "trains would run again"),
    ),
    case(
        "Prisoners were marched through the town. They said that they had not eaten for days.",
        ("Prisoners", K.UNKNOWN, STATED, "they had not eaten for days"),
    ),
    case(
        "The air command published a report on the raid. The report put the loss at three planes.",
        ("air command", K.MILITARY, STATED, "the loss at three planes"),
    ),
)
UNNAMED = (
    case(
        "A senior army officer, who spoke on condition of anonymity, said the depot was empty.",
        ("senior army officer", K.MILITARY, STATED, "the depot was empty"),
    ),
    case(
        "Human rights monitors say that 30 homes were razed.",
        ("Human rights monitors", K.NGO, STATED, "30 homes were razed"),
    ),
    case(
        "A surgeon at the field hospital, who gave only her first name, said that 12 men had lost "
        "limbs.",
        ("surgeon at the field hospital", K.MEDICAL, STATED, "12 men had lost limbs"),
    ),
    case(
        "Neighbours said the family had moved in a week before.",
        ("Neighbours", K.RESIDENT, STATED, "the family had moved in"),
    ),
)
CHAINS = (
    case(
        "The Northern Star quoted a railwayman as saying that the bridge had been mined.",
        ("railwayman", K.UNKNOWN, STATED, "the bridge had been mined"),
    ),
    case(
        "Inspectors said that a guard told them the gas had come from a tank.",
        ("Inspectors", K.UNKNOWN, STATED, "a guard told them"),
        ("guard", K.UNKNOWN, STATED, "the gas had come from a tank"),
    ),
    case(
        "The palace denied rumours that the general had been wounded.",
        ("palace", K.UNKNOWN, DENIED, "the general had been wounded"),
    ),
)
CASES = (
    *DIRECT, *INDIRECT, *MIXED, *FREE, *PASSIVE, *NOMINAL, *ADVERBIAL, *HEADLINES, *CAPTIONS,
    *POSTS, *POINTING, *UNNAMED, *CHAINS,
)  # fmt: skip
