import type { Gender } from "../name-words.ts";

const MALE = `
aaron abbas abdel abdul abdulaziz abdullah abel abraham abu achim adam adel adnan adolf adrian ahmad ahmed ahmet akbar akhmed akira alain
alan albert alberto aldo alec aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander alexandre alexandros
alexei alexey alexis alfonso alfred alfredo ali alistair allan allen alois alonso alphonse alvaro alvin amadou amin amir amit amos anatole anatoli anatoly
anders andre andré andrea andreas andrei andrej andres andrés andrew andrey andriy andrzej andy angel angelo angus anibal anil antal anthony antoine anton antoni
antonio antti anwar ari ariel arjun armando armin arnaud arne arnold arsene arthur arturo arun arvind asher ashraf asif askar atal augustin augusto
austin avi avraham axel aydin ayman aziz baldev barack barry bart bartolomeo bashar bashir basil bastian ben benedict benito benjamin benny bernard bernardo bernd
bernie bert bertrand bill billy bjorn björn blaise blake bob bobby boris boutros boyko brad bradley brandon brendan brent brett brian brijesh bruce bruno bryan
burhanuddin buddy byron caleb calvin cameron carl carles carlo carlos carsten cedric cesar chad charles charlie chester chris christian
christoph christophe christopher chuck claes clarence clark claude claudio claus clement cliff clifford clint clive clyde cody colin connor conor conrad
constantin constantine cornelius cory craig curt curtis cyril cyrus dag damian damien damon dan daniel daniele danilo danny dario darren daryl dave david davide
dean deepak dejan denis dennis denys denzel derek desmond dick didier diego dieter dietmar dietrich dilip dimitar dimitri dimitris dimitrios dino dirk djibril dmitri dmitriy dmitry dmytro
dominic dominik dominique don donald donnie dong doug douglas drew duane duncan dustin dusan dwayne dwight earl eberhard ed eddie edgar edmond edmund
eduard eduardo edward edwin egon ehsan ehud einar elbert eli elias elijah elliot elliott elmar elmer elon elvis emanuel emil emile emilio emmanuel emmerson enda enrico enrique
enver eric erich erik ernest ernesto ernie ernst erwin esteban ethan etienne eugen eugene evan evgeny evo ezra fabian fabio fabrice farid faruk fatos faustin fayez felipe felix ferdinand
ferenc fernand fernando fidel filip filippo fletcher florian floyd francesco francis francisco franco francois françois frank franklin franz fred freddie freddy frederic frédéric frederick
frederik fredrik friedrich fritz fyodor gabor gabriel gaetano gareth garry gary gaston gavin gene gennadi gennady geoff geoffrey georg george georges georgi georgy gerald gerard gerd
gerhard gerry gert gianluca gianni gideon gilbert gilberto giles gilles gino giorgio giovanni girma giulio giuseppe glen glenn goodluck gopal gordon goran gotz graeme graham grant greg gregg gregor
gregory grigory guido guillaume guillermo gunnar gunter guenter günter gunther gus gustav gustavo guy habib hadi hafez haider hakan hakim hal hamad hamdi hamid hamish hamza han hank hannes hans harald haris harold harris harrison harry
hartmut haruki harvey hasan hashim hassan hector heiko heinrich heinz helmut hendrik henri henrik henrique henry herbert herman hermann herve hideki hikmet hillel
hiroshi hiroyuki hishammuddin horst hosni howard hubert hugh hugo humberto hun husain husayn hussain hussein ian ibrahim idriss ignacio igor ihor ike ilham ilir ilya imad imran imre ingo ingvar inigo ion ira irfan irving
isaac isaias isam ismail israel issa istvan itamar ivan ivica ivo jack jackie jacob jacques jacob jaime jake jakob jalal jamal james jamie jamil jan jared jaroslaw jaroslav jason jasper javad javier jay jean jeb jed jeff
jefferson jeffrey jens jeremy jeroen jerome jerry jesper jesse jesus jim jimmie jimmy joachim joakim joao joão joaquin joaquín jochen joe joel joerg johan johann johannes john johnny jon jonas jonathan
jonathon jong jordi jorg jörg jorge jose josé josef joseph josh joshua josip jozef juan juergen jürgen juha jules julian julien julio julius jun junichiro juri justin kader kai kamal kamil kanan karim karl karel kaspar kassym kazuo keir keith kemal ken
kenji kenneth kent kevin khaled khalid khalil khalifa kim kirill kirk klaus klemens knut kofi koichi konrad konstantin konstantinos kostas kris krzysztof kumar kurt kurtis kwame kyle kyriakos lamar lamberto lance lanny larry lars lasse laszlo lászló laurence laurent
lawrence leander lech lee leif leo leon leonard leonardo leonid leonidas leopold leroy leslie lester lev levi lewis li liam linus lionel lloyd lorenzo lothar lou louis luc luca lucas lucien lucio ludovic ludwig luigi luis luiz luka lukas luke lula
lyndon maarten mahamat mahathir mahdi mahmoud mahmud mahmut majid maksim malcolm malik mamadou manfred manmohan mansour manuel marat marc marcel marcello marcelo marcin marco marcos marcus marek marian mariano mario mark marko markus marlon marshall martin marty marvin
masahiro masood massimo massoud mateo mateusz mathias mathieu matt matteo matthew matthias matti maurice mauricio maurizio mauro max maxim maxime maximilian mehdi mehmet mel menachem mevlut michael michal michel michele mickey miguel mihai mikael mike mikhail mikheil mikko
mikulas milan miles milos milorad milton mircea miro miroslav mitch mitchell mitt mohamad mohamed mohamud mohammad mohammed mohsen moises mordechai morgan moritz morris morten moses moshe moussa muammar mubarak muhammad muhammadu muhyiddin murat murray mustafa mykola
mykhailo nabil nadir naftali naguib najib narendra nasser nathan nathaniel nawaf nawaz ned neil nelson nestor neville nguyen niall nicholas nick nico nicola nicolae nicolas nicolás niels nigel nikita niklas nikola nikolai nikolaj nikolas nikolaus nikolay nikos nils nizar noah noel
nol norbert norman norodom nouri nuno nur nursultan octavio odd olaf olav ole oleg oleh oleksandr oleksii oliver olivier olusegun omar omer orhan orlando oscar osama oskar osman oswald othmar otto owen pablo paddy paolo pascal pat patrice patrick paul paulo paulus pavel pavlo pawel pedro peer
pekka per percy pervez pete peter petr petro petros phil philip philipp philippe phillip pierre pieter pietro piotr placido pranab prem preston qasem quentin quincy rafael rafic rafik rahul raimund rainer raj rajendra rajesh rajiv ralf ralph ram ramesh rami ramon ramzan ramush randall randolph randy ranil raoul
rashid raul raúl ravi ray raymond recep reginald reinhard rene rené renato reuben reuven rex reza rich richard rick ricky riccardo ricardo rishi rob robbie robert roberto robin rod roderick rodney rodolfo rodrigo rodrigue roger roh roland rolando rolf roman romano romeo ron ronald ronaldo ronan ronnie rory
ross rowan roy ruben rudi rudolf rudolph rudy rui rupert russ russell rustam ryan saad sacha saddam sadiq saeb saeed sagi said salah salem salim salman salvador salvatore sam sami samir samuel sandro sandy sanjay santiago sargent satoshi saud saul scott sean sebastian sepp serge sergei sergej sergey sergio serhiy seth
seymour seyoum shane shaul shaun shawn shehbaz shigeru shimon shinzo sid sidney siegfried sigmar silvio simon sinan slobodan sol solomon sven stan stanislav stanislaw stanley stefan stefano steffen stephan stephane stéphane stephen steve steven stewart stipe stuart suresh svein sylvester syngman taha takeo takeshi
tamas tarek tareq tariq taro tayyip ted teodoro terence terry thabo thad thaddeus theo theodor theodore theodoros thierry thom thomas thorsten tibor tim timo timothy titus tobias toby todd tom tomas tomás tomasz tommaso tommy tony torsten toshiro travis trent trevor tristan troy truman
tyler tyrone udo ugo ulf uli ulrich umar umberto urs uwe vaclav václav valdis valentin valentyn valeri valery valéry vasily vasil vassilis vernon victor vidkun vijay vikram viktor vince vincent vincenzo vinod virgil vishwanath vitali vitaly vitalii vito vittorio vitor vlad vladimir vladislav vojislav volker volodymyr wade wahid waldemar
walid wallace walt walter walther wang warren wassily wayne wen wendell werner wesley wilbur wilfred wilhelm will willem william willie willy wilson wim winfried winston wladyslaw wojciech wolf wolfgang woodrow xavier xi yahya yair yakov yang yannick yannis yasin yasir yasser yasuo yevgeny yevhen yitzhak yogi yoichi yoon yoshihide yoshiro yossi youssef yu yuri yuriy yury yusuf yves
yvon zachary zafar zakaria zalmay zbigniew zdenek zeljko zeev zhang zhao zhou ziad zine zlatko zoltan zoran zvonimir zurab
mirza fumio goh shoaib inzamam javed wasim waqar saqlain ijaz aamir sachin sourav anil sunil rohan nadeem salil andriy tadeusz juste javon deshawn kareem shaquille lebron kobe magnus gonzalo alejandro andrij gheorghe dinos stelios spyros thanasis
`;

