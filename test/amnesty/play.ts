import { Amnesty, type AmnestyOptions, aDay } from './amnesty.ts';
import { Judge, type Tally } from './judge.ts';
import { activeCasesOf } from './watch.ts';

export type Played = {
  readonly tally: Tally;
  /** Writes after which a partner had more people than places. */
  readonly over: number;
  readonly remarks: readonly string[];
};
type Telling = (step: string, tally: Tally) => void;

/** Every so many, the first among them. */
const every = <T>(items: readonly T[], n: number): readonly T[] =>
  items.filter((_, at) => at % n === 0);

/** People come out within an hour; then places become free in every way that there is, and each time everybody is looked at. */
export async function play(
  options: AmnestyOptions,
  tell: Telling = () => undefined,
): Promise<Played> {
  const amnesty = await Amnesty.open(options);
  try {
    const judge = new Judge(amnesty);
    const remarks: string[] = [];
    let tally = await judge.look();
    const look = async (step: string, closed: readonly string[] = []) => {
      tally = await judge.look(closed);
      remarks.push(...tally.remarks.map((remark) => `${step}: ${remark}`));
      if (tally.forgotten > 0) remarks.push(`${step}: ${tally.forgotten} forgotten`);
      tell(step, tally);
    };
    const first = amnesty.partners[0]?.org ?? '';

    await amnesty.releaseAll();
    await look('released');
    await amnesty.accept(every(amnesty.openOffers(), 2));
    await look('half accepted');
    await amnesty.decline(every(amnesty.openOffers(), 2), 'INELIGIBLE');
    await look('some declined for good');
    await amnesty.decline(every(amnesty.openOffers(), 3), 'NO_CAPACITY');
    await look('some declined for now');
    const cases = [...amnesty.watch.records.values()].flatMap(activeCasesOf);
    await amnesty.discharge(every(cases, 3));
    await look('some discharged');
    await amnesty.door(first, 'close');
    await amnesty.decline(
      amnesty.openOffers().filter(({ partnerOrg }) => partnerOrg === first),
      'NO_CAPACITY',
    );
    await look('a partner closed', [first]);
    await amnesty.door(first, 'open');
    await look('and opened');
    await amnesty.pass(3 * 60);
    await look('offers expired');
    await amnesty.pass(aDay);
    await look('a day later');
    return { tally, over: amnesty.watch.over, remarks };
  } finally {
    await amnesty.close();
  }
}
