"""Make `kycmatch/data/nicknames.tsv`: familiar forms of given names.

    pip download --no-deps nicknames==1.0.1     # Apache-2.0, names.csv by Carlton Northern and others
    python tools/build_nicknames.py NAMES.CSV

English comes from the argument, without the pairs that are two formal names of their own; the other
languages were compiled for kycmatch from general knowledge.
"""

from __future__ import annotations

import csv
import sys
import unicodedata
from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "nicknames.tsv"

# Pairs of the source that are different names today, or no familiar form at all.
WRONG = """
aaron erin; aron erin; agnes inez; inez agnes; aileen lena; alexandria alexander; alice elsie lisa;
alicia elsie lisa; aline adeline; almina minnie; amelia emily; amos moses; moses amos; andrea andrew;
andriane ada; anna hannah anne; hannah anna nan nanny; annette anna; ann anna; anne anna; annie anna;
anselm selma; selma anselm; augusta tina; bert bob bobby; bill robert fred; billy robert fred;
bridget biddie; caroline kari; carol caroline kara kari lynn; caroline carol lynn; carolann carol;
carolyn lynn; carla karla; karla carla carly; casper jasper; jasper casper; catherine casey lena;
cathleen casey lena; katherine lena cassie; cathy cathleen; chris kris; claire clara; clare clara;
clara clarissa; clarinda clara; clementine clement; clifton tony; dalton dahl; demaris mary;
demerias mary; dennison dennis; derrick eric; earnest ernestine; edmund ted; edwina edwin;
eileen helen; elaine helen lanna; eleanor elaine ellen lenora; elena helen; elisa lisa; ella ellen;
ellen helen; ellender ellen helen; elminie minnie; eloise heloise louise; elouise louise; emeline emily emma;
emil emily; emily emma; emanuel manuel; ernestine ernest tina; erwin irwin; irwin erwin; esther hester;
hester esther; eudicy dicey; floyd lloyd; flora florence; florence flora; frances francis; frankie francis;
freda frieda; frederica frederick; frederick derick erick; fredericka frieda; garrett barrett rhett; genevieve jean;
georgine george; geraldine jerry; jerry geraldine; gilbert wilber; gretchen margaret; gum monty;
hailey haylee hayley; haylee hailey hayley; hayley hailey haylee; harold harry; helen ella ellen;
helena aileen eileen elaine eleanor ellen; helene ella ellen; heloise eloise elouise lois; herman dutch;
honora nora; ian john; ivan john; inez agnes; irvin irving; isaac zeke; jane jean jessie; janet jessie;
jean jane; jeanette janet jean jessie; jeanne jane; jennet jessie; jefferson sonny; judson sonny;
jessie jane janet; joan nonie; joanna hannah joan; johannah hannah joan; johann john; johannes jonathan john;
john ian jon; jon john; johnathan john johnathon jonathan jonathon; jonathan john johnathan johnathon jonathon;
johnathon john johnathan jonathan jonathon; jonathon john johnathan johnathon jonathan; joshua joe;
julia julie; julie julia; junior june; katarina catherine; kendall kenny; kendra kenny; kenneth kendrick;
kent kendrick kenny; kimberley kimberly; kimberly kimberley; lamont monty; lafayette fate; laurinda lawrence;
laverne vernon verna; leanne annie; lena ellen; lois louise; louis louise; lou louis louise; louisa eliza lois;
louise eliza lois; lucas luke; luke lucas; lucias luke; lucinda lucy; lucy lucinda; lucille lucy; luther luke;
lyndon lindy; malinda lindy; manuel emanuel; maria mary; mariah mary; marian marion; marie mary; mary marie;
marietta mariah marie marion mary maureen; marilyn mary; marion mary; marsha mary; martha patsy patty; martina tina;
mathilda patty; maureen mary; melchizedek dick; melissa lisa; miguel michael; michelle shelly; milicent missy;
miranda randy; miriam mitzi; monet nettie; nancy ann; ann nancy; nathaniel nathan; nicole cole; nicholette nicole; obedience biddie; oliver ollie;
olivia livia; orlando roland; roland orlando; parmelia amelia; patience patty; patrick peter patsy; patsy patty;
philinda linda lindy; philipina phoebe; prescott scott; prudence prudy; reginald reynold; reynold reginald; robert bill billy;
rodger bobby roger; roger bobby rodger; ron ronny; rosa rose; rosabel rose rosa; rosabella rose rosa; rosalinda rose rosa linda; rosalyn linda rose rosa;
rosaenn ann; rosaenna ann; roseann ann; roseanna ann; roseanne ann; roxanna ann rose; roxanne ann rose; rosemary marie mary;
samyra sam; sandra cassandra; savannah anna; shaun shawn; shawn shaun; sheila cecilia; shelton tony; shirley lee; sheridan danny dan;
sibbilla sybill; sophronia sophia; stacey stacy; stacie stacy stacey; stephanie annie; susan hannah; susannah hannah;
terence terry; tess teresa theresa; tessa teresa theresa; theodosia theo; unice eunice; valeri valerie; vernisee nicey;
veronica ron ronny; victor vic; virginia jane; westley farmboy; will fred; wilda willie; william bela bell; willie fred;
wilma william billiewilhelm; wilhelmina wilma; wilson willie; winfield winny; winifred winnifred; winnie winnifred; winny winnifred;
winnifred fred; wilfred fred; woodrow drew; ashley leah; philomena menaalmena; carmello melo; casey kc
"""

