import { Agreement } from '../domain/partner/agreement.ts';
import { partner } from '../domain/partner/document.ts';
import type { Partner } from '../domain/partner/state.ts';
import { tellAgreement } from './tellAgreement.ts';

const partnerWith = (change: object): Partner => ({
  ...partner.empty('p'),
  agreement: Agreement.parse({
    org: 'ngo-a',
    providerIds: ['7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34'],
    takes: ['AFTERCARE'],
    capacity: 5,
    agreedFrom: '2026-01-01',
    ...change,
  }),
});
/** What becomes of the organisation, which was told `before`, and of the partner, which is `now` when the work is done. */
async function told(state: Partner, now: Partner, before: object | null = null) {
  const changed: unknown[] = [];
  const change = async (_type: unknown, id: string, decide: (of: object) => unknown[]) =>
    void changed.push(id, ...decide({ agreement: before }));
  const learned = await tellAgreement.run({ id: 'p', state, payload: {} }, { change } as never);
  return { changed, learned: learned?.(now, {} as never) };
}
const agreement = {
  partnerOrg: 'ngo-a',
  prisons: ['lpi'],
  takes: ['AFTERCARE'],
  from: '2026-01-01',
  until: null,
};

describe('telling of an agreement', () => {
  const state = partnerWith({ prisons: ['lpi'] });

  it('tells what it says of itself, and no places or answer times', async () => {
    expect(await told(state, state)).toEqual({
      changed: ['ngo-a', { type: 'agreement-changed', agreement }],
      learned: [],
    });
  });

  it('tells nothing that was told, in whatever order it was written', async () => {
    const { from, ...rest } = agreement;
    expect((await told(state, state, { from, ...rest })).changed).toEqual(['ngo-a']);
  });

  it('tells again where it has told of one that another process had overtaken', async () => {
    const later = partnerWith({ prisons: ['lpi'], agreedTo: '2026-06-30' });
    expect((await told(state, later)).learned).toEqual([
      { type: 'partner-agreed', agreement: later.agreement },
    ]);
    expect((await told(state, partnerWith({ prisons: ['lpi'], capacity: 9 }))).learned).toEqual([]);
  });
});
