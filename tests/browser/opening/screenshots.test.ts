import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, expect, inject, it } from "vitest";
import { fileOf, LETTERS, lettersOf, SHOTS, takeShot } from "../../../docs/make-screenshots";
import { closeBrowser, openAddress } from "../support/page";

afterAll(closeBrowser);

/** Pictures are compared by the mean brightness of fields so wide and high, in pixels: fonts differ a little by machine. */
const FIELD = 20;
/** A field whose brightness differs by more than this, of 255, looks different. */
const SEEN = 24;
/** The share of fields that may: what moves a line a little further, or differs by font. */
const FEW = 0.01;
/** The share where the machine has other fonts: lines break elsewhere, and only another view is found. */
const MANY = 0.25;

/** The share of fields in which two PNG files of one size look different; 1 where their sizes differ. */
function differenceOf(page: Page, files: readonly [Buffer, Buffer]): Promise<number> {
  const addresses = files.map((file) => `data:image/png;base64,${file.toString("base64")}`);
  return page.evaluate(
    async ({ addresses, FIELD, SEEN }) => {
      const fieldsOf = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const canvas = new OffscreenCanvas(width, height);
        const pen = canvas.getContext("2d");
        pen?.drawImage(image, 0, 0);
        const { data = [] } = pen?.getImageData(0, 0, width, height) ?? {};
        const columns = Math.ceil(width / FIELD);
        const sums = new Array<number>(columns * Math.ceil(height / FIELD)).fill(0);
        for (let at = 0; at < data.length; at += 4) {
          const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
          const field = Math.floor(y / FIELD) * columns + Math.floor(x / FIELD);
          const brightness = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
          sums[field] = (sums[field] ?? 0) + brightness / FIELD ** 2;
        }
        return { width, height, sums };
      };
      const [one, other] = await Promise.all(addresses.map(fieldsOf));
      if (!one || !other || one.width !== other.width || one.height !== other.height) return 1;
      const differs = one.sums.filter((sum, at) => Math.abs(sum - (other.sums[at] ?? 0)) > SEEN);
      return differs.length / one.sums.length;
    },
    { addresses, FIELD, SEEN },
  );
}

it.each(SHOTS)("The picture $name of the documentation shows what readers see", async (shot) => {
  const { page } = await openAddress("about:blank", { size: shot.size });
  const taken = await takeShot(page, inject("address"), shot);
  await page.goto("about:blank");
  const letters = `[${(await lettersOf(page)).join(", ")}]`;
  const isOfFonts = letters === readFileSync(LETTERS, "utf8").trim();
  const difference = await differenceOf(page, [taken, readFileSync(fileOf(shot))]);
  expect(difference, "npm run screenshots takes the pictures again").toBeLessThan(
    isOfFonts ? FEW : MANY,
  );
  await page.context().close();
});
