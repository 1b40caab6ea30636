/**
 * Words cut so that an index finds them. Chinese is written without spaces, so a piece of text is kept as its pairs of
 * neighbouring signs: 楼道灯 is 楼道 and 道灯. A run of digits or of Latin letters is one sign: 3 号楼 is 3号 and 号楼. Pure.
 */
import type { RequestRecord } from './repository';

/** Of one request at most: a report of three hundred signs would leave more in the index than in its text. */
export const mostGrams = 200;
/** Of one search at most; what is typed beyond narrows nothing any more. */
const mostSearched = 20;
const longestSign = 20;
const numberDigits = 4;

type Searchable = Pick<RequestRecord, 'number' | 'words'> & {
  readonly place: Pick<RequestRecord['place'], 'label'>;
};

/** What a request is found by: its number and place first, then its words, as far as there is room. */
export function gramsOf({ number, place, words }: Searchable): Pick<RequestRecord, 'grams' | 'placeGrams'> {
  const placeGrams = [numberGram(number), ...keptOf(place.label)];
  const grams = [...new Set([...placeGrams, ...keptOf(words)])].slice(0, mostGrams);
  return { grams, placeGrams: [...new Set(placeGrams)] };
}

/**
 * What somebody searches for, the rarest first as far as a guess goes, since the index is asked for the first alone:
 * numbers, then what has a digit, then what was written last (people say the place before the thing). Empty where there
 * is nothing to search for: a single sign is no pair.
 */
export function searchedGrams(typed: string): readonly string[] {
  const found = piecesOf(typed).flatMap((signs) => {
    const [only = ''] = signs;
    if (signs.length > 1) return pairsOf(signs);
    if (isDigits(only)) return [numberGram(only)];
    return isWord(only) ? [only] : [];
  });
  const rank = (gram: string) => (gram.startsWith('#') ? 0 : /^\d/.test(gram) ? 1 : 2);
  return [...new Set(found.reverse())].sort((one, other) => rank(one) - rank(other)).slice(0, mostSearched);
}

/** All pairs of a text, and its words of letters alone. */
function keptOf(text: string): readonly string[] {
  return piecesOf(text).flatMap((signs) => [...signs.filter((sign) => isWord(sign)), ...pairsOf(signs)]);
}

/** «0612», and «612» as somebody says it, are one number. */
function numberGram(digits: string): string {
  return `#${digits.padStart(numberDigits, '0')}`;
}

function pairsOf(signs: readonly string[]): readonly string[] {
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

/** Stretches without space or mark, each as its signs; a number begins a stretch, and takes what it counts along. */
function piecesOf(text: string): readonly (readonly string[])[] {
  const closed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)\s+(?=\p{Script=Han})/gu, '$1');
  const stretches = closed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return stretches
    .flatMap((stretch) => stretch.split(/(?<=\p{Script=Han})(?=\d)/u))
    .map((piece) =>
      (piece.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []).map((sign) => sign.slice(0, longestSign)),
    );
}

function isDigits(sign: string): boolean {
  return /^\d+$/.test(sign);
}

/** A word of letters, as LED or B2. */
function isWord(sign: string): boolean {
  return sign.length > 1 && !/\p{Script=Han}/u.test(sign) && !isDigits(sign);
}
