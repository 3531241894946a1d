import type { health as english } from '../en/health.ts';

/** The desk of a prison’s healthcare, and of prescribers outside, in Spanish. */
export const health: Record<keyof typeof english, string> = {
  'health.board.nav': 'Tratamiento de sustitución',
  'health.board.title': 'Tratamiento de sustitución',
  'health.board.lead':
    '{outside, plural, =0 {Nadie espera fuera una dosis.} one {Una persona está fuera y todavía no hay ninguna dosis confirmada.} many {# de personas están fuera y todavía no hay ninguna dosis confirmada.} other {# personas están fuera y todavía no hay ninguna dosis confirmada.}}{missed, plural, =0 {} one { Una no ha recibido una dosis.} many { # no han recibido una dosis.} other { # no han recibido una dosis.}}',
  'health.board.outside': 'Fuera, sin dosis confirmada todavía',
  'health.board.inside': 'Dentro',
  'health.board.noneOutside':
    'Nadie está fuera sin una dosis confirmada. Quien sale con tratamiento aparece aquí hasta que se confirma una dosis fuera.',
  'health.board.none':
    'Nadie está aquí en tratamiento de sustitución. Quien ingresa con él, o se evalúa para él, se anota en su propia página.',
  'health.board.toPeople': 'A las personas de aquí',

  'health.handOvers.nav': 'Traspasos',
  'health.handOvers.title': 'Traspasos a su cargo',
  'health.handOvers.lead':
    '{count, plural, =0 {Ahora no se le traspasa el tratamiento de nadie.} one {Se le traspasa el tratamiento de una persona.} many {Se le traspasa el tratamiento de # de personas; primero, quien tiene una dosis pendiente u omitida.} other {Se le traspasa el tratamiento de # personas; primero, quien tiene una dosis pendiente u omitida.}}',
  'health.handOvers.none':
    'Las personas llegan aquí cuando la sanidad de una prisión designa a su organización para su tratamiento tras la salida.',

  'health.people.nav': 'Personas aquí',
  'health.people.title': 'Personas aquí',
  'health.people.lead': 'Primero, quien lleva más tiempo aquí.',
  'health.people.none':
    'No hay nadie en esta prisión. Las personas llegan a esta lista cuando ingresos y salidas registra su ingreso.',
  'health.people.since': 'aquí desde el {day}',
  'health.person.title': 'Una persona de aquí',
  'health.person.noTreatment':
    'No hay ningún tratamiento de sustitución anotado. Si la persona ingresó con él, o se evalúa para él, anótelo aquí.',
  'health.release': 'salida prevista el {day}',
  'health.toPerson': 'A todo lo de esta persona',

  'health.treatment.title': 'Un tratamiento',
  'health.stands': 'Situación',
  'health.happened': 'Qué ha ocurrido',
  'health.watch':
    'La persona está fuera, y no hay ninguna dosis confirmada. Esto acaba con una dosis, si usted dice que el tratamiento terminó o no continuó, o cuando la persona está de nuevo dentro.',
  'health.prescriber': 'continúa con {who}',
  'health.appointment': 'cita el {at}',
  'health.rhythm':
    '{days, plural, one {cada día} many {cada # de días} other {cada # días}}{bridging, plural, =0 {} one {, dosis para llevar de un día} many {, dosis para llevar de # de días} other {, dosis para llevar de # días}}',
  'health.mg': '{mg, number} mg',
  'health.lastGiven': 'última dosis el {at}',
  'health.bridging':
    '{days, plural, one {dosis para llevar de un día} many {dosis para llevar de # de días} other {dosis para llevar de # días}}',

  'health.fact.state': 'Estado',
  'health.fact.where': 'Dónde',
  'health.fact.release': 'Salida',
  'health.fact.gap': 'Dosis fuera',
  'health.fact.nextDose': 'Próxima dosis',
  'health.fact.since': 'Fuera desde',
  'health.fact.firstDose': 'Primera dosis fuera',
  'health.fact.lost': 'Por qué no continuó',
  'health.fact.prescriber': 'Continúa con',
  'health.fact.appointment': 'Cita allí',
  'health.fact.firstOutside': 'Primera dosis fuera prevista',
  'health.fact.sharing': 'Pueden saberlo por',
  'health.fact.lastDose': 'Última dosis dentro',
  'health.fact.handOver': 'Traspasado',
  'health.fact.handedNext': 'Próxima dosis según el traspaso',
};
