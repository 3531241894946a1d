import type { city as english } from '../en/city.ts';

/** The desk of a city in Spanish: who has nobody yet, what was missed, and with whom it is agreed. */
export const city: Record<keyof typeof english, string> = {
  'city.unplaced.nav': 'Sin acogida',
  'city.unplaced.title': 'Personas para las que no se encontró a nadie',
  'city.unplaced.lead':
    'En el orden en que se reparten las plazas libres. Se sigue buscando; usted puede proponer una persona a una entidad colaboradora en concreto.',
  'city.unplaced.leadNone': 'Todas las personas tienen plaza',
  'city.unplaced.none':
    'Nadie está sin entidad colaboradora. Alguien llega aquí cuando todas las entidades posibles recibieron la propuesta y no pudieron, o no respondieron a tiempo.',
  'city.unplaced.toPartners': 'A las entidades colaboradoras',
  'city.unplaced.since': 'nadie encontrado desde el {at}',
  'city.unplaced.offerOf': 'Proponer a una entidad colaboradora: {who}',

  'city.placement.title': 'Búsqueda de una entidad colaboradora',
  'city.placement.who': '{who}, en búsqueda desde el {at}',
  'city.placement.lead':
    'A una ciudad no se le dice ningún nombre. Quien acoge a la persona lo conoce por ley o por consentimiento.',
  'city.placement.stands': 'Situación',
  'city.placement.tried': 'A quién se preguntó',
  'city.placement.nobodyAsked': 'Hasta ahora no se ha preguntado a nadie.',
  'city.placement.asked': 'Se preguntó a: {who}',
  'city.placement.offer':
    '{org} ({state}{times, plural, =1 {} one {, # vez} many {, # veces} other {, # veces}})',
  'city.placement.round':
    '{round, plural, =0 {propuesta directa} one {ronda #} many {ronda #} other {ronda #}}',
  'city.placement.ground': '{partners}: {ground}',
  'city.placement.grounds': 'Entidades colaboradoras que no podían, por motivo: {why}',
  'city.placement.askedBefore': 'preguntada antes: {state}',
  'city.placement.noDoorOpen':
    'Ninguna entidad colaboradora para personas tras la salida tiene ahora la puerta abierta. Abra una en su página, o acuérdelo con otra.',

  'city.fact.state': 'Estado',
  'city.fact.since': 'En búsqueda desde',
  'city.fact.round': 'Rondas preguntadas',
  'city.fact.unplaced': 'Nadie encontrado',
  'city.fact.grounds': 'Por qué no',
  'city.fact.provider': 'Con',

  'move.offer-to-partner': 'Proponer a una entidad colaboradora',
  'done.offer-to-partner': 'La propuesta está hecha. La respuesta se muestra aquí.',
  'about.offer-to-partner':
    'A la entidad colaboradora se le muestra lo que la búsqueda puede saber de la persona, y ningún nombre, hasta que la acoge.',
  'field.partnerOrg': '¿A qué entidad colaboradora?',
  'move.withdraw-placement': 'Dejar de buscar',
  'done.withdraw-placement': 'Todas las propuestas abiertas están retiradas. Ya no se busca.',
  'about.withdraw-placement': 'Se retiran todas las propuestas abiertas.',
  'field.withdraw-placement.reason': '¿Por qué?',
  'code.reason.REARRESTED': 'De nuevo en prisión',
  'code.reason.PLANS_CHANGED': 'El plan ha cambiado',
  'move.refuse-aftercare': 'Registrar que la persona no quiere ninguna entidad',
  'done.refuse-aftercare':
    'Ha quedado registrado que la persona no quiere ninguna entidad colaboradora. No se avisa a ningún juzgado.',
  'about.refuse-aftercare':
    'Registre lo que la persona ha dicho. No tiene consecuencias para ella, y no se avisa a ningún juzgado.',

  'code.list.unplaced': 'Nadie encontrado hasta ahora',
  'code.state.UNPLACED': 'nadie encontrado hasta ahora',
  'code.cause.RELEASE': 'Alguien tras la salida',
  'code.cause.REFERRAL': 'Alguien con una derivación',
  'code.cause.CONTINUATION': 'Alguien cuyo tratamiento continúa en otro lugar',
  'code.placement.DRAFT': 'En búsqueda, todavía no se ha preguntado a nadie',
  'code.placement.OFFERED': 'Propuesta hecha a una entidad colaboradora',
  'code.placement.ACCEPTED': 'Una entidad colaboradora ha acogido a la persona',
  'code.placement.UNPLACED': 'Nadie encontrado hasta ahora',
  'code.placement.WITH_PROVIDER': 'Va a un centro de tratamiento',
  'code.placement.WITHDRAWN': 'Ya no se busca',
  'code.placement.RETURNED': 'De nuevo en prisión',
  'code.placement.DECLINED_BY_PERSON': 'La persona no quiere ninguna entidad colaboradora',
  'code.offerState.OFFERED': 'no ha respondido todavía',
  'code.offerState.ACCEPTED': 'acogió a la persona',
  'code.offerState.DECLINED': 'no pudo',
  'code.offerState.EXPIRED': 'no respondió a tiempo',
  'code.offerState.WITHDRAWN': 'la propuesta se retiró',
  'code.offerState.HANDED_BACK': 'renunció a la acogida',
  'code.offerState.LAPSED': 'no intentó el contacto a tiempo',
  'code.unplaced.ROUNDS_USED': 'Se hicieron todas las rondas, y nadie acogió a la persona.',
  'code.unplaced.TIME_OVER': 'Nadie acogió a la persona a tiempo.',
  'code.unplaced.SAID_TO_BE_INSIDE':
    'La entidad colaboradora que acogía a la persona dice que está en prisión, y ninguna prisión lo dice.',
  'code.unplaced.NO_CANDIDATE':
    'Ninguna entidad colaboradora podía, se preguntara o gestionara lo que fuera.',
  'code.unplaced.NO_PLACE': 'Ninguna entidad colaboradora tiene plaza libre.',
  'code.unplaced.MINOR_NO_PARTNER':
    'Menos de 18 años, y ninguna entidad colaboradora indica que acoja a menores.',
  'code.cannot.OUT_OF_AREA': 'trabaja en otra zona',
  'code.cannot.SEX': 'no acoge a nadie de este sexo',
  'code.cannot.AGE': 'no acoge a nadie de esta edad',
  'code.cannot.NOT_FOR_MINORS': 'no indica que acoja a personas de menos de 18 años',
  'code.cannot.NOT_URGENT': 'no acordó propuestas urgentes',
  'code.cannot.ASKED_ALREADY':
    'ha respondido que no, o no ha respondido, y ahora no se le pregunta',
};
