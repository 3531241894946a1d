import type { Role } from '@throughcare/contracts';
import type { SampleAccount, SignInFault, SignInPages } from '@throughcare/issuer';
import { govuk } from '../kernel/govuk.ts';
import { type Html, html, nothing, raw } from '../kernel/html.ts';
import { speaking } from '../words/speak.ts';
import type { Frame } from './frame.ts';

const groups = ['COURT', 'PRISON', 'AFTER', 'CITY'] as const;
type Group = (typeof groups)[number];
const say = speaking('en');

/** Where each kind of person is looked for on the page of sample accounts. */
const groupOf: Readonly<Record<Role, Group>> = {
  JUDGE: 'COURT',
  DCC: 'COURT',
  PROS: 'COURT',
  DEF: 'COURT',
  PROB: 'COURT',
  PCM: 'PRISON',
  PPT: 'PRISON',
  PHC: 'PRISON',
  PREC: 'PRISON',
  NGOC: 'AFTER',
  NGOW: 'AFTER',
  PEER: 'AFTER',
  PROV: 'AFTER',
  PRESCRIBER: 'AFTER',
  INTAKE: 'CITY',
  SCREENER: 'CITY',
  ASSR: 'CITY',
  COORD: 'CITY',
  PRIVACY: 'CITY',
  PERSON: 'CITY',
  ADMIN: 'CITY',
  IMPORT: 'CITY',
  SERVICE: 'CITY',
  SYS: 'CITY',
};

/** The pages between "sign in" and being signed in, in the frame of the desk. */
export const signInPages = (frame: Frame): SignInPages => ({
  signIn({ action, sampleAction, samples, fault, typed }) {
    const sample = samples.length > 0;
    const heading = say(sample ? 'signIn.whoseDesk' : 'signIn.title');
    const body = html`${summary(fault, 'account')}
<h1>${heading}</h1>
${
  sample
    ? html`<p>${say('signIn.chooseSample')}</p>
${grouped(samples).map(([group, those]) => choice(group, those, sampleAction))}
<h2>${say('signIn.insteadByName')}</h2>`
    : nothing
}
${byName(action, fault, typed)}`;
    return frame({ title: titleOf(heading, fault), body, sample });
  },
  code({ action, fault, sample }) {
    const heading = say('signIn.code');
    const body = html`${summary(fault, 'code')}
<h1>${heading}</h1>
${codeForm(action, fault, say('signIn.codeHint'))}`;
    return frame({ title: titleOf(heading, fault), body, sample });
  },
  enrol({ action, fault, qr, secret, sample }) {
    const heading = say('signIn.enrol');
    const body = html`${summary(fault, 'code')}
<h1>${heading}</h1>
<p>${say('signIn.enrolWhy')}</p>
<p>${say('signIn.enrolScan')}</p>
<div class="qr">${raw(qr)}</div>
<p>${say('signIn.enrolType')} <code>${inFours(secret)}</code></p>
${codeForm(action, fault, say('signIn.enrolThen'))}`;
    return frame({ title: titleOf(heading, fault), body, sample });
  },
  begunAnew({ href, sample }) {
    const heading = say('signIn.begunAnew');
    const body = html`<h1>${heading}</h1>
<p>${say('signIn.begunAnewWhy')}</p>
<a class="button" href="${href}">${say('signIn.begin')}</a>`;
    return frame({ title: heading, body, sample });
  },
});

const grouped = (samples: readonly SampleAccount[]) =>
  groups.flatMap((group) => {
    const those = samples.filter(({ roles: [role] }) => role && groupOf[role] === group);
    return those.length > 0 ? [[group, those] as const] : [];
  });

const choice = (group: Group, those: readonly SampleAccount[], action: string) =>
  html`<h2>${say(`signIn.group.${group}`)}</h2>
<form class="choose" method="post" action="${action}">
${those.map(
  ({ name, title, what }) =>
    html`<button name="account" value="${name}"><b>${title}</b> ${what}</button>
`,
)}</form>`;

const byName = (action: string, fault: SignInFault | null, typed: string) =>
  html`<form method="post" action="${action}" novalidate>
${govuk('input', {
  ...field('account', say('signIn.account'), fault),
  value: typed,
  classes: 'govuk-input--width-20',
  autocomplete: 'username',
  spellcheck: false,
  autocapitalize: 'none',
  attributes: { maxlength: '64' },
})}
${govuk('input', {
  ...field('password', say('signIn.password'), null),
  type: 'password',
  classes: 'govuk-input--width-20',
  autocomplete: 'current-password',
  attributes: { maxlength: '200' },
})}
<button class="button">${say('signIn.send')}</button>
</form>`;

const codeForm = (action: string, fault: SignInFault | null, hint: string) =>
  html`<form method="post" action="${action}" novalidate>
${govuk('input', {
  ...field('code', say('signIn.code'), fault),
  hint: { text: hint },
  classes: 'govuk-input--width-5',
  inputmode: 'numeric',
  autocomplete: 'one-time-code',
  attributes: { maxlength: '20' },
})}
<button class="button">${say('signIn.goOn')}</button>
</form>`;

const field = (name: string, label: string, fault: SignInFault | null) => ({
  id: name,
  name,
  label: { text: label },
  ...(fault && { errorMessage: { text: say(`signIn.fault.${fault}`) } }),
});

const summary = (fault: SignInFault | null, name: string): Html =>
  fault
    ? govuk('error-summary', {
        titleText: say('signIn.problem'),
        errorList: [{ text: say(`signIn.fault.${fault}`), href: `#${name}` }],
      })
    : nothing;

const titleOf = (title: string, fault: SignInFault | null): string =>
  fault ? say('signIn.error', { title }) : title;
const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
