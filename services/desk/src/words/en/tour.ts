/** The tours of the desks beside the sample: five steps for each role. */
export const tour = {
  'tour.again': 'Tour of this desk, from the beginning',
  'tour.title': 'Tour of this desk',
  'tour.offer':
    'New here? Five short steps: what this desk is for, what to look at, one thing to do, what others see of it, and where help is.',
  'tour.begin': 'Begin the tour',
  'tour.notNow': 'Not now',
  'tour.step': 'Tour of this desk, step {step} of {steps}: {part}',
  'tour.part.for': 'What this desk is for',
  'tour.part.look': 'What to look at',
  'tour.part.act': 'One thing to do',
  'tour.part.others': 'What others see of it',
  'tour.part.help': 'Where help is',
  'tour.next': 'Next: {part}',
  'tour.before': 'Back: {part}',
  'tour.toPage': 'To the page of this step',
  'tour.end': 'End the tour',
  'tour.finish': 'The tour is over: go on alone',
  'tour.help':
    'Where a step is not open yet, the page says what would open it. At the foot of every page are the languages, and this tour from its beginning. Your account is at the top. Sign out, sit down at another desk, and see what is seen there.',
  'tour.JUDGE.for':
    'Here a court offers treatment in place of prison, issues the order, and hears how it goes. This page says what waits for you, what is late first.',
  'tour.JUDGE.look':
    'Whose treatment has not started in time, and today’s hearings. The row of days leads to other days.',
  'tour.JUDGE.act':
    'Open somebody who has agreed to treatment, and press “{button}”. Everything is shown once more before it is sent.',
  'tour.JUDGE.others':
    'The provider sees the order, and by when treatment must start. When it starts or is broken off, that stands here, and nobody has to write to you. Doses and clinical findings come to no court.',
  'tour.DCC.for':
    'You bring people and treatment together before the court: candidates, places, hearings. This page says what waits for you, what is late first.',
  'tour.DCC.look':
    'Whose treatment should have started and has not, and today’s hearings. The row of days leads to other days.',
  'tour.DCC.act': 'Open somebody whom no court has taken up yet, and press “{button}”.',
  'tour.DCC.others':
    'Whoever was taken up stands on the lists of the prosecution, of counsel and of the judge, each with the step that is theirs. Who does a step moves the person on for everybody.',
  'tour.PROS.for':
    'You say whether a case may go to treatment instead, and answer when an order is not kept. This page says what waits for you, what is late first.',
  'tour.PROS.look':
    'Everybody who may come to an order, by the step that is next. The legal screen is yours.',
  'tour.PROS.act': 'Open somebody who waits for the legal screen, and press “{button}”.',
  'tour.PROS.others':
    'After a yes, the assessor sees that somebody waits. A no is not the end: intake has it on its list to offer help outside any order.',
  'tour.DEF.for':
    'You go through an offered order with the person, and say yes or no for them. No order is issued without that answer.',
  'tour.DEF.look':
    'Everybody who may come to an order, by the step that is next. Look at those who have been offered one.',
  'tour.DEF.act':
    'Open somebody who was offered an order, and press “{button}”. It asks whether they were told what it means, and agree freely.',
  'tour.DEF.others':
    'After a yes, the judge can issue the order. After a no, intake has it on its list to offer help outside any order.',
  'tour.PROB.for':
    'You watch over orders outside the court: whether treatment starts, and whether what was agreed is kept.',
  'tour.PROB.look': 'Whose treatment has not started though the day has passed.',
  'tour.PROB.act':
    'Open one of those whose treatment has not started, and press “{button}”. A breach is alleged after that question at the earliest.',
  'tour.PROB.others':
    'The provider has the question on its list, with a day by which it is answered. The court sees the answer, or that none came.',
  'tour.PCM.for':
    'You see to it that nobody leaves prison with nothing: a date, a plan, a pack, and somebody who waits outside.',
  'tour.PCM.look':
    'Who leaves, day by day; what they would lack today; and who waits for them outside.',
  'tour.PCM.act':
    'Open somebody, and beside a thing they will need press “{button}”: it is there, or why it is not.',
  'tour.PCM.others':
    'Healthcare and reception see the same pack. The NGO sees the day of release, and the name once the person has consented. Here is everybody who is held in your prison.',
  'tour.PPT.for':
    'You assess who is referred to a programme, run it, and record how it goes for each.',
  'tour.PPT.look': 'Everybody who was referred or takes part, by the step at which they are.',
  'tour.PPT.act':
    'Open somebody who waits for an assessment, and press “{button}”. Only steps that are allowed now can be chosen.',
  'tour.PPT.others':
    'The case manager sees the step at once, and prepares the release with it. Here you see the same releases.',
  'tour.PHC.for':
    'You keep substitution treatment going inside, and hand it over before somebody leaves.',
  'tour.PHC.look':
    'Whoever is out without a confirmed dose stands first; below, those who are treated inside.',
  'tour.PHC.act': 'Open somebody who is treated inside, and press “{button}”.',
  'tour.PHC.others':
    'The prescriber outside sees who comes, and when the next dose is due. If nobody confirms it, both of you are told. Neither the court nor the NGO sees a dose.',
  'tour.PREC.for':
    'You record who comes and who leaves. What you record sets everything outside in motion.',
  'tour.PREC.look': 'Who came in today. The row of days leads to the days before.',
  'tour.PREC.act':
    'Open somebody who leaves today, and press “{button}”. Until others are told of it, it can be taken back.',
  'tour.PREC.others':
    'Then the NGO that waits is told, and the four weeks count in which people are reached. What does not fit together, such as somebody missing from a list, comes to this page.',
  'tour.NGOC.for':
    'You say yes or no to people who leave prison or come by themselves, and see to it that each of them is met.',
  'tour.NGOC.look':
    'An offer has no name: only where, what is needed, and the time left to answer. Without an answer in time the next NGO is asked.',
  'tour.NGOC.act':
    'Open one, press “{button}”, and once more to be sure. Then the person is yours.',
  'tour.NGOC.others':
    'The prison sees who waits outside, and the city that somebody has the person. You see the name as soon as the person has consented.',
  'tour.NGOW.for':
    'You keep in touch with the people of your caseload, and agree a plan with each.',
  'tour.NGOW.look':
    'Everybody whom your organisation supports, and what is due with each. On a person’s page the first month stands as a strip.',
  'tour.NGOW.act': 'Open somebody, and press “{button}”: when, how, and whether you reached them.',
  'tour.NGOW.others':
    'Your coordinator sees it at once, and the city whether people are reached in time. What you talk about comes to no court. Here are appointments, by day.',
  'tour.PEER.for':
    'You meet people at the gate and in their first weeks. This desk is made for a phone.',
  'tour.PEER.look': 'Whom to reach today, and how. One tap dials a number.',
  'tour.PEER.act': 'Beside somebody press “{button}”. Two taps, and it is recorded.',
  'tour.PEER.others':
    'Your coordinator sees that the person was reached. You see no charge and no test result, and nobody asks you for one.',
  'tour.PROV.for':
    'You confirm places in treatment, and report when it starts, is broken off, and ends.',
  'tour.PROV.look':
    'What courts ask about treatment that should have begun, and the places that they ask for.',
  'tour.PROV.act': 'Open a place that is asked for, and press “{button}”.',
  'tour.PROV.others':
    'The court sees that there is a place, and can offer the order. From this page it later hears of start and break-off, and never of doses or clinical findings.',
  'tour.PRESCRIBER.for':
    'You go on with substitution treatment from the day of release, without a day missed.',
  'tour.PRESCRIBER.look': 'Who comes to you from prison, and when the next dose is due.',
  'tour.PRESCRIBER.act': 'Open somebody whose dose is due, and press “{button}”.',
  'tour.PRESCRIBER.others':
    'Healthcare of the prison sees that it went on, and the alarm is over for both of you. Without a word it grows more urgent by the day.',
  'tour.COORD.for': 'You find somebody for whoever has nobody, and see where people are lost.',
  'tour.COORD.look': 'Who has nobody, since when, and why nobody was found.',
  'tour.COORD.act': 'Open somebody, and press “{button}”: choose whom to ask.',
  'tour.COORD.others':
    'The partner finds the offer in its inbox, without a name. Here is what becomes of it all, by month: figures name nobody.',
  'tour.INTAKE.for': 'Here referrals come in, and here alone is it known who a person is.',
  'tour.INTAKE.look': 'What was handed in, by whom, and what you still wait for.',
  'tour.INTAKE.act':
    'Open a referral that was handed in, and press “{button}”. Where something is missing, ask back.',
  'tour.INTAKE.others':
    'The court, the prison or the city has it on its list at once, and whoever referred sees that it goes on. What only you can settle comes to this page: two records of one person, a reported death, help to be offered.',
  'tour.SCREENER.for': 'You offer a screening to whoever wants one, and go through it with them.',
  'tour.SCREENER.look':
    'Screenings that were offered, and interviews that were begun. An offer lapses after some weeks.',
  'tour.SCREENER.act':
    'Open one, and press “{button}”. The questions come in their order, and the points are counted for you.',
  'tour.SCREENER.others':
    'Others learn at most whether there is a need. The answers stay with those who screen and assess, and come to no court.',
  'tour.ASSR.for': 'You find out with a person which treatment would suit them.',
  'tour.ASSR.look': 'Who waits for your word before an order can go on.',
  'tour.ASSR.act':
    'Open somebody, and press “{button}”. It rests on your assessment; where that is missing, the page says so.',
  'tour.ASSR.others':
    'The court sees whether treatment would suit, and not the answers behind it. Here are assessments that were offered and not begun.',
  'tour.PERSON.for':
    'This is your record: how things stand for you, what comes next, and who has what about you.',
  'tour.PERSON.look': 'Who looked at your record, when, and why.',
  'tour.PERSON.act': 'Open a consent, and press “{button}”. You can allow it again afterwards.',
  'tour.PERSON.others':
    'From that moment they no longer see who you are. Here you say how you are reached; and with your card you can go to any partner yourself.',
  'tour.PRIVACY.for': 'You see who looked at what, and whether there was a reason for it.',
  'tour.PRIVACY.look':
    'Whose records stand on a list of yours. Open one: every look, by whom, when and on what ground.',
  'tour.PRIVACY.act':
    'Where two records were made one by mistake and parted again, something is left over. Open one and press “{button}”.',
  'tour.PRIVACY.others':
    'Intake sees that it is settled. The person sees the same looks as you. Here are all organisations, and for whom each may speak.',
  'tour.ADMIN.for':
    'You see to it that everything runs. This page says what stands still, and which organisation is told of nothing.',
  'tour.ADMIN.look':
    'The four services, and what flows between them just now: numbers, and never what is in an event.',
  'tour.ADMIN.act':
    'Open an organisation, and press “{button}”: who is written to when something waits there.',
  'tour.ADMIN.others':
    'They are told that something waits, and never what or about whom. Here is who may sign in.',
} as const;
