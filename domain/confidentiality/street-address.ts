import { wordsIn, type Word } from './words';

/** Whether a plain text holds a street with a number, or a property by its numbers in the land register. */
export function holdsStreetAddress(plain: string): boolean {
  const words = wordsIn(plain);
  return /(?<![a-z])gnr[. ]{0,2}\d/i.test(plain) || words.some((word, at) => {
    const number = words[at + 1];
    if (number === undefined || !isStreet(word, words[at - 1])) return false;
    return (number.gap === ' ' || word.small.endsWith('gt')) && isHouseNumber(number, words[at + 2], plain);
  });
}

const surely = /(?:gata|gate|gaten|gt|veien|vegen|vei|veg|alle|alleen)$/;
const perhaps = /(?:plass|plassen|bakken|bakkan|tunet|tun|lia|haugen|ringen|svingen|kroken|stien|torget|torg|brygga|bryggen|kaia|jordet|lokka|sletta|toppen|vollen|neset|berget|enga|engen|myra|grenda|terrasse|hagen|moen|asen|dalen|stranda)$/;
const roads = /^(?:riks|fylkes?|europa|hoved|hovud|kommunal|privat|skogs|gang|sykkel|under|om|kjore|motor|bom|far|ut|inn|til|av|til|en|lang|snar|jern|tram)(?:veien|vegen|vei|veg)$/;

function isStreet(word: Word, before: Word | undefined): boolean {
  if (surely.test(word.small)) {
    if (roads.test(word.small)) return false;
    const named = /^(?:gata|gate|gaten|gt|veien|vegen|vei|veg|alle|alleen)$/.test(word.small);
    return !named || (before?.capital === true && (!before.first || before.small.endsWith('s')) && word.gap === ' ');
  }
  if (/^(?:plass|plassen|torg|torv|brygge)$/.test(word.small)) return before?.capital === true && before.small.endsWith('s');
  return perhaps.test(word.small) && word.capital && !word.first;
}

const counted = /^(?:personer|personar|timer|timar|time|plasser|plassar|dager|dagar|barn|kr|kroner|stk|prosent|maneder|manader|familier|familiar|deltakere|deltakarar|km|min|minutter|minutt|ar|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|januar|februar|mars|april|juni|juli|august|september|oktober|november|desember|fosterhjem|fosterheimar|ansatte|tilsette|samlinger|samlingar)$/;

function isHouseNumber(number: Word, next: Word | undefined, plain: string): boolean {
  if (!/^\.? $/.test(number.gap) || !/^[1-9]\d{0,2}[a-z]?$/.test(number.small)) return false;
  const after = plain.slice(number.start + number.text.length, number.start + number.text.length + 3);
  if (/^(?:[.:,-]\d|\. [a-z]|%| %)/.test(after)) return false;
  return next === undefined || !counted.test(next.small) || !/^ $/.test(next.gap);
}
