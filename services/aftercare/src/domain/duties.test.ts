import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  released,
  stay,
} from '../../test/offerStory.ts';
import { acceptOffer } from '../commands/placement/acceptOffer.ts';

const at = '2026-03-02T10:00:00.000Z';
const out = () => released(needKnown(begin()), at);
const asked = () => offered(out(), ['ngo-a'], 2);
/** Whose desk, or until when. */
const owed = ({ duties }: PersonStory) =>
  duties.map(({ kind, stands }) => [
    kind,
    ...(stands.on === undefined ? [stands.until] : [stands.on, stands.key]),
  ]);
const window = ['OVERDOSE_WINDOW', '2026-03-03T10:00:00.000Z'];

describe('for whoever comes out with a known need somebody is responsible', () => {
  it('while a place is asked for: the rule that asks again', () => {
    expect(owed(out())).toEqual([['SEARCH_OR_CASE', '2026-03-03T10:00:00.000Z'], window]);
  });

  it('while a partner thinks it over: that partner', () => {
    expect(owed(asked())).toContainEqual(['SEARCH_OR_CASE', 'offers', 'ngo-a']);
  });

  it('once one has accepted: that one, from the first attempt that is due', () => {
    const story = asked().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    expect(owed(story)).toEqual([['SEARCH_OR_CASE', 'cases', 'ngo-a'], window]);
    const [held] = story.duties;
    expect([held?.due, held?.moves]).toEqual([window[1], window[1]]);
  });

  it('once nobody was found in a day, and a checkpoint was missed: the coordinator, for both', () => {
    const story = out().tick('2026-03-03T10:00:00.000Z');
    expect(story.duties.filter(({ stands }) => stands.key === 'ALL')).toMatchObject([
      { id: stay, stands: { on: 'unplaced' } },
      { id: stay, stands: { on: 'breached' } },
    ]);
  });
});
