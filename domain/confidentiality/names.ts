/**
 * The guard's public list of names: common first and last names in Norway, written down from general knowledge and apart
 * from each other, so that no line is a person. Without marks (o for oe, a for aa), as the guard reads a text.
 */
export const firstNames: ReadonlySet<string> = new Set(`
aase ase abdi abdullah adam adrian agnes agnete ahmed aina aisha albert aleksander alex alexander alexandra alf alfred ali alice alina
alma amalie amanda amina amir amund anders andrea andreas andrine andrzej ane anette angelica anita anja ann anne annelise
annika anniken anton arild arne arnfinn arnhild arnt aron arve arvid asbjorn aslak aslaug asmund astri astrid atle audhild audun
aurora axel ayan barbro bashir beate benedicte benedikte benjamin bente bergljot berit bernt bertil birger birgit birgitte birte
bjarne bjorg bjornar borge borghild brit brita britt brynhild brynjar camilla carina carl carla carmen caroline casper cathrine
cato cecilie celine charlotte christer christian christina christine christoffer christopher clara conrad cornelia daniel daniela
david diana dorte dorthe ebba edel edgar edith edvard edvin egil eilert eilif einar eira eirik eirin eivind elena eli elias elin elina
eline elisabet elisabeth elise ellen ellinor elsa elvira embla emil emilia emilie emily emma emmy engebret erik erika erlend
erling ernst espen ester eva evelyn fabian farah fatima felicia felix ferdinand filip fredrik frida fride fridtjof frode gabriel
georg gerd gerda gina gisle gjertrud greta grete grethe gudbrand gudmund gudrun gudveig gunhild gunn gunnar gunnhild gunnvor
gustav guttorm haakon hadi hakon halvard halvor hamza hanna hannah hanne hannes harald harry hassan havard hedda hedvig hege
heidi helen helena helene helge henriette henrik henny herborg herman hermine hilda hilde hildegunn hildur hussein
ibrahim ida idar idun ine ines inge ingeborg ingebjorg ingebrigt inger ingerid ingjerd ingolf ingrid ingunn ingvald ingvar ingvild irene
irina isabel isabella isak ismail ivar iver jacob jakob jakub james janne janneke jarle jasmin jeanette jennifer jenny jens jesper
joachim joakim joar johan johanna johanne johannes john johnny jon jonas jonathan jorgen jorid jorun jorunn josef josefine
jostein julia julian julianne julie justyna kaia kaja kajsa kamilla kare karen kari karianne karin karina karine karl karoline kasper
katarina katarzyna kate kathrine katja katrine kenneth ketil kevin khadija khalid kine kirsten kirsti kjartan kjell kjersti kjerstin
kjetil klara klaus knut kolbjorn konrad kristen kristian kristiane kristin kristina kristine kristoffer lars lasse laura laurits
leah leander leif lena leon leonora levi liam lilian lillian lilly linda linea linn linnea lisa lisbet lisbeth liss lotte louise lucas
ludvig luka lukas lydia mads magdalena magne magnhild magnus maja malene malgorzata malin marcus maren margaret margareth margit
margrete margrethe margunn maria mariam mariann marianne marie mariell marielle marina marit marita marius marianna markus marta marte
marthe martha martin martine maryam mathea mathias mathilde mats matias matilde mattis maud maximilian melina merete merethe mia michael
michelle mikael mikkel mikolaj mikal milan mohamed mohammad mohammed mona monica monika morten mustafa nadia nancy natalia nathalie
nicholas nicolai nicolas nikolai nikolas nils nina noah noor nora norunn oda oddbjorn oddny oddvar odin ola olaf olaug olav ole olea olga
oline oliver olivia olga omar omer oscar oskar ottar otto oystein oyvind patricia patrick patrik paul paula pauline peder pernille
petra petter philip pia piotr rachel ragna ragnar ragnhild ragnvald rahel rakel ramona randi rannveig raymond rebecca rebekka reidar
reidun renate richard rikke robert robin roger roland rolf ronja ronny roy rolv runa ruben runar ruth ryan salma samantha samira
samuel sandra sara sarah sebastian selma serina severin sigrid sigrun sigurd sigve silje simen simon simone sindre siren siri snorre sofia sofie solfrid solveig solvi solvei solvor sondre sonja sophie stefan steffen steinar stian stig stine sunniva susann
susanna susanne svanhild svein sverre sylvia synne synnove tanja tarald tarjei tellef tea teodor terese terje thea theodor theo theresa
therese thomas thor thorbjorn thore thorvald tiril tina tobias tomas tomasz tommy tonje tora toralf torbjorn tord tore torfinn torgeir
torger torgrim torgunn torhild toril torild torill torleif tormod torstein torunn torvald trond tronn truls trude trygve turid tuva
tyra ulrik ulrikke unni valborg valentina valdemar vanessa vebjorn vegard vemund veronica veronika vetle victor victoria vidar
vigdis viggo viktor viktoria vilde vilhelm viljar vincent wenche wilhelm wilma william yasmin ylva yngvar yngve yngvild younes yusuf
yvonne zahra zainab zara zofia zuzanna adne
`.trim().split(/\s+/));

