interface Counts { readonly referrals: number; readonly plans: number; readonly assessments: number }

const parts = (...counted: readonly (readonly [count: number, one: string, many: string])[]): string =>
  counted.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ');

/** Taking over what a colleague follows up: in the tab and in a card. */
export const takeoverTexts = {
  nb: {
    title: 'Ta over for en kollega',
    open: 'Ta over for en kollega',
    intro: 'Når en kollega er syk eller har sluttet, kan du ta over det de følger opp. Da får du beskjedene. Påmeldinger til grupper tilhører tjenesten og trenger ikke tas over.',
    nothing: 'Ingen kolleger følger opp noe nå.',
    counts: ({ referrals, plans, assessments }: Counts) =>
      parts([referrals, 'henvendelse', 'henvendelser'], [plans, 'plan for En god start', 'planer for En god start'], [assessments, 'årlig vurdering', 'årlige vurderinger']),
    take: 'Ta over alt',
    takeOf: (who: string) => `Ta over alt fra ${who}`,
    question: (who: string) => `Ta over alt fra ${who}?`,
    explanation: 'Du får beskjedene fra nå av. Kollegaen får vite det.',
    done: 'Du har tatt over.',
    latest: 'Tatt over i det siste',
    line: (by: string, from: string) => `${by} tok over fra ${from}`,
    one: 'Ta over oppfølgingen',
    oneWhy: 'En kollega følger opp denne henvendelsen. Tar du over, får du beskjedene.',
    oneDone: 'Du følger opp denne henvendelsen nå.',
    oneOwn: 'Du følger opp denne henvendelsen.',
    cardTitle: 'En kollega har tatt over',
    card: (by: string, what: string) => `${by} har tatt over det du fulgte opp: ${what}. Beskjedene går dit fra nå av.`,
    cardOpen: 'Se hva som er tatt over',
  },
  nn: {
    title: 'Ta over for ein kollega',
    open: 'Ta over for ein kollega',
    intro: 'Når ein kollega er sjuk eller har slutta, kan du ta over det dei følgjer opp. Då får du beskjedane. Påmeldingar til grupper høyrer til tenesta og treng ikkje takast over.',
    nothing: 'Ingen kollegaer følgjer opp noko no.',
    counts: ({ referrals, plans, assessments }: Counts) =>
      parts([referrals, 'førespurnad', 'førespurnader'], [plans, 'plan for En god start', 'planar for En god start'], [assessments, 'årleg vurdering', 'årlege vurderingar']),
    take: 'Ta over alt',
    takeOf: (who: string) => `Ta over alt frå ${who}`,
    question: (who: string) => `Ta over alt frå ${who}?`,
    explanation: 'Du får beskjedane frå no av. Kollegaen får vite det.',
    done: 'Du har teke over.',
    latest: 'Teke over i det siste',
    line: (by: string, from: string) => `${by} tok over frå ${from}`,
    one: 'Ta over oppfølginga',
    oneWhy: 'Ein kollega følgjer opp denne førespurnaden. Tek du over, får du beskjedane.',
    oneDone: 'Du følgjer opp denne førespurnaden no.',
    oneOwn: 'Du følgjer opp denne førespurnaden.',
    cardTitle: 'Ein kollega har teke over',
    card: (by: string, what: string) => `${by} har teke over det du følgde opp: ${what}. Beskjedane går dit frå no av.`,
    cardOpen: 'Sjå kva som er teke over',
  },
};
