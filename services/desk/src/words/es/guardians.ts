import type { guardians as english } from '../en/guardians.ts';

export const guardians: Record<keyof typeof english, string> = {
  'guardian.title': 'Quién decide por la persona',
  'guardian.whose': 'Quién decide por {name}',
  'guardian.open': 'Quién decide',
  'guardian.more': 'Más sobre quién decide',
  'guardian.lead.lacking':
    'Menos de 18 años, y no consta quién decide por ella. Lo que dice no es por sí solo un consentimiento.',
  'guardian.lead.under18':
    'Menos de 18 años: quien decide por ella da o niega un consentimiento, a su lado.',
  'guardian.lead.acts':
    'Quien decide por ella da o niega un consentimiento, a su lado. Nadie ha dicho qué edad tiene.',
  'guardian.lead.ageUnknown':
    'Nadie ha dicho qué edad tiene. Anote a alguien solo si tiene menos de 18 años.',
  'guardian.lead.ofAgeNow':
    'Es mayor de edad y dice por sí misma qué se puede compartir. Quien consta sigue hasta que alguien anote que ya no actúa.',
  'guardian.lead.ofAge': 'Es mayor de edad y decide por sí misma.',
  'guardian.none': 'No consta nadie',
  'guardian.acts': 'Actúa ahora',
  'guardian.over': 'Ya no actúa',
  'guardian.kept': 'Quién es y cómo localizarle se dice solo a quien puede saberlo de la persona.',
  'guardian.noRoute': 'Nadie ha dicho cómo localizarle.',
  'guardian.whoRecords':
    'Lo anota la oficina de acogida, o el juzgado o la prisión con los que está la persona. Dígales a quién conoce.',
  'guardian.waiting': 'Consentimientos que esperan respuesta',
  'guardian.noneOfThese': 'Ninguna de estas',
  'guardian.fact.who': 'Quién',
  'guardian.fact.kind': 'Para la persona',
  'guardian.fact.org': 'En nombre de',
  'guardian.fact.recorded': 'Anotado',
  'guardian.fact.ended': 'Ya no actúa desde',
  'move.record-guardian': 'Anotar quién decide',
  'done.record-guardian':
    'Consta quién decide. Ya se le puede preguntar por cada consentimiento que le espera.',
  'about.record-guardian':
    'Con menos de 18 años no se puede consentir sin compañía. Diga quién decide por la persona; el nombre y cómo localizarle los ve solo quien puede saberlos de la persona.',
  'field.record-guardian.kind': '¿Quién decide por la persona?',
  'field.record-guardian.name': '¿Cómo se llama?',
  'hint.record-guardian.name':
    'Basta un nombre. Si actúa una autoridad y no se ha nombrado a nadie, déjelo vacío y elija la autoridad abajo.',
  'field.record-guardian.org': '¿Qué autoridad?',
  'hint.record-guardian.org': 'Si no es ninguna de estas, nombre a quien actúa allí',
  'field.record-guardian.contactRoutes': '¿Cómo se le puede localizar?',
  'code.kind.PARENT': 'La madre o el padre',
  'code.kind.GUARDIAN': 'Quien tiene la tutela por decisión de un juzgado',
  'code.kind.AUTHORITY': 'Una autoridad que sustituye a la madre y al padre',
  'move.end-guardian': 'Ya no actúa por la persona',
  'done.end-guardian': 'Consta que ya no actúa.',
  'about.end-guardian':
    'Tras otra decisión de un juzgado, o desde que cumple dieciocho años. No se puede deshacer; si vuelve a actuar, se anota de nuevo. Lo que consintió vale hasta que alguien lo retire.',
  'me.deciding.title': 'Quién decide por usted',
  'me.deciding.none':
    'Tiene menos de 18 años y aún no consta quién decide por usted. Quien le pida un consentimiento tiene que averiguarlo antes.',
  'me.deciding.since': 'anotado {at}',
  'me.deciding.about':
    'Dice sí o no a un consentimiento, a su lado. Si no es correcto, dígalo en la oficina de acogida, el juzgado o la prisión.',
};
