import type { Organisation, Role } from '@throughcare/contracts';
import { instant } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { z } from 'zod';
import { each, isRelated, relationsFor, rolesIn } from './grants.ts';
import { at, notice } from './levels.ts';
import { levelsFor } from './policy.ts';
import { type Asking, anybody, byService, relation } from './relation.ts';
import { shown, viewsOn } from './view.ts';

type Order = { readonly court: string; readonly charge: string; readonly terms: string };
type Orders = Readonly<Record<string, Order>>;

const order: Order = { court: 'court-city', charge: 'theft', terms: 'two tests a week' };
const state: Orders = { [id('order')]: order };
const asking = <Params>(
  role: Role | readonly Role[],
  org: string,
  params: Params,
): Asking<Params> => ({
  params,
  actor: { ...actor('DCC', org), roles: typeof role === 'string' ? [role] : role },
  now: instant('2026-01-05T09:00:00.000Z'),
  organisation: null,
  hash: (text) => text,
});
const about = { orderId: id('order') };

const holdsOrder = relation(
  'HOLDS_ORDER',
  (orders: Orders, { params, actor: { org } }: Asking<{ orderId: string }>) =>
    orders[params.orderId]?.court === org,
);
const treats = relation('TREATS', (_orders: Orders, { actor: { org } }) => org === 'clinic');
const by = { ...each(['JUDGE', 'DCC'], holdsOrder), PROV: [treats, holdsOrder] } as const;

describe('a caller', () => {
  it('has to do with a record where one relation of one of their roles holds', () => {
    const related = (role: Role | readonly Role[], org: string) =>
      isRelated<Orders, { orderId: string }>(by, state, asking(role, org, about));
    expect(related('DCC', 'court-city')).toBe(true);
    expect(related('DCC', 'court-north')).toBe(false);
    expect(related('PROV', 'clinic')).toBe(true);
    expect(related('PROV', 'court-city')).toBe(true);
    expect(related('PCM', 'court-city')).toBe(false);
    expect(related(['PCM', 'JUDGE'], 'court-city')).toBe(true);
    // A relation counts for the roles that name it, and for no other role of the same caller.
    expect(related(['PCM', 'DCC'], 'clinic')).toBe(false);
  });

  it('is asked about the thing that the path names, and not about another of the record', () => {
    const other = asking('DCC', 'court-city', { orderId: id('another') });
    expect(isRelated<Orders, { orderId: string }>(by, state, other)).toBe(false);
  });

  it('of a service is a service by its role alone', () => {
    const call = (role: Role) => byService.holds(null, asking(role, 'intake', {}));
    expect([call('SERVICE'), call('ADMIN')]).toEqual([true, false]);
  });

  it('may be anybody only with a reason beside it', () => {
    expect(anybody('it is public')).toMatchObject({ name: 'ANYBODY', because: 'it is public' });
  });
});

describe('who may', () => {
  it('tells its roles, and what each needs one of', () => {
    expect(rolesIn(by)).toEqual(['JUDGE', 'DCC', 'PROV']);
    expect(relationsFor(by, 'PROV')).toEqual([treats, holdsOrder]);
    expect(relationsFor(by, 'JUDGE')).toEqual([holdsOrder]);
    expect(relationsFor({ DCC: treats }, 'DCC')).toEqual([treats]);
    expect(relationsFor(by, 'PEER')).toEqual([]);
  });
});

describe('the levels that a caller sees', () => {
  const seen = (role: Role | readonly Role[], org: string) =>
    levelsFor([holdsOrder, treats], state, asking(role, org, about));

  it('are those of the policy for each role and relation that holds, added up', () => {
    expect(seen('DCC', 'court-city')?.has('L4.charge')).toBe(true);
    expect(seen('PROV', 'clinic')?.has('L4.charge')).toBe(false);
    expect(seen('PROV', 'clinic')?.has('L4.conditions')).toBe(true);
    expect(seen(['PROV', 'ASSR'], 'clinic')).toEqual(seen('PROV', 'clinic'));
  });

  it('are none where no relation holds, or the policy has no row for role and relation', () => {
    expect(seen('DCC', 'court-north')).toBeNull();
    expect(seen('PEER', 'clinic')).toBeNull();
    expect(seen('PCM', 'court-city')).toBeNull();
  });
});

describe('a view', () => {
  const view = viewsOn<Orders>()({
    name: 'order',
    param: 'orderId',
    schema: z.object({
      id: notice(z.string()),
      terms: at('L4.conditions', z.string()),
      charge: at('L4.charge', z.string()),
    }),
    seenBy: [holdsOrder, treats],
    of: (orders, one) => {
      const found = orders[one];
      return found && { id: one, terms: found.terms, charge: found.charge };
    },
  });
  const seen = (role: Role, org: string, item = id('order')) =>
    shown(view, state, item, asking(role, org, undefined));

  it('shows each caller what their levels leave of a thing', () => {
    const whole = { id: id('order'), terms: order.terms, charge: order.charge };
    expect(seen('DCC', 'court-city')).toEqual(whole);
    expect(seen('PROV', 'clinic')).toEqual({ id: id('order'), terms: order.terms });
  });

  it('shows nothing to whom it does not concern, and nothing of what there is not', () => {
    expect(seen('DCC', 'court-north')).toBeUndefined();
    expect(seen('PROV', 'clinic', id('another'))).toBeUndefined();
  });

  it('with a field that stands at no level is an error at the start', () => {
    expect(() =>
      viewsOn<Orders>()({
        name: 'order',
        param: 'orderId',
        schema: z.object({ id: notice(z.string()), charge: z.string() }),
        seenBy: [holdsOrder],
        of: () => undefined,
      }),
    ).toThrow('order: no level is said of charge');
  });

  it('tells what it is made of which levels its caller sees', () => {
    const levels: string[] = [];
    const listening = {
      ...view,
      of: (...[, , , given]: Parameters<typeof view.of>) => {
        levels.push(...given);
        return undefined;
      },
    };
    shown(listening, state, id('order'), asking('PROV', 'clinic', undefined));
    expect(levels).toEqual([
      'L0',
      'L1',
      'L2',
      'L2.order',
      'L2.treatment',
      'L4.conditions',
      'L2.voluntary',
    ]);
  });
});

describe('an organisation', () => {
  it('is what the register says, or null, and a relation may look at it', () => {
    const screens = relation(
      'SCREENS_HERE',
      (_record, { organisation }) => organisation !== null && organisation.kind === 'NGO',
    );
    const known = { id: 'ngo-1', kind: 'NGO' } as Organisation;
    const one = asking('SCREENER', 'ngo-1', {});
    expect(screens.holds(null, one)).toBe(false);
    expect(screens.holds(null, { ...one, organisation: known })).toBe(true);
  });
});
