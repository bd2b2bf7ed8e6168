/** The port to serve at when none is asked for. */
const usual = 4321;

/** Reads the port of the environment (`PORT`), 4321 where it is not set or empty; throws for what is no port. */
export function readPort(given: string | undefined): number {
  if (!given) return usual;
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is ${given}, which is no port. Write a number from 1 to 65535: PORT=8080 npm start`);
}
