import { actor } from '@throughcare/testing';
import { Connections, mostInAll, mostOfCaller, type Place } from './connections.ts';

const caller = (subject: string, org = 'ngo-a') => ({ ...actor('NGOC', org), subject });
const leaving = (place: Place): (() => void) => {
  if ('full' in place) throw new Error(place.full);
  return place.leave;
};

describe('connections that stay open', () => {
  it('are a few for each caller, and the place of one that has ended is free again', () => {
    const connections = new Connections();
    const taken = Array.from({ length: mostOfCaller }, () => connections.take(caller('one')));
    expect(connections.take(caller('one'))).toEqual({ full: expect.stringMatching(/^You hold 6/) });
    expect(connections.take(caller('two'))).toHaveProperty('leave');
    expect(connections.take(caller('one', 'ngo-b'))).toHaveProperty('leave');
    leaving(taken[0] as Place)();
    expect(connections.take(caller('one'))).toHaveProperty('leave');
    expect(connections.take(caller('one'))).toHaveProperty('full');
  });

  it('are no more in all than one process holds, whoever they are', () => {
    const connections = new Connections();
    const taken = Array.from({ length: mostInAll }, (_, n) => connections.take(caller(`s-${n}`)));
    expect(taken.every((place) => 'leave' in place)).toBe(true);
    expect(connections.take(caller('late'))).toEqual({ full: expect.stringMatching(/^As many/) });
    for (const place of taken) leaving(place)();
    expect(connections.take(caller('late'))).toHaveProperty('leave');
  });
});
