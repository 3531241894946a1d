import type { Role } from '@throughcare/contracts';
import type { Level, RelationName } from '@throughcare/record';

/** Who has what to do with a thing: for each relation, the places and the people that have it. `ALL` is everybody. */
export type Standing = Readonly<Partial<Record<RelationName, readonly string[]>>>;

/** Which levels roles may see by a relation, and where that is written. */
export type Row = {
  readonly roles: readonly Role[];
  readonly by: RelationName;
  readonly levels: readonly Level[];
  /** The section of the domain reference, or the row of the issue. */
  readonly because: string;
  /** Only these views; all of the service where none is named. */
  readonly of?: readonly string[];
};

/** By role, the relations of which one must hold. */
export type Rights = Readonly<Partial<Record<Role, readonly RelationName[]>>>;

/** What is expected of one service: written by hand, and read by people. */
export type Table = {
  readonly sees: readonly Row[];
  /** Commands by name. A command without a row here is a violation. */
  readonly may: Readonly<Record<string, Rights>>;
  /** Questions by name. A question without a row here is a violation. */
  readonly asks: Readonly<Record<string, Rights>>;
  /**
   * Questions that are answered by consent, with who knows of the person without one: they are told that it is missing.
   * Everybody else who is not answered is told that there is no such record.
   */
  readonly toldOfConsent?: Readonly<Record<string, Rights>>;
  /** Who stands how to the thing, in each state that a scene puts it in. */
  readonly states: Readonly<Record<string, Standing>>;
  /** Commands by which everybody has a relation who has the role: what they name is checked beside it, or nobody is there yet. */
  readonly forAll?: Readonly<
    Partial<Record<RelationName, { readonly commands: string; readonly because: string }>>
  >;
  /** Fields that nobody of these roles may see in a state, at whatever level they stand. */
  readonly hides?: readonly Hidden[];
};

export type Hidden = {
  readonly states: readonly string[];
  readonly view: string;
  readonly roles: readonly Role[];
  readonly fields: readonly string[];
  readonly because: string;
};

/** Rows of a table: roles, relation, levels, and why. */
export const row = (
  roles: string,
  by: RelationName,
  levels: string,
  because: string,
  ...of: readonly string[]
): Row => ({
  roles: words<Role>(roles),
  by,
  levels: words<Level>(levels),
  because,
  ...(of.length > 0 && { of }),
});

/** The same relations for several roles: `'JUDGE DCC'`. */
export const each = (roles: string, ...relations: readonly RelationName[]): Rights =>
  Object.fromEntries(words<Role>(roles).map((role) => [role, relations]));

const words = <T extends string>(text: string): readonly T[] =>
  text.split(' ').filter((word) => word !== '') as T[];

/** Somebody who asks. */
export type Caller = {
  readonly role: Role;
  /** Names by which a standing may mean this caller: the place where they work, or who they are. */
  readonly is: readonly string[];
};

/** Whether a relation holds for this caller, by what the table says of the state. */
export function stands(standing: Standing, { role, is }: Caller, relation: RelationName): boolean {
  if (relation === 'ANYBODY') return true;
  if (relation === 'SERVICE' && standing.SERVICE === undefined) return role === 'SERVICE';
  const those = standing[relation] ?? [];
  return those.includes('ALL') || those.some((one) => is.includes(one));
}

/** The levels that the table lets this caller see of a view, and the rows that give them; none where they may not know of it. */
export function expectedLevels(
  { sees }: Table,
  standing: Standing,
  caller: Caller,
  view: string,
): { readonly levels: ReadonlySet<Level>; readonly rows: readonly Row[] } {
  const rows = sees.filter(
    ({ roles, by, of }) =>
      roles.includes(caller.role) &&
      (of === undefined || of.includes(view)) &&
      stands(standing, caller, by),
  );
  const levels = new Set(rows.flatMap((one) => one.levels));
  return levels.has('L0') ? { levels, rows } : { levels: new Set(), rows: [] };
}

/** What the table lets a caller be told who is not let in. */
export const refusalOf = (
  { toldOfConsent }: Table,
  name: string,
  standing: Standing,
  caller: Caller,
): 'consent-missing' | 'not-found' =>
  (toldOfConsent?.[name]?.[caller.role] ?? []).some((one) => stands(standing, caller, one))
    ? 'consent-missing'
    : 'not-found';

/** Whether the table lets this caller do this. */
export const isEntitled = (
  { may, asks, forAll }: Table,
  name: string,
  standing: Standing,
  caller: Caller,
): boolean =>
  ((may[name] ?? asks[name])?.[caller.role] ?? []).some(
    (relation) =>
      forAll?.[relation]?.commands.split(' ').includes(name) || stands(standing, caller, relation),
  );
