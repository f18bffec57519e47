/** Takes a whole number in digits or in English words, gives it: `14`, `fourteen`, `twenty-one`. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words of a number under a hundred, as a part of a pattern. */
export const NUMBER_WORDS = [
  ...TENS.slice(2).map((ten) => `${ten}(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?`),
  // The longest first: `sixteen` is no `six`.
  ...UNITS.slice(1).toReversed(),
].join('|');

/** Undefined of what is no number. */
export function numberIn(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const [first = '', second] = written.toLowerCase().split(/[- ]/);
  const ten = TENS.indexOf(first);
  const one = UNITS.indexOf(second ?? first);
  if (second === undefined) return one >= 0 ? one : ten >= 2 ? ten * 10 : undefined;
  return ten >= 2 && one > 0 && one < 10 ? ten * 10 + one : undefined;
}
