"""How countries and regions and their people are called. Made by tools/make_peoples.py.

Each line is one country or region: every form by which it or its people go, in the folded words of
`names.name_words`. A form that two share ('congolese') stands in both lines.
"""

PEOPLES = """
abkhaz|abkhazia|abkhazian
abyssinia|ethiopia|ethiopian
afar|afar region
afghan|afghanistan
al ghab plain|ghab plain|sahl al ghab
al jazira|jazira
al summaq mountain|jabal al somaq|jabal al summaq
albania|albanian
algeria|algerian
alto huallaga|huallaga valley|upper huallaga|upper huallaga valley
amazon|amazon basin|amazon rainforest|amazonia
america|american|u s|united state|united state america|us|usa
amhara|amhara region
anatolia|asia minor
andorra|andorran
angola|angolan
apurimac valley|vraem
arabian gulf|gulf|persian gulf
arakan|rakhine|rakhine state
arctic|arctic ocean
argentina|argentine|argentinian
armenia|armenian
artsakh|karabakh|nagorno karabakh
atlantic|atlantic ocean
australia|australian
austria|austrian
azad kashmir|pakistan administered kashmir
azerbaijan|azerbaijani|azerbaijanis|azeri|azeris
bab al mandab|bab el mandeb
badia|badiya|syrian desert
bahama|bahamian
bahrain|bahraini|bahrainis
balkan|western balkan
balochistan|baluchistan
baltic|baltic state
bangladesh|bangladeshi|bangladeshis
barbadian|barbado
basque country|euskadi|pais vasco
basutoland|lesotho
bay area|san francisco bay area
bekaa|bekaa valley|beqaa|beqaa valley
belarus|belarusian|belorussia|byelorussia
belgian|belgium
belize|belizean
bengal|west bengal
benin|beninese|dahomey
bhutan|bhutanese
bih|bosnia|bosnia herzegovina|bosnian
bolivia|bolivian
bosanska krajina|krajina
bosnian serb republic|republika srpska
botswana|botswanan
brazil|brazilian
britain|british|briton|great britain|u k|uk|united kingdom
brunei|brunei darussalam|bruneian
bulgaria|bulgarian
burkina faso|burkinabe|upper volta
burma|burmese|myanmar
burundi|burundian
cabo verde|cape verdean
cambodia|cambodian|kampuchea
cameroon|cameroonian
canada|canadian
caribbean|west indy
car|central african|central african republic
caspian|caspian sea
catalan|catalonia
central gaza|central gaza strip|middle area
cerro de guazapa|guazapa|guazapa volcano
ceylon|sri lanka|sri lankan
chaco|gran chaco
chad|chadian
chechen|chechen republic|chechnya
chile|chilean
china|chinese|mainland china|people republic china|prc
cisjordan|judea samaria|west bank
colombia|colombian
comorian|comoro
congo|congo brazzaville|congo republic|congolese|republic congo
congo|congo kinshasa|congolese|d r congo|democratic republic congo|dr congo|drc|zaire
costa rica|costa rican
cote d ivoire|ivorian|ivory coast
crimea|crimean peninsula
croat|croatia|croatian
cuba|cuban
cypriot|cyprus|greek cypriot
czechoslovak|czechoslovakian
czechoslovak|czechoslovakia|czechoslovakian|serbia montenegro
czech|czech republic|czechia
dane|danish|denmark
dar fur|darfur|darfuri|darfurian|darfuris
democratic people republic korea|dprk|north korea|north korean
djibouti|djiboutian
dominican|dominican republic
dominica|dominican
donba|donbass
dutch east indy|indonesia|indonesian
dutch guiana|suriname|surinamese
dutch|dutchman|holland|netherland
east africa|eastern africa
east asia|far east
east coast|eastern seaboard
east germany|federal republic germany|gdr|german|germany|west germany
east german|east germany|gdr
east ghouta|eastern ghouta|ghouta|ghoutha
east midland|midland|west midland
east prussia|prussia
east timor|east timorese|timor leste|timorese
east turkestan|xinjiang
eastern galicia|galicia|halychyna
ecuador|ecuadorean|ecuadorian
egypt|egyptian|united arab republic
eire|ireland|irish|irish republic|irishman|irishmen|republic ireland
el peten|peten
el salvador|salvador|salvadoran|salvadorean
emirati|emiratis|u e|uae|united arab emirate
equatoguinean|equatorial guinea
eritrea|eritrean
estonia|estonian
eswatini|swazi|swaziland
euphrate valley|middle euphrate river valley
fata|federally administered tribal area|tribal area
fiji|fijian
filipino|philippine
finland|finn|finnish
former yugoslavia|yugoslavia
formosa|republic china|taiwan|taiwanese
france|french|frenchman|frenchmen
french sudan|mali|malian
fyrom|macedonia|macedonian|north macedonia
gabon|gabonese
gambia|gambian
gaza envelope|gaza periphery
georgia|georgian|republic georgia
ghana|ghanaian|gold coast
golan|golan height
greece|greek
greek macedonia|macedonia
greenland|greenlandic
guatemala|guatemalan
guinea|guinean
guyana|guyanese
hadhramaut|hadramaut|hadramout
haiti|haitian
hashemite kingdom jordan|jordan|jordanian
hauran|hawran
highland|scottish highland
holy see|vatican|vatican city
hondura|honduran
hong kong|hong kong sar
hungarian|hungary
iceland|icelander|icelandic
india|indian
iran|iranian|islamic republic iran|persia
iraqi kurdistan|kurdistan region
iraq|iraqi|iraqis
irian jaya|papua|west papua
israel|israeli|israelis
italian|italy
ixil|ixil triangle
j k|jammu kashmir|kashmir|kashmiri|kashmiris
jabal al zawiya|jabal zawiya|zawiya mountain
jaffna peninsula|vanni
jamaica|jamaican
japan|japanese
kachin|kachin state
kanna|karelian isthmus
karen state|kayin|kayin state
karenni|karenni state|kayah
kazakh|kazakhstan|kazakhstani
kenya|kenyan
khyber pakhtunkhwa|north west frontier province|nwfp
kirghizia|kyrgyz|kyrgyzstan
korea|korean peninsula
kosova|kosovan|kosovar|kosovo
kuwait|kuwaiti|kuwaitis
lake chad|lake chad basin
lao|laotian
latvia|latvian
lebanese|lebanon
liberia|liberian
libya|libyan|libyan arab jamahiriya
lithuania|lithuanian
luxembourg|luxembourgish
madagascar|malagasy
malawi|malawian|nyasaland
malaya|malaysia|malaysian
maldive|maldivian
malta|maltese
mauritania|mauritanian
mauritian|mauritius
mediterranean|mediterranean sea
mexican|mexico
middle east|mideast|near east
midwest|midwestern united state
miskito coast|mosquitia|mosquito coast
moldavia|moldova|moldovan
mongolia|mongolian
montenegrin|montenegro
moroccan|morocco
mozambican|mozambique
namibia|namibian|south west africa
nepal|nepalese|nepali|nepalis
new south wale|nsw
new zealand|new zealander
nicaragua|nicaraguan
nigeria|nigerian
niger|nigerien
north africa|northern africa
north east syria|northeast syria|northeastern syria|rojava
north sinai|sinai|sinai peninsula
north sudan|republic sudan|sudan|sudanese
north vietnam|north vietnamese|south vietnam|south vietnamese|viet nam|vietnam|vietnamese
north west syria|northwest syria|northwestern syria
north yemen|south yemen|yemen|yemeni|yemenis|yemenite
northern gaza|northern gaza strip
northern ireland|ulster
northern rhodesia|zambia|zambian
norway|norwegian
occupied palestinian territory|opt|palestine|palestinian|palestinian territory|state palestine
oman|omani|omanis
oromia|oromiya
ossetian|south ossetia|south ossetian|tskhinvali region
pacific coast|west coast
pacific|pacific ocean
pakistan|pakistani|pakistanis|west pakistan
panama|panamanian
papua new guinea|papua new guinean
paraguay|paraguayan
peru|peruvian
poland|pole|polish
portugal|portuguese
pridnestrovie|transdniestria|transnistria
puerto rican|puerto rico
qalamoun|qalamun
qatar|qatari|qataris
republic korea|rok|south korea|south korean
rhodesia|southern rhodesia|zimbabwe|zimbabwean
romania|romanian
rsa|south africa|south african|union south africa
russia|russian|russian federation
rwanda|rwandan
sahrawi|spanish sahara|western sahara
saudi|saudi arabia|saudi arabian|saudis
scot|scotsman|scottish
senegal|senegalese
serb|serbia|serbian
siam|thai|thailand|thais
sierra leone|sierra leonean
singapore|singaporean
slovak|slovak republic|slovakia|slovakian
slovene|slovenia|slovenian
somali|somalia|somalian|somalis
south caucasus|transcaucasia
south east asia|southeast asia
south lebanon|southern lebanon
south sudan|south sudanese
south tyrol|tyrol
southern gaza|southern gaza strip
soviet union|u s s r|ussr
soviet|soviet russia|soviet union|u s s r|ussr
spain|spaniard|spanish
sulu|sulu archipelago
swat|swat valley
swede|sweden|swedish
swiss|switzerland
syria|syrian|syrian arab republic
tajik|tajikistan
tanganyika|tanzania|tanzanian
tibet|tibetan
tigrai|tigray|tigray region|tigrayan
tihama|tihamah
togo|togolese
transcarpathia|zakarpattia
trinidad|trinidad tobago|trinidadian
tunisia|tunisian
turkmen|turkmenistan
turk|turkey|turkish|turkiye
uganda|ugandan
ukraine|ukrainian
uruguay|uruguayan
uzbek|uzbekistan
venezuela|venezuelan
welsh|welshman
west africa|western africa
west ghouta|western ghouta
yugoslav|yugoslavian
yugoslav|yugoslavia|yugoslavian
"""
