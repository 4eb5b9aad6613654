import { datesIn, type WrittenDate } from './dates';

/**
 * Whether a plain text holds what may be a child's birth date: a date of the last 25 years that no word beside it
 * explains as a meeting's, a document's or a period's. `today` is a day as `2026-11-21`.
 */
export function holdsBirthDate(plain: string, today: string): boolean {
  const yearsAgo = (years: number) => `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
  if (bornWithoutYear.test(plain)) return true;
  return datesIn(plain).some((date) => {
    if (date.day > today || date.day < yearsAgo(25)) return false;
    const { before, near, sentence } = wordsAround(plain, date);
    if (near.some((word) => bornWords.test(word))) return true;
    if (isPeriod(plain, date) || money.test(plain.slice(date.end, date.end + 8))) return false;
    const recent = date.day > yearsAgo(1);
    if (recent && sentence.some((word) => occasions.test(word))) return false;
    return before.some((word) => children.test(word)) || !before.some((word) => occasions.test(word));
  });
}

const bornWords = /^(?:fodt|fodd|fodde|fodsels?dato|fodselsdag|fodselsdagen|fdato|bursdag|bursdagen|gebursdag|fodselsar|f|ar|gammel|gammal)$/;
const children = /^(?:foster)?(?:barn|barnet|gutt|gutten|gut|guten|jente|jenta|jenten|sonn|sonnen|son|sonen|datter|dattera|dotter|dottera|bror|soster|syster|sosken|baby|babyen|tvilling|tvillingene|han|hun|ho)$/;
const bornWithoutYear = /(?<![a-z])(?:fodt|fodd|bursdag|fodselsdag|fodselsdato)(?:en)?(?: (?:den|er|var|i|pa))?[: ]{1,2}\d{1,2}\.? ?(?:[1-9]|1[0-2]|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/i;
const money = /^ ?(?:kr|kroner|,-|nok)/i;

/** What dates are written beside: meetings and courses, sent and decided things, documents, days and hours. */
const occasions = new RegExp(
  '^(?:mote|moter|motes|motest|mottes|mottest|snakket|snakka|drofta|droftet|etablert|opprettet|oppretta|slatt|avsluttes|avsluttet|avslutta|innfort|besluttet|motet|motene|motte|samling|samlinga|samlingen|samlingene|kurs|kurset|kursdag|kursdagen|samtale|samtalen|time|timen|oppstart|starta?|startet'
  + '|begynte|byrja|sendt|send|sende|sendte|mottatt|motteke|mottok|referat|referatet|frist|fristen|svarfrist|vedtak|vedtaket|vedtok|vedtatt|vedteke'
  + '|lov|lova|loven|forskrift|rundskriv|rundskrivet|avtale|avtalen|avtala|avtalt|plan|planen|rapport|rapporten|brev|brevet|notat|sak|datert'
  + '|oppdatert|revidert|versjon|publisert|gjeldende|virkning|siden|sidan|sist|siste|fra|fom|tom|innen|innan'
  + '|kl|klokka|klokken|mandag|mandager|tirsdag|tysdag|onsdag|torsdag|fredag|lordag|laurdag|sondag|uke|veke|webinar|webinaret|konferanse|konferansen|seminar'
  + '|evaluering|evalueringa|evalueringen|evaluert|gjennomgang|gjennomfort|holdt|heldt|avholdt|planlagt|kartlegging|undersokelsen|undersokinga|nettverk|nettverket'
  + '|ref|referanse|referansen|saksnr|saksnummer|innkalling|innkallinga|innkallingen|styringsgruppa|styringsgruppen|kommunestyret|ledermote|leiarmote|arsmote'
  + '|tiltak|tiltaket|opplaring|fagdag|fagdagen|paamelding|pamelding|pameldinga|pameldingen|pameldingsfrist|godkjent|signert|underskrevet|telling|statistikk|per|pr)$'
  + '|(?:mote|motet|motene|samling|samlinga|samlingen|samtale|samtalen|kurset|dag|dagen|frist|fristen|avtale|avtalen|plan|planen|rapport|rapporten|referat|referatet|vedtak|vedtaket)$',
);

function wordsAround(plain: string, { start, end }: WrittenDate) {
  const behind = plain.slice(Math.max(0, start - 160), start);
  const ahead = plain.slice(end, end + 80);
  const before = wordsOf(behind).slice(-4);
  const sentence = wordsOf(`${behind.slice(Math.max(behind.lastIndexOf('. '), behind.lastIndexOf('\n'), 0))} ${ahead.split(/\. |\n/)[0] ?? ''}`);
  return { before, near: [...before.slice(-3), ...wordsOf(ahead).slice(0, 3)], sentence };
}

function wordsOf(part: string): readonly string[] {
  return part.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** `01.08.2026-18.12.2026` and «fra … til»: a time with two ends is nobody's birth. */
function isPeriod(plain: string, { start, end }: WrittenDate): boolean {
  return /^ ?(?:-|til|t\.?o\.?m) ?\d/i.test(plain.slice(end, end + 8)) || /(?:\d ?- ?|til (?:og med )?)$/.test(plain.slice(Math.max(0, start - 12), start));
}
