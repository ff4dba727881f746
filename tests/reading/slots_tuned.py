"""Sentences of war reports that say something of an attack, form by form."""

from reportedly.model.content import Confidence, EventKind, Modality

K, C, M = EventKind, Confidence, Modality

EVENTS = [
    ("A salvo of Grad rockets slammed into the town of Tolvar before dawn.", K.SHELLING),
    ("Two kamikaze drones crashed into the grain terminal.", K.DRONE_STRIKE),
    ("A ballistic missile tore through the railway station at noon.", K.MISSILE_STRIKE),
    ("Warplanes dropped barrel bombs on the eastern quarter.", K.AIR_STRIKE),
    ("Helicopter gunships fired on the column of refugees.", K.AIR_STRIKE),
    ("Mortar rounds rained down on the queue for bread.", K.SHELLING),
    ("A sniper shot dead an old man as he crossed the bridge.", K.SHOOTING),
    ("A suicide bomber blew himself up at the checkpoint.", K.BOMBING),
    ("The minibus ran over an anti-tank mine.", K.MINE),
    ("Residents were gassed with chlorine in the cellars of Rensik.", K.CHEMICAL),
    ("The aid workers were taken hostage on the road to Orvel.", K.KIDNAPPING),
    ("A first-person-view drone targeted a minibus carrying miners.", K.DRONE_STRIKE),
    ("Tank shells ripped into the maternity ward.", K.SHELLING),
    ("A glide bomb levelled two houses.", K.AIR_STRIKE),
    ("The convoy came under fire from heavy machine guns.", K.SHOOTING),
    ("Militiamen went from house to house, burning homes and granaries.", K.ARSON),
    ("The town came under artillery fire for six hours.", K.SHELLING),
    ("The school was burned down on Sunday night.", K.ARSON),
    ("Raiders burned down the mill.", K.ARSON),
]

UNREAL = [
    ("Air defences shot down all nine missiles before they reached Tolvar.", M.ATTEMPTED),
    ("The commander vowed to bombard the port.", M.THREATENED),
    ("Police defused a car bomb outside the court.", M.ATTEMPTED),
    ("The ambassador survived an attempt to assassinate him.", M.ATTEMPTED),
]

NO_ATTACK = [
    "The minister attacked the opposition's budget in a speech.",
    "The talks exploded into a shouting match.",
    "Nurses will strike again next week over pay.",
    "The council struck a deal with the miners.",
    "The new law targets smugglers of tobacco.",
    "Parliament shot down the proposal.",
    "Shares in the shipping firm took a hit.",
    "He launched a campaign for the presidency.",
    "The film was a box-office bomb.",
    "The army will buy drones and missiles worth two billion.",
    "Several stalls burned down.",
    "The mill on the river burned to the ground in an hour.",
]

