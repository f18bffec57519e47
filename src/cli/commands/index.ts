/** Takes nothing, gives every command, sorted by name. To add one: a file here that bears its name, and a line in this list. */

import type { CommandFile } from '../command.ts';
import { accept } from './accept.ts';
import { amend } from './amend.ts';
import { check } from './check.ts';
import { conform } from './conform.ts';
import { contract } from './contract.ts';
import { end } from './end.ts';
import { erase } from './erase.ts';
import { list } from './list.ts';
import { poster } from './poster.ts';
import { restore } from './restore.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { tour } from './tour.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

export const COMMANDS: readonly CommandFile[] = [
  accept,
  amend,
  check,
  conform,
  contract,
  end,
  erase,
  list,
  poster,
  restore,
  schema,
  show,
  tour,
  verify,
  withdraw,
];
