import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type AnyThing, type Fact, thing } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type Shown, type View } from '../kernel/page.ts';
import { Organisation } from '../privacy/model.ts';
import { addressFacts, hasWebhook, isTold } from './addresses.ts';
import { deliveryThing, drawDeliveries } from './deliveries.ts';
import { drawHowToVerify } from './howToVerify.ts';
import { backOf } from './links.ts';
import { NoticeDesk, offices, ownNoticesPath } from './model.ts';

const makeSecret = 'make-webhook-secret';

/** Where notices of one's own organisation go, what they are signed with, and what became of each. */
export const ownNoticesPage = page({
  path: ownNoticesPath,
  roles: offices,
  async ask(asking, { organisationId }) {
    const one = await asking.get('intake', `/organisations/${organisationId}`, Organisation);
    const desk = await asking.maybe(
      'intake',
      `/organisations/${organisationId}/notices`,
      NoticeDesk,
    );
    return { one, desk };
  },
  show({ one, desk }, view) {
    const { say, here, me } = view;
    const failed = (desk?.deliveries ?? []).filter(({ status }) => status === 'FAILED').length;
    return {
      title: say('organisation.notices.title'),
      back: backOf(me, view),
      lead: isTold(one)
        ? say('organisation.notices.lead', { failed })
        : say('organisation.notices.nobody'),
      body: html`<div class="columns"><div><section class="card" aria-labelledby="whom"><h2 id="whom">${say('organisation.notices.whom')}</h2>${
        isTold(one)
          ? drawFacts(addressFacts(one, view))
          : html`<p>${say('organisation.notices.noAddress')}</p>`
      }<p class="soft small">${say('organisation.notices.change')}</p></section>
${drawSecret(desk, hasWebhook(one), view)}</div><div>${drawActions(
        (desk?.actions ?? []).filter(({ name }) => name === makeSecret),
        view,
      )}</div></div>${drawDeliveries(desk ?? { deliveries: [] }, here, view)}`,
    };
  },
});

/** Since when the newest secret is in force, and the one before it. */
function secretFacts({ secrets }: NoticeDesk, { say, times }: Pick<View, 'say' | 'times'>): Fact[] {
  const [newest, before] = secrets.toReversed();
  return [
    {
      label: say('organisation.secret.newest'),
      value: newest
        ? say('organisation.secret.since', { since: times.moment(newest.since) })
        : say('organisation.secret.none'),
    },
    ...(before
      ? [
          {
            label: say('organisation.secret.before'),
            value: say('organisation.secret.stays', { since: times.moment(before.since) }),
          },
        ]
      : []),
  ];
}

const drawSecret = (desk: NoticeDesk | undefined, webhook: boolean, view: View): Html =>
  html`<section class="card" aria-labelledby="secret"><h2 id="secret">${view.say('organisation.secret.title')}</h2>${
    webhook ? nothing : html`<p>${view.say('organisation.secret.noWebhook')}</p>`
  }${desk ? drawFacts(secretFacts(desk, view)) : nothing}</section>`;

/** The secret that was made, shown once, with what to do with it. */
function showMade(answered: unknown, { organisationId }: NoticeDesk, view: Pick<View, 'say'>) {
  const { say } = view;
  const { secret } = answered as { readonly secret?: unknown };
  if (typeof secret !== 'string') return undefined;
  return {
    title: say('organisation.secret.madeTitle'),
    back: {
      href: ownNoticesPath.replace(':organisationId', organisationId),
      text: say('organisation.notices.title'),
    },
    body: html`<section class="card paper"><p>${say('organisation.secret.once')}</p><p class="who-for"><code>${secret}</code></p><p>${say('organisation.secret.takesOver')}</p></section>${drawHowToVerify(say)}`,
  } satisfies Shown;
}

export const ownNoticesThings: readonly AnyThing[] = [
  thing<NoticeDesk>({
    path: ownNoticesPath,
    roles: offices,
    service: 'intake',
    reads: '/organisations/:organisationId/notices',
    answer: NoticeDesk,
    actions: ({ actions }) => actions.filter(({ name }) => name === makeSecret),
    name: ({ organisationId }) => codeAsName(organisationId),
    facts: (desk, view) => secretFacts(desk, view),
    held: [makeSecret],
    forms: { [makeSecret]: { reveals: (desk, answered, view) => showMade(answered, desk, view) } },
  }),
  deliveryThing(ownNoticesPath, offices),
];
