import type { cityWatch as english } from '../en/cityWatch.ts';

/** What a city watches over, in Spanish: days of danger after a release, and treatment that nobody goes on with. */
export const cityWatch: Record<keyof typeof english, string> = {
  'city.windows.nav': 'Contactos no hechos',
  'city.windows.title': 'Semanas tras la salida con un contacto no hecho',
  'city.windows.lead':
    '{count, plural, =0 {No falta ningún contacto.} one {Tras una salida tocaba un contacto, y nadie contactó con la persona.} many {Tras # de salidas tocaba un contacto, y nadie contactó con la persona.} other {Tras # salidas tocaba un contacto, y nadie contactó con la persona.}}',
  'city.windows.none':
    'No falta nada. Una salida llega aquí cuando pasa el plazo de un contacto y nadie ha contactado con la persona.',
  'city.window.title': 'Las semanas tras una salida',
  'city.window.who': 'Alguien en libertad desde el {at}',
  'city.window.lead':
    'Son las semanas en que una sobredosis es más probable. Quien ha acogido a la persona contacta con ella.',
  'city.window.stands': 'Situación',
  'city.window.checkpoints': 'Qué estaba previsto',
  'city.window.with': 'Con {org}',
  'city.window.nobody': 'Todavía con nadie',
  'city.window.missed': 'no hecho: {what}, para el {at}',
  'city.window.checkpoint':
    '{status}; para el {due}{isMet, select, yes {; hecho el {met}} other {}}',
  'city.window.toPartners': 'A las entidades colaboradoras',

  'city.gaps.nav': 'Tratamientos sin continuidad',
  'city.gaps.title': 'En libertad con tratamiento de sustitución, y sin nadie que lo continúe',
  'city.gaps.lead':
    '{count, plural, =0 {Nadie espera a quien prescriba.} one {Una persona espera una dosis fuera.} many {# de personas esperan una dosis fuera.} other {# personas esperan una dosis fuera.}} Primero, a quien le toca antes.',
  'city.gaps.none':
    'Nadie espera. Alguien llega aquí cuando sale de prisión con tratamiento de sustitución y no hay ninguna dosis confirmada fuera.',
  'city.gap.who': 'Alguien de {from}, a {area}',
  'city.gap.unknown': 'un lugar no conocido',
  'city.gap.planOf': 'Designar a quien lo continúa fuera: {who}',
  'city.gap.appointment': 'Cita el {at}',
  'city.gap.noAppointment': 'Sin cita todavía',

  'city.fact.out': 'En libertad desde',
  'city.fact.until': 'Hasta',
  'city.fact.partner': 'Entidad colaboradora',
  'city.fact.closed': 'Terminó',
  'city.fact.nextDose': 'Próxima dosis',
  'city.fact.appointment': 'Cita',

  'code.list.breached': 'No se hizo un contacto tras la salida',
  'code.list.gaps': 'Tratamiento de sustitución sin nadie que lo continúe',
  'code.windowEnd.OVER': 'las semanas han pasado',
  'code.windowEnd.ENDED': 'terminado',
  'code.windowEnd.RETURNED': 'de nuevo en prisión',
  'code.windowEnd.CORRECTED': 'la puesta en libertad se corrigió',
  'code.windowEnd.DECLINED_BY_PERSON': 'la persona no quiere apoyo',
  'code.gapStage.DUE': 'toca la dosis',
  'code.gapStage.MISSED': 'dosis omitida',
  'code.gapStage.URGENT': 'urgente: dosis omitidas',
  'code.gapStage.RESTART': 'el tratamiento tiene que empezar de nuevo',
  'code.reach.PAUSED': 'búsqueda de contacto en pausa',
  'code.reach.ENDED': 'la búsqueda de contacto ha terminado',
};
