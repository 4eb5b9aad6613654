/** The page where a counsellor, or the base, keeps working hours: the week, dated days, leave, limits, and what follows. */
export const tabWorkingHoursTexts = {
  nb: {
    part: 'Min arbeidstid',
    title: 'Min arbeidstid',
    titleOfSomebody: 'Arbeidstid',
    titleOf: (person: string) => `Arbeidstid: ${person}`,
    intro: 'Her sier du når basen kan booke deg. Bare du og koordinatoren i basen ser dette. Timer som alt er avtalt, blir stående.',
    introOf: 'Når basen kan booke denne veilederen. Veilederen ser hva du endrer. Timer som alt er avtalt, blir stående.',
    notYours: 'Denne siden er for veiledere',
    notYoursText: 'Bare veiledere, og koordinatoren i basen deres, fører arbeidstid.',
    minutes: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const words = [...(hours === 0 ? [] : [hours === 1 ? '1 time' : `${hours} timer`]), ...(rest === 0 ? [] : [rest === 1 ? '1 minutt' : `${rest} minutter`])];
      return words.length === 0 ? '0 timer' : words.join(' og ');
    },
    follows: {
      title: 'Når du kan bookes', titleOf: 'Når veilederen kan bookes',
      thisWeek: 'Denne uken', nextWeek: 'Neste uke',
      clock: (spans: string) => `kl.\u00a0${spans}`,
      leave: 'fravær', none: 'ingen tider', changed: 'egne tider denne dagen', and: ' og ',
      holiday: (name: string) => `${name}, ingen tider`,
      besides: 'Helligdager bookes bare når de står under «Dager som er annerledes». Tider som er avtalt, eller som står som opptatt i kalenderen, bookes ikke.',
      buffer: (minutes: number) => `Minst ${minutes} minutter mellom to møter, i tillegg til reisen.`,
      mostPerDay: (count: number) => `Høyst ${count === 1 ? 'ett møte' : `${count} møter`} om dagen.`,
      mostPerWeek: (count: number) => `Høyst ${count === 1 ? 'ett møte' : `${count} møter`} i uken.`,
    },
    week: {
      title: 'Uken', hint: 'Skjermet tid bookes aldri, heller ikke når den ligger i tiden til basen.',
      which: 'Hvilken uke?', now: 'Slik uken er nå', later: (day: string) => `Slik uken blir fra ${day}`,
      from: 'Fra klokken', to: 'Til klokken', spentOn: 'Brukes til',
      kinds: { base: 'Basen', ownService: 'Egen tjeneste', protected: 'Skjermet tid' },
      noHours: 'Ingen tider', add: 'Legg til tid', addOn: (day: string) => `Legg til tid ${day}`,
      remove: 'Fjern', removeOn: (day: string, number: number) => `Fjern tid ${number} ${day}`,
      copy: 'Bruk de samme tidene til og med fredag',
      weekend: 'Vis lørdag og søndag',
      sum: (base: string, own: string) => `I uken: ${base} til basen, ${own} til egen tjeneste.`,
      validFrom: 'Gjelder fra', replaces: 'Det som er planlagt etter denne dagen, blir borte.',
      save: 'Lagre uken', saved: 'Uken er lagret.', timesMissing: 'Fyll ut begge klokkeslettene.',
    },
    days: {
      title: 'Dager som er annerledes', none: 'Ingen dager er lagt inn.', hint: 'Gjelder i stedet for uken. Skjermet tid gjelder fortsatt.',
      day: 'Dato', what: 'Hva gjelder denne dagen?', off: 'Kan ikke bookes', other: 'Andre tider',
      save: 'Lagre dagen', saved: 'Dagen er lagret.', remove: 'La uken gjelde', removeOf: (day: string) => `La uken gjelde ${day}`, removed: 'Uken gjelder igjen.',
      removeTime: (number: number) => `Fjern tid ${number}`, isOff: 'kan ikke bookes',
    },
    leave: {
      title: 'Fravær', none: 'Ingen dager er lagt inn.', hint: 'Hele dager: ferie og annet fravær. Hvorfor spør vi ikke om.',
      first: 'Første dag', last: 'Siste dag', between: (first: string, last: string) => `${first} til og med ${last}`,
      add: 'Legg inn fravær', added: 'Fraværet er lagt inn.', remove: 'Fjern', removeOf: (days: string) => `Fjern fravær ${days}`, removed: 'Fraværet er fjernet.',
    },
    limits: {
      title: 'Pauser og grenser', hint: 'La feltet stå tomt når det ikke er noen grense.',
      buffer: 'Minutter mellom to møter', bufferHint: 'Reisetid regnes for seg.',
      mostPerDay: 'Flest møter på en dag', mostPerWeek: 'Flest møter i en uke', save: 'Lagre grensene', saved: 'Grensene er lagret.',
    },
    log: { title: 'Hva som er endret', line: (when: string, what: string, role: string) => `${when}: ${what} (${role.toLowerCase()})` },
  },
  nn: {
    part: 'Arbeidstida mi',
    title: 'Arbeidstida mi',
    titleOfSomebody: 'Arbeidstid',
    titleOf: (person: string) => `Arbeidstid: ${person}`,
    intro: 'Her seier du når basen kan booke deg. Berre du og koordinatoren i basen ser dette. Timar som alt er avtalte, blir ståande.',
    introOf: 'Når basen kan booke denne rettleiaren. Rettleiaren ser kva du endrar. Timar som alt er avtalte, blir ståande.',
    notYours: 'Denne sida er for rettleiarar',
    notYoursText: 'Berre rettleiarar, og koordinatoren i basen deira, fører arbeidstid.',
    minutes: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const words = [...(hours === 0 ? [] : [hours === 1 ? '1 time' : `${hours} timar`]), ...(rest === 0 ? [] : [rest === 1 ? '1 minutt' : `${rest} minutt`])];
      return words.length === 0 ? '0 timar' : words.join(' og ');
    },
    follows: {
      title: 'Når du kan bookast', titleOf: 'Når rettleiaren kan bookast',
      thisWeek: 'Denne veka', nextWeek: 'Neste veke',
      clock: (spans: string) => `kl.\u00a0${spans}`,
      leave: 'fråvær', none: 'ingen tider', changed: 'eigne tider denne dagen', and: ' og ',
      holiday: (name: string) => `${name}, ingen tider`,
      besides: 'Heilagdagar blir berre booka når dei står under «Dagar som er annleis». Tider som er avtalte, eller som står som opptekne i kalenderen, blir ikkje booka.',
      buffer: (minutes: number) => `Minst ${minutes} minutt mellom to møte, i tillegg til reisa.`,
      mostPerDay: (count: number) => `Høgst ${count === 1 ? 'eitt møte' : `${count} møte`} om dagen.`,
      mostPerWeek: (count: number) => `Høgst ${count === 1 ? 'eitt møte' : `${count} møte`} i veka.`,
    },
    week: {
      title: 'Veka', hint: 'Skjerma tid blir aldri booka, heller ikkje når ho ligg i tida til basen.',
      which: 'Kva veke?', now: 'Slik veka er no', later: (day: string) => `Slik veka blir frå ${day}`,
      from: 'Frå klokka', to: 'Til klokka', spentOn: 'Blir brukt til',
      kinds: { base: 'Basen', ownService: 'Eiga teneste', protected: 'Skjerma tid' },
      noHours: 'Ingen tider', add: 'Legg til tid', addOn: (day: string) => `Legg til tid ${day}`,
      remove: 'Fjern', removeOn: (day: string, number: number) => `Fjern tid ${number} ${day}`,
      copy: 'Bruk dei same tidene til og med fredag',
      weekend: 'Vis laurdag og søndag',
      sum: (base: string, own: string) => `I veka: ${base} til basen, ${own} til eiga teneste.`,
      validFrom: 'Gjeld frå', replaces: 'Det som er planlagt etter denne dagen, blir borte.',
      save: 'Lagre veka', saved: 'Veka er lagra.', timesMissing: 'Fyll ut begge klokkesletta.',
    },
    days: {
      title: 'Dagar som er annleis', none: 'Ingen dagar er lagde inn.', hint: 'Gjeld i staden for veka. Skjerma tid gjeld framleis.',
      day: 'Dato', what: 'Kva gjeld denne dagen?', off: 'Kan ikkje bookast', other: 'Andre tider',
      save: 'Lagre dagen', saved: 'Dagen er lagra.', remove: 'Lat veka gjelde', removeOf: (day: string) => `Lat veka gjelde ${day}`, removed: 'Veka gjeld igjen.',
      removeTime: (number: number) => `Fjern tid ${number}`, isOff: 'kan ikkje bookast',
    },
    leave: {
      title: 'Fråvær', none: 'Ingen dagar er lagde inn.', hint: 'Heile dagar: ferie og anna fråvær. Kvifor spør vi ikkje om.',
      first: 'Første dag', last: 'Siste dag', between: (first: string, last: string) => `${first} til og med ${last}`,
      add: 'Legg inn fråvær', added: 'Fråværet er lagt inn.', remove: 'Fjern', removeOf: (days: string) => `Fjern fråvær ${days}`, removed: 'Fråværet er fjerna.',
    },
    limits: {
      title: 'Pausar og grenser', hint: 'Lat feltet stå tomt når det ikkje er noka grense.',
      buffer: 'Minutt mellom to møte', bufferHint: 'Reisetid blir rekna for seg.',
      mostPerDay: 'Flest møte på ein dag', mostPerWeek: 'Flest møte i ei veke', save: 'Lagre grensene', saved: 'Grensene er lagra.',
    },
    log: { title: 'Kva som er endra', line: (when: string, what: string, role: string) => `${when}: ${what} (${role.toLowerCase()})` },
  },
};
