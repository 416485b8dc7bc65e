import { remember } from '../lib/remember.ts';

/**
 * True for `application/json` in UTF-8. Everything else is refused, which also keeps out what a
 * browser sends across sites without a preflight: forms, plain text, and no content type at all.
 */
export function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && namesJson(contentType);
}

const namesJson = remember((contentType) => {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charsets = parameters.filter((parameter) => parameter.startsWith('charset='));
  const utf8 = charsets.every((charset) => /^charset="?utf-?8"?$/.test(charset));
  return type === 'application/json' && utf8;
}, 1000);
