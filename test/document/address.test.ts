import { expect, test } from 'vitest';
import { isAddress, isWebAddress } from '../../src/document/address.ts';

test.each([
  'https://www.gov.cn/zhengce/a.htm',
  'http://127.0.0.1:8080/?a=b#c',
  'HTTPS://例子.中国/文件',
  'mailto:archive@example.gov.cn',
  'mailto:a@example.cn?subject=%E7%BA%A0%E9%94%99',
])('%s is an address', (text) => expect(isAddress(text)).toBe(true));

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' https://example.cn',
  'https://exa\tmple.cn',
  'https:\\\\example.cn',
  'https:example.cn',
  'https://',
  'https:///a',
  'http://[::1',
  '//example.cn/a',
  '/a.html',
  'www.gov.cn',
  'data:text/html,a',
  'file:///etc/passwd',
  'ftp://example.cn/a',
  'blob:https://example.cn/a',
  'vbscript:a',
  'mailto:',
  'mailto:nobody',
  'constructor',
  '',
])('%s is none', (text) => expect(isAddress(text)).toBe(false));

test('a mail address is none of a site', () => expect(isWebAddress('mailto:a@example.cn')).toBe(false));
