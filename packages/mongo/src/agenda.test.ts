import { type Instant, instant } from '@throughcare/contracts';
import fc from 'fast-check';
import { Agenda, type Appointment } from './agenda.ts';

const at = (minute: number): Instant => instant(Date.UTC(2026, 0, 5, 9, minute));
const late = at(59);

/** A collection that counts how often it is asked. */
class Collection {
  readonly all = new Map<string, Instant>();
  asked = 0;
  hold: Promise<void> = Promise.resolve();

  readonly look = async (limit: number): Promise<Appointment[]> => {
    this.asked++;
    const found = [...this.all]
      .map(([id, dueAt]) => ({ kind: 'note', id, dueAt }))
      .sort((a, b) => (`${a.dueAt}/${a.id}` < `${b.dueAt}/${b.id}` ? -1 : 1))
      .slice(0, limit);
    await this.hold;
    return found;
  };

  set(id: string, dueAt: Instant | null): void {
    if (dueAt === null) this.all.delete(id);
    else this.all.set(id, dueAt);
  }
}

describe('the agenda of a store', () => {
  it('asks the collection once, and then knows from the writes that it sees', async () => {
    const collection = new Collection();
    collection.set('a', at(10));
    const agenda = new Agenda(collection.look);
    expect(await agenda.next()).toBe(at(10));
    agenda.saw('note', 'b', at(5));
    agenda.saw('note', 'a', null);
    expect(await agenda.next()).toBe(at(5));
    expect(await agenda.due(late, 9)).toEqual([{ kind: 'note', id: 'b', dueAt: at(5) }]);
    expect(collection.asked).toBe(1);
  });

  it('asks again when in doubt, as after a write whose outcome is unknown', async () => {
    const collection = new Collection();
    const agenda = new Agenda(collection.look);
    expect(await agenda.next()).toBeNull();
    collection.set('a', at(10));
    expect(await agenda.next()).toBeNull();
    agenda.doubt();
    expect(await agenda.next()).toBe(at(10));
  });

  it('does not let a look under way undo what was written meanwhile, nor a doubt be forgotten', async () => {
    const collection = new Collection();
    collection.set('a', at(10));
    collection.set('b', at(20));
    const agenda = new Agenda(collection.look);
    let release = () => {};
    collection.hold = new Promise((resolve) => {
      release = resolve;
    });
    const first = agenda.next();
    agenda.saw('note', 'a', null);
    agenda.saw('note', 'c', at(15));
    agenda.doubt();
    release();
    expect(await first).toBe(at(15));
    collection.set('a', null);
    collection.set('c', at(15));
    collection.set('d', at(1));
    expect(await agenda.next()).toBe(at(1));
  });

  it('gives what is due at once by kind and id', async () => {
    const agenda = new Agenda(async () => []);
    for (const [kind, id] of [
      ['note', 'b'],
      ['note', 'a'],
      ['card', 'z'],
    ] as const)
      agenda.saw(kind, id, at(1));
    await agenda.next();
    agenda.saw('note', 'b', at(1));
    agenda.saw('card', 'z', at(1));
    agenda.saw('note', 'a', at(1));
    expect((await agenda.due(late, 2)).map(({ id }) => id)).toEqual(['z', 'a']);
  });

  it('knows the earliest at any time, though it keeps only a few in hand', async () => {
    const minute = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
    const step = fc.record({ id: fc.constantFrom(...'abcdefgh'), minute });
    await fc.assert(
      fc.asyncProperty(fc.array(step), fc.array(step, { maxLength: 30 }), async (made, steps) => {
        const collection = new Collection();
        const set = (one: { id: string; minute: number | null }): void =>
          collection.set(one.id, one.minute === null ? null : at(one.minute));
        made.forEach(set);
        const agenda = new Agenda(collection.look, 3);
        for (const one of steps) {
          const earliest = [...collection.all.values()].sort()[0] ?? null;
          expect(await agenda.next()).toBe(earliest);
          expect((await agenda.due(late, 1))[0]?.dueAt ?? null).toBe(earliest);
          set(one);
          agenda.saw('note', one.id, one.minute === null ? null : at(one.minute));
        }
      }),
      { numRuns: 300 },
    );
  });
});
