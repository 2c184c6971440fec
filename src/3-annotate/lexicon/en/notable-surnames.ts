import { wordsOf } from "./name-roles.ts";

// Family names that news prints without a given name.
export const surnames = wordsOf(`
trump biden obama bush clinton reagan carter nixon kennedy johnson-lbj eisenhower truman roosevelt lincoln jefferson harris vance pence mccain romney palin gore cheney rumsfeld rubio blinken pompeo tillerson hegseth bessent witkoff kushner musk
putin medvedev yeltsin gorbachev brezhnev khrushchev stalin lenin lavrov ushakov peskov shoigu prigozhin navalny zelensky zelenskyy zelenskiy poroshenko yanukovych lukashenko
merkel scholz merz kohl schroeder steinmeier macron sarkozy hollande chirac mitterrand thatcher blair cameron johnson starmer sunak farage corbyn churchill berlusconi meloni draghi prodi
orban fico tusk duda kaczynski erdogan ataturk netanyahu sharon rabin peres arafat abbas assad mubarak morsi sisi gaddafi gadhafi qaddafi saddam khomeini khamenei ahmadinejad rouhani
modi gandhi nehru musharraf bhutto karzai jinping mao deng lula bolsonaro castro chavez maduro milei mandela zuma mbeki ramaphosa mugabe annan guterres stoltenberg rutte borrell kallas
hitler mussolini franco napoleon lennon einstein darwin shakespeare mozart beethoven picasso
zuckerberg bezos gates jobs buffett murdoch soros
kissinger albright powell rice holbrooke milosevic karadzic mladic tudjman izetbegovic dayan
agassi sampras becker seles graf federer nadal djokovic ronaldo messi maradona pele beckham schumacher hamilton
smith jones williams brown taylor davies wilson evans thomas roberts walker wright robinson thompson hughes edwards miller davis garcia rodriguez martinez anderson jackson
gonzalez lopez perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz gutierrez fernandez hernandez alvarez vargas castillo jimenez moreno mendoza ruiz
mueller schmidt schneider fischer weber meyer wagner schulz hoffmann koch bauer richter klein schwarz zimmermann braun hartmann lange krause lehmann koehler maier
ivanov petrov sidorov smirnov kuznetsov popov sokolov lebedev kozlov novikov morozov volkov pavlov semenov shevchenko kovalenko bondarenko tkachenko kravchenko
dupont martin durand dubois moreau leroy roux bertrand morel fournier girard rossi russo ferrari esposito bianchi romano ricci marino greco conti costa
murphy kelly sullivan walsh o'brien o'connor o'neill ryan byrne mccarthy gallagher doherty kennedy-irish campbell macdonald mackenzie stewart murray
khan singh sharma kumar patel gupta reddy rao iyer chaudhry malik hussain ahmed nguyen tran pham
kim lee park choi jung kang cho yoon wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu lin tanaka suzuki sato watanabe yamamoto nakamura kobayashi kato yoshida
cohen levy goldberg friedman goldman katz rosenberg
`);
