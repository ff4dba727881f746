"""Twelve invented reports of today's kinds on invented places, with the incidents they speak of.

Every place, body and event is made up. `expected` lists the incidents as 'role place date'; a
place of '-' stands for none, a date may be 'first..last'. `figures` says for a number of killed
or injured in which of them (by its place in the list) it belongs: read into any other it would
corrupt that incident's toll.
"""

import re

import msgspec

PLACES = """name,alternates,kind,country,lat,lon,radius_km,within,population
Ostavia,,country,XO,31.0,-41.0,250,,9000000
Ardvale,,settlement,XO,31.20,-41.10,3,Ostavia,45000
Belmora,,settlement,XO,30.10,-40.20,8,Ostavia,800000
Corvenna,,settlement,XO,32.40,-42.30,10,Ostavia,1500000
Dessin,,settlement,XO,31.60,-40.90,1,Ostavia,2200
Estrava,,settlement,XO,30.70,-41.80,3,Ostavia,70000
Farholt,,settlement,XO,31.90,-41.60,2,Ostavia,15000
Gressen,,neighbourhood,XO,30.12,-40.23,1,Belmora,60000
Halvar,,settlement,XO,31.05,-42.40,2,Ostavia,9000
Irkholm,,settlement,XO,30.35,-41.20,2,Ostavia,12000
Jorvan Bridge,,landmark,XO,30.69,-41.79,0.2,Estrava,
Kellin market,Kellin,landmark,XO,31.21,-41.11,0.2,Ardvale,
Lomsk,,settlement,XM,33.80,-43.90,5,,300000
"""
"""A gazetteer file of the places, in mid-ocean."""


class Invented(msgspec.Struct, frozen=True):
    """One report with what is to be read in it."""

    name: str
    published: str
    text: str
    expected: tuple[str, ...]
    figures: dict[int, int] = {}

    @property
    def body(self) -> str:
        """The text with one line for each paragraph, as publishers send it."""
        return re.sub(r"(?<!\n)\n(?!\n)", " ", self.text.strip())


TUNED = (
    Invented(
        "agency story",
        "2031-03-05",
        """Missile strike on Ardvale market kills at least 23

CORVENNA (Delta News) - At least 23 people were killed and 61 wounded when a missile hit a
crowded market in the southern town of Ardvale on Tuesday morning, the regional governor said.

The missile struck Kellin market shortly after 9 a.m., as traders were opening their stalls, he
told reporters in Corvenna. Four children were among the dead.

The army of neighbouring Lomsk denied that it had carried out the attack. In a statement on
Wednesday it said that the market had been hit by a stray air defence missile.

The strike was the deadliest in Ostavia since October, when 41 people died in an attack on a bus
station in Belmora.

Rescuers were still searching the ruins on Wednesday for six people who are missing.
""",
        ("main Kellin 2031-03-04", "recap Belmora 2030-10-01..2030-10-31"),
        {23: 0, 61: 0, 41: 1},
    ),
    Invented(
        "live blog",
        "2031-03-06",
        """Ostavia war live: drones hit Estrava as talks stall

Two people were killed and nine injured overnight when drones hit a residential building in
Estrava, the city's mayor said.

In Halvar, shelling on Wednesday evening killed a 70-year-old woman, police reported.

Meanwhile, a guided bomb fell on the village of Dessin on Thursday morning and wounded five
people, among them two children, according to the prosecutor's office.

Talks between the two sides are due to go on in Lomsk on Friday.
""",
        (
            "main Estrava 2031-03-05..2031-03-06",
            "main Halvar 2031-03-05",
            "main Dessin 2031-03-06",
        ),
        {9: 0, 5: 2},
    ),
    Invented(
        "official statement",
        "2031-04-11",
        """Statement by the Ministry of Health on the shelling of Farholt

CORVENNA, 11 April 2031 - The Ministry condemns in the strongest terms the shelling of the
hospital in Farholt yesterday, in which eight patients and two nurses lost their lives.

The number of injured stands at 34. All of them have been taken to hospitals in Corvenna.

The attack also destroyed the town's only operating theatre.

The Ministry calls on the authorities in Lomsk to respect the neutrality of medical staff.
""",
        ("main Farholt 2031-04-10",),
        {34: 0},
    ),
    Invented(
        "weekly summary of an organisation",
        "2031-05-12",
        """Protection of civilians: weekly summary, 5-11 May 2031

Between 5 and 11 May, 48 civilians were killed and 112 injured in Ostavia, the Monitoring Group
recorded.

On 6 May, an air strike on a school in Irkholm killed 14 people and injured 30.

On 8 May, seven people were killed by artillery shells in Halvar. The shells hit a queue for
water.

On 10 May, a mine killed three farmers near Dessin.

Since the start of the year the Group has documented the killing of 902 civilians.
""",
        (
            "aggregate Ostavia 2031-05-05..2031-05-11",
            "main Irkholm 2031-05-06",
            "main Halvar 2031-05-08",
            "main Dessin 2031-05-10",
            "aggregate - 2031-01-01..2031-05-12",
        ),
        {48: 0, 112: 0, 14: 1, 30: 1, 7: 2, 3: 3, 902: 4},
    ),
    Invented(
        "posts of a channel",
        "2031-06-02T08:12:00+03:00",
        """Explosions in Belmora. Air defence at work.

A drone hit a nine-storey block in the Gressen district. There are people under the rubble.

The number of wounded has risen to 12. Two of them are children.

Rescuers have recovered the bodies of three people from the building.
""",
        ("main Gressen -",),
        {12: 0, 3: 0},
    ),
    Invented(
        "denial without a count",
        "2031-03-07",
        """Lomsk: no aircraft of ours bombed Ardvale

LOMSK - The general staff in Lomsk on Friday denied that its aircraft had bombed the market in
Ardvale three days earlier.

The explosion had been caused by ammunition that was stored in the town, a spokesman told state
television. He accused the Ostavian army of staging the scene.

Officials in Corvenna say that 25 people died. The claim could not be independently checked.
""",
        ("main Ardvale 2031-03-04",),
        {25: 0},
    ),
    Invented(
        "anniversary",
        "2032-03-04",
        """A year on, Ardvale mourns

Hundreds of people laid flowers in Ardvale on Thursday, where a missile killed 27 people at
Kellin market a year ago today.

The town has not rebuilt its market. Survivors say that they still hear the explosion.

An inquiry found that the missile had been fired from Lomsk.
""",
        ("main Kellin 2031-03-04",),
        {27: 0},
    ),
)
"""Reports used while the rules were made."""

