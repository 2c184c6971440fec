// Renderings of one given name, in different spellings or languages, or shortened. The one that stands for all comes first.
const ROWS = `
vladimir volodymyr wladimir uladzimir
alexander alexandr aleksandr aleksander oleksandr alex alexandros alyaksandr
dmitry dmitri dmitriy dmytro dimitri
sergei sergey serhiy serhii sergej siarhei
andrei andrey andriy andrii andrej
yuri yury yuriy iurii juri
nikolai nikolay mykola nicolai nikolaj
mikhail mykhailo mikhailo michail
alexei alexey aleksei aleksey oleksii oleksiy
yevgeny evgeny yevgeni yevhen evgeni
vitaly vitali vitalii vitaliy
valery valeri valerii valeriy
pavel pavlo
petro pyotr petr
igor ihor
oleg oleh
kirill kyrylo
natalia natalya nataliia natalie
yulia yuliya julia iuliia
elena yelena olena
tatiana tatyana tetiana
svetlana svitlana sviatlana
mohammed mohamed muhammad mohammad mohamad muhammed
ahmed ahmad ahmet
hussein hussain husain husayn husein
yasser yasir
abdullah abdallah abdulla
muammar moammar moamer muamar
benjamin ben binyamin
william bill will billy
robert bob bobby rob robbie
richard rick dick ricky rich
james jim jimmy jamie
john johnny jack
joseph joe joey
thomas tom tommy
michael mike mick mickey
steven steve stephen
edward ed eddie ted teddy
daniel dan danny
david dave
donald don
charles charlie chuck
christopher chris
anthony tony
andrew andy drew
gregory greg
kenneth ken kenny
lawrence larry
matthew matt
nicholas nick
patrick pat paddy
peter pete
philip phil phillip
ronald ron ronnie
samuel sam sammy
timothy tim
douglas doug
gerald gerry jerry
jeffrey jeff geoff geoffrey
frederick fred freddie freddy
albert al
bernard bernie
elizabeth liz beth betsy betty
margaret maggie peggy meg
katherine kate kathy katie catherine cathy
susan sue susie
deborah debbie debra
jennifer jen jenny
patricia patty trish
barbara barb
nancy nan
judith judy
rebecca becky
victoria vicky
`;

const renderings: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split("\n")
    .flatMap((row) => {
      const names = row.split(" ");
      return names.map((name): [string, string] => [name, names[0] as string]);
    }),
);

/** What all renderings of a given name share: "volodymyr" and "vladimir". The name is in lower case without accents. */
export function givenNameKey(name: string): string {
  return renderings.get(name) ?? name;
}
