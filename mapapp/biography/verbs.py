"""Verbs with their forms: a verb's class says what a place beside it means for who acts."""

from dataclasses import dataclass
from enum import StrEnum

from mapapp.biography.lexicon import words


class VerbClass(StrEnum):
    """What a verb says of the place beside it."""

    MOTION = "motion"  # "to X" is an arrival, "from X" a departure
    ARRIVAL = "arrival"  # "in X", "at X" is an arrival
    REACH = "reach"  # its object is the place
    LEAVE = "leave"  # its object is the place left
    TRANSFER = "transfer"  # in the passive, or with "him", the subject is brought to the place
    CUSTODY = "custody"  # in the passive, the subject is kept or struck at the place
    BIRTH = "birth"
    DEATH = "death"
    DWELL = "dwell"  # being there is what the verb says
    ACT = "act"  # done in the body at the place named with it
    HEADING = "heading"  # "for X" is where he is bound
    MIND = "mind"  # thought, print, money: says nothing of where he was
    BURIAL = "burial"  # after death
    INTENTION = "intention"  # what follows with "to" need not have happened


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its base form and its class."""

    base: str
    verb_class: VerbClass


_REGULAR = {
    VerbClass.MOTION: (
        "move travel elope return emigrate immigrate migrate journey sail walk march proceed"
        " relocate repair retire withdraw retreat escape cross remove transfer hurry advance"
        " wander hike tour voyage commute venture embark convey cycle roam navigate rush push"
        " desert hasten sneak slip stroll set-out accompany follow drift pass continue"
        " paddle row trek canoe ski skate trudge steam cruise descend gallop meander float raft"
        " hitchhike bicycle motor decamp abscond bolt backtrack gravitate shift circle limp trail"
        " defect resettle re-emigrate trickle sled sledge transit head"
    ),
    VerbClass.ARRIVAL: ("arrive land disembark settle dock anchor alight surface"),
    VerbClass.REACH: (
        "visit reach enter tour explore revisit attend inspect traverse occupy capture"
        " conquer besiege raid storm circumnavigate climb ascend survey excavate cross"
        " liberate invade attack pass"
    ),
    VerbClass.LEAVE: ("quit abandon evacuate exit vacate depart"),
    VerbClass.TRANSFER: (
        "deport exile banish relegate transfer transport post assign evacuate extradite hand deploy"
        " relocate abduct kidnap recall summon expel commission second ship dispatch despatch"
        " deliver"
        " return remove move call pack bundle station"
        " smuggle escort march rush conduct accompany ordain"
        " evict repatriate resettle invalid reassign redeploy airlift ferry"
        " detail detach loan draft shuttle whisk reroute repost spirit parachute"
    ),
    VerbClass.CUSTODY: (
        "imprison jail gaol intern detain arrest confine capture wound execute hospitalize"
        " hospitalise admit educate raise train baptize baptise christen crown school"
        " apprentice enroll enrol station base quarter garrison billet house ordain condemn"
        " try sentence injure torture treat besiege lodge employ appoint shelter discharge"
        " release free consecrate install hire recruit seize accept attack strand incarcerate"
        " commission decorate stage intercept ambush surround trap lock wall honour honor receive"
        " examine christen welcome dismiss suspend rescue"
    ),
    VerbClass.DEATH: (
        "die perish drown succumb expire murder assassinate kill execute hang guillotine behead"
        " poison"
    ),
    VerbClass.DWELL: (
        "wait live stay remain reside dwell lodge winter summer sojourn linger camp study graduate"
        " qualify matriculate train work serve teach lecture practise practice convalesce"
        " recuperate shelter board domicile overwinter encamp apprentice vacation holiday"
    ),
    VerbClass.ACT: (
        "tie apply avoid contemplate develop sack destroy demolish confiscate bomb requisition"
        " loot plunder use divide split alternate film attend perform play preach debut open"
        " found establish"
        " start begin marry wed witness participate compete exhibit tour conduct direct join"
        " enlist volunteer fight battle command lead organize organise edit complete finish"
        " pass earn receive obtain gain enter register act appear present deliver address"
        " defend negotiate sign convert paint compose discover observe experiment research"
        " investigate manage administer govern rule farm trade operate campaign help assist"
        " care nurse treat launch create build work continue resume celebrate collaborate"
        " encounter hide befriend converse confer debate advise rest recover rehearse record"
        " film photograph sketch collect botanize dig prospect mine fish hunt rent buy"
        " purchase acquire lease head chair preside qualify intern specialize specialise"
        " major pursue learn excel race defeat beat claim finish score medal represent coach"
        " sell surrender enrol enroll rejoin unite reunite report cultivate"
        " plant preach minister pastor officiate convene deputize deputise substitute star"
        " feature premiere accept elect nominate award induct honour honor name call remember"
        " look seek call stop halt gather assemble preach vote engage contract book schedule"
        " suppose succeed replace oversee supervise"
        " search chart escort carry examine inaugurate hand bestow confer farm map cover step"
        " practise settle survive"
        " suffer recite occur happen end"
    ),
    VerbClass.HEADING: ("depart embark start"),
    VerbClass.MIND: (
        "cancel postpone forgo publish print design own inherit invest sponsor finance describe"
        " mention depict portray"
        " criticize criticise denounce condemn support admire believe trust interest hope"
        " wish translate dedicate oppose donate bequeath order name prefer mean involve"
        " concern influence consider predict declare love hate fear value discuss analyze"
        " analyse argue advocate propose suggest recommend correspond contribute imagine"
        " remember recall favour favor reject protest issue fund endow subscribe compare"
        " inspire claim deny attribute rank influence telegraph cable petition appeal"
        " inquire enquire refer relate promise threaten regard view reprint commemorate miss"
        " boycott skip omit exclude stress emphasize emphasise underline highlight note assert"
        " explain warn insist complain acknowledge praise blame chronicle author co-author champion"
        " popularize popularise applaud hail lament ridicule mock satirize satirise parody dispute"
        " question doubt suspect presume estimate calculate conclude infer deduce speculate"
        " theorize theorise envision envisage conceive regret resent despise detest adore cherish"
        " envy mourn grieve"
    ),
    VerbClass.BURIAL: (
        "bury inter cremate entomb rebury reinter exhume commemorate canonise canonize beatify"
    ),
    VerbClass.INTENTION: (
        "plan intend hope want wish refuse decline fail ask try attempt offer propose desire"
        " expect aspire threaten invite urge order decline consider long prepare agree"
        " attempt request demand encourage persuade forbid prohibit advise delay"
    ),
}


_IRREGULAR = {
    VerbClass.MOTION: (
        "go/went/gone come/came/come flee/fled/fled ride/rode/ridden fly/flew/flown"
        " drive/drove/driven run/ran/run make/made/made get/got/gotten"
        " withdraw/withdrew/withdrawn swim/swam/swum creep/crept/crept speed/sped/sped"
        " stride/strode/stridden leap/leapt/leapt steal/stole/stolen"
        " undertake/undertook/undertaken"
    ),
    VerbClass.LEAVE: (
        "leave/left/left forsake/forsook/forsaken quit/quit/quit quit/quitted/quitted"
    ),
    VerbClass.REACH: ("retake/retook/retaken overrun/overran/overrun"),
    VerbClass.TRANSFER: (
        "send/sent/sent take/took/taken bring/brought/brought drive/drove/driven lead/led/led"
    ),
    VerbClass.CUSTODY: (
        "hold/held/held keep/kept/kept shoot/shot/shot bring up/brought up/brought up"
        " catch/caught/caught shut/shut/shut overtake/overtook/overtaken"
    ),
    VerbClass.BIRTH: ("bear/bore/born"),
    VerbClass.DWELL: ("dwell/dwelt/dwelt spend/spent/spent grow/grew/grown"),
    VerbClass.ACT: (
        "meet/met/met sing/sang/sung speak/spoke/spoken fight/fought/fought give/gave/given"
        " hold/held/held win/won/won become/became/become begin/began/begun build/built/built"
        " take/took/taken find/found/found buy/bought/bought write/wrote/written sit/sat/sat"
        " stand/stood/stood lose/lost/lost make/made/made do/did/done see/saw/seen"
        " sell/sold/sold teach/taught/taught set/set/set put/put/put fall/fell/fallen"
        " wed/wed/wed be/was/been keep/kept/kept lie/lay/lain lay/laid/laid hide/hid/hidden"
        " break/broke/broken draw/drew/drawn ring/rang/rung swear/swore/sworn wear/wore/worn"
        " sleep/slept/slept pay/paid/paid undergo/underwent/undergone rise/rose/risen"
        " show/showed/shown cut/cut/cut take part/took part/taken part beat/beat/beaten"
        " seek/sought/sought strike/struck/struck throw/threw/thrown shake/shook/shaken"
        " bind/bound/bound partake/partook/partaken"
        " overthrow/overthrew/overthrown rebuild/rebuilt/rebuilt"
        " overcome/overcame/overcome oversee/oversaw/overseen withstand/withstood/withstood"
        " rewrite/rewrote/rewritten remake/remade/remade dig/dug/dug deal/dealt/dealt"
        " sweep/swept/swept swing/swung/swung spin/spun/spun tear/tore/torn"
        " weave/wove/woven kneel/knelt/knelt sink/sank/sunk spring/sprang/sprung"
        " stick/stuck/stuck strive/strove/striven tread/trod/trodden eat/ate/eaten"
        " drink/drank/drunk hang/hung/hung learn/learnt/learnt breed/bred/bred burn/burnt/burnt"
        " wake/woke/woken awake/awoke/awoken freeze/froze/frozen slay/slew/slain feed/fed/fed"
        " blow/blew/blown bite/bit/bitten bend/bent/bent arise/arose/arisen cling/clung/clung"
        " repay/repaid/repaid resell/resold/resold grind/ground/ground shine/shone/shone"
        " broadcast/broadcast/broadcast overhear/overheard/overheard"
    ),
    VerbClass.MIND: (
        "think/thought/thought know/knew/known hear/heard/heard read/read/read tell/told/told"
        " say/said/said feel/felt/felt mean/meant/meant understand/understood/understood"
        " forget/forgot/forgotten foresee/foresaw/foreseen lend/lent/lent uphold/upheld/upheld"
        " foretell/foretold/foretold retell/retold/retold forgive/forgave/forgiven"
        " withhold/withheld/withheld mislead/misled/misled mistake/mistook/mistaken"
        " misunderstand/misunderstood/misunderstood outgrow/outgrew/outgrown dream/dreamt/dreamt"
        " bid/bade/bidden"
    ),
    VerbClass.INTENTION: ("choose/chose/chosen forbid/forbade/forbidden"),
}


# A verb of several classes is read by the first of these that fits.
_PRIORITY = (
    VerbClass.BIRTH,
    VerbClass.BURIAL,
    VerbClass.DEATH,
    VerbClass.MOTION,
    VerbClass.ARRIVAL,
    VerbClass.LEAVE,
    VerbClass.REACH,
    VerbClass.TRANSFER,
    VerbClass.CUSTODY,
    VerbClass.DWELL,
    VerbClass.INTENTION,
    VerbClass.MIND,
    VerbClass.HEADING,
    VerbClass.ACT,
)


_DOUBLED = words(
    "slip step map star confer refer drop occur inter reinter wed rob stop ship transfer commit"
    " trek sled infer regret admit expel enrol intern equip plan trap"
)


_NOT_DOUBLED = frozenset({"intern"})


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ied"
    if base in _DOUBLED - _NOT_DOUBLED:
        return f"{base}{base[-1]}ed"
    return f"{base}ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "be", "oe")):
        return f"{base[:-1]}ing"
    if (
        base
        in _DOUBLED
        | {"get", "run", "set", "put", "cut", "sit", "begin", "swim", "win"} - _NOT_DOUBLED
    ):
        return f"{base}{base[-1]}ing"
    return f"{base}ing"


def _verbs() -> tuple[
    dict[str, Verb], dict[str, Verb], dict[str, Verb], dict[str, frozenset[VerbClass]]
]:
    finite: dict[str, Verb] = {}
    participle: dict[str, Verb] = {}
    gerund: dict[str, Verb] = {}
    classes: dict[str, set[VerbClass]] = {}
    for verb_class in _PRIORITY:
        for base in _REGULAR.get(verb_class, "").split():
            classes.setdefault(base, set()).add(verb_class)
            verb = Verb(base, verb_class)
            for past in (_past(base), f"{base}led" if base.endswith("el") else _past(base)):
                finite.setdefault(past, verb)
                participle.setdefault(past, verb)
            gerund.setdefault(_gerund(base), verb)
            if base.endswith("el"):
                gerund.setdefault(f"{base}ling", verb)
        for triple in _IRREGULAR.get(verb_class, "").split(" "):
            if triple.count("/") != 2:
                continue
            base, past, part = triple.split("/")
            classes.setdefault(base, set()).add(verb_class)
            verb = Verb(base, verb_class)
            finite.setdefault(past, verb)
            participle.setdefault(part, verb)
            gerund.setdefault(_gerund(base), verb)
    return finite, participle, gerund, {base: frozenset(c) for base, c in classes.items()}


FINITE, PARTICIPLE, GERUND, CLASSES = _verbs()


BASE = {
    base: Verb(base, next(c for c in _PRIORITY if c in classes))
    for base, classes in CLASSES.items()
}


def _present(base: str) -> str:
    """The form of the third person: "moves", "carries", "reaches"."""
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"


PRESENT = {_present(base): verb for base, verb in BASE.items()}


AUXILIARY = words("was were is are be been being has have had having did does do")


PASSIVE = words("was were is are be been being got")


MODAL = words("would could should might may can must will shall")


ACTING = frozenset(FINITE) | AUXILIARY
"""Words of which a clause may have its finite verb, the modal ones apart."""