UNSEEN = (
    Invented(
        "toll that rises",
        "2031-03-06T11:00:00+00:00",
        """Death toll from Ardvale market strike rises to 25

The death toll from Tuesday's missile strike on a market in Ardvale has risen to 25 after two
women died of their wounds in hospital, the governor said on Thursday.

Nineteen of the wounded are in a serious condition, according to doctors at the main hospital in
Corvenna.

The funerals of eleven victims were held in the town on Thursday.
""",
        ("main Ardvale 2031-03-04",),
        {25: 0, 19: 0},
    ),
    Invented(
        "two attacks told in one story",
        "2031-07-22",
        """Bridge attack kills six as raids go on

ESTRAVA, Ostavia (Delta News) - Six people were killed on Monday when rockets hit cars on Jorvan
Bridge, police said.

The bridge is the only way out of the city. Its middle span was badly damaged.

In a separate attack, gunmen opened fire on a bus near Irkholm on Sunday and killed four
passengers. The bus was on its way to Estrava.

No group has claimed responsibility for the shooting. Lomsk denied any part in the attack on the
bridge.
""",
        ("main Jorvan Bridge 2031-07-21", "main Irkholm 2031-07-20"),
        {6: 0, 4: 1},
    ),
    Invented(
        "round-up with a count",
        "2031-08-18",
        """Shelling across the south kills nine

Artillery fire killed nine people in southern Ostavia on Sunday, officials said.

Five of them died in Farholt, where a shell hit a bakery. In Halvar, four people were killed
when a house collapsed.

More than 1,200 civilians have been killed in Ostavia since the war began, according to the
Monitoring Group.
""",
        (
            "aggregate Ostavia 2031-08-17",
            "main Farholt 2031-08-17",
            "main Halvar 2031-08-17",
            "aggregate Ostavia -",
        ),
        {9: 0, 5: 1, 1200: 3},
    ),
    Invented(
        "earlier attack on the same place",
        "2031-09-30",
        """Hospital in Farholt hit for second time this year

A rocket struck the hospital in Farholt on Monday night and killed one nurse, the Ministry of
Health said.

The same hospital was shelled in April, when ten people died.

The Ministry gave no number of wounded. Doctors in the town spoke of at least 15.

Lomsk has not commented on the attack.
""",
        ("main Farholt 2031-09-29", "recap Farholt 2031-04-01..2031-04-30"),
        {1: 0, 10: 1, 15: 0},
    ),
    Invented(
        "inquiry from elsewhere",
        "2031-11-14",
        """Inquiry finds Lomsk fired the missile

GENEVA, Nov 14 (Delta News) - An international inquiry has concluded that the missile that hit
Kellin market in Ardvale on 4 March was fired from Lomsk.

The missile killed 27 people and wounded more than 60, investigators told reporters in Geneva on
Friday.

They visited the town in June and spoke with 80 witnesses.

Lomsk rejected the report. A similar inquiry into the killing of 14 people at a school in
Irkholm in May is still at work.
""",
        ("main Kellin 2031-03-04", "main Irkholm 2031-05-01..2031-05-31"),
        {27: 0, 60: 0, 14: 1},
    ),
)
"""Reports kept aside until the rules were made."""
