import { listDisclosures } from './listDisclosures.ts';

const ref = '3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90';
const record = {
  at: '2026-07-01T09:00:00.000Z',
  by: 'nurse-7',
  org: 'prison-north',
  role: 'PHC',
  ref,
  what: 'custody',
};
const tools = {
  list: async (_type: unknown, index: string, key: string) =>
    index === 'person' && key === ref
      ? { items: [{ id: 'a', item: '', sort: record.at }], next: null }
      : { items: [], next: null },
  read: async () => record,
};
const ask = (roles: string[], subject: string) =>
  listDisclosures.run(
    {
      params: { pathwayRef: ref },
      search: { limit: 50 },
      actor: { subject, org: 'x', roles } as never,
    },
    tools as never,
  );

describe('who saw my record', () => {
  it('is answered to the privacy officer and to the person, without the name of an account', async () => {
    const answer = {
      items: [{ at: record.at, org: 'prison-north', role: 'PHC', what: 'custody' }],
      next: null,
    };
    expect(await ask(['PRIVACY'], 'officer')).toEqual(answer);
    expect(await ask(['PERSON'], ref)).toEqual(answer);
  });

  it('is not answered to another person', async () => {
    expect(await ask(['PERSON'], 'somebody-else')).toMatchObject({ refused: 'not-found' });
  });

  it('is itself recorded as a disclosure', () => {
    expect(
      listDisclosures.discloses?.({ params: { pathwayRef: ref }, search: {}, actor: {} as never }),
    ).toEqual({ ref, what: 'disclosures' });
  });
});
