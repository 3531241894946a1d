import type { peer as english } from '../en/peer.ts';

export const peer: Record<keyof typeof english, string> = {
  'peer.today.nav': 'Mi día',
  'peer.today.title': 'Mi día',
  'peer.today.lead':
    '{count, plural, =0 {Hoy no le espera nadie.} one {Hoy le espera una persona.} many {Hoy le esperan # de personas; primero, quien lleva más tiempo esperando.} other {Hoy le esperan # personas; primero, quien lleva más tiempo esperando.}}',
  'peer.today.due': 'Por contactar hoy',
  'peer.today.later': 'Más adelante',
  'peer.today.none':
    'Hoy, nadie. Las personas aparecen aquí el día en que toca un intento, una cita o un contacto del primer mes.',
  'peer.at': 'La persona que se localiza así: {route}',
  'peer.from': 'Alguien que viene de {prison}',
  'peer.noRoute':
    'Ningún consentimiento dice cómo localizar a esta persona. Puede darlo cuando se vean, o traer el código que se imprimió para ella.',
  'peer.reached': 'Contactada',
  'peer.tried': 'Intentado, sin contacto',
  'peer.code.open': 'Alguien trae un código',
  'peer.code.whose': 'El código que se imprimió para alguien',

  'move.redeem-claim-code': 'Tomar el código',
  'done.redeem-claim-code':
    'El código está tomado. Lo que permite saber a su organización se muestra desde ahora.',
  'about.redeem-claim-code':
    'Al traer el código, la persona consiente que usted sepa cómo localizarla. Sirve una sola vez.',
  'field.redeem-claim-code.code': 'El código de la tarjeta',
  'hint.redeem-claim-code.code': 'Las mayúsculas, minúsculas y guiones no importan',
};
