"""Names that ordinary English vocabulary also holds: countries, peoples, large towns.

Countries, peoples and their adjectives are hand-written; the towns are the one-word names in the
shipped gazetteer (GeoNames) of places over 150,000 people that the parser's word list knows.
"""

PEOPLES = frozenset(
    """abkhaz afghan african albanian alawite algerian american angolan arab argentine armenian
    asian australian austrian azerbaijani azeri bahraini baloch bangladeshi basque belarusian
    belgian bengali berber bolivian bosniak bosnian botswanan brazilian breton british bulgarian
    burkinabe burmese burundian cambodian cameroonian canadian catalan chadian chechen chilean
    chinese circassian colombian congolese cossack croat croatian cuban cypriot czech dagestani
    danish darfuri dinka druze dutch ecuadorian egyptian emirati english eritrean estonian ethiopian
    european fijian filipino finn finnish flemish french fulani gabonese gambian gazan georgian
    german ghanaian greek guatemalan guinean hausa haitian hazara hindu honduran hungarian hutu
    ibo igbo indian indonesian ingush iranian iraqi irish israeli italian ivorian jamaican
    japanese jewish jordanian kachin karen kazakh kenyan kikuyu korean kosovar kurd kurdish kuwaiti
    kyrgyz lao laotian latvian lebanese liberian libyan lithuanian macedonian malagasy malawian
    malay malaysian malian maltese maronite masalit mauritanian mexican moldovan mongolian
    montenegrin moroccan mozambican muslim namibian nepalese nepali nicaraguan nigerian nigerien
    norwegian nuer omani oromo ossetian ottoman pakistani palestinian panamanian papuan paraguayan
    pashtun persian peruvian polish portuguese prussian punjabi qatari rohingya romanian russian
    rwandan salvadoran salvadorean sahrawi saudi scottish senegalese serb serbian shan shia shiite
    sikh sindhi singaporean sinhalese slovak slovene slovenian somali soviet spanish sudanese
    sunni swedish swiss syrian taiwanese tajik tamil tanzanian tatar thai tibetan tigrayan tuareg
    tunisian turk turkish turkmen tutsi ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan
    vietnamese welsh yazidi yemeni yugoslav zambian zimbabwean zulu""".split()
)

PEOPLES_PLURAL = frozenset(
    """afghans africans albanians alawites algerians americans angolans arabs argentines armenians
    asians australians austrians azerbaijanis azeris bahrainis bangladeshis basques belarusians
    belgians bengalis berbers bolivians bosniaks bosnians brazilians britons bulgarians burundians
    cambodians cameroonians canadians catalans chadians chechens chileans christians circassians
    colombians cossacks croatians croats cubans cypriots czechs danes darfuris ecuadorians
    egyptians emiratis eritreans estonians ethiopians europeans fijians filipinos finns gazans
    georgians germans ghanaians greeks guatemalans guineans haitians hazaras hindus hondurans
    hungarians hutus indians indonesians iranians iraqis israelis italians ivorians jamaicans
    jews jordanians kazakhs kenyans koreans kosovars kurds kuwaitis laotians latvians liberians
    libyans lithuanians macedonians malawians malaysians malians maronites mauritanians mexicans
    moldovans mongolians montenegrins moroccans muslims namibians nicaraguans nigerians norwegians
    omanis ossetians ottomans pakistanis palestinians panamanians papuans paraguayans pashtuns
    persians peruvians poles prussians punjabis qataris reds romanians russians rwandans
    salvadorans saudis scots serbians serbs shias shiites sikhs singaporeans slovaks slovenes
    somalis soviets spaniards sunnis swedes syrians tajiks tamils tanzanians tatars thais tibetans
    tigrayans tuaregs tunisians turks tutsis ugandans uighurs ukrainians uruguayans uyghurs uzbeks
    venezuelans yazidis yemenis yugoslavs zambians zimbabweans zulus""".split()
)

