/** A sign on a button, drawn in a box of 16 × 16; the button says what it means. */
export function Icon({ path }: { readonly path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
