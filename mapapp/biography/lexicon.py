"""The words that the extraction reads by: what opens clauses, what governs places."""

from mapapp import vocabulary

words = vocabulary.words

NEGATION = words("not never nor neither hardly unable posthumously without didn't wasn't")
# What is done to a work where its author is.
WRITING = words("write compose paint complete finish draft sculpt dictate")
SUBORDINATORS = words(
    "when while whilst after before because although though since until as if unless whereas"
    " once whereupon whereby lest that whether till"
)
COORDINATORS = words("and but or then yet")
KIN = words(
    "father mother brother sister son daughter wife husband uncle aunt cousin grandfather"
    " grandmother parents siblings brothers sisters sons daughters children nephew niece"
    " widow stepfather stepmother half-brother half-sister great-aunt great-uncle"
    " grandparents fiancé fiancée lover friend friends colleague teacher pupil student"
    " students brother-in-law sister-in-law father-in-law mother-in-law son-in-law guardian"
    " ancestors forefathers relatives partner mistress biographer successor predecessor"
    " assistant"
)
WITH_SUBJECT = words(
    "group party expedition family couple duo trio pair two both household newlyweds ship"
    " boat vessel"
    " embassy caravan delegation troupe orchestra ensemble quartet convoy crew"
    " schooner frigate brig sloop yacht steamer train car plane aircraft regiment battalion unit"
    " squadron brigade division fleet flotilla"
)
EPITHETS = words("boy girl child youth baby infant orphan lad toddler youngster")
# "The poet" with no name behind it is the subject, in the life of a poet.
OCCUPATIONS = words(
    "man woman poet painter composer writer artist general scientist philosopher physician"
    " astronomer mathematician musician singer actor actress explorer missionary novelist"
    " sculptor architect engineer violinist pianist dancer revolutionary fugitive exile officer"
    " botanist chemist physicist naturalist traveller pilgrim student prisoner reformer theologian"
    " historian philologist jurist engraver humanist scholar linguist economist geographer"
    " geologist zoologist anatomist orientalist dramatist playwright journalist goldsmith"
)
STAY_NOUNS = words(
    "stay stays sojourn travels wanderings journeys voyages exile imprisonment detention"
    " arrival return move visit visits journey"
    " trip tour years time childhood boyhood girlhood youth education birth death residence"
    " residency studies training apprenticeship internment captivity confinement emigration"
    " relocation transfer service debut début appearance employment appointment professorship"
    " lectures lectureship schooling upbringing deportation arrest trial execution wedding"
    " marriage expedition voyage pilgrimage flight escape banishment ordination release"
    " tenure posting period days months weeks winter winters summer summers term season"
    " holidays honeymoon convalescence retirement graduation life work excavations mission"
    " internship fellowship command assassination murder performance concerts performances"
    " concert recital lecture speech address studio actions bravery gallantry wounds post job"
    " research fieldwork excavation furlough leave holiday sabbatical vacation stopover stint"
    " spell detour departure"
    " victory victories win wins triumph triumphs title titles defeat fight match matches medal"
    " position practice home house apartment flat farm estate cell course parish ministry"
)
NOT_THERE_NOUNS = words(
    "interest faith belief offensive counter-offensive uprising revolution war rebellion"
    " friends relatives events"
    " situation correspondents agents publisher publishers conditions edition editions"
    " newspaper newspapers magazine magazines journal people followers supporters reputation"
    " influence article articles book books report reports novel letter letters invitation"
    " essay essays poem poems translation history map maps news views policy relations"
    " property properties estates lands manors holdings investments shares branch branches monument"
    " statue street streets"
    " memorial museum-piece museums collections wars crisis massacre famine riots strike"
    " strikes coup elections unrest communist communists socialists workers churches"
    " movement slavery independence freedom democracy success fame popularity market markets"
    " demand family-members origins ancestry roots descent invitations offers offer route way"
    " road path request petition citizenship nationality passport visa knowledge exhibitions"
    " brother sister father mother relative friend uncle aunt cousin colleague colleagues"
    " widow widower comrades woman man women men person member fellow members membership seat"
    " sympathies"
    " troops forces army fleet ships ship soldiers"
)
ROLE_NOUNS = words(
    "nawab qazi castellan starosta sub-prefect vice-principal stadtholder landvogt bailiff"
    " seneschal corregidor collector"
    " lieutenant-governor archdeacon primate postmaster treasurer proctor canon deacon patriarch"
    " preacher ruler regent emir sultan shah emperor empress tsar maharaja"
    " president king queen professor lecturer teacher governor mayor bishop archbishop consul"
    " ambassador envoy minister rector director chaplain organist pastor priest vicar curate"
    " kapellmeister cantor headmaster head-master principal dean provost warden abbot prior abbess"
    " viceroy commander commandant commissioner librarian physician surgeon doctor judge"
    " magistrate attaché secretary delegate correspondent apprentice student pupil tutor"
    " reader chair engineer architect curator conductor manager superintendent missionary"
    " resident prisoner guest clerk assistant intern coach captain instructor master"
    " prioress subprior provincial lector sacristan subdean suffragan coadjutor privatdozent docent"
    " capellmeister concertmaster"
    " vice-consul consul-general sheriff premier headmistress schoolmistress choirmaster"
    " bandmaster conservator keeper demonstrator attorney solicitor counsel defender coroner"
    " recorder justice qadi kadi mufti rabbi imam prefect intendant podestà vizier voivode alcalde"
    " corregidor syndic"
    " alderman councilman councillor councilor assessor prosecutor collector surveyor notary"
    " postmistress prebendary precentor burgess jurat magistrates"
    " schoolmaster governess chancellor registrar inspector astronomer residency"
    " professorship lectureship chargé representative nurse matron superior post position job"
    " fellow fellowship scholarship appointment internship place internat apprenticeship call"
    " degree doctorate diploma bachelor's master's staff general margrave landgrave elector"
    " subadar subahdar munsif sub-judge zamindar dewan diwan kotwal bey wali"
    " voivode doge metropolitan administrator officer citizen burgher freeman"
    " governor-general captain-general attorney-general surveyor-general postmaster-general"
    " solicitor-general vicar-general director-general inspector-general"
)
CIVIL_OFFICES = words(
    "treasurer judge magistrate attorney solicitor counsel defender coroner recorder commissioner"
    " sheriff councillor councilman alderman assessor prosecutor collector surveyor notary peace"
    " council registrar superintendent inspector justice"
)
"""Offices that are held for a county or town: "magistrate for X"."""
COUNCILS = words("council assembly legislature senate representatives delegates parliament")
COUNCILLORS = words("alderman councillor councilman councilor councilwoman commissioner")
HEADS_AT_PLACES = (
    COUNCILS | COUNCILLORS | words("correspondent bureau mayor magistrate coroner sheriff")
)
"""Nouns after a name that say who serves there: "a Leeds magistrate"."""
TAKING_ON = words("appoint elect hire engage employ admit name expel recruit")
"""What a house does to those who come to it, or leave it."""
HOSTING = words("see have receive hear hold house keep welcome shelter greet lodge detain")
"""What a place is told to do to those who are there: "Paris saw him again"."""
SENT = words("ambassador ambassadress minister envoy consul attaché chargé commissioner")
"""Offices that send somebody to a place."""
INSTITUTIONS = words(
    "Seminar University College Academy Institute School Conservatory Conservatoire Hospital"
    " Stalag Oflag"
    " Observatory Museum Prison Gymnasium Opera Theatre Theater Cathedral Abbey Monastery"
    " Convent Camp Castle Palace Library Seminary Polytechnic Barracks Fort Fortress Garrison"
    " Court Lyceum Lycée Yeshiva Madrasa Sanatorium Asylum Jail Gaol Penitentiary Infirmary"
    " Clinic Gallery Laboratory Station Arsenal Dockyard Shipyard Mission Orphanage Church"
    " Chapel Priory Polytechnikum Technische Universität Université Universidad Hochschule"
    " Kolleg Grammar Hall House Mint Stadium Arena Zoo Gardens Garden Cemetery Ghetto"
    " Synagogue Mosque Temple Sorbonne Ecole École Collegium Faculty Department Tower"
    " Bastille Citadel Philharmonic Studios Studio Legation Embassy Consulate Workhouse Villa"
    " Inn Motel Hostel Opéra Oper Teatr Musée Museo Hôpital Abbaye Universitas Gimnázium Théâtre"
    " Teatro Stadttheater Staatsoper Gewandhaus Speedway"
    " Raceway Château Chateau Schloss"
    " Palazzo Castello Ateneo Liceo Colegio Escuela"
    " Instituto Istituto Institut Akademie Accademia Academia Scuola"
    " Collège Konservatorium Gimnazium Gymnasiet Universitet Università Universidade Seminario"
    " Manor Base Airfield Airport Plantation Ranch Oratory Basilica Minster Shrine Pagoda"
    " Friary Nunnery Hermitage Rectory Vicarage Parsonage Deanery Almshouse Armory"
    " Armoury Mausoleum Pavilion Conservatorium Aerodrome Courthouse Ballroom Nightclub Tavern"
    " Coll. Univ. Hosp. Acad. Inst. Coll Univ Hosp Acad Inst"
    " Racecourse Velodrome Coliseum Colosseum Auditorium Playhouse Hippodrome Amphitheatre"
)
EVENTS = words(
    "Battle Siege Battles Sieges Conference Congress Olympics Games Festival Exhibition Exposition"
    " Fair Summit Championship Championships Tournament Cup Open Marathon Prix Biennale Trials"
    " Convention Assembly Synod Council Campaign Expedition Landing Landings Salon Raid"
    " Relief Fall Parade Regatta Assizes Colloquy Conclave"
)
GEOGRAPHIC_BEFORE = words(
    "Lake Mount Mt Isle Island Cape River Fort Port New San Santa Saint St St. Sainte Bay"
    " Gulf Duchy Kingdom Province Republic Principality County Camp North South East West"
    " Northern Southern Eastern Western Central Upper Lower Great Grand Little Old Nova Novo"
    " Nizhny Alto El La Le Los Las Bad Colony Isthmus Ile Île Canton Strait Straits Valley"
    " City Town Village District Governorate Crown Federal Democratic People's Union Archbishopric"
    " Margraviate Electorate Inner Outer"
)
GEOGRAPHIC_AFTER = words(
    "Land Isle Isles County Province Island Islands Oblast Governorate Bay Valley Peninsula"
    " Mountains Mountain Desert District Parish River Plantation Coast Territory Territories"
    " Region Hills Highlands Lake City Town Village Beach Harbor Harbour Springs Falls"
    " Heights Township Park Street Avenue Square Road Point Pass Plateau Delta Sea Ocean"
    " Archipelago Peak Glacier Gorge Fjord Lagoon Alps Woods Moors Steppe Basin Range Sound Loch"
    " Forest Fields Creek Junction Ferry Bridge Prefecture State Republic Colony Hall House"
    " Castle Farm Manor Abbey Lodge Cottage Quarter Strait Front Ranch Rock Hill Grange Ridge"
    " Reserve Reservation Quay Cove Landing Crossing Siding Narrows Rapids Corners"
)
SETTLEMENT_NOUNS = words(
    "country homeland hometown birthplace ward cities towns city town village port ports island"
    " hamlet suburb community"
    " district province region section"
    " parish borough commune settlement capital resort state colony county quarter township"
    " estate municipality shtetl neighbourhood neighborhood department governorate outskirts"
    " shores banks coast area vicinity south north east west south-west south-east north-west"
    " north-east centre center heart streets territory kingdom duchy countryside jungles"
    " forests mountains hills slums peninsula interior deserts desert plains villages part"
    " parts canton roads caves ruins temples mines falls sights republic isle islands spa"
    " seaport harbour harbor prefecture army garrison university college court staff faculty"
    " museums galleries hospitals glaciers libraries schools factories monasteries archives"
    " laboratories prisons battlefields gardens ghettos camps convents churches castles spas"
    " château châteaux markets cemeteries synagogues palaces"
)
STAFFS = words("staff faculty")
HOMES = words(
    "home base headquarters residence refuge abode sphere seat domicile address quarters hometown"
    " birthplace"
)
"""What a place may be to the subject: "X was her home"."""
SCHOOLS = words("Academy School College University Institute Hospital Museum Seminary Conservatory")
STREETS = words("Street Avenue Road Lane Boulevard Square Place Drive Terrace Crescent Row Bridge")
TOWN_NOUNS = words(
    "city town hometown birthplace village port island hamlet suburb district parish borough"
    " commune settlement province region quarter ward municipality estate plantation seaport"
    " shtetl community isle area townland locality valley"
)
STRONGHOLDS = words(
    "fort fortress castle monastery abbey priory camp mission station barracks settlement battle"
    " siege battles sieges spa sanatorium castles forts fortresses monasteries abbeys château"
    " convent nunnery prison penitentiary gaol jail church country shrine"
)
"""Nouns with "of" before a name that make a place of it: "the fort of X"."""
PERSON_TITLES = words(
    "Mr Mrs Ms Miss Dr Professor Prof General Colonel Captain Major Lieutenant Count Countess"
    " Duke Duchess King Queen Prince Princess Emperor Empress Tsar Czar Kaiser Sultan Pope"
    " Bishop Archbishop Cardinal Father Sister Brother President Chancellor Minister Sir Lord"
    " Lady Saint Baron Baroness Marshal Admiral Don Dona Earl Marquis Marquess Reverend Rabbi"
    " Sergeant Grand Senator Governor Judge Commander Comrade Madame Monsieur Herr Frau"
    " Sheikh Imam Mayor Venerable Blessed Chief Justice Rev Dame Sri Swami Lama Maharaja Ayatollah"
    " Mullah Hon Corporal Private Ensign Viscount Viscountess Lieutenant-Colonel Commodore"
    " Archimandrite Hieromonk Hegumen Archpriest Archdeacon Metropolitan Patriarch Monsignor Mgr Fr"
    " Fray Friar Abbé Père Frère Pastor Deacon Deaconess Abbess Rebbe Reb Brigadier Lt Col Gen Maj"
    " Capt Sgt Adm Midshipman Congressman Congresswoman Councillor Alderman Archduke Archduchess"
    " Margrave Margravine Landgrave Infante Infanta Tsarevich Tsarina Raja Rajah Rani Nawab"
    " Begum Maulana Pandit Acharya Sayyid Hajji Hadji Mirza Emir Caliph Bey Pasha Effendi Mme Mlle"
    " Mademoiselle Fräulein Signor Signora Señor Señora Ambassador Superintendent"
)
MONTHS_AND_DAYS = words(
    "January February March April May June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Lent Advent"
    " Michaelmas Whitsun Whitsuntide Pentecost Candlemas Martinmas Ramadan Epiphany"
)
PEOPLES = words(
    "French German English British American Russian Dutch Greek Polish Spanish Italian Swiss"
    " Czech Jews Jewish Christian Muslim Catholic Protestant Soviet Nazi Nazis Germans"
    " Russians Americans French-speaking Latin Hebrew Arabic Yiddish Turks Turkish Allies"
    " Allied Royal Imperial National Bolshevik Bolsheviks Communist Socialist Catholicism"
    " Islam Buddhism Judaism Christianity Marxism God Bible Parliament Congress Senate"
    " Reichstag Duma Government Party Army Navy War Revolution Union Nobel Reichswehr"
    " Wehrmacht Luftwaffe I II III IV Baptist Methodist Presbyterian Lutheran Anglican"
    " Arab Thai Iraqi Israeli Saudi Afghan Slovak Turk Finn Dane Swede Croat Serb Kurd Tamil Maori"
    " Zulu Hindu Sikh Punjabi Bengali Yemeni Kuwaiti Somali Uzbek Kazakh Tajik Basque Catalan"
    " Welsh Breton Norman Magyar Cossack Mongol Tatar Tartar Sioux Apache Cherokee Inuit"
    " Saxon Canadian Argentine Cornish Roman Walloon Texan Malay Huguenot"
    " Jesuit Jesuits Franciscan Dominican Benedictine Augustinian Carmelite Capuchin Cistercian"
    " Romans Franks Lombards Goths Normans Saxons Vandals Bulgars"
    " Calvinist Mormon Quaker Unitarian Congregational Episcopal Evangelical Wesleyan"
)
PEOPLES_END = ("-speaking", "ian", "ish", "ese", "ean", "ine", "scan", "ican")
EVENT_NOUNS = words(
    "session universities colleges academies courts schools lycées gymnasiums conservatories"
    " hospitals theatres congress conference meeting"
    " exhibition summit festival ceremony concert trial symposium fair convention gathering"
    " reception hospital prison school college academy university convent monastery camp"
    " lycée liceo lyceum gymnasium conservatory seminary clinic sanatorium cathedral church"
    " theatre opera"
    " motel hostel inn restaurant club garrison fort fortress barracks observatory court mission"
    " mine hotel laboratory"
    " institute station farm factory workshop studio castle palace battle siege defence front"
    " trenches embassy consulate legation villa abbey jail gaol internment asylum ghetto"
    " synagogue parish house home cottage estate plantation tournament olympics games pageant"
    " contest competition rally seminar colloquium gala derby auction parade"
)
NOT_DESTINATION_NOUNS = words(
    "succession successor homage tribute reply heir letter letters invitation visa offer road"
    " route report reports telegram message messages devotion loyalty attention guide access"
    " close according addition contrast opposition allegiance resistance reference thanks"
)
OFFICES = words(
    "President Governor Consul Ambassador Bishop Archbishop Mayor Minister Chancellor Viceroy"
    " Professor Envoy Commander Rector Abbot Abbess Vicar Dean Organist Kapellmeister"
    " Recorder Treasurer Sheriff Magistrate Coroner Archdeacon Canon Prebendary Chaplain"
    " Principal Director Commissioner Lieutenant-Governor Prefect Provost Superintendent"
    " Lecturer Reader Attorney Judge Solicitor Counsel Prosecutor Secretary Member Chairman Head"
    " Attorneys Judges Emir Sultan Khedive Regent Shah King Queen Premier General Master Justice"
    " Margrave Landgrave Elector Voivode Doge Patriarch Primate Metropolitan Warden"
    " Superior Headmaster Headmistress Curate Pastor Prior Prioress Custodian Curator"
    " Ruler Resident Administrator Surveyor Postmaster Registrar Emperor Empress Tsar Czar Maharaja"
    " Keeper Subadar Subahdar Nawab Munsif Qadi Qazi Kadi Wali Castellan Starosta Collector"
    " Intendant Corregidor Alcalde Podestà Vizier Mufti Imam Rabbi Suffragan Commandant Vice-Consul"
    " Sub-Judge Judge-Advocate Sub-Prefect Vice-Principal Stadtholder Landvogt Bailiff Seneschal"
    " Governor-General Captain-General Attorney-General Surveyor-General Postmaster-General"
    " Solicitor-General Vicar-General Director-General Consul-General Inspector-General"
)
DEGREE_LETTERS = words(
    "phd ph.d p.h.d md m.d m.b mb b.ch ba b.a a.b ma m.a bsc b.sc b.s bs s.b sc.b msc m.sc m.s ms"
    " s.m"
    " sc.d d.sc mba m.b.a m.p.a m.p.h m.s.w jd j.d llb ll.b ll.m llm ll.d b.l b.c.l d.c.l dphil"
    " d.phil m.phil mphil b.phil ed.d m.ed b.ed mfa m.f.a bfa b.f.a b.b.a d.litt litt.d d.d b.d"
    " m.div th.d th.m s.t.b s.t.d d.mus b.mus m.mus m.arch b.arch b.eng m.eng"
)
"""How degrees are written short, in lower case and without the last full stop."""
DEGREES = DEGREE_LETTERS | words(
    "degree doctorate diploma degrees bachelor's master's examination examinations exams"
    " scholarship baccalaureate licence license licentiate certificate habilitation qualification"
    " qualifications"
)
