import type { cityPartners as english } from '../en/cityPartners.ts';

/** With whom a city has agreed, and what its forms ask of an agreement, in Spanish. */
export const cityPartners: Record<keyof typeof english, string> = {
  'city.partners.nav': 'Entidades colaboradoras',
  'city.partners.title': 'Entidades colaboradoras',
  'city.partners.lead':
    '{count, plural, =0 {No hay ningún acuerdo vigente.} one {Hay un acuerdo vigente} many {Hay # de acuerdos vigentes} other {Hay # acuerdos vigentes}}{count, plural, =0 {} one {; {open, plural, =0 {ninguna puerta está abierta.} one {una puerta está abierta.} many {# de puertas están abiertas.} other {# puertas están abiertas.}}} many {; {open, plural, =0 {ninguna puerta está abierta.} one {una puerta está abierta.} many {# de puertas están abiertas.} other {# puertas están abiertas.}}} other {; {open, plural, =0 {ninguna puerta está abierta.} one {una puerta está abierta.} many {# de puertas están abiertas.} other {# puertas están abiertas.}}}}',
  'city.partners.none':
    'Todavía no hay nada acordado. Una organización aparece aquí cuando ha acordado algo con ella; aquellas a las que se podría preguntar están más abajo.',
  'city.partners.more': 'Aquí están solo los primeros 200 acuerdos.',
  'city.partners.others': 'En el registro, y sin nada acordado',
  'city.partners.noOthers':
    'Nadie. Una organización aparece aquí cuando está inscrita en el registro y no tiene acuerdo.',
  'city.partners.agreeWith': 'Acordar con {org}',
  'city.partners.open': 'puerta abierta',
  'city.partners.closed': 'puerta cerrada',
  'city.partners.capacity':
    '{capacity, plural, one {una persona a la vez} many {# de personas a la vez} other {# personas a la vez}}',
  'city.partners.noCapacity': 'ningún número indicado',
  'city.partners.free': 'plazas de tratamiento libres: {free}',
  'city.load.title': 'Cuánto tiene a su cargo',
  'city.load.taken': 'Propuestas abiertas y personas acogidas',
  'city.load.places': 'Plazas de tratamiento ocupadas',
  'city.load.free': 'Plazas libres',
  'city.partner.title': 'Una entidad colaboradora',
  'city.partner.leadNone': 'No hay nada acordado con ella: no se le propone a nadie.',
  'city.partner.leadOpen': 'Su puerta está abierta: se le proponen personas mientras hay plaza.',
  'city.partner.leadClosed': 'Su puerta está cerrada: no se le propone a nadie nuevo.',
  'city.partner.none':
    'Nada todavía. Un acuerdo necesita una entrada de la organización en el directorio.',
  'city.partner.noEntry': 'El directorio está vacío: inscriba antes en él a la organización.',
  'city.fact.capacity': 'Capacidad',

  'move.onboard-partner': 'Acordar, o renovar',
  'done.onboard-partner': 'El acuerdo está vigente.',
  'about.onboard-partner':
    'Una organización tiene un solo acuerdo: lo que envíe sustituye al anterior.',
  'move.list-provider': 'Inscribir en el directorio',
  'done.list-provider': 'La entrada está en el directorio.',
  'about.list-provider':
    'Lo que se deja vacío cuenta como no indicado, y se pregunta a la entidad colaboradora. Se sustituye la entrada de la misma fuente y el mismo número.',

  'field.onboard-partner.org': 'Organización',
  'field.providerIds': '¿Qué entradas del directorio son suyas?',
  'field.takes': '¿Para quién?',
  'field.onboard-partner.capacity': 'Personas a la vez, con las propuestas abiertas incluidas',
  'hint.onboard-partner.capacity': 'Vacío: no se indica ningún número',
  'field.answerWorkingDays': 'Días laborables para responder a una propuesta ordinaria',
  'hint.answerWorkingDays': 'Vacío: lo habitual aquí',
  'field.urgentAnswerMinutes': 'Minutos para responder a una propuesta urgente',
  'hint.urgentAnswerMinutes': 'Vacío: lo habitual aquí',
  'field.takesUrgent': '¿Acepta propuestas urgentes?',
  'field.prisons': 'Prisiones con cuyo personal se acordó',
  'field.agreedFrom': '¿Desde qué día?',
  'field.agreedTo': '¿Hasta qué día?',
  'field.list-provider.source': 'Directorio',
  'field.list-provider.sourceId': 'Su número allí',
  'field.list-provider.name': 'Nombre del lugar',
  'field.list-provider.organisation': 'Organización',
  'field.list-provider.services': 'Qué ofrece',
  'field.list-provider.areas': 'Zonas en las que trabaja',
  'hint.list-provider.areas': 'Una zona por línea, con su código',
  'field.list-provider.sexes': '¿A quién acoge?',
  'field.list-provider.minAge': '¿Desde qué edad?',
  'field.list-provider.maxAge': '¿Hasta qué edad?',
  'field.list-provider.languages': 'Idiomas que se hablan allí',
  'hint.list-provider.languages': 'Uno por línea, con su código: en, es',
  'field.list-provider.ost': '¿Da tratamiento de sustitución?',
  'field.list-provider.capacity': 'Plazas',
  'field.list-provider.from': '¿Desde qué día está?',
  'field.list-provider.to': '¿Hasta qué día?',
  'field.list-provider.licence': 'Licencia del directorio',
};
