/** Takes the two streams of a terminal, gives an Asker on it. The only file that knows the package that draws questions. */
import { PassThrough, type Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { isCancel, multiselect, select, text } from '@clack/prompts';
import { printable } from './report.ts';
import type { Asker, Choice } from './shell.ts';

/** What is asked of the input: a terminal, or one that a test plays. */
export type Keys = Pick<ReadStream, 'on' | 'off' | 'pause' | 'resume' | 'setRawMode'>;

/** Stopping, with Ctrl-C or Escape, is an answer like any other: what was answered before is still known. */
export function terminalAsker(keys: Keys, output: Writable): Asker {
  const typed = typedAhead(keys);
  const ask = <T>(prompt: (streams: { input: PassThrough; output: Writable }) => Promise<T>) =>
    typed.during(async (input) => {
      const answer = await prompt({ input, output });
      return isCancel(answer) ? undefined : (answer as Exclude<T, symbol>);
    });
  return {
    close: typed.close,
    async line(question, typical, wrong) {
      const answer = await ask((streams) =>
        text({
          ...streams,
          message: printable(question),
          // Nothing typed is the typical answer.
          ...(typical !== '' && { placeholder: printable(typical), defaultValue: typical }),
          validate: (words = '') => {
            const fault = wrong(words.trim() || typical);
            return fault === undefined ? undefined : printable(fault);
          },
        }),
      );
      return answer === undefined ? undefined : answer.trim() || typical;
    },
    one: (question, choices, typical) =>
      ask((streams) =>
        select({ ...streams, message: printable(question), options: choices.map(option), initialValue: typical }),
      ),
    several: (question, choices, typical) =>
      ask((streams) =>
        multiselect({
          ...streams,
          message: printable(question),
          options: choices.map(option),
          initialValues: [...typical],
          required: true,
        }),
      ),
  };
}

/**
 * Keys that come before their question has been asked wait for it: the package would lose what is typed, or pasted, while an answer
 * is looked at. Each question gets them up to the next Enter. From the first question until `close`, the terminal shows no key by itself.
 */
function typedAhead(keys: Keys) {
  const decoder = new TextDecoder();
  let waiting = '';
  let feed: PassThrough | undefined;
  let open = false;
  const pump = (): void => {
    const [next = ''] = /^[^\r\n]*[\r\n]?/.exec(waiting) ?? [];
    if (feed === undefined || next === '') return;
    waiting = waiting.slice(next.length);
    feed.write(next);
    if (waiting !== '') setTimeout(pump, 20); // by then the question knows whether that was its answer
  };
  const take = (chunk: Uint8Array): void => {
    // The end of input stops like Ctrl-C; to suspend would leave the terminal in a state that nobody mends.
    waiting += decoder.decode(chunk, { stream: true }).replaceAll('\x04', STOP).replaceAll('\x1a', '');
    pump();
  };
  const end = (): void => {
    waiting += STOP;
    pump();
  };
  return {
    async during<T>(question: (input: PassThrough) => Promise<T>): Promise<T> {
      if (!open) {
        open = true;
        keys.setRawMode(true);
        keys.on('data', take).on('end', end).resume();
      }
      feed = new PassThrough();
      const answer = question(feed);
      pump();
      try {
        return await answer;
      } finally {
        feed = undefined;
      }
    },
    close(): void {
      if (!open) return;
      open = false;
      keys.off('data', take).off('end', end).pause();
      keys.setRawMode(false);
    },
  };
}

/** Ctrl-C, as a terminal sends it. */
const STOP = '\x03';

function option({ value, about }: Choice): { value: string; label: string; hint?: string } {
  return { value, label: printable(value), ...(about !== undefined && { hint: printable(about) }) };
}
