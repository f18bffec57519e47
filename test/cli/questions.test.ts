import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Asker } from '../../src/cli/shell.ts';
import { type Keys, terminalAsker } from '../../src/cli/terminal.ts';
import { type MemoryWorld, memoryWorld } from '../../src/world.ts';

const TODAY = '2026-11-22';

/** Somebody who answers by the words of a question, tries several answers where the first are wrong, and else accepts what is typical. */
function played(answers: Readonly<Record<string, string | readonly string[] | undefined>>) {
  const heard: string[] = [];
  const faults: string[] = [];
  let closed = 0;
  const find = (question: string, typical: string | readonly string[]) => {
    heard.push(question);
    const key = Object.keys(answers).find((words) => question.includes(words));
    return key === undefined ? typical : answers[key];
  };
  const ask: Asker = {
    close: () => {
      closed += 1;
    },
    async line(question, typical, wrong) {
      const tries = [find(question, typical)].flat();
      return tries.find((answer) => {
        const fault = answer === undefined ? undefined : wrong(answer);
        if (fault !== undefined) faults.push(fault);
        return fault === undefined;
      });
    },
    async one(question, choices, typical) {
      const answer = find(question, typical);
      expect(choices.map(({ value }) => value)).toContain(typical);
      return typeof answer === 'string' ? answer : undefined;
    },
    async several(question, _, typical) {
      const answer = find(question, typical);
      return typeof answer === 'string' ? [answer] : answer;
    },
  };
  return { ask, heard, faults, closed: () => closed };
}

async function said(world: MemoryWorld, args: readonly string[], ask: Asker) {
  let [stdout, stderr] = ['', ''];
  const code = await run(args, {
    world,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    ask: async () => ask,
    color: { stdout: false, stderr: false },
    debug: false,
  });
  return { code, stdout, stderr };
}

describe('init on a terminal', () => {
  test('asks the trade, who they are, and the figures of the trade; and asks again after a wrong answer', async () => {
    const world = memoryWorld({}, TODAY);
    const who = played({
      trade: 'it-support',
      'full name': 'Mill Lane IT Ltd',
      'Whose law': ['gb-eng', 'GB-ENG'],
      'What does support cost': ['cheap', '45'],
      'which language': 'en-US',
    });
    const { code, stdout } = await said(world, ['init'], who.ask);
    expect([code, stdout]).toEqual([0, 'service.yaml\nservice.schema.json\n']);
    expect(who.heard.slice(0, 4)).toEqual([
      'Which trade works most like yours?',
      'What is the full name of your business?',
      'What is its address, with commas between the lines?',
      'Which e-mail address can customers write to?',
    ]);
    expect(who.faults).toEqual([
      'found "gb-eng", expected a country in two letters and, where it matters, its part, such as GB-ENG or US-CA or DE; write GB-ENG',
      'found "cheap", expected a price, such as 45.00 per computer per month or 950.00 once or included; write it like this: 45.00 per computer per month',
    ]);
    const text = world.text('service.yaml');
    for (const line of [
      'name: Mill Lane IT Ltd',
      'jurisdiction: GB-ENG # whose law applies',
      'price: 45.00 per user per month',
      'contract_number: MLI-{year}-{number}',
      'language: en-US',
    ])
      expect(text).toContain(line);
    expect(who.closed()).toBe(1);
  });

  test('asks nothing that an option says, and with --yes or --json nothing at all', async () => {
    const some = played({});
    await said(memoryWorld({}, TODAY), ['init', '--trade', 'tutor', '--name', 'Ann', '--currency', 'EUR'], some.ask);
    expect(some.heard.filter((question) => /trade|full name|currency/.test(question))).toEqual([]);
    expect(some.heard.length).toBeGreaterThan(10);
    for (const option of ['--yes', '--json']) {
      const none = played({});
      expect((await said(memoryWorld({}, TODAY), ['init', '--trade', 'tutor', option], none.ask)).code).toBe(0);
      expect(none.heard).toEqual([]);
    }
  });

  test('writes nothing where it is stopped, and says how to go on; going on loses nothing', async () => {
    const world = memoryWorld({}, TODAY);
    const who = played({
      'full name': "Zoë's $hop",
      'What does a shirt cost': '4',
      'What do trousers cost': undefined,
    });
    const { code, stdout, stderr } = await said(world, ['init', 'my shop.yaml', '--trade', 'dry-cleaner'], who.ask);
    expect([code, stdout, world.files.size]).toEqual([1, '', 0]);
    expect(stderr).toBe(
      [
        'error: stopped: nothing was written [cli/stopped]',
        `  hint: to go on with what you answered: plainterms init "my shop.yaml" --trade dry-cleaner --name 'Zoë'\\''s $hop' --set services.shirt.price=4`,
        '',
      ].join('\n'),
    );
    const on = played({});
    const args = [
      'init',
      'my shop.yaml',
      '--trade',
      'dry-cleaner',
      '--name',
      "Zoë's $hop",
      '--set',
      'services.shirt.price=4',
    ];
    expect((await said(world, args, on.ask)).code).toBe(0);
    expect(on.heard).not.toContain('What does a shirt cost?');
    expect(world.text('my shop.yaml')).toContain('price: 4.00 per shirt');
  });

  test('says that a file is there before it asks anything', async () => {
    const who = played({});
    const { code, stderr } = await said(memoryWorld({ 'service.yaml': 'x' }, TODAY), ['init'], who.ask);
    expect([code, who.heard]).toEqual([1, []]);
    expect(stderr).toContain('there is a file "service.yaml" already');
  });

  test('stopped at the first question knows nothing yet', async () => {
    const { stderr } = await said(memoryWorld({}, TODAY), ['init'], played({ trade: undefined }).ask);
    expect(stderr).toContain('go on with what you answered: plainterms init service.yaml\n');
  });
});

