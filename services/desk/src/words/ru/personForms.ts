import type { personForms as english } from '../en/personForms.ts';

export const personForms: Record<keyof typeof english, string> = {
  'move.bind-account': 'Ввести мой код',
  'done.bind-account': 'Эта учётная запись теперь ваша. Здесь всё, что вас касается.',
  'about.bind-account':
    'По коду эта учётная запись становится вашей: она показывает, что о вас хранят, и только вам. Код действует один раз.',
  'field.bind-account.code': 'Код, который вам передали',
  'hint.bind-account.code': 'Большие и малые буквы и дефисы не важны',
  'move.unbind-account': 'Эта учётная запись больше не моя',
  'done.unbind-account': 'Та учётная запись больше не показывает вашу запись.',
  'about.unbind-account':
    'Учётная запись больше не показывает вашу запись. То, что о вас хранят, остаётся, и по новому коду можно снова связать учётную запись.',
  'move.describe-person': 'Сказать, как со мной связаться',
  'done.describe-person': 'Записано, как с вами связаться.',
  'about.describe-person':
    'Те, кому это разрешает ваше согласие, видят это с этого времени. Пустое остаётся как было.',
  'field.describe-person.languages': 'Языки, по одному в строке',
  'field.describe-person.interpreterLanguage': 'Язык переводчика, если он нужен',
  'field.describe-person.accessibilityNeeds': 'Что облегчает дело, по одному в строке',
  'field.describe-person.unavailable': 'Когда не связываться',
  'move.record-agreement': 'Дать слово о решении',
  'done.record-agreement': 'Ваше слово записано. Вы можете взять его назад.',
  'about.record-agreement':
    'Согласны ли вы, чтобы о таком решении просили. Это узнают суд и ваш защитник; партнёрам не сообщают. Вы можете взять слово назад.',
  'field.record-agreement.referralId': 'О какой помощи просили',
  'field.record-agreement.answer': 'Что вы скажете?',
  'field.record-agreement.counselHeard': 'Советовал ли вам защитник?',
  'code.answer.AGREED': 'Да, я согласен или согласна',
  'move.withdraw-agreement': 'Взять слово назад',
  'done.withdraw-agreement': 'Вы взяли слово назад. Суду об этом сообщают.',
  'about.withdraw-agreement':
    'Суду и вашему защитнику сообщают, что вы больше не согласны. Вы можете дать слово снова.',
  'own.move.give-consent': 'Да, им можно это знать',
  'own.done.give-consent': 'Теперь им можно это знать. Вы можете отозвать согласие в любое время.',
  'own.move.refuse-consent': 'Нет, нельзя',
  'own.done.refuse-consent': 'Вы сказали «нет». Им этого не скажут.',
  'own.move.withdraw-consent': 'Отозвать',
  'own.done.withdraw-consent': 'Согласие отозвано. На этой странице вы можете разрешить снова.',
  'own.move.request-consent': 'Разрешить кому-то что-то знать',
  'own.done.request-consent': 'Вопрос задан. Ничего не передают, пока вы не скажете здесь «да».',
  'own.about.request-consent':
    'Выберите, кому что можно знать. Пока ничего не передают: «да» или «нет» вы говорите на следующей странице.',
  'own.field.contactRoutes': 'Как с вами можно связаться?',
  'own.field.request-consent.recipients': 'Кому можно это знать?',
  'own.field.request-consent.scopes': 'Что можно знать?',
  'own.field.request-consent.purpose': 'Для чего?',
  'own.code.scopes.IDENTITY': 'Моё имя и дата рождения',
  'own.code.scopes.CONTACT_ROUTE': 'Как со мной связаться',
  'own.code.scopes.SUBSTITUTION': 'Моё заместительное лечение',
  'own.move.draft-referral': 'Попросить о помощи',
  'own.done.draft-referral': 'Вы попросили о помощи. Приёмный отдел это рассмотрит.',
  'own.about.draft-referral':
    'Приёмный отдел рассмотрит просьбу и скажет, куда она пойдёт. Пока решения нет, вы можете её отозвать.',
  'own.move.withdraw-referral': 'Я этого больше не хочу',
  'own.done.withdraw-referral': 'Отозвано.',
  'own.about.withdraw-referral':
    'Больше никто над этим не работает. Тому, кто просил, сообщают, что вы этого не хотите. Вы можете попросить о помощи снова.',
  'own.field.withdraw-referral.reasonCode': 'Почему вы этого больше не хотите?',
  'own.move.decline-screening': 'Я не хочу скрининга',
  'own.done.decline-screening': 'Записано, что вы этого не хотите.',
  'own.about.decline-screening':
    'Тому, кто предложил, сообщают, что вы не участвуете, и больше ничего. Позже вы можете попросить о скрининге.',
  'own.move.answer-voluntary-route': 'Сказать «да» или «нет»',
  'own.done.answer-voluntary-route':
    'То, что вы сказали, записано. Ни суду, ни тюрьме не сообщают.',
  'own.about.answer-voluntary-route':
    'Если «да», ищут того, кто вам поможет. Если «нет», ничего не последует. Ни суд, ни тюрьма не узнают, что вас спрашивали и что вы сказали.',
  'own.field.answer-voluntary-route.answer': 'Хотите ли вы этого?',
  'own.code.answer.ACCEPTED': 'Да, хочу',
  'own.code.answer.DECLINED': 'Нет',
  'own.move.record-answer': 'Ответить на предложение суда',
  'own.done.record-answer': 'Ваш ответ у суда.',
  'own.about.record-answer':
    'Сначала поговорите с защитником: чего требует решение, сколько оно длится и что последует, если его не соблюдать. Ваш ответ узнают суд и защитник.',
  'own.field.record-answer.answer': 'Что вы скажете?',
  'own.code.answer.CONSENTED': 'Да, я принимаю решение',
  'own.field.informed': 'Вам объяснили, что значит это решение?',
  'own.field.voluntary': 'Это ваш собственный выбор?',
  'own.field.counsel': 'Кто вам советовал?',
  'own.move.withdraw-candidate': 'Я не хочу такого решения',
  'own.done.withdraw-candidate': 'Записано. Ваше дело идёт без такого решения.',
  'own.about.withdraw-candidate':
    'Суду и вашему защитнику сообщают. Ваше дело идёт так, как шло бы без такого решения. Вам могут предложить помощь вне решения суда.',
  'own.move.hand-in-proof': 'Передать подтверждение лечения',
  'own.done.hand-in-proof': 'Подтверждение передано. Суд решает; потом это будет здесь.',
  'own.field.document': 'Какая это бумага?',
  'own.move.challenge-revocation': 'Обжаловать отмену',
  'own.done.challenge-revocation': 'Ваша жалоба у суда, он решает.',
  'own.about.challenge-revocation':
    'Судья рассмотрит это ещё раз. До тех пор отмена действует. Поговорите с защитником.',
  'own.move.renew-order': 'Просить о новом решении',
  'own.about.renew-order':
    'Путь к решению начинается заново: суд снова рассмотрит ваше дело. Вы всё ещё можете отказаться.',
  'own.move.answer-continuation': 'Сказать, продолжать ли лечение',
  'own.done.answer-continuation': 'То, что вы сказали, записано. Суду не сообщают.',
  'own.about.answer-continuation':
    'Когда решение закончится, лечение продолжается, только если вы хотите. Лечебной службе сообщают, что вы сказали. Суду не сообщают.',
  'own.field.answer-continuation.answer': 'Продолжать?',
  'own.move.offer-to-partner': 'Назвать организацию',
  'own.done.offer-to-partner': 'Организацию спросили. Её ответ появится здесь.',
  'own.about.offer-to-partner':
    'Организацию спрашивают, может ли она вас сопровождать. Ей сообщают, что вам нужно, но не имя, если вы этого не разрешили.',
  'own.move.refuse-aftercare': 'Я не хочу никакой организации',
  'own.done.refuse-aftercare': 'Записано, что вы не хотите никакой организации. Суду не сообщают.',
  'own.about.refuse-aftercare':
    'Больше никого не ищут. Организации, которую спросили или которая вас сопровождает, сообщают, что вы этого не хотите. Суду не сообщают. Вы можете попросить о помощи снова в любое время.',
  'own.move.issue-claim-code': 'Сделать мою карточку',
  'own.about.issue-claim-code':
    'Код создаётся и показывается один раз, чтобы его напечатать. Карточка, которую вы сделали раньше, с этого времени не действует.',
};
