import { actor, id } from '@throughcare/testing';
import {
  begin,
  learn,
  needKnown,
  newOffer,
  ngo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { assignWorker } from '../../commands/case/assignWorker.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { missing } from '../partner/missing.ts';

const at = '2026-03-02T10:00:00.000Z';
const offerId = id('an offer');

const asked = () =>
  learn(released(needKnown(begin()), at), ({ now }) => [
    {
      type: 'offer-made',
      placementId: stay,
      at: now,
      offer: { ...newOffer(offerId, 'ngo-a', now), missing: [missing('INTERPRETER_NEEDED', 'ky')] },
    },
  ]);

describe('what was offered', () => {
  it('names no prison before somebody accepts, and the prison, the area and the hour from then on', () => {
    const story = asked();
    expect(JSON.stringify(seenBy(ngo('ngo-a'), story.state, 'offer', offerId))).not.toContain(
      'prison-a',
    );
    story.command(acceptOffer, ngo('ngo-a'), { offerId }, { arranges: ['INTERPRETER_NEEDED'] });
    const release = { prisonId: 'prison-a', area: 'IL-COOK', releasedAt: at, confirmed: true };
    expect(seenBy(ngo('ngo-a'), story.state, 'offer', offerId)).toMatchObject({ release });
    const [caseId = ''] = Object.keys(story.state.cases);
    expect(seenBy(ngo('ngo-a'), story.state, 'case', caseId)).toMatchObject({
      release,
      languages: ['en'],
      offer: {
        needs: ['OST'],
        missing: [{ code: 'INTERPRETER_NEEDED', of: 'ky' }],
        arranges: ['INTERPRETER_NEEDED'],
      },
    });
  });

  it('is arranged only as far as it is missing', () => {
    const story = asked().command(
      acceptOffer,
      ngo('ngo-a'),
      { offerId },
      { arranges: ['INTERPRETER_NEEDED', 'ASK_AGE'] },
    );
    expect(story.last.refusal).toMatchObject({ code: 'not-missing', field: '/arranges/1' });
    expect(Object.keys(story.state.cases)).toEqual([]);
  });

  it('is no peer worker’s business beyond where and in which language', () => {
    const story = asked().command(acceptOffer, ngo('ngo-a'), { offerId }, {});
    const [caseId = ''] = Object.keys(story.state.cases);
    const peer = actor('PEER', 'ngo-a');
    const { subject } = peer;
    story.command(assignWorker, ngo('ngo-a'), { caseId }, { subject, role: 'PEER' });
    const seen = seenBy(peer, story.state, 'case', caseId);
    expect(seen).toMatchObject({ caseId, languages: ['en'], appointments: [] });
    for (const field of ['offer', 'substitution', 'naloxoneKits', 'discharge', 'nextDose'])
      expect(seen).not.toHaveProperty(field);
  });
});
