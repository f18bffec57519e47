import { describe, expect, test } from 'vitest';
import { agree, lacksForContract } from '../../src/model/agree.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import { client, definition, must, terms } from './examples.ts';

const without = (id: string) => (text: string) => text.replace(new RegExp(`^ *- ${id}.*\n`, 'm'), '');

describe('only what was ordered is agreed', () => {
  test('services that were not ordered leave every list that names them', () => {
    const { value } = terms('catering', undefined, without('bar'));
    expect(value.services.map(({ id }) => id)).toEqual(['dinner', 'tasting']);
    expect(value.deposit?.of).toEqual(['dinner']);
  });

  test('and lines that bill only them, with what hangs on those', () => {
    const { value } = terms('website', undefined, without('care'));
    expect(value.payment?.plan?.map(({ name }) => name)).toEqual(['Deposit', 'Design approved', 'Launch']);
    expect(value.ending).toBeUndefined();
    expect(JSON.stringify(must(agree(definition('website'), client('website', without('care')))).raw)).not.toContain(
      'care',
    );
  });

  test('allowances that were not ordered leave', () => {
    const text = (file: string) => file.replace('  allowances:\n    - flowers\n', '');
    expect(terms('catering').value.allowances).toHaveLength(1);
    expect(terms('catering', undefined, text).value.allowances).toBeUndefined();
  });

  test('every place is in the file that the words came from', () => {
    const { raw, places } = must(agree(definition('itsupport'), client('itsupport')));
    expect(termsSchema.safeParse(raw).success).toBe(true);
    expect(places.get('services.helpdesk.price')?.file).toBe('itsupport.yaml');
    expect(places.get('engagement.services.helpdesk.quantity')?.file).toBe('itsupport-client.yaml');
    expect(places.get('client.name')?.file).toBe('itsupport-client.yaml');
  });
});

describe('what a contract lacks', () => {
  test.each(['itsupport', 'website', 'catering'])('%s lacks nothing', (name) => {
    expect(lacksForContract(definition(name))).toEqual([]);
  });

  test('who can cancel appointments has a way out, save of a fee', () => {
    const lacks = (name: string, fee: boolean): readonly string[] => {
      const { cancellation: _, ending: __, ...value } = definition(name).value;
      const services = value.services.filter(({ price }) => fee || Array.isArray(price) || price?.basis !== 'period');
      const cancel = [
        { notice: { kind: 'notice', from: 1, unit: 'day' }, charge: { kind: 'share', digits: 0n, decimals: 0 } },
      ];
      const terms = { ...value, services, appointments: { cancel } } as unknown as typeof value;
      return lacksForContract({ ...definition(name), value: terms }).map(({ message }) => message);
    };
    expect(lacks('itsupport', false)).toEqual([]);
    expect(lacks('itsupport', true)).toEqual([
      'a contract needs cancellation, ending or appointments: found none in this definition',
    ]);
  });

  test('a shop without contracts lacks all of it, each with what to write', () => {
    const found = lacksForContract(definition('joes-dry-cleaning'));
    expect(found.map(({ message }) => message)).toEqual([
      'a contract needs contract_number: found none in this definition',
      'a contract needs provider.signatories: found none in this definition',
      'a contract needs payment.plan: found none in this definition',
      'a contract needs payment.pay_within: found none in this definition',
      'a contract needs changes: found none in this definition',
      'a contract needs cancellation, ending or appointments: found none in this definition',
      'a contract needs dispute_steps: found none in this definition',
    ]);
    expect(found.every(({ hint, place }) => hint && place?.file === 'joes-dry-cleaning.yaml')).toBe(true);
  });
});
