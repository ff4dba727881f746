"""Sentences of war reports that were kept apart while the rules were written."""

from reportedly.model.content import Confidence, EventKind, Modality

K, C, M = EventKind, Confidence, Modality

EVENTS = [
    ("A volley of rockets rained down on the fishing port.", K.SHELLING),
    ("An attack drone smashed into the roof of the clinic.", K.DRONE_STRIKE),
    ("Cruise missiles pounded the harbour overnight.", K.MISSILE_STRIKE),
    ("A helicopter strafed the ferry.", K.AIR_STRIKE),
    ("Howitzers pummelled the valley until dusk.", K.SHELLING),
    ("Soldiers shot dead four farmers at a roadblock.", K.SHOOTING),
    ("A tractor drove over a landmine near Casvik.", K.MINE),
    ("Patients were gassed in a basement.", K.CHEMICAL),
    ("The monastery came under fire on Tuesday.", K.SHOOTING),
    ("Raiders abducted eleven schoolgirls.", K.KIDNAPPING),
    ("An explosive device planted under a car went off in Casvik.", K.BOMBING),
    ("Rioters torched the tax office.", K.ARSON),
    ("Gunmen ambushed a fuel convoy on the coast road.", K.ATTACK),
]
UNREAL = [
    ("Air defences intercepted eleven drones over the delta.", M.ATTEMPTED),
    ("Sappers deactivated a bomb in the station hall.", M.ATTEMPTED),
    ("The front threatened to bomb the dam.", M.THREATENED),
]
NO_ATTACK = [
    "The senator attacked the reform as a gift to landlords.",
    "Dockers went on strike over wages.",
    "The firm launched a new tractor.",
    "The theory was shot down by scholars.",
    "The port handles two million tons of grain a year.",
]
HELD = [
    ("Halvian gunners bombarded the hospital.", "Halvian gunners", C.REPORTED_AS_FACT),
    ("The ambush was the work of the Delta Union.", "Delta Union", C.REPORTED_AS_FACT),
    ("The Delta Union said that it had blown up the bridge.", "Delta Union", C.ADMITTED),
    ("The navy acknowledged that its gunboat had fired the shells.", "navy", C.ADMITTED),
    ("The Delta Union took responsibility for the bombing.", "Delta Union", C.ADMITTED),
    ("The interior minister accused the Delta Union of blowing up the bridge.", "Delta Union",
     C.ACCUSED_BY_AUTHORITIES),
    ("The police chief said that smugglers had burned the boats.", "smugglers",
     C.ACCUSED_BY_AUTHORITIES),
    ("Fishermen said that marines had fired on their boats.", "marines", C.ACCUSED),
    ("According to a nurse, soldiers raided the ward.", "soldiers", C.ACCUSED),
    ("The suspected rebels shot two guards.", "rebels", C.ACCUSED),
    ("The blaze was probably started by looters who set fire to the store.", "looters", C.POSSIBLE),
    ("The Delta Union is believed to be behind the bombing.", "Delta Union", C.POSSIBLE),
    ("It is unclear whether marines fired the shells.", "marines", C.POSSIBLE),
    ("There was no evidence that marines shelled the quay.", "marines", C.ACQUITTED),
    ("The court acquitted the sergeant of the killings.", "sergeant", C.ACQUITTED),
    ("Responsibility for the massacre rests with the coastal garrison.", "coastal garrison",
     C.ACCUSED),
]  # fmt: skip
ADMITTED = [
    ("The Delta Union said that it had blown up the bridge.", True),
    ("The navy confirmed that it had shelled the quay.", True),
    ("The navy said that it had killed forty smugglers.", False),
    ("Residents said that they had attacked the problem together.", False),
    ("The navy said that it had not shelled the quay.", False),
]
MEANS = [
    ("Four 82-mm mortar rounds fell on the quay.",
     {"kind": "mortar round", "calibre_mm": 82, "low": 4, "high": 4}),
    ("The tower was hit by a Halvian-built cruise missile.",
     {"kind": "missile", "supplier": "Halvian"}),
    ("Shells of Halvian origin were fired at the quay.", {"supplier": "Halvian"}),
    ("The rockets, which were supplied by Halvia, hit a ferry.", {"supplier": "Halvia"}),
    ("A howitzer fired on the village.", {"kind": "artillery"}),
    ("Guards fired a 12.7 mm machine gun into the crowd.",
     {"kind": "machine gun", "calibre_mm": 12.7}),
    ("Cluster munitions landed in the orchard.", {"kind": "cluster munition"}),
]  # fmt: skip
IDLE_MEANS = [
    "Customs officers seized forty rifles on a trawler.",
    "The navy tested a cruise missile off the coast.",
    "Halvia promised to deliver howitzers in the spring.",
]
TARGETS = [
    ("A missile flattened a primary school in Casvik.", "school", "destroyed"),
    ("The bombing left the town hall in ruins.", "government building", "destroyed"),
    ("Mortar fire shattered the roof of the mosque.", "place of worship", "damaged"),
    ("A power plant was knocked out of service by rockets.", "power facility", "damaged"),
    ("Two houses were reduced to ashes.", "house", "destroyed"),
    ("Drones hit a bus full of nurses.", "bus", None),
]
NOT_TARGETS = [
    "The bodies lay in a mosque after the bombing.",
    "The governor visited a school on Monday.",
    "Mourners walked from the church to the graveyard.",
]
JUDGED = [
    ("The bishop called the bombing an atrocity.", "barbarity"),
    ("It was the bloodiest day of the war.", "superlative"),
    ("The envoy said that the ferry had been deliberately targeted.", "deliberate"),
    ("The general said that the clinic had been struck by mistake.", "accident"),
    ("The shelling was a violation of international humanitarian law, lawyers said.",
     "violation of law"),
    ("Rights monitors described the strikes as indiscriminate.", "indiscriminate"),
]  # fmt: skip
SHOWN_AND_CHECKED = [
    ("Drone footage showed the ferry burning.", "video", None),
    ("A photograph, verified by the monitors, shows a crater beside the quay.", "image",
     "verified by the monitors"),
    ("Videos purport to show marines firing. The network could not verify the videos.", "video",
     "The network could not verify the videos"),
    ("In the recording, a man can be heard ordering the strike.", "recording", None),
]  # fmt: skip