const FEMALE = `
abigail ada adele adriana agatha agnes agnieszka aida aisha alba alejandra aleksandra alexandra alexandria alice alicia alina alison allison alma althea alyssa amalia amanda amber amelia amina amy ana anastasia andreea angela angelica angelina angie anita ann anna
annabel anne annegret annette annie antje antonia april arancha ariana arlene ashley asma astrid audrey aung aurora ava aya ayesha barbara beata beate beatrice beatriz becky belinda benazir bernadette bernadine beth betsy betty beverly bianca birgit birgitta bonnie brenda bridget brigitte britney
brooke caitlin camilla camille candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra cate caterina catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea cherie cheryl chiara chloe christa christiane christina christine cindy
claire clara clarissa claudia colette colleen condoleezza connie conchita constance consuelo cora corazon corinne courtney cristina crystal cynthia daisy dalia dana daniela danielle daphne daria darlene dawn deanna debbie deborah debra deirdre delia delphine demi denise diana diane dilma dina dolores
dominique donatella donna dora doreen doris dorothea dorothy edith eileen ekaterina elaine eleanor elena eleni eleonora elfriede elin elisa elisabeth elise elissa eliza elizabeth elke ella ellen elsa elvira emily emine emma erica erika erin esther ethel eugenia eunice eva eve evelyn evita
fatima fatma faye federica felicia felicity fiona flavia florence fran frances francesca francine françoise francoise frauke frederica freya gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine germaine gerda gertrude ghislaine gillian gina ginny gisele giulia giorgia
gladys gloria golda grace graciela greta gretchen gro guadalupe gwen gwendolyn gwyneth hala halima hanan hanna hannah hannelore harriet hazel heather heidi helen helena helene helga hilary hilda hildegard hillary holly hope huma ida ilse imelda inga ingeborg ingrid
ines inés irena irene irina iris irma isabel isabella isabelle ivana ivanka jacinda jacqueline jada jana jane janet janice janine jasmine jeanette jeanne jelena jen jenna jennifer jenny jessica jessie jill jo joan joanna joanne jocelyn jodie johanna josefina josephine joy joyce juanita judith
judy julia juliana julie juliet julija justine kaja kamala kara karen karin karla karolina kate katerina katharina katharine katherine kathleen kathryn kathy katia katie katja katrin katrina katya kay kayla kelli kelly kendra kersti kerstin khadija kim kimberly kirsten kristalina kristen kristi kristin kristina
kyrsten lakshmi lana lara larissa laura laurel lauren laurie lea leah leila lena leona leslie leticia leyla lidia lillian lily linda lindsay lindsey lisa liv liz liza lois lola lorena loretta lori lorraine louisa louise lourdes lucia lucille lucinda lucy ludmila luisa lydia lynn lynne mabel
madeleine madeline madonna magdalena maggie maia manuela mara marcia margaret margarita margarethe margot marguerite maria maría mariam marian mariana marianne marie mariana marilyn marina marine marion marisa marissa maritza marjorie marla marlene marta martha martina mary maryam matilda maud maureen
maxine maya meg megan meghan melania melanie melinda melissa mercedes meredith mia michaela micheline michelle mildred mina minnie miranda miriam misty moira mona monica monika monique muriel myra myriam nabila nadezhda nadia nadine nancy naomi natalia natalie natalya natasha nathalie
nellie nicole nicola nikki nina noemi nora noreen norma olena olga olive olivia ophelia oprah paige pamela paola pat patricia patty paula paulette pauline pearl peggy penelope penny petra phoebe phyllis polina polly pratibha priscilla priti priya rachel rama ramona rania rebecca regina renate
renata reine rhonda rita roberta rochelle rosa rosalind rosanna rose rosemary rosie rowena roxana rula ruth sabine sabrina sadie sally samantha sana sandra sanna sara sarah saskia savannah selena selma shannon sharon sheila shelley sherry sheryl shirin shirley sigrid silvia simone sinead
sofia soledad sondra sonia sonja sonya sophia sophie stacey stella stephanie susan susanna susanne susana susie suzanne svetlana sviatlana sybil sylvia sylvie tamara tammy tania tanja tanya tara tatiana tatyana teresa teri tess thelma theresa thérèse tiffany tina toni tracey tracy
trudy tulsi ursula valentina valerie vanessa vera verónica veronica vicky victoria viktoria viktoriya violet violeta virginia viviane vivian wanda wendy whitney wilhelmina wilma winifred winnie yana yasmin yelena yekaterina yoko yolanda yulia yuliya yvette yvonne zaha zara zeinab zoe zsa
steffi arantxa conchita magdalena martina mia lindsay serena venus
`;

export const firstNames: ReadonlyMap<string, Gender | null> = gendered();

function gendered(): ReadonlyMap<string, Gender | null> {
  const genders = new Map<string, Gender | null>();
  for (const name of MALE.trim().split(/\s+/)) genders.set(name, "male");
  for (const name of FEMALE.trim().split(/\s+/))
    genders.set(name, genders.has(name) ? null : "female");
  return genders;
}
