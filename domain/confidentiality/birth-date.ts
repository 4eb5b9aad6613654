import { datesIn, type WrittenDate } from './dates';
import { wordsIn, type Word } from './words';

/**
 * Whether a plain text holds what may be a child's birth date: a date of the last 25 years that no word beside it
 * explains as a meeting's, a document's or a period's. `today` is a day as `2026-11-21`.
 */
export function holdsBirthDate(plain: string, today: string): boolean {
  const dates = datesIn(plain);
  if (dates.length === 0 && !bornWithoutYear.test(plain)) return false;
  const words = wordsIn(plain);
  const from = `${String(Number(today.slice(0, 4)) - 25).padStart(4, '0')}${today.slice(4)}`;
  const aYearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  return bornWithoutYear.test(plain) || dates.some((date) => {
    if (date.day > today || date.day < from) return false;
    const around = wordsAround(words, date, plain);
    if (around.near.some((word) => bornWords.test(word))) return true;
    if (isPeriod(plain, date) || money.test(plain.slice(date.end, date.end + 8))) return false;
    if (around.before.some((word) => occasions.test(word))) return false;
    return !(date.day > aYearAgo && around.sentence.some((word) => occasions.test(word)));
  });
}

const bornWords = /^(?:fodt|fodd|fodde|fodsels?dato|fodselsdag|fodselsdagen|fdato|bursdag|bursdagen|gebursdag|fodselsar|f|ar|gammel|gammal)$/;
const bornWithoutYear = /(?<![a-z])(?:fodt|fodd|bursdag|fodselsdag|fodselsdato)(?:en)?(?: (?:den|er|var|i|pa))?[: ]{1,2}\d{1,2}\.? ?(?:[1-9]|1[0-2]|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/i;
const money = /^ ?(?:kr|kroner|,-|nok)/i;

/** What dates are written beside: meetings and courses, sent and decided things, documents, days and hours. */
const occasions = new RegExp(
  '^(?:mote|moter|motet|motene|motte|samling|samlinga|samlingen|samlingene|kurs|kurset|kursdag|kursdagen|samtale|samtalen|time|timen|oppstart|starta?|startet'
  + '|begynte|byrja|sendt|send|sende|sendte|mottatt|motteke|mottok|fikk|fekk|referat|referatet|frist|fristen|svarfrist|vedtak|vedtaket|vedtok|vedtatt|vedteke'
  + '|lov|lova|loven|forskrift|rundskriv|rundskrivet|avtale|avtalen|avtala|avtalt|plan|planen|rapport|rapporten|brev|brevet|notat|sak|saka|saken|datert'
  + '|oppdatert|revidert|versjon|publisert|gjeld|gjelder|gjaldt|gjeldende|virkning|siden|sidan|sist|siste|fra|fra og med|fom|tom|til|innen|innan|etter|for'
  + '|kl|klokka|klokken|mandag|mandager|tirsdag|tysdag|onsdag|torsdag|fredag|lordag|laurdag|sondag|uke|veke|webinar|webinaret|konferanse|konferansen|seminar'
  + '|evaluering|evalueringa|evalueringen|evaluert|gjennomgang|gjennomfort|holdt|heldt|avholdt|planlagt|kartlegging|undersokelsen|undersokinga|nettverk|nettverket'
  + '|ref|referanse|referansen|saksnr|saksnummer|innkalling|innkallinga|innkallingen|styringsgruppa|styringsgruppen|kommunestyret|ledermote|leiarmote|arsmote'
  + '|tiltak|tiltaket|opplaring|fagdag|fagdagen|paamelding|pamelding|pameldinga|pameldingen|pameldingsfrist|godkjent|signert|underskrevet|telling|statistikk|per|pr)$'
  + '|(?:mote|motet|motene|samling|samlinga|samlingen|samtale|samtalen|kurset|dag|dagen|frist|fristen|avtale|avtalen|plan|planen|rapport|rapporten|referat|referatet|vedtak|vedtaket)$',
);

function wordsAround(words: readonly Word[], date: WrittenDate, plain: string) {
  const next = words.findIndex(({ start }) => start >= date.end);
  const at = words.findIndex(({ start }) => start >= date.start);
  const before = words.slice(Math.max(0, at - 4), at).map(({ small }) => small);
  const after = next < 0 ? [] : words.slice(next, next + 3).map(({ small }) => small);
  const begin = Math.max(plain.lastIndexOf('. ', date.start), plain.lastIndexOf('\n', date.start));
  const sentence = words.filter(({ start }) => start > begin && start < date.end + 80).map(({ small }) => small);
  return { before, near: [...before.slice(-3), ...after], sentence };
}

/** `01.08.2026-18.12.2026` and «fra … til»: a time with two ends is nobody's birth. */
function isPeriod(plain: string, { start, end }: WrittenDate): boolean {
  return /^ ?(?:-|til|t\.?o\.?m) ?\d/i.test(plain.slice(end, end + 8)) || /\d ?- ?$/.test(plain.slice(Math.max(0, start - 4), start));
}
