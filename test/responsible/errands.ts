import { addDays } from '@throughcare/contracts';
import { type Form, formNamed } from './actors/forms.ts';
import type { Somebody } from './actors/somebody.ts';
import type { Around, Step } from './around.ts';
import { ngos, organisations, prisons, providers } from './cast.ts';
import type { Who } from './house/house.ts';
import type { Answered } from './house/tokens.ts';

/** What is done in a town about nobody in particular: papers are brought, doors turned, agreements renewed. */
export class Errands {
  readonly #town: Around;
  readonly #partners: { readonly org: string; readonly partnerId: string; closed: boolean }[] = [];
  readonly #reviews: { readonly id: string; readonly prison: string }[] = [];

  constructor(town: Around) {
    this.#town = town;
  }

  async aboutNobody(): Promise<Step> {
    const does = this.#town.chance.one([
      () => this.#brings('bind-account'),
      () => this.#brings('bind-account'),
      () => this.#brings('redeem-claim-code'),
      () => this.#turnsDoor(),
      () => this.#turnsDoor(),
      () => this.#renewsAgreement(),
      () => this.#renewsListing(),
      () => this.#findsByNumber(),
      () => this.#looksAtMessage(),
      () => this.#keepsRegister(),
    ]);
    return (await does()) ?? this.#town.pass();
  }

  async #brings(name: 'bind-account' | 'redeem-claim-code'): Promise<Step | undefined> {
    const codesOf = (one: Somebody) =>
      name === 'bind-account' ? one.accountCodes : one.claimCodes;
    const ref = this.#town.here.find(
      (one) => codesOf(this.#town.people.get(one) as Somebody).length > 0,
    );
    const somebody = ref === undefined ? undefined : this.#town.people.get(ref);
    if (ref === undefined || !somebody) return undefined;
    const form = formNamed(name);
    const role = this.#town.chance.one(form.roles);
    const who = this.#town.whoIs(role, ref, []);
    const code = codesOf(somebody).pop();
    const step = await this.#town.asks(
      form,
      who,
      `/intake${form.command.path}`,
      { code },
      ref,
      null,
    );
    if (step.did === 'DONE' && name === 'bind-account') somebody.hasAccount = true;
    return step;
  }

  async #turnsDoor(): Promise<Step> {
    const partner =
      this.#partners.find(({ closed }) => closed) ?? this.#town.chance.one(this.#partners);
    const form = formNamed(partner.closed ? 'open-door' : 'close-door');
    const role = ngos.includes(partner.org) ? 'NGOC' : 'PROV';
    const path = `/aftercare${form.command.path.replace('{partnerId}', partner.partnerId)}`;
    const step = await this.#town.asks(
      form,
      this.#town.whoIs(role, '', [partner.org]),
      path,
      {},
      '',
      null,
    );
    if (step.did === 'DONE') partner.closed = !partner.closed;
    return step;
  }

  /** Now and then one ends; the next time that it is renewed, it begins again. */
  async #renewsAgreement(): Promise<Step> {
    const { org } = this.#town.chance.one(this.#partners);
    const agreedTo = this.#town.chance.happens(0.3)
      ? addDays(this.#town.now, 20).slice(0, 10)
      : null;
    return this.#onboard(org, this.#town.chance.one([2, 5, 10]), agreedTo);
  }
  async #renewsListing(): Promise<Step> {
    return this.#list(this.#town.chance.one([...ngos, ...providers]));
  }

  async #findsByNumber(): Promise<Step> {
    const form = formNamed('resolve-person');
    const who = this.#town.whoIs(this.#town.chance.one(form.roles), '', []);
    const body = {
      issuer: 'prison-north',
      type: 'NUMBER',
      value: `N${100 + this.#town.chance.below(60)}`,
    };
    return this.#town.asks(form, who, '/intake/people/resolve', body, '', null);
  }

  async #looksAtMessage(): Promise<Step> {
    const open = this.#reviews.shift();
    if (!open || this.#town.chance.happens(0.3)) {
      if (open) this.#reviews.push(open);
      const form = formNamed('add-review-item');
      const prison = this.#town.chance.one(prisons);
      const who: Who = { role: 'IMPORT', org: prison, subject: `import-${prison}` };
      const id = this.#town.chance.uuid();
      const body = { ...this.#town.bodyFor(form, null, who, ''), prisonId: prison };
      const path = `/prison-program/custody-reviews/${id}`;
      const step = await this.#town.asks(form, who, path, body, '', null);
      if (step.did === 'DONE') this.#reviews.push({ id, prison });
      return step;
    }
    const form = formNamed('settle-review-item');
    const who = this.#town.whoIs(this.#town.chance.one(form.roles), '', [open.prison]);
    const body = this.#town.bodyFor(form, null, who, '');
    return this.#town.asks(
      form,
      who,
      `/prison-program/custody-reviews/${open.id}/settle`,
      body,
      '',
      null,
    );
  }

  /** A spare office that nobody depends on. */
  async #keepsRegister(): Promise<Step> {
    const name = this.#town.chance.one([
      'register-organisation',
      'change-organisation',
      'close-organisation',
      'reopen-organisation',
    ]);
    const form = formNamed(name);
    const organisationId = 'ngo-spare';
    const stated = { kind: 'NGO', areas: ['IL-LAKE'], timeZone: 'America/Chicago' };
    const body =
      name === 'register-organisation'
        ? { ...stated, organisationId }
        : name === 'change-organisation'
          ? stated
          : {};
    const path = `/intake${form.command.path.replace('{organisationId}', organisationId)}`;
    const who: Who = { role: 'ADMIN', org: 'operator', subject: 'admin' };
    return this.#town.asks(form, who, path, body, '', null);
  }

  async settleIn(): Promise<void> {
    const admin: Who = { role: 'ADMIN', org: 'operator', subject: 'admin' };
    for (const one of organisations)
      await this.#must(
        this.#town.house.post(admin, '/intake/organisations', one, `org-${one.organisationId}`),
      );
    await this.#town.house.settle();
    for (const org of [...ngos, ...providers]) {
      const listed = await this.#list(org);
      if (listed.did !== 'DONE') throw new Error(`${org} is not listed`);
      const agreed = await this.#onboard(org, 6, null);
      if (agreed.did !== 'DONE') throw new Error(`${org} is no partner`);
      const { partnerId } = agreed.answer.body;
      this.#partners.push({ org, partnerId, closed: false });
    }
    await this.#town.house.settle();
  }

  readonly #listings = new Map<string, string>();
  readonly #coord: Who = { role: 'COORD', org: 'city', subject: 'coord-city' };

  async #list(org: string): Promise<Step> {
    const form = formNamed('list-provider');
    const body = {
      source: 'city',
      sourceId: org,
      name: `Support by ${org}`,
      organisation: org,
      services: providers.includes(org)
        ? ['DRUG_TREATMENT', 'OST']
        : ['AFTERCARE', 'DRUG_TREATMENT', 'OST', 'HARM_REDUCTION', 'HOUSING'],
      areas:
        org === 'provider-riverside' || org === 'ngo-harbour'
          ? ['IL-COOK']
          : ['IL-COOK', 'IL-HILLS'],
      sexes: org === 'ngo-lantern' ? ['F', 'X'] : [],
      minAge: null,
      maxAge: null,
      languages: ['en'],
      ost: true,
      capacity: 10,
      from: null,
      to: null,
      licence: null,
    };
    const step = await this.#town.asks(form, this.#coord, '/aftercare/providers', body, '', null);
    if ('answer' in step && step.did === 'DONE')
      this.#listings.set(org, step.answer.body.providerId);
    return step;
  }

  #onboard(org: string, capacity: number, agreedTo: string | null) {
    const body = {
      org,
      providerIds: [this.#listings.get(org)],
      takes: [providers.includes(org) ? 'TREATMENT' : 'AFTERCARE'],
      capacity,
      agreedFrom: '2026-01-01',
      agreedTo,
    };
    const form = formNamed('onboard-partner');
    return this.#town.asks(form, this.#coord, '/aftercare/partners', body, '', null) as Promise<
      Extract<Step, { form: Form }>
    >;
  }

  async #must(answered: Promise<Answered>): Promise<void> {
    const { status, body } = await answered;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  }
}
