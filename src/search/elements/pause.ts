/** Lets the browser draw what there is and answer its reader before more is made; a hidden page draws nothing. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => void setTimeout(resolve));
    setTimeout(resolve, 100);
  });
