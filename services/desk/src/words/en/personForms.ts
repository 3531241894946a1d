/** Steps as they are said to the person themselves; where nothing stands here, they are said as to everybody. */
export const personForms = {
  'move.bind-account': 'Enter my code',
  'done.bind-account': 'This account is yours now. Everything about you stands here.',
  'about.bind-account':
    'By the code this account becomes yours: it shows what is held about you, to nobody but you. The code works once.',
  'field.bind-account.code': 'The code that was handed to you',
  'hint.bind-account.code': 'Capital or small letters and dashes do not matter',
  'move.unbind-account': 'End that this account is mine',
  'done.unbind-account': 'That account shows your record no longer.',
  'about.unbind-account':
    'The account shows your record no longer. What is held about you stays, and a new code can bind an account again.',
  'move.describe-person': 'Say how I am reached',
  'done.describe-person': 'It is written down how you are reached.',
  'about.describe-person':
    'Whom your consent lets know it sees it from now on. What is empty is left as it was.',
  'field.describe-person.languages': 'Languages, one a line',
  'field.describe-person.interpreterLanguage': 'Language of an interpreter, if one is needed',
  'field.describe-person.accessibilityNeeds': 'What makes it easier, one a line',
  'field.describe-person.unavailable': 'When not to reach out',
  'move.record-agreement': 'Give my word on the order',
  'done.record-agreement': 'Your word is recorded. You may take it back.',
  'about.record-agreement':
    'Whether you agree that this order is asked for. The court and your counsel hear it; no partner is told. You may take it back.',
  'field.record-agreement.referralId': 'Which help that was asked for',
  'field.record-agreement.answer': 'What do you say?',
  'field.record-agreement.counselHeard': 'Did counsel advise you?',
  'code.answer.AGREED': 'Yes, I agree',
  'move.withdraw-agreement': 'Take my word back',
  'done.withdraw-agreement': 'Your word is taken back. The court is told that.',
  'about.withdraw-agreement':
    'The court and your counsel are told that you do not agree any more. You may give your word again.',
  'own.move.give-consent': 'Yes, they may know it',
  'own.done.give-consent': 'They may know it now. You may take it back at any time.',
  'own.move.refuse-consent': 'No, they may not',
  'own.done.refuse-consent': 'You said no. They are not told it.',
  'own.move.withdraw-consent': 'Take it back',
  'own.done.withdraw-consent': 'It is taken back. You can allow it again on this page.',
  'own.move.request-consent': 'Let somebody know something',
  'own.done.request-consent': 'The question stands. Nothing is shared before you say yes here.',
  'own.about.request-consent':
    'Choose who may know what. Nothing is shared yet: you say yes or no on the next page.',
  'own.field.contactRoutes': 'How can you be reached?',
  'own.field.request-consent.recipients': 'Who may know it?',
  'own.field.request-consent.scopes': 'What may they know?',
  'own.field.request-consent.purpose': 'What for?',
  'own.code.scopes.IDENTITY': 'My name and date of birth',
  'own.code.scopes.CONTACT_ROUTE': 'How I am reached',
  'own.code.scopes.SUBSTITUTION': 'My substitution treatment',
  'own.move.draft-referral': 'Ask for help',
  'own.done.draft-referral': 'You asked for help. Intake looks at it.',
  'own.about.draft-referral':
    'Intake looks at it and says where it goes. You may take it back while nobody has decided.',
  'own.move.withdraw-referral': 'I do not want this any more',
  'own.done.withdraw-referral': 'It is taken back.',
  'own.about.withdraw-referral':
    'Nobody works on it any more. Whoever asked for it is told that you do not want it. You may ask for help again.',
  'own.field.withdraw-referral.reasonCode': 'Why do you not want it any more?',
  'own.move.decline-screening': 'I do not want a screening',
  'own.done.decline-screening': 'It is recorded that you do not want it.',
  'own.about.decline-screening':
    'Whoever offered it is told that you do not take part, and no more. You may ask for one later.',
  'own.move.answer-voluntary-route': 'Say yes or no',
  'own.done.answer-voluntary-route': 'What you said is recorded. No court and no prison is told.',
  'own.about.answer-voluntary-route':
    'With a yes somebody is looked for who helps you. With a no nothing follows. No court and no prison is told that you were asked, or what you said.',
  'own.field.answer-voluntary-route.answer': 'Do you want it?',
  'own.code.answer.ACCEPTED': 'Yes, I want it',
  'own.code.answer.DECLINED': 'No, I do not',
  'own.move.record-answer': 'Answer the offer of the court',
  'own.done.record-answer': 'The court has your answer.',
  'own.about.record-answer':
    'Speak with your counsel first: what the order asks of you, how long it lasts, and what follows if it is not kept. The court and your counsel hear your answer.',
  'own.field.record-answer.answer': 'What do you say?',
  'own.code.answer.CONSENTED': 'Yes, I agree to the order',
  'own.field.informed': 'Were you told what the order means?',
  'own.field.voluntary': 'Is it your own choice?',
  'own.field.counsel': 'Who advised you?',
  'own.move.withdraw-candidate': 'I do not want an order',
  'own.done.withdraw-candidate': 'It is recorded. Your case goes on without an order.',
  'own.about.withdraw-candidate':
    'The court and your counsel are told. Your case goes on as it would without an order. Help outside any order may be offered to you.',
  'own.move.hand-in-proof': 'Hand in a proof of treatment',
  'own.done.hand-in-proof': 'The proof is handed in. The court decides on it; it stands here then.',
  'own.field.document': 'Which paper is it?',
  'own.move.challenge-revocation': 'Challenge the revocation',
  'own.done.challenge-revocation': 'The court has your challenge, and decides on it.',
  'own.about.challenge-revocation':
    'A judge looks at it again. Until then the revocation stands. Speak with your counsel.',
  'own.move.renew-order': 'Apply for a fresh order',
  'own.about.renew-order':
    'The way to an order begins anew: the court looks at your case again. You may still say no.',
  'own.move.answer-continuation': 'Say whether treatment goes on',
  'own.done.answer-continuation': 'What you said is recorded. No court is told.',
  'own.about.answer-continuation':
    'When the order is over, treatment goes on only if you want it. Your provider is told what you say. No court is told.',
  'own.field.answer-continuation.answer': 'Shall it go on?',
  'own.move.offer-to-partner': 'Name a partner',
  'own.done.offer-to-partner': 'The partner is asked. Its answer stands here.',
  'own.about.offer-to-partner':
    'The partner is asked whether it can be there for you. It is told your needs and not your name, unless you let it know.',
  'own.move.refuse-aftercare': 'I want no partner',
  'own.done.refuse-aftercare': 'It is recorded that you want no partner. No court is told.',
  'own.about.refuse-aftercare':
    'Nobody is looked for any more. A partner that was asked or has you is told that you do not want it. No court is told. You may ask for help again at any time.',
  'own.move.issue-claim-code': 'Make my card',
  'own.about.issue-claim-code':
    'A code is made and shown once, to be printed. A card that you made before is worth nothing from then on.',
} as const;
