/** Takes a definition and the World, gives the logo that it names: what it shows, and what its file is known by. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { Picture } from '../document/picture.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';
import { sha256 } from '../register/manifest.ts';
import type { World } from '../world.ts';
import { refused } from './answer.ts';
import { load } from './files.ts';

export interface Logo {
  readonly picture: Picture;
  /** SHA-256 of the file. */
  readonly hash: string;
}

/** Its path counts from the file of the definition. A fault has the place of the name too, since an owner may know only that file. */
export async function loadLogo(
  world: World,
  { value: { provider }, places }: Source<ServiceDefinition>,
): Promise<Outcome<Logo | undefined>> {
  if (provider.logo === undefined) return { ok: true, value: undefined, diagnostics: [] };
  // What reads pictures is loaded only for one.
  const { readPicture } = await import('../picture/index.ts');
  const place = places.get('provider.logo');
  const path = `${/^.*\//.exec(place?.file ?? '')?.[0] ?? ''}${provider.logo}`;
  const read = await load(world, path, (bytes, file): Outcome<Logo> => {
    const picture = readPicture(bytes, file);
    return picture.ok ? { ...picture, value: { picture: picture.value, hash: sha256(bytes) } } : picture;
  });
  const named = ({ message, ...found }: Diagnostic): Diagnostic => ({
    ...found,
    message: `provider.logo: ${message}`,
    ...(place && !found.place && { place }),
    ...(place && found.place && { related: [{ message: 'it is named here', place }] }),
  });
  return read.ok ? read : refused(read.diagnostics.map(named));
}
