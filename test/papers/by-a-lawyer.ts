/** Takes the starter of a trade, gives it as its owner has it once a lawyer saw it: then private clients may sign away from the shop. */

/** No starter has words that a law fixes. */
const NOTICE = `statutory:
  - title: Notice of cancellation
    text: The words of the law.
    cited: Act on Examples, section 5
    dated: 2027-01-02
    least_size: 10
`;

/** With the day on which it was compared with the law and, for who signs at homes in the United States, the notice of the law there. */
export function checkedByALawyer(text: string): string {
  const signsAtHomes = /^jurisdiction: US-/m.test(text) && /^contract_made: customer-site/m.test(text);
  return text.replace(/^# (?=law_checked: \d)/m, '') + (signsAtHomes ? NOTICE : '');
}
