/** Takes the name of a file that a person wrote, gives what stands in it, or says kindly that it is not there. */
import type { Outcome } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { refused } from './answer.ts';

/** Reads a file with one of the readers; a name that is not there is answered with the nearest that is. */
export async function load<T>(
  world: World,
  path: string,
  read: (bytes: Uint8Array, file: string) => Outcome<T>,
): Promise<Outcome<T>> {
  const bytes = await world.read(path);
  return bytes ? read(bytes, path) : missing(world, path);
}

async function missing(world: World, path: string): Promise<Outcome<never>> {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '.' : path.slice(0, slash) || '/';
  const name = path.slice(slash + 1);
  const kind = [PDF, PICTURE, TABLE].find((each) => each.test(name)) ?? /\.(?:ya?ml|json)$/;
  const names = (await world.list(folder)).filter((each) => kind.test(each));
  const near = nearest(name, names);
  const hint =
    near === undefined
      ? 'look at the name and at the folder you are in'
      : `did you mean ${slash < 0 ? near : `${path.slice(0, slash + 1)}${near}`}?`;
  return refused([{ rule: 'files/missing', level: 'error', message: `there is no file "${path}"`, hint }]);
}

const PDF = /\.pdf$/i;
const TABLE = /\.(?:csv|tsv)$/i;
const PICTURE = /\.(?:svg|png)$/i;
