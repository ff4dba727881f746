# ruff: noqa: E501 (a line is a country)
"""How countries and regions and their people are called. Made by tools/make_peoples.py.

Each line is one country or region: every form by which it or its people go, in the folded words of
`names.name_words`. A form that two share ('congolese') stands in both lines.
"""

PEOPLES = """
abkhaz|abkhazia|abkhazian
abyssinia|ethiopia|ethiopian|اثيوبي|اثيوبيا|اثيوبيه|اثيوبيون|اثيوبيين
afar|afar region
afghan|afghanistan|افغانستان|افغانستاني|افغانستانيه|افغانستانيون|افغانستانيين
al ghab plain|ghab plain|sahl al ghab|سهل غاب
al jazira|jazira
al summaq mountain|jabal al somaq|jabal al summaq|جبل سماق
albania|albanian|باني|بانيا|بانيه|بانيون|بانيين
algeria|algerian|جزاير|جزايري|جزايريه|جزايريون|جزايريين
alto huallaga|huallaga valley|upper huallaga|upper huallaga valley
amazon|amazon basin|amazon rainforest|amazonia
america|american|u s|united state|united state america|us|usa|امريكا|امريكي|امريكيه|امريكيون|امريكيين|اميركا|اميركي|اميركيه|اميركيون|اميركيين|ولايات متحده|ولايات متحده امريكيه|ولايات متحده اميركيه
amhara|amhara region
anatolia|asia minor
andorra|andorran
angola|angolan|انغولا|انغولي|انغوليه|انغوليون|انغوليين
apurimac valley|vraem
arabian gulf|gulf|persian gulf
arabian peninsula|جزيره عرب|جزيره عربيه|شبه جزيره عربيه
arakan|rakhine|rakhine state
arctic|arctic ocean
argentina|argentine|argentinian|ارجنتين|ارجنتيني|ارجنتينيه|ارجنتينيون|ارجنتينيين
armenia|armenian|ارميني|ارمينيا|ارمينيه|ارمينيون|ارمينيين
artsakh|karabakh|nagorno karabakh
atlantic|atlantic ocean
australia|australian|استرالي|استراليا|استراليه|استراليون|استراليين
austria|austrian|نمسا|نمسي|نمسيه|نمسيون|نمسيين
azad kashmir|pakistan administered kashmir
azerbaijan|azerbaijani|azerbaijanis|azeri|azeris|اذربيجان|اذربيجاني|اذربيجانيه|اذربيجانيون|اذربيجانيين
bab al mandab|bab el mandeb
badia|badiya|syrian desert
bahama|bahamian
bahrain|bahraini|bahrainis|بحرين|بحريني|بحرينيه|بحرينيون|بحرينيين
balkan|western balkan
balochistan|baluchistan
baltic|baltic state
bangladesh|bangladeshi|bangladeshis|بنغلادش|بنغلادشي|بنغلادشيه|بنغلادشيون|بنغلادشيين|بنغلاديش|بنغلاديشي|بنغلاديشيه|بنغلاديشيون|بنغلاديشيين
barbadian|barbado
basque country|euskadi|pais vasco
basutoland|lesotho
bay area|san francisco bay area
bekaa|bekaa valley|beqaa|beqaa valley
belarus|belarusian|belorussia|byelorussia|بيلاروسي|بيلاروسيا|بيلاروسيه|بيلاروسيون|بيلاروسيين|روسيا بيضاء
belgian|belgium|بلجيكا|بلجيكي|بلجيكيه|بلجيكيون|بلجيكيين
belize|belizean
bengal|west bengal
benin|beninese|dahomey
bhutan|bhutanese
bih|bosnia|bosnia herzegovina|bosnian|بوسنه|بوسنه والهرسك|بوسني|بوسنيه|بوسنيون|بوسنيين
bolivia|bolivian|بوليفي|بوليفيا|بوليفيه|بوليفيون|بوليفيين
bosanska krajina|krajina
bosnian serb republic|republika srpska
botswana|botswanan
brazil|brazilian|برازيل|برازيلي|برازيليه|برازيليون|برازيليين
britain|british|briton|great britain|u k|uk|united kingdom|بريطاني|بريطانيا|بريطانيه|بريطانيون|بريطانيين|مملكه متحده
brunei|brunei darussalam|bruneian
bulgaria|bulgarian|بلغاري|بلغاريا|بلغاريه|بلغاريون|بلغاريين
burkina faso|burkinabe|upper volta|بوركينا فاسو
burma|burmese|myanmar|بورما|بورمي|بورميه|بورميون|بورميين|ميانمار|ميانماري|ميانماريه|ميانماريون|ميانماريين
burundi|burundian|بوروندي|بورونديي|بوروندييه|بوروندييون|بوروندييين
cabo verde|cape verdean
cambodia|cambodian|kampuchea
cameroon|cameroonian|كاميرون|كاميروني|كاميرونيه|كاميرونيون|كاميرونيين
canada|canadian|كندا|كندي|كنديه|كنديون|كنديين
caribbean|west indy
car|central african|central african republic|افريقيا وسطي
caspian|caspian sea
catalan|catalonia
central gaza|central gaza strip|middle area
cerro de guazapa|guazapa|guazapa volcano
ceylon|sri lanka|sri lankan|سريلانكا|سريلانكي|سريلانكيه|سريلانكيون|سريلانكيين
chaco|gran chaco
chad|chadian|تشاد|تشادي|تشاديه|تشاديون|تشاديين
chechen|chechen republic|chechnya
chile|chilean|تشيلي|تشيليي|تشيلييه|تشيلييون|تشيلييين
china|chinese|mainland china|people republic china|prc|صين|صيني|صينيه|صينيون|صينيين
cisjordan|judea samaria|west bank|ضفه غربيه
co antrim|county antrim
co armagh|county armagh
co derry|co londonderry|county derry|county londonderry
co down|county down
co fermanagh|county fermanagh
co tyrone|county tyrone
colombia|colombian|كولومبي|كولومبيا|كولومبيه|كولومبيون|كولومبيين
comorian|comoro
congo|congo brazzaville|congo republic|congolese|republic congo|جمهوريه كونغو
congo|congo kinshasa|congolese|d r congo|democratic republic congo|dr congo|drc|zaire|جمهوريه كونغو ديمقراطيه|كونغو ديمقراطيه
costa rica|costa rican
cote d ivoire|ivorian|ivory coast|ساحل عاج
crimea|crimean peninsula
croat|croatia|croatian|كرواتي|كرواتيا|كرواتيه|كرواتيون|كرواتيين
cuba|cuban|كوبا|كوبي|كوبيه|كوبيون|كوبيين
cypriot|cyprus|greek cypriot|قبرص|قبرصي|قبرصيه|قبرصيون|قبرصيين
czechoslovak|czechoslovakian
czechoslovak|czechoslovakia|czechoslovakian|serbia montenegro
czech|czech republic|czechia|تشيك|تشيكي|تشيكيه|تشيكيون|تشيكيين
dane|danish|denmark|دنمارك|دنماركي|دنماركيه|دنماركيون|دنماركيين
dar fur|darfur|darfuri|darfurian|darfuris|دارفور
democratic people republic korea|dprk|north korea|north korean|كوريا شماليه
djibouti|djiboutian|جيبوتي|جيبوتيي|جيبوتييه|جيبوتييون|جيبوتييين
dominican|dominican republic
dominica|dominican
donba|donbass
dutch east indy|indonesia|indonesian|اندونيسي|اندونيسيا|اندونيسيه|اندونيسيون|اندونيسيين
dutch guiana|suriname|surinamese
dutch|dutchman|holland|netherland|هولندا|هولندي|هولنديه|هولنديون|هولنديين
east africa|eastern africa
east asia|far east
east coast|eastern seaboard
east germany|federal republic germany|gdr|german|germany|west germany|ماني|مانيا|مانيه|مانيون|مانيين
east german|east germany|gdr
east ghouta|eastern ghouta|ghouta|ghoutha|غوطه|غوطه شرقيه
east midland|midland|west midland
east prussia|prussia
east timor|east timorese|timor leste|timorese
east turkestan|xinjiang
eastern galicia|galicia|halychyna
ecuador|ecuadorean|ecuadorian|اكوادور|اكوادوري|اكوادوريه|اكوادوريون|اكوادوريين
egypt|egyptian|united arab republic|مصر|مصري|مصريه|مصريون|مصريين
eire|ireland|irish|irish republic|irishman|irishmen|republic ireland|ايرلندا|ايرلندي|ايرلنديه|ايرلنديون|ايرلنديين
el peten|peten
el salvador|salvador|salvadoran|salvadorean|سلفادور|سلفادوري|سلفادوريه|سلفادوريون|سلفادوريين
emirati|emiratis|u e|uae|united arab emirate|امارات|امارات عربيه متحده|اماراتي|اماراتيه|اماراتيون|اماراتيين
equatoguinean|equatorial guinea
eritrea|eritrean|اريتري|اريتريا|اريتريه|اريتريون|اريتريين
estonia|estonian|استوني|استونيا|استونيه|استونيون|استونيين
eswatini|swazi|swaziland
euphrate valley|middle euphrate river valley
fata|federally administered tribal area|tribal area
fiji|fijian
filipino|philippine|فلبين|فلبيني|فلبينيه|فلبينيون|فلبينيين
finland|finn|finnish|فنلندا|فنلندي|فنلنديه|فنلنديون|فنلنديين
former yugoslavia|yugoslavia
formosa|republic china|taiwan|taiwanese
france|french|frenchman|frenchmen|فرنسا|فرنسي|فرنسيه|فرنسيون|فرنسيين
french sudan|mali|malian|مالي|ماليي|مالييه|مالييون|مالييين
fyrom|macedonia|macedonian|north macedonia|مقدونيا شماليه
gabon|gabonese
gambia|gambian
gaza envelope|gaza periphery
gaza strip|قطاع غزه
georgia|georgian|republic georgia|جورجي|جورجيا|جورجيه|جورجيون|جورجيين
ghana|ghanaian|gold coast|غانا|غاني|غانيه|غانيون|غانيين
golan|golan height
greece|greek|يونان|يوناني|يونانيه|يونانيون|يونانيين
greek macedonia|macedonia
greenland|greenlandic
guatemala|guatemalan|غواتيمالا|غواتيمالي|غواتيماليه|غواتيماليون|غواتيماليين
guinea|guinean|غيني|غينيا|غينيه|غينيون|غينيين
guyana|guyanese
hadhramaut|hadramaut|hadramout
haiti|haitian|هايتي|هايتيي|هايتييه|هايتييون|هايتييين
hashemite kingdom jordan|jordan|jordanian|اردن|اردني|اردنيه|اردنيون|اردنيين
hauran|hawran|حوران
highland|scottish highland
holy see|vatican|vatican city
hondura|honduran|هندوراس|هندوراسي|هندوراسيه|هندوراسيون|هندوراسيين
hong kong|hong kong sar
hungarian|hungary|مجر|مجري|مجريه|مجريون|مجريين|هنغاري|هنغاريا|هنغاريه|هنغاريون|هنغاريين
iceland|icelander|icelandic
india|indian|هند|هندي|هنديه|هنديون|هنديين
iran|iranian|islamic republic iran|persia|ايران|ايراني|ايرانيه|ايرانيون|ايرانيين
iraqi kurdistan|kurdistan region
iraq|iraqi|iraqis|عراق|عراقي|عراقيه|عراقيون|عراقيين
irian jaya|papua|west papua
israel|israeli|israelis|اسراييل|اسراييلي|اسراييليه|اسراييليون|اسراييليين
italian|italy|ايطالي|ايطاليا|ايطاليه|ايطاليون|ايطاليين
ixil|ixil triangle
j k|jammu kashmir|kashmir|kashmiri|kashmiris
jabal al zawiya|jabal zawiya|zawiya mountain|جبل زاويه
jaffna peninsula|vanni
jamaica|jamaican
japan|japanese|يابان|ياباني|يابانيه|يابانيون|يابانيين
kabylia|kabylie
kachin|kachin state
kanna|karelian isthmus
karen state|kayin|kayin state
karenni|karenni state|kayah
kazakh|kazakhstan|kazakhstani|كازاخستان|كازاخستاني|كازاخستانيه|كازاخستانيون|كازاخستانيين
kenya|kenyan|كيني|كينيا|كينيه|كينيون|كينيين
khyber pakhtunkhwa|north west frontier province|nwfp
kirghizia|kyrgyz|kyrgyzstan|قرغيزستان|قرغيزستاني|قرغيزستانيه|قرغيزستانيون|قرغيزستانيين
korea|korean peninsula
kosova|kosovan|kosovar|kosovo|كوسوفو|كوسوفوي|كوسوفويه|كوسوفويون|كوسوفويين
kurram|kurram agency
kuwait|kuwaiti|kuwaitis|كويت|كويتي|كويتيه|كويتيون|كويتيين
lake chad|lake chad basin
lao|laotian
latvia|latvian|لاتفي|لاتفيا|لاتفيه|لاتفيون|لاتفيين
lebanese|lebanon|لبنان|لبناني|لبنانيه|لبنانيون|لبنانيين
liberia|liberian|ليبيري|ليبيريا|ليبيريه|ليبيريون|ليبيريين
libya|libyan|libyan arab jamahiriya|ليبي|ليبيا|ليبيه|ليبيون|ليبيين
lithuania|lithuanian|ليتواني|ليتوانيا|ليتوانيه|ليتوانيون|ليتوانيين
luxembourg|luxembourgish
madagascar|malagasy|مدغشقر|مدغشقري|مدغشقريه|مدغشقريون|مدغشقريين
maghreb|بلاد مغرب|بلاد مغرب اسلامي|مغرب عربي
malawi|malawian|nyasaland
malaya|malaysia|malaysian|ماليزي|ماليزيا|ماليزيه|ماليزيون|ماليزيين
maldive|maldivian
malta|maltese
mauritania|mauritanian|موريتاني|موريتانيا|موريتانيه|موريتانيون|موريتانيين
mauritian|mauritius
mediterranean|mediterranean sea
mexican|mexico|مكسيك|مكسيكي|مكسيكيه|مكسيكيون|مكسيكيين
middle east|mideast|near east
midwest|midwestern united state
miskito coast|mosquitia|mosquito coast
mohmand|mohmand agency
moldavia|moldova|moldovan|مولدافي|مولدافيا|مولدافيه|مولدافيون|مولدافيين|مولدوفا|مولدوفي|مولدوفيه|مولدوفيون|مولدوفيين
mongolia|mongolian|منغولي|منغوليا|منغوليه|منغوليون|منغوليين
montenegrin|montenegro|جبل اسود
moroccan|morocco|مغرب|مغربي|مغربيه|مغربيون|مغربيين
mozambican|mozambique|موزمبيق|موزمبيقي|موزمبيقيه|موزمبيقيون|موزمبيقيين
namibia|namibian|south west africa
nepal|nepalese|nepali|nepalis|نيبال|نيبالي|نيباليه|نيباليون|نيباليين
new south wale|nsw
new zealand|new zealander|نيوزيلندا|نيوزيلندي|نيوزيلنديه|نيوزيلنديون|نيوزيلنديين
nicaragua|nicaraguan|نيكاراغوا|نيكاراغوي|نيكاراغويه|نيكاراغويون|نيكاراغويين
nigeria|nigerian|نيجيري|نيجيريا|نيجيريه|نيجيريون|نيجيريين
niger|nigerien|نيجر|نيجري|نيجريه|نيجريون|نيجريين
north africa|northern africa
north east syria|northeast syria|northeastern syria|rojava
north sinai|sinai|sinai peninsula
north sudan|republic sudan|sudan|sudanese|سودان|سوداني|سودانيه|سودانيون|سودانيين
north vietnam|north vietnamese|south vietnam|south vietnamese|viet nam|vietnam|vietnamese|فيتنام|فيتنامي|فيتناميه|فيتناميون|فيتناميين
north west syria|northwest syria|northwestern syria
north yemen|south yemen|yemen|yemeni|yemenis|yemenite|يمن|يمني|يمنيه|يمنيون|يمنيين
northern gaza|northern gaza strip
northern ireland|ulster
northern rhodesia|zambia|zambian|زامبي|زامبيا|زامبيه|زامبيون|زامبيين
norway|norwegian|نرويج|نرويجي|نرويجيه|نرويجيون|نرويجيين
occupied palestinian territory|opt|palestine|palestinian|palestinian territory|state palestine|فلسطين|فلسطيني|فلسطينيه|فلسطينيون|فلسطينيين
oman|omani|omanis|سلطنه عمان
orakzai|orakzai agency
orientale province|province orientale
oromia|oromiya
ossetian|south ossetia|south ossetian|tskhinvali region
pacific coast|west coast
pacific|pacific ocean
pakistan|pakistani|pakistanis|west pakistan|باكستان|باكستاني|باكستانيه|باكستانيون|باكستانيين
panama|panamanian|بنما|بنمي|بنميه|بنميون|بنميين
papua new guinea|papua new guinean
paraguay|paraguayan|باراغواي|باراغوايي|باراغواييه|باراغواييون|باراغواييين
peru|peruvian|بيرو|بيروي|بيرويه|بيرويون|بيرويين
poland|pole|polish|بولندا|بولندي|بولنديه|بولنديون|بولنديين
portugal|portuguese|برتغال|برتغالي|برتغاليه|برتغاليون|برتغاليين
pridnestrovie|transdniestria|transnistria
puerto rican|puerto rico
qalamoun|qalamun|قلمون
qatar|qatari|qataris|قطر|قطري|قطريه|قطريون|قطريين
republic korea|rok|south korea|south korean|كوريا جنوبيه
rhodesia|southern rhodesia|zimbabwe|zimbabwean|زيمبابوي|زيمبابويي|زيمبابوييه|زيمبابوييون|زيمبابوييين
romania|romanian|روماني|رومانيا|رومانيه|رومانيون|رومانيين
rsa|south africa|south african|union south africa|جنوب افريقيا
russia|russian|russian federation|روسي|روسيا|روسيه|روسيون|روسيين
rwanda|rwandan|رواندا|رواندي|روانديه|روانديون|روانديين
sahrawi|spanish sahara|western sahara
saudi|saudi arabia|saudi arabian|saudis|سعودي|سعوديه|سعوديون|سعوديين|مملكه عربيه سعوديه
scot|scotsman|scottish
senegal|senegalese|سنغال|سنغالي|سنغاليه|سنغاليون|سنغاليين
serb|serbia|serbian|صربي|صربيا|صربيه|صربيون|صربيين
siam|thai|thailand|thais|تايلاند|تايلاندي|تايلانديه|تايلانديون|تايلانديين
sierra leone|sierra leonean|سيراليون|سيراليوني|سيراليونيه|سيراليونيون|سيراليونيين
singapore|singaporean
slovak|slovak republic|slovakia|slovakian|سلوفاكي|سلوفاكيا|سلوفاكيه|سلوفاكيون|سلوفاكيين
slovene|slovenia|slovenian|سلوفيني|سلوفينيا|سلوفينيه|سلوفينيون|سلوفينيين
somali|somalia|somalian|somalis|صومال|صومالي|صوماليه|صوماليون|صوماليين
south caucasus|transcaucasia
south east asia|southeast asia
south lebanon|southern lebanon
south sudan|south sudanese|جنوب سودان
south tyrol|tyrol
southern gaza|southern gaza strip
soviet union|u s s r|ussr
soviet|soviet russia|soviet union|u s s r|ussr
spain|spaniard|spanish|اسباني|اسبانيا|اسبانيه|اسبانيون|اسبانيين
sulu|sulu archipelago
swat|swat valley
swede|sweden|swedish|سويد|سويدي|سويديه|سويديون|سويديين
swiss|switzerland|سويسرا|سويسري|سويسريه|سويسريون|سويسريين
syria|syrian|syrian arab republic|جمهوريه عربيه سوريه|سوري|سوريا|سوريه|سوريون|سوريين
tajik|tajikistan|طاجيكستان|طاجيكستاني|طاجيكستانيه|طاجيكستانيون|طاجيكستانيين
tanganyika|tanzania|tanzanian|تنزاني|تنزانيا|تنزانيه|تنزانيون|تنزانيين
tibet|tibetan
tigrai|tigray|tigray region|tigrayan
tihama|tihamah
togo|togolese
transcarpathia|zakarpattia
trinidad|trinidad tobago|trinidadian
tunisia|tunisian|تونس|تونسي|تونسيه|تونسيون|تونسيين
turkmen|turkmenistan|تركمانستان|تركمانستاني|تركمانستانيه|تركمانستانيون|تركمانستانيين
turk|turkey|turkish|turkiye|تركي|تركيا|تركيه|تركيون|تركيين
uganda|ugandan|اوغندا|اوغندي|اوغنديه|اوغنديون|اوغنديين
ukraine|ukrainian|اوكراني|اوكرانيا|اوكرانيه|اوكرانيون|اوكرانيين
uruguay|uruguayan|اوروغواي|اوروغوايي|اوروغواييه|اوروغواييون|اوروغواييين
uzbek|uzbekistan|اوزبكستان|اوزبكستاني|اوزبكستانيه|اوزبكستانيون|اوزبكستانيين
venezuela|venezuelan|فنزويلا|فنزويلي|فنزويليه|فنزويليون|فنزويليين
welsh|welshman
west africa|western africa
west ghouta|western ghouta
yugoslav|yugoslavian
yugoslav|yugoslavia|yugoslavian
"""