describe('client on a terminal', () => {
  const definition = async (name: string): Promise<MemoryWorld> => {
    const text = (await memoryWorld({}, TODAY).program.templates()).get(`examples/${name}`) ?? '';
    return memoryWorld({ 'service.yaml': text }, TODAY);
  };

  test('asks what was ordered and how many, who the client is, and the days', async () => {
    const world = await definition('itsupport.yaml');
    const who = played({
      'What was ordered': ['setup', 'helpdesk'],
      'how many': ['many', '14'],
      'full name': 'Mill Lane Dental',
      'When does the work start': ['2027-02-30', '2027-02-28'],
    });
    const { code, stdout, stderr } = await said(world, ['client', 'mill.yaml'], who.ask);
    expect([code, stdout]).toEqual([0, 'mill.yaml\nclient.schema.json\n']);
    expect(stderr).toContain('plainterms contract service.yaml --client mill.yaml --dry-run\n');
    expect(who.faults).toHaveLength(2);
    const text = world.text('mill.yaml');
    for (const line of [
      '- setup #',
      '- helpdesk: 14 computers #',
      '# - backup #',
      'name: Mill Lane Dental #',
      'start: 2027-02-28 #',
    ])
      expect(text).toContain(line);
    const made = await said(world, ['contract', 'service.yaml', '--client', 'mill.yaml', '--dry-run'], who.ask);
    expect(made.code).toBe(0);
  });

  test('asks for the event where all is counted back from one, and whom it is for where both are served', async () => {
    const who = played({ 'for a business': 'consumer' });
    expect((await said(await definition('catering.yaml'), ['client'], who.ask)).code).toBe(0);
    expect(who.heard).toContain('On which day is the event?');
    expect(who.heard).not.toContain('When does the work start?');
  });

  test('writes nothing where it is stopped, and says how to go on', async () => {
    const world = await definition('itsupport.yaml');
    const who = played({
      'What was ordered': ['setup', 'helpdesk'],
      'how many': '3',
      'full name': 'A Ltd',
      address: undefined,
    });
    const { code, stderr } = await said(world, ['client'], who.ask);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'plainterms client client.yaml --for service.yaml --name "A Ltd" --service "helpdesk: 3" --service setup\n',
    );
    expect(world.text('client.yaml')).toBeUndefined();
  });

  test('stopped among the services writes nothing either', async () => {
    for (const answers of [{ 'What was ordered': undefined }, { 'how many': undefined }]) {
      const world = await definition('itsupport.yaml');
      expect((await said(world, ['client'], played(answers).ask)).code).toBe(1);
      expect(world.files.size).toBe(1);
    }
  });
});

describe('a terminal', () => {
  /** A terminal of so many columns whose keys a test presses. */
  function terminal(columns: number) {
    const raw: boolean[] = [];
    const keys = Object.assign(new PassThrough(), { setRawMode: (mode: boolean) => raw.push(mode) });
    const output = Object.assign(new PassThrough(), { columns, rows: 24, isTTY: true });
    let shown = '';
    output.on('data', (chunk) => {
      shown += String(chunk);
    });
    const ask = terminalAsker(keys as unknown as Keys, output);
    return { keys, ask, raw, shown: () => shown };
  }

  test.each([80, 30, 8])(
    'of %i columns takes answers, the typical one, and keys that come before their question',
    async (columns) => {
      const { keys, ask, raw } = terminal(columns);
      const wrong = (answer: string) => (answer === 'bad' ? 'found "bad", expected something else' : undefined);
      keys.write('bad\r\x7f\x7f\x7fgood\r');
      keys.write('\r');
      expect(await ask.line('What is the first of all these questions?', 'this', wrong)).toBe('good');
      expect(await ask.line('And the second?', 'that', wrong)).toBe('that');
      keys.write('\x1b[B\r \r');
      expect(await ask.one('Which?', [{ value: 'a', about: 'the first of them' }, { value: 'b' }], 'a')).toBe('b');
      expect(await ask.several('Which of them?', [{ value: 'a' }, { value: 'b' }], ['a', 'b'])).toEqual(['b']);
      ask.close();
      expect(raw).toEqual([true, false]);
    },
  );

  test.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
    ['Escape', '\x1b'],
  ])('is stopped with %s', async (_, key) => {
    const { keys, ask, raw } = terminal(80);
    keys.write(key);
    expect(await ask.line('What?', 'this', () => undefined)).toBeUndefined();
    keys.write(key);
    expect(await ask.one('Which?', [{ value: 'a' }], 'a')).toBeUndefined();
    ask.close();
    ask.close();
    expect(raw).toEqual([true, false]);
  });

  test('that goes away stops the question', async () => {
    const { keys, ask } = terminal(80);
    keys.end();
    expect(await ask.line('What?', 'this', () => undefined)).toBeUndefined();
  });

  test('is not steered by what a definition holds', async () => {
    const { keys, ask, shown } = terminal(80);
    keys.write('\r');
    await ask.several('What?', [{ value: 'a', about: '\x1b]0;title\x07\u202e' }], ['a']);
    expect(shown()).toContain('title');
    for (const steering of ['\x1b]0;', '\u202e']) expect(shown()).not.toContain(steering);
  });
});