HELD = [
    ("Alvian artillery shelled the village of Orvel.", "Alvian artillery", C.REPORTED_AS_FACT),
    ("Masked gunmen stormed the radio station.", "Masked gunmen", C.REPORTED_AS_FACT),
    ("The bombing was the work of the River Front.", "River Front", C.REPORTED_AS_FACT),
    ("The River Front said it had fired the rockets.", "River Front", C.ADMITTED),
    ("No one was hurt in the attack, which the River Front claimed.", "River Front", C.ADMITTED),
    ("The River Front claimed the ambush.", "River Front", C.ADMITTED),
    ("The River Front, blamed for the bombing, has not commented.", "River Front", C.ACCUSED),
    ("Boria said its aircraft had struck a command post.", "Boria", C.ADMITTED),
    ("Suicide bombers killed 12 people in two attacks on Monday.", "Suicide bombers",
     C.REPORTED_AS_FACT),
    ("In a statement, the River Front said its fighters carried out the ambush.", "River Front",
     C.ADMITTED),
    ("The River Front claimed responsibility for the blast.", "River Front", C.ADMITTED),
    ("The army confirmed that its aircraft had struck the clinic.", "army", C.ADMITTED),
    ("The prosecutor charged three soldiers with the killings.", "three soldiers",
     C.ACCUSED_BY_AUTHORITIES),
    ("The defence ministry said Borian troops had shelled the bus stop.", "Borian troops",
     C.ACCUSED_BY_AUTHORITIES),
    ("According to police, the gang set fire to the mill.", "gang", C.ACCUSED_BY_AUTHORITIES),
    ("Villagers accused the militia of burning the granary.", "militia", C.ACCUSED),
    ("Witnesses said that men in uniform had opened fire on the crowd.", "men",
     C.ACCUSED),
    ("Suspected River Front fighters kidnapped two nurses.", "River Front fighters", C.ACCUSED),
    ("The alleged gunman shot the mayor at his desk.", "gunman", C.ACCUSED),
    ("The raid is believed to have been carried out by the Black Brigade.", "Black Brigade",
     C.POSSIBLE),
    ("The shells may have been fired by the garrison.", "garrison", C.POSSIBLE),
    ("The blast bore the hallmarks of the River Front.", "River Front", C.POSSIBLE),
    ("It is not known whether the rebels fired the shell.", "rebels", C.POSSIBLE),
    ("There is no evidence that the garrison fired the shell.", "garrison", C.ACQUITTED),
    ("The River Front was not behind the attack, the inquiry found.", "River Front", C.ACQUITTED),
    ("The River Front is thought to be behind the attack.", "River Front", C.POSSIBLE),
    ("Responsibility for the attack lies with the Borian army, the report says.", "Borian army",
     C.ACCUSED),
    ("Police named the Black Brigade as the prime suspect.", "Black Brigade",
     C.ACCUSED_BY_AUTHORITIES),
    ("The market was hit by a shell fired by the Borian side.", "Borian side",
     C.REPORTED_AS_FACT),
    ("The mayor pinned the blame on separatists.", "separatists", C.ACCUSED_BY_AUTHORITIES),
    ("A 19-year-old student stabbed three passengers on the tram.", "19-year-old student",
     C.REPORTED_AS_FACT),
]  # fmt: skip

NOT_HELD = [
    ("Rebels were killed when the army shelled their camp.", "Rebels"),
    ("The Borian army said that a shell had hit a school.", "Borian army"),
    ("Police arrived after the explosion.", "Police"),
    ("The River Front condemned the attack.", "River Front"),
    ("The attack claimed four lives near the River Front.", "River Front"),
    ("Firefighters put out the blaze after the drone attack.", "Firefighters"),
    ("The president met the families of soldiers killed in the ambush.", "president"),
]

MEANS = [
    ("Three 152-mm howitzer shells hit the depot.",
     {"kind": "shell", "calibre_mm": 152, "low": 3, "high": 3}),
    ("The hall was hit by an Iranian-made Shahed-136 drone.",
     {"kind": "drone", "supplier": "Iranian", "model": "Shahed-136"}),
    ("The town was shelled with NATO-supplied howitzers.", {"supplier": "NATO"}),
    ("A 122 mm Grad rocket landed in the kindergarten.", {"kind": "rocket", "calibre_mm": 122}),
    ("A BM-21 multiple rocket launcher opened up on the quarter.",
     {"kind": "rocket launcher", "model": "BM-21"}),
    ("More than 40 artillery shells fell on the village.",
     {"kind": "shell", "low": 40, "high": None}),
    ("The house was hit by a bomb of Alvian manufacture.", {"supplier": "Alvian"}),
    ("Fragments of a US-made GBU-39 bomb were dug out of the school.",
     {"supplier": "US", "model": "GBU-39"}),
    ("Soldiers fired white phosphorus shells over the suburb.", {"kind": "incendiary"}),
    ("He was shot with a 9 mm pistol.", {"kind": "handgun", "calibre_mm": 9}),
    ("The missile had been supplied by Alvia, officials said.", {"supplier": "Alvia"}),
    ("Rockets provided by the Borian army were used in the attack.", {"supplier": "Borian army"}),
    ("The farm was strafed with a .50-calibre machine gun.",
     {"kind": "machine gun", "calibre_mm": 12.7}),
]  # fmt: skip

