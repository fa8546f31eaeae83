/**
 * A step of i18next after a text is put together: where a date that ends with a full stop of its own, as Croatian ones do
 * ("22. stu 2026."), ends the sentence, it ends it alone.
 */
export const oneStop = {
  type: 'postProcessor' as const,
  name: 'oneStop',
  process: (text: string): string =>
    typeof text === 'string' ? text.replace(/(\d\.)\.(?=\s|$)/g, '$1') : text,
}
