import type { Role } from '@throughcare/contracts';
import type { SampleAccount, SignInFault, SignInPages } from '@throughcare/issuer';
import { html, raw } from 'hono/html';
import type { Frame } from './frame.ts';
import { faults, words } from './words.ts';

type Group = keyof typeof words.groups;

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
    const heading = sample ? words.whoseDesk : words.who;
    const body = html`${summary(fault, 'account')}
<h1>${heading}</h1>
${
  sample
    ? html`<p>${words.chooseSample}</p>
${groups(samples).map(([group, those]) => choice(group, those, sampleAction))}
<h2>${words.insteadByName}</h2>`
    : ''
}
${byName(action, fault, typed)}`;
    return frame({ title: titleOf(heading, fault), body, sample });
  },
  code({ action, fault, sample }) {
    const body = html`${summary(fault, 'code')}
<h1>${words.code}</h1>
${codeForm(action, fault, words.codeHint)}`;
    return frame({ title: titleOf(words.code, fault), body, sample });
  },
  enrol({ action, fault, qr, secret, sample }) {
    const body = html`${summary(fault, 'code')}
<h1>${words.enrol}</h1>
<p>${words.enrolWhy}</p>
<p>${words.enrolScan}</p>
<div class="qr">${raw(qr)}</div>
<p>${words.enrolType} <code>${inFours(secret)}</code></p>
${codeForm(action, fault, words.enrolThen)}`;
    return frame({ title: titleOf(words.enrol, fault), body, sample });
  },
  begunAnew({ href, sample }) {
    const body = html`<h1>${words.begunAnew}</h1>
<p>${words.begunAnewWhy}</p>
<a class="button" href="${href}">${words.begin}</a>`;
    return frame({ title: words.begunAnew, body, sample });
  },
});

const groups = (samples: readonly SampleAccount[]) =>
  (Object.keys(words.groups) as Group[]).flatMap((group) => {
    const those = samples.filter(({ roles: [role] }) => role && groupOf[role] === group);
    return those.length > 0 ? [[group, those] as const] : [];
  });

const choice = (group: Group, those: readonly SampleAccount[], action: string) =>
  html`<h2>${words.groups[group]}</h2>
<form class="choose" method="post" action="${action}">
${those.map(
  ({ name, title, what }) =>
    html`<button name="account" value="${name}"><b>${title}</b> ${what}</button>
`,
)}</form>`;

const byName = (action: string, fault: SignInFault | null, typed: string) =>
  html`<form method="post" action="${action}" novalidate>
<div class="govuk-form-group${fault ? ' govuk-form-group--error' : ''}">
<label class="govuk-label" for="account">${words.account}</label>
${message(fault, 'account')}
<input class="govuk-input govuk-input--width-20" id="account" name="account" value="${typed}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64"${described(fault, 'account')}>
</div>
<div class="govuk-form-group">
<label class="govuk-label" for="password">${words.password}</label>
<input class="govuk-input govuk-input--width-20" id="password" name="password" type="password" autocomplete="current-password" maxlength="200">
</div>
<button class="button">${words.signIn}</button>
</form>`;

const codeForm = (action: string, fault: SignInFault | null, hint: string) =>
  html`<form method="post" action="${action}" novalidate>
<div class="govuk-form-group${fault ? ' govuk-form-group--error' : ''}">
<label class="govuk-label" for="code">${words.code}</label>
<div class="govuk-hint" id="code-hint">${hint}</div>
${message(fault, 'code')}
<input class="govuk-input govuk-input--width-5" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20" aria-describedby="code-hint${fault ? ' code-error' : ''}">
</div>
<button class="button">${words.goOn}</button>
</form>`;

const summary = (fault: SignInFault | null, field: string) =>
  fault
    ? html`<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
<h2 class="govuk-error-summary__title">${words.thereIsAProblem}</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li><a href="#${field}">${faults[fault]}</a></li></ul></div>
</div></div>`
    : '';
const message = (fault: SignInFault | null, field: string) =>
  fault
    ? html`<p class="govuk-error-message" id="${field}-error"><span class="govuk-visually-hidden">Error:</span> ${faults[fault]}</p>`
    : '';
const described = (fault: SignInFault | null, field: string) =>
  fault ? raw(` aria-describedby="${field}-error"`) : '';

const titleOf = (heading: string, fault: SignInFault | null): string =>
  fault ? `Error: ${heading}` : heading;
const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
