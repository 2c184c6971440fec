/** Words that carry no content, for comparing texts. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after afterward afterwards again against ago all almost along already also although
always am amid among an and another any anyone anything are around as ask asked at away back be became because become been
before began behind being below between both but by called came can cannot come could day days despite did do does doing
done down due during each earlier early either else end even ever every everyone few first following for former found
four from further gave get give given go going got had has have having he her here him himself his how however i if in
including instead into is it its itself just last late later latest least less like likely made make making many may me
meanwhile might month months more most mr mrs ms much must my named near need never new news next no nor not nothing now of off
officials often on once one only onto or other others our out over own part people per perhaps put quite rather really
recent recently reported reports said same saw say saying says second see seen several she should since so some
someone something soon still such take taken than that the their them themselves then there these they thing things
this those though three through thus time times to today together told tomorrow too took toward towards two under
until up upon us use used very via want was way we week weeks well went were what when where whether which while who
whom whose why will with within without would year years yes yesterday yet you your added according statement
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
