/** Takes the bytes of a PNG file, gives its pixels. What its own colours mean is sRGB, as in everything that these papers print. */
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Pixels } from '../document/picture.ts';
import { PictureFault } from './fault.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

export function readPng(file: Uint8Array): Pixels {
  if (file.length > MOST_BYTES)
    throw new PictureFault(
      `found a PNG file of ${megabytes(file.length)}, expected ${megabytes(MOST_BYTES)} at most`,
      SMALLER,
    );
  const head = headOf(file);
  const { width, height } = head;
  if (width === 0 || height === 0 || width > MOST_SIDE || height > MOST_SIDE)
    throw new PictureFault(`found ${width} by ${height} pixels, expected ${MOST_SIDE} at most on each side`, SMALLER);
  const profile = foreignProfile(file);
  if (profile !== undefined)
    throw new PictureFault(
      `found the colour profile ${JSON.stringify(profile)}, expected sRGB`,
      'save it with sRGB colours',
    );
  return { type: 'pixels', width, height, rgba: pixelsOf(file, head), file };
}

const MOST_BYTES = 4_000_000;
const MOST_SIDE = 4000;
const SMALLER = `save it with fewer pixels: 1500 on the longer side print well on a large sheet`;

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}

interface Head {
  readonly width: number;
  readonly height: number;
  /** Of a pixel, in bits. */
  readonly depth: number;
  readonly interlaced: boolean;
}

/** Its first chunk, before anything is unpacked: a small file may hold a huge picture. */
function headOf(file: Uint8Array): Head {
  const { view, chunks } = partsOf(file);
  if (chunks[0]?.type !== 'IHDR' || chunks[0].data.length !== 13) throw broken();
  const samples = SAMPLES[view.getUint8(25)];
  if (samples === undefined) throw broken();
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24) * samples,
    interlaced: view.getUint8(28) === 1,
  };
}

/** How many numbers a pixel has, by the kind of colour (PNG, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** All kinds of pixels become four bytes each. */
function pixelsOf(file: Uint8Array, head: Head): Uint8Array {
  try {
    if (!isWhole(file, head)) throw broken();
    return new Uint8Array(PNG.sync.read(Buffer.from(file)).data);
  } catch {
    // The packages throw many kinds of errors, all of which mean this.
    throw broken();
  }
}

/** The package that reads pixels takes whatever the memory holds for those that the file lacks: they are counted before. */
function isWhole(file: Uint8Array, head: Head): boolean {
  const packed = partsOf(file).chunks.filter(({ type }) => type === 'IDAT');
  const expected = bytesOf(head);
  const found = inflateSync(Buffer.concat(packed.map(({ data }) => data)), { maxOutputLength: expected + SPARE });
  return found.length >= expected;
}

/** In bytes: what some programs leave behind the last row. */
const SPARE = 65_536;

/** One byte before each row says how it is filtered; an interlaced picture is seven smaller ones (PNG, 8.2). */
function bytesOf({ width, height, depth, interlaced }: Head): number {
  const passes = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return passes.reduce((sum, [left, top, across, down]) => {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * depth) / 8)) : sum;
  }, 0);
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function broken(): PictureFault {
  return new PictureFault('found a PNG file that is broken or cut off', 'save the logo again');
}

/** The name of a profile that is not sRGB's, or undefined where colours can be taken as they are. */
function foreignProfile(file: Uint8Array): string | undefined {
  const profile = partsOf(file).chunks.find(({ type }) => type === 'iCCP');
  if (!profile) return undefined;
  const [name = ''] = latin(profile.data.subarray(0, 80)).split('\0');
  return /srgb/i.test(name) || USUAL.test(name) ? undefined : name;
}

/** What programs call a profile whose name they do not know; nearly all of these are sRGB. */
const USUAL = /^(?:ICC Profile|icc|Photoshop ICC profile|kCGColorSpaceGenericRGB)$/i;

interface Parts {
  readonly view: DataView;
  readonly chunks: readonly { readonly type: string; readonly data: Uint8Array }[];
}

/** As far as they are whole. */
function partsOf(file: Uint8Array): Parts {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Parts['chunks'][number][] = [];
  let at = SIGNATURE.length;
  while (at + FRAME <= file.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > file.length) break;
    chunks.push({ type: latin(file.subarray(at + 4, at + 8)), data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return { view, chunks };
}

/** The bytes around the data of a chunk: its length, its type and its sum. */
const FRAME = 12;

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
