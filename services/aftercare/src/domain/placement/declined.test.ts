import { aftercareEventTypes } from '@throughcare/contracts';
import { actor } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  released,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { refuseAftercare } from '../../commands/placement/refuseAftercare.ts';

const searched = () => released(needKnown(begin()), '2026-03-02T10:00:00.000Z');
const asked = () => offered(searched(), ['ngo-a'], 2);
const accepted = () => asked().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });

it.each([
  ['nobody is asked or has them', searched],
  ['a partner is asked', asked],
  ['a partner has them', accepted],
])(
  'that the person wants no partner is told once, and to care alone, where %s',
  (_where, story) => {
    const refused = story().command(refuseAftercare, actor('COORD'), { placementId: stay });
    const [first, ...others] = refused.last.published;
    expect([first?.definition, first?.audience, first?.data]).toEqual([
      aftercareEventTypes.searchDeclined,
      'care',
      { placementId: stay },
    ]);
    expect(others.filter(({ audience }) => audience !== 'care')).toEqual([]);
    refused.command(refuseAftercare, actor('COORD'), { placementId: stay });
    expect([refused.last.refusal, refused.last.published]).toEqual([null, []]);
  },
);
