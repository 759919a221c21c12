import { describe, expect, it } from 'vitest';
import { checkAddress } from './check-address.ts';
import type { SharingError } from './sharing-error.ts';

function check(address: string, isTyped = false): string {
  try {
    return checkAddress(address, isTyped).href;
  } catch (error) {
    return (error as SharingError).code;
  }
}

describe('checkAddress', () => {
  it.each([
    'https://raw.example.org/terms.json',
    'https://example.cn:8443/a?b=c',
    'https://8.8.8.8/terms.json',
    'https://172.32.0.1/terms.json',
    'https://[2001:db8::1]/terms.json',
  ])('accepts %s', (address) => {
    expect(check(address)).toBe(address);
  });

  it.each([
    'https://localhost/a',
    'https://localhost./a',
    'https://a.localhost/a',
    'https://nas.local/a',
    'https://router/a',
    'https://127.0.0.1/a',
    'https://127.1/a',
    'https://2130706433/a',
    'https://0x7f.1/a',
    'https://10.1.2.3/a',
    'https://172.16.0.1/a',
    'https://172.31.255.255/a',
    'https://192.168.1.1/a',
    'https://169.254.169.254/latest',
    'https://100.64.0.1/a',
    'https://0.0.0.0/a',
    'https://224.0.0.1/a',
    'https://[::1]/a',
    'https://[::]/a',
    'https://[fd00::1]/a',
    'https://[fe80::1]/a',
    'https://[::ffff:127.0.0.1]/a',
    'https://[64:ff9b::7f00:1]/a',
  ])('refuses %s as a private network', (address) => {
    expect(check(address)).toBe('private-network');
  });

  it.each([
    ['http://example.org/a', 'insecure-address'],
    ['ftp://example.org/a', 'insecure-address'],
    ['javascript:alert(1)', 'private-network'],
    ['https://user:secret@example.org/a', 'invalid-address'],
    ['not an address', 'invalid-address'],
  ])('refuses %s (%s)', (address, code) => {
    expect(check(address)).toBe(code);
  });

  it('lets the reader type a machine of their own, but no insecure public host', () => {
    expect(check('http://192.168.1.5:8080/terms.json', true)).toBe('http://192.168.1.5:8080/terms.json');
    expect(check('http://example.org/a', true)).toBe('insecure-address');
    expect(check('javascript:alert(1)', true)).toBe('insecure-address');
  });
});
