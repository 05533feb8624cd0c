import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type Colour, indexedPng, ramp } from '@/build/social/indexed-png';

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
const GREY: Colour = [128, 128, 128];

it('makes a ramp with both of its ends', () => {
  expect(ramp(WHITE, BLACK, 3)).toEqual([WHITE, GREY, BLACK]);
});

it('writes a PNG that gives each pixel the nearest colour of the palette', async () => {
  const pixels = [WHITE, BLACK, [120, 130, 140], WHITE, [250, 250, 250], [9, 9, 9]].flatMap(
    (colour) => [...colour, 255],
  );
  const png = await indexedPng(Uint8Array.from(pixels), 3, [WHITE, BLACK, GREY]);
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([3, 2, 3]);
  expect([...data]).toEqual([WHITE, BLACK, GREY, WHITE, WHITE, BLACK].flat());
});
