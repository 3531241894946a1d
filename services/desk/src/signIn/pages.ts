import type { Role } from '@throughcare/contracts';
import type { AskedBy, SampleAccount, SignInFault, SignInPages } from '@throughcare/issuer';
import { accountDoes, accountTitle } from '../kernel/accountTitle.ts';
import { govuk } from '../kernel/govuk.ts';
import { type Html, html, nothing, raw } from '../kernel/html.ts';
import { tongueOf } from '../kernel/language.ts';
import { offered, type Tongue } from '../words/languages.ts';
import { type Say, speakingIn } from '../words/speak.ts';
import type { Frame } from './frame.ts';

const groups = ['COURT', 'PRISON', 'AFTER', 'CITY'] as const;
type Group = (typeof groups)[number];

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

/** The pages between "sign in" and being signed in, in the frame of the desk, in the language of whoever signs in. */
export const signInPages = (frame: Frame, among: readonly Tongue[] = offered): SignInPages => {
  const readBy = ({ headers, at }: AskedBy) => ({
    say: speakingIn(tongueOf(headers, among)),
    languages: { among, to: at },
  });
  return {
    signIn({ action, sampleAction, samples, fault, typed, by }) {
      const sample = samples.length > 0;
      const around = { ...readBy(by), sample };
      const { say } = around;
      const heading = say(sample ? 'signIn.whoseDesk' : 'signIn.title');
      const body = html`${summary(fault, 'account', say)}
<h1>${heading}</h1>
${sample ? drawSamples(samples, sampleAction, say) : nothing}
${byName(action, fault, typed, say)}`;
      return frame({ ...around, title: titleOf(heading, fault, say), body });
    },
    code({ action, fault, sample, by }) {
      const around = { ...readBy(by), sample };
      const { say } = around;
      const heading = say('signIn.code');
      const body = html`${summary(fault, 'code', say)}
<h1>${heading}</h1>
${codeForm(action, fault, say('signIn.codeHint'), say)}`;
      return frame({ ...around, title: titleOf(heading, fault, say), body });
    },
    enrol({ action, fault, qr, secret, sample, by }) {
      const around = { ...readBy(by), sample };
      const { say } = around;
      const heading = say('signIn.enrol');
      const body = html`${summary(fault, 'code', say)}
<h1>${heading}</h1>
<p>${say('signIn.enrolWhy')}</p>
<p>${say('signIn.enrolScan')}</p>
<div class="qr">${raw(qr)}</div>
<p>${say('signIn.enrolType')} <code>${inFours(secret)}</code></p>
${codeForm(action, fault, say('signIn.enrolThen'), say)}`;
      return frame({ ...around, title: titleOf(heading, fault, say), body });
    },
    begunAnew({ href, sample, by }) {
      const around = { ...readBy(by), sample };
      const { say } = around;
      const heading = say('signIn.begunAnew');
      const body = html`<h1>${heading}</h1>
<p>${say('signIn.begunAnewWhy')}</p>
<a class="button" href="${href}">${say('signIn.begin')}</a>`;
      return frame({ ...around, title: heading, body });
    },
  };
};

const drawSamples = (samples: readonly SampleAccount[], action: string, say: Say): Html =>
  html`<p>${say('signIn.chooseSample')}</p>
${grouped(samples).map(([group, those]) => choice(group, those, action, say))}
<h2>${say('signIn.insteadByName')}</h2>`;

const grouped = (samples: readonly SampleAccount[]) =>
  groups.flatMap((group) => {
    const those = samples.filter(({ roles: [role] }) => role && groupOf[role] === group);
    return those.length > 0 ? [[group, those] as const] : [];
  });

const choice = (group: Group, those: readonly SampleAccount[], action: string, say: Say) =>
  html`<h2>${say(`signIn.group.${group}`)}</h2>
<form class="choose" method="post" action="${action}">
${those.map(
  (one) =>
    html`<button name="account" value="${one.name}"><b>${accountTitle({ ...one, account: one.name, sample: true }, say)}</b> ${accountDoes(one, say)}</button>
`,
)}</form>`;

const byName = (action: string, fault: SignInFault | null, typed: string, say: Say) =>
  html`<form method="post" action="${action}" novalidate>
${govuk('input', {
  ...field('account', say('signIn.account'), fault, say),
  value: typed,
  classes: 'govuk-input--width-20',
  autocomplete: 'username',
  spellcheck: false,
  autocapitalize: 'none',
  attributes: { maxlength: '64' },
})}
${govuk('input', {
  ...field('password', say('signIn.password'), null, say),
  type: 'password',
  classes: 'govuk-input--width-20',
  autocomplete: 'current-password',
  attributes: { maxlength: '200' },
})}
<button class="button">${say('signIn.send')}</button>
</form>`;

const codeForm = (action: string, fault: SignInFault | null, hint: string, say: Say) =>
  html`<form method="post" action="${action}" novalidate>
${govuk('input', {
  ...field('code', say('signIn.code'), fault, say),
  hint: { text: hint },
  classes: 'govuk-input--width-5',
  inputmode: 'numeric',
  autocomplete: 'one-time-code',
  attributes: { maxlength: '20' },
})}
<button class="button">${say('signIn.goOn')}</button>
</form>`;

const field = (name: string, label: string, fault: SignInFault | null, say: Say) => ({
  id: name,
  name,
  label: { text: label },
  ...(fault && { errorMessage: { text: say(`signIn.fault.${fault}`) } }),
});

const summary = (fault: SignInFault | null, name: string, say: Say): Html =>
  fault
    ? govuk('error-summary', {
        titleText: say('signIn.problem'),
        errorList: [{ text: say(`signIn.fault.${fault}`), href: `#${name}` }],
      })
    : nothing;

const titleOf = (title: string, fault: SignInFault | null, say: Say): string =>
  fault ? say('signIn.error', { title }) : title;
const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
