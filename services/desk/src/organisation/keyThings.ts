import { z } from 'zod';
import { type Typed, textIn } from '../forms/read.ts';
import { type AnyThing, type Fact, thing, untoldStep } from '../forms/thing.ts';
import { type Html, html } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { Shown, View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { keepers, type MachineKey, MachineKeys, ownKeysPath } from './model.ts';

export const revoke = 'revoke-machine-key';
const make = 'make-machine-key';
const register = 'register-machine-key';
const Made = z.looseObject({ made: z.object({ kid: z.string(), privateKey: z.string() }) });

type Speaking = Pick<View, 'say' | 'times'>;

/** What whoever sets the program up has to know. */
export const factsOfProgram = (
  { clientId, tokenUrl, role }: MachineKeys,
  { say }: Pick<View, 'say'>,
): readonly Fact[] => [
  { label: say('organisation.keys.clientId'), value: clientId },
  { label: say('organisation.keys.tokenUrl'), value: tokenUrl },
  { label: say('organisation.keys.role'), value: sayCode(say, 'byRole', role) },
];

/** A key in words: when and by whom it was made, when it was last used, until when it is valid or was. */
export const keyFacts = (one: MachineKey, { say, times }: Speaking) => ({
  made: say('organisation.keys.madeBy', { at: times.moment(one.madeAt), by: one.madeBy }),
  used: one.lastUsedAt === null ? say('organisation.keys.neverUsed') : times.moment(one.lastUsedAt),
  until:
    one.revokedAt === null
      ? times.day(times.dayOf(one.until))
      : say('organisation.keys.revokedBy', {
          at: times.moment(one.revokedAt),
          by: one.revokedBy ?? '–',
        }),
});

/** How many are valid, for whoever comes with an old tab. */
const countFact = ({ keys }: MachineKeys, { say }: Pick<View, 'say'>): Fact => ({
  label: say('organisation.keys.validNow'),
  value: String(keys.filter(({ state }) => state === 'VALID').length),
});

/** The private half of a pair that was made, told once, as a file to keep: made by the page itself, so that no address holds it. */
function showMade(answered: unknown, program: MachineKeys, view: Pick<View, 'say'>) {
  const { say } = view;
  const made = Made.safeParse(answered).data?.made;
  if (!made) return undefined;
  const { kid, privateKey } = made;
  return {
    title: say('organisation.keys.madeTitle'),
    back: {
      href: ownKeysPath.replace(':organisationId', program.org),
      text: say('organisation.keys.title'),
    },
    body: html`<section class="card paper"><p>${say('organisation.keys.once')}</p><p hidden><a class="button" data-saves="private" download="${program.org}-${kid.slice(0, 8)}.pem">${say('organisation.keys.save')}</a></p><pre id="private"><code>${privateKey}</code></pre></section>${drawHowToSignIn(kid, program, view)}`,
  } satisfies Shown;
}

/** How the program asks for a token, as a library for Node has it. */
const drawHowToSignIn = (
  kid: string,
  { clientId, tokenUrl }: MachineKeys,
  { say }: Pick<View, 'say'>,
): Html =>
  html`<section class="card" aria-labelledby="use"><h2 id="use">${say('organisation.keys.use')}</h2><p>${say('organisation.keys.how')}</p><pre><code>const assertion = await new SignJWT()
  .setProtectedHeader({ alg: 'ES256', kid: '${kid}' })
  .setIssuer('${clientId}').setSubject('${clientId}')
  .setAudience('${tokenUrl}')
  .setJti(randomUUID()).setIssuedAt().setExpirationTime('1m')
  .sign(privateKey);</code></pre><p>${say('organisation.keys.then', { url: tokenUrl, assertion: 'client_assertion', grant: 'client_credentials' })}</p></section>`;

/** A private key that somebody pasted in place of the public one is shown no second time. */
const unlessPrivate = (typed: Typed): Typed =>
  /PRIVATE KEY-----|"d"\s*:/.test(textIn(typed, 'publicKey')) ? { ...typed, publicKey: '' } : typed;

const own = {
  roles: keepers,
  service: 'auth',
  reads: '/organisations/:organisationId/machine-keys',
  answer: MachineKeys,
  name: ({ org }: MachineKeys) => codeAsName(org),
} as const;

export const ownKeysThings: readonly AnyThing[] = [
  thing<MachineKeys>({
    ...own,
    path: ownKeysPath,
    actions: ({ actions }) => actions,
    facts: (found, view) => [countFact(found, view)],
    held: [make, register],
    forms: {
      [make]: { reveals: (found, answered, view) => showMade(answered, found, view) },
      [register]: { shownAgain: unlessPrivate },
    },
  }),
  thing<MachineKeys>({
    ...own,
    path: `${ownKeysPath}/:kid`,
    actions: ({ org, keys }, { kid }) =>
      keys.some((one) => one.kid === kid && one.state === 'VALID')
        ? [untoldStep(revoke, `/organisations/${org}/machine-keys/${kid}/revoke`, keepers)]
        : [],
    facts: ({ keys }, view, { kid }) =>
      keys
        .filter((one) => one.kid === kid)
        .flatMap((one) => {
          const { made, used, until } = keyFacts(one, view);
          return [
            { label: view.say('organisation.keys.head.kid'), value: one.kid },
            { label: view.say('organisation.keys.head.made'), value: made },
            { label: view.say('organisation.keys.head.used'), value: used },
            { label: view.say('organisation.keys.head.until'), value: until },
          ];
        }),
    home: ({ org }) => ownKeysPath.replace(':organisationId', org),
  }),
];
