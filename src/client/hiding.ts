// What no failure shows although the server may repeat it: the credentials of a request, and secrets among its content.

/** Takes what is to be hidden out of a text. */
export type Hide = (text: string) => string;

/** Hides these texts, as they are and as they stand in JSON: the longest first, as one may hold another. */
export function hiding(secrets: readonly (string | undefined)[]): Hide {
  return (text) => {
    const shapes = secrets.flatMap((secret) => (secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []));
    return shapes
      .sort((one, other) => other.length - one.length)
      .reduce((shown, shape) => shown.replaceAll(shape, "…"), text);
  };
}
