/** Takes the raw schedule and duties, gives when things happen: hours, answers, milestones, what the client brings. */
import * as z from 'zod';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import { days, hours } from '../grammar/hours.ts';
import { moment } from '../grammar/moment.ts';
import { restartFee, shareOrAmount } from '../grammar/money.ts';
import { region } from '../grammar/names.ts';
import { price } from '../grammar/price.ts';
import { time } from '../grammar/time.ts';
import { choice, id, list, reference, text, value } from './scalar.ts';

export const milestoneShape = {
  id: id('milestone', 'A short name for use in these files; other dates may hang on it.'),
  name: text('What is reached.'),
  due: value(moment, 'When: a date, or so long after something.'),
  needs: list(
    reference('duty', 'The id of a client duty.'),
    'What the client must have brought for this date to hold.',
  ).exactOptional(),
};

const services = (description: string) =>
  list(reference('service', 'The id of a service.'), description).exactOptional();

const response = z.strictObject({
  of: services('For which services, if not for all; a contract without these has no such promise.'),
  severity: text('How bad it is, in one word.'),
  means: text('What that word means, so that both can tell.'),
  within: value(duration, 'In which time work on it starts, counted in your hours.'),
});

const milestoneOf = services('For which services, if not for all; a contract without these has no such date.');

const cutoff = z.strictObject({
  for: reference(['service', 'surcharge'], 'The id of the service or surcharge it is for.'),
  in_by: value(time, 'Until when it must be brought.'),
  ready_by: value(time, 'When it is ready.'),
  days: value(days, 'On which days.').exactOptional(),
  if_missed: text('What happens to what is brought later.').exactOptional(),
});

const storage = z
  .strictObject({
    free: value(moment, 'How long finished things wait free of charge.'),
    then: value(price, 'What keeping them costs from then on.').exactOptional(),
    notice: value(duration, 'How long before disposal you write to the customer.').exactOptional(),
    disposal: value(moment, 'When things that nobody collects may be given away or sold.').exactOptional(),
  })
  .describe('What happens to things that are not collected.');

const season = z.strictObject({
  name: text('What the season is called.', 'Summer'),
  from: value(date, 'Its first day.', '2027-06-01'),
  to: value(date, 'Its last day.', '2027-08-31'),
  hours: list(value(hours, 'Days and hours.', 'Mo-Fr 07:00-15:00'), 'The hours in that time, in place of the others.'),
});

export const scheduleSchema = z
  .strictObject({
    holidays: value(region, 'Whose public holidays are not business days.').exactOptional(),
    hours: list(value(hours, 'Days and hours.'), 'When you can be reached or are open.').exactOptional(),
    seasons: list(season, 'Times of the year with hours of their own. Business days stay the same.').exactOptional(),
    closed: list(
      value(date, 'A day on which you are closed.'),
      'Further days on which you are closed.',
    ).exactOptional(),
    turnaround: value(duration, 'How long an order takes.').exactOptional(),
    cutoffs: list(cutoff, 'Until when orders must be in to be ready the same day.').exactOptional(),
    storage: storage.exactOptional(),
    response: list(response, 'How soon you start on a fault, by how bad it is.').exactOptional(),
    milestones: list(
      z.strictObject({ ...milestoneShape, of: milestoneOf }),
      'Dates that both count on.',
    ).exactOptional(),
    lateness: z
      .strictObject({
        grace: value(duration, 'How late either side may be before anything follows.', '15 minutes').exactOptional(),
        off: value(
          shareOrAmount,
          'What comes off when you are late: a share of the price, or an amount.',
          '10%',
        ).exactOptional(),
        step: value(
          duration,
          'For each full stretch of what length, if not once for all.',
          '30 minutes',
        ).exactOptional(),
        rate: reference(
          'rate',
          'The id of the rate for the time that you wait or stay longer when the customer is late.',
        ).exactOptional(),
        ours: text('What else the customer gets when you are late.').exactOptional(),
        yours: text('What else it costs the customer to be late.').exactOptional(),
      })
      .describe('What being late costs.')
      .exactOptional(),
  })
  .describe('Hours, times and dates.');

export const dutySchema = z
  .strictObject({
    id: id('duty', 'A short name for use in these files; milestones name it under needs.'),
    what: text('What the client brings or does.'),
    of: services('For which services, if not for all; a contract without these does not ask for it.'),
    due: value(moment, 'Until when.').exactOptional(),
    if_late: choice(['dates that need it move day for day'], 'What a delay does to your dates.').exactOptional(),
    new_dates_within: value(
      duration,
      'How soon after it came you write the new dates to the client.',
      '2 business days',
    ).exactOptional(),
    pause_after: value(duration, 'After which delay the work pauses.').exactOptional(),
    restart_fee: value(restartFee, 'What taking the work up again costs.').exactOptional(),
    otherwise: text('What happens if it is not done, as it is printed.').exactOptional(),
  })
  .describe('Something the client has to bring or do.');
