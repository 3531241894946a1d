import { isRefusal, refuse } from './refusal.ts';

describe('telling a refusal from a record', () => {
  it('knows each kind of refusal', () => {
    expect(isRefusal(refuse.notFound())).toBe(true);
    expect(isRefusal(refuse.conflict('closed', 'It is closed.'))).toBe(true);
    expect(isRefusal(refuse.forbidden('role', 'Not yours.'))).toBe(true);
    expect(isRefusal(refuse.invalid('/on', 'date-ahead', 'Not yet.'))).toBe(true);
    expect(isRefusal(refuse.stale('stale', 'Read again.'))).toBe(true);
    expect(isRefusal(refuse.tooMany('too-many-keys', 'Wait.'))).toBe(true);
    expect(isRefusal(refuse.unavailable('outbox-full', 'Later.'))).toBe(true);
  });

  it('takes no record for one that says whether it was refused', () => {
    expect(isRefusal({ id: 'a', refused: null })).toBe(false);
    expect(isRefusal({ id: 'a', refused: { reasonCode: 'NO_CAPACITY' } })).toBe(false);
    expect(isRefusal(undefined)).toBe(false);
  });
});