# One line a name: the name in its spellings, a colon, its familiar forms.
COMPILED = {
    "en": """
alexander alexandre: alec alek sander xander zander lex sandy
alexandra: lexi sasha
anthony antony: ant
benjamin: ben benny benji
catherine katherine kathryn catharine: cat kat kate katie kathy cathy kitty kath
christopher: chris kit topher
daniel: dan danny
elizabeth elisabeth: liz lizzie beth betty eliza libby lily ellie elsie lilibet bess bessie
edward: ed eddie ted teddy ned
james: jim jimmy jamie
john: jack johnny
jonathan jonathon: jon jonny johnny
joseph: joe joey
joshua: josh
kenneth: ken kenny
lawrence laurence: larry laurie
margaret: maggie meg peggy madge marge margie daisy greta
matthew mathew: matt matty
michael: mike mick mickey mikey
nathaniel nathanael: nat nate
nicholas nicolas: nick nicky nico
patricia: pat patty tricia trish
patrick: pat paddy
philip phillip: phil pip
rebecca rebekah: becky becca
richard: dick rick ricky rich richie
robert: bob bobby rob robbie bert
ronald: ron ronnie
samuel: sam sammy
stephen steven: steve stevie
susan suzanne susannah: sue susie suzy
theodore: ted teddy theo
thomas: tom tommy
timothy: tim timmy
victoria: vicky vicki tori
william: bill billy will willie willy liam
zachary: zach zack zac
""",
    "es": """
alberto: beto tito
alejandra: ale jandra sandra
alejandro: ale alex jandro
alfonso: fonso poncho
alfredo: fredo
ana: anita
andres: andy
antonia: toni tona
antonio: tono toni antuan
asuncion: asun chon
aurelio: yeyo
beatriz: bea betty beti ticha
carlos: carlitos charly
carmen: carmela carmencita menchu
carolina: caro
catalina: cata
cecilia: ceci
concepcion: concha conchita conchi
consuelo: chelo
cristina: cris tina
cristobal: tobal
daniel: dani
daniela: dani
dolores: lola loli lolita
domingo: mingo
eduardo: edu lalo
elena: nena
emilio: milo
encarnacion: encarna encarni
enrique: quique kike
ernesto: neto tito
esperanza: espe
eugenia: maru
federico: fede
felipe: pipe
fernando: fer nando
francisca: paca paqui paquita pancha
francisco: paco pancho curro fran frasco kiko quico cisco paquito
gabriel: gabi
gabriela: gabi gaby
gerardo: gera
gertrudis: tula
gonzalo: gonza
graciela: chela
gregorio: goyo
guadalupe: lupe lupita
guillermo: memo guille
gustavo: tavo
hector: tito
ignacio: nacho
inmaculada: inma
isabel: isa chabela chavela bel
jaime: jaimito
jesus: chus chucho chuy suso
jesusa: chusa
joaquin: quin ximo
jorge: coque coco
jose: pepe pepito chepe josete
josefa: pepa pepita fina chepa
josefina: fina josefita
juan: juanito juancho
juana: juanita
julio: julito
leonardo: leo
leticia: leti
lorenzo: lencho
lourdes: lulu
lucia: luci
luis: lucho luisito
luisa: lucha
magdalena: magda lena malena
manuel: manolo manu lolo manolito
manuela: manola manoli
marcela: chela
margarita: marga rita
maria: mari maruja maruca marica mariquita
mariateresa: maite marite
maricarmen: mamen
mercedes: merche meche mecha
miguel: migue
miguelangel: mickey
milagros: mila
montserrat: montse
monica: moni
natividad: nati
nicolas: nico
octavio: tavo
pablo: pablito
patricia: patri pati
pedro: perico peyo
pilar: pili
rafael: rafa fael rafita
ramon: moncho mon
raul: rulo
ricardo: richi rica
roberto: beto rober tito
rodrigo: rodri
rosario: charo chayo
rocio: chio
salvador: chava salva
santiago: santi chago yago
sebastian: sebas seba
sergio: checo
silvia: chiva
socorro: coco
soledad: sole
susana: susi
teodoro: teo
teresa: tere teresita
tomas: tomasito
trinidad: trini
vicente: chente vicen
victoria: vicky viqui
victor: vito
virginia: vicky
yolanda: yoli
""",
    "pt": """
alexandre: xande ale
ana: aninha
antonio: toninho tonho toni tonico
augusto: guto
carlos: carlinhos
cristina: cris tina
eduardo: edu dudu
fernanda: nanda fe
fernando: nando fe
filipe felipe: lipe
francisca: chica
francisco: chico xico quico
gabriel: biel gabi
guilherme: gui
gustavo: gu guga
isabel: bel isabelinha
joana: joaninha
joao: joaozinho janjao
joaquim: quim
jose: ze zezinho zeca
juliana: ju
leonardo: leo
luis luiz: luizinho lula
luisa luiza: lu
manuel manoel: manel nelo maneco
marcelo: celo
marcos: marquinhos
maria: mariazinha
mariana: mari
mauricio: mau
paulo: paulinho
pedro: pedrinho
rafael: rafa
ricardo: ric cadu
roberto: beto
rodrigo: rodri digo
ronaldo: naldo
sebastiao: tiao
teresa tereza: tete
tiago thiago: ti
vitor: vitinho
""",
    "it": """
alessandra: ale sandra
alessandro: ale sandro alex
andrea: andre
antonella: anto
antonio: toni tonino nino totonno
bartolomeo: meo
benedetto: benni
carmela: lina
carmelo: melo
caterina: rina
cesare: cesarino
domenica: mimma
domenico: mimmo mico nico
eduardo edoardo: edo dino
elisabetta: betta lisa
emanuele: manu lele
federica: fede
federico: fede chicco
filippo: pippo
francesca: franca checca cesca fra
francesco: franco cecco ciccio checco fra
gabriele: lele
gaetano: tano
giacomo: giacomino
giovanna: gianna vanna nanna
giovanni: gianni nanni vanni gio
giuseppe: beppe peppe pino peppino geppi bepi
giuseppina: pina giusi pinuccia
gregorio: gori
guglielmo: memmo
ignazio: gnazio
isabella: isa
leonardo: leo nardo
lorenzo: renzo lollo
lucia: luci
luigi: gigi gino
luigia: gina
maddalena: lena
marcello: lello
margherita: rita
maria: mariuccia mariella
maurizio: mauri
michele: michi
nicola: nico
paola: paolina
pasquale: lino pasqualino
pietro: piero
raffaele: lello raf
raffaella: lella
roberto: robi berto
rosaria: sara
salvatore: toto turi salvo
sebastiano: nello bastiano
stefania: stefi
stefano: ste
teresa: resi
tommaso: maso tommi
umberto: berto
valentina: vale
vincenzo: enzo cenzo vince
virginia: gina
""",
    "fr": """
alexandra: alex sandra
alexandre: alex sacha
antoine: toine tonio
antoinette: toinette
benjamin: ben benji
benoit: ben
catherine: cathy cat
charles: charlot charlie
christelle: chris
christian: chris
christine: chris kiki
christophe: chris tophe
dominique: dom domi
edouard: doudou
elisabeth: babette lise lisbeth
emmanuel: manu
emmanuelle: manue
florence: flo
florian: flo
francois: fanfan
francoise: fanchon soizic
frederic: fred
genevieve: ginette
georges: jojo
gerard: gege
guillaume: guigui
henri: riton
isabelle: isa zaza
jacques: jacquot jaco
jacqueline: jackie
jean: jeannot
jeanne: jeannette
jerome: jeje
joseph: jo
laurent: lolo
louis: loulou
louise: louisette
madeleine: mado madelon
marguerite: margot
marie: manon mimi
mathieu matthieu: mat
michel: michou mimi
nathalie: nath
nicolas: nico
nicole: nico
olivier: oli
pascal: pascalou
patricia: pat
patrick: pat
philippe: phil
pierre: pierrot
raymond: momon
robert: bob
sebastien: seb
simone: mone
sophie: so
stephane: steph
stephanie: steph fanny
suzanne: suzette suzon
therese: teresette
thomas: tom
valerie: val
veronique: vero
vincent: vince
virginie: vivi
xavier: xav
""",
    "de": """
albert albrecht: bert
alexander: alex sascha xander
alexandra: alex sandra
alfred: fred fredi
alois: loisl lois
andreas: andi anderl
anna: anni annerl
anneliese: anne liese
anton: toni
barbara: babsi bärbel
benedikt: bene
benjamin: ben benni
bernhard: bernd
brigitte: gitte gitti
charlotte: lotte
christian: chris
christina christine: tina chris christl
christoph: chris stoffel
cornelia: conny
daniel: dani
dietrich: dieter
dominik: domi
dorothea: dora thea dorle
eberhard: ebi
eduard: edi
eleonore: lore
elisabeth: lisa liesl sissi elli lieschen else elsbeth lisbeth bettina betti sisi
emanuel: manu
erich: erle
ernst: ernstl
eva: evi
ferdinand: ferdi ferdl
florian: flo
franz: franzl
franziska: franzi fanny
friederike: rike frieda
friedrich: fritz fred friedl
gabriele: gabi
georg: schorsch girgl
gerhard: gerd hardy
gertrud: trude traudl gerti
gottfried: friedl
gregor: greg
gudrun: gundi
guenter guenther gunter gunther: guni
hannelore: hanne lore
heinrich: heinz heini hein
helene: leni lene
helmut: helmi
hermann: manni
hildegard: hilde
ignaz: naz
ingeborg: inge
irmgard: irmi
jakob: jockel
jens: jensi
joachim: achim jochen jo
johann johannes: hans hannes jo johannsen
johanna: hanna hanni jo
josef joseph: sepp jupp beppo
josefine josephine: josi fini
juergen jurgen: juergi
julia: jule
karin: karine
karl: kalle karli
karoline: lina
katharina katharine: kathi kati kathrin käthe trine
klaus: kläuschen
konrad: konny kurt
kornelia: nele conny
kristina: tina
leonhard: leo hartl
leopold: leo poldi
lieselotte: lilo lotte
ludwig: lutz wiggerl
magdalena: lena leni magda
manfred: manni fredi
margarete margarethe margareta: grete gretel gretchen margit greta
maria: mitzi mizzi mia
mariane marianne: nanne
markus: max
martin: mattl
mathilde: tilda hilde
matthias mathias: matze hias mats
maximilian: max maxi
melanie: meli
michael: michi michel michl
monika: moni
nikolaus: klaus niko nick
oskar: ossi
otto: ottl
patrizia: patti
peter: peterl
philipp: phil lipp
renate: reni nate
robert: robi
roswitha: rosi
rudolf: rudi rolf
sabine: bine
sebastian: basti bastian wastl
sibylle: bille
siegfried: sigi
simone: moni
sophie sophia: sopherl
stefan stephan: steffen steff
stefanie stephanie: steffi
susanne: susi sanne
theresa theresia: resi
theodor: theo
therese: resi
thomas: tom tommi
tobias: tobi
ulrich: uli utz
ulrike: uli ulli rike
ursula: uschi ulla ursel
valentin: valtl
veronika: vroni
viktoria: vicky
vinzenz: zenz
walburga: burgl wally
walter walther: walti
werner: werni
wilhelm: willi wim willy
wilhelmine: minna mina
wolfgang: wolf wolfi
xaver: xaverl
""",
    "nl": """
adriaan: ad arie
adrianus: ad arie adri jos
alexander: lex sander
anthonius antonius anthonie: anton ton toon toine
antonia: toos
bernardus: ben bernard
catharina: toos trijntje rina carina karin ina tiny
cornelia: corrie cor nel
cornelis cornelius: cor kees cees
elisabeth: els liesbeth bep betty lies elly
franciscus: frans
gerardus: gerard ger geert
gerrit: ger
hendrik hendrikus: henk hein rik
hendrika: riek henny ria
hubertus: huub bert
jacobus: jaap koos jaco cobus sjaak
jacob: jaap
jan: jantje
johanna: annie hanneke jo joke jopie
johannes: jan hans joop johan hannes jo
josephus: jos jef sjef
lambertus: bert bertus lam
leonardus: leo leen
margaretha: greet gre grietje marga
maria: mia marie ria riet mieke rie miep
martinus: martin tinus
nicolaas: klaas nico niek
petronella: nel petra nelly
petrus: piet peter pieter
pieter: piet
theodorus: theo dirk dorus
wilhelmina: willy mien mina wil
wilhelmus: wim willem
willem: wim pim
""",
    "pl": """
agata: agatka
agnieszka: aga agusia
aleksander: alek olek
aleksandra: ola olka olenka
alicja: ala
andrzej: jedrek jedrus
anna: ania anka andzia anula
antoni: antek tolek
barbara: basia baska
bartlomiej: bartek
bartosz: bartek
beata: beatka
bogdan: bodzio
boleslaw: bolek
bozena: bozenka
cecylia: cesia
czeslaw: czesiek
danuta: danka danusia
daniel: danielek
dariusz: darek
dorota: dorotka
edward: edek
elzbieta: ela elka
ewa: ewka
eugeniusz: gienek
feliks: felek
franciszek: franek
grazyna: grazynka
grzegorz: grzesiek grzes
halina: halinka
helena: hela
henryk: heniek
ignacy: ignas
irena: irenka
jacek: jacus
jadwiga: jadzia
jakub: kuba
jan: janek jasiek jas
janina: janka
janusz: januszek
jaroslaw: jarek
jerzy: jurek
joanna: asia joasia aska
jozef: jozek
julia: julka
justyna: justynka
kamil: kamilek
karolina: karola
katarzyna: kasia kaska
kazimierz: kazik kazio
konstanty: kostek
krystyna: krysia kryska
krzysztof: krzysiek krzys
leokadia: loda
leszek: lesio
lukasz: lukaszek
maciej: maciek
magdalena: magda madzia
malgorzata: malgosia gosia goska
marcin: marcinek
marek: mareczek
maria: marysia maryska
marianna: marysia
mariusz: mariuszek
mateusz: mati
michal: michalek
mieczyslaw: mietek
mikolaj: mikolajek
miroslaw: mirek
monika: monia
natalia: natalka
pawel: pawelek
piotr: piotrek piotrus
przemyslaw: przemek
rafal: rafalek
roman: romek
ryszard: rysiek
slawomir: slawek
stanislaw: staszek stasiek stas
stanislawa: stasia
stefan: stefek
sylwester: sylwek
szymon: szymek
tadeusz: tadek
teresa: tereska
tomasz: tomek
urszula: ula
waldemar: waldek
wanda: wandzia
wieslaw: wiesiek
wiktoria: wika
wincenty: wicek
wladyslaw: wladek
wlodzimierz: wlodek
wojciech: wojtek
zbigniew: zbyszek
zdzislaw: zdzisiek
zofia: zosia zoska
zuzanna: zuzia
zygmunt: zygus
""",
    "ru": """
aleksandr alexander alexandr aleksander: sasha sacha shura sanya alik sascha alex
aleksandra alexandra: sasha shura sanya sacha asya
aleksei aleksey alexey alexei aleksej alexej: lyosha alyosha lesha alesha liosha leha
alina: alinka
alla: allochka
albina: alya
anastasia anastasiya anastasiia anastasija: nastya nastia stasya asya nastja
anatolii anatoly anatoliy anatoli: tolya tolik tolia
andrei andrey andrej: andryusha andrusha
angelina: lina gelya
anna: anya ania nyura anyuta nyuta annushka anja
anton: antosha tosha
antonina: tonya tosya
arkadii arkady arkadiy: arkasha
arsenii arseny arseniy: senya
artem artyom: tyoma tema
boris: borya boria
daniil danil: danya danila
daria dariya dariia darya: dasha
denis: deniska den
dmitrii dmitry dmitriy dmitri dimitri: dima mitya dimitrik mitia dimon
egor yegor: gosha egorka
ekaterina yekaterina katerina: katya katia katyusha kate katja
elena yelena: lena lenochka alyona
elizaveta yelizaveta: liza lizaveta
evdokia evdokiya: dusya dunya
evgenia evgeniya evgeniia yevgenia yevgeniya: zhenya jenya zhenia
evgenii evgeny evgeniy evgeni yevgeny yevgeniy: zhenya jenya zhenia gena
faina: faya
fedor fyodor feodor: fedya
galina: galya galia
gennadii gennady gennadiy: gena
georgii georgy georgiy: gosha zhora goga yura
gleb: glebushka
grigorii grigory grigoriy: grisha
igor: igoryok garik
ilia ilya iliya: ilyusha ilyukha
inna: innochka
innokentii innokenty: kesha
iosif: osya
irina: ira irinka irisha
ivan: vanya vania vanyusha
kirill kiril: kirya kiryusha
klavdia klavdiya: klava
konstantin: kostya kostia
ksenia kseniya kseniia xenia: ksyusha ksusha
larisa: lara lora
leonid: lyonya lenya lyosha
lev: lyova leva
lidia lidiya lidiia: lida
liubov lyubov lubov: lyuba liuba luba
liudmila lyudmila ludmila: lyuda liuda luda mila lyusya
makar: makarka
maksim maxim: max maks
margarita: rita margo
maria mariya mariia: masha manya marusya marusia mashenka
marina: marinka
matvei matvey: motya
mikhail michail: misha mishka mishanya
nadezhda nadejda: nadya nadia
natalia natalya nataliya nataliia: natasha nata natusya tasha
nikita: nik
nikolai nikolay nikolaj: kolya kolia nikolasha
nina: ninochka
oksana: ksyusha ksana
oleg: olezhka
olga: olya olia olechka
pavel: pasha pavlik
petr pyotr: petya petia
polina: polya
raisa: raya
roman: roma romka
rostislav: slava rostik
ruslan: rusik
semen semyon: senya syoma
sergei sergey sergej sergiy: seryozha serezha serge serega
serafim: sima
serafima: sima
sofia sofya sofiya sofiia: sonya sonia
stanislav: stas slava
stepan: styopa stepa
svetlana: sveta lana
taisia taisiya: taya
tamara: toma
tatiana tatyana tatjana: tanya tania tanyusha tata tanja
timofei timofey: tima timosha
timur: tima
ulyana uliana: ulya
vadim: vadik
valentin: valya
valentina: valya valia
valeria valeriya valeriia: lera valera
valerii valery valeriy: valera
varvara: varya
vasilii vasily vasiliy vasili: vasya vasia
veronika: nika vera
viacheslav vyacheslav: slava slavik
viktor victor: vitya vitia
viktoria viktoriya viktoriia victoria: vika
vitalii vitaly vitaliy: vitalik vitalya
vladimir: vova volodya volodia vovka vladik
vladislav: vlad vladik slava
vsevolod: seva
yakov iakov: yasha
yana iana: yanka
yaroslav iaroslav: slava yarik
yulia yuliya iuliia julia yuliia: yulya yulka
yuri yury iurii yuriy iurij: yura iura
zinaida: zina
zoya zoia: zoyka
""",
    "uk": """
andrii andriy: andriyko
bohdan: bodya bohdanko
dmytro: dima dmytryk mytya
halyna: halya
hanna: hanya halya anya
hryhorii hryhoriy: hryts hrysha
iryna: ira irynka
ivan: vanya ivanko
kateryna: katya katrusya
liudmyla lyudmyla: lyuda mila
mariia mariya: marichka masha marusya
mykhailo: misha mykhas
mykola: kolya mykolka
nataliia nataliya: natalka natasha
oleksandr: sasha oles lesyk sashko
oleksandra: sasha lesya olesya
oleksii oleksiy: lyosha oleksa
olena: lena olenka
olha: olya
pavlo: pasha pavlyk
petro: petya petryk
sergii serhii serhiy: seryozha serhiyko
sofiia sofiya: sofiyka sonya
stepan: stepanko
svitlana: svitlanka sveta
tetiana tetyana: tanya tania
vasyl: vasya vasylko
viktoriia viktoriya: vika
volodymyr: vova volodya
yevhen yevhenii: zhenya
yevheniia: zhenya
yuliia yuliya: yulya
yurii yuriy: yura yurko
""",
    "hu": """
andras: bandi andris
anna: panni anci annus
erzsebet: erzsi bozsi zsoka
ferenc: feri
gabor: gabi
gyorgy: gyuri gyurka
ilona: ica ilus
imre: imi
istvan: pista isti
janos: jani jancsi
jozsef: jozsi joska
julia: juli julcsi
katalin: kati kata
laszlo: laci
margit: manci
maria: mari marika
miklos: miki
mihaly: misi miska
pal: pali
peter: peti
sandor: sanyi
tamas: tomi
tibor: tibi
zoltan: zoli
zsigmond: zsiga
zsuzsanna: zsuzsa zsuzsi
""",
    "el": """
aikaterini ekaterini: katerina katia
alexandros: alekos alex
anastasia: natasa tasoula
anastasios: tasos
antonios: antonis
apostolos: tolis
athanasios: thanasis nasos sakis thanos
charalampos charalambos: babis haris
christos: kitsos
dimitra: mimi
dimitrios: dimitris mimis mitsos takis jimmy
eirini irini: rena
eleni: lena nitsa
elisavet: elsa
emmanouil: manolis manos
evangelia: vangelitsa litsa eva
evangelos: vangelis
georgia: gogo
georgios: giorgos yorgos george
grigorios: grigoris
ioanna: gianna
ioannis: giannis yiannis yannis yanni
konstantina: dina nantia
konstantinos: kostas costas kostis dinos ntinos
kyriaki: kiki
maria: marika
michail: michalis
nikolaos: nikos
panagiotis: panos takis panagis
paraskevi: voula vivi evi
pavlos: pavlakis
petros: petrakis
sofia: sofoula
spyridon: spyros
stylianos: stelios
theodoros: thodoris
vasileios vasilios: vasilis bill
vasiliki: vaso vicky
""",
    "cs": """
alexandr: sasa
anna: anicka andula
antonin: tonda
eliska: ela
frantisek: franta
jan: honza jenda
jaroslav: jarda
jiri: jirka
josef: pepa
karel: kaja
katerina: katka kaca
ladislav: lada
lukas: lukasek
magdalena: magda
marie: marenka majka
michal: misa
miroslav: mirek mira
petr: peta
stanislav: standa
tomas: tom
vaclav: vasek
vladimir: vlada
vojtech: vojta
zdenek: zdenda
""",
    "sv": """
anders: adde
birgitta: gittan
carl karl: kalle
elisabeth elisabet: lisa bettan
erik: jerka
fredrik: fredde
gustav gustaf: gurra
henrik: henke
ingrid: inga
jan: janne
johan: jocke
joakim: jocke
kristina christina: kicki stina
lars: lasse
magnus: mange
margareta: greta maggan
mikael michael: micke
nils: nisse
olof: olle
per: pelle
sebastian: sebbe
stefan: steffe
sven: svenne
tomas thomas: tompa
""",
    "fi": """
aleksanteri: santeri
antero: antsa
elisabet: liisa eliisa
heikki: heka
johannes: jussi juhani hannu
juhani: jussi
katariina: kaisa katri
kristiina: tiina
margareeta: reetta marketta
matti: masa
mikael: mika mikko
yrjo: yrkki
""",
    "tr": """
abdullah: apo
fatma: fatos
hatice: hatce
huseyin: huso
ibrahim: ibo
ismail: ismo
mehmet: memo mamo
mustafa: musti
suleyman: sulo
""",
    "he": """
abraham avraham: avi
benjamin binyamin: beni benny bibi
chaim haim: haimke
david: dudu dudi
eliyahu: eli
itzhak yitzhak: itzik
jacob yaakov: kobi yankele
joseph yosef: yossi sefi
mordechai: moti motti
moshe: moishe
nathan: nati
reuven: rubi
sarah: sarale
shlomo: shloymi
shmuel: shmulik
yehoshua: shuki
yehuda: yudke
yerachmiel: rami
""",
}

