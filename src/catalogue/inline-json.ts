/** Data as JSON that is safe inside a script element: </script> and <!-- in a string would end it. */
export const toInlineJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
