"""Words in names that make a place of them, or that make them anything but a place."""

from mapapp.biography.lexicon import (
    EVENTS,
    GEOGRAPHIC_BEFORE,
    INSTITUTIONS,
    MONTHS_AND_DAYS,
    PEOPLES,
    words,
)

NOT_PLACES = (
    PEOPLES
    | MONTHS_AND_DAYS
    | words(
        "Vendémiaire Brumaire Frimaire Nivôse Pluviôse Ventôse Germinal Floréal Prairial Messidor"
        " Thermidor Fructidor Honours Partition"
        " Magazine Company Society Committee Party Review Times Herald Press Ministry Office Bank"
        " Railway Club Association League Orchestra Quartet Symphony Treaty Act Prize Order"
        " Olympic Olympics Regiment Division Corps Fleet Commune Tribune Gazette Post News Journal"
        " Chronicle"
        " Enquirer Tageblatt Zeitung Affair Declaration Constitution Bible Medal Award Peace Pact"
        " Armistice Concerto Sonata Overture Suite Ballet Letters Papers Pravda Brigade Battalion"
        " Squadron Bureau Agency International Nations Organisation Organization Federation Mass"
        " Requiem Movement Group Circle Cross Institution Trio Ensemble Band Records Films"
        " Pictures Motor Motors Works Rangers United F.C. FC AC Athletic Sox Yankees Giants"
        " Dodgers Congressional Parliament Commons Lords Commission Republicans Democrats Whigs"
        " Republican Democrat Whig Tory Federalist Unionist Populist Socialist Communist"
        " Tories Labour Fellowship Scholarship Chair Foundation Trust Baroque Renaissance"
        " Enlightenment Romanticism Century Theory Principia Dictionary Encyclopaedia"
        " Program Programme Project"
        " Aviation Airlines Airways Aircraft Industries Colloquium Colloquia Corporation Corp Inc"
        " Ltd Technologies Systems Entertainment Partners Associates Holdings Securities Insurance"
        " Service Services"
        " Encyclopedia Novel Sketches Tales Poems Songs Stories Story Book Guide History Ode"
        " Globe Mail Telegraph Guardian Observer Communism Fascism Nazism Socialism"
        " Railroad Railroads Railways Presidency Headquarters Jagdgeschwader"
        " Liberal Conservative Cortes Bundestag Knesset Sejm Riksdag Course Election Elections"
        " Petition Memoirs Eve Day Week Force Forces Mathematics Physics"
        " Chemistry Communications Philosophy"
        " Literature Engineering Theology History Sociology Psychology Politics Anthropology Botany"
        " Zoology Geology Astronomy Journalism Business Administration Management Economics Biology"
        " Hemisphere Painting Sculpture Architecture Linguistics Archaeology Classics Divinity"
        " Humanities Statistics Surgery Poetry Bar Certificate Diploma Examination Tripos Science"
        " Sciences Studies Medicine Pharmacy Dentistry Nursing Reserve Crusade Crusades Serie Liga"
        " Ligue Bundesliga Eredivisie Sundays Mondays Tuesdays Wednesdays Thursdays Fridays"
        " Saturdays Style Fathers Sisters Brothers Missionaries Friars"
        " Marines Guards Hussars Dragoons Fusiliers Lancers Grenadiers Highlanders Engineers"
        " Artillery Infantry Cavalry Powers Indiaman Indiamen"
    )
)


# A name that begins so is a book's.
BOOKS = words(
    "Philosophy History Theory Principles Introduction Essay Treatise Handbook Elements Origin"
    " Studies Memoirs Lectures Notes Dictionary Encyclopaedia Encyclopedia Anatomy Critique"
)


AFFAIRS = words("Plot Conspiracy Affair Scandal Incident Mutiny Trial Trials Case")


# "The Army Reserve" is no reserve of land.
FORCES = words("Army Navy Naval Air Marine Corps Guard Force Volunteer Volunteers Officers Federal")


STREET_ENDS = ("gasse", "straße", "strasse", "allee", "gatan")


