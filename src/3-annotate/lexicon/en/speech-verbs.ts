import type { VerbForms } from "../quotation-words.ts";

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const speechVerbs: { readonly speech: VerbForms; readonly judging: VerbForms } = {
  speech: {
    base: wordSet(`
      acknowledge add admit advise affirm agree allege announce answer apologise apologize appeal
      argue ask assert assure bark beg believe bellow bemoan blog blurt boast brag bristle cable
      caption caution chant charge cheer chime chuckle cite claim clarify comment commentate
      complain concede conclude confirm contend continue counter croon crow cry deadpan declare
      decree defend demand demur deny disclose dismiss echo elaborate email emphasise emphasize
      enquire entreat estimate exclaim exhort explain fear fume grin groan growl grumble gush hint
      hiss hope hum implore imply inform inquire insist instruct interject interrupt intone jeer
      joke lament laugh maintain marvel mention moan murmur muse mutter note object observe offer
      opine order persist plan plead pledge post pray preach predict press proclaim profess
      promise pronounce propose protest purport query quip quote rant rap rave read reason
      reassure rebut recall recommend record recount reflect refute regret reiterate rejoin relate
      remark remember remind repeat reply report request resolve respond retell retort retweet
      reveal roar rule say scoff scold scream share shout sigh signal sing snap sneer sob
      speculate spell stammer state stress submit suggest sum summarise summarize swear sympathize
      tease telegraph tell testify text thank theorize think threaten thunder toast tout trumpet
      tweet underline underscore urge utter vent venture volunteer vow wail warn whine whisper
      wonder worry write yell`),
    third: wordSet(`
      acknowledges adds admits advises affirms agrees alleges announces answers apologises
      apologizes appeals argues asks asserts assures barks begs believes bellows bemoans blogs
      blurts boasts brags bristles cables captions cautions chants charges cheers chimes chuckles
      cites claims clarifies commentates comments complains concedes concludes confirms contends
      continues counters cries croons crows deadpans declares decrees defends demands demurs
      denies discloses dismisses e-mails echos elaborates emails emphasises emphasizes enquires
      entreats estimates exclaims exhorts explains fears fumes grins groans growls grumbles gushes
      hints hisses hopes hums implies implores informs inquires insists instructs interjects
      interrupts intones jeers jokes laments laughs maintains marvels mentions moans murmurs muses
      mutters notes objects observes offers opines orders persists plans pleads pledges posts
      prays preaches predicts presses proclaims professes promises pronounces proposes protests
      purports queries quips quotes rants raps raves reads reasons reassures rebuts recalls
      recommends records recounts reflects refutes regrets reiterates rejoins relates remarks
      remembers reminds repeats replies reports requests resolves responds retells retorts
      retweets reveals roars rules says scoffs scolds screams shares shouts sighs signals sings
      snaps sneers sobs speculates spells stammers states stresses submits suggests summarises
      summarizes sums swears sympathizes teases telegraphs tells testifies texts thanks theorizes
      thinks threatens thunders toasts touts trumpets tweets underlines underscores urges utters
      vents ventures volunteers vows wails warns whines whispers wonders worries writes yells`),
    past: wordSet(`
      acknowledged added admitted advised affirmed agreed alleged announced answered apologised
      apologized appealed argued asked asserted assured barked beged believed bellowed bemoaned
      blogged blurted boasted bragged bristled cabled captioned cautioned chanted charged cheered
      chimed chuckled cited claimed clarified commentated commented complained conceded concluded
      confirmed contended continued countered cried crooned crowed deadpanned declared decreed
      defended demanded demurred denied disclosed dismissed e-mailed echoed elaborated emailed
      emphasised emphasized enquired entreated estimated exclaimed exhorted explained feared fumed
      grinned groaned growled grumbled gushed hinted hissed hoped hummed implied implored informed
      inquired insisted instructed interjected interrupted intoned jeered joked lamented laughed
      maintained marveled mentioned moaned murmured mused muttered noted objected observed offered
      opined ordered persisted planned pleaded pled pledged posted prayed preached predicted
      pressed proclaimed professed promised pronounced proposed protested purported queried
      quipped quoted ranted rapped raved read reasoned reassured rebutted recalled recommended
      recorded recounted reflected refuted regretted reiterated rejoined related remarked
      remembered reminded repeated replied reported requested resolved responded retold retorted
      retweeted revealed roared ruled said sang scoffed scolded screamed shared shouted sighed
      signaled snapped sneered sobbed speculated spelled spelt stammered stated stressed submitted
      suggested summarised summarized summed sung swore sworn sympathized teased telegraphed
      testified texted thanked theorized thought threatened thundered toasted told touted
      trumpeted tweeted underlined underscored urged uttered vented ventured volunteered vowed
      wailed warned whined whispered wondered worried written wrote yelled`),
    participle: wordSet(`
      acknowledging adding admitting advising affirming agreeing alleging announcing answering
      apologising apologizing appealing arguing asking asserting assuring barking beging believing
      bellowing bemoaning blogging blurting boasting bragging bristling cabling captioning
      cautioning chanting charging cheering chiming chuckling citing claiming clarifying
      commentating commenting complaining conceding concluding confirming contending continuing
      countering crooning crowing crying deadpanning declaring decreeing defending demanding
      demurring denying disclosing dismissing e-mailing echoing elaborating emailing emphasising
      emphasizing enquiring entreating estimating exclaiming exhorting explaining fearing fuming
      grinning groaning growling grumbling gushing hinting hissing hoping humming imploring
      implying informing inquiring insisting instructing interjecting interrupting intoning
      jeering joking lamenting laughing maintaining marveling mentioning moaning murmuring musing
      muttering noting objecting observing offering opining ordering persisting planning pleading
      pledging posting praying preaching predicting pressing proclaiming professing promising
      pronouncing proposing protesting purporting querying quipping quoting ranting rapping raving
      reading reasoning reassuring rebutting recalling recommending recording recounting
      reflecting refuting regretting reiterating rejoining relating remarking remembering
      reminding repeating replying reporting requesting resolving responding retelling retorting
      retweeting revealing roaring ruling saying scoffing scolding screaming sharing shouting
      sighing signaling singing snapping sneering sobbing speculating spelling stammering stating
      stressing submitting suggesting summarising summarizing summing swearing sympathizing teasing
      telegraphing telling testifying texting thanking theorizing thinking threatening thundering
      toasting touting trumpeting tweeting underlining underscoring urging uttering venting
      venturing volunteering vowing wailing warning whining whispering wondering worrying writing
      yelling`),
  },
  judging: {
    base: wordSet(`
      accuse address admire admonish advocate applaud assail attack bash berate blame
      blast brand brush call cast castigate celebrate characterise characterize chide christen
      classify commend compare condemn consider credit criticise criticize decry deem denounce
      depict deplore deride describe designate detail discuss disparage dub embrace endorse
      excoriate express frame hail herald highlight identify invoke issue judge       label lambaste lampoon laud liken malign mock name nickname oppose outline paint
      portray praise rebuke refer regard reject ridicule rip salute       slam speak support talk term view vilify voice welcome`),
    third: wordSet(`
      accuses addresses admires admonishes advocates applauds assails attacks bashes berates
      blames blasts brands brushes calls castigates casts celebrates characterises
      characterizes chides christens classifies commends compares condemns considers credits
      criticises criticizes decries deems denounces depicts deplores derides describes designates
      details discusses disparages dubs embraces endorses excoriates expresses frames hails
      heralds highlights identifies invokes issues judges labels lambastes lampoons
      lauds likens maligns mocks names nicknames opposes outlines paints portrays praises
      rebukes refers regards rejects ridicules rips salutes       slams speaks supports talks terms views vilifies voices       welcomes`),
    past: wordSet(`
      accused addressed admired admonished advocated applauded assailed attacked bashed
      berated blamed blasted branded brushed called cast castigated celebrated
      characterised characterized chided christened classified commended compared condemned
      considered credited criticised criticized decried deemed denounced depicted deplored derided
      described designated detailed discussed disparaged dubbed embraced endorsed excoriated
      expressed framed hailed heralded highlighted identified invoked issued judged
      labeled labelled lambasted lampooned lauded likened maligned mocked named
      nicknamed opposed outlined painted portrayed praised rebuked referred
      regarded rejected ridiculed ripped saluted slammed spoke spoken
      supported talked termed viewed vilified voiced welcomed`),
    participle: wordSet(`
      accusing addressing admiring admonishing advocating applauding assailing attacking       bashing berating blaming blasting branding brushing calling castigating casting
      celebrating characterising characterizing chiding christening classifying commending
      comparing condemning considering crediting criticising criticizing decrying deeming
      denouncing depicting deploring deriding describing designating detailing discussing
      disparaging dubbing embracing endorsing excoriating expressing framing hailing
      heralding highlighting identifying invoking issuing judging labeling
      labelling lambasting lampooning lauding likening maligning mocking naming nicknaming
      opposing outlining painting portraying praising rebuking referring
      regarding rejecting ridiculing ripping saluting slamming speaking
      supporting talking terming viewing vilifying voicing       welcoming`),
  },
};
