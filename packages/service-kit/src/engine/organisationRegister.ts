import type { AreaCode, Organisation, OrganisationKind } from '@throughcare/contracts';
import { organisationKind, type Registered, worksIn } from '@throughcare/record';
import type { Document, Store } from '@throughcare/store';
import type { Register } from '../ports.ts';

const pageSize = 500;

/**
 * The register of organisations in memory, since every request asks for its caller's. Filled from the store at the start; a
 * commit of this process shows at once, one of another process of this service with the next `load`.
 */
export class OrganisationRegister implements Register {
  readonly #store: Pick<Store, 'scan'>;
  readonly #known = new Map<string, { readonly version: number; readonly state: Registered }>();

  constructor(store: Pick<Store, 'scan'>) {
    this.#store = store;
  }

  of(id: string): Organisation | null {
    const state = this.#known.get(id)?.state;
    return state && !state.closed ? state.organisation : null;
  }

  known(id: string): Organisation | null {
    return this.#known.get(id)?.state.organisation ?? null;
  }

  closed(id: string): boolean {
    return this.#known.get(id)?.state.closed ?? false;
  }

  working(area: AreaCode | null, kinds: readonly OrganisationKind[]): readonly string[] {
    return [...this.#known.values()].flatMap(({ state: { organisation, closed } }) =>
      organisation && !closed && kinds.includes(organisation.kind) && worksIn(organisation, area)
        ? [organisation.id]
        : [],
    );
  }

  committed(document: Document): void {
    if (document.kind !== organisationKind) return;
    const { id, version, state } = document as Document<Registered>;
    // A page that was read before a commit arrives after it.
    if ((this.#known.get(id)?.version ?? -1) <= version) this.#known.set(id, { version, state });
  }

  async load(): Promise<void> {
    for (let after: string | null = null; ; ) {
      const page: readonly Document<Registered>[] = await this.#store.scan<Registered>(
        organisationKind,
        after,
        pageSize,
      );
      for (const document of page) this.committed(document);
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      after = last.id;
    }
  }
}