IDLE_MEANS = [
    "Alvia will supply the army with cruise missiles.",
    "Soldiers cleared two mines from the beach without incident.",
    "The treaty bans cluster munitions.",
    "A museum of tanks and howitzers opened on Sunday.",
]

TARGETS = [
    ("Rockets hit a bakery in Tolvar.", "shop", None),
    ("Shells gutted the village school.", "school", "destroyed"),
    ("The blast blew out the windows of the cathedral.", "place of worship", "damaged"),
    ("The water pumping station was put out of action by shelling.", "water facility", "damaged"),
    ("A drone struck an ambulance on its way to the wounded.", "ambulance", None),
    ("The strike left the maternity hospital in ruins.", "hospital", "destroyed"),
    ("Gunmen sprayed a minibus with bullets.", "bus", None),
    ("An apartment block was reduced to rubble.", "residential building", "destroyed"),
    ("The bridge collapsed after it was hit by a missile.", "road", "destroyed"),
    ("The church was hit but not damaged.", "place of worship", "none"),
]

NOT_TARGETS = [
    "The wounded were taken to a hospital in Orvel after the shelling.",
    "The mayor spoke at the school about the shelling.",
    "Rockets were fired from the roof of a house.",
    "Survivors of the raid sheltered in a church.",
    "Unknown gunmen killed a journalist outside his home.",
]

JUDGED = [
    ("The governor called the raid a massacre.", "massacre"),
    ("It was the heaviest bombardment since the war began.", "superlative"),
    ("The foreign minister said that the town had been targeted deliberately.", "deliberate"),
    ("State television hailed the troops as liberators.", "liberators"),
    ("The envoy described the strike as a flagrant breach of international humanitarian law.",
     "violation of law"),
    ("The deadliest attack on the city since 2014 drew protests.", "superlative"),
    ("The general dismissed the footage as staged.", "provocation"),
    ("The army said it had used collective punishment against nobody.", "indiscriminate"),
    ("A spokesman said the hospital had been hit by accident.", "accident"),
    ("Soldiers used prisoners as human shields, the report says.", "human shield"),
]  # fmt: skip

NOT_JUDGED = [
    "The largest city in the province has a hospital.",
    "He was one of the biggest traders of the valley.",
    "She sold fake handbags near the bridge.",
]

SHOWN = [
    ("A video shared by residents appears to show a tank firing at a house.", "video",
     "tank firing at a house"),
    ("Satellite images show a crater next to the school.", "image", "crater next to the school"),
    ("Footage verified by the agency shows two rockets hitting the mill.", "video",
     "two rockets hitting the mill"),
    ("In the clip, a man in uniform can be seen shooting a prisoner.", "video",
     "shooting a prisoner"),
    ("Photographs of the scene showed bodies under blankets.", "image", "bodies under blankets"),
    ("The army released drone footage that it said showed a rebel depot exploding.", "video",
     "rebel depot exploding"),
    ("An audio recording purporting to capture the order to fire was posted online.", "recording",
     "order to fire"),
    ("CCTV captured the moment the shell landed.", "video", "moment the shell landed"),
]  # fmt: skip

CHECKED = [
    ("Footage verified by the agency shows two rockets hitting the mill.",
     "verified by the agency"),
    ("Unverified video shows smoke over the port.", "Unverified"),
    ("A video appears to show a tank firing. The agency could not verify the footage.",
     "The agency could not verify the footage"),
    ("A video appears to show a tank firing. The agency could not verify the video.",
     "The agency could not verify the video"),
    ("Images show a crater. Their authenticity could not be confirmed.",
     "Their authenticity could not be confirmed"),
    ("Images show a crater. Police confirmed five deaths.", None),
    ("Images show a crater. The agency has not verified a video of the raid.", None),
]  # fmt: skip
