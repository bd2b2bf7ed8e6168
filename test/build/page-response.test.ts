import { expect, test } from 'vitest';
import { PageResponse } from '../../src/build/page-response.ts';

test('text becomes UTF-8, bytes stay as they are, and data becomes JSON, as with the Response of Node', async () => {
  const bodies = ['办法', new Uint8Array([0, 200, 255]), null] as const;
  for (const body of bodies) {
    const usual = new Uint8Array(await new Response(body).arrayBuffer());
    expect(new Uint8Array(new PageResponse(body).bytes)).toEqual(usual);
  }
  const data = { title: '办法', articles: 3, repealed: undefined };
  expect(new Uint8Array(PageResponse.json(data).bytes)).toEqual(
    new Uint8Array(await Response.json(data).arrayBuffer()),
  );
});

test('status and headers are those that were given', () => {
  const response = new PageResponse('', { status: 404, headers: { 'Content-Type': 'text/html' } });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/html');
});

test('a body that would be written wrongly is refused', () => {
  expect(() => new PageResponse(new ReadableStream() as unknown as Uint8Array)).toThrow(
    /text or a Uint8Array/u,
  );
});
