import type { tour as english } from '../en/tour.ts';

export const tour: Record<keyof typeof english, string> = {
  'tour.again': 'Recorrido por esta mesa, desde el principio',
  'tour.title': 'Recorrido por esta mesa de trabajo',
  'tour.offer':
    '¿Primera vez aquí? Cinco pasos breves: para qué sirve esta mesa, qué mirar, algo que hacer, qué ven las demás personas y dónde hay ayuda.',
  'tour.begin': 'Empezar el recorrido',
  'tour.notNow': 'Ahora no',
  'tour.step': 'Recorrido por esta mesa de trabajo, paso {step} de {steps}: {part}',
  'tour.part.for': 'Para qué sirve esta mesa',
  'tour.part.look': 'Qué mirar',
  'tour.part.act': 'Algo que hacer',
  'tour.part.others': 'Qué ven las demás personas',
  'tour.part.help': 'Dónde hay ayuda',
  'tour.next': 'Siguiente: {part}',
  'tour.before': 'Volver: {part}',
  'tour.toPage': 'A la página de este paso',
  'tour.end': 'Terminar el recorrido',
  'tour.finish': 'Fin del recorrido: seguir sin él',
  'tour.help':
    'Cuando un paso todavía no está abierto, la página dice qué lo abriría. Al pie de cada página están los idiomas, y este recorrido desde el principio. Su cuenta está arriba. Cierre la sesión, siéntese a otra mesa y vea lo que se ve allí.',
  'tour.JUDGE.for':
    'Aquí un juzgado propone tratamiento en lugar de prisión, dicta la orden y sigue cómo va. Esta página dice qué le espera, primero lo atrasado.',
  'tour.JUDGE.look':
    'Quién no ha empezado a tiempo su tratamiento, y las audiencias de hoy. La fila de días lleva a otros días.',
  'tour.JUDGE.act':
    'Abra a alguien que haya aceptado el tratamiento y pulse «{button}». Todo se muestra una vez más antes de enviarlo.',
  'tour.JUDGE.others':
    'El centro de tratamiento ve la orden y hasta cuándo debe empezar el tratamiento. Cuando empieza o se interrumpe, consta aquí sin que nadie tenga que escribirle. Las dosis y los hallazgos clínicos no llegan a ningún juzgado.',
  'tour.DCC.for':
    'Usted reúne a personas y tratamientos ante el juzgado: candidaturas, plazas, audiencias. Esta página dice qué le espera, primero lo atrasado.',
  'tour.DCC.look':
    'Quién debería haber empezado su tratamiento y no lo ha hecho, y las audiencias de hoy. La fila de días lleva a otros días.',
  'tour.DCC.act': 'Abra a alguien de quien todavía no se ocupe ningún juzgado y pulse «{button}».',
  'tour.DCC.others':
    'Esa persona pasa a las listas de la fiscalía, de la defensa y del juez o la jueza, cada cual con el paso que le toca. Quien da un paso hace avanzar a la persona para todas las partes.',
  'tour.PROS.for':
    'Usted dice si un caso puede ir a tratamiento, y responde cuando una orden no se cumple. Esta página dice qué le espera, primero lo atrasado.',
  'tour.PROS.look':
    'Todas las personas que pueden llegar a una orden, según el paso que sigue. El examen legal es suyo.',
  'tour.PROS.act': 'Abra a alguien que espere el examen legal y pulse «{button}».',
  'tour.PROS.others':
    'Tras un sí, quien evalúa ve que alguien espera. Un no no es el final: admisión lo tiene en su lista para ofrecer ayuda fuera de toda orden.',
  'tour.DEF.for':
    'Usted repasa con la persona la orden propuesta, y dice sí o no en su nombre. Sin esa respuesta no se dicta ninguna orden.',
  'tour.DEF.look':
    'Todas las personas que pueden llegar a una orden, según el paso que sigue. Mire aquellas a las que ya se ha propuesto una.',
  'tour.DEF.act':
    'Abra a alguien a quien se haya propuesto una orden y pulse «{button}». Se pregunta si sabe lo que significa y si acepta libremente.',
  'tour.DEF.others':
    'Tras un sí, el juez o la jueza puede dictar la orden. Tras un no, admisión lo tiene en su lista para ofrecer ayuda fuera de toda orden.',
  'tour.PROB.for':
    'Usted vela por las órdenes fuera del juzgado: si el tratamiento empieza y si se cumple lo acordado.',
  'tour.PROB.look': 'Quién no ha empezado su tratamiento aunque el día ya pasó.',
  'tour.PROB.act':
    'Abra a una de las personas cuyo tratamiento no ha empezado y pulse «{button}». Solo después de esa pregunta puede alegarse un incumplimiento.',
  'tour.PROB.others':
    'El centro de tratamiento tiene la pregunta en su lista, con el día en que debe responder. El juzgado ve la respuesta, o que no la hubo.',
  'tour.PCM.for':
    'Usted cuida de que nadie salga de prisión sin nada: una fecha, un plan, un paquete de salida y alguien que espera fuera.',
  'tour.PCM.look': 'Quién sale, día por día; qué le faltaría hoy; y quién espera fuera.',
  'tour.PCM.act':
    'Abra a alguien y, junto a algo que vaya a necesitar, pulse «{button}»: está, o por qué no.',
  'tour.PCM.others':
    'Sanidad e ingresos ven el mismo paquete. La ONG ve el día de la salida, y el nombre en cuanto la persona consiente. Aquí están todas las personas que tiene su prisión.',
  'tour.PPT.for':
    'Usted evalúa a quienes se derivan a un programa, lo lleva y anota cómo va cada persona.',
  'tour.PPT.look': 'Todas las personas derivadas o que participan, según el paso en que están.',
  'tour.PPT.act':
    'Abra a alguien que espere una evaluación y pulse «{button}». Solo pueden elegirse los pasos permitidos ahora.',
  'tour.PPT.others':
    'La gestión de casos ve el paso enseguida y prepara la salida con él. Aquí ve usted las mismas salidas.',
  'tour.PHC.for':
    'Usted mantiene el tratamiento de sustitución dentro, y lo traspasa antes de que alguien salga.',
  'tour.PHC.look':
    'Primero, quien está fuera sin dosis confirmada; debajo, quienes reciben tratamiento dentro.',
  'tour.PHC.act': 'Abra a alguien que reciba tratamiento dentro y pulse «{button}».',
  'tour.PHC.others':
    'Quien prescribe fuera ve quién llega y cuándo toca la próxima dosis. Si nadie la confirma, se avisa a ambas partes. Ni el juzgado ni la ONG ven ninguna dosis.',
  'tour.PREC.for':
    'Usted registra quién llega y quién se va. Lo que registra pone en marcha todo lo de fuera.',
  'tour.PREC.look': 'Quién ha llegado hoy. La fila de días lleva a los días anteriores.',
  'tour.PREC.act':
    'Abra a alguien que salga hoy y pulse «{button}». Mientras no se haya avisado a nadie, se puede deshacer.',
  'tour.PREC.others':
    'Después se avisa a la ONG que espera, y cuentan las cuatro semanas en que se busca el contacto. Lo que no cuadra, como alguien que falta en una lista, llega a esta página.',
  'tour.NGOC.for':
    'Usted dice sí o no a personas que salen de prisión o vienen por su cuenta, y cuida de que alguien se encuentre con cada una.',
  'tour.NGOC.look':
    'Una propuesta no lleva nombre: solo el lugar, lo que se necesita y el tiempo que queda para responder. Sin respuesta a tiempo se pregunta a la siguiente ONG.',
  'tour.NGOC.act':
    'Abra una, pulse «{button}» y confirme. Desde entonces la persona está con ustedes.',
  'tour.NGOC.others':
    'La prisión ve quién espera fuera, y la ciudad, que la persona tiene a alguien. Usted ve el nombre en cuanto la persona consiente.',
  'tour.NGOW.for':
    'Usted mantiene el contacto con las personas a su cargo y acuerda un plan con cada una.',
  'tour.NGOW.look':
    'Todas las personas a las que apoya su organización, y qué toca con cada una. En la página de una persona, el primer mes se ve como una franja.',
  'tour.NGOW.act': 'Abra a alguien y pulse «{button}»: cuándo, cómo y si hubo contacto.',
  'tour.NGOW.others':
    'Su coordinación lo ve enseguida, y la ciudad ve si se llega a tiempo a las personas. Lo que hablan no llega a ningún juzgado. Aquí están las citas, por día.',
  'tour.PEER.for':
    'Usted se encuentra con las personas en la puerta y en sus primeras semanas. Esta mesa está hecha para un teléfono.',
  'tour.PEER.look': 'Con quién hablar hoy, y cómo. Un toque marca el número.',
  'tour.PEER.act': 'Junto a alguien, pulse «{button}». Dos toques y queda anotado.',
  'tour.PEER.others':
    'Su coordinación ve que hubo contacto. Usted no ve cargos ni resultados de pruebas, y nadie se los pide.',
  'tour.PROV.for':
    'Usted confirma plazas de tratamiento e informa de cuándo empieza, se interrumpe y termina.',
  'tour.PROV.look':
    'Lo que los juzgados preguntan sobre tratamientos que debían haber empezado, y las plazas que piden.',
  'tour.PROV.act': 'Abra una plaza que se pida y pulse «{button}».',
  'tour.PROV.others':
    'El juzgado ve que hay plaza y puede proponer la orden. Por esta página se entera después del inicio y de la interrupción, y nunca de dosis ni de hallazgos clínicos.',
  'tour.PRESCRIBER.for':
    'Usted continúa el tratamiento de sustitución desde el día de la salida, sin que falte un día.',
  'tour.PRESCRIBER.look': 'Quién le llega de prisión y cuándo toca la próxima dosis.',
  'tour.PRESCRIBER.act': 'Abra a alguien a quien le toque la dosis y pulse «{button}».',
  'tour.PRESCRIBER.others':
    'La sanidad de la prisión ve que el tratamiento sigue, y la alarma termina para ambas partes. Sin noticias, se hace más urgente cada día.',
  'tour.COORD.for':
    'Usted encuentra a alguien para quien no tiene a nadie, y ve dónde se pierden las personas.',
  'tour.COORD.look': 'Quién no tiene a nadie, desde cuándo y por qué no se encontró a nadie.',
  'tour.COORD.act': 'Abra a alguien y pulse «{button}»: elija a quién preguntar.',
  'tour.COORD.others':
    'La entidad colaboradora encuentra la propuesta en su bandeja, sin nombre. Aquí está lo que resulta de todo ello, por mes: las cifras no nombran a nadie.',
  'tour.INTAKE.for': 'Aquí llegan las derivaciones, y solo aquí se sabe quién es una persona.',
  'tour.INTAKE.look': 'Lo que se ha presentado, quién lo hizo y lo que usted todavía espera.',
  'tour.INTAKE.act':
    'Abra una derivación presentada y pulse «{button}». Si falta algo, pregúntelo.',
  'tour.INTAKE.others':
    'El juzgado, la prisión o la ciudad la tienen enseguida en su lista, y quien derivó ve que avanza. Lo que solo ustedes pueden resolver llega a esta página: dos expedientes de una persona, una muerte comunicada, ayuda por ofrecer.',
  'tour.SCREENER.for': 'Usted ofrece un cribado a quien lo quiera y lo hace con esa persona.',
  'tour.SCREENER.look':
    'Cribados ofrecidos y entrevistas empezadas. Un ofrecimiento caduca a las pocas semanas.',
  'tour.SCREENER.act':
    'Abra uno y pulse «{button}». Las preguntas vienen en su orden y los puntos se cuentan solos.',
  'tour.SCREENER.others':
    'Otras personas saben como mucho si hay una necesidad. Las respuestas se quedan con quienes criban y evalúan, y no llegan a ningún juzgado.',
  'tour.ASSR.for': 'Usted averigua con una persona qué tratamiento le convendría.',
  'tour.ASSR.look': 'Quién espera su parecer antes de que una orden pueda seguir.',
  'tour.ASSR.act':
    'Abra a alguien y pulse «{button}». Se apoya en su evaluación; si falta, la página lo dice.',
  'tour.ASSR.others':
    'El juzgado ve si un tratamiento convendría, y no las respuestas en que se apoya. Aquí están las evaluaciones ofrecidas y sin empezar.',
  'tour.PERSON.for':
    'Este es su expediente: cómo están las cosas para usted, qué viene después y quién tiene qué sobre usted.',
  'tour.PERSON.look': 'Quién miró su expediente, cuándo y por qué.',
  'tour.PERSON.act':
    'Abra un consentimiento y pulse «{button}». Después puede volver a permitirlo.',
  'tour.PERSON.others':
    'Desde ese momento ya no ven quién es usted. Aquí dice cómo se le puede encontrar; y con su tarjeta puede ir por su cuenta a cualquier entidad colaboradora.',
  'tour.PRIVACY.for': 'Usted ve quién ha mirado qué, y si había un motivo.',
  'tour.PRIVACY.look':
    'Las personas cuyo expediente está en una lista suya. Abra uno: cada consulta, quién, cuándo y por qué motivo.',
  'tour.PRIVACY.act':
    'Cuando dos expedientes se unieron por error y se separaron, algo queda pendiente. Abra uno y pulse «{button}».',
  'tour.PRIVACY.others':
    'Admisión ve que está resuelto. La persona ve las mismas consultas que usted. Aquí están todas las organizaciones y por quién puede hablar cada una.',
  'tour.ADMIN.for':
    'Usted cuida de que todo funcione. Esta página dice qué está parado y a qué organización no se avisa de nada.',
  'tour.ADMIN.look':
    'Los cuatro servicios y lo que fluye entre ellos ahora: números, y nunca el contenido de un evento.',
  'tour.ADMIN.act':
    'Abra una organización y pulse «{button}»: a quién se escribe cuando algo espera allí.',
  'tour.ADMIN.others':
    'Se les dice que algo espera, y nunca qué ni sobre quién. Aquí está quién puede iniciar sesión.',
};
