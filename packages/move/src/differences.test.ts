import { differences } from './differences.ts';

it('names each figure that is not the same, by its path and with both values', () => {
  const here = { people: 3, events: { published: 12, gaps: 0 }, median: null };
  const there = { people: 3, events: { published: 11, gaps: 0, parked: 1 }, median: 4 };
  expect(differences(here, here)).toEqual([]);
  expect(differences(here, there)).toEqual([
    'events.published 12 and 11',
    'events.parked undefined and 1',
    'median null and 4',
  ]);
});
