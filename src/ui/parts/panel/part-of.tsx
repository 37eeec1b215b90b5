import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

/** What asks anew for parts that could not be loaded: done when a panel is built anew, since React draws again what has failed. */
const missing: (() => void)[] = [];

/** Asks anew for each part that could not be loaded. */
export function renewParts(): void {
  for (const renew of missing.splice(0)) renew();
}

/**
 * A component of a part of the program that comes when it is first shown, or when its panel is built anew.
 * @param fallback what stands in its place until then
 */
export function partOf<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback?: ReactNode,
): ComponentType<P> {
  const ask = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        // A style sheet that did not come would be taken for one that is there.
        for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"))
          if (!link.sheet) link.remove();
        missing.push(() => (Part = ask()));
        throw error;
      }
    });
  let Part: ComponentType<P> = ask();
  return function ComingPart(props: P) {
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    );
  };
}
