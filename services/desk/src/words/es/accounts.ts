import type { accounts as english } from '../en/accounts.ts';

export const accounts: Record<keyof typeof english, string> = {
  'account.clerk.title': 'Coordinación del juzgado de tratamiento de drogas',
  'account.clerk.what':
    'Toma las candidaturas, prepara las órdenes, vigila si el tratamiento empieza.',
  'account.judge.title': 'Juez o jueza',
  'account.judge.what': 'Propone y dicta órdenes, celebra revisiones, decide.',
  'account.prosecutor.title': 'Fiscalía',
  'account.prosecutor.what':
    'Dice si un caso puede ir a tratamiento, y responde a los avisos de incumplimiento.',
  'account.counsel.title': 'Defensa',
  'account.counsel.what': 'Repasa con la persona la orden propuesta, y dice sí o no en su nombre.',
  'account.probation.title': 'Supervisión de la medida',
  'account.probation.what':
    'Pregunta por qué no ha empezado el tratamiento, responde de la orden fuera del juzgado.',
  'account.case-manager.title': 'Gestión de casos, prisión',
  'account.case-manager.what': 'Inscribe a las personas, prepara cada salida.',
  'account.programme.title': 'Equipo de programas, prisión',
  'account.programme.what':
    'Evalúa a quienes se derivan, lleva los programas, anota cómo va cada uno.',
  'account.prison-nurse.title': 'Sanidad penitenciaria',
  'account.prison-nurse.what': 'Mantiene el tratamiento de sustitución y lo traspasa.',
  'account.reception.title': 'Ingresos y salidas de la prisión',
  'account.reception.what': 'Registra quién llega y quién se va.',
  'account.ngo.title': 'Coordinación de una ONG',
  'account.ngo.what': 'Recoge las salidas de prisión, acoge a las personas.',
  'account.ngo-worker.title': 'Trabajo social de una ONG',
  'account.ngo-worker.what':
    'Mantiene el contacto con las personas a su cargo, acuerda un plan con cada una.',
  'account.peer.title': 'Apoyo entre iguales',
  'account.peer.what': 'Se encuentra con las personas en la puerta y en sus primeras semanas.',
  'account.ngo-two.title': 'Coordinación de otra ONG',
  'account.ngo-two.what': 'Acoge a personas cuando la primera ONG no tiene plaza.',
  'account.provider.title': 'Centro de tratamiento',
  'account.provider.what': 'Confirma plazas, informa del inicio y de la interrupción.',
  'account.prescriber.title': 'Prescripción en la comunidad',
  'account.prescriber.what': 'Continúa el tratamiento de sustitución desde el día de la salida.',
  'account.city.title': 'Coordinación de la ciudad',
  'account.city.what': 'Encuentra a alguien para quien no tiene a nadie.',
  'account.intake.title': 'Admisión y derivación',
  'account.intake.what':
    'Recibe derivaciones, envía cada una a donde corresponde, hace de dos expedientes uno.',
  'account.screener.title': 'Enfermería, con formación en cribado',
  'account.screener.what': 'Ofrece un cribado y lo hace con quien lo quiera.',
  'account.assessor.title': 'Evaluación clínica',
  'account.assessor.what': 'Averigua con la persona qué tratamiento le convendría.',
  'account.participant.title': 'Una persona, la titular de estos datos',
  'account.participant.what': 'Ve quién tiene qué, y quién ha mirado.',
  'account.privacy.title': 'Protección de datos',
  'account.privacy.what': 'Ve quién ha mirado qué, y por qué.',
  'account.operator.title': 'Operación de esta instalación',
  'account.operator.what': 'Cuida de que todo funcione y de que nada se pare sin que se vea.',
};
