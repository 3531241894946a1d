import type { HouseOptions } from '@throughcare/runtime/house';
import type { Change, Changed, Document } from '@throughcare/store';

type Offer = {
  readonly id: string;
  readonly placementId: string;
  readonly partnerOrg: string;
  readonly madeAt: string;
  readonly accepted: { readonly step: { readonly at: string } } | null;
  readonly declined: { readonly reasonCode: string; readonly step: { readonly at: string } } | null;
  readonly expiredAt: string | null;
  readonly withdrawn: { readonly at: string } | null;
};
type Case = {
  readonly id: string;
  readonly partnerOrg: string;
  readonly discharge: object | null;
  readonly closed: object | null;
};
/** As much of a record as is looked at here; what it means is said here too, so that aftercare is not measured by itself. */
export type Record_ = {
  readonly ref: string;
  readonly offers: Readonly<Record<string, Offer>>;
  readonly cases: Readonly<Record<string, Case>>;
};

/** When an offer was no longer open; null while it is. */
export const endOf = ({ accepted, declined, expiredAt, withdrawn }: Offer): string | null =>
  accepted?.step.at ?? declined?.step.at ?? expiredAt ?? withdrawn?.at ?? null;
export const openOffersOf = ({ offers }: Record_): readonly Offer[] =>
  Object.values(offers).filter((offer) => endOf(offer) === null);
export const activeCasesOf = ({ cases }: Record_): readonly Case[] =>
  Object.values(cases).filter(({ discharge, closed }) => !discharge && !closed);

/** Looks at each write of a record as it is made: how many places of each partner are taken, at every moment. */
export class Watch {
  readonly records = new Map<string, Record_>();
  readonly capacity = new Map<string, number>();
  /** Writes after which a partner had more than it can take. */
  over = 0;
  /** The most that each partner ever had. */
  readonly most = new Map<string, number>();
  readonly #taken = new Map<string, number>();

  taken(org: string): number {
    return this.#taken.get(org) ?? 0;
  }

  readonly around: NonNullable<HouseOptions['around']> = (service, deps) => {
    if (service !== 'aftercare') return deps;
    const { store } = deps;
    const change = async <S, R>(
      kind: string,
      id: string,
      writeId: string,
      f: (current: Document<S> | undefined) => Change<S, R>,
    ): Promise<Changed<S, R>> => {
      const changed = await store.change(kind, id, writeId, f);
      if (kind === 'pathway' && changed.document) this.#see(changed.document);
      return changed;
    };
    const watched = new Proxy(store, {
      get(target, name) {
        if (name === 'change') return change;
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    return { ...deps, store: watched };
  };

  #see({ id, state }: Document): void {
    const before = this.records.get(id);
    const after = state as Record_;
    this.records.set(id, after);
    this.#count(before, -1);
    this.#count(after, 1);
    for (const org of orgsOf(after)) {
      const taken = this.taken(org);
      this.most.set(org, Math.max(taken, this.most.get(org) ?? 0));
      if (taken > (this.capacity.get(org) ?? 0)) this.over++;
    }
  }

  #count(record: Record_ | undefined, by: number): void {
    for (const org of record ? orgsOf(record) : []) this.#taken.set(org, this.taken(org) + by);
  }
}

const orgsOf = (record: Record_): readonly string[] =>
  [...openOffersOf(record), ...activeCasesOf(record)].map(({ partnerOrg }) => partnerOrg);
