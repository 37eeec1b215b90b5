import { useCallback, useState } from "react";

/** A function for what fails outside of drawing: the boundary around the component then shows it. */
export function useRaise(): (error: unknown) => void {
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  if (failure) throw failure.error;
  return useCallback((error) => setFailure({ error }), []);
}
