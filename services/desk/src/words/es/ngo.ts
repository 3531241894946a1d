import type { ngo as english } from '../en/ngo.ts';

/** The desk of an NGO: what its pages say, in Spanish. */
export const ngo: Record<keyof typeof english, string> = {
  'ngo.unnamed': 'Alguien cuyo nombre no se conoce aquí',
  'ngo.languages.interpreter': '{languages}, necesita interpretación ({interpreter})',

  'ngo.offers.nav': 'Propuestas',
  'ngo.offers.title': 'Propuestas',
  'ngo.offers.lead':
    '{count, plural, =0 {Nadie espera su respuesta.} one {Una persona espera su respuesta.} many {# de personas esperan su respuesta; primero, aquella a la que hay que responder antes.} other {# personas esperan su respuesta; primero, aquella a la que hay que responder antes.}}',
  'ngo.offers.leadWorker':
    '{count, plural, =0 {Nadie espera una respuesta.} one {Una persona espera una respuesta de su coordinación.} many {# de personas esperan una respuesta de su coordinación.} other {# personas esperan una respuesta de su coordinación.}}',
  'ngo.offers.doorOpen':
    'Su puerta está abierta; las propuestas llegan aquí. Verán en palabras quién es, y tendrán tiempo para responder.',
  'ngo.offers.doorClosed':
    'Su puerta está cerrada: aquí no llegan propuestas nuevas hasta que la abran.',
  'ngo.offers.toPeople': 'A las personas que han acogido',
  'ngo.offer.title': 'Una propuesta',
  'ngo.offer.closed': 'Una propuesta cerrada',
  'ngo.offer.nameLater': 'Sin nombre hasta que acojan a la persona.',
  'ngo.offer.isYours': 'Han acogido a esta persona.',
  'ngo.offer.toCase': 'A la persona',
  'ngo.offer.acceptOf': 'Acoger: {who}',
  'ngo.offer.declineOf': 'No acoger: {who}',
  'ngo.offer.urgent': 'Sale hoy, o ya está fuera',
  'ngo.offer.urgentTag': 'urgente',
  'ngo.offer.soon': 'Fecha de salida conocida; la ven cuando acogen a la persona',
  'ngo.offer.unconfirmed': 'Salida todavía no confirmada por la prisión',
  'ngo.offer.from': 'Desde el {day}',
  'ngo.offer.toArrange': 'Por preguntar o gestionar: {what}',
  'ngo.answer.by': 'responder hasta: {at} · quedan {left}',
  'ngo.answer.late': 'la respuesta venció hace {left}',

  'ngo.people.nav': 'Personas',
  'ngo.people.title': 'Personas',
  'ngo.people.lead': 'Primero, quien les necesita antes.',
  'ngo.people.lists': 'Listas de personas',
  'ngo.people.all': 'Ahora con nosotros',
  'ngo.people.mine': 'A mi cargo',
  'ngo.people.closed': 'El apoyo ha terminado',
  'ngo.people.with': 'con {who}',
  'ngo.people.contactOf': 'Registrar un contacto: {who}',
  'ngo.people.none':
    'Nadie todavía. Cuando acogen a alguien, aparece aquí: responda antes a una propuesta.',
  'ngo.people.noneMine':
    'No tiene a nadie a su cargo. Su coordinación puede confiarle una persona en la página de esa persona.',
  'ngo.people.noneClosed': 'El apoyo no ha terminado para nadie hasta ahora.',

  'ngo.case.title': 'Una persona con nosotros',
  'ngo.case.paused': 'en pausa',
  'ngo.case.missed': '{what}: sin hacer, {left} de retraso',
  'ngo.case.unsaid': 'cita del {at}: ¿qué resultó?',
  'ngo.case.next': 'lo siguiente: {what}, {at}',
  'ngo.noName.title': 'Aquí no ve ningún nombre: ningún consentimiento dice que pueda.',
  'ngo.noName.next':
    'La persona puede darlo cuando se vean. Hasta entonces pueden preguntárselo gestión de casos de la prisión, la sanidad o admisión. Lo que hacen por la persona continúa mientras tanto.',

  'ngo.consent.whose': 'Alguien a quien pide su consentimiento',

  'ngo.month.title': 'El primer mes',
  'ngo.month.none':
    'El primer mes empieza con la salida. No hay nada previsto antes de que se conozca un día.',
  'ngo.month.more': 'Para cuándo es cada contacto, y qué vale para él',
  'ngo.month.met': '{what}, {at}',
  'ngo.month.due': '{what}, para el {at}',
  'ngo.month.kits':
    '{kits, plural, =0 {Todavía no han entregado naloxona.} one {Han entregado un kit de naloxona.} many {Han entregado # de kits de naloxona.} other {Han entregado # kits de naloxona.}}',
  'ngo.month.risk': 'El riesgo de sobredosis es mayor en las dos primeras semanas.',

  'ngo.contacts.title': 'Contactos',
  'ngo.contacts.none':
    'Nadie lo ha intentado todavía. Registre cada intento, también los que no dan resultado.',
  'ngo.contact.reached': 'contactada',
  'ngo.contact.tried': 'intentado, sin contacto',
  'ngo.contact.inside': 'antes de la salida',
  'ngo.contact.line': '{at}, {mode}, {reached, select, yes {contactada} other {sin contacto}}',

  'ngo.appointments.nav': 'Citas',
  'ngo.appointments.title': 'Citas',
  'ngo.appointments.lead': 'Hoy y lo que viene primero, después lo que ha pasado.',
  'ngo.appointments.none': 'Ninguna. Las citas se fijan en la página de la persona.',
  'ngo.appointments.noneYet': 'Ninguna todavía.',
  'ngo.day.today': 'Hoy, {day}',
  'ngo.appointment.line': '{at}, {kind}',
  'ngo.appointment.cancelled': 'cancelada',
  'ngo.appointment.unsaid': '¿qué resultó?',
  'ngo.appointment.toCome': 'por venir',

  'ngo.reach.title': 'Cómo contactar con la persona',
  'ngo.reach.not': 'No es posible',
  'ngo.reach.access': 'Necesita',
  'ngo.reach.none': 'No se conoce ninguna vía de contacto. Pregunte cuando se vean.',
  'ngo.release.title': 'La salida',
  'ngo.release.none': 'No se ha dicho nada de una salida.',
  'ngo.release.provisional': 'La prisión no lo ha confirmado todavía; puede cambiar.',
  'ngo.release.out':
    'Fuera {days, plural, =0 {desde hoy} one {desde ayer} many {desde hace # de días} other {desde hace # días}} ({at}){from, select, none {} other { de {from}}}',
  'ngo.release.undated':
    '{from, select, none {Sin fecha de salida todavía} other {En {from}, sin fecha de salida todavía}}',
  'ngo.release.expected':
    '{sure, select, yes {Sale} other {Salida prevista}} {days, plural, =0 {hoy} =1 {mañana} one {el {day}} many {el {day}} other {el {day}}}{from, select, none {} other { de {from}}}',
  'ngo.needs.title': 'Necesidades',
  'ngo.workers.title': 'Quién trabaja con la persona',
  'ngo.workers.none': 'Nadie está designado todavía.',
  'ngo.ended.title': 'Cómo terminó el apoyo',
  'ngo.ended.before': 'Hasta el {at} decía: {reason}',

  'ngo.door.nav': 'Nuestra puerta',
  'ngo.door.title': 'Nuestra puerta',
  'ngo.door.none':
    'Todavía no hay ningún acuerdo con su organización. Lo hace con ustedes la coordinación de su ciudad o región; entonces pueden llegar propuestas aquí.',
  'ngo.door.open': 'abierta',
  'ngo.door.closed': 'cerrada',
  'ngo.door.leadOpen': 'Las propuestas llegan aquí mientras hay plaza.',
  'ngo.door.leadClosed':
    'Aquí no llegan propuestas nuevas. Las personas que han acogido siguen con ustedes.',
  'ngo.load.title': 'Nuestra carga',
  'ngo.load.people': 'Personas con nosotros',
  'ngo.load.offers': 'Propuestas que esperan una respuesta',
  'ngo.load.capacity': 'Plazas acordadas',
  'ngo.load.left':
    '{left, plural, =0 {No hay ninguna plaza libre: las propuestas vuelven cuando la haya.} one {Hay una plaza libre.} many {Hay # de plazas libres.} other {Hay # plazas libres.}} Una propuesta ocupa una plaza hasta que se responde.',
  'ngo.load.noLimit': 'No hay acordado ningún número de plazas.',
  'ngo.agreement.title': 'Qué está acordado',
  'ngo.agreement.change':
    'Esto lo cambia con ustedes la coordinación de su ciudad o región. La puerta es solo suya.',
  'ngo.agreement.usual': 'lo habitual aquí',
  'ngo.agreement.days':
    '{days, plural, one {# día laborable} many {# de días laborables} other {# días laborables}}',
  'ngo.agreement.minutes':
    'sí, en {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}',
  'ngo.agreement.noUrgent': 'no se aceptan',
  'ngo.agreement.from': 'desde el {from}{ends, select, yes { hasta el {to}} other {}}',

  'ngo.fact.state': 'Estado',
  'ngo.fact.answerBy': 'Responder hasta',
  'ngo.fact.out': 'Fuera',
  'ngo.fact.expected': 'Salida prevista',
  'ngo.fact.area': 'Zona',
  'ngo.fact.needs': 'Necesidades',
  'ngo.fact.languages': 'Idiomas',
  'ngo.fact.missing': 'Por preguntar o gestionar',
  'ngo.fact.ours': 'Se encargan ustedes',
  'ngo.fact.release': 'Salida',
  'ngo.fact.lastContact': 'Último contacto',
  'ngo.fact.appointments': 'Citas abiertas',
  'ngo.fact.workers': 'Profesionales',
  'ngo.fact.appointment': 'Cita',
  'ngo.fact.came': 'Qué resultó',
  'ngo.fact.prison': 'De',
  'ngo.fact.goesTo': 'Va a',
  'ngo.fact.firstAppointment': 'Primera cita',
  'ngo.fact.substitution': 'Tratamiento de sustitución',
  'ngo.fact.door': 'Puerta',
  'ngo.fact.takes': 'Para',
  'ngo.fact.answerDays': 'Tiempo para responder',
  'ngo.fact.urgent': 'Propuestas urgentes',
  'ngo.fact.prisons': 'Prisiones',
  'ngo.fact.agreed': 'Acordado',
};
