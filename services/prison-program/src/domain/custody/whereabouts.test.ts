import { currentEpisode } from './whereabouts.ts';

const stay = (id: string, since: string, ending: object | null = null) => ({
  id,
  since: `2026-05-0${since}T09:00:00.000Z`,
  ending,
  movements: [],
  releases: [],
  departures: [],
});
const current = (...stays: readonly ReturnType<typeof stay>[]) =>
  currentEpisode({
    episodes: Object.fromEntries(stays.map((one) => [one.id, one])),
    merging: { origins: {} },
  } as never)?.id;
const moved = { kind: 'BOOKING_MOVED' };

describe('the stay that counts today', () => {
  it('is the one that began last, in whatever order they were told', () => {
    expect(current(stay('a', '1'), stay('b', '2'))).toBe('b');
    expect(current(stay('b', '2'), stay('a', '1'))).toBe('b');
  });

  it('is no stay of somebody else, unless there is no other', () => {
    expect(current(stay('a', '1'), stay('b', '2', moved))).toBe('a');
    expect(current(stay('b', '2', moved), stay('a', '1', moved))).toBe('b');
    expect(current()).toBeUndefined();
  });
});
