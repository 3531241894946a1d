import { type AnyCommand, rolesIn } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { id } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { z } from 'zod';

/** What no person can have written, or nobody can read as it was written. */
const unreadable = {
  NUL: 'Ada\u0000Lovelace',
  'a control character': 'Ada\u001BLovelace',
  'half of a character': 'Ada\uD83DLovelace',
  'an override of direction': 'Ada\u202ELovelace',
  'nothing to see': '\u200B\u2060\u200B',
};

type Node = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
};
type Place = { readonly field: string; readonly body: (text: string) => unknown };

/** Every field of a body into which people write what they like, and a body that has a text there. */
function places(node: Node): Place[] {
  const { type, properties, items, anyOf = [], oneOf = [] } = node;
  if (properties) {
    const told = Object.entries(properties).flatMap(([key, one]) =>
      one.const === undefined ? [] : [[key, one.const]],
    );
    return Object.entries(properties).flatMap(([key, one]) =>
      places(one).map(({ field, body }) => ({
        field: `/${key}${field}`,
        body: (text) => ({ ...Object.fromEntries(told), [key]: body(text) }),
      })),
    );
  }
  if (items)
    return places(items).map(({ field, body }) => ({
      field: `/0${field}`,
      body: (text) => [body(text)],
    }));
  const closed = node.const ?? node.enum ?? node.pattern ?? node.format;
  if (type === 'string' && closed === undefined) return [{ field: '', body: (text) => text }];
  return [...anyOf, ...oneOf].flatMap(places);
}

const placesOf = ({ body }: AnyCommand): Place[] =>
  places(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Node);

const fields = allServices().flatMap(({ name: service, commands }) =>
  commands.flatMap((command) => placesOf(command).map((place) => ({ service, command, ...place }))),
);

describe('what people write', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ services: allServices() });
  });
  afterAll(() => house.close());

  it('is found in every service that takes any', () => {
    const names = fields.map(
      ({ service, command, field }) => `${service} ${command.name} ${field}`,
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'intake open-person /givenName',
        'intake open-person /contactRoutes/0/value',
        'intake complete-screening /answers/pathwayReason',
        'intake draft-referral /note',
        'court-diversion issue-order /orderNumber',
        'court-diversion determine-eligibility /offences/0/description',
        'aftercare list-provider /name',
        'aftercare assign-worker /subject',
      ]),
    );
  });

  it.each(fields)(
    'at $field of $command.name ($service) is refused where nobody can read it',
    async ({ service, command, field, body }) => {
      const caller = house.client.as(rolesIn(command.by)[0] ?? 'ADMIN');
      const path = `/${service}${command.path.replace(/\{\w+\}/g, () => id('nobody'))}`;
      for (const [what, text] of Object.entries(unreadable)) {
        const answer = await caller.post(path, body(text));
        expect({ what, ...answer }).toMatchObject({
          what,
          status: 422,
          body: { code: 'invalid-body', errors: expect.arrayContaining([problemAt(field)]) },
        });
      }
    },
  );
});

const problemAt = (field: string) =>
  expect.objectContaining({
    field,
    message: expect.stringMatching(/control|half|direction|shows nothing/),
  });
