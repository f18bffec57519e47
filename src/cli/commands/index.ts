/** Takes nothing, gives every command, sorted by name. To add one: a file here that bears its name, and a line in this list. */

import type { CommandFile } from '../command.ts';
import { accept } from './accept.ts';
import { amend } from './amend.ts';
import { batch } from './batch.ts';
import { check } from './check.ts';
import { client } from './client.ts';
import { conform } from './conform.ts';
import { contract } from './contract.ts';
import { end } from './end.ts';
import { erase } from './erase.ts';
import { init } from './init.ts';
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
  batch,
  check,
  client,
  conform,
  contract,
  end,
  erase,
  init,
  list,
  poster,
  restore,
  schema,
  show,
  tour,
  verify,
  withdraw,
];
