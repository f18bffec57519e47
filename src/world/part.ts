/** Takes the path of what is being written, gives the name that it has until it is whole; and back, the run that left it. */

/**
 * Where something lies until it is whole: beside its place, under a hidden name that says whose it is and counts up.
 * @param run the World's name of the run
 */
export function partPath(path: string, run: string, count: number): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}.${path.slice(slash)}.${run}-${count}.part`;
}

/** The run that an unfinished thing is of; undefined where the name is not of one. */
export function runOfPart(name: string): string | undefined {
  return /^\..+\.([A-Za-z0-9-]+)-\d+\.part$/.exec(name)?.[1];
}
