import { typedMoment } from '../forms/moves.ts';
import { thing } from '../forms/thing.ts';
import { caseFacts } from '../ngo/caseThing.ts';
import { CaseToActOn } from '../ngo/model.ts';
import { identityOf } from '../ngo/person.ts';
import { whoSaid } from './who.ts';

/**
 * A contact by two taps: the first, on the page of the day, says whether the person was reached, the second how it was tried.
 * When it was is filled in.
 */
export const contactThing = thing<CaseToActOn>({
  path: '/peer/contacts/:caseId/:came',
  roles: ['PEER'],
  service: 'aftercare',
  reads: '/cases/:caseId',
  answer: CaseToActOn,
  actions: ({ actions }) => actions.filter(({ name }) => name === 'record-contact'),
  name: async (one, view, _params, asking) => whoSaid(one, await identityOf(asking, one), view),
  facts: caseFacts,
  home: () => '/peer/today',
  forms: {
    'record-contact': {
      preset: (_one, { times }, { came }) => ({
        ...typedMoment('at', times.now, times),
        reached: came === 'reached' ? 'yes' : 'no',
      }),
      asButtons: 'mode',
      waits: ['at', 'mode', 'reached', 'askedByPerson'],
      // Only where outreach is paused does it matter who asked.
      leaveOut: ({ paused }) => (paused ? [] : ['askedByPerson']),
    },
  },
});