HEADER = """\
# Familiar forms of given names, folded. `familiar` holds the familiar forms, a space apart.
# Sources: English from `nicknames` 1.0.1 (Apache-2.0, the list of Carlton Northern and others),
# without pairs that are two formal names of their own (licence: Apache-2.0); other languages and more
# English compiled for kycmatch (licence: MIT). Made by tools/build_nicknames.py.
name\tfamiliar\tsource
"""


def bare(word: str) -> str:
    """`word` without marks: the compiled names are written with them where that helps the reader."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if c.isalpha())


def main(source: Path) -> None:
    wrong = {
        (head, other)
        for line in WRONG.replace("\n", " ").split(";")
        if line.strip()
        for head, *others in [line.split()]
        for other in others
    }
    familiar: dict[str, set[str]] = {}
    origin: dict[str, set[str]] = {}
    with source.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name, other = bare(row["name1"]), bare(row["name2"])
            if (name, other) not in wrong and min(len(name), len(other)) > 1:
                familiar.setdefault(name, set()).add(other)
                origin.setdefault(name, set()).add("nicknames")
    for language, block in COMPILED.items():
        for line in block.strip().split("\n"):
            names, forms = line.split(":")
            for name in names.split():
                familiar.setdefault(name, set()).update(map(bare, forms.split()))
                origin.setdefault(name, set()).add(language)
    rows = [
        f"{name}\t{' '.join(sorted(forms - {name}))}\t{' '.join(sorted(origin[name]))}"
        for name, forms in sorted(familiar.items())
        if forms - {name}
    ]
    TABLE.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