PLACES = frozenset(
    """aachen aba abadan aberdeen abidjan abkhazia abuja accra adana adelaide aden afar afghanistan
    africa agra akko akron alabama alaska albania alberta albuquerque aleppo alexandria alger
    algeria algiers almaty alsace amarillo amazon amd americana amhara amman amsterdam anaheim
    anatolia anchorage andalusia andorra angola anguilla ankara annaba antakya antalya
    antananarivo antarctica antofagasta antwerp appalachia ararat arauca arequipa argentina
    arizona arkansas arlington armenia arnhem arno aruba asahikawa asia asmara assam astana
    astrakhan athens atlanta atlantic auckland austin australia austria azerbaijan baghdad
    bahamas bahrain bakersfield baku bali balkan balkans baltimore bamako bandung bangkok
    bangladesh bangui banjul barbados barbuda barcelona barranquilla basel basilicata bataan
    batman bavaria beijing beira beirut belarus belfast belgium belgrade belize bengal benghazi
    benin beograd bergen berlin bermuda berne bethlehem bhutan birmingham bishkek blackpool
    blantyre blida bloemfontein bokkos bolivia bologna bonaire bonn bordeaux borneo boston
    botswana bougainville bradford brandenburg bratislava braunschweig brazil brazzaville bremen
    brent brescia brest bretagne brighton brisbane bristol brittany brno brooklyn brownsville
    brunei brussels bucharest budapest bujumbura bulawayo bulgaria bura burlington bursa burundi
    bydgoszcz cairo calabria calgary california caloocan cambodia cameroon campania canada
    canberra canterbury capiz caracas cardiff caribbean carolina cartagena casablanca castries
    catalonia caucasus cebu chad charleroi chattanooga chechnya chelyabinsk chemnitz chennai
    cherepovets chicago chihuahua chile chimborazo china chisinau chongqing christchurch
    cincinnati cleveland colima colombia colombo colorado comoros conakry connecticut copenhagen
    cornwall corona corsica cotonou cotopaxi coventry crete crimea croatia cuba culebra cumbria
    curacao curitiba cusco cyprus czechoslovakia dakar dali dallas dalmatia damascus darfur
    daugavpils debar delaware delhi denmark denver detroit devon devonshire dhaka dijon djanet
    djibouti dobrich dodoma doha dominica donbas donetsk dortmund douglas dresden dubai dublin
    durango durban durham dushanbe ecuador edinburgh edirne edmonton egypt eindhoven emilia-
    romagna engels england eritrea espoo essex est estonia ethiopia europe faisalabad
    fayetteville fiji finland flanders florida formosa france freetown fremont fresno fuji
    fukuoka funafuti gabon gaborone gafsa galicia galilee galway gambia garland gaza geneva
    georgetown georgia germany ghana gibraltar giza glasgow gloucester gloucestershire goma
    gothenburg granada graz greece greenland greensboro grenada grenoble grozny guadalajara
    guadalcanal guadeloupe guam guangzhou guatemala guayaquil guernsey guinea guinea-bissau gulu
    guyana haifa haiphong haiti halifax hamburg hamilton hampshire hangzhou hannover hanoi
    hanover harare havana hawaii hays hebrides helsinki hermosillo hertfordshire hiroshima
    hispaniola hobart hohhot hokkaido hollywood honduras honolulu honshu houston huambo hungary
    huntsville hyderabad ibadan iceland idaho illinois incheon india indiana indianapolis
    indochina indonesia iowa iran iraq ireland isfahan islamabad israel istanbul italy jabalpur
    jacksonville jakarta jamaica japan java jeddah jerusalem jinja jodhpur johannesburg jordan
    kabul kachin kaluga kampala kananga kansas karachi karbala karelia kasai kashmir kathmandu
    katowice katsina kaunas kazakhstan kazan kent kentucky kenya khabarovsk kharkiv khartoum
    kigali kilimanjaro kingston kinshasa kiribati kirkuk kisumu kitakyushu kivu knoxville kobe
    kolkata kordofan kosovo kota kumasi kura kurdistan kursk kuwait kwajalein kwazulu-natal
    kyoto kyrgyzstan kyushu lagos lahore lancashire lancaster lanzhou laos laredo latakia latvia
    lazio lebanon leeds leicester leicestershire leipzig lempira lesotho lexington leyte liberia
    libreville libya liechtenstein liguria lille lilongwe lima limeira limpopo lincolnshire linz
    lisboa lisbon lithuania liverpool livingstone ljubljana lobito lombardia lombardy london
    lorraine louisiana louisville luanda lubbock lublin lubumbashi lucknow luoyang lusaka
    luxembourg luxor luzon lyon macao macau madagascar madrid maghreb maiduguri maine malabo
    malacca malawi malaysia maldives mali malta managua manchester manchuria mandalay manhattan
    manila manipur manitoba mannheim mansfield maputo maracaibo maracay mariehamn marrakesh
    marseille martinique maryland maseru mashhad mashi massachusetts matman mauritania mauritius
    mawlamyine mbeya mediterranean melbourne memphis messina mexicali mexico miami michigan
    micronesia milan milwaukee mindanao minneapolis minnesota minsk mississippi missouri
    mogadishu moldova molise mombasa monaco mongolia monrovia montenegro monterrey montevideo
    montgomery montserrat moray morocco moscow mosul mozambique mukalla mumbai munich murmansk
    mwanza myanmar n'djamena nablus nagano nagasaki nagoya nairobi nakuru nalchik namibia
    nanchang nanjing nanning nantes naples nara nashville nauru nebraska negev nepal nevada
    newark newcastle newport newton niamey nicaragua nicosia niger nigeria nijmegen norfolk
    normandie normandy northampton northland northumberland norway nouakchott novosibirsk
    nunavut nuremberg nyala oakland oaxaca oceania odesa ohio okinawa oklahoma oldenburg omaha
    oman omdurman omsk ontario oregon orlando osaka osasco oslo ostrava ottawa oujda oviedo
    oxford padua paget pakistan palau palermo panama panipat paraguay paramaribo paris pasadena
    patagonia peel pembroke pennsylvania peoria perth peru peshawar philadelphia philippines
    piemonte pittsburgh plovdiv plymouth poland ponce port-au-prince portland porto portsmouth
    portugal potsdam powys prague praia pretoria providence prussia puebla puglia punjab
    pyongyang qatar quebec queensland quito rabat raleigh rangpur rasht rawalpindi recife
    redonda regina reunion rhineland richmond riga riyadh rochester romania rome rosario rostock
    rotterdam russia rutland rwanda saba sabah sachsen sacramento saipan salem salvador salzburg
    samara samarkand samoa sanaa santiago santos sapporo sarajevo saratov sarawak sardegna
    sardinia sari saskatchewan saskatoon savannah scandinavia scotland seattle semarang senegal
    seoul serbia sevastopol sevilla seychelles sfax shanghai sheffield shenyang shiraz
    shreveport siberia sicilia sicily sidon sikkim silesia sinai singapore skopje slovakia
    slovenia smolensk sofia soledad solingen somali somalia somerset sonora sousse southland
    soweto spain spokane springfield stavanger stockholm stockton strasbourg stuttgart sucre
    sudan suez sulawesi sumatra sunderland suriname svalbard swansea sweden switzerland sydney
    syria tabasco tabriz tabuk tacoma taichung taipei taiwan taiyuan tajikistan tallahassee
    tallinn tamale tampa tampere tampico tanganyika tangier tangshan tanzania tarsus tashkent
    tasman tasmania tbilisi tegucigalpa tehran telemark tennessee texas thailand thrace tianjin
    tibet ticino tijuana timimoun tirana tobago tocantins togo tokyo tonga toronto toscana
    toulon toulouse toyohashi tripoli trondheim tucson tulsa tunis tunisia turin turkey
    turkistan turkmenistan tuscany tuvalu tyrol ufa uganda ukraine ulaanbaatar umbria uppsala
    uruguay utah utrecht uvea uzbekistan vaduz valencia valletta vancouver vanuatu varna vatican
    vaughan veneto venezuela veracruz vermont verona vienna vientiane vieques vietnam
    villahermosa vilnius virginia vladivostok volgograd volta wales warji warsaw warwick
    washington waterford wellington wichita wiesbaden windhoek windsor winnipeg winston-salem
    wisconsin worcester worcestershire wuhan wyoming xinjiang yangon yemen yerevan yokohama york
    yorkshire yugoslavia yukon zagreb zaire zambezi zambia zanzibar zaragoza zarqa zimbabwe
    zomba soviet-union czechoslovakia yugoslavia ussr usa uk uae kyiv kiev odessa
    petersburg leningrad stalingrad""".split()
)
