/** A thousand megabytes of blanks, made as they are taken: more than a page takes of a file. */
export function* blanks(): Generator<Buffer> {
  const megabyte = Buffer.alloc(1_000_000, " ");
  for (let sent = 0; sent < 1000; sent++) yield megabyte;
}
