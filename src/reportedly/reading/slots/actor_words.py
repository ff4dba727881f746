"""Head nouns that name armed people, armed bodies, states and authorities, whatever their side."""

PEOPLE = frozenset(
    """gunman gunmen rebel guerrilla guerilla terrorist soldier troop troops militant fighter
    assailant attacker insurgent militiaman militiamen extremist subversive commando assassin
    murderer killer kidnapper abductor hijacker bomber sniper paramilitary mercenary
    separatist loyalist jihadist combatant sapper hitman gangster bandit thug criminal
    delinquent arsonist robber hooligan trafficker narcoterrorist narco-terrorist drug-trafficker
    suspect perpetrator aggressor policeman policemen officer guard member individual person man
    woman youth youngster people student element occupier invader settler pilot gunner
    artilleryman crew driver peasant deserter serviceman servicemen conscript lieutenant captain
    sergeant colonel general corporal private unknown someone somebody cadet agent guardsman
    guardsmen airman airmen flyer teenager militiamember supporter sympathizer activist
    protester rioter villager
    leader commander boss henchman henchmen operative self-defense fanatic mobster raider looter
    conspirator saboteur dissident hit-man leftist rightist revolutionary nationalist islamist
    subject stranger uniformed arsonists
    marine sailor seaman paratrooper infantryman trooper legionnaire reservist recruit volunteer
    gendarme constable cop ranger sentry jailer warder interrogator torturer executioner shooter
    smuggler poacher pirate warlord vigilante herdsman herdsmen herder tribesman tribesmen
    clansman clansmen nomad prisoner detainee inmate hostage-taker partisan anarchist fascist
    jihadi rider motorcyclist captor besieger liberator brother cousin defendant
    hunter infiltrator agitator intruder warrior constable marauder brigand outlaw mutineer
    secessionist extremist communist marxist neo-fascist neo-nazi royalist monarchist supremacist
    racist skinhead zealot cadre irregular auxiliary horseman horsemen crewman crewmen
    rustler outsider deserter defector bodyguard
    hardliner radical peacekeeper informer legionary rifleman riflemen personnel hoodlum cultist
    goon miscreant warden maoist naxalite salafist ultranationalist
    ultrarightist ultraleftist""".split()
)
"""Nouns for a person or persons who may do an attack."""

ARMED_PEOPLE = PEOPLE - frozenset(
    """member individual person man woman youth youngster people student element pilot crew driver
    peasant unknown someone somebody private general teenager supporter sympathizer activist
    protester villager leader boss agent subject stranger guard officer captain colonel lieutenant
    sergeant uniformed volunteer herdsman herdsmen herder tribesman tribesmen clansman clansmen
    nomad prisoner detainee inmate rider motorcyclist sailor seaman""".split()
)
"""The words of PEOPLE that by themselves say that the people are armed or did it."""

NAMELESS = frozenset(
    """gunman gunmen assailant attacker murderer killer kidnapper abductor hijacker bomber sniper
    hitman gangster bandit thug criminal arsonist robber hooligan suspect perpetrator aggressor
    individual person man woman youth youngster people unknown someone somebody teenager stranger
    raider looter captor shooter rider motorcyclist biker driver""".split()
)
"""The words of PEOPLE that say what somebody did or is, and nothing of whose side he is on."""

BODIES = frozenset(
    """army force forces group gang cartel front movement militia brigade battalion regiment
    division corps government regime state navy military organization organisation police unit
    squad squadron column cell faction party alliance coalition command commando ministry
    authority authorities council junta mafia syndicate wing battery platoon company patrol guard
    insurgency resistance rebellion artillery garrison league union network ring band detachment
    aviation gendarmerie administration air-force federation republic opposition service troops
    bloc mob clan
    side formation contingent guerrillas militias enemy self-defence rebels separatists
    death-squad outfit intelligence agency brotherhood""".split()
)
"""Nouns for a body that may do an attack."""

SIDES = frozenset(
    """government regime army police military navy militia rebel opposition coalition enemy junta
    resistance guerrilla insurgent separatist jihadist paramilitary gendarmerie""".split()
)
"""Nouns that before a weapon say whose it is, and not what sort ('artillery shells')."""

GROUPS_OF_PEOPLE = frozenset(
    """group gang squad column cell band unit patrol pair trio handful dozen number commando mob
    team crew party couple platoon squadron contingent""".split()
)
"""Bodies that count as people when 'of' follows ('a group of men')."""

AUTHORITIES = frozenset(
    """police authority authorities official ministry minister government governor mayor president
    prosecutor military army spokesman spokeswoman spokesperson general colonel commander court
    judge officer attorney investigator administration command department garrison brigade
    battalion bureau prosecutors intelligence council embassy ambassador kremlin chief
    sheriff commissioner coastguard headquarters""".split()
)
"""Head nouns of sources who speak for an authority (MUC-4 slot 11, 'by authorities')."""
