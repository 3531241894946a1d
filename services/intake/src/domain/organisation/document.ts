import { type DocumentType, organisationKind } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { publish } from './publish.ts';
import {
  evolve,
  forNotices,
  type OrganisationEvent,
  type RegisteredOrganisation,
} from './state.ts';
import { organisationView } from './view.ts';

/** An organisation in the register that all services go by. */
export const organisation: DocumentType<RegisteredOrganisation, OrganisationEvent, IntakeSettings> =
  {
    kind: organisationKind,
    idParam: 'organisationId',
    empty: (id) => ({ id, organisation: null, noticesTo: [], secondTo: [], closed: false }),
    evolve,
    publish,
    followUps(event, state) {
      const { noticesTo, secondTo, onCallTo } = forNotices(state);
      return 'stated' in event && [...noticesTo, ...secondTo, ...onCallTo].length > 0
        ? [{ name: 'watch-over', key: '', payload: {} }]
        : [];
    },
    duties: 'none',
    registers({ id, organisation }) {
      if (!organisation) return [];
      return ['ALL', organisation.kind].map((key) => ({ name: 'organisations', key, sort: id }));
    },
    entities: (state) => [state.organisation ? { [state.id]: state } : {}],
    views: { organisation: organisationView },
  };
