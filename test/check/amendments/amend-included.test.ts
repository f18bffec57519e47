/** Changes of the shipped contracts: what the contract has already, and what it has not. */
import { describe } from 'vitest';
import { tried } from '../change.ts';

describe('what is included', () => {
  const charge = (name: string): string => `- add_charge:\n    name: ${name}\n    amount: 50.00\n    of: setup`;
  const calls = (name: string): string => charge(name).replace('setup', 'helpdesk');
  tried('amend-included', [
    [
      'the name of what is delivered',
      charge('An inventory'),
      [
        '6: warning: changes.add_charge."An inventory": found "An inventory", and the contract has it already: services.setup.deliverables says "Inventory"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'its name in the plural',
      charge('Network plans'),
      [
        '6: warning: changes.add_charge."Network plans": found "Network plans", and the contract has it already: services.setup.deliverables says "Network plan"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'some words of what is included',
      charge('Updates of Office'),
      [
        '6: warning: changes.add_charge."Updates of Office": found "Updates of Office", and the contract has it already: services.helpdesk.includes says "Updates of Windows and Office"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    ['one word of it', charge('Updates'), []],
    ['more words than it has', charge('Network plan for the second surgery'), []],
    ['what is excluded', charge('Training'), []],
    [
      'the name of a service',
      charge('Setting up'),
      [
        '6: warning: changes.add_charge."Setting up": found "Setting up", and the contract has it already: services.setup says "Setting up"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'a favour',
      '- add_favour:\n    name: Inventory\n    price: 45.00\n    of: setup',
      [
        '6: warning: changes.add_favour.Inventory: found "Inventory", and the contract has it already: services.setup.deliverables says "Inventory"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'a service',
      '- add_service:\n    id: plan\n    name: The network plan\n    price: 200.00 once',
      [
        '6: warning: changes.add_service.plan: found "The network plan", and the contract has it already: services.setup.deliverables says "Network plan"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'a rate',
      '- add_rate:\n    id: more\n    name: Work outside our hours\n    price: 99.00 per hour',
      [
        '6: warning: changes.add_rate.more: found "Work outside our hours", and the contract has it already: rates.after-hours says "Work outside our hours"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'a duty',
      '- add_duty:\n    id: keys\n    what: Administrator accounts and supplier contacts\n    due: 2027-02-10',
      [
        '6: warning: changes.add_duty.keys: found "Administrator accounts and supplier contacts", and the contract has it already: client_duties.passwords says "Administrator accounts and supplier contacts"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'a duty that is a part of another',
      '- add_duty:\n    id: keys\n    what: Administrator accounts of the new server\n    due: 2027-02-10',
      [],
    ],
    [
      'a milestone',
      '- add_milestone:\n    id: open\n    name: Help desk open\n    due: 2027-02-10',
      [
        '6: warning: changes.add_milestone.open: found "Help desk open", and the contract has it already: schedule.milestones.live says "Help desk open"; expected something that it does not have | leave it out, or say in its name what is more than that',
      ],
    ],
    [
      'calls within the limit of all computers',
      calls('28 calls on 2027-01-20'),
      [
        '6: warning: changes.add_charge."28 calls on 2027-01-20": found "28 calls", and services.helpdesk.limits includes 28 calls per month; expected only what is beyond | if they are beyond, say so in the name: "28 calls on 2027-01-20, beyond the 28 that are included"',
      ],
    ],
    [
      'a call',
      calls('One call on 2027-01-20'),
      [
        '6: warning: changes.add_charge."One call on 2027-01-20": found "One call", and services.helpdesk.limits includes 28 calls per month; expected only what is beyond | if they are beyond, say so in the name: "One call on 2027-01-20, beyond the 28 that are included"',
      ],
    ],
    [
      'calls of no service',
      charge('28 calls on 2027-01-20').replace('    of: setup', ''),
      [
        '6: warning: changes.add_charge."28 calls on 2027-01-20": found "28 calls", and services.helpdesk.limits includes 28 calls per month; expected only what is beyond | if they are beyond, say so in the name: "28 calls on 2027-01-20, beyond the 28 that are included"',
      ],
    ],
    ['calls of another service', charge('28 calls on 2027-01-20'), []],
    ['calls beyond it', calls('29 calls on 2027-01-20'), []],
    [
      'hours within a limit',
      charge('Two hours of small edits').replace('setup', 'care'),
      [
        '6: warning: changes.add_charge."Two hours of small edits": found "Two hours", and services.care.limits includes 2 hours per month; expected only what is beyond | if they are beyond, say so in the name: "Two hours of small edits, beyond the 2 that are included"',
      ],
      'website',
      ['2027-03-01'],
    ],
    [
      'hours of nothing in particular',
      charge('Two hours of small edits').replace('    of: setup', ''),
      [],
      'website',
      ['2027-03-01'],
    ],
    [
      'hours of something else',
      charge('Two hours of training').replace('setup', 'build'),
      [],
      'website',
      ['2027-03-01'],
    ],
    ['more calls, by its words', calls('Two more calls'), []],
    [
      'rounds in words',
      charge('Two rounds of changes'),
      [
        '6: warning: changes.add_charge."Two rounds of changes": found "Two rounds", and services.setup.revisions includes 2 rounds; expected only what is beyond | if they are beyond, say so in the name: "Two rounds of changes, beyond the 2 that are included"',
      ],
    ],
    [
      'the last round that is included',
      charge('Second round of changes'),
      [
        '6: warning: changes.add_charge."Second round of changes": found "Second round", and services.setup.revisions includes 2 rounds; expected only what is beyond | if they are beyond, say so in the name: "Second round of changes, beyond the 2 that are included"',
      ],
    ],
    ['the first round that is not', charge('3rd round of changes'), []],
    ['rounds beyond', charge('3 rounds of changes'), []],
    [
      'what was included until now',
      `- change:\n    what: services.setup.deliverables\n    to:\n      - Network plan\n${charge('Inventory')}`,
      [],
    ],
  ]);
});
