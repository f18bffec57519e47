/** Takes what the system refused, gives it in words. */
import type { Diagnostic } from '../diagnostic.ts';
import { runOfPart } from './part.ts';

/** What the machine refused, in words. The one thing that a World throws; whoever strings phases together answers with its diagnostic. */
export class WorldFault extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic, cause: unknown) {
    super(diagnostic.message, { cause });
    this.name = 'WorldFault';
    this.diagnostic = diagnostic;
  }
}

/** Our own code, beside those of the system: a pipe, a device or a socket. */
export const NO_FILE = 'NO_FILE';

/** And one for a file that would fill the memory: a film that was named in place of a PDF. */
export const TOO_LARGE = 'TOO_LARGE';
/** Far more than a definition, a PDF or a scan has. */
export const MOST_BYTES = 512 * 1024 * 1024;

export type Aim = 'read' | 'write';

/** Does something with the disk; what the system refuses is thrown as a WorldFault. */
export async function attempt<T>(aim: Aim, path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    if (code === '' || error instanceof WorldFault) throw error;
    throw new WorldFault(faultInWords(aim, placeOf(path), code), error);
  }
}

/** Where a person would look: something unfinished has a name that nobody gave, so the folder around it is named. */
function placeOf(path: string): string {
  const parts = path.split('/');
  const part = parts.findIndex((name) => runOfPart(name) !== undefined);
  return part < 0 ? path : parts.slice(0, part).join('/') || '.';
}

/** The system's code of an error, or nothing where the error is not the system's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** An error as the system would throw it. */
export function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function faultInWords(aim: Aim, path: string, code: string): Diagnostic {
  const say = (message: string, hint: string): Diagnostic => ({ rule: `world/${aim}`, level: 'error', message, hint });
  switch (code) {
    case 'EISDIR':
      return say(`"${path}" is a folder, and a file was expected`, 'give the name of the file in it');
    case NO_FILE:
      return say(
        `"${path}" is a pipe or a device, and a file was expected`,
        'save it as a file and give the name of that',
      );
    case TOO_LARGE:
      return say(
        `"${path}" is larger than ${MOST_BYTES / 1024 / 1024} MB, and nothing that is read here is so large`,
        'look at the name once more',
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return say(`a part of "${path}" is a file, and a folder was expected`, 'look at the path once more');
    case 'ELOOP':
      return say(`"${path}" is a link that leads round in a circle`, 'name the folder or file itself');
    case 'ENOENT':
      return say(`"${path}" was taken away meanwhile, or is a link that leads nowhere`, 'name a folder that is there');
    case 'EACCES':
    case 'EPERM':
      return say(
        `the system does not let this program ${aim} "${path}"`,
        aim === 'read'
          ? 'open it to your user, or copy it to a folder of yours'
          : 'choose a folder of yours with --out, or open this one to your user',
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return say(`the disk is full; "${path}" could not be written`, 'free some space, then run the command again');
    case 'EROFS':
      return say(`"${path}" is on a disk that can only be read`, 'choose another folder with --out');
    case 'ENAMETOOLONG':
      return say(`the name "${path}" is longer than this system allows`, 'choose a shorter one');
    default:
      return say(
        `could not ${aim} "${path}": the system answered ${code}`,
        'run the command again, or use another folder',
      );
  }
}