/** First names that are ordinary words, months or places too. */
export const namesThatAreWords: ReadonlySet<string> = new Set(`
ada alba alv andre anna are arn ask august bard bo bjorn bodil brage britta dag dagfinn dagny dina eldar ella else endre embla even finn froya gard geir gro gry
gunvor hans hauk heimir helga helle hermann inga iris jan jo johs jorn kai kaspar ken kim klem leo lin line liv liva live loke luna mai mari max mette mina mikke
mille my natt nellie nor odd oddgeir ove per peter rasmus rita roar rolf rune saga sander signe sigbjorn sissel siv sivert skjalg sol stein stella storm svend
sven ted tor tom tone tove trine troy ulf ulla una vera vida vilja vilje viva vibeke wanda
`.trim().split(/\s+/));

export const lastNames: ReadonlySet<string> = new Set(`
aas aasen abdi abrahamsen adolfsen ahmed ali albertsen amundsen andersen andreassen andresen antonsen arnesen arntsen aune austad baardsen
bakke bakken bekkelund berg berge bergersen berget berglund bergseth berntsen birkeland bjerke bjorge bjornstad bjorkli boe borge borgen
brandt brekke brekken brattli bruun bye byrkjeland carlsen christensen christiansen dahl dahle dahlen dalen danielsen davidsen edvardsen
eggen eide eidsvik eilertsen einarsen eliassen ellefsen ellingsen elstad enger engebretsen engen eriksen evensen fagerheim fjeld
fjeldstad flaten folkestad foss fossum fosse fredriksen frantzen furuseth gabrielsen gjerde gjertsen granli grande gran gravdal gronli
gulbrandsen gundersen gustavsen haaland haga hagen halvorsen hammer hansen hanssen hassan haug haugan haugen hauge haugland hegge helgesen
heggelund hellesund helland hemmingsen henriksen hermansen hodne hoem hoff hofstad hoiland holen holm holmen holte holter horn hovland
huseby hussain husby ibrahim ingebrigtsen isaksen iversen jacobsen jakobsen jansen jensen jenssen johannesen johannessen johansen johnsen
jonassen jorgensen josefsen karlsen khan kaspersen klausen kleiven knudsen knutsen kolstad korneliussen kristensen kristiansen kristoffersen
krogstad kvale kvamme kverneland landsem langeland langseth larsen larssen lauritzen lervik lie lien lillebo lind lindberg lindseth
lorentzen lovlie lokken ludvigsen lund lunde lundgren madsen magnussen markussen martinsen martinussen mathiesen mathisen mikalsen mikkelsen moe moen
mohamed monsen mork mortensen myhre myhr myklebust myrvold naess ness nergard nguyen nielsen nikolaisen nilsen nilssen nordby nordahl nordli
nordmann normann nygaard nygard nyhus nyland odegard odegaard olaussen olsen olafsen opheim oppegard ottesen overland paulsen pedersen
pettersen petersen prestegard ramstad rasmussen reitan ringstad riise roald roed ronning ronningen rod rose rostad ruud ryan rygg sagen
samuelsen sandberg sande sanden sandnes sandvik selnes simensen simonsen sivertsen skaar skar skarstein skjelbred skoglund skogen skog
solberg solbakken solheim solli solvang sorensen soerensen stene steen stensrud stokke stokkan storli strand strom stromme sund sunde
sundby svendsen svensen sveen syversen sobstad sather saether sandmo tangen teigen thomassen thoresen thorsen thorvaldsen tonnessen
torgersen torp torvik tveit tveiten tvedt ulvik ulriksen urdal vang varga vestby vik viken vikan vold wang wangen walstad
wiik wilhelmsen winther wold ystad
`.trim().split(/\s+/));
