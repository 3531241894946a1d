import type { cityConsents as english } from '../en/cityConsents.ts';

/** What a city sees to, in Spanish: consents about which nobody asked, and cards for people whose need nobody knows. */
export const cityConsents: Record<keyof typeof english, string> = {
  'city.consents.nav': 'Consentimientos sin preguntar',
  'city.consents.title': 'Consentimientos por los que nadie ha preguntado',
  'city.consents.lead':
    'Sin una respuesta, quien ayuda no puede ver a la persona. Haga que alguien pregunte; tanto un sí como un no ponen fin a la espera.',
  'city.consents.none':
    'Se ha preguntado a todas las personas. Un consentimiento llega aquí cuando pasa el día para preguntar, o cuando la persona está fuera y nadie la ha acogido.',
  'city.consent.who': 'Un consentimiento para {recipients}',
  'city.consent.office': 'la oficina de admisión',
  'city.fact.what': 'Qué puede compartirse',
  'city.fact.purpose': 'Para qué',
  'city.fact.desk': 'En la lista de',
  'city.fact.whyHere': 'Por qué está aquí',
  'city.fact.askBy': 'Por preguntar hasta',

  'city.cards.nav': 'Tarjetas de contacto',
  'city.cards.title': 'Tarjetas de contacto por entregar',
  'city.cards.lead':
    'Personas en libertad cuya necesidad nadie conoce. No se proponen a nadie; una tarjeta dice a quién pueden llamar.',
  'city.cards.none':
    'Ninguna tarjeta por entregar. Una salida llega aquí cuando nadie sabe si la persona necesita apoyo.',
  'city.card.who': 'Alguien en libertad desde el {at}',
  'city.card.why':
    'Hay que entregar una tarjeta. Sale de esta lista cuando se conoce una necesidad, o ya no hace falta nada.',

  'code.list.consents-not-asked': 'Un consentimiento por el que nadie ha preguntado',
  'code.notAsked.UNANSWERED': 'ha pasado el día para preguntar',
  'code.notAsked.RELEASED': 'la persona está fuera, y nadie la ha acogido',
  'code.consentStep.RECORD_GUARDIAN':
    'La persona tiene menos de 18 años: averigüe quién decide por ella, y regístrelo.',
  'code.consentStep.ASK_GUARDIAN': 'Dice sí o no quien tiene la tutela, junto a la persona.',
  'code.consentStep.ASK_PERSON': 'Pregunte a la persona, y registre lo que diga.',
  'code.consentStep.TAKE_IN_PRESENCE':
    'Regístrelo cuando la persona esté presente, con alguien de testigo y una comprobación.',
  'code.consentStep.FIND_PERSON':
    'Nadie tiene contacto con la persona: pregúntele donde se presente.',
  'code.consentStep.CONFIRM':
    'Lo registró quien lo recibe: haga que la persona lo confirme o lo retire.',
};
