import type { consents as english } from '../en/consents.ts';

/** Consents about which a desk has to ask people. */
export const consents: Record<keyof typeof english, string> = {
  'consents.nav': 'Consentimientos',
  'consents.title': 'Personas a quienes pedir un consentimiento',
  'consents.lead':
    'Quien ayuda solo sabe quién es una persona cuando esta ha dicho que sí. Un no también es una respuesta: registre lo que diga.',
  'consents.none':
    'Nadie espera a que se le pregunte. Un consentimiento llega aquí cuando alguien lo solicita mientras la persona está con ustedes.',
  'field.guardianId': '¿Quién lo dice por la persona?',
  'hint.guardianId': 'Hace falta si la persona tiene menos de 18 años',
  'hint.give-consent.witness': 'Hace falta si fue de palabra',
  'code.guardian.PARENT': 'la madre o el padre',
  'code.guardian.GUARDIAN': 'quien tiene la tutela por decisión de un juzgado',
  'code.guardian.AUTHORITY': 'una autoridad que sustituye a la madre y al padre',
};
