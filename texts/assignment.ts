/** Who performs a referral: languages, roles, the services around a family, and the cards that tell of it. */
export const assignmentTexts = {
  nb: {
    languages: {
      se: 'nordsamisk', sma: 'sørsamisk', smj: 'lulesamisk', en: 'engelsk', pl: 'polsk', lt: 'litauisk', uk: 'ukrainsk', ru: 'russisk', ar: 'arabisk',
      so: 'somali', ti: 'tigrinja', fa: 'persisk (farsi og dari)', ku: 'kurdisk', tr: 'tyrkisk', es: 'spansk', fr: 'fransk', nsl: 'norsk tegnspråk',
    },
    roles: {
      lead: 'har regien og avslutter', close: 'er tett på familien', asking: 'spør aktivt', observing: 'observerer',
      supportive: 'støtter', demanding: 'stiller krav',
    },
    services: {
      school: 'Skole', kindergarten: 'Barnehage', nav: 'NAV', mediationService: 'Konfliktråd', familyCounsellingOffice: 'Familievern', bup: 'BUP',
      healthClinic: 'Helsestasjon', ppt: 'PP-tjenesten', other: 'Andre',
    },
    complexities: { simple: 'Enkel', complicated: 'Komplisert', complex: 'Kompleks' },
    levels: { trained: 'opplært', certified: 'sertifisert' },
    waiting: {
      noHour: 'Ingen time er avtalt', startMeeting: 'Oppstartsamtalen skal holdes', roles: 'Roller er ikke avtalt for neste time',
      evaluation: 'Evalueringen venter', finalReport: 'Sluttrapporten venter',
    },
    cards: {
      yoursTitle: 'Du har fått et oppdrag', overTitle: 'Et oppdrag er ikke lenger ditt',
      neededTitle: 'En henvendelse trenger en veileder', settledTitle: 'Henvendelsen har fått en veileder',
      service: 'Tjeneste', reference: 'Referanse', together: 'Sammen med',
      yours: 'Se oppdraget i fanen. Er du ikke upartisk, kan du gå ut av det der, uten å si hvorfor.',
      over: 'Basen har satt inn noen andre, eller du har selv gått ut. Du trenger ikke gjøre noe.',
      needed: 'En veileder har gått ut av oppdraget. Velg en ny i fanen.',
      openOwn: 'Åpne Mine oppdrag', open: 'Åpne i fanen',
    },
  },
  nn: {
    languages: {
      se: 'nordsamisk', sma: 'sørsamisk', smj: 'lulesamisk', en: 'engelsk', pl: 'polsk', lt: 'litauisk', uk: 'ukrainsk', ru: 'russisk', ar: 'arabisk',
      so: 'somali', ti: 'tigrinja', fa: 'persisk (farsi og dari)', ku: 'kurdisk', tr: 'tyrkisk', es: 'spansk', fr: 'fransk', nsl: 'norsk teiknspråk',
    },
    roles: {
      lead: 'har regien og avsluttar', close: 'er tett på familien', asking: 'spør aktivt', observing: 'observerer',
      supportive: 'støttar', demanding: 'stiller krav',
    },
    services: {
      school: 'Skule', kindergarten: 'Barnehage', nav: 'NAV', mediationService: 'Konfliktråd', familyCounsellingOffice: 'Familievern', bup: 'BUP',
      healthClinic: 'Helsestasjon', ppt: 'PP-tenesta', other: 'Andre',
    },
    complexities: { simple: 'Enkel', complicated: 'Komplisert', complex: 'Kompleks' },
    levels: { trained: 'opplærd', certified: 'sertifisert' },
    waiting: {
      noHour: 'Ingen time er avtalt', startMeeting: 'Oppstartssamtalen skal haldast', roles: 'Roller er ikkje avtalte for neste time',
      evaluation: 'Evalueringa ventar', finalReport: 'Sluttrapporten ventar',
    },
    cards: {
      yoursTitle: 'Du har fått eit oppdrag', overTitle: 'Eit oppdrag er ikkje lenger ditt',
      neededTitle: 'Ein førespurnad treng ein rettleiar', settledTitle: 'Førespurnaden har fått ein rettleiar',
      service: 'Teneste', reference: 'Referanse', together: 'Saman med',
      yours: 'Sjå oppdraget i fana. Er du ikkje upartisk, kan du gå ut av det der, utan å seie kvifor.',
      over: 'Basen har sett inn nokon andre, eller du har sjølv gått ut. Du treng ikkje gjere noko.',
      needed: 'Ein rettleiar har gått ut av oppdraget. Vel ein ny i fana.',
      openOwn: 'Opne Mine oppdrag', open: 'Opne i fana',
    },
  },
};
