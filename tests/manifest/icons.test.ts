import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

interface Picture { readonly width: number; readonly height: number; readonly pixels: readonly (readonly number[])[] }

/** Reads a PNG of eight bits a channel without interlacing, which is what the icons are. */
function picture(name: string): Picture {
  const file = readFileSync(join(__dirname, '..', '..', 'manifest', 'icons', name));
  const width = file.readUInt32BE(16);
  const channels = file[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels);
  const pixels = Array.from({ length: bytes.length / channels }, (_, at) => bytes.slice(at * channels, (at + 1) * channels));
  return { width, height: file.readUInt32BE(20), pixels };
}

/** Undoes the filter that each row names by its first byte: none, left, above, their mean, or Paeth's choice. */
function unfiltered(rows: Buffer, stride: number, channels: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const column = at % (stride + 1) - 1;
    if (column < 0) continue;
    const filter = rows[at - column - 1];
    const here = out.length;
    const left = column < channels ? 0 : out[here - channels] ?? 0;
    const above = out[here - stride] ?? 0;
    const corner = column < channels ? 0 : out[here - stride - channels] ?? 0;
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
    out.push(((rows[at] ?? 0) + guess) & 255);
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const aim = left + above - corner;
  return [left, above, corner].reduce((best, one) => (Math.abs(aim - one) < Math.abs(aim - best) ? one : best));
}

describe('The icons', () => {
  it('are 192 pixels in colour, without holes', () => {
    const { width, height, pixels } = picture('color.png');
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.filter((pixel) => (pixel[3] ?? 255) < 255)).toEqual([]);
  });

  it('are 32 pixels in outline, white on nothing', () => {
    const { width, height, pixels } = picture('outline.png');
    const shown = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect([width, height]).toEqual([32, 32]);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.length).toBeLessThan(pixels.length);
    expect(shown.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255)).toEqual([]);
  });
});
