import { join, resolve } from 'node:path';
import { OrgId } from '@throughcare/contracts';
import { rolesIn } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { z } from 'zod';
import { refusedWhere } from '../../docs/generate/refusedWhere.ts';

const root = resolve(import.meta.dirname, '../..');

/** By service and command, the fields in which a file names whose facts it brings: it must speak for them. */
const facts: Readonly<Record<string, readonly string[]>> = {
  'intake draft-referral': ['/court'],
  'intake route-referral': ['/court'],
  'court-diversion take-up-candidate': ['/court'],
  'court-diversion determine-eligibility': ['/court'],
  'court-diversion confirm-place': ['/providerOrg'],
  'prison-program admit': ['/prisonId'],
  'prison-program leave-temporarily': ['/prisonId'],
  'prison-program return-to-custody': ['/prisonId'],
  'prison-program recall-to-custody': ['/prisonId'],
  'prison-program record-release': ['/prisonId'],
  'prison-program record-death': ['/prisonId'],
  'prison-program leave-list': ['/prisonId'],
  'prison-program add-review-item': ['/prisonId'],
  'aftercare confirm-place': ['/providerOrg'],
  'aftercare report-start': ['/providerOrg'],
  'aftercare onboard-partner': ['/prisons'],
};
/** The fields in which a file names somebody else, with the reason why it may name anybody. */
const others: Readonly<Record<string, string>> = {
  'intake add-identifier /issuer': 'the register that gave the number, which may be nobody’s here',
  'intake find-or-open-person-by-identifier /issuer':
    'the register that gave the number, which may be nobody’s here',
  'intake request-consent /recipients': 'the person chooses who may know',
  'court-diversion determine-eligibility /assessorOrg': 'the court chooses who assesses',
  'court-diversion request-place /providerOrg': 'the court chooses whom it asks',
  'court-diversion issue-order /treatmentDirectorOrg': 'the order names who directs treatment',
  'prison-program announce-transfer /toPrison': 'the prison that it speaks for sends the person on',
  'prison-program transfer /toPrison': 'the prison that it speaks for sends the person on',
  'aftercare onboard-partner /org': 'an agreement is onboarded for whoever signed it',
};

const { pattern } = z.toJSONSchema(OrgId);
/** Whether a schema holds the code of an organisation, however it is wrapped. */
const isOrganisation = (schema: unknown): boolean =>
  typeof schema === 'object' &&
  schema !== null &&
  (('pattern' in schema && schema.pattern === pattern) ||
    Object.values(schema).some(isOrganisation));
const organisationsIn = (body: z.ZodType): string[] =>
  Object.entries(z.toJSONSchema(body, { io: 'input' }).properties ?? {})
    .filter(([, schema]) => isOrganisation(schema))
    .map(([name]) => `/${name}`);

const named = allServices().flatMap(({ name, commands }) =>
  commands
    .filter(({ by }) => rolesIn(by).includes('IMPORT'))
    .flatMap((command) =>
      organisationsIn(command.body).map((field) => ({ command: `${name} ${command.name}`, field })),
    ),
);

describe('a file that names an organisation', () => {
  it('is either held to those that it speaks for, or may name anybody for a reason', () => {
    const told = [
      ...Object.entries(facts).flatMap(([command, fields]) =>
        fields.map((field) => `${command} ${field}`),
      ),
      ...Object.keys(others),
    ];
    expect(named.map(({ command, field }) => `${command} ${field}`).toSorted()).toEqual(
      told.toSorted(),
    );
  });

  it.each(allServices())(
    'is refused by $name where it does not speak for whom it names',
    (spec) => {
      const where = refusedWhere(join(root, 'services', spec.name, 'src'));
      const refusing = [...where]
        .filter(([, codes]) => codes.has('not-spoken-for'))
        .map(([command]) => `${spec.name} ${command}`);
      const wanted = Object.keys(facts).filter((command) => command.startsWith(`${spec.name} `));
      expect(refusing.toSorted()).toEqual(wanted.toSorted());
    },
  );
});
