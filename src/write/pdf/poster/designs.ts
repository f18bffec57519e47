/** Takes nothing, gives the looks by their names. */
import type { Sheet } from '../../../document/sheet.ts';
import { band } from './band.ts';
import { classic } from './classic.ts';
import type { Design } from './design.ts';
import { tiles } from './tiles.ts';

export const DESIGNS: Readonly<Record<Sheet['look'], Design>> = { band, classic, tiles };
