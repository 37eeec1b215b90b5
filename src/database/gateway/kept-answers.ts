/** Answers that were given lately. */
export interface KeptAnswers {
  /** The answer of a key, where it is still kept; else it is made, and kept. */
  of(key: string, make: () => Promise<string>): Promise<string>;
}

/**
 * Keeps the answers that were asked for last, since a state of a table has one answer for each view.
 * @param most how many characters they come to at most
 */
export function keepAnswers(most: number): KeptAnswers {
  const kept = new Map<string, string>();
  let length = 0;
  const drop = (key: string) => {
    length -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    async of(key, make) {
      const answer = kept.get(key) ?? (await make());
      // What was asked for last stands last.
      drop(key);
      if (answer.length > most) return answer;
      kept.set(key, answer);
      length += answer.length;
      for (const oldest of kept.keys()) {
        if (length <= most) break;
        drop(oldest);
      }
      return answer;
    },
  };
}
