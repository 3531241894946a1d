import { ostTransitions } from './statuses.ts';

it('has a way on from every status of somebody on treatment, inside and outside', () => {
  const open = [
    'RECEIVED_ON_OST',
    'STABILISING',
    'MAINTAINED',
    'TAPERING',
    'RELEASE_PLANNED',
    'HANDED_OVER',
    'GAP_SUSPECTED',
  ];
  for (const from of open)
    for (const where of ['INSIDE', 'OUTSIDE'])
      expect(
        ostTransitions.filter(
          (row) => row.from === from && row.where === where && !row.by.includes('SYS'),
        ),
      ).not.toEqual([]);
});