NO_PIECES = (
    GEOGRAPHIC_BEFORE
    | INSTITUTIONS
    | EVENTS
    | words(
        "Supreme District Circuit Federal Earth World Royal Model High Old Art Arts Sciences"
        " Science Music Technology Medicine Law Trinity Corpus Arctic Antarctic"
        " Design Engineering Agriculture Fine Air Naval Army Military Navy"
        " Commerce Economics Philosophy Theology Languages"
        " Pan Letters Mines Victoria Commonwealth"
    )
)


WIDE_ENDS = words(
    "Islands Mountains Valley Peninsula Coast Region Desert Highlands Territory Territories"
    " County Province Oblast Governorate District Archipelago Prefecture Sea Ocean Delta"
    " Plateau"
)


# Words of every day that are towns somewhere, too.
ORDINARY = words(
    "Form Junction Brain Area Deputy Air Residence Industry Agriculture Finance Interior Tourism"
    " Housing"
    " Law Money Credit Trade Labor Labour Health Education Welfare Commerce Energy Transport"
    " Bankruptcy Time Gone Love Hope Home Best Pray Man Men Woman Women Child Boy Girl Life Death"
    " Birth Peace War World Sun Moon Star Stars Sea Sky Earth Fire Water Wind Rain Snow Ice Stone"
    " Rock Sand Gold Silver Iron Steel Coal Wood Rose Lily Flower Tree Forest Garden Bird Eagle"
    " Lion Tiger Wolf Bear Horse Dog Cat Fish Salmon King Queen Prince Knight Bishop Pope Church"
    " Temple Chapel Cross Angel God Heaven Hell Paradise Eden Spirit Soul Heart Hand Head Eye Face"
    " Blood Dream Dreams Song Songs Dance Music Art Stage Drama Comedy Play Game Sport Race Match"
    " Ball Book Books Story Letter Letters Word Words Poem Poems Page Note Notes Paper Press Post"
    " Star Chance Choice Change Justice Liberty Freedom Union Unity Victory Glory Honor Honour"
    " Pride Progress Success Fortune Fame Power Force Energy Light Dark Night Day Dawn Spring"
    " Summer Autumn Winter Young Old New White Black Red Green Blue Brown Gray Grey Orange Early"
    " Late Little Big Great Small Long Short High Low Good Better True False Right Left First"
    " Second Last Next Road Street Bridge Gate Tower Wall House Hall Castle Palace Fort Mill Farm"
    " Field Hill Mountain Valley Lake River Island Bay Port Harbor Beach Coast Cape Point Corner"
    " Center Central Park Market Bank Mine Mines Police Army Navy Guard Captain Major General"
    " Colonel Judge Doctor Professor Father Mother Brother Sister Son Daughter Friend Lady Lord Sir"
    " Miss Gay Bliss Joy Bell Bells Ring Chain Arrow Bow Sword Shield Lance Pen Ink Mercury Mars"
    " Venus Jupiter Saturn Neptune Apollo Diana Phoenix Dragon Viking Pioneer Voyager Discovery"
    " Enterprise Endeavour Challenger Pastor Deacon Elder Marshal Sheriff Mayor Governor Senator"
    " President Minister Director Editor Writer Painter Singer Smith Baker Miller Cook Carter Mason"
    " Taylor Turner Weaver Fisher Hunter Shepherd Gardner Parker Porter Potter Butler"
)


VAGUE = (
    (GEOGRAPHIC_BEFORE - {"Canton"})
    | {"Upper House", "Lower House", "New World", "Old World"}
    | words("Continent Empire Orient Front Mainland Midlands")
)


HOUSES_ALONE = (INSTITUTIONS | EVENTS) - words("Sorbonne Bastille")


STATIONS = words("RAF RNAS NAS RAAF RCAF RNZAF SAAF HMAS HMNZS")


NUMBERED = words("No Nr Op Opus Vol Number Nos Part Act Book Chapter")


PERSON_HEADS = words(
    "Duke Earl Count King Queen Prince Princess Bishop Archbishop Lord Lady Baron Marquis"
)
