/** Takes a size and a function that colours a pixel, gives the bytes of a PNG file of one kind or another. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngForm {
  /** As in the file: 0 gray, 2 colours, 3 a palette, 4 gray and opacity, 6 colours and opacity. */
  readonly kind?: 0 | 2 | 3 | 4 | 6;
  readonly bits?: 1 | 2 | 4 | 8 | 16;
  /** Chunks before the pixels. */
  readonly chunks?: readonly (readonly [string, Uint8Array])[];
  /** What the file says of its size, where that is not true. */
  readonly claimed?: number;
}

/** @param sample the numbers of a pixel, as its kind has them, for 8 or 16 bits each */
export function png(
  width: number,
  height: number,
  sample: (x: number, y: number) => readonly number[],
  form: PngForm = {},
) {
  const { kind = 6, bits = 8, chunks = [], claimed = width } = form;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claimed, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, kind, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const numbers = Array.from({ length: width }, (_, x) => sample(x, y)).flat();
    return [0, ...(bits === 16 ? numbers.flatMap((each) => [each >> 8, each & 255]) : numbers)];
  });
  const parts = [
    ['IHDR', head],
    ...chunks,
    ['IDAT', deflateSync(Buffer.from(rows.flat()))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return new Uint8Array(
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts.map(([type, data]) => chunk(type, data))]),
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
