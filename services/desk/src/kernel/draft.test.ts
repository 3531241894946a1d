import { Drafts } from './draft.ts';

const of = { path: '/court/orders/1/2/do/issue-order', account: 'judge' };
const typed = { orderNumber: 'S-1' };

describe('a draft', () => {
  it('comes back once, to the same form and the same account', () => {
    const drafts = new Drafts();
    const ticket = drafts.keep(of, typed);
    expect(drafts.take(ticket, { ...of, account: 'clerk' })).toBeUndefined();
    expect(drafts.take(ticket, { ...of, path: '/elsewhere' })).toBeUndefined();
    expect(drafts.take(ticket, of)).toEqual(typed);
    expect(drafts.take(ticket, of)).toBeUndefined();
  });

  it('is looked at as often as it is wanted where it is to be kept, and for as long as it lasts', () => {
    let now = 0;
    const words = new Drafts(() => now).lasting(60_000);
    const ticket = words.keep(of, typed);
    expect(words.look(ticket, of)).toEqual(typed);
    expect(words.look(ticket, of)).toEqual(typed);
    expect(words.look(ticket, { ...of, account: 'clerk' })).toBeUndefined();
    now = 60_001;
    expect(words.look(ticket, of)).toBeUndefined();
  });

  it('is nothing without its key, and under another', () => {
    const drafts = new Drafts();
    const ticket = drafts.keep(of, typed);
    const other = drafts.keep(of, {});
    const [id] = ticket.split('.');
    expect(drafts.take(`${id}`, of)).toBeUndefined();
    expect(drafts.take(`${id}.${other.split('.')[1]}`, of)).toBeUndefined();
    expect(JSON.stringify(drafts)).not.toContain('S-1');
  });

  it('is forgotten after a day', () => {
    let now = 0;
    const drafts = new Drafts(() => now);
    const ticket = drafts.keep(of, typed);
    now = 24 * 3_600_000 + 1;
    expect(drafts.take(ticket, of)).toBeUndefined();
  });

  it('gives way to newer ones where there are a thousand', () => {
    const drafts = new Drafts();
    const first = drafts.keep(of, typed);
    let last = first;
    for (let n = 0; n < 1_000; n++) last = drafts.keep(of, typed);
    expect(drafts.take(first, of)).toBeUndefined();
    expect(drafts.take(last, of)).toEqual(typed);
  });
});
