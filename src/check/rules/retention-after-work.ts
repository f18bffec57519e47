/** Takes a definition, finds a retention that ends before an instalment of which it keeps a part. */
import { step } from '../../model/figure.ts';
import type { Moment, Periodic } from '../../model/values.ts';
import type { Finding, Rule } from '../rule.ts';

export const retentionAfterWork: Rule = {
  id: 'retention-after-work',
  level: 'error',
  about: 'contradictory',
  what: 'What the client keeps back is invoiced after all instalments that it is kept back of.',
  why: 'Nobody can keep back a part of an invoice that was not written yet, and a retention that ends before the work does secures nothing.',
  good: `schedule:
  milestones:
    - id: done
      name: Work done
      due: 30 days after start
payment:
  plan:
    - name: Work done
      share: 100%
      of:
        - work
      invoice: done
  retention:
    name: Kept until the work has stood
    share: 5%
    released: 30 days after done
`,
  bad: `schedule:
  milestones:
    - id: done
      name: Work done
      due: 30 days after start
payment:
  plan:
    - name: Work done
      share: 100%
      of:
        - work
      invoice: done
  retention:
    name: Kept until the work has stood
    share: 5%
    released: 10 days after start
`,
  check({ definition, order, written }) {
    const { plan = [], retention } = definition.value.payment ?? {};
    if (retention === undefined) return [];
    const late = plan.filter(
      ({ share, amount, invoice }) => (share ?? amount) !== undefined && order()(retention.released, invoice) === -1,
    );
    return late.slice(-1).map(({ name, invoice }): Finding => {
      const [path, other] = ['payment.retention.released', `${step('payment.plan', name)}.invoice`];
      const message = `${path}: found "${written(path)}", and "${name}" is invoiced "${written(other)}"; expected a day after that`;
      const hint = `write a day after the last instalment${after(invoice)}`;
      return { path, message, hint, related: [{ path: other, message: 'invoiced later' }] };
    });
  },
};

/** `, such as 30 days after done`, where the instalment waits for something that has a name. */
function after(invoice: Moment | Periodic): string {
  return 'anchor' in invoice ? `, such as 30 days after ${invoice.anchor}` : '';
}
