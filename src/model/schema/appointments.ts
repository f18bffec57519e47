/** Takes the raw part on appointments, gives what follows when one side does not keep one: cancelled, missed, late. */
import * as z from 'zod';
import { notice } from '../grammar/band.ts';
import { duration } from '../grammar/duration.ts';
import { shareOrAmount } from '../grammar/money.ts';
import { choice, list, reference, text, value } from './scalar.ts';

const band = z
  .strictObject({
    notice: value(notice, 'How long before the appointment the customer tells you.', 'less than 24 hours'),
    charge: value(shareOrAmount, 'What it costs: a share of the price of what was booked, or an amount.', '50%'),
    of: list(reference('service', 'The id of a service.'), 'For which services, if not for all.').exactOptional(),
  })
  .describe('A charge by how early the customer cancels.');

const late = z
  .strictObject({
    grace: value(duration, 'How late a customer may be before anything follows.', '15 minutes').exactOptional(),
    then: choice(
      ['the time is cut short', 'we do what still fits', 'we may give the time away', 'counts as a no-show'],
      'What follows: it ends at its usual time at the full price; you do and charge only what still fits; somebody else may have the time, at no charge; or it counts as a no-show.',
    ),
  })
  .describe('What follows when the customer comes late.');

const remind = z
  .strictObject({
    before: value(duration, 'How long before the appointment.', '24 hours'),
    by: text('In which way.', 'text message').exactOptional(),
  })
  .describe('When you remind the customer, and how.');

export const appointmentsSchema = z
  .strictObject({
    of: list(
      reference('service', 'The id of a service.'),
      'For which services, if not for all; a contract without these says nothing of appointments.',
    ).exactOptional(),
    cancel: list(band, 'What cancelling an appointment costs.').exactOptional(),
    no_show: value(
      shareOrAmount,
      'What it costs not to come and not to say so: a share of the price of what was booked, or an amount.',
      '100%',
    ).exactOptional(),
    in_fee: choice(
      ['counts as used', 'we find another time'],
      'What follows instead for an appointment that a fee for a period or a pack covers.',
    ).exactOptional(),
    resale: text('What happens to the charge when somebody else takes the time.', 'you pay nothing').exactOptional(),
    excused: list(
      text('One reason.', 'illness of the student'),
      'For which reasons there is no charge, however late the customer tells you.',
    ).exactOptional(),
    late: late.exactOptional(),
    remind: remind.exactOptional(),
    we_cancel: text(
      'What the customer gets when you cancel.',
      'you get the next free time, at half the price',
    ).exactOptional(),
  })
  .describe('Appointments that a customer books: what follows when one side does not keep one.');
